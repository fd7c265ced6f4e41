// What the grammar spells out, read as Go's own terms: assignments, calls, signatures, statements, loops.
import type { Node } from './node.ts'

/** The expression inside any parentheses. */
export function unparen(node: Node): Node {
	let inner = node
	while (inner.kind === 'parenthesized_expression' && inner.operands[0]) inner = inner.operands[0]
	return inner
}

/** The elements of an expression list, or the one expression that stands where a list may. */
export function listOf(node: Node | null): Node[] {
	if (!node) return []
	return node.kind === 'expression_list' ? node.operands : [node]
}

/** `left operator right`: an assignment, a short variable declaration, a `var` or `const` spec with values, a range. */
export interface Assignment {
	readonly node: Node
	readonly left: readonly Node[]
	/** `'='`, `':='`, `'+='` … ; `'='` for a `var` or `const` spec. */
	readonly operator: string
	readonly right: readonly Node[]
	/** The type written in a `var` or `const` spec. */
	readonly type: Node | null
}

/** The assignment that a node is, null if it is none. Range clauses are none; see {@link rangeOf}. */
export function assignmentOf(node: Node): Assignment | null {
	switch (node.kind) {
		case 'assignment_statement':
		case 'short_var_declaration':
		case 'receive_statement': {
			const left = node.get('left')
			if (!left) return null
			const token = node.children.find((child) => !child.isNamed && child.kind.endsWith('='))
			return { node, left: listOf(left), operator: token?.kind ?? '=', right: listOf(node.get('right')), type: null }
		}
		case 'var_spec':
		case 'const_spec':
			return {
				node,
				left: node.all('name'),
				operator: '=',
				right: listOf(node.get('value')),
				type: node.get('type'),
			}
		default:
			return null
	}
}

export interface Call {
	readonly node: Node
	/** Without parentheses and without explicit type arguments. */
	readonly callee: Node
	readonly arguments: readonly Node[]
	readonly typeArguments: readonly Node[]
	/** Does the last argument end in `...`? Its dots are taken off in {@link arguments}. */
	readonly hasSpread: boolean
}

/**
 * The call or conversion that a node is, null if it is none. `f[int](x)`, which the grammar reads as a conversion to
 * a generic type, is one; so is `[]byte(s)`, whose callee is the type.
 */
export function callOf(node: Node): Call | null {
	if (node.kind === 'call_expression') {
		const callee = node.get('function')
		const list = node.get('arguments')
		if (!callee || !list) return null
		let hasSpread = false
		const given = list.operands.map((argument) => {
			if (argument.kind !== 'variadic_argument') return argument
			hasSpread = true
			return argument.operands[0] ?? argument
		})
		const typeArguments = node.get('type_arguments')?.operands ?? []
		return { node, callee: unparen(callee), arguments: given, typeArguments, hasSpread }
	}
	if (node.kind === 'type_conversion_expression') {
		const type = node.get('type')
		const operand = node.get('operand')
		// In `*(*T)(x)` and `<-chan T(x)` the operator comes last, but the grammar takes it into the type.
		if (!type || !operand || type.kind === 'pointer_type' || type.children[0]?.kind === '<-') return null
		const generic = type.kind === 'generic_type' ? type.get('type') : null
		const typeArguments = generic ? (type.get('type_arguments')?.operands ?? []) : []
		return { node, callee: generic ?? type, arguments: [operand], typeArguments, hasSpread: false }
	}
	return null
}

export interface SliceExpression {
	readonly node: Node
	readonly operand: Node
	readonly low: Node | null
	readonly high: Node | null
	readonly max: Node | null
}

/** The parts of `x[low:high:max]`, null if the node is no slice expression. */
export function sliceOf(node: Node): SliceExpression | null {
	const operand = node.kind === 'slice_expression' ? node.get('operand') : null
	if (!operand) return null
	return { node, operand, low: node.get('start'), high: node.get('end'), max: node.get('capacity') }
}

/** The slice that all others of a chain are cut from: `x[a:]` of `x[a:][:n]`; the slice itself if it is no chain. */
export function firstSliceOf(slice: SliceExpression): SliceExpression {
	const inner = sliceOf(slice.operand)
	return inner ? firstSliceOf(inner) : slice
}

export interface RangeClause {
	readonly node: Node
	readonly left: readonly Node[]
	/** `':='`, `'='`, or `''` for a range without variables. */
	readonly operator: string
	readonly right: Node
}

/** The range clause of a `for` statement, null if it has none. */
export function rangeOf(loop: Node): RangeClause | null {
	const node = loop.children.find((child) => child.kind === 'range_clause')
	const right = node?.get('right')
	if (!node || !right) return null
	const operator = node.hasToken(':=') ? ':=' : node.hasToken('=') ? '=' : ''
	return { node, left: listOf(node.get('left')), operator, right }
}

/** The condition of a `for` statement, null if it has none or a range clause. */
export function conditionOf(loop: Node): Node | null {
	const header = loop.operands.find((child) => child.field !== 'body') ?? null
	if (header?.kind === 'for_clause') return header.get('condition')
	return header?.kind === 'range_clause' ? null : header
}

/** Is this `for` statement one without condition and range? Only a break, goto, return or panic leaves it. */
export function isEndless(loop: Node): boolean {
	return loop.kind === 'for_statement' && !rangeOf(loop) && !conditionOf(loop)
}

export const functionKinds = ['function_declaration', 'method_declaration', 'func_literal'] as const

/** The innermost function declaration or literal around a node, null at package level. */
export function functionAround(node: Node): Node | null {
	return node.enclosing(...functionKinds)
}

/** The top-level declaration that holds a node. */
export function declarationAround(node: Node): Node {
	let top = node
	while (top.parent?.parent) top = top.parent
	return top
}

export interface Parameter {
	/** Null for an unnamed one. */
	readonly name: Node | null
	readonly type: Node
	readonly isVariadic: boolean
}

/** The parameters of a parameter list, one for each name. */
export function parametersOf(list: Node | null): Parameter[] {
	if (list?.kind !== 'parameter_list') return []
	return list.operands.flatMap((declaration): Parameter[] => {
		const type = declaration.get('type')
		if (!type) return []
		const isVariadic = declaration.kind === 'variadic_parameter_declaration'
		const names = declaration.all('name')
		return names.length === 0 ? [{ name: null, type, isVariadic }] : names.map((name) => ({ name, type, isVariadic }))
	})
}

export interface Signature {
	readonly receiver: Parameter | null
	readonly parameters: readonly Parameter[]
	readonly results: readonly Parameter[]
}

/** The signature of a function declaration, literal, function type or interface method. */
export function signatureOf(fn: Node): Signature {
	const result = fn.get('result')
	const results =
		result?.kind === 'parameter_list'
			? parametersOf(result)
			: result
				? [{ name: null, type: result, isVariadic: false }]
				: []
	return {
		receiver: parametersOf(fn.get('receiver'))[0] ?? null,
		parameters: parametersOf(fn.get('parameters')),
		results,
	}
}

/** The statements of a block, case clause or function body, comments left out. */
export function statementsOf(block: Node | null): Node[] {
	return block?.children.find((child) => child.kind === 'statement_list')?.operands ?? []
}

/**
 * The innermost statement around a node (or the node itself) that stands in a statement list: not the header of an
 * `if`, `for` or `switch`, but the whole of it. A label is not part of the statement. Null outside of functions.
 */
export function statementAround(node: Node): Node | null {
	for (let at: Node = node; at.parent; at = at.parent) {
		if (at.parent.kind === 'statement_list' && at.kind !== 'labeled_statement') return at
		if (at.parent.kind === 'labeled_statement' && at.field !== 'label') return at
	}
	return null
}

/** The statement of a list that a statement belongs to: itself, or the labels in front of it. */
export function withLabels(statement: Node): Node {
	let outer = statement
	while (outer.parent?.kind === 'labeled_statement') outer = outer.parent
	return outer
}

/** The statement that labels stand before, or the statement itself if it has none. */
export function withoutLabels(statement: Node): Node {
	let inner = statement
	while (inner.kind === 'labeled_statement' && inner.operands[1]) inner = inner.operands[1]
	return inner
}

/** The name of the label right before a statement, null if it has none. */
export function labelOf(statement: Node): string | null {
	const label = statement.parent?.kind === 'labeled_statement' ? statement.parent.get('label') : null
	return label?.text ?? null
}

/** The innermost `for` around a node within the same function; a node in its header is in no iteration of it. */
export function loopAround(node: Node): Node | null {
	for (let at: Node = node; at.parent; at = at.parent) {
		if ((functionKinds as readonly string[]).includes(at.kind) && at !== node) return null
		if (at.parent.kind === 'for_statement' && at.field === 'body') return at.parent
	}
	return null
}

/** The path of an import spec, without quotes. */
export function importPathOf(spec: Node): string {
	return spec.get('path')?.text.slice(1, -1) ?? ''
}

/** `T` of the receivers `T`, `*T`, `(*T)` and `*T[P]`. */
export function receiverTypeName(method: Node): Node | null {
	let type = parametersOf(method.get('receiver'))[0]?.type ?? null
	while (type && type.kind !== 'type_identifier') {
		if (type.kind === 'generic_type') type = type.get('type')
		else if (type.kind === 'pointer_type' || type.kind === 'parenthesized_type') type = type.operands[0] ?? null
		else return null
	}
	return type
}

/** The specs of a `var`, `const`, `type` or `import` declaration, in a group or alone; none for other nodes. */
export function specsOf(declaration: Node): Node[] {
	switch (declaration.kind) {
		case 'import_declaration':
		case 'var_declaration':
			return declaration.operands.flatMap((child) => (child.kind.endsWith('_spec_list') ? child.operands : [child]))
		case 'const_declaration':
		case 'type_declaration':
			return declaration.operands
		default:
			return []
	}
}

/** The identifiers that a top-level declaration declares in the package's scope or, a method, in its type's. */
export function declaredNames(declaration: Node): Node[] {
	if (declaration.kind === 'import_declaration') return []
	if (declaration.kind === 'package_clause') return declaration.operands
	if (/^(function|method)_declaration$/.test(declaration.kind)) return declaration.all('name')
	return specsOf(declaration).flatMap((spec) => spec.all('name'))
}

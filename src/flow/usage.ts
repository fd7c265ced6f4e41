// What the code around an expression does with its value: one step, read off the syntax. Facts climb from step to step.
import { type Assignment, assignmentOf, callOf, functionKinds, type Node, rangeOf, unparen } from '../syntax/index.ts'
import type { Binding, PackageTypes } from '../types/index.ts'

export type Usage =
	/** An operand of something that reads the value and keeps nothing of it. */
	| { readonly how: 'read'; readonly node: Node }
	| {
			/** `x[i]`, `x[a:b]`, `x.f` or `x.M`, `*x`, `&x`, `<-x`, `x == y`, `x + y`, `x.(T)`, `x()`. */
			readonly how:
				| 'indexed'
				| 'sliced'
				| 'selected'
				| 'dereferenced'
				| 'addressed'
				| 'received'
				| 'compared'
				| 'added'
				| 'asserted'
				| 'called'
			readonly node: Node
	  }
	/** The index or key in `m[x]`. */
	| { readonly how: 'key'; readonly node: Node }
	| { readonly how: 'argument'; readonly node: Node; readonly index: number; readonly hasSpread: boolean }
	| { readonly how: 'converted'; readonly node: Node }
	/** An element, key or field value of a composite literal; `node` is the literal_element. */
	| { readonly how: 'element'; readonly node: Node }
	/** The left side of an assignment, `x++`, or the variable of a range without `:=`. */
	| { readonly how: 'assigned'; readonly node: Node }
	/** The right side; `destination` is null where one value gives several. */
	| { readonly how: 'source'; readonly node: Node; readonly assignment: Assignment; readonly destination: Node | null }
	| { readonly how: 'ranged'; readonly node: Node }
	| { readonly how: 'sent' | 'sent to' | 'returned' | 'unknown'; readonly node: Node }

/** How the code right around an expression uses its value; parentheses count as the expression. */
export function usageOf(types: PackageTypes, expression: Node): Usage {
	const value = withParentheses(expression)
	const parent = value.parent
	if (!parent) return { how: 'unknown', node: value }
	switch (parent.kind) {
		case 'index_expression':
			return { how: value.field === 'operand' ? 'indexed' : 'key', node: parent }
		case 'slice_expression':
			return { how: value.field === 'operand' ? 'sliced' : 'read', node: parent }
		case 'selector_expression':
			return { how: 'selected', node: parent }
		case 'unary_expression':
			return { how: unaryUsage[parent.get('operator')?.kind ?? ''] ?? 'read', node: parent }
		case 'binary_expression':
			return { how: binaryUsage(parent), node: parent }
		case 'type_assertion_expression':
			return { how: 'asserted', node: parent }
		case 'type_switch_statement':
			return { how: value.field === 'value' ? 'asserted' : 'unknown', node: parent }
		case 'call_expression':
			return { how: 'called', node: parent }
		case 'variadic_argument':
		case 'argument_list':
			return argumentUsage(types, value)
		case 'type_conversion_expression':
			return types.calleeOf(parent) === 'conversion'
				? { how: 'converted', node: parent }
				: { how: 'argument', node: parent, index: 0, hasSpread: false }
		case 'literal_element':
			return { how: 'element', node: parent }
		case 'send_statement':
			return { how: value.field === 'channel' ? 'sent to' : 'sent', node: parent }
		case 'range_clause':
			return value.field === 'right' ? { how: 'ranged', node: parent } : { how: 'assigned', node: parent }
		case 'inc_statement':
		case 'dec_statement':
			return { how: 'assigned', node: parent }
		case 'expression_list':
			return listUsage(value, parent)
		case 'expression_switch_statement':
			return { how: 'compared', node: parent }
		case 'receive_statement':
		case 'expression_statement':
		case 'if_statement':
		case 'for_statement':
		case 'for_clause':
			return { how: 'read', node: parent }
		default:
			return { how: 'unknown', node: parent }
	}
}

const unaryUsage: Readonly<Record<string, 'addressed' | 'dereferenced' | 'received'>> = {
	'&': 'addressed',
	'*': 'dereferenced',
	'<-': 'received',
}

function binaryUsage(binary: Node): 'compared' | 'added' | 'read' {
	const operator = binary.get('operator')?.kind ?? ''
	if (operator === '==' || operator === '!=') return 'compared'
	return operator === '+' ? 'added' : 'read'
}

function argumentUsage(types: PackageTypes, value: Node): Usage {
	const argument = value.parent?.kind === 'variadic_argument' ? value.parent : value
	const node = argument.parent?.parent
	const call = node ? callOf(node) : null
	if (!node || !call) return { how: 'unknown', node: value }
	if (types.calleeOf(node) === 'conversion') return { how: 'converted', node }
	const index = call.arguments.indexOf(value)
	return { how: 'argument', node, index, hasSpread: argument !== value }
}

function listUsage(value: Node, list: Node): Usage {
	const parent = list.parent
	if (!parent) return { how: 'unknown', node: list }
	if (parent.kind === 'return_statement') return { how: 'returned', node: parent }
	if (parent.kind === 'expression_case') return { how: 'compared', node: parent }
	if (parent.kind === 'range_clause') return { how: list.field === 'right' ? 'ranged' : 'assigned', node: parent }
	const assignment = assignmentOf(parent)
	if (!assignment) return { how: 'unknown', node: parent }
	if (list.field === 'left') return { how: 'assigned', node: parent }
	const isPaired = assignment.left.length === assignment.right.length
	const destination = isPaired ? (assignment.left[assignment.right.indexOf(value)] ?? null) : null
	return { how: 'source', node: parent, assignment, destination }
}

/** The outermost of the parentheses around an expression, or the expression. */
export function withParentheses(expression: Node): Node {
	let outer = expression
	while (outer.parent?.kind === 'parenthesized_expression') outer = outer.parent
	return outer
}

/** Where a variable or another left operand gets a value. */
export interface Definition {
	/** The operand that is assigned, or the identifier that is declared. */
	readonly target: Node
	/**
	 * `value`: an expression of its own; `result`: one of several results of `value`; `range`: an element of the range
	 * operand `value`; `asserted`: what the type switch over `value` found in it; `zero`: declared without a value;
	 * `update`: `op=`, `++`, `--`; `parameter`; `unknown`.
	 */
	readonly from: 'value' | 'result' | 'range' | 'asserted' | 'zero' | 'update' | 'parameter' | 'unknown'
	readonly value: Node | null
	/** Which result, or 0 for a range's key and 1 for its value. */
	readonly index: number
}

/** The definition that assigns or declares `target`, null if the target is only read there. */
export function definitionAt(target: Node): Definition | null {
	const operand = withParentheses(target)
	const parent = operand.parent
	switch (parent?.kind) {
		case 'var_spec':
			return operand.field === 'name' ? assigned(target, operand, parent) : null
		case 'inc_statement':
		case 'dec_statement':
			return { target, from: 'update', value: null, index: 0 }
		case 'parameter_declaration':
		case 'variadic_parameter_declaration':
			return { target, from: 'parameter', value: null, index: 0 }
		case 'expression_list': {
			const owner = parent.parent
			if (!owner || (parent.field !== 'left' && parent.field !== 'alias')) return null
			if (owner.kind === 'range_clause') {
				const range = owner.parent ? rangeOf(owner.parent) : null
				return { target, from: 'range', value: range?.right ?? null, index: parent.operands.indexOf(operand) }
			}
			if (owner.kind === 'type_switch_statement')
				return { target, from: 'asserted', value: owner.get('value'), index: 0 }
			return assigned(target, operand, owner)
		}
		default:
			return null
	}
}

function assigned(target: Node, operand: Node, node: Node): Definition {
	const assignment = assignmentOf(node)
	const index = assignment?.left.indexOf(operand) ?? -1
	if (!assignment || index < 0) return { target, from: 'unknown', value: null, index: 0 }
	if (assignment.operator !== '=' && assignment.operator !== ':=')
		return { target, from: 'update', value: null, index: 0 }
	if (assignment.right.length === 0) return { target, from: 'zero', value: null, index: 0 }
	const isPaired = assignment.left.length === assignment.right.length
	const value = assignment.right[isPaired ? index : 0] ?? null
	return { target, from: isPaired ? 'value' : 'result', value, index: isPaired ? 0 : index }
}

/** The left operands that the results of a call are assigned to, in order; none where it is not all of a right side. */
export function targetsOf(call: Node): readonly Node[] {
	const value = withParentheses(call)
	const list = value.parent?.kind === 'expression_list' ? value.parent : value
	const assignment = list.parent && assignmentOf(list.parent)
	return assignment?.right.length === 1 && assignment.right[0] === value ? assignment.left : []
}

/** Everything that gives a variable its value, in source order; closures included. */
export function definitionsOf(types: PackageTypes, x: Binding): Definition[] {
	const declared = x.declarations.map(
		(target): Definition => definitionAt(target) ?? { target, from: 'unknown', value: null, index: 0 },
	)
	const later = types.usesOf(x).flatMap((use) => definitionAt(use.identifier) ?? [])
	return [...declared, ...later]
}

/** Does an expression mention this binding and nothing else? */
export function isMention(types: PackageTypes, expression: Node, binding: Binding): boolean {
	const e = unparen(expression)
	return e.kind === 'identifier' && types.bindingOf(e) === binding
}

/** The expression that a mention of a binding stands for: `p.f` for a field, the identifier for a variable. */
export function mentionAt(identifier: Node): Node {
	const parent = identifier.parent
	return parent?.kind === 'selector_expression' && identifier.field === 'field' ? parent : identifier
}

/** The value that `T{f: value}` gives to the field that an identifier names; null if it stands elsewhere. */
export function keyedValueOf(identifier: Node): Node | null {
	const key = identifier.parent?.kind === 'literal_element' ? identifier.parent : identifier
	if (key.parent?.kind !== 'keyed_element' || key.field !== 'key') return null
	const value = key.parent.get('value')
	return (value?.kind === 'literal_element' ? value.operands[0] : value) ?? null
}

/** The name of the local that is declared as another name of a value, `x := value`; null if none is. */
export function localGiven(types: PackageTypes, value: Node): Node | null {
	const usage = usageOf(types, value)
	if (usage.how !== 'source' || usage.assignment.operator !== ':=') return null
	return usage.destination?.kind === 'identifier' ? usage.destination : null
}

/** The innermost function around a node that is not `own`, if `own` holds it; null if the node is in `own` itself. */
export function closureBetween(node: Node, own: Node | null): Node | null {
	let closure: Node | null = null
	for (const around of node.ancestors()) {
		if (around === own) return closure
		if ((functionKinds as readonly string[]).includes(around.kind)) closure = around
	}
	return null
}

/** The `go` or `defer` statement that a node is an operand of, null if there is none in its function. */
export function deferralOf(node: Node): Node | null {
	for (const around of node.ancestors()) {
		if (around.kind === 'go_statement' || around.kind === 'defer_statement') return around
		if ((functionKinds as readonly string[]).includes(around.kind) || around.kind === 'statement_list') return null
	}
	return null
}

/** 1-based line of a node. */
export function lineOf(node: Node): number {
	return node.file.positions.lineOf(node.start)
}

/** The places that a reader may want to look at: `on line 12`. */
export function onLine(node: Node): string {
	return `on line ${lineOf(node)}`
}

/** A reason with the place that it was found at, unless it names one. */
export function located(because: string, node: Node): string {
	return / on line \d+$/.test(because) ? because : `${because} ${onLine(node)}`
}

// What the code of a region means if it stands elsewhere: constants, types, the last check of an error.
import { definitionAt, type Region } from '../flow/index.ts'
import { assignmentOf, listOf, type Node, statementsOf, unparen } from '../syntax/index.ts'
import type { Pass } from './pass.ts'

const literals = /_literal(_content)?$|^escape_sequence$/

/** Is an expression a constant, or nil, that means the same at another place? */
export function isConstantOutside(pass: Pass, expression: Node, at: Node): boolean {
	const value = unparen(expression)
	if (value.kind !== 'nil' && value.text !== 'nil' && pass.constantOf(value) === null) return false
	return [...value.walk()].every((node) => {
		if (node.children.length > 0 || !node.isNamed) return true
		if (/^(nil|true|false|iota)$/.test(node.text))
			return pass.names.isPredeclared(node.text, node) && pass.names.isPredeclared(node.text, at)
		return literals.test(node.kind) || isSameName(pass, node, at)
	})
}

/** Do all names in a type mean the same at another place? */
export function isSameOutside(pass: Pass, type: Node, at: Node): boolean {
	return [...type.walk()].every((node) => {
		if (!/^(type_identifier|package_identifier|identifier)$/.test(node.kind)) return true
		return isSameName(pass, node, at)
	})
}

function isSameName(pass: Pass, name: Node, at: Node): boolean {
	const parent = name.parent?.kind ?? ''
	const isMember = name.kind === 'field_identifier' || (parent === 'qualified_type' && name.field === 'name')
	const isParameter = name.field === 'name' && parent.endsWith('parameter_declaration')
	if (isMember || isParameter) return true
	const binding = pass.bindingOf(name)
	return binding !== null && binding === pass.types.lookup(name.text, at)
}

/** UTF-16 indices of `err = f()` … `}` and of the call in it. */
export interface FinalCheck {
	readonly start: number
	readonly callStart: number
	readonly callEnd: number
	readonly end: number
}

/**
 * The region's last two statements, if they are `err = f()` and `if err != nil { return …, err }` with an err of the
 * region: then `return f()` says the same. Null too where a comment would be lost.
 */
export function sharedFinalCheck(pass: Pass, { first, last }: Region): FinalCheck | null {
	const list = last.parent?.operands ?? []
	const call = list[list.indexOf(last) - 1]
	const assignment = call && first.start <= call.start ? assignmentOf(call) : null
	const [target] = assignment?.left ?? []
	const [value] = assignment?.right ?? []
	if (assignment?.operator !== '=' || assignment.left.length !== 1 || !target || !value) return null
	const error = target.kind === 'identifier' ? pass.bindingOf(target) : null
	if (!error || value.kind !== 'call_expression' || !isReturnedIfNotNil(pass, last, error)) return null
	const declaration = error.declarations[0]
	if (!declaration || declaration.start < first.start || !isErrorType(pass, target)) return null
	const text = first.file.text.slice(value.end, last.end)
	if (/\/[/*]/.test(text)) return null
	const others = pass.usesOf(error).map((use) => use.identifier)
	const isReadBefore = others.some((use) => use.end <= (call as Node).start && !definitionAt(use))
	const isCaptured = others.some((use) => use.enclosing('func_literal') !== first.enclosing('func_literal'))
	if (!isReadBefore || isCaptured) return null
	return { start: (call as Node).start, callStart: value.start, callEnd: value.end, end: last.end }
}

function isErrorType(pass: Pass, identifier: Node): boolean {
	const type = pass.typeOf(identifier)
	return type.kind === 'named' && type.key === 'error'
}

/** `if err != nil { return …, err }` */
function isReturnedIfNotNil(pass: Pass, statement: Node, error: ReturnType<Pass['bindingOf']>): boolean {
	if (statement.kind !== 'if_statement' || statement.get('initializer') || statement.get('alternative')) return false
	const condition = unparen(statement.get('condition') as Node)
	const left = condition.get('left')
	const isComparison = condition.kind === 'binary_expression' && condition.get('operator')?.kind === '!='
	if (!isComparison || !left || pass.bindingOf(left) !== error || condition.get('right')?.kind !== 'nil') return false
	const [only, ...more] = statementsOf(statement.get('consequence'))
	const returned =
		only?.kind === 'return_statement' && more.length === 0 ? listOf(only.operands[0] ?? null).at(-1) : null
	return returned?.kind === 'identifier' && pass.bindingOf(returned) === error
}

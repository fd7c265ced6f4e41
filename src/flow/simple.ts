import { callOf, type Node, unparen } from '../syntax/index.ts'
import { type PackageTypes, underlying } from '../types/index.ts'

/**
 * May an expression be evaluated twice without harm? Identifiers, field selectors on them, constants, `len` and `cap`
 * of simple expressions (not of a channel), sums and differences of simple expressions.
 */
export function simple(types: PackageTypes, expression: Node): boolean {
	const e = unparen(expression)
	switch (e.kind) {
		case 'identifier':
		case 'nil':
		case 'true':
		case 'false':
		case 'iota': {
			const kind = types.bindingOf(e)?.kind
			return kind === 'variable' || kind === 'constant' || kind === 'nil'
		}
		case 'selector_expression':
			return isSimpleSelector(types, e)
		case 'call_expression': {
			const argument = lengthArgument(types, e)
			return types.constantOf(e) !== null || (argument !== null && simple(types, argument))
		}
		case 'binary_expression': {
			if (types.constantOf(e) !== null) return true
			const left = e.get('left')
			const right = e.get('right')
			const isSum = e.get('operator')?.kind === '+' || e.get('operator')?.kind === '-'
			return isSum && left !== null && right !== null && simple(types, left) && simple(types, right)
		}
		default:
			return types.constantOf(e) !== null
	}
}

function isSimpleSelector(types: PackageTypes, selector: Node): boolean {
	const operand = selector.get('operand')
	const field = selector.get('field')
	if (!operand || !field) return false
	const kind = types.bindingOf(field)?.kind
	if (isPackage(types, operand))
		return kind === 'variable' || kind === 'constant' || types.constantOf(selector) !== null
	return kind === 'field' && simple(types, operand)
}

/** Is this the name of an imported package? */
export function isPackage(types: PackageTypes, operand: Node): boolean {
	return operand.kind === 'identifier' && types.bindingOf(operand)?.kind === 'package'
}

/** The operand of a `len` or `cap` that can be asked twice; null for any other expression, and for channels. */
export function lengthArgument(types: PackageTypes, expression: Node): Node | null {
	const call = callOf(expression)
	if (!call) return null
	const callee = types.calleeOf(expression)
	if (callee !== 'builtin.len' && callee !== 'builtin.cap') return null
	const argument = call.arguments[0]
	if (!argument) return null
	const kind = underlying(types.typeOf(argument)).kind
	return kind === 'unknown' || kind === 'chan' || kind === 'typeparam' ? null : argument
}

/**
 * Do two simple expressions read the same thing: the same variables, fields and constants, put together in the same
 * way? Calls other than `len` and `cap`, and whatever is unknown, are never the same.
 */
export function isSame(types: PackageTypes, one: Node, other: Node): boolean {
	const a = unparen(one)
	const b = unparen(other)
	const constant = types.constantOf(a)
	if (constant !== null) return constant === types.constantOf(b)
	if (a.kind !== b.kind) return false
	switch (a.kind) {
		case 'identifier': {
			const binding = types.bindingOf(a)
			return binding?.kind === 'variable' && binding === types.bindingOf(b)
		}
		case 'selector_expression':
			return isSameSelector(types, a, b)
		case 'index_expression':
			return areSame(types, a, b, 'operand', 'index') && simple(types, a.get('index') ?? a)
		case 'call_expression': {
			const argumentOfA = lengthArgument(types, a)
			const argumentOfB = lengthArgument(types, b)
			if (!argumentOfA || !argumentOfB || types.calleeOf(a) !== types.calleeOf(b)) return false
			return isSame(types, argumentOfA, argumentOfB)
		}
		case 'binary_expression':
			return a.get('operator')?.kind === b.get('operator')?.kind && areSame(types, a, b, 'left', 'right')
		case 'unary_expression':
			return a.hasToken('*') && b.hasToken('*') && areSame(types, a, b, 'operand')
		default:
			return false
	}
}

function areSame(types: PackageTypes, a: Node, b: Node, ...fields: string[]): boolean {
	return fields.every((field) => {
		const one = a.get(field)
		const other = b.get(field)
		return one !== null && other !== null && isSame(types, one, other)
	})
}

function isSameSelector(types: PackageTypes, a: Node, b: Node): boolean {
	const field = a.get('field')
	const other = b.get('field')
	const left = a.get('operand')
	const right = b.get('operand')
	if (!field || !other || !left || !right || field.text !== other.text) return false
	const binding = types.bindingOf(field)
	if (!binding || (binding.kind !== 'field' && binding.kind !== 'variable')) return false
	if (isPackage(types, left))
		return isPackage(types, right) && types.bindingOf(left)?.path === types.bindingOf(right)?.path
	return isSame(types, left, right)
}

import { type Node, unparen } from '../syntax/index.ts'
import { type PackageTypes, underlying } from '../types/index.ts'
import { definitionsOf, usageOf } from './usage.ts'

/**
 * Is an expression surely the zero value of its type: `nil`, `""`, `0`, `T{}` of a struct or array, `*new(T)`, or a
 * variable that is declared without a value and never gets one?
 */
export function isZeroValue(types: PackageTypes, expression: Node): boolean {
	const e = unparen(expression)
	const constant = types.constantOf(e)
	if (constant !== null) return constant === '' || constant === 0n || constant === 0 || constant === false
	switch (e.kind) {
		case 'nil':
			return types.bindingOf(e)?.kind === 'nil'
		case 'composite_literal': {
			const { kind } = underlying(types.typeOf(e))
			return e.get('body')?.operands.length === 0 && (kind === 'struct' || kind === 'array')
		}
		case 'unary_expression': {
			const operand = e.hasToken('*') ? e.get('operand') : null
			return operand !== null && types.calleeOf(unparen(operand)) === 'builtin.new'
		}
		case 'identifier':
			return isNeverSet(types, e)
		default:
			return false
	}
}

/** `var zero T`, with no assignment and no address taken. */
function isNeverSet(types: PackageTypes, identifier: Node): boolean {
	const variable = types.bindingOf(identifier)
	if (variable?.role !== 'local') return false
	const [definition, ...others] = definitionsOf(types, variable)
	if (definition?.from !== 'zero' || others.length > 0) return false
	return types.usesOf(variable).every((use) => {
		const { how } = usageOf(types, use.identifier)
		return how === 'source' || how === 'returned' || how === 'compared'
	})
}

import { callOf, type Node, sliceOf, unparen } from '../syntax/index.ts'
import { isString, type PackageTypes, unalias } from '../types/index.ts'

/** A way to copy a string that does more than copy it. */
export interface WeakCopy {
	/** `twice`: `string([]byte(s))`; `padded`: `(" " + s)[1:]`. */
	readonly how: 'twice' | 'padded'
	/** The string that is copied. */
	readonly operand: Node
}

/** The weak copy of type string that an expression is, null if it is none. */
export function weakCopyOf(types: PackageTypes, expression: Node): WeakCopy | null {
	const e = unparen(expression)
	if (!isPlainString(types, e)) return null
	return convertedTwice(types, e) ?? padded(types, e)
}

function convertedTwice(types: PackageTypes, e: Node): WeakCopy | null {
	const bytes = operandOfConversion(types, e)
	const operand = bytes && operandOfConversion(types, unparen(bytes))
	if (!operand || !isString(types.typeOf(operand))) return null
	const between = unalias(types.typeOf(bytes))
	const isBytes = between.kind === 'slice' && between.element.kind === 'basic' && between.element.name === 'uint8'
	return isBytes && types.constantOf(operand) === null ? { how: 'twice', operand } : null
}

/** The pad must be as many bytes long as are cut off. */
function padded(types: PackageTypes, e: Node): WeakCopy | null {
	const slice = sliceOf(e)
	const sum = slice && unparen(slice.operand)
	const pad = sum?.kind === 'binary_expression' && sum.hasToken('+') ? sum.get('left') : null
	const operand = sum?.get('right')
	if (!slice?.low || slice.high || slice.max || !pad || !operand || !pad.kind.endsWith('string_literal')) return null
	const text = types.constantOf(pad)
	if (typeof text !== 'string' || !/^[\0-\x7f]+$/.test(text)) return null
	const isWhole = types.constantOf(slice.low) === BigInt(text.length)
	return isWhole && isPlainString(types, operand) && types.constantOf(operand) === null
		? { how: 'padded', operand }
		: null
}

function operandOfConversion(types: PackageTypes, e: Node): Node | null {
	return types.calleeOf(e) === 'conversion' ? (callOf(e)?.arguments[0] ?? null) : null
}

function isPlainString(types: PackageTypes, e: Node): boolean {
	const type = unalias(types.typeOf(e))
	return type.kind === 'basic' && type.name === 'string'
}

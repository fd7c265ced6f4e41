import { callOf, functionAround, type Node, unparen } from '../syntax/index.ts'
import { type Binding, type PackageTypes, underlying } from '../types/index.ts'
import { trimmedOperand } from './keeps.ts'
import { placeOf, ultimateRootOf } from './place.ts'
import { type Sink, sinkOf } from './sink.ts'
import { definitionsOf } from './usage.ts'

/**
 * Is the base of a part kept anyway, so that a copy of the part would save nothing: a package variable, a field or an
 * element of something that the function did not make, a local read from one, a local that is itself stored, or one of
 * the function around the literal that returns the part?
 *
 * @param base the operand of the slice expression
 * @param sink where the part is stored
 */
export function isBaseKept(types: PackageTypes, base: Node, sink: Sink): boolean {
	return isKept(types, base, sink, [])
}

function isKept(types: PackageTypes, expression: Node, sink: Sink, followed: readonly Binding[]): boolean {
	const value = sharedOperandOf(types, expression)
	if (!value) return false
	const place = placeOf(types, value)
	const x = place.root
	if (place.isImported || x?.role === 'package') return true
	if (!x || followed.includes(x)) return false
	if (sink.kind === 'return' && functionAround(sink.statement) !== x.function) return true // by the function around

	const isInside = place.path.some((step, i) => i > 0 && step.kind !== 'slice_expression')
	if (isInside && (isOutlasting(x) || ultimateRootOf(types, place).root === sink.root)) return true
	return isReadFromKept(types, x, sink, [...followed, x]) || isStoredWhole(types, x, sink)
}

/** The value whose memory an expression shares; null where it makes its own, as most calls and conversions do. */
function sharedOperandOf(types: PackageTypes, expression: Node): Node | null {
	const value = trimmedOperand(types, expression) ?? unparen(expression)
	const call = callOf(value)
	if (!call) return value
	const operand = types.calleeOf(value) === 'conversion' ? call.arguments[0] : undefined
	if (!operand || underlying(types.typeOf(operand)).kind !== underlying(types.typeOf(value)).kind) return null
	return sharedOperandOf(types, operand)
}

function isReadFromKept(types: PackageTypes, x: Binding, sink: Sink, followed: readonly Binding[]): boolean {
	return definitionsOf(types, x).some(({ from, value }) => {
		if (!value) return false
		if (isKept(types, value, sink, followed)) return true
		const root = from === 'range' ? placeOf(types, value).root : null
		return root !== null && isOutlasting(root)
	})
}

/** What a parameter holds was there before the call, and may be there after it. */
function isOutlasting(x: Binding): boolean {
	return x.role === 'parameter' || x.role === 'receiver'
}

/** Is the whole of x stored too: anywhere for good, or returned or sent by the statement that does so with the part? */
function isStoredWhole(types: PackageTypes, x: Binding, sink: Sink): boolean {
	return types.usesOf(x).some(({ identifier }) => {
		const other = sinkOf(types, identifier)
		if (!other) return false
		return other.statement === sink.statement || (other.kind !== 'return' && other.kind !== 'send')
	})
}

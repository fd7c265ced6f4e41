import { callOf, type SliceExpression } from '../syntax/index.ts'
import { type Binding, type PackageTypes, underlying } from '../types/index.ts'
import { isExact, isNonNegative, knownAt } from './guards.ts'
import { add, constantSum, lengthOf, type Sum, sumOf } from './sum.ts'
import { definitionsOf, usageOf } from './usage.ts'

/** A part longer than this is bound to a variable first: its length must panic as a bounds error, not fill memory. */
const largestLiteral = 1n << 16n

/**
 * The length of `base[low:high]` where it is a small constant: 30 for `s[len(s)-30:]`, 8 for `s[i:i+8]`. Null wherever
 * a bound is not proven to be an int.
 */
export function constantLength(types: PackageTypes, slice: SliceExpression): bigint | null {
	const low = lowOf(types, slice)
	const high = highOf(types, slice)
	if (!low || !high) return null
	const length = add(types, high, low, -1n)
	const isSmall = length.terms.length === 0 && length.constant >= 0n && length.constant <= largestLiteral
	return isSmall ? length.constant : null
}

/** Is `0 <= low <= high <= len(base)` implied by the bounds and the code around, so that the slice cannot panic? */
export function boundsImplied(types: PackageTypes, slice: SliceExpression): boolean {
	if (slice.max) return false
	const low = lowOf(types, slice)
	const high = highOf(types, slice)
	if (!low || !high) return false
	const known = knownAt(types, slice.node)
	if (!isExact(types, low, known) || !isExact(types, high, known)) return false
	return (
		isNonNegative(types, withKnownLengths(types, low), known) &&
		isNonNegative(types, withKnownLengths(types, add(types, high, low, -1n)), known) &&
		isWithin(types, slice, high, known)
	)
}

/** Is `high <= len(base)` implied? A slice's high bound may reach up to the capacity. */
export function isHighWithinLength(types: PackageTypes, slice: SliceExpression): boolean {
	if (!slice.high) return true
	const high = sumOf(types, slice.high)
	if (!high) return false
	if (high.terms.length === 0 && high.constant === 0n) return true
	const known = knownAt(types, slice.node)
	return isExact(types, high, known) && isWithin(types, slice, high, known)
}

/**
 * The length of a local slice that is made once, by a literal or a `make` of constant length, and never assigned again;
 * null for every other variable.
 */
export function knownLength(types: PackageTypes, x: Binding): bigint | null {
	const [definition, ...others] = definitionsOf(types, x)
	if (x.role !== 'local' || !definition || others.length > 0 || definition.from !== 'value') return null
	if (types.usesOf(x).some(({ identifier }) => usageOf(types, identifier).how === 'addressed')) return null
	const value = definition.value
	if (!value || underlying(types.typeOf(value)).kind !== 'slice') return null
	if (value.kind === 'composite_literal') {
		const elements = value.get('body')?.operands ?? []
		return elements.every((element) => element.kind === 'literal_element') ? BigInt(elements.length) : null
	}
	const size = types.calleeOf(value) === 'builtin.make' ? callOf(value)?.arguments[1] : undefined
	const length = size ? types.constantOf(size) : null
	return typeof length === 'bigint' ? length : null
}

function lowOf(types: PackageTypes, slice: SliceExpression): Sum | null {
	return slice.low ? sumOf(types, slice.low) : constantSum(0n)
}

function highOf(types: PackageTypes, slice: SliceExpression): Sum | null {
	return slice.high ? sumOf(types, slice.high) : lengthOf(types, slice.operand)
}

function isWithin(types: PackageTypes, slice: SliceExpression, high: Sum, known: readonly Sum[]): boolean {
	const length = lengthOf(types, slice.operand)
	if (!length) return false
	return isNonNegative(types, withKnownLengths(types, add(types, length, high, -1n)), known)
}

/** Lengths that are constants, because the slice is made once, put in as such. */
function withKnownLengths(types: PackageTypes, sum: Sum): Sum {
	let { constant } = sum
	const terms = sum.terms.filter((term) => {
		const x: Binding | null = term.of === 'len' && term.node.kind === 'identifier' ? types.bindingOf(term.node) : null
		const length = x ? knownLength(types, x) : null
		if (length !== null) constant += term.times * length
		return length === null
	})
	return { constant, terms }
}

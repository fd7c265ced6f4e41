// Deletions of elements from the middle of a slice, which move the rest down and leave the end as it was.
import {
	assignmentOf,
	callOf,
	functionAround,
	type Node,
	rangeOf,
	type SliceExpression,
	sliceOf,
	statementAround,
	statementsOf,
	unparen,
} from '../syntax/index.ts'
import type { Binding, PackageTypes } from '../types/index.ts'
import { pointOf } from './cfg.ts'
import { isCutInPlace } from './dropped.ts'
import { isOnEveryPathFrom } from './paths.ts'
import { placeOf, ultimateRootOf } from './place.ts'
import { Reach } from './reach.ts'
import { isSame } from './simple.ts'
import { add, lengthOf, sumOf } from './sum.ts'
import { usageOf } from './usage.ts'

/** `s = append(s[:i], s[i+1:]...)`, or `copy(s[i:], s[i+1:])` and then `s = s[:len(s)-1]`. */
export interface Deletion {
	readonly slice: Node
	/** The call of append or copy. */
	readonly call: Node
	/** How many elements go, and are left twice at the end. */
	readonly count: bigint
}

/** The deletion in place that a call of append or copy makes, null if it makes none. */
export function deletionOf(types: PackageTypes, call: Node): Deletion | null {
	const callee = types.calleeOf(call)
	const [to, from] = (callOf(call)?.arguments ?? []).map((argument) => sliceOf(unparen(argument)))
	if (!to || !from || from.high || !from.low || to.max || from.max) return null
	if (!isSame(types, to.operand, from.operand)) return null
	if (callee === 'builtin.append') {
		const isStart = to.low === null || types.constantOf(to.low) === 0n
		const count = isStart && to.high ? differenceOf(types, from.low, to.high) : null
		const usage = usageOf(types, call)
		const isInPlace =
			usage.how === 'source' &&
			usage.assignment.operator === '=' &&
			usage.destination !== null &&
			isSame(types, usage.destination, to.operand)
		return count && isInPlace ? { slice: to.operand, call, count } : null
	}
	const count = callee === 'builtin.copy' && to.low && !to.high ? differenceOf(types, from.low, to.low) : null
	return count && isCutAfter(types, call, to, count) ? { slice: to.operand, call, count } : null
}

/** How much more one bound is than another, if that is a constant above zero. */
function differenceOf(types: PackageTypes, more: Node, less: Node): bigint | null {
	const [a, b] = [sumOf(types, more), sumOf(types, less)]
	if (!a || !b) return null
	const rest = add(types, a, b, -1n)
	return rest.terms.length === 0 && rest.constant > 0n ? rest.constant : null
}

/** Is the slice shortened by so many elements in a later statement of the same list? */
function isCutAfter(types: PackageTypes, call: Node, { operand }: SliceExpression, count: bigint): boolean {
	const statement = statementAround(call)
	const later = statement?.parent?.operands.filter((other) => other.start > statement.start) ?? []
	return later.some((other) =>
		[...other.walk()].some((node) => {
			const cut = sliceOf(node)
			if (!cut?.high || !isSame(types, cut.operand, operand) || !isCutInPlace(types, cut)) return false
			const [length, high] = [lengthOf(types, operand), sumOf(types, cut.high)]
			const dropped = length && high && add(types, length, high, -1n)
			return dropped !== null && dropped.terms.length === 0 && dropped.constant === count
		}),
	)
}

/**
 * Does the slice outlive the function, which keeps it to those who had it: is it reached from a package variable, a
 * receiver or a pointer that is given, and not returned? Variables of other packages are their business.
 */
export function isDeletedFromKept(types: PackageTypes, { slice, call }: Deletion): boolean {
	const place = placeOf(types, slice)
	if (place.isUnknown || place.isImported) return false
	const isReturned = [...(functionAround(call)?.walk() ?? [])].some(
		(node) => usageOf(types, node).how === 'returned' && isSame(types, node, slice),
	)
	if (isReturned) return false
	const { root } = place.isShared ? ultimateRootOf(types, place) : place
	return root?.role === 'package' || (place.isShared && (root?.role === 'receiver' || root?.role === 'parameter'))
}

/**
 * Is the slice appended to after a deletion on every path, there or by a function of this package that is called, so that
 * the slot at its end is taken again?
 */
export function isAppendedToAfter(types: PackageTypes, { slice, call }: Deletion): boolean {
	return isOnEveryPathFrom(types, call, (node) => isAppend(types, node, slice) || callsAppend(types, node, slice))
}

/** Does the function that a call runs append to the same field, whatever its arguments are? */
function callsAppend(types: PackageTypes, call: Node, slice: Node): boolean {
	const field = fieldOf(types, slice)
	const [name, ...twins] = types.calleeBinding(call)?.declarations ?? []
	const body = twins.length === 0 ? name?.parent?.get('body') : null
	if (!field || !body) return false
	return statementsOf(body).some((statement) => {
		const [left] = assignmentOf(statement)?.left ?? []
		return left !== undefined && fieldOf(types, left) === field && isAppend(types, statement, left)
	})
}

function fieldOf(types: PackageTypes, place: Node): Binding | null {
	const name = place.get('field')
	return name ? types.bindingOf(name) : null
}

/** `s = append(s, v)` */
function isAppend(types: PackageTypes, statement: Node, slice: Node): boolean {
	const assignment = assignmentOf(statement)
	const [left] = assignment?.left ?? []
	const [right] = assignment?.right ?? []
	if (!left || !right || !isSame(types, left, slice) || types.calleeOf(unparen(right)) !== 'builtin.append')
		return false
	const [first, ...rest] = callOf(unparen(right))?.arguments ?? []
	return first !== undefined && isSame(types, first, slice) && rest.length > 0
}

/** Can a range over the slice, whose elements it takes from the slice as it was, go on after the deletion? */
export function isRangedOn(types: PackageTypes, { slice, call }: Deletion): boolean {
	for (const loop of call.ancestors()) {
		const range = loop.kind === 'for_statement' ? rangeOf(loop) : null
		const value = range?.left[1]
		if (!range || !value || value.text === '_' || !isSame(types, range.right, slice)) continue
		const [from, next] = [pointOf(types, call), pointOf(types, value)]
		const isOutside = (node: Node) => node === loop || !loop.contains(node)
		if (!from || !next || new Reach(from, isOutside).has(next)) return true
	}
	return false
}

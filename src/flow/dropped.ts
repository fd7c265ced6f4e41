// Which elements of a slice a reslice drops, though the array goes on holding them.
import { listOf, type Node, type SliceExpression, sliceOf, statementAround } from '../syntax/index.ts'
import { type Binding, hasPointers, type PackageTypes, type Type, typeSet, underlying } from '../types/index.ts'
import { type Cleared, clearedBefore } from './cleared.ts'
import { splitters } from './cut.ts'
import { knownLength } from './length.ts'
import { reaches } from './paths.ts'
import { isSame } from './simple.ts'
import { add, lengthOf, sumOf } from './sum.ts'
import { definitionsOf, usageOf } from './usage.ts'

/** Elements that can still be reached through the array of `s[low:high]`, but that nobody can want any more. */
export interface Dropped {
	/** Those known one by one, ascending. */
	readonly indexes: readonly bigint[]
	/** The bound of `[0, low)`, null if these elements are kept, or listed. */
	readonly low: Node | null
	/** The bound of `[high, len(s))`, null if these elements are kept, or listed. */
	readonly high: Node | null
}

/** More elements than this are not listed one by one. */
const longestList = 3n

/**
 * The elements that a reslice of a local slice drops and that the statements in front of it do not clear.
 *
 * @param isTailLost can nobody reslice the part up to its capacity?
 */
export function droppedBy(
	types: PackageTypes,
	slice: SliceExpression,
	x: Binding,
	statement: Node,
	isTailLost: boolean,
): Dropped {
	const cleared = clearedBefore(types, slice.operand, statement)
	const length = knownLength(types, x)
	if (cleared.hasRange || length === 0n) return { indexes: [], low: null, high: null }
	const lowBound = slice.low && types.constantOf(slice.low) !== 0n ? slice.low : null
	const highBound = slice.high && isTailLost && !reachesLength(types, slice, slice.high) ? slice.high : null
	const low = lowBound ? listed(0n, smaller(knownBound(types, lowBound), length)) : []
	const high = highBound ? listed(knownBound(types, highBound), length) : []
	const done = clearedIndexes(types, cleared, length)
	return {
		indexes: [...(low ?? []), ...(high ?? [])].filter(
			(index) =>
				!done.includes(index) && !isNeverSet(types, slice, x, index) && !isReturnedBeside(types, statement, x, index),
		),
		low: low ? null : lowBound,
		high: high ? null : highBound,
	}
}

/** Is the part stored back where it was cut from, `s = s[low:high]`, by a statement that does nothing else? */
export function isCutInPlace(types: PackageTypes, slice: SliceExpression): boolean {
	const usage = usageOf(types, slice.node)
	if (usage.how !== 'source' || !usage.destination) return false
	if (usage.assignment.operator !== '=' || usage.assignment.left.length > 1) return false
	return usage.node === statementAround(slice.node) && isSame(types, usage.destination, slice.operand)
}

/** Is the high bound the slice's own length, or its capacity? */
function reachesLength(types: PackageTypes, slice: SliceExpression, high: Node): boolean {
	const sum = sumOf(types, high)
	const length = lengthOf(types, slice.operand)
	if (!sum || !length) return false
	const rest = add(types, length, sum, -1n)
	const isUpToCapacity = sum.terms.length === 1 && sum.terms[0]?.of === 'cap' && sum.constant === 0n
	return isUpToCapacity || (rest.constant === 0n && rest.terms.length === 0)
}

function listed(from: bigint | null, to: bigint | null): bigint[] | null {
	if (from === null || to === null || to - from > longestList) return null
	return Array.from({ length: Math.max(0, Number(to - from)) }, (_, i) => from + BigInt(i))
}

function smaller(one: bigint | null, other: bigint | null): bigint | null {
	return one === null || other === null ? one : one < other ? one : other
}

function knownBound(types: PackageTypes, bound: Node): bigint | null {
	const value = types.constantOf(bound)
	return typeof value === 'bigint' ? value : null
}

/** `s[0]` and, where the length is known, `s[len(s)-1]` as numbers. */
function clearedIndexes(types: PackageTypes, { indexes }: Cleared, length: bigint | null): (bigint | null)[] {
	return indexes.map((index) => {
		const sum = sumOf(types, index)
		if (!sum || sum.terms.length === 0) return sum?.constant ?? null
		const isFromEnd = sum.terms.length === 1 && sum.terms[0]?.of === 'len' && sum.terms[0].times === 1n
		return isFromEnd && length !== null ? length + sum.constant : null
	})
}

/**
 * Are the elements that a reslice drops those that were never filled? So it is for a slice that comes from `make` and
 * is written by `s[n] = v` alone, if the bounds are made of the same `n`: `s[n] = v; n++; …; return s[:n]`.
 */
export function isCutWhereFilled(types: PackageTypes, slice: SliceExpression, x: Binding): boolean {
	const cursors = [slice.low, slice.high].flatMap((bound) => (bound ? variablesIn(types, bound) : []))
	const writes = writesToMade(types, slice, x)
	return (
		writes.length > 0 &&
		writes.every((index) => index !== null && variablesIn(types, index).some((variable) => cursors.includes(variable)))
	)
}

/** Can an element of a slice that comes from `make` not have been set when the reslice is evaluated? */
function isNeverSet(types: PackageTypes, slice: SliceExpression, x: Binding, element: bigint): boolean {
	const writes = writesToMade(types, slice, x)
	return (
		writes.length > 0 &&
		writes.every((index) => {
			const value = index && types.constantOf(index)
			return typeof value === 'bigint' && index && (value !== element || !reaches(types, index, slice.node))
		})
	)
}

/** Does a return hand out an element besides the part, under a name that `y = s[index]` gave it? Then it lives on anyway. */
function isReturnedBeside(types: PackageTypes, statement: Node, x: Binding, element: bigint): boolean {
	if (statement.kind !== 'return_statement') return false
	return listOf(statement.operands[0] ?? null).some((operand) => {
		const y = operand.kind === 'identifier' ? types.bindingOf(operand) : null
		return (
			y?.kind === 'variable' &&
			definitionsOf(types, y).some(({ from, value }) => {
				const read = from === 'value' && value?.kind === 'index_expression' ? value : null
				const array = read?.get('operand')
				const index = read?.get('index')
				const isOfX = array?.kind === 'identifier' && types.bindingOf(array) === x
				return isOfX && index && types.constantOf(index) === element
			})
		)
	})
}

/**
 * The indexes that elements of a slice are set at, null for what may set any of them. Empty if nothing sets them, and
 * if the slice does not come from `make`.
 */
function writesToMade(types: PackageTypes, slice: SliceExpression, x: Binding): (Node | null)[] {
	const isMade = definitionsOf(types, x).every(({ from, value }) => {
		const isOwnPart = value === slice.node
		return from === 'zero' || isOwnPart || (value !== null && types.calleeOf(value) === 'builtin.make')
	})
	if (!isMade) return []
	return types.usesOf(x).flatMap(({ identifier }) => {
		const { how, node } = usageOf(types, identifier)
		if (how === 'argument' && !isMeasured(types, node)) return [null]
		return how === 'indexed' && isWritten(types, node) ? [node.get('index')] : []
	})
}

function isMeasured(types: PackageTypes, call: Node): boolean {
	return ['builtin.len', 'builtin.cap'].includes(types.calleeOf(call))
}

function isWritten(types: PackageTypes, place: Node): boolean {
	const { how, node } = usageOf(types, place)
	return how === 'assigned' || ((how === 'selected' || how === 'indexed') && isWritten(types, node))
}

/** The variables that an expression names, but not those that it only measures. */
function variablesIn(types: PackageTypes, expression: Node): Binding[] {
	return [...expression.walk()].flatMap((node) => {
		const binding = node.kind === 'identifier' ? types.bindingOf(node) : null
		return binding?.kind === 'variable' && usageOf(types, node).how !== 'argument' ? [binding] : []
	})
}

/** Is every array of a slice made of pieces of one text, so that each piece keeps the whole text alive? */
export function sharesOneText(types: PackageTypes, x: Binding): boolean {
	return definitionsOf(types, x).every(
		({ value }) => value !== null && (splitters.includes(types.calleeOf(value)) || sliceOf(value) !== null),
	)
}

/** May the garbage collector find pointers in a value of this type? Of type parameters in it: for some type argument. */
export function mayHavePointers(type: Type, depth = 0): boolean {
	if (hasPointers(type) === true) return true
	const under = underlying(type)
	if (depth > deepestStruct) return false
	if (under.kind === 'struct') return under.fields.some((field) => mayHavePointers(field.type, depth + 1))
	if (under.kind === 'array') return under.length !== 0n && mayHavePointers(under.element, depth + 1)
	if (under.kind !== 'typeparam') return false
	const set = typeSet(under.constraint())
	return set === 'unlimited' || (set !== 'unknown' && set.some((one) => hasPointers(one) === true))
}

/** Structs nested deeper than this are not looked into. */
const deepestStruct = 20

import {
	assignmentOf,
	callOf,
	functionAround,
	type Node,
	sliceOf,
	unparen,
	withLabels,
	withoutLabels,
} from '../syntax/index.ts'
import type { PackageTypes } from '../types/index.ts'
import { isSame } from './simple.ts'
import { isZeroValue } from './zero.ts'

/** What the statements right before a place set to the zero value. */
export interface Cleared {
	/** The indexes of single elements, as in `s[0] = nil`. */
	readonly indexes: readonly Node[]
	/** Is more cleared, by `clear` or by a loop? */
	readonly hasRange: boolean
}

/**
 * The elements of a slice that the statements in front of `statement` clear, back to the first one that may fill some
 * again.
 *
 * @param slice a variable or field, as mentioned somewhere
 */
export function clearedBefore(types: PackageTypes, slice: Node, statement: Node): Cleared {
	const own = withLabels(statement)
	const siblings = own.parent?.operands ?? []
	const indexes: Node[] = []
	let hasRange = false
	for (const labeled of siblings.slice(0, siblings.indexOf(own)).reverse()) {
		const sibling = withoutLabels(labeled)
		const single = clearedIndexes(types, sibling, slice)
		if (single) indexes.push(...single)
		else if (isClearing(types, sibling, slice)) hasRange = true
		else if (mayFill(types, sibling, slice)) break
		if (sibling !== labeled) break // what stands before a label may not have run
	}
	return { indexes, hasRange }
}

/** Does any statement of the function around a place clear elements of a slice? */
export function isClearedAround(types: PackageTypes, slice: Node, place: Node): boolean {
	const fn = functionAround(place)
	if (!fn) return false
	return [...fn.walk()].some(
		(node) => (clearedIndexes(types, node, slice) ?? []).length > 0 || isClearing(types, node, slice),
	)
}

/** The indexes of `s[0], s[n] = nil, nil`; null if the statement is another one. */
function clearedIndexes(types: PackageTypes, statement: Node, slice: Node): Node[] | null {
	const assignment = assignmentOf(statement)
	if (assignment?.operator !== '=' || !assignment.right.every((value) => isZeroValue(types, value))) return null
	const indexes = assignment.left.map((place) => indexInto(types, place, slice))
	return indexes.every((index) => index !== null) ? indexes : null
}

function indexInto(types: PackageTypes, place: Node, slice: Node): Node | null {
	const element = unparen(place)
	const operand = element.kind === 'index_expression' ? element.get('operand') : null
	return operand && isSame(types, operand, slice) ? element.get('index') : null
}

/** Is this `clear(s[a:b])`, or a loop that sets elements to the zero value? */
function isClearing(types: PackageTypes, statement: Node, slice: Node): boolean {
	if (statement.kind === 'for_statement')
		return [...statement.walk()].some((inner) => clearedIndexes(types, inner, slice) !== null)
	const call = statement.kind === 'expression_statement' ? statement.operands[0] : undefined
	const argument = call && types.calleeOf(call) === 'builtin.clear' ? callOf(call)?.arguments[0] : undefined
	if (!argument) return false
	const part = sliceOf(unparen(argument))
	return isSame(types, part ? part.operand : argument, slice)
}

/** Does a statement assign to the slice or its elements, or hand it, or a part of it, to a function? */
function mayFill(types: PackageTypes, statement: Node, slice: Node): boolean {
	const mentions = (node: Node) => [...node.walk()].some((one) => one.kind === slice.kind && isSame(types, one, slice))
	const isHandedOn = (argument: Node) => {
		const operand = sliceOf(unparen(argument))?.operand ?? argument
		return isSame(types, operand, slice)
	}
	return [...statement.walk()].some((node) => {
		const assignment = assignmentOf(node)
		if (assignment) return assignment.left.some(mentions)
		const isMeasured = ['builtin.len', 'builtin.cap'].includes(types.calleeOf(node))
		return !isMeasured && callOf(node)?.arguments.some(isHandedOn) === true
	})
}

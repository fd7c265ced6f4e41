// Lengths and bounds as sums: a constant plus variables, lengths and capacities of type int, so that `len(s)-30` and
// `len(s)` can be subtracted from each other.
import { type Node, unparen } from '../syntax/index.ts'
import { type PackageTypes, underlying } from '../types/index.ts'
import { isSame, lengthArgument, simple } from './simple.ts'

export interface Term {
	/** A variable or field of type int itself, or the length or capacity of what `node` denotes. */
	readonly of: 'value' | 'len' | 'cap'
	readonly node: Node
	readonly times: bigint
}

export interface Sum {
	readonly constant: bigint
	readonly terms: readonly Term[]
}

export function constantSum(constant: bigint): Sum {
	return { constant, terms: [] }
}

/** An expression of type int as a sum, null if it is not proven to be one. */
export function sumOf(types: PackageTypes, expression: Node): Sum | null {
	const e = unparen(expression)
	const type = types.typeOf(e)
	const constant = types.constantOf(e)
	const isInt = type.kind === 'basic' && (type.name === 'int' || (type.name === 'untyped int' && constant !== null))
	if (!isInt) return null
	if (typeof constant === 'bigint') return constantSum(constant)
	if (constant !== null) return null

	if (e.kind === 'binary_expression') {
		const left = e.get('left')
		const right = e.get('right')
		const operator = e.get('operator')?.kind
		if (!left || !right || (operator !== '+' && operator !== '-')) return null
		const one = sumOf(types, left)
		const other = sumOf(types, right)
		if (!one || !other) return null
		return add(types, one, other, operator === '+' ? 1n : -1n)
	}
	if (!simple(types, e)) return null
	const measured = lengthArgument(types, e)
	if (!measured) return { constant: 0n, terms: [{ of: 'value', node: e, times: 1n }] }
	const of = types.calleeOf(e) === 'builtin.len' ? 'len' : 'cap'
	return { constant: 0n, terms: [{ of, node: unparen(measured), times: 1n }] }
}

/** The length of a slice, string, array or pointer to an array as a sum; null if it is not proven or not simple. */
export function lengthOf(types: PackageTypes, operand: Node): Sum | null {
	const constant = types.constantOf(operand)
	if (typeof constant === 'string') return constantSum(BigInt(Buffer.byteLength(constant)))
	const type = underlying(types.typeOf(operand))
	const array = type.kind === 'pointer' ? underlying(type.element) : type
	if (array.kind === 'array') return array.length === null ? null : constantSum(array.length)
	const hasLength = type.kind === 'slice' || (type.kind === 'basic' && type.name === 'string')
	if (!hasLength || !simple(types, operand)) return null
	return { constant: 0n, terms: [{ of: 'len', node: unparen(operand), times: 1n }] }
}

/** `one + times * other`, equal terms put together. */
export function add(types: PackageTypes, one: Sum, other: Sum, times: bigint): Sum {
	const terms = [...one.terms]
	for (const term of other.terms) {
		const at = terms.findIndex((known) => known.of === term.of && isSame(types, known.node, term.node))
		const before = terms[at]
		if (before) terms[at] = { ...before, times: before.times + times * term.times }
		else terms.push({ ...term, times: times * term.times })
	}
	return { constant: one.constant + times * other.constant, terms: terms.filter((term) => term.times !== 0n) }
}

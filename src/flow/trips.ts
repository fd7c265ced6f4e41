// How often a loop runs, where its header says so.
import { assignmentOf, loopAround, type Node, rangeOf, unparen } from '../syntax/index.ts'
import { type PackageTypes, underlying } from '../types/index.ts'
import { definitionsOf } from './usage.ts'

/** The number of iterations that the header of a `for` allows at most, null if it depends on what the program does. */
function tripsOf(types: PackageTypes, loop: Node): number | null {
	const range = rangeOf(loop)
	return range ? elementsOf(types, range.right) : countedBy(types, loop)
}

/** The same for all loops of the function around a node together. */
export function tripsAround(types: PackageTypes, node: Node): number | null {
	let product = 1
	for (let loop = loopAround(node); loop; loop = loopAround(loop)) {
		const trips = tripsOf(types, loop)
		if (trips === null) return null
		product *= trips
	}
	return product
}

function elementsOf(types: PackageTypes, operand: Node): number | null {
	const value = unparen(operand)
	const constant = types.constantOf(value)
	if (typeof constant === 'bigint') return Number(constant)
	const type = underlying(types.typeOf(value))
	if (type.kind === 'array' && type.length !== null) return Number(type.length)
	if (value.kind === 'composite_literal') return elementsWritten(value)
	const x = value.kind === 'identifier' ? types.bindingOf(value) : null
	if (x?.kind !== 'variable' || (x.role !== 'local' && x.role !== 'package')) return null
	const counts = definitionsOf(types, x).map(({ from, value }) => {
		const literal = from === 'value' && value ? unparen(value) : null
		return literal?.kind === 'composite_literal' ? elementsWritten(literal) : null
	})
	return counts.reduce((most, count) => (most === null || count === null ? null : Math.max(most, count)), 0)
}

/** Of a slice or map without numeric keys, which could leave gaps. */
function elementsWritten(literal: Node): number | null {
	const elements = literal.get('body')?.operands ?? []
	const isMap = literal.get('type')?.kind === 'map_type'
	return !isMap && elements.some((element) => element.kind === 'keyed_element') ? null : elements.length
}

/** `for i := a; i < b; i++` with constants a and b, and an i that nothing else assigns. */
function countedBy(types: PackageTypes, loop: Node): number | null {
	const clause = loop.children.find((child) => child.kind === 'for_clause')
	const start = clause?.get('initializer')
	const condition = clause?.get('condition')
	const assignment = start ? assignmentOf(start) : null
	const [counter] = assignment?.left ?? []
	const [from] = assignment?.right ?? []
	const limit = condition?.get('right')
	if (!counter || !from || !limit || assignment?.left.length !== 1) return null
	const x = types.bindingOf(counter)
	const compared = condition?.get('left')
	if (!x || clause?.get('update')?.kind !== 'inc_statement' || compared?.kind !== 'identifier') return null
	if (types.bindingOf(compared) !== x || definitionsOf(types, x).length !== 2) return null
	const low = types.constantOf(from)
	const high = types.constantOf(limit)
	if (typeof low !== 'bigint' || typeof high !== 'bigint') return null
	const operator = condition?.get('operator')?.kind
	if (operator !== '<' && operator !== '<=') return null
	return Math.max(0, Number(high - low) + (operator === '<=' ? 1 : 0))
}

// Reslices that drop the element at one end of a slice which something else than the function holds.
import {
	functionAround,
	functionKinds,
	type Node,
	type SliceExpression,
	sliceOf,
	statementAround,
	unparen,
} from '../syntax/index.ts'
import { type Binding, type PackageTypes, underlying } from '../types/index.ts'
import { pointOf } from './cfg.ts'
import { isClearedAround } from './cleared.ts'
import { type Fact, no, yes } from './fact.ts'
import { conditionsFor } from './guards.ts'
import { mayRunUnknownCode } from './keeps.ts'
import { dominates } from './paths.ts'
import { Reach } from './reach.ts'
import { isSame } from './simple.ts'
import { elementMisuse } from './slice-use.ts'
import type { Sum } from './sum.ts'
import { closureBetween, definitionAt, onLine, usageOf } from './usage.ts'

/** `s = s[1:]` or `s = s[:n]`, where s is a field, a package variable or what a pointer points to. */
export interface Pop {
	readonly slice: SliceExpression
	readonly statement: Node
	/** The s that is assigned. */
	readonly destination: Node
	readonly side: 'front' | 'back'
	/** The index of the element that is dropped, null for the first one. */
	readonly index: Node | null
	/** The v that takes the element in the same statement, `v, s = s[0], s[1:]`. */
	readonly taken: Node | null
	/** The local that the array has as a second name in this function, `old := s`. */
	readonly alias: Binding | null
}

/** The pop that a slice expression is part of, null if it is part of none. */
export function popOf(types: PackageTypes, slice: SliceExpression): Pop | null {
	const usage = usageOf(types, slice.node)
	const statement = statementAround(slice.node)
	if (usage.how !== 'source' || !usage.destination || usage.node !== statement) return null
	if (usage.assignment.operator !== '=' || slice.max) return null
	const destination = unparen(usage.destination)
	const isDirect = isSame(types, destination, slice.operand)
	const alias = isDirect ? null : aliasOf(types, slice.operand, destination)
	if (!isDirect && !alias) return null

	const isFirst = slice.low !== null && types.constantOf(slice.low) === 1n
	const isFromStart = slice.low === null || types.constantOf(slice.low) === 0n
	const side = isFirst && !slice.high ? 'front' : isFromStart && slice.high ? 'back' : null
	if (!side) return null
	const pop = { slice, statement, destination, side, index: side === 'back' ? slice.high : null, alias } as const
	const { left, right } = usage.assignment
	if (left.length === 1) return { ...pop, taken: null }
	const isPair = left.length === 2 && left[1] === usage.destination && right[0] && isSlot(types, pop, right[0])
	return isPair && left[0] ? { ...pop, taken: left[0] } : null
}

/** The local that `old := s` declares and nothing else sets. */
function aliasOf(types: PackageTypes, operand: Node, destination: Node): Binding | null {
	const name = unparen(operand)
	const local = name.kind === 'identifier' ? types.bindingOf(name) : null
	const [declaration, ...twins] = local?.declarations ?? []
	if (local?.role !== 'local' || !declaration || twins.length > 0) return null
	const value = definitionAt(declaration)?.value
	const isSetOnce = types.usesOf(local).every(({ identifier }) => definitionAt(identifier) === null)
	return isSetOnce && value && isSame(types, value, destination) ? local : null
}

/** The mentions of s by which a pop gives its array a second name, and shortens it. */
export function mentionsOf(pop: Pop): readonly Node[] {
	const declaration = pop.alias?.declarations[0]
	const value = declaration ? definitionAt(declaration)?.value : null
	return [pop.destination, unparen(pop.slice.operand), ...(value ? [unparen(value)] : [])]
}

/** Does an expression denote the element that a pop drops? */
function isSlot(types: PackageTypes, { slice, index, destination }: SlotOfPop, expression: Node): boolean {
	const place = unparen(expression)
	const operand = place.kind === 'index_expression' ? place.get('operand') : null
	const at = place.get('index')
	if (!operand || !at) return false
	if (!isSame(types, operand, slice.operand) && !isSame(types, operand, destination)) return false
	return index ? isSame(types, at, index) : types.constantOf(at) === 0n
}

type SlotOfPop = Pick<Pop, 'slice' | 'index' | 'destination'>

/** Every mention in its function, literals excluded, of the element that a pop drops. */
function slotsOf(types: PackageTypes, pop: Pop): Node[] {
	const fn = functionAround(pop.statement)
	if (!fn) return []
	return [...fn.walk()].filter((node) => functionAround(node) === fn && isSlot(types, pop, node))
}

/** Does the function clear the slot, if only a field of what lies in it, or put something else there? */
export function isSlotWritten(types: PackageTypes, pop: Pop): boolean {
	const isCleared = [pop.slice.operand, pop.destination].some((s) => isClearedAround(types, s, pop.statement))
	return isCleared || slotsOf(types, pop).some((slot) => isWritten(types, slot))
}

function isWritten(types: PackageTypes, place: Node): boolean {
	const { how, node } = usageOf(types, place)
	if (how === 'assigned') return true
	const { kind } = underlying(types.typeOf(place))
	const isInside = (how === 'selected' && kind === 'struct') || (how === 'indexed' && kind === 'array')
	return isInside && isWritten(types, node)
}

/**
 * May the slot be set to its zero value right before the reslice? It surely exists, for the function has read it, and
 * what was read is a copy; nothing has moved it since; and the second name of the array has no use afterwards.
 */
export function canClearSlot(types: PackageTypes, pop: Pop): Fact {
	const misuse = slotsOf(types, pop).find((slot) => elementMisuse(types, slot) !== null)
	if (misuse) return no(elementMisuse(types, misuse) ?? '')
	const aliased = pop.alias ? againstAlias(types, pop.alias, pop) : null
	if (aliased !== null) return no(aliased)
	const addressed = pop.index && addressedIn(types, pop.index)
	if (addressed) return no(`the address of ${addressed.text} is taken ${onLine(addressed)}`)
	if (pop.taken) return canSplit(types, pop, pop.taken)

	const reads = slotsOf(types, pop).filter((slot) => provesSlot(types, pop, slot))
	if (reads.length === 0) return no('the element is not read before it is dropped')
	const change = changeSince(types, pop, reads)
	return change ? no(`${pop.destination.text} may change ${onLine(change)}, after the element is read`) : yes
}

/** A mention that takes the address of a variable of the index, and by which it may be changed; null if none does. */
function addressedIn(types: PackageTypes, index: Node): Node | null {
	const variables = [...index.walk()].flatMap((part) =>
		part.kind === 'identifier' ? (types.bindingOf(part) ?? []) : [],
	)
	const mentions = variables.flatMap((variable) => types.usesOf(variable).map(({ identifier }) => identifier))
	return mentions.find((mention) => usageOf(types, mention).how === 'addressed') ?? null
}

/** What may give s, or the index, another value after each of some expressions, and before the cut; null if nothing. */
function changeSince(types: PackageTypes, pop: Pop, expressions: readonly Node[]): Node | null {
	const site = pointOf(types, pop.statement)
	const points = expressions.map((expression) => pointOf(types, expression))
	const isEvaluating = (node: Node) => points.some((point) => point?.block.nodes[point.index] === node)
	const reachesSite = (change: Node) => {
		const point = pointOf(types, change)
		return !point || !site || new Reach(point, isEvaluating).has(site)
	}
	return changesIn(types, pop).find(reachesSite) ?? null
}

/** Is the slot of the very slice that is cut read there, on every path to the cut? */
function provesSlot(types: PackageTypes, { slice, statement }: Pop, read: Node): boolean {
	const operand = unparen(read).get('operand')
	return operand !== null && isSame(types, operand, slice.operand) && dominates(types, read, statement)
}

/**
 * May a statement `v, s = s[0], s[1:]` become three? Not if s can be empty: which of the two panics first is not for the
 * language to say (Go spec, "Order of evaluation").
 */
function canSplit(types: PackageTypes, pop: Pop, taken: Node): Fact {
	const { statement, slice, destination } = pop
	const local = taken.kind === 'identifier' ? types.bindingOf(taken) : null
	if (!local?.function || local.function !== functionAround(statement)) return no(`${taken.text} is no plain local`)
	const isMention = (node: Node) => node.kind === 'identifier' && types.bindingOf(node) === local
	if ([...statement.walk()].filter(isMention).length > 1) return no(`${taken.text} is part of what is popped`)

	const isLengthAboveZero = ({ constant, terms: [term, ...others] }: Sum) =>
		term?.of === 'len' &&
		term.times === 1n &&
		constant < 0n &&
		!others.length &&
		isSame(types, term.node, slice.operand)
	const conditions = pop.side === 'front' ? conditionsFor(types, statement, isLengthAboveZero) : []
	const isGuarded = conditions.some((condition) => changeSince(types, pop, [condition]) === null)
	return isGuarded ? yes : no(`${destination.text} may be empty, and then another part of the statement would panic`)
}

/** Why the array's second name may be used for more than to read elements before the reslice, null if it isn't. */
function againstAlias(types: PackageTypes, alias: Binding, pop: Pop): string | null {
	for (const { identifier } of types.usesOf(alias)) {
		if (identifier === unparen(pop.slice.operand)) continue
		if (closureBetween(identifier, alias.function)) return `${alias.name} is captured ${onLine(identifier)}`
		const usage = usageOf(types, identifier)
		const isMeasured = usage.how === 'argument' && types.calleeOf(usage.node) === 'builtin.len'
		if (isMeasured) continue
		const slice = usage.how === 'sliced' ? sliceOf(usage.node) : null
		const isOtherCut = slice !== null && popOf(types, slice)?.alias === alias
		const isRead = usage.how === 'indexed' || isOtherCut
		const misuse = isRead ? elementMisuse(types, usage.node) : `${alias.name} gets another name`
		if (misuse !== null) return misuse
		const [from, to] = [pointOf(types, pop.statement), pointOf(types, identifier)]
		if (!from || !to || new Reach(from).has(to)) return `${alias.name} is used again ${onLine(identifier)}`
	}
	return null
}

/** What may give s, or the index, another value: assignments, and code that can't be seen, which the alias does not mind. */
function changesIn(types: PackageTypes, pop: Pop): Node[] {
	const fn = functionAround(pop.statement)
	if (!fn) return []
	const parts = [pop.slice.operand, ...(pop.index ? [pop.index] : [])].flatMap((part) => [...part.walk()])
	const variables = new Set(parts.flatMap((part) => (part.kind === 'identifier' ? (types.bindingOf(part) ?? []) : [])))
	const fields = new Set(parts.flatMap((part) => (part.kind === 'field_identifier' ? part.text : [])))
	const isDereferenced = parts.some((part) => part.kind === 'unary_expression')
	const isChanged = (place: Node): boolean => {
		const left = unparen(place)
		if (left.kind === 'identifier') return variables.has(types.bindingOf(left) as Binding)
		if (left.kind === 'selector_expression') return fields.has(left.get('field')?.text ?? '')
		return left.kind === 'unary_expression' && (isDereferenced || fields.size > 0)
	}
	return [...fn.walk()].filter((node) => {
		if (node !== fn && (functionKinds as readonly string[]).includes(node.kind)) return mentions(types, node, variables)
		if (functionAround(node) !== fn) return false
		if (definitionAt(node) && isChanged(node)) return true
		return !pop.alias && mayLetOthersRun(types, node)
	})
}

/** Does a function literal name one of the variables, and so perhaps set it whenever it runs? */
function mentions(types: PackageTypes, literal: Node, variables: ReadonlySet<Binding>): boolean {
	return [...literal.walk()].some(
		(node) =>
			node.kind === 'identifier' && variables.has(types.bindingOf(node) as Binding) && definitionAt(node) !== null,
	)
}

/** A call of unknown code, or an operation of a channel, on which another goroutine may wait. */
function mayLetOthersRun(types: PackageTypes, node: Node): boolean {
	switch (node.kind) {
		case 'call_expression':
		case 'type_conversion_expression':
			return mayRunUnknownCode(types, node)
		case 'send_statement':
		case 'receive_statement':
		case 'select_statement':
			return true
		case 'unary_expression':
			return node.hasToken('<-')
		default:
			return false
	}
}

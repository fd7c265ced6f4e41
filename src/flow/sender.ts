// A goroutine that sends the result of its work to the function that started it.
import { callOf, functionAround, type Node, statementsOf, unparen } from '../syntax/index.ts'
import { type Binding, type PackageTypes, underlying } from '../types/index.ts'
import { type Cfg, cfgOf, type Point, partsOf, pointOf } from './cfg.ts'
import { type Fact, no, yes } from './fact.ts'
import { walkFunction } from './jumps.ts'
import { isAtMostOnce } from './paths.ts'
import { Reach } from './reach.ts'
import { closureBetween, definitionsOf, onLine, usageOf } from './usage.ts'

/** `go func() { … ch <- v … }()`, and what is done with the local channel ch. */
export interface Sender {
	readonly channel: Binding
	/** The `make` that ch is declared with. */
	readonly make: Node
	/** The `go` statement, and the literal that it runs. */
	readonly statement: Node
	readonly literal: Node
	/** The sends and closes of the goroutine, and the receives of the function that started it. */
	readonly sends: readonly Node[]
	readonly closes: readonly Node[]
	readonly receives: readonly Node[]
	/** The first mention of ch that is none of these, null if there is none. */
	readonly other: Node | null
}

/** The first goroutine that captures a local channel; null if there is none, or if ch is not declared by a `make`. */
export function senderOf(types: PackageTypes, channel: Binding): Sender | null {
	const make = madeBy(types, channel)
	const mentions = types.usesOf(channel).map(({ identifier }) => identifier)
	const literal = mentions.flatMap((mention) => closureBetween(mention, channel.function) ?? []).find(goOf)
	const statement = literal && goOf(literal)
	if (!make || !literal || !statement) return null

	const sends: Node[] = []
	const closes: Node[] = []
	const receives: Node[] = []
	let other: Node | null = null
	for (const mention of mentions) {
		const around = functionAround(mention)
		const { how, node } = usageOf(types, mention)
		if (around === literal && how === 'sent to') sends.push(node)
		else if (around === literal && how === 'argument' && isClose(types, node)) closes.push(node)
		else if (around === channel.function && (how === 'received' || how === 'ranged')) receives.push(node)
		else other ??= mention
	}
	return { channel, make, statement, literal, sends, closes, receives, other }
}

/** `close(ch)` or `defer close(ch)`, in this goroutine. */
function isClose(types: PackageTypes, call: Node): boolean {
	return types.calleeOf(call) === 'builtin.close' && call.parent?.kind !== 'go_statement'
}

/** The `make` of a channel that a local is declared with, if it never gets another value. */
function madeBy(types: PackageTypes, channel: Binding): Node | null {
	const [definition, ...others] = definitionsOf(types, channel)
	if (channel.role !== 'local' || definition?.from !== 'value' || !definition.value || others.length > 0) return null
	const made = unparen(definition.value)
	return types.calleeOf(made) === 'builtin.make' && underlying(types.typeOf(made)).kind === 'chan' ? made : null
}

/** The `go` statement that runs a literal on the spot. */
function goOf(literal: Node): Node | null {
	const call = literal.parent ? callOf(literal.parent) : null
	const statement = call?.callee === literal ? call.node.parent : null
	return statement?.kind === 'go_statement' ? statement : null
}

/** Is it a `make` of a channel without a buffer: without a size, or with a literal 0? */
export function isUnbuffered(types: PackageTypes, make: Node): boolean {
	const size = callOf(make)?.arguments[1]
	return size === undefined || (size.kind === 'int_literal' && types.constantOf(size) === 0n)
}

/**
 * Does the channel carry at most one value, from this goroutine to the function that started it, and is it known to
 * nobody else?
 */
export function sendsOneResult(types: PackageTypes, sender: Sender): Fact {
	const { channel, make, statement, sends, closes, other } = sender
	if (other) return no(`${channel.name} is used in another way ${onLine(other)}`)
	if (sends.length === 0) return no(`nothing is sent to ${channel.name}`)
	const selected = sends.find((send) => send.parent?.kind === 'communication_case' && send.field === 'communication')
	if (selected) return no(`the select ${onLine(selected)} sends to ${channel.name} or does something else`)
	if (!isAtMostOnce(types, sends)) return no(`the goroutine may send to ${channel.name} more than once`)
	if (!isAtMostOnce(types, closes.map(deferOr))) return no(`the goroutine may close ${channel.name} more than once`)
	if (!isAtMostOnce(types, [statement], make)) return no(`several goroutines may send to ${channel.name}`)
	return yes
}

/** The `defer` of a call, or the call. */
function deferOr(call: Node): Node {
	return call.parent?.kind === 'defer_statement' ? call.parent : call
}

/**
 * Can the function that started the goroutine end, or make the next channel, without having received its result? Panics
 * and the end of the process don't count, and a loop that receives is taken to have done so when its header ends it.
 */
export function canBeForgotten(types: PackageTypes, sender: Sender): boolean {
	const { make, statement } = sender
	const starter = functionAround(statement)
	const go = pointOf(types, statement)
	const next = pointOf(types, make)
	if (!starter || !go || !next) return false
	const cfg = cfgOf(types, starter)
	const receives = [sender, ...alternativesOf(types, sender)].flatMap((one) => one.receives)
	const loops = loopsAround(cfg, receives).filter(({ loop }) => !loop.contains(statement))
	const isBarrier = (node: Node) =>
		loops.some(({ header }) => header === node) || [...partsOf(cfg, node)].some((part) => receives.includes(part))

	const starts = new Set([go])
	for (const start of starts) {
		const reach = new Reach(start, isBarrier)
		if (reach.canReturn || reach.has(next)) return true
		for (const { entry, body } of loops) if (reach.has(entry)) starts.add(body)
	}
	return false
}

/** A loop that its header can end. */
interface EndingLoop {
	readonly loop: Node
	/** The condition or range clause, and where it and the body begin. */
	readonly header: Node
	readonly entry: Point
	readonly body: Point
}

/** The loops that can end by their header and hold some nodes in their body, none in the header. */
function loopsAround(cfg: Cfg, nodes: readonly Node[]): EndingLoop[] {
	const around = new Set(nodes.flatMap((node) => [...node.ancestors()]))
	return [...around].flatMap((loop) => {
		if (loop.kind !== 'for_statement') return []
		const clause = loop.operands.find(({ field }) => field !== 'body') ?? null
		const header = clause?.kind === 'for_clause' ? clause.get('condition') : clause
		const first = statementsOf(loop.get('body'))[0]
		const entry = header && cfg.points.get(header)
		const start = first && cfg.points.get(first)
		if (!header || !entry || !start || nodes.some((node) => header.contains(node))) return []
		return [{ loop, header, entry, body: { block: start.block, index: -1 } }]
	})
}

/** The same goroutine as a sender to other channels, of which it serves only one: `errs <- err; return` and `ch <- v`. */
function alternativesOf(types: PackageTypes, { channel, literal, sends }: Sender): Sender[] {
	const named = [...walkFunction(literal)].flatMap((node) => {
		const x = node.kind === 'identifier' ? types.bindingOf(node) : null
		return x && x !== channel && x.role === 'local' && x.function === channel.function ? x : []
	})
	const others = [...new Set(named)].flatMap((x) => senderOf(types, x) ?? [])
	return others.filter((one) => {
		return one.literal === literal && !one.other && isAtMostOnce(types, [...sends, ...one.sends, ...one.closes])
	})
}

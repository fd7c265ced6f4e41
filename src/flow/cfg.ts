// The control-flow graph of a function: what can run after what. Built on demand, once a function.
import { functionAround, type Node } from '../syntax/index.ts'
import type { Binding, PackageTypes } from '../types/index.ts'
import { buildGraph } from './cfg-builder.ts'
import { type Ending, endingOfStandardCall, strongestOf } from './endings.ts'
import { isTickChannel } from './timers.ts'

/** Nodes that run one after the other. */
export interface Block {
	/**
	 * Simple statements and the expressions of headers and cases, in the order they run. A compound statement (`if`,
	 * `for`, a label …) stands where it begins, and so does a condition that is split into its operands.
	 */
	readonly nodes: Node[]
	/** Blocks that may run next; for a block with a condition, where true leads and where false leads. */
	readonly successors: Block[]
	/** The last node, if which successor runs depends on whether it is true. */
	condition: Node | null
	/** How control ends here, null if it goes on. Never set together with successors. */
	ending: Ending | null
}

/** A node's point: the block it runs in, and which of its nodes it is or is part of; -1 for parameters. */
export interface Point {
	readonly block: Block
	readonly index: number
}

export interface Cfg {
	readonly function: Node
	readonly entry: Block
	/** The blocks that can be reached from the entry, which is the first. */
	readonly reachable: ReadonlySet<Block>
	/** Of every node in a block; the parts of a node have its point. */
	readonly points: ReadonlyMap<Node, Point>
	/** In source order, also those that can't be reached. */
	readonly defers: readonly Node[]
	/** False if the function holds a syntax error or a jump to nowhere, or has no body: then nothing is known. */
	readonly isSound: boolean
}

/** Calls of the package's own functions are followed this deep to see whether they can return. */
const followedCalls = 3

const graphs = new WeakMap<PackageTypes, Map<Node, Cfg[]>>()

/** The graph of a function declaration, method or literal; a literal inside it is one opaque node. */
export function cfgOf(types: PackageTypes, fn: Node): Cfg {
	return cfgFollowing(types, fn, followedCalls)
}

/** Each depth has graphs of its own, so that what a graph says does not depend on which was built first. */
function cfgFollowing(types: PackageTypes, fn: Node, depth: number): Cfg {
	let ofPackage = graphs.get(types)
	if (!ofPackage) {
		ofPackage = new Map()
		graphs.set(types, ofPackage)
	}
	let ofFunction = ofPackage.get(fn)
	if (!ofFunction) {
		ofFunction = []
		ofPackage.set(fn, ofFunction)
	}
	ofFunction[depth] ??= buildGraph(fn, {
		endingOfCall: (call) => endingOfCall(types, call, depth),
		isTrue: (condition) => types.constantOf(condition) === true,
		isNeverClosed: (operand) => isTickChannel(types, operand),
	})
	return ofFunction[depth]
}

/** How a call ends the function that makes it, null if it may return. */
function endingOfCall(types: PackageTypes, call: Node, depth: number): Ending | null {
	const standard = endingOfStandardCall(types.calleeOf(call))
	if (standard || depth === 0) return standard
	const callee = types.calleeBinding(call)
	return callee ? endingOfFunction(types, callee, depth - 1) : null
}

function endingOfFunction(types: PackageTypes, callee: Binding, depth: number): Ending | null {
	if (callee.declarations.length === 0) return null
	const endings = new Set<Ending>(['forever']) // what is left if there is no other end
	for (const name of callee.declarations) {
		const fn = name.parent
		if (fn?.kind !== 'function_declaration' && fn?.kind !== 'method_declaration') return null
		const cfg = cfgFollowing(types, fn, depth)
		if (!cfg.isSound || cfg.defers.length > 0) return null // a deferred call may recover, and then it returns
		for (const block of cfg.reachable) if (block.ending) endings.add(block.ending)
	}
	const strongest = strongestOf(endings)
	return strongest === 'return' ? null : strongest
}

/** Where a node runs in its innermost function; null at package level and where nothing is known. */
export function pointOf(types: PackageTypes, node: Node): Point | null {
	const fn = functionAround(node)
	if (!fn) return null
	const cfg = cfgOf(types, fn)
	if (!cfg.isSound) return null
	for (let at: Node = node; at !== fn && at.parent; at = at.parent) {
		const point = cfg.points.get(at)
		if (point) return point
	}
	return { block: cfg.entry, index: -1 }
}

/** A node of a block with those below it that run with it: no other node of a block, nothing in function literals. */
export function* partsOf(cfg: Cfg, node: Node): Generator<Node> {
	yield node
	if (node.kind === 'func_literal') return
	for (const child of node.children) if (!cfg.points.has(child)) yield* partsOf(cfg, child)
}

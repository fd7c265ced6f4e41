// Questions about the paths through a function. Where nothing is known the answer is the one that proves nothing.
import { conditionOf, functionAround, isEndless, type Node } from '../syntax/index.ts'
import type { PackageTypes } from '../types/index.ts'
import { type Cfg, cfgOf, type Point, partsOf, pointOf } from './cfg.ts'
import { type Fact, no, yes } from './fact.ts'
import { walkFunction } from './jumps.ts'
import { Reach } from './reach.ts'
import { closureBetween, onLine } from './usage.ts'

/**
 * Can the function end on some path after the node: return, fall off its end, or end by runtime.Goexit, which runs the
 * deferred calls too? Panics and the end of the process don't count.
 */
export function canReturnAfter(types: PackageTypes, node: Node): boolean {
	const point = pointOf(types, node)
	return !point || new Reach(point).canReturn
}

/** May the node run more than once in one call of its function: by a `for`, or by a goto backwards? */
export function isInLoop(types: PackageTypes, node: Node): boolean {
	const point = pointOf(types, node)
	return !point || new Reach(point).has(point)
}

/** Can the node run at all, once its function was called? */
export function isReachable(types: PackageTypes, node: Node): boolean {
	const point = pointOf(types, node)
	const fn = functionAround(node)
	return !point || !fn || cfgOf(types, fn).reachable.has(point.block)
}

/**
 * Can `to` run after `from`? A node in a function literal runs where the literal is made, or later. Parts of one simple
 * statement can run after each other.
 */
export function reaches(types: PackageTypes, from: Node, to: Node): boolean {
	const [start, end] = pointsInOneFunction(types, from, to)
	if (!start || !end) return true
	return (from !== to && isSamePoint(start, end)) || new Reach(start).has(end)
}

/** Does every path to `b` run `a` first? The parts of one simple statement count as run in the order of the source. */
export function dominates(types: PackageTypes, a: Node, b: Node): boolean {
	const [first, second] = pointsInOneFunction(types, a, b)
	const fn = functionAround(a)
	if (!first || !second || !fn) return false
	const cfg = cfgOf(types, fn)
	if (!cfg.reachable.has(second.block)) return false
	if (isSamePoint(first, second)) return a === b || a.end <= b.start
	const { block, index } = first
	if (index < 0) return true
	return !new Reach({ block: cfg.entry, index: -1 }, (node) => node === block.nodes[index]).has(second)
}

/**
 * Does some node that satisfies the predicate run after `from` on every path that ends the function normally? Paths
 * that panic, exit or go on for ever don't count, nor do the insides of function literals.
 */
export function isOnEveryPathFrom(types: PackageTypes, from: Node, predicate: (node: Node) => boolean): boolean {
	const point = pointOf(types, from)
	const fn = functionAround(from)
	if (!point || !fn) return false
	const cfg = cfgOf(types, fn)
	const isBarrier = (node: Node) => [...partsOf(cfg, node)].some(predicate)
	return !new Reach(point, isBarrier).canReturn
}

/**
 * Does at most one of the nodes run, and that once, on every path? With `from`: on every path from there, until it runs
 * again. False if they are not all in one function.
 */
export function isAtMostOnce(types: PackageTypes, nodes: readonly Node[], from: Node | null = null): boolean {
	const all = from ? [from, ...nodes] : nodes
	if (new Set(all.map(functionAround)).size > 1) return false
	const start = from ? pointOf(types, from) : null
	if (from && !start) return false
	const restarts = (node: Node) => start !== null && node === start.block.nodes[start.index]
	const fromThere = start && new Reach(start, restarts)

	const points: Point[] = []
	for (const node of nodes) {
		const point = pointOf(types, node)
		if (!point || points.some((other) => isSamePoint(point, other))) return false
		if (!fromThere || fromThere.has(point)) points.push(point)
	}
	return points.every((point) => {
		const after = new Reach(point, restarts)
		return !points.some((other) => after.has(other))
	})
}

/**
 * The `for` loops of a function that never end: without condition, or with `true` for one, and without a way out that
 * can be reached. Ways out are a return, a break, continue or goto to somewhere outside, a panic, and calls that end the goroutine or process.
 */
export function loopsWithoutExit(types: PackageTypes, fn: Node): Node[] {
	const cfg = cfgOf(types, fn)
	const body = fn.get('body')
	if (!cfg.isSound || !body) return []
	return [...walkFunction(body)].filter(
		(node) => (isEndless(node) || isWhileTrue(types, node)) && isReachable(types, node) && !canLeave(cfg, node),
	)
}

/** `for true { … }`. To the Go spec this is no terminating statement. */
function isWhileTrue(types: PackageTypes, node: Node): boolean {
	const condition = node.kind === 'for_statement' ? conditionOf(node) : null
	return condition !== null && types.constantOf(condition) === true
}

function canLeave(cfg: Cfg, loop: Node): boolean {
	const after = new Reach(cfg.points.get(loop) as Point)
	if ([...after.endings].some((ending) => ending !== 'forever')) return true
	for (const [node, point] of cfg.points) {
		if ((node === loop || !loop.contains(node)) && after.has(point)) return true
	}
	return false
}

/** Can every loop of the function end? A loop with a condition, or over a channel, is taken to end. */
export function terminates(types: PackageTypes, fn: Node): Fact {
	if (!cfgOf(types, fn).isSound) return no("the function's paths are unknown")
	const loop = loopsWithoutExit(types, fn)[0]
	return loop ? no(`nothing ends the loop ${onLine(loop)}`) : yes
}

export function isSamePoint(one: Point, other: Point): boolean {
	return one.block === other.block && one.index === other.index
}

/** The points of two nodes of one function; for `b` in a function literal of it, the literal's point. */
function pointsInOneFunction(types: PackageTypes, a: Node, b: Node): [Point | null, Point | null] {
	const fn = functionAround(a)
	const outer = functionAround(b) === fn ? b : closureBetween(b, fn)
	return [pointOf(types, a), outer && pointOf(types, outer)]
}

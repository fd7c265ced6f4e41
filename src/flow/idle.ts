// What a function still does after a node, up to its end.
import { callOf, functionAround, listOf, type Node } from '../syntax/index.ts'
import type { PackageTypes } from '../types/index.ts'
import { cfgOf, pointOf } from './cfg.ts'
import { type Fact, no, yes } from './fact.ts'
import { reaches } from './paths.ts'
import { Reach } from './reach.ts'
import { onLine } from './usage.ts'

/**
 * Does a function do nothing after a node but end, its deferred calls included? Then nobody can tell when the node is
 * done. To read a variable is to do something: the race detector may see it.
 *
 * @param except the calls that do not count
 */
export function isIdleAfter(types: PackageTypes, node: Node, except: readonly Node[] = []): Fact {
	const fn = functionAround(node)
	const point = pointOf(types, node)
	if (!fn || !point) return no("the function's paths are unknown")
	const cfg = cfgOf(types, fn)
	const reach = new Reach(point)
	const isExcepted = (statement: Node) => except.some((call) => call === statement.operands[0])
	for (const [after, at] of cfg.points) {
		if (!reach.has(at) || isExcepted(after) || isIdle(types, after)) continue
		return no(`${nameOf(after)} ${onLine(after)} runs after it`)
	}
	if (!reach.endings.has('return')) return no('the function never ends after it')
	const deferred = cfg.defers.find((defer) => reaches(types, defer, node) && !isExcepted(defer))
	return deferred ? no(`the call that is deferred ${onLine(deferred)} runs after it`) : yes
}

const idleKinds = new Set([
	...['block', 'labeled_statement', 'empty_statement'],
	...['break_statement', 'continue_statement', 'goto_statement', 'fallthrough_statement'],
])

function isIdle(types: PackageTypes, node: Node): boolean {
	if (node.kind === 'return_statement') {
		const isConstant = (value: Node) => value.kind === 'nil' || types.constantOf(value) !== null
		return listOf(node.operands[0] ?? null).every(isConstant)
	}
	return idleKinds.has(node.kind)
}

function nameOf(node: Node): string {
	const [expression] = node.operands
	const call = node.kind === 'expression_statement' && expression ? callOf(expression) : null
	return call && call.callee.kind !== 'func_literal' ? `the call of ${call.callee.text}` : 'the code'
}

// Is what a call has made left behind on some path: to be let go by nobody?
import { functionAround, type Node } from '../syntax/index.ts'
import type { Binding, PackageTypes } from '../types/index.ts'
import { cfgOf, partsOf, pointOf } from './cfg.ts'
import { walkFunction } from './jumps.ts'
import { isFoundNonNil } from './nonnil.ts'
import { Reach } from './reach.ts'
import { closureBetween, definitionAt, definitionsOf, usageOf } from './usage.ts'

/** What a call has made, and what may let it go. */
export interface Made {
	readonly call: Node
	/** Is this a node that takes care of it, or may do so? A path that comes by is done with. */
	readonly isCare: (node: Node) => boolean
	/** The error beside it: where that is not nil nothing was made. Null if there is none, or nobody looks at it. */
	readonly error: Binding | null
}

/**
 * A place where a function is left, or the call comes round again, on a path from the call that no care was taken on:
 * the first return statement, else the end of the function, else the call. Null if there is no such path, or nothing is
 * known.
 *
 * Of the error only the comparison with nil is understood: a path that asks about it in another way, or makes something
 * else of it, is done with.
 */
export function leftBehindAt(types: PackageTypes, { call, isCare, error }: Made): Node | null {
	const fn = functionAround(call)
	const start = pointOf(types, call)
	if (!fn || !start) return null
	const cfg = cfgOf(types, fn)
	const some = (node: Node, predicate: (part: Node) => boolean) => [...partsOf(cfg, node)].some(predicate)
	const isDone = (node: Node) => some(node, isCare)

	// Once the error has another value, comparing it says nothing about the call.
	const overwritten = error
		? definitionsOf(types, error).flatMap(({ target }) => (call.parent?.parent?.contains(target) ? [] : target))
		: []
	const asked = error
		? types
				.usesOf(error)
				.map((use) => use.identifier)
				.filter((use) => isAskedAbout(types, use))
		: []
	const isUnclear = (node: Node) =>
		isDone(node) || some(node, (part) => overwritten.includes(part) || asked.includes(part))
	const first = new Reach(start, isUnclear, (block, next) => !error || !isFoundNonNil(types, error, block, next))
	const reaches = [first]
	for (const target of overwritten) {
		const point = closureBetween(target, fn) ? null : pointOf(types, target)
		const node = point?.block.nodes[point.index]
		if (point && node && first.has(point) && !isDone(node) && !some(node, (part) => asked.includes(part)))
			reaches.push(new Reach(point, isDone))
	}

	const returns = [...walkFunction(fn)].filter((node) => node.kind === 'return_statement' && !isDone(node))
	const isReached = (node: Node) => reaches.some((reach) => reach.has(pointOf(types, node) ?? start))
	const left = returns.find(isReached)
	if (left) return left
	const isAtEnd = reaches.some((reach) => reach.endings.has('return'))
	return isAtEnd ? (fn.get('body')?.children.at(-1) ?? null) : isReached(call) ? call : null
}

/** Does the code at a mention of an error find out more than whether it is nil, or keep the answer? */
function isAskedAbout(types: PackageTypes, mention: Node): boolean {
	if (definitionAt(mention)) return false
	const usage = usageOf(types, mention)
	if (usage.how === 'returned') return false
	if (
		usage.how === 'compared' &&
		[usage.node.get('left'), usage.node.get('right')].some((side) => side?.kind === 'nil')
	)
		return !isConditionOfStatement(usage.node)
	const statement = mention.enclosing('expression_statement', 'return_statement')
	return statement === null || closureBetween(mention, functionAround(statement)) !== null
}

function isConditionOfStatement(expression: Node): boolean {
	const around = expression.parent
	if (around && /^(parenthesized|binary|unary)_expression$/.test(around.kind)) return isConditionOfStatement(around)
	if (around?.kind === 'expression_list') return around.parent?.kind === 'expression_case'
	return expression.field === 'condition'
}

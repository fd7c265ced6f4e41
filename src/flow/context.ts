// Contexts that a function derives from others: how long they stay if nobody cancels them.
import { callOf, type Node, unparen } from '../syntax/index.ts'
import { type Binding, type PackageTypes, typeString } from '../types/index.ts'
import { definitionsOf } from './usage.ts'

/** A context as context.WithCancel and its like make it. */
export interface DerivedContext {
	readonly call: Node
	readonly parent: Node
	/** Nanoseconds until it ends by itself, as far as known; null if it has no deadline of its own. */
	readonly timeout: bigint | 'unknown' | null
}

/** Callees that give a context and its cancel function. */
export const contextMakers = ['WithCancel', 'WithTimeout', 'WithDeadline'].flatMap((name) => [
	`context.${name}`,
	`context.${name}Cause`,
])

/** What a call of a context maker makes, null for any other call. */
export function derivedContextOf(types: PackageTypes, call: Node): DerivedContext | null {
	const name = types.calleeOf(call)
	const [parent, limit] = callOf(call)?.arguments ?? []
	if (!contextMakers.includes(name) || !parent) return null
	if (name.startsWith('context.WithCancel')) return { call, parent, timeout: null }
	const duration = limit && name.startsWith('context.WithDeadline') ? durationFromNow(types, limit) : limit
	const timeout = duration ? types.constantOf(duration) : null
	return { call, parent, timeout: typeof timeout === 'bigint' ? timeout : 'unknown' }
}

/** `d` of `time.Now().Add(d)`. */
function durationFromNow(types: PackageTypes, time: Node): Node | undefined {
	const add = unparen(time)
	const now = types.calleeOf(add) === '(time.Time).Add' ? callOf(add)?.callee.get('operand') : null
	return now && types.calleeOf(unparen(now)) === 'time.Now' ? callOf(add)?.arguments[0] : undefined
}

/**
 * How long a context lives. `endless`: it is never done, as context.Background. `given`: it can be done, and is somebody
 * else's: a parameter of a declared function or a field of this package's. `unknown`: it may end with the function.
 */
export type ContextLife = 'endless' | 'given' | 'unknown'

/** @param except a call whose results don't count, as of `ctx, cancel = context.WithCancel(ctx)` */
export function lifeOfContext(types: PackageTypes, expression: Node, except: Node | null = null): ContextLife {
	return lifeWithin(types, unparen(expression), except, []) ?? 'unknown'
}

/** Null for a variable that is being asked about: `ctx = context.WithValue(ctx, …)` adds no life of its own. */
function lifeWithin(types: PackageTypes, context: Node, except: Node | null, asked: Binding[]): ContextLife | null {
	const call = callOf(context)
	if (call) {
		const callee = types.calleeOf(context)
		if (['context.Background', 'context.TODO', 'context.WithoutCancel'].includes(callee)) return 'endless'
		const parent = callee === 'context.WithValue' ? call.arguments[0] : undefined
		return parent ? lifeWithin(types, unparen(parent), except, asked) : 'unknown'
	}
	if (typeString(types.typeOf(context)) !== 'context.Context') return 'unknown'
	if (context.kind === 'selector_expression') {
		const field = context.get('field')
		const binding = field && types.bindingOf(field)
		return binding?.kind === 'field' && binding.declarations.length === 1 ? 'given' : 'unknown'
	}
	const x = context.kind === 'identifier' ? types.bindingOf(context) : null
	if (x?.kind !== 'variable' || (x.role !== 'local' && x.role !== 'parameter')) return 'unknown'
	if (asked.includes(x)) return null
	const lives = new Set<ContextLife | null>()
	for (const { from, value } of definitionsOf(types, x)) {
		if (value && value === except) continue
		if (from === 'parameter') lives.add(x.function?.kind === 'func_literal' ? 'unknown' : 'given')
		else lives.add(from === 'value' && value ? lifeWithin(types, unparen(value), except, [...asked, x]) : 'unknown')
	}
	lives.delete(null)
	const [life = 'unknown', ...others] = lives
	return others.length === 0 ? life : 'unknown'
}

/** Does a path that comes by a node know a context to be done, or ask whether it is? Then it is registered no more. */
export function asksWhetherDone(types: PackageTypes, node: Node): boolean {
	if (node.kind === 'unary_expression' && node.get('operator')?.kind === '<-')
		return isContextMethod(types, unparen(node.get('operand') as Node), 'Done')
	const condition = node.kind === 'if_statement' ? node.get('condition') : null
	return condition !== null && [...condition.walk()].some((part) => isContextMethod(types, part, 'Err'))
}

function isContextMethod(types: PackageTypes, call: Node, name: string): boolean {
	return call.kind === 'call_expression' && types.calleeOf(call) === `(context.Context).${name}`
}

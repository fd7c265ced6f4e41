// What can tell a goroutine to end: contexts and exit channels that its code can name.
import { callOf, type Node, signatureOf, unparen } from '../syntax/index.ts'
import {
	type Binding,
	dereferenced,
	type Field,
	type PackageTypes,
	type Type,
	unalias,
	underlying,
} from '../types/index.ts'
import { argumentsFor, channelUseOf, valuesOf } from './channel-use.ts'
import { type Goroutine, isOutlivedByStarter, isRunBy } from './goroutine.ts'
import { variablesAt } from './scope.ts'
import { definitionsOf } from './usage.ts'

export interface ExitSignal {
	/** The channel as code: `ctx.Done()`, `exit`, `s.done`. */
	readonly channel: string
	/** What a user calls it: `ctx`, `exit`, `s.done`. */
	readonly name: string
	/** `ctx is done`, `exit is closed`. */
	readonly state: string
}

/**
 * The signals that can be named at a place of a goroutine: contexts, variables, fields of the receiver, the nearest
 * first; but before them all those that a case waited for that is now a comment.
 */
export function exitSignalsAt(types: PackageTypes, place: Node, goroutines: readonly Goroutine[]): ExitSignal[] {
	const variables = variablesAt(types, place)
	const contexts = variables.filter((x) => isContext(types, x) && mayBeCancelled(types, x, goroutines))
	const channels = variables.filter((x) => {
		if (x.role === 'local' && goroutines.some(({ fn }) => fn === x.function)) return false // the goroutine's own
		const type = types.typeOf(x.declarations[0] as Node)
		return isExitChannel(types, { type, name: x.name, binding: x }, goroutines)
	})
	const signals = [
		...contexts.map(({ name }) => doneContext(name)),
		...byName(channels.map(({ name }) => closedChannel(name))),
		...fieldSignals(types, variables, goroutines),
	]
	const isCommentedOut = ({ channel }: ExitSignal) =>
		commentsIn(place).some((code) => code.startsWith(`case<-${channel}:`))
	return [...signals.filter(isCommentedOut), ...signals.filter((signal) => !isCommentedOut(signal))]
}

/** What the line comments in a node say, without white space. */
function commentsIn(node: Node): string[] {
	const comments = [...node.walk()].filter(({ kind }) => kind === 'comment')
	return comments.map(({ text }) => text.replace(/^\/\//, '').replace(/\s+/g, ''))
}

function doneContext(name: string): ExitSignal {
	return { channel: `${name}.Done()`, name, state: `${name} is done` }
}

function closedChannel(name: string): ExitSignal {
	return { channel: name, name, state: `${name} is closed` }
}

/** The case of a select that receives from a channel, written as that text; null if there is none. */
export function caseOf(select: Node, channel: string): Node | null {
	return (
		select.operands.find((clause) => {
			const communication = clause.get('communication')
			return communication !== null && receivesFrom(communication, channel)
		}) ?? null
	)
}

/** Does anything in a node receive from a channel, written as that text? */
export function receivesFrom(node: Node, channel: string): boolean {
	return [...node.walk()].some((receive) => {
		return receive.kind === 'unary_expression' && receive.hasToken('<-') && receive.get('operand')?.text === channel
	})
}

/**
 * For each goroutine that a function is started for, the context at the `go` statement that its function can be given;
 * null if one has none, or if the function has a parameter for one already.
 */
export function contextsToPassOn(types: PackageTypes, fn: Node, goroutines: readonly Goroutine[]): string[] | null {
	if (signatureOf(fn).parameters.some(({ type }) => isContextType(types.typeOf(type)))) return null
	const contexts = goroutines.flatMap((goroutine) => {
		const usable = (x: Binding) => isContext(types, x) && mayBeCancelled(types, x, [goroutine])
		const near = variablesAt(types, goroutine.call.node)
		return near.find((x) => !isRunBy(goroutine, x.declarations[0] as Node) && usable(x))?.name ?? []
	})
	return contexts.length === goroutines.length ? contexts : null
}

/** Is the type of a variable proven to be context.Context? */
function isContext(types: PackageTypes, x: Binding): boolean {
	return isContextType(types.typeOf(x.declarations[0] as Node))
}

function isContextType(type: Type): boolean {
	const named = unalias(type)
	return named.kind === 'named' && named.key === 'context.Context'
}

/** Can a context be cancelled, from outside of the goroutine, and not before the goroutine's work is done? */
function mayBeCancelled(
	types: PackageTypes,
	x: Binding,
	goroutines: readonly Goroutine[],
	children: readonly Binding[] = [],
): boolean {
	if (children.includes(x)) return true // `ctx, cancel = context.WithCancel(ctx)`
	const definitions = definitionsOf(types, x)
	const isLive = (value: Node | undefined) =>
		value !== undefined && isLiveContext(types, value, goroutines, [...children, x])
	return definitions.every(({ target, from, value }) => {
		if (from === 'parameter') {
			const isOwn = goroutines.some(({ fn }) => fn === x.function)
			const given = argumentsFor(types, x).filter(({ file }) => !file.path.endsWith('_test.go'))
			return !isOwn || given.every(isLive)
		}
		if (!value || (from !== 'value' && from !== 'result')) return false
		const call = callOf(unparen(value))
		const maker = call ? /^context\.With(Cancel|Timeout|Deadline)(Cause)?$/.exec(types.calleeOf(call.node))?.[1] : null
		if (!call || !maker) return isLive(value)
		// What the goroutine makes for itself only ends with what it is made of.
		if (goroutines.some((one) => isRunBy(one, call.node))) return maker === 'Cancel' && isLive(call.arguments[0])
		return !isCancelDeferred(types, target) || goroutines.every((one) => isOutlivedByStarter(types, one))
	})
}

/** Is a value a context that can be cancelled? */
function isLiveContext(
	types: PackageTypes,
	value: Node,
	goroutines: readonly Goroutine[],
	children: readonly Binding[],
): boolean {
	const expression = unparen(value)
	const isLive = (part: Node) => isLiveContext(types, part, goroutines, children)
	if (expression.kind === 'identifier') {
		const x = types.bindingOf(expression)
		return x?.kind === 'variable' && isContext(types, x) && mayBeCancelled(types, x, goroutines, children)
	}
	const call = callOf(expression)
	if (!call) return expression.kind === 'selector_expression'
	const callee = types.calleeOf(expression)
	if (/^context\.(Background|TODO|WithoutCancel)$/.test(callee)) return false
	// Outside of the goroutine any function may make one that somebody cancels; inside it must be made of one.
	const isOutside = !goroutines.some((one) => isRunBy(one, expression))
	return (callee !== 'context.WithValue' && isOutside) || call.arguments.some(isLive)
}

/** `ctx, cancel := …` with a `defer cancel()`. */
function isCancelDeferred(types: PackageTypes, context: Node): boolean {
	const cancel = context.parent?.operands[1]
	const binding = cancel?.kind === 'identifier' ? types.bindingOf(cancel) : null
	return binding !== null && types.usesOf(binding).some(({ identifier }) => identifier.enclosing('defer_statement'))
}

const exitNames = /^(exit|done|quit|stop|closing)$/
const exitWords = /exit|done|quit|stop|clos|cancel|shut|term|kill|die|end/i
const otherWords = /ready|start|init|begin|open|up$|connect/i

/** Is it a channel that is closed outside of the goroutine, to say that all is over, and that nothing is sent to? */
function isExitChannel(
	types: PackageTypes,
	{ type, name, binding }: Pick<Field, 'type' | 'name' | 'binding'>,
	goroutines: readonly Goroutine[],
): boolean {
	if (!canSayExit(type, name)) return false
	const { closes, maySend } = channelUseOf(types, binding)
	const isOutside = (close: Node) => !goroutines.some((one) => isRunBy(one, close))
	return !maySend && closes.some(isOutside)
}

function canSayExit(type: Type, name: string): boolean {
	const channel = underlying(type)
	if (channel.kind !== 'chan' || channel.direction === 'send') return false
	const element = unalias(channel.element)
	const isEmpty = element.kind === 'struct' && element.fields.length === 0
	return exitNames.test(name) || (isEmpty && !otherWords.test(name))
}

/** Exit channels in fields of the receiver, and then contexts. */
function fieldSignals(
	types: PackageTypes,
	variables: readonly Binding[],
	goroutines: readonly Goroutine[],
): ExitSignal[] {
	const receiver = variables.find((x) => x.role === 'receiver' && definitionsOf(types, x).length === 1)
	if (!receiver) return []
	const type = underlying(dereferenced(types.typeOf(receiver.declarations[0] as Node)))
	const fields = type.kind === 'struct' ? type.fields.filter(({ isEmbedded }) => !isEmbedded) : []
	const channels = fields.filter((field) => isExitChannel(types, field, goroutines))
	const contexts = fields.filter((field) => {
		const isLive = (value: Node) => isLiveContext(types, value, goroutines, [])
		return isContextType(field.type) && valuesOf(types, field.binding).some(isLive)
	})
	return [
		...byName(channels.map(({ name }) => closedChannel(`${receiver.name}.${name}`))),
		...contexts.map(({ name }) => doneContext(`${receiver.name}.${name}`)),
	]
}

/** Those that are called as an exit is come first. */
function byName(signals: readonly ExitSignal[]): ExitSignal[] {
	const isNamed = ({ name }: ExitSignal) => exitWords.test(name)
	return [...signals.filter(isNamed), ...signals.filter((signal) => !isNamed(signal))]
}

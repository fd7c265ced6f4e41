// What can tell a goroutine to end: contexts and exit channels that its code can name.
import { callOf, functionAround, type Node, signatureOf, unparen } from '../syntax/index.ts'
import { type Binding, type PackageTypes, type Type, unalias, underlying } from '../types/index.ts'
import { argumentsFor, channelUseOf } from './channel-use.ts'
import { type Goroutine, isOutlivedByStarter } from './goroutine.ts'
import { variablesAt } from './scope.ts'
import { definitionsOf } from './usage.ts'

export interface ExitSignal {
	/** The channel as code: `ctx.Done()`, `exit`, `s.done`. */
	readonly channel: string
	/** What a user calls it: `ctx`, `exit`, `s.done`. */
	readonly name: string
	readonly kind: 'context' | 'channel'
}

/**
 * The signals that can be named at a place of a goroutine: contexts, variables, fields of the receiver, the nearest
 * first; but before them all those that a case waited for that is now a comment.
 */
export function exitSignalsAt(types: PackageTypes, place: Node, goroutines: readonly Goroutine[]): ExitSignal[] {
	const variables = variablesAt(types, place)
	const contexts = variables.filter((x) => isContext(types, x) && mayBeCancelled(types, x, goroutines))
	const channels = variables.filter((x) => isExitChannel(types, x, goroutines))
	const signals = [
		...contexts.map(({ name }) => ({ channel: `${name}.Done()`, name, kind: 'context' as const })),
		...byName(channels.map(({ name }) => ({ channel: name, name, kind: 'channel' as const }))),
		...byName(fieldSignals(types, variables, place, goroutines)),
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

/** The contexts that can be named at a `go` statement and that end with the goroutine's work. */
export function contextsAt(types: PackageTypes, goroutine: Goroutine): Binding[] {
	return variablesAt(types, goroutine.statement).filter(
		(x) => isContext(types, x) && mayBeCancelled(types, x, [goroutine]),
	)
}

/** Is the type of a variable proven to be context.Context? */
function isContext(types: PackageTypes, x: Binding): boolean {
	const type = unalias(types.typeOf(x.declarations[0] as Node))
	return type.kind === 'named' && type.key === 'context.Context'
}

/** Longer chains of contexts made of each other are not followed. */
const longestChain = 5

/** Can a context be cancelled, from outside of the goroutine, and not before the goroutine's work is done? */
function mayBeCancelled(
	types: PackageTypes,
	x: Binding,
	goroutines: readonly Goroutine[],
	steps = longestChain,
): boolean {
	const [definition, ...others] = definitionsOf(types, x)
	if (!definition || others.length > 0 || steps === 0) return false
	const isParent = (value: Node | undefined) => value !== undefined && isLive(types, value, goroutines, steps - 1)
	if (definition.from === 'parameter') {
		const isOwn = goroutines.some(({ fn }) => fn === x.function)
		return !isOwn || argumentsFor(types, x).every(isParent)
	}
	const call = definition.value ? callOf(unparen(definition.value)) : null
	if (!call) return definition.value !== null && definition.from === 'value' && isParent(definition.value)
	const callee = types.calleeOf(call.node)
	if (!/^context\.With(Cancel|Timeout|Deadline)(Cause)?$/.test(callee))
		return isLive(types, call.node, goroutines, steps)
	if (goroutines.some(({ fn }) => fn.contains(call.node))) return /Cancel/.test(callee) && isParent(call.arguments[0]) // only the goroutine itself can cancel it
	if (!isCancelDeferred(types, x)) return true
	return goroutines.every((goroutine) => isOutlivedByStarter(types, goroutine))
}

/** Is a value a context that can be cancelled? */
function isLive(types: PackageTypes, value: Node, goroutines: readonly Goroutine[], steps: number): boolean {
	const expression = unparen(value)
	if (expression.kind === 'identifier') {
		const x = types.bindingOf(expression)
		return x !== null && isContext(types, x) && mayBeCancelled(types, x, goroutines, steps)
	}
	const call = callOf(expression)
	if (!call) return expression.kind === 'selector_expression'
	const callee = types.calleeOf(expression)
	if (/^context\.(Background|TODO|WithoutCancel)$/.test(callee)) return false
	if (callee === 'context.WithValue')
		return call.arguments[0] !== undefined && isLive(types, call.arguments[0], goroutines, steps - 1)
	return (
		!goroutines.some(({ fn }) => fn.contains(expression)) || hasLiveArgument(types, call.arguments, goroutines, steps)
	)
}

function hasLiveArgument(
	types: PackageTypes,
	given: readonly Node[],
	goroutines: readonly Goroutine[],
	steps: number,
): boolean {
	return given.some((argument) => {
		const x = argument.kind === 'identifier' ? types.bindingOf(argument) : null
		return x?.kind === 'variable' && isContext(types, x) && mayBeCancelled(types, x, goroutines, steps - 1)
	})
}

/** `ctx, cancel := …` with a `defer cancel()`. */
function isCancelDeferred(types: PackageTypes, context: Binding): boolean {
	const cancel = context.declarations[0]?.parent?.operands[1]
	const binding = cancel?.kind === 'identifier' ? types.bindingOf(cancel) : null
	return binding !== null && types.usesOf(binding).some(({ identifier }) => identifier.enclosing('defer_statement'))
}

const exitNames = /^(exit|done|quit|stop|closing)$/
const exitWords = /exit|done|quit|stop|clos|cancel|shut|term|kill|die|end/i
const otherWords = /ready|start|init|begin|open|up$|connect/i

/** Is it a channel that is closed outside of the goroutine, to say that all is over, and that nothing is sent to? */
function isExitChannel(types: PackageTypes, x: Binding, goroutines: readonly Goroutine[]): boolean {
	const declaration = x.declarations[0]
	if (!declaration || !canSayExit(types.typeOf(declaration), x.name)) return false
	const { closes, maySend } = channelUseOf(types, x)
	const isOutside = (close: Node) => !goroutines.some(({ fn }) => fn.contains(close))
	return !maySend && closes.some(isOutside)
}

function canSayExit(type: Type, name: string): boolean {
	const channel = underlying(type)
	if (channel.kind !== 'chan' || channel.direction === 'send') return false
	const element = unalias(channel.element)
	const isEmpty = element.kind === 'struct' && element.fields.length === 0
	return exitNames.test(name) || (isEmpty && !otherWords.test(name))
}

/** Exit channels in fields of the receiver. */
function fieldSignals(
	types: PackageTypes,
	variables: readonly Binding[],
	place: Node,
	goroutines: readonly Goroutine[],
): ExitSignal[] {
	const receiver = variables.find((x) => x.role === 'receiver' && definitionsOf(types, x).length === 1)
	const method = place.enclosing('method_declaration')
	const declared = method ? signatureOf(method).receiver : null
	if (!receiver || !declared || functionAround(declared.name ?? place) !== receiver.function) return []
	const type = underlying(types.typeOf(receiver.declarations[0] as Node))
	const struct = type.kind === 'pointer' ? underlying(type.element) : type
	if (struct.kind !== 'struct') return []
	return struct.fields
		.filter(({ isEmbedded, binding }) => !isEmbedded && isExitChannel(types, binding, goroutines))
		.map(({ name }) => ({ channel: `${receiver.name}.${name}`, name: `${receiver.name}.${name}`, kind: 'channel' }))
}

/** Those that are called as an exit is come first. */
function byName(signals: readonly ExitSignal[]): ExitSignal[] {
	const isNamed = ({ name }: ExitSignal) => exitWords.test(name)
	return [...signals.filter(isNamed), ...signals.filter((signal) => !isNamed(signal))]
}

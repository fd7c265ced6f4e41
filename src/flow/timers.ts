import { type Node, unparen } from '../syntax/index.ts'
import { type Binding, type PackageTypes, typeString } from '../types/index.ts'
import { closureBetween, definitionAt, definitionsOf, usageOf } from './usage.ts'

/**
 * Does a ticker or timer stay where it was made: is it only received from, stopped, reset and compared, by its own
 * name and in its own function? A deferred literal may stop it too.
 */
export function staysInFunction(types: PackageTypes, timer: Binding): boolean {
	return types.usesOf(timer).every(({ identifier }) => {
		const literal = closureBetween(identifier, timer.function)
		if (literal) return isDeferred(literal) && methodCalledOn(types, identifier) === 'Stop'
		const method = methodCalledOn(types, identifier)
		if (method !== null) return method === 'Stop' || method === 'Reset'
		const usage = usageOf(types, identifier)
		if (usage.how === 'compared') return true
		return usage.how === 'selected' && usage.node.get('field')?.text === 'C' && isReceivedFrom(types, usage.node)
	})
}

/** Is the channel received from or ranged over, and nothing else? */
function isReceivedFrom(types: PackageTypes, channel: Node): boolean {
	const { how } = usageOf(types, channel)
	return how === 'received' || how === 'ranged'
}

/** Is a local channel assigned and received from in its own function, and is that all? */
export function isOnlyReceivedFrom(types: PackageTypes, channel: Binding): boolean {
	if (channel.role !== 'local') return false
	return types.usesOf(channel).every(({ identifier }) => {
		const isOwn = isReceivedFrom(types, identifier) || definitionAt(identifier) !== null
		return isOwn && closureBetween(identifier, channel.function) === null
	})
}

/** Is it the channel of a ticker, a timer or time.Tick? The runtime never closes these. */
export function isTickChannel(types: PackageTypes, operand: Node): boolean {
	const channel = unparen(operand)
	if (channel.kind === 'selector_expression') {
		const owner = channel.get('operand')
		const type = owner ? typeString(types.typeOf(owner)) : ''
		return channel.get('field')?.text === 'C' && /^\*?time\.(Ticker|Timer)$/.test(type)
	}
	if (channel.kind !== 'identifier') return types.calleeOf(channel) === 'time.Tick'
	const variable = types.bindingOf(channel)
	if (variable?.kind !== 'variable' || variable.role !== 'local') return false
	return definitionsOf(types, variable).every(({ from, value }) => {
		return from === 'value' && value !== null && value.kind !== 'identifier' && isTickChannel(types, value)
	})
}

/** The mentions of a ticker or timer that stop it. */
export function stopsOf(types: PackageTypes, timer: Binding): Node[] {
	return types
		.usesOf(timer)
		.map((use) => use.identifier)
		.filter((use) => methodCalledOn(types, use) === 'Stop')
}

/** The receives of a timer's tick, if it gives one only: then it has expired, and nothing is left to stop. */
export function expiriesOf(types: PackageTypes, timer: Binding): Node[] {
	const mentions = types.usesOf(timer).map((use) => use.identifier)
	const isTimer = timer.declarations.every((name) => typeString(types.typeOf(name)) === '*time.Timer')
	if (!isTimer || mentions.some((use) => methodCalledOn(types, use) === 'Reset')) return []
	return mentions.flatMap((use) => {
		const selected = usageOf(types, use)
		const usage = selected.how === 'selected' ? usageOf(types, selected.node) : selected
		return usage.how === 'received' ? usage.node : []
	})
}

function methodCalledOn(types: PackageTypes, x: Node): string | null {
	const selected = usageOf(types, x)
	if (selected.how !== 'selected' || usageOf(types, selected.node).how !== 'called') return null
	return selected.node.get('field')?.text ?? null
}

function isDeferred(literal: Node): boolean {
	return literal.parent?.kind === 'call_expression' && literal.parent.parent?.kind === 'defer_statement'
}

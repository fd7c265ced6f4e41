import { callOf, type Node, signatureOf, unparen } from '../syntax/index.ts'
import { type Binding, hasPointers, type PackageTypes, underlying } from '../types/index.ts'
import { isKnownNotToKeep, isMethodKnownNotToKeep } from './keeps.ts'
import { closureBetween, deferralOf, onLine, usageOf } from './usage.ts'

/** How the value of a local leaves its function or gets a second name. */
export interface Escape {
	/** The mention, or what was made of it, that escapes. */
	readonly node: Node
	readonly how:
		| 'returned'
		| 'stored'
		| 'passed'
		| 'sent'
		| 'captured'
		| 'aliased'
		| 'addressed'
		| 'method value'
		| 'unknown'
	readonly because: string
}

export interface EscapeOptions {
	/** Mentions of the local that do not count, because the caller has judged them. */
	readonly except?: (use: Node) => boolean
}

/**
 * The first way, in source order, in which the value of a variable, or a pointer inside it, may leave its function or
 * get a second name; null if there is none. Method calls on it are fine for the types that `isMethodKnownNotToKeep`
 * names, arguments for the functions that `isKnownNotToKeep` names, and for functions of this package that let their
 * parameter escape nowhere.
 */
export function escapeOf(types: PackageTypes, x: Binding, options: EscapeOptions = {}): Escape | null {
	return firstEscape(types, x, options, [])
}

function firstEscape(types: PackageTypes, x: Binding, options: EscapeOptions, callers: Binding[]): Escape | null {
	for (const use of types.usesOf(x)) {
		if (options.except?.(use.identifier)) continue
		if (!use.isCertain) return escapeAt(use.identifier, 'unknown', `${x.name} may be meant`)
		const closure = closureBetween(use.identifier, x.function)
		if (closure) return escapeAt(use.identifier, 'captured', `${x.name} is captured by the function literal`)
		const found = escapeOfValue(types, use.identifier, callers)
		if (found) return found
	}
	return null
}

function escapeAt(node: Node, how: Escape['how'], because: string): Escape {
	return { node, how, because: `${because} ${onLine(node)}` }
}

/** Follows a value outward, through what still holds a pointer of it, until it is dropped or escapes. */
function escapeOfValue(types: PackageTypes, value: Node, callers: Binding[]): Escape | null {
	const usage = usageOf(types, value)
	const name = value.text
	switch (usage.how) {
		case 'read':
		case 'compared':
		case 'assigned':
		case 'called':
		case 'sent to':
		case 'received': // what comes out of a channel is no part of it
			return null
		case 'indexed':
		case 'dereferenced':
		case 'added':
		case 'sliced':
			return escapeOfPart(types, usage.node, callers)
		case 'converted':
			return isCopyingConversion(types, value, usage.node) ? null : escapeOfPart(types, usage.node, callers)
		case 'ranged':
			return escapeOfElements(types, value, usage.node)
		case 'key':
			return isStoredAsKey(types, usage.node) ? escapeAt(value, 'stored', `${name} is stored as a map key`) : null
		case 'selected':
			return escapeOfSelection(types, value, usage.node, callers)
		case 'asserted':
			if (usage.node.kind === 'type_assertion_expression') return escapeOfPart(types, usage.node, callers)
			return usage.node.get('alias') ? escapeAt(value, 'aliased', `${name} gets a second name`) : null
		case 'argument':
			return escapeOfArgument(types, value, usage.node, usage.index, usage.hasSpread, callers)
		case 'source':
			return escapeOfSource(value, usage.destination)
		case 'addressed':
			return escapeAt(value, 'addressed', `the address of ${name} is taken`)
		case 'returned':
			return escapeAt(value, 'returned', `${name} is returned`)
		case 'sent':
			return escapeAt(value, 'sent', `${name} is sent`)
		case 'element':
			return escapeAt(value, 'stored', `${name} is stored in a composite literal`)
		default:
			return escapeAt(value, 'unknown', `${name} is used in an unknown way`)
	}
}

/** A part without pointers is a copy that holds nothing of the whole. */
function escapeOfPart(types: PackageTypes, part: Node, callers: Binding[]): Escape | null {
	return hasPointers(types.typeOf(part)) === false ? null : escapeOfValue(types, part, callers)
}

function escapeOfSelection(types: PackageTypes, value: Node, selector: Node, callers: Binding[]): Escape | null {
	const field = selector.get('field')
	const kind = field ? types.bindingOf(field)?.kind : undefined
	if (kind === 'field') return escapeOfPart(types, selector, callers)
	const usage = usageOf(types, selector)
	if (usage.how !== 'called') {
		if (kind === 'method') return escapeAt(value, 'method value', `the method value ${selector.text} is taken`)
		return escapeAt(value, 'unknown', `${selector.text} is unknown`)
	}
	if (deferralOf(value)?.kind === 'go_statement')
		return escapeAt(value, 'passed', `${value.text} is handed to the goroutine that runs ${selector.text}`)
	const callee = types.calleeOf(usage.node)
	if (isMethodKnownNotToKeep(callee) || receiverStays(types, usage.node, callers)) return null
	return escapeAt(value, 'passed', `${selector.text} may keep ${value.text}`)
}

function escapeOfArgument(
	types: PackageTypes,
	value: Node,
	call: Node,
	index: number,
	hasSpread: boolean,
	callers: Binding[],
): Escape | null {
	const name = callOf(call)?.callee.text ?? 'a function'
	if (deferralOf(value)?.kind === 'go_statement')
		return escapeAt(value, 'passed', `${value.text} is handed to the goroutine that runs ${name}`)
	switch (types.calleeOf(call)) {
		case 'builtin.append':
			if (index === 0) return escapeOfPart(types, call, callers)
			if (hasSpread && hasPlainElements(types, value)) return null
			return escapeAt(value, 'stored', `${value.text} is appended to a slice`)
		case 'builtin.copy':
			if (index === 0 || hasPlainElements(types, value)) return null
			return escapeAt(value, 'stored', `elements of ${value.text} are copied`)
		case 'builtin.len':
		case 'builtin.cap':
		case 'builtin.clear':
		case 'builtin.close':
		case 'builtin.delete':
		case 'builtin.print':
		case 'builtin.println':
			return null
	}
	if (isKnownNotToKeep(types, call, value)) return null
	if (!hasSpread && parameterStays(types, call, index, callers)) return null
	return escapeAt(value, 'passed', `${value.text} is passed to ${name}`)
}

/** `string(b)` and `[]byte(s)` copy. */
function isCopyingConversion(types: PackageTypes, value: Node, conversion: Node): boolean {
	const from = underlying(types.typeOf(value))
	const to = underlying(types.typeOf(conversion))
	return (from.kind === 'basic' && to.kind === 'slice') || (from.kind === 'slice' && to.kind === 'basic')
}

function hasPlainElements(types: PackageTypes, value: Node): boolean {
	const type = underlying(types.typeOf(value))
	return type.kind === 'basic' || (type.kind === 'slice' && hasPointers(type.element) === false)
}

/** `_ = x` makes no second name. */
function escapeOfSource(value: Node, destination: Node | null): Escape | null {
	const target = destination ? unparen(destination) : null
	if (target?.kind === 'identifier') {
		if (target.text === '_') return null
		return escapeAt(value, 'aliased', `${value.text} gets a second name, ${target.text},`)
	}
	const how = target ? 'stored' : 'aliased'
	return escapeAt(value, how, `${value.text} is ${how === 'stored' ? `stored in ${target?.text}` : 'assigned'}`)
}

/** The range variables are second names of what the elements point to. */
function escapeOfElements(types: PackageTypes, value: Node, clause: Node): Escape | null {
	if (underlying(types.typeOf(value)).kind === 'chan') return null
	const variables = clause.get('left')?.operands ?? []
	const isHarmless = variables.every(
		(variable) => variable.text === '_' || hasPointers(types.typeOf(variable)) === false,
	)
	return isHarmless ? null : escapeAt(value, 'aliased', `elements of ${value.text} get a second name`)
}

/** `m[x] = v`, `m[x]++` keep x; reading does not. */
function isStoredAsKey(types: PackageTypes, index: Node): boolean {
	return usageOf(types, index).how === 'assigned'
}

/** Deeper chains of calls than this are taken to keep what they are given. */
const maximumCallDepth = 4

/** Does a function of this package let the argument escape nowhere? */
function parameterStays(types: PackageTypes, call: Node, index: number, callers: Binding[]): boolean {
	const callee = types.calleeBinding(call)
	const fn = declarationOf(callee)
	const parameter = fn ? signatureOf(fn).parameters[index] : undefined
	if (!callee || !parameter || parameter.isVariadic) return false
	return staysIn(types, callee, parameter.name, callers)
}

function receiverStays(types: PackageTypes, call: Node, callers: Binding[]): boolean {
	const callee = types.calleeBinding(call)
	const receiver = callee ? declarationOf(callee)?.get('receiver') : null
	if (!callee || !receiver) return false
	return staysIn(types, callee, receiver.operands[0]?.get('name') ?? null, callers)
}

function staysIn(types: PackageTypes, callee: Binding, parameter: Node | null, callers: Binding[]): boolean {
	if (!parameter || parameter.text === '_') return true
	if (callers.includes(callee) || callers.length >= maximumCallDepth) return false
	const binding = types.bindingOf(parameter)
	return binding !== null && firstEscape(types, binding, {}, [...callers, callee]) === null
}

/** The one declaration with a body of a function or method; build-tagged twins and assembly have none. */
function declarationOf(callee: Binding | null): Node | null {
	const [name, ...twins] = callee?.declarations ?? []
	const fn = name?.parent
	return fn && twins.length === 0 && fn.get('body') && !fn.isBroken ? fn : null
}

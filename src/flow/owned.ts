import { callOf, type Node, unparen } from '../syntax/index.ts'
import { type Binding, type PackageTypes, underlying } from '../types/index.ts'
import { type Fact, no, yes } from './fact.ts'
import { isKnownNotToKeep, isKnownToRunAndForget, makesFreshArray } from './keeps.ts'
import { misuseOf, type SlicePolicy } from './slice-use.ts'
import { closureBetween, type Definition, deferralOf, definitionsOf, isMention, onLine, usageOf } from './usage.ts'

/**
 * Is x a local slice whose array this function made, and that nobody else can see? Every use reads it, writes elements,
 * or lends it to a function that is known to give it back.
 *
 * @param site a mention of x, or a slice expression over it, that does not count as a use: what the caller reasons about
 * @param until with `'return'`, x may be returned too: it is nobody else's as long as its function runs
 */
export function owned(
	types: PackageTypes,
	x: Binding,
	site: Node | null = null,
	until: 'always' | 'return' = 'always',
): Fact {
	const made = madeHere(types, x)
	if (!made.holds) return made
	return isSliceVariable(types, x) ? keptToItself(types, x, site, until) : no(`${x.name} is not proven to be a slice`)
}

/** Is x a local slice that is only ever given arrays that this function made, or a local array? */
export function madeHere(types: PackageTypes, x: Binding): Fact {
	if (x.kind !== 'variable' || x.role !== 'local') return no(`${x.name} is no local variable`)
	const declaration = x.declarations[0]
	if (!declaration || x.declarations.length !== 1) return no(`${x.name} has no single declaration`)
	if (underlying(types.typeOf(declaration)).kind === 'array') return yes
	return isSliceVariable(types, x) ? onlyFresh(types, x) : no(`${x.name} is not proven to be a slice`)
}

function isSliceVariable(types: PackageTypes, x: Binding): boolean {
	const declaration = x.declarations[0]
	return declaration !== undefined && underlying(types.typeOf(declaration)).kind === 'slice'
}

/** Is x given nothing but arrays that this function made, apart from what a parameter starts with? */
export function onlyFresh(types: PackageTypes, x: Binding): Fact {
	const isSelf = (e: Node) => isMention(types, e, x)
	const shared = definitionsOf(types, x).find(
		(definition) => definition.from !== 'parameter' && !isFreshDefinition(types, definition, isSelf),
	)
	return shared ? no(`${x.name} is given an array that may be shared ${onLine(shared.target)}`) : yes
}

/** Does no use of x hand its array on, or give it a second name? What x starts with is another question. */
export function keptToItself(
	types: PackageTypes,
	x: Binding,
	site: Node | null = null,
	until: 'always' | 'return' = 'always',
): Fact {
	const policy: SlicePolicy = {
		isSelf: (e) => isMention(types, e, x),
		mayPass: (call, argument) => isKnownNotToKeep(types, call, argument),
		againstRange: () => null,
		againstReslice: () => null,
		site,
	}
	for (const { identifier } of types.usesOf(x)) {
		if (identifier === site || (until === 'return' && isReturned(types, identifier, x))) continue
		const reason = againstUse(types, identifier, x, policy)
		if (reason !== null) return no(reason)
	}
	return yes
}

/** Is this `return x` or `return x[a:b]`, of the function that x belongs to? */
function isReturned(types: PackageTypes, identifier: Node, x: Binding): boolean {
	const usage = usageOf(types, identifier)
	const whole = usage.how === 'sliced' ? usageOf(types, usage.node) : usage
	return whole.how === 'returned' && closureBetween(identifier, x.function) === null
}

function againstUse(types: PackageTypes, identifier: Node, x: Binding, policy: SlicePolicy): string | null {
	const closure = closureBetween(identifier, x.function)
	if (closure && !isPassedAndForgotten(types, closure, x))
		return `${x.name} is captured by the function literal ${onLine(closure)}`
	if (closure && writes(types, identifier)) return `${x.name} is written by the function literal ${onLine(closure)}`
	const deferral = deferralOf(identifier)
	if (deferral)
		return `${x.name} is used by the ${deferral.kind === 'go_statement' ? 'go' : 'defer'} statement ${onLine(deferral)}`
	return misuseOf(types, identifier, policy)
}

/** `sort.Slice(x, func(i, j int) bool { … })` has returned before anything else can happen to x. */
function isPassedAndForgotten(types: PackageTypes, closure: Node, x: Binding): boolean {
	const usage = usageOf(types, closure)
	const isNested = closureBetween(closure, x.function) !== null
	if (isNested || usage.how !== 'argument' || deferralOf(closure)) return false
	return isKnownToRunAndForget(types, usage.node)
}

/** Is this mention of a slice the operand of an assignment, or does it hold one's place: `x = …`, `x[i].f++`? */
function writes(types: PackageTypes, mention: Node): boolean {
	const usage = usageOf(types, mention)
	if (usage.how === 'assigned') return true
	if (usage.how === 'indexed' || usage.how === 'selected' || usage.how === 'sliced') return writes(types, usage.node)
	if (usage.how !== 'argument') return false
	const callee = types.calleeOf(usage.node)
	return callee === 'builtin.clear' || (callee === 'builtin.copy' && usage.index === 0) || callee === 'builtin.append'
}

function isFreshDefinition(types: PackageTypes, definition: Definition, isSelf: (e: Node) => boolean): boolean {
	switch (definition.from) {
		case 'zero':
			return true
		case 'value':
			return definition.value !== null && isFreshArray(types, definition.value, isSelf)
		case 'result':
			return definition.index === 0 && definition.value !== null && isFreshCall(types, unparen(definition.value))
		default:
			return false
	}
}

/**
 * Is the array of a slice expression made right there, or one that is the slice's own already? Nil has none.
 *
 * @param isSelf does an expression denote the slice that is being defined, as in `x = append(x, v)`
 */
export function isFreshArray(types: PackageTypes, expression: Node, isSelf: (e: Node) => boolean): boolean {
	const value = unparen(expression)
	switch (value.kind) {
		case 'nil':
			return types.bindingOf(value)?.kind === 'nil'
		case 'composite_literal':
			return true
		case 'slice_expression': {
			const operand = value.get('operand')
			return operand !== null && isSelf(operand)
		}
		case 'call_expression':
		case 'type_conversion_expression':
			return (
				isFreshCall(types, value) || isAppendToFresh(types, value, isSelf) || isFreshConversion(types, value, isSelf)
			)
		default:
			return isSelf(value)
	}
}

function isFreshCall(types: PackageTypes, value: Node): boolean {
	const callee = types.calleeOf(value)
	return callee === 'builtin.make' || makesFreshArray(callee)
}

function isAppendToFresh(types: PackageTypes, value: Node, isSelf: (e: Node) => boolean): boolean {
	const base = types.calleeOf(value) === 'builtin.append' ? callOf(value)?.arguments[0] : undefined
	return base !== undefined && isFreshArray(types, base, isSelf)
}

/** `[]byte(s)` of a string copies; a conversion between slice types keeps the array. */
function isFreshConversion(types: PackageTypes, value: Node, isSelf: (e: Node) => boolean): boolean {
	const operand = types.calleeOf(value) === 'conversion' ? callOf(value)?.arguments[0] : undefined
	if (!operand) return false
	const type = underlying(types.typeOf(operand))
	if (type.kind === 'basic' && (type.name === 'string' || type.name === 'untyped string')) return true
	return isFreshArray(types, operand, isSelf)
}

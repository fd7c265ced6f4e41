// Does a slice type own its arrays: is every one known to one value of the type only?
import { callOf, type Node, type SliceExpression, unparen } from '../syntax/index.ts'
import type { Binding, PackageTypes } from '../types/index.ts'
import { dead } from './dead.ts'
import { type Fact, no, yes } from './fact.ts'
import { givenAway } from './given.ts'
import { mayRunUnknownCode } from './keeps.ts'
import { isHighWithinLength } from './length.ts'
import { isFreshArray, owned } from './owned.ts'
import { pointerConversionOf } from './pointer-conversion.ts'
import type { Allowed } from './private.ts'
import { isSame } from './simple.ts'
import { misuseOf } from './slice-use.ts'
import { copyOf, dereferencesIn, isGiven } from './struct-copy.ts'
import {
	type Definition,
	deferralOf,
	definitionAt,
	definitionsOf,
	keyedValueOf,
	localGiven,
	located,
	mentionAt,
	onLine,
	usageOf,
} from './usage.ts'

/**
 * Has no array of a slice type a second name in the package, of whatever type, that could be read once the value of the
 * type has been cut? Values of the type are held by variables and fields, and by what pointers to it point to; each of
 * these is given arrays that nothing else knows, and is not copied, but where that does no harm.
 */
export function typeIsUnshared(types: PackageTypes, type: Binding, allowed: Allowed): Fact {
	const question = { types, type, allowed }
	for (const { identifier, isCertain } of types.usesOf(type)) {
		const because = isCertain ? againstMention(question, identifier) : `${type.name} may be meant`
		if (because !== null) return no(located(because, identifier))
	}
	const conversion = pointerConversionOf(types, type)
	if (conversion !== null) return no(conversion)
	for (const dereference of dereferencesIn(types)) {
		const kind = kindOf(question, dereference)
		const because = kind === 'other' ? null : againstHolder(question, dereference)
		if (because !== null) return no(because)
	}
	return yes
}

interface Question {
	readonly types: PackageTypes
	readonly type: Binding
	readonly allowed: Allowed
}

function kindOf({ types, type }: Question, expression: Node): 'own' | 'other' | 'unknown' {
	const found = types.typeOf(expression)
	if (found.kind === 'named') return type.declarations.includes(found.declaration as Node) ? 'own' : 'other'
	const kind = found.kind === 'alias' ? 'unknown' : found.kind
	return kind === 'unknown' || kind === 'typeparam' ? 'unknown' : 'other'
}

/** Why a mention of the type, without the line, lets an array have two names; null if it doesn't. */
function againstMention(question: Question, identifier: Node): string | null {
	const { types } = question
	const name = identifier.text
	const mention = identifier.parent?.kind === 'generic_type' ? identifier.parent : identifier
	const { parent } = mention
	switch (parent?.kind) {
		case 'pointer_type':
		case 'unary_expression':
			return null
		case 'composite_literal':
			return againstNew(question, parent)
		case 'call_expression':
		case 'type_conversion_expression':
			return againstConversion(question, parent)
		case 'argument_list':
			return againstBuiltin(question, parent.parent)
		case 'var_spec':
			return againstHolders(question, parent.all('name'))
		case 'field_declaration': {
			const names = parent.all('name')
			if (parent.hasToken('*')) return null
			if (names.length === 0) return `${name} is embedded`
			return againstHolders(question, names) ?? names.map((field) => copyOf(types, field)).find(Boolean) ?? null
		}
		case 'parameter_declaration': {
			const isIndexed = isGiven(parent) && parent.all('name').every(question.allowed.isHarmlessCopy)
			return isIndexed ? null : `${name} is a parameter, result or receiver by value`
		}
		default:
			return `${name} is used by value`
	}
}

/** `T(xs)`, of an array that is made there, or that nobody else wants any more. */
function againstConversion(question: Question, conversion: Node): string | null {
	const operand = callOf(conversion)?.arguments[0]
	if (!operand || !isGivenUp(question.types, operand)) return `${operand?.text ?? 'a slice'} may be used besides`
	return againstNew(question, conversion)
}

function isGivenUp(types: PackageTypes, operand: Node): boolean {
	if (isFreshArray(types, operand, () => false)) return true
	const local = operand.kind === 'identifier' ? types.bindingOf(operand) : null
	if (!local || !dead(types, local, operand).holds) return false
	return owned(types, local, operand).holds || givenAway(types, local, operand).holds
}

/** `new(T)`, `make(T, n)` */
function againstBuiltin(question: Question, call: Node | null): string | null {
	const callee = call ? question.types.calleeOf(call) : ''
	if (callee === 'builtin.new') return null
	return call && callee === 'builtin.make' ? againstNew(question, call) : `${question.type.name} is used by value`
}

/** A variable that a new value is given to has to keep it to itself. */
function againstNew(question: Question, value: Node): string | null {
	const usage = usageOf(question.types, value)
	if (usage.how !== 'source' || !usage.destination) return null
	const destination = unparen(usage.destination)
	return destination.kind === 'identifier' ? againstHolders(question, [destination]) : null
}

/** Variables and fields of the type. */
function againstHolders(question: Question, names: readonly Node[]): string | null {
	const { types } = question
	for (const name of names) {
		if (name.text === '_') continue
		const holder = types.bindingOf(name)
		if (!holder) return `${name.text} is unknown`
		const values = holder.kind === 'variable' ? definitionsOf(types, holder) : []
		if (!values.every((value) => isNew(types, value))) return `${name.text} may be given an array of somebody else`
		for (const { identifier, isCertain } of types.usesOf(holder)) {
			const because = isCertain ? againstHolder(question, mentionAt(identifier)) : `${name.text} may be meant`
			if (because !== null) return because
		}
	}
	return null
}

function isNew(types: PackageTypes, { from, value, target }: Definition): boolean {
	if (from === 'zero') return true
	if (from !== 'value' || !value) return false
	return isFreshArray(types, value, (e) => isSame(types, e, target)) || isConversionOfGivenUp(types, value)
}

function isConversionOfGivenUp(types: PackageTypes, value: Node): boolean {
	const operand = types.calleeOf(unparen(value)) === 'conversion' ? callOf(unparen(value))?.arguments[0] : undefined
	return operand !== undefined && isGivenUp(types, operand)
}

/** Why a mention of a value of the type may give its array a second name, null if it doesn't. */
function againstHolder(question: Question, mention: Node): string | null {
	const { types, allowed } = question
	if (allowed.mentions.includes(mention)) return null
	const local = localGiven(types, mention)
	if (local && allowed.isHarmlessCopy(local)) return null
	const given = keyedValueOf(mention)
	if (given) return isFreshArray(types, given, () => false) ? null : `${given.text} may be used besides`
	const definition = definitionAt(mention)
	if (definition && !isNew(types, definition)) return `${mention.text} may be given an array of somebody else`
	const usage = usageOf(types, mention)
	if (deferralOf(mention) && usage.how !== 'addressed') return `${mention.text} is kept until later ${onLine(mention)}`
	if (usage.how === 'addressed') {
		const { how } = usageOf(types, usage.node)
		return how === 'converted' ? `${usage.node.text} gets another type ${onLine(mention)}` : null
	}
	// What a method does with its receiver is seen where the receiver is.
	if (usage.how === 'selected' && usageOf(types, usage.node).how === 'called') return null
	return misuseOf(types, mention, {
		isSelf: (e) => isSame(types, e, mention),
		mayPass: (call, argument) => isPassedAsItself(question, call, argument),
		againstRange: (loop) => againstRange(question, loop),
		againstReslice: (slice) => againstReslice(types, slice),
		site: null,
	})
}

/** Is the parameter that takes an argument of the type too, and the function this package's? Then its use is seen. */
function isPassedAsItself(question: Question, call: Node, argument: Node): boolean {
	const { types } = question
	const callee = types.calleeBinding(call)
	const type = callee?.declarations.length === 1 ? types.typeOf(callee.declarations[0] as Node) : null
	const index = callOf(call)?.arguments.indexOf(argument) ?? -1
	const parameter = type?.kind === 'func' && !type.isVariadic ? type.parameters[index] : undefined
	return parameter?.kind === 'named' && question.type.declarations.includes(parameter.declaration as Node)
}

/** A range goes on over the slice as it was, whatever its body pops. */
function againstRange(question: Question, loop: Node): string | null {
	const { types, type } = question
	const clause = loop.children.find((child) => child.kind === 'range_clause')
	const value = clause?.get('left')?.operands[1]
	const body = loop.get('body')
	if (!value || value.text === '_' || !body) return null
	for (const node of body.walk()) {
		const isCall = node.kind === 'call_expression' || node.kind === 'type_conversion_expression'
		const isAssigned = node.isNamed && node.text !== '_' && definitionAt(node) !== null
		const isPopping = isAssigned && kindOf(question, node) !== 'other'
		if (isPopping || (isCall && mayRunUnknownCode(types, node)))
			return `a range over a ${type.name} may pop from it ${onLine(node)}`
	}
	return null
}

function againstReslice(types: PackageTypes, slice: SliceExpression): string | null {
	return isHighWithinLength(types, slice)
		? null
		: `${slice.node.text} may reach beyond the length ${onLine(slice.node)}`
}

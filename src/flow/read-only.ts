// Variables and fields that hold slices which the package only reads.
import { callOf, type Node, type SliceExpression, unparen } from '../syntax/index.ts'
import { type Binding, isExported, type PackageTypes, underlying } from '../types/index.ts'
import { fieldAt } from './channel-use.ts'
import { type Fact, no, yes } from './fact.ts'
import { hiddenMention } from './given.ts'
import { constantLength } from './length.ts'
import type { Sink } from './sink.ts'
import { elementMisuse, misuseOf, type SlicePolicy } from './slice-use.ts'
import { definitionsOf, mentionAt, onLine, usageOf } from './usage.ts'

/** A variable or field, and how many index steps lead from it to a slice: one where it is a map or slice of them. */
export interface Slot {
	readonly variable: Binding
	readonly depth: number
}

/** The slot that a part is stored to, be it a field of a literal that is stored; null where a longer way leads to it. */
export function slotOf(types: PackageTypes, sink: Sink, part: Node): Slot | null {
	if (sink.literal) {
		const usage = usageOf(types, part)
		const field = usage.how === 'element' ? fieldAt(types, usage.node) : null
		return field && { variable: field.binding, depth: 0 }
	}
	const place = sink.destination
	if (!place || sink.kind === 'send' || sink.kind === 'map key') return null
	const isElement = place.kind === 'index_expression'
	const holder = unparen((isElement ? place.get('operand') : place) ?? place)
	const name = holder.kind === 'selector_expression' ? holder.get('field') : holder
	const variable = name && types.bindingOf(name)
	if (!variable || (variable.kind !== 'field' && variable.role !== 'package')) return null
	const depth = (isElement ? 1 : 0) + (sink.kind === 'append' ? 1 : 0)
	return { variable, depth }
}

/**
 * Is the slice in a slot x only ever read: indexed, measured, ranged over, copied from, compared to nil? Nowhere in the package
 * is it written through, appended to, resliced, addressed, passed whole, returned, asked for its capacity or given a
 * second name. x is unexported.
 */
export function onlyRead(types: PackageTypes, { variable: x, depth }: Slot): Fact {
	if (isExported(x.name)) return no(`${x.name} is exported`)
	if (x.declarations.length !== 1) return no(`${x.name} has no single declaration`)
	const hidden = hiddenMention(types, x.name)
	if (hidden) return no(hidden)
	for (const use of types.usesOf(x)) {
		if (!use.isCertain) return no(`${x.name} may be meant ${onLine(use.identifier)}, where a type is unknown`)
		const reason = isKey(use.identifier) ? null : againstRead(types, mentionAt(use.identifier), depth)
		if (reason !== null) return no(reason)
	}
	return yes
}

/** Is the slice in a slot compared anywhere, which can only be to nil? */
export function isComparedToNil(types: PackageTypes, { variable, depth }: Slot): boolean {
	return types.usesOf(variable).some((use) => {
		let usage = usageOf(types, mentionAt(use.identifier))
		for (let step = 0; step < depth && usage.how === 'indexed'; step++) usage = usageOf(types, usage.node)
		return usage.how === 'compared'
	})
}

/** Is a part proven not to be nil: of constant length, or cut from what a `make` or a literal has made? */
export function isNeverNil(types: PackageTypes, part: SliceExpression): boolean {
	if ((constantLength(types, part) ?? 0n) > 0n) return true // it panics sooner
	const base = part.operand.kind === 'identifier' ? types.bindingOf(part.operand) : null
	const definitions = base ? definitionsOf(types, base) : []
	return (
		base?.role === 'local' &&
		definitions.every(({ value }) => {
			const made = value && unparen(value)
			return made?.kind === 'composite_literal' || (made && types.calleeOf(made) === 'builtin.make') === true
		})
	)
}

function againstRead(types: PackageTypes, mention: Node, depth: number): string | null {
	const usage = usageOf(types, mention)
	switch (usage.how) {
		case 'indexed':
			if (depth > 0) return againstRead(types, usage.node, depth - 1)
			return elementMisuse(types, usage.node) ?? againstWrite(types, usage.node)
		case 'sliced':
			return `${mention.text} is resliced ${onLine(mention)}`
		case 'argument':
			return isReading(types, usage.node, usage.index, usage.hasSpread, depth) ||
				isGrowing(types, mention, usage.node, depth)
				? null
				: `${mention.text} is passed to ${callOf(usage.node)?.callee.text} ${onLine(mention)}`
		case 'converted':
			return isCopied(types, usage.node) ? null : `${mention.text} gets another type ${onLine(mention)}`
		case 'ranged':
			if (depth === 0 || !hasValue(usage.node)) return null
			return `elements of ${mention.text} get a second name ${onLine(mention)}`
		default:
			return misuseOf(types, mention, strict)
	}
}

const strict: SlicePolicy = {
	isSelf: () => false,
	mayPass: () => false,
	againstRange: () => null,
	againstReslice: () => null,
	site: null,
}

/** A conversion to a string or an array copies the elements. */
function isCopied(types: PackageTypes, conversion: Node): boolean {
	const { kind } = underlying(types.typeOf(conversion))
	return kind === 'basic' || kind === 'array'
}

/** Built-in functions that see the elements only, or how many there are. */
function isReading(types: PackageTypes, call: Node, index: number, hasSpread: boolean, depth: number): boolean {
	const callee = types.calleeOf(call)
	if (callee === 'builtin.len') return true
	if (depth > 0) return callee === 'builtin.delete'
	return (callee === 'builtin.copy' && index === 1) || (callee === 'builtin.append' && index > 0 && hasSpread)
}

/** `x = append(x, part)`, where x is a slice of slices. */
function isGrowing(types: PackageTypes, mention: Node, call: Node, depth: number): boolean {
	if (depth === 0 || types.calleeOf(call) !== 'builtin.append' || callOf(call)?.arguments[0] !== mention) return false
	const usage = usageOf(types, call)
	const destination = usage.how === 'source' && usage.destination ? unparen(usage.destination) : null
	return destination?.kind === 'identifier' && types.bindingOf(destination) === types.bindingOf(mention)
}

/** Why the element of a slice is changed by what is done with its place, null if it is not. */
function againstWrite(types: PackageTypes, place: Node): string | null {
	const usage = usageOf(types, place)
	if (usage.how === 'assigned') return `${place.text} is written ${onLine(place)}`
	const isInside =
		usage.how === 'selected' || (usage.how === 'indexed' && underlying(types.typeOf(place)).kind === 'array')
	const isElsewhere = underlying(types.typeOf(place)).kind === 'pointer'
	return isInside && !isElsewhere ? againstWrite(types, usage.node) : null
}

function hasValue(clause: Node): boolean {
	const value = clause.get('left')?.operands[1]
	return value !== undefined && value.text !== '_'
}

/** The field's name in a keyed literal. */
function isKey(identifier: Node): boolean {
	const key = identifier.parent?.kind === 'literal_element' ? identifier.parent : identifier
	return key.field === 'key' && key.parent?.kind === 'keyed_element'
}

// Is a struct value ever copied? Then two structs share what its slices point to.
import { type Node, unparen } from '../syntax/index.ts'
import { type Binding, type PackageTypes, underlying } from '../types/index.ts'
import { pointerConversionOf } from './pointer-conversion.ts'
import { isPackage } from './simple.ts'
import { definitionAt, definitionsOf, located, mentionAt, onLine, usageOf } from './usage.ts'

/**
 * Where the package may copy a value of the struct type that declares a field: by a dereference, a value receiver, a
 * parameter, a result, an element, an assignment; or fills it by an unkeyed literal, or knows it by another type too.
 * Null if it does none of these.
 *
 * @param field the identifier that declares the field
 * @param isHarmless does a copy do no harm as this parameter or receiver, given by its name?
 */
export function copyOf(types: PackageTypes, field: Node, isHarmless: Harmless = () => false): string | null {
	return copyOfStruct(types, field.enclosing('struct_type'), isHarmless, [])
}

type Harmless = (name: Node) => boolean

function copyOfStruct(types: PackageTypes, struct: Node | null, isHarmless: Harmless, seen: Binding[]): string | null {
	const spec = struct?.parent
	const name = spec?.kind === 'type_spec' ? spec.get('name') : null
	const type = name ? types.bindingOf(name) : null
	if (type?.declarations.length !== 1) return 'the struct type has no name of its own'
	if (seen.includes(type)) return null

	for (const use of types.usesOf(type)) {
		const reason = use.isCertain
			? againstMention(types, use.identifier, isHarmless, [...seen, type])
			: `${type.name} may be meant`
		if (reason !== null) return located(reason, use.identifier)
	}
	for (const dereference of dereferencesIn(types)) {
		if (staysInPlace(types, dereference)) continue // (*p).f, &*p, *p = T{…}
		const pointee = types.typeOf(dereference)
		const isOther = pointee.kind === 'named' && pointee.declaration !== name
		if (isOther || isOtherKind(pointee.kind === 'alias' ? underlying(pointee).kind : pointee.kind)) continue
		return `a ${type.name} may be copied by ${dereference.text} ${onLine(dereference)}`
	}
	return pointerConversionOf(types, type)
}

function isOtherKind(kind: string): boolean {
	return kind !== 'named' && kind !== 'struct' && kind !== 'unknown' && kind !== 'typeparam'
}

/** Why a mention of the type lets values be copied; null for pointers to it, its literals, and variables that stay. */
function againstMention(types: PackageTypes, identifier: Node, isHarmless: Harmless, seen: Binding[]): string | null {
	const name = identifier.text
	const type = identifier.parent?.kind === 'generic_type' ? identifier.parent : identifier
	const parent = type.parent
	switch (parent?.kind) {
		case 'pointer_type':
			return null
		case 'unary_expression':
			return null // (*T)(p)
		case 'composite_literal':
			return againstLiteral(types, parent)
		case 'var_spec':
			return againstHolders(types, parent.all('name'))
		case 'argument_list':
			return parent.parent && types.calleeOf(parent.parent) === 'builtin.new' ? null : `${name} is copied`
		case 'field_declaration': {
			if (parent.hasToken('*')) return null
			const names = parent.all('name')
			if (names.length === 0) return `${name} is embedded`
			return againstHolders(types, names) ?? copyOfStruct(types, parent.enclosing('struct_type'), isHarmless, seen)
		}
		case 'parameter_declaration':
			return isGiven(parent) && parent.all('name').every(isHarmless)
				? null
				: `${name} is a parameter, result or receiver by value`
		default:
			return `${name} is used by value`
	}
}

/** Does a parameter_declaration name parameters or the receiver, no results, of a function whose body can be seen? */
export function isGiven(declaration: Node): boolean {
	const list = declaration.parent
	return (list?.field === 'parameters' || list?.field === 'receiver') && list.parent?.get('body') !== null
}

function againstLiteral(types: PackageTypes, literal: Node): string | null {
	const elements = literal.get('body')?.operands ?? []
	if (elements.some((element) => element.kind !== 'keyed_element')) return 'an unkeyed literal fills it'
	const usage = usageOf(types, literal)
	if (usage.how === 'source' && usage.destination && usage.assignment.operator === ':=')
		return againstHolders(types, [usage.destination])
	if (usage.how === 'source' && usage.node.kind === 'var_spec' && usage.destination)
		return againstHolders(types, [usage.destination])
	return null
}

/** Variables and fields that hold the struct itself may only be selected from, addressed, and set to a new one. */
function againstHolders(types: PackageTypes, names: readonly Node[]): string | null {
	for (const name of names) {
		if (name.text === '_') continue
		const holder = types.bindingOf(name)
		if (!holder) return `${name.text} is unknown`
		const values = holder.kind === 'variable' ? definitionsOf(types, holder) : []
		const isNew = values.every(({ from, value }) => from === 'zero' || (from === 'value' && isLiteral(value)))
		if (!isNew) return `${name.text} may be a copy`
		for (const use of types.usesOf(holder)) {
			const mention = mentionAt(use.identifier)
			if (!use.isCertain || !staysInPlace(types, mention)) return `${mention.text} may be copied ${onLine(mention)}`
		}
	}
	return null
}

function staysInPlace(types: PackageTypes, mention: Node): boolean {
	if (mention.parent?.parent?.kind === 'keyed_element' && mention.parent.field === 'key') {
		const value = mention.parent.parent.get('value')
		return isLiteral(value?.operands[0] ?? null)
	}
	const { how } = usageOf(types, mention)
	if (how === 'assigned') return isLiteral(definitionAt(mention)?.value ?? null)
	return how === 'selected' || how === 'addressed'
}

function isLiteral(value: Node | null): boolean {
	return value !== null && unparen(value).kind === 'composite_literal'
}

/** A star that multiplies follows an operand, one of a type mostly too: such declarations need no parse. */
const starBeforeOperand = /(?:^[ \t]*|[=(,{;:&|!<>+\-*/%^[]\s*|\b(?:return|range|case|if|for|switch|go|defer)\s*)\*/m

const dereferences = new WeakMap<PackageTypes, readonly Node[]>()

/** Every `*p` of the package, the types `(*T)` left out. */
export function dereferencesIn(types: PackageTypes): readonly Node[] {
	let found = dereferences.get(types)
	if (!found) {
		found = types.files.flatMap((file) =>
			file
				.matching(starBeforeOperand)
				.flatMap((declaration) =>
					[...declaration.walk()].filter((node) => node.kind === 'unary_expression' && isDereference(types, node)),
				),
		)
		dereferences.set(types, found)
	}
	return found
}

function isDereference(types: PackageTypes, node: Node): boolean {
	const operand = node.get('operand')
	if (node.get('operator')?.kind !== '*' || !operand) return false
	const binding = types.bindingOf(operand.get('field') ?? operand)
	const owner = operand.get('operand')
	// What another package declares, a type perhaps, has nothing to do with the types of this one.
	const isForeign = owner !== null && isPackage(types, owner) && !binding?.declarations.length
	return !isForeign && binding?.kind !== 'type'
}

import type { Node, SliceExpression } from '../syntax/index.ts'
import { type Binding, type PackageTypes, type Type, underlying } from '../types/index.ts'
import { type Fact, no, yes } from './fact.ts'
import { mayRunUnknownCode } from './keeps.ts'
import { isHighWithinLength } from './length.ts'
import { isFreshArray } from './owned.ts'
import { isSame } from './simple.ts'
import { misuseOf } from './slice-use.ts'
import { copyOf } from './struct-copy.ts'
import { type Definition, definitionAt, keyedValueOf, localGiven, mentionAt, onLine } from './usage.ts'

const facts = new WeakMap<PackageTypes, Map<Binding, Fact>>()

/**
 * Is f an unexported slice, a field or a package variable, whose array the package shares with nobody: no second name,
 * no address of an element, no reslice beyond its length, no struct copied with it? Tests count as uses.
 */
export function privateStorage(types: PackageTypes, f: Binding): Fact {
	const known = facts.get(types) ?? new Map<Binding, Fact>()
	facts.set(types, known)
	const fact = known.get(f) ?? provePrivate(types, f)
	known.set(f, fact)
	return fact
}

/** What does not count against a private slice where a caller knows better. */
export interface Allowed {
	/** Mentions of f that the caller reasons about. */
	readonly mentions: readonly Node[]
	/** Is a copy of f, or of a struct that holds f, of no harm as this local, parameter or receiver, given by its name? */
	readonly isHarmlessCopy: (name: Node) => boolean
}

const nothing: Allowed = { mentions: [], isHarmlessCopy: () => false }

/** As {@link privateStorage}, but for what is allowed. */
export function provePrivate(types: PackageTypes, f: Binding, allowed = nothing): Fact {
	const declaration = f.declarations[0]
	if (f.kind !== 'field' && f.role !== 'package') return no(`${f.name} is neither a field nor a package variable`)
	if (!declaration || f.declarations.length !== 1) return no(`${f.name} has no single declaration`)
	if (/^\p{Lu}/u.test(f.name)) return no(`${f.name} is exported`)
	if (underlying(declaredType(types, declaration)).kind !== 'slice') return no(`${f.name} is not proven to be a slice`)

	const initial = f.kind === 'variable' ? definitionAt(declaration) : null
	if (initial && !isFresh(types, initial, declaration)) return no(`${f.name} starts with an array that may be shared`)
	for (const use of types.usesOf(f)) {
		if (!use.isCertain) return no(`${f.name} may be meant ${onLine(use.identifier)}, where a type is unknown`)
		if (allowed.mentions.includes(mentionAt(use.identifier))) continue
		const local = localGiven(types, mentionAt(use.identifier))
		if (local && allowed.isHarmlessCopy(local)) continue
		const reason = againstUse(types, use.identifier, f)
		if (reason !== null) return no(reason)
	}
	const struct = f.kind === 'field' ? copyOf(types, declaration, allowed.isHarmlessCopy) : null
	return struct === null ? yes : no(struct)
}

function againstUse(types: PackageTypes, identifier: Node, f: Binding): string | null {
	const given = keyedValueOf(identifier)
	if (given)
		return isFreshArray(types, given, () => false)
			? null
			: `${f.name} is given an array that may be shared ${onLine(given)}`

	const mention = mentionAt(identifier)
	const definition = definitionAt(mention)
	if (definition && !isFresh(types, definition, mention))
		return `${f.name} is given an array that may be shared ${onLine(mention)}`
	return misuseOf(types, mention, {
		isSelf: (e) => isSame(types, e, mention),
		mayPass: () => false,
		againstRange: (loop) => againstRange(types, loop, f),
		againstReslice: (slice) => againstReslice(types, slice),
		site: null,
	})
}

function isFresh(types: PackageTypes, definition: Definition, mention: Node): boolean {
	if (definition.from === 'zero') return true
	if (definition.from !== 'value' || !definition.value) return false
	return isFreshArray(types, definition.value, (e) => isSame(types, e, mention))
}

/** A range goes on over the slice it started with, so its body must not shorten f, nor run code that might. */
function againstRange(types: PackageTypes, loop: Node, f: Binding): string | null {
	const body = loop.get('body')
	if (!body) return `${f.name} is ranged over in an unknown way`
	for (const use of types.usesOf(f)) {
		const mention = mentionAt(use.identifier)
		if (body.contains(mention) && definitionAt(mention))
			return `${f.name} is assigned inside the range over it ${onLine(mention)}`
	}
	for (const node of body.walk()) {
		const isCall = node.kind === 'call_expression' || node.kind === 'type_conversion_expression'
		if (isCall && mayRunUnknownCode(types, node))
			return `the range over ${f.name} ${onLine(loop)} calls code that may change it`
	}
	return null
}

function againstReslice(types: PackageTypes, slice: SliceExpression): string | null {
	if (isHighWithinLength(types, slice)) return null
	return `${slice.operand.text} may be resliced beyond its length ${onLine(slice.node)}`
}

function declaredType(types: PackageTypes, declaration: Node): Type {
	const type = declaration.enclosing('field_declaration')?.get('type')
	return types.typeOf(declaration.parent?.kind === 'field_declaration' && type ? type : declaration)
}

// Fields and methods of a type (Go spec, "Selectors"): the shallowest of that name, through embedding and pointers.
import type { Entity } from './package.ts'
import { unalias, underlying } from './predicates.ts'
import type { Field, Method, Struct, Type } from './type.ts'

/** What a selector finds. */
export interface Member {
	readonly type: Type
	readonly binding: Field['binding']
	/** Null for a field. */
	readonly method: Method | null
}

/** Embedding deeper than this is not followed. */
const maximumDepth = 30
/** An interface of more embedded ones is given up. */
const maximumEmbedded = 200

interface Embedded {
	readonly type: Type
	/** Is it embedded at this depth more than once? Then each of its names is ambiguous. */
	readonly isRepeated: boolean
}

/**
 * The field or method `name` of a value of this type, as code in the package `from` sees it. Null if there is none, if
 * it is ambiguous, or if a type of unknown make could have it too.
 */
export function memberOf(type: Type, name: string, from: string): Member | null {
	const target = unalias(type)
	const isPointer = target.kind === 'pointer'
	const start = isPointer ? target.element : target
	if (isPointer && ['interface', 'typeparam', 'pointer'].includes(underlying(start).kind)) return null
	// A defined pointer type has its base's fields, but no methods.
	const under = underlying(start)
	if (under.kind === 'pointer') {
		const found = memberOf(under, name, from)
		return found?.method ? null : found
	}

	const isNamed = ({ binding }: { readonly binding: Field['binding'] }) =>
		isExported(name) || (binding as Entity).package?.path === from
	const seen = new Set<string>()
	/** Those that not every build has; what they hide is what the others have. */
	const conditional: Member[] = []
	let level: Embedded[] = [{ type: start, isRepeated: false }]
	for (let depth = 0; level.length > 0 && depth < maximumDepth; depth++) {
		const found: Member[] = []
		const next: Embedded[] = []
		let isOpen = false
		for (const { type, isRepeated } of unseen(level, seen)) {
			const others = found.length
			const method = type.kind === 'named' ? type.methods().get(name) : undefined
			const under = underlying(type)
			const isDeclared = method !== undefined && isNamed(method)
			if (isDeclared && method.isConditional) conditional.push(asMember(method))
			if (isDeclared && !method.isConditional) {
				found.push(asMember(method))
			} else if (under.kind === 'struct') {
				addFields(under, (field) => field.name === name && isNamed(field), isRepeated, found, next)
			} else if (under.kind === 'interface' || under.kind === 'typeparam') {
				const method = interfaceMethod(under, name)
				if (method === 'unknown') isOpen = true
				else if (method && isNamed(method)) found.push(asMember(method))
			} else if (under.kind === 'unknown') {
				isOpen = true
			}
			if (isRepeated && (found.length > others || conditional.length > 0)) return null
		}
		if (found.length === 1 && conditional.length === 0) return found[0] as Member
		if (found.length > 0 || isOpen) return null
		level = next
	}
	return conditional.length === 1 ? (conditional[0] as Member) : null
}

/** The types of one depth, each defined one once, without those that are embedded at a shallower depth too. */
function unseen(level: readonly Embedded[], seen: Set<string>): Embedded[] {
	const named = new Map<string, Embedded>()
	const others: Embedded[] = []
	for (const { type, isRepeated } of level) {
		const target = unalias(type)
		if (target.kind !== 'named') others.push({ type: target, isRepeated })
		else if (!seen.has(target.key)) {
			named.set(target.key, { type: target, isRepeated: isRepeated || named.has(target.key) })
		}
	}
	for (const key of named.keys()) seen.add(key)
	return [...named.values(), ...others]
}

function addFields(
	struct: Struct,
	isWanted: (field: Field) => boolean,
	isRepeated: boolean,
	found: Member[],
	next: Embedded[],
): void {
	for (const field of struct.fields) {
		if (isWanted(field)) found.push({ type: field.type, binding: field.binding, method: null })
		else if (field.isEmbedded) {
			const type = unalias(field.type)
			next.push({ type: type.kind === 'pointer' ? type.element : type, isRepeated })
		}
	}
}

function asMember(method: Method): Member {
	return { type: method.signature, binding: method.binding, method }
}

/** The method of an interface or of a type parameter's constraint, embedded ones included. */
function interfaceMethod(type: Type, name: string, seen = new Set<Type>()): Method | 'unknown' | null {
	const under = underlying(type)
	if (under.kind === 'unknown' || seen.size > maximumEmbedded) return 'unknown'
	if (seen.has(under)) return null
	seen.add(under)
	if (under.kind === 'typeparam') return interfaceMethod(under.constraint(), name, seen)
	if (under.kind !== 'interface') return null
	const own = under.methods.get(name)
	if (own) return own
	let isOpen = false
	for (const embedded of under.embedded) {
		const method = interfaceMethod(embedded, name, seen)
		if (method === 'unknown') isOpen = true
		else if (method) return method
	}
	return isOpen ? 'unknown' : null
}

export function isExported(name: string): boolean {
	return /^\p{Lu}/u.test(name)
}

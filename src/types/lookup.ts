// Fields and methods of a type (Go spec, "Selectors"): the shallowest of that name, through embedding and pointers.
import { unalias, underlying } from './predicates.ts'
import type { Field, Method, Named, Struct, Type } from './type.ts'

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

interface Level {
	readonly type: Type
	/** Path of the package whose unexported names the type may have. */
	readonly path: string
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

	const seen: Named[] = []
	let level: Level[] = [{ type: start, path: from }]
	for (let depth = 0; level.length > 0 && depth < maximumDepth; depth++) {
		const found: Member[] = []
		const next: Level[] = []
		let isOpen = false
		for (const { type, path } of level) {
			const one = unalias(type)
			if (one.kind === 'named' && seen.some((other) => other.key === one.key)) continue
			if (one.kind === 'named') seen.push(one)
			const owner = one.kind === 'named' ? one.packagePath : path
			const isVisible = owner === from || isExported(name)
			if (one.kind === 'named' && isVisible) {
				const method = one.methods().get(name)
				if (method) {
					found.push(asMember(method))
					continue
				}
			}
			const under = underlying(one)
			if (under.kind === 'struct') {
				addFields(under, isVisible ? name : '', owner, found, next)
			} else if (under.kind === 'interface' || under.kind === 'typeparam') {
				const method = isVisible ? interfaceMethod(under, name) : null
				if (method === 'unknown') isOpen = true
				else if (method) found.push(asMember(method))
			} else if (under.kind === 'unknown') {
				isOpen = true
			}
		}
		if (found.length === 1) return found[0] as Member
		if (found.length > 1 || isOpen) return null
		level = next
	}
	return null
}

function addFields(struct: Struct, name: string, owner: string, found: Member[], next: Level[]): void {
	for (const field of struct.fields) {
		if (field.name === name) found.push({ type: field.type, binding: field.binding, method: null })
		else if (field.isEmbedded) {
			const type = unalias(field.type)
			next.push({ type: type.kind === 'pointer' ? type.element : type, path: owner })
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

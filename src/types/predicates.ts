// Questions about types. All are total: what is not known, or goes in circles, ends in unknown.
import { type Array as ArrayType, basic, type Interface, type Struct, type Type, unknown } from './type.ts'

/** Types nested deeper than this, and circles, count as unknown. */
const maximumDepth = 60
/** So do those that take more steps to walk: what a type shares with itself makes it bigger than its declarations. */
const maximumSteps = 10_000

/** Bounds a walk over types. */
export class Steps {
	#taken = 0

	/** Was this step one too many? */
	areUp(depth: number): boolean {
		return depth > maximumDepth || ++this.#taken > maximumSteps
	}
}

/** A type without aliases; aliases in a circle are unknown. */
export function unalias(type: Type): Type {
	let target = type
	for (let step = 0; target.kind === 'alias'; step++) {
		if (step > maximumDepth) return unknown
		target = target.target()
	}
	return target
}

/** The type below names and aliases; a type parameter is its own. */
export function underlying(type: Type): Type {
	const target = unalias(type)
	return target.kind === 'named' ? target.underlying() : target
}

/** The underlying type that all types of a type parameter's type set share, if any; of other types, the underlying type. */
export function coreType(type: Type): Type | null {
	const under = underlying(type)
	if (under.kind !== 'typeparam') return under
	const terms = typeSet(under.constraint())
	if (terms === 'unknown') return unknown
	return typeof terms !== 'string' && terms.length === 1 ? (terms[0] as Type) : null
}

/** The distinct underlying types that a constraint allows. */
export type TypeSet = readonly Type[] | 'unlimited' | 'unknown'

export function typeSet(constraint: Type, depth = 0, steps = new Steps()): TypeSet {
	if (steps.areUp(depth)) return 'unknown'
	const under = underlying(constraint)
	if (under.kind === 'unknown') return 'unknown'
	if (under.kind === 'typeparam') return typeSet(under.constraint(), depth + 1, steps)
	if (under.kind !== 'interface') return [under]
	if (under.terms) {
		const union: Type[] = []
		for (const { type } of under.terms) {
			const part = typeSet(type, depth + 1, steps)
			if (typeof part === 'string') return part
			for (const one of part) if (!union.some((other) => identical(one, other))) union.push(one)
		}
		return union
	}
	let both: TypeSet = 'unlimited'
	for (const embedded of under.embedded) {
		const part = typeSet(embedded, depth + 1, steps)
		if (part === 'unknown') return part
		if (part === 'unlimited') continue
		both = typeof both === 'string' ? part : both.filter((one) => part.some((other) => identical(one, other)))
	}
	return both
}

/** Are two types identical (Go spec, "Type identity")? False if either is unknown somewhere. */
export function identical(a: Type, b: Type, depth = 0, steps = new Steps()): boolean {
	const x = unalias(a)
	const y = unalias(b)
	if (x === y) return x.kind !== 'unknown'
	if (steps.areUp(depth)) return false
	const same = (one: Type, other: Type) => identical(one, other, depth + 1, steps)
	const allSame = (ones: readonly Type[], others: readonly Type[]) =>
		ones.length === others.length && ones.every((one, i) => same(one, others[i] as Type))
	switch (x.kind) {
		case 'basic':
			return y.kind === 'basic' && x.name === y.name
		case 'named':
			return y.kind === 'named' && x.key === y.key && allSame(x.typeArguments, y.typeArguments)
		case 'typeparam':
			return y.kind === 'typeparam' && x.declaration === y.declaration && x.declaration !== null
		case 'pointer':
		case 'slice':
			return y.kind === x.kind && same(x.element, y.element)
		case 'array':
			return y.kind === 'array' && x.length !== null && x.length === y.length && same(x.element, y.element)
		case 'map':
			return y.kind === 'map' && same(x.key, y.key) && same(x.element, y.element)
		case 'chan':
			return y.kind === 'chan' && x.direction === y.direction && same(x.element, y.element)
		case 'func':
			if (y.kind !== 'func' || x.isVariadic !== y.isVariadic) return false
			if (x.typeParameters.length > 0 || y.typeParameters.length > 0) return false
			return allSame(x.parameters, y.parameters) && allSame(x.results, y.results)
		case 'tuple':
			return y.kind === 'tuple' && allSame(x.elements, y.elements)
		case 'struct':
			return y.kind === 'struct' && haveSameFields(x, y, same)
		case 'interface':
			return y.kind === 'interface' && haveSameMethods(x, y, same)
		default:
			return false
	}
}

function haveSameFields(x: Struct, y: Struct, same: (one: Type, other: Type) => boolean): boolean {
	if (x.fields.length !== y.fields.length) return false
	return x.fields.every((field, i) => {
		const other = y.fields[i] as Struct['fields'][number]
		const isNamedSame = field.name === other.name && field.isEmbedded === other.isEmbedded && field.tag === other.tag
		return isNamedSame && same(field.type, other.type)
	})
}

/** Of interfaces that are written alike; the order of embedded ones counts, which errs on the side of "not identical". */
function haveSameMethods(x: Interface, y: Interface, same: (one: Type, other: Type) => boolean): boolean {
	if (x.methods.size !== y.methods.size || x.embedded.length !== y.embedded.length) return false
	if (x.terms?.length !== y.terms?.length) return false
	for (const [name, method] of x.methods) {
		const other = y.methods.get(name)
		if (!other || !same(method.signature, other.signature)) return false
	}
	const haveSameTerms = x.terms?.every((term, i) => {
		const other = y.terms?.[i]
		return other !== undefined && term.isTilde === other.isTilde && same(term.type, other.type)
	})
	return haveSameTerms !== false && x.embedded.every((one, i) => same(one, y.embedded[i] as Type))
}

const structsWithPointers = new WeakMap<Type, { readonly answer: boolean | null }>()
const whileCyclic = { answer: null }

/** Does the garbage collector find pointers in a value of this type? Null if that is unknown or left open. */
export function hasPointers(type: Type, depth = 0, steps = new Steps()): boolean | null {
	if (steps.areUp(depth)) return null
	const core = coreType(type)
	if (core === null) return null
	switch (core.kind) {
		case 'unknown':
		case 'typeparam':
			return null
		case 'basic':
			return isString(core) || core.name === 'unsafe.Pointer' || core.name === 'untyped nil'
		case 'array':
			if (core.length === 0n) return false
			return isTypeParameter(type) ? null : arrayHasPointers(core, depth, steps) // the parts may mention the parameter
		case 'struct': {
			if (isTypeParameter(type) && core.fields.length > 0) return null
			const known = structsWithPointers.get(core)
			if (known) return known.answer
			structsWithPointers.set(core, whileCyclic)
			const fields = core.fields.map((field) => field.type)
			const answer = anyHasPointers(fields, depth, steps)
			structsWithPointers.set(core, { answer })
			return answer
		}
		case 'tuple':
			return anyHasPointers(core.elements, depth, steps)
		default:
			return true
	}
}

function arrayHasPointers(type: ArrayType, depth: number, steps: Steps): boolean | null {
	const ofElement = hasPointers(type.element, depth + 1, steps)
	return ofElement && type.length === null ? null : ofElement // an empty array has none
}

function anyHasPointers(parts: readonly Type[], depth: number, steps: Steps): boolean | null {
	let answer: boolean | null = false
	for (const part of parts) {
		const one = hasPointers(part, depth + 1, steps)
		if (one === true) return true
		if (one === null) answer = null
	}
	return answer
}

function isTypeParameter(type: Type): boolean {
	return unalias(type).kind === 'typeparam'
}

/** The element type of a slice, array, pointer to array, map or channel; unknown for other types. */
export function elementOf(type: Type): Type {
	const core = coreType(type)
	if (core?.kind === 'slice' || core?.kind === 'array' || core?.kind === 'map' || core?.kind === 'chan')
		return core.element
	if (core?.kind === 'pointer') {
		const pointee = coreType(core.element)
		if (pointee?.kind === 'array') return pointee.element
	}
	return unknown
}

/** A type's element if it is a pointer, else the type itself. */
export function dereferenced(type: Type): Type {
	const target = unalias(type)
	return target.kind === 'pointer' ? target.element : type
}

/** The type that an untyped constant takes where nothing else is asked of it; other types stay. */
export function defaultType(type: Type): Type {
	return type.kind === 'basic' ? (defaults[type.name] ?? type) : type
}

const defaults: Readonly<Record<string, Type>> = {
	'untyped bool': basic('bool'),
	'untyped int': basic('int'),
	'untyped rune': basic('int32'),
	'untyped float': basic('float64'),
	'untyped complex': basic('complex128'),
	'untyped string': basic('string'),
}

export function isUntyped(type: Type): boolean {
	return type.kind === 'basic' && type.name.startsWith('untyped ')
}

/** Is the underlying type a string type? */
export function isString(type: Type): boolean {
	const under = underlying(type)
	return under.kind === 'basic' && (under.name === 'string' || under.name === 'untyped string')
}

/** Is the underlying type an integer type, `uintptr` and untyped integers and runes included? */
export function isInteger(type: Type): boolean {
	const under = underlying(type)
	return under.kind === 'basic' && /^(u?int|untyped (int|rune)$)/.test(under.name)
}

/** Is the underlying type a floating-point type? */
export function isFloat(type: Type): boolean {
	const under = underlying(type)
	return under.kind === 'basic' && /^(float|untyped float$)/.test(under.name)
}

/** Is the underlying type a boolean one? */
export function isBoolean(type: Type): boolean {
	const under = underlying(type)
	return under.kind === 'basic' && (under.name === 'bool' || under.name === 'untyped bool')
}

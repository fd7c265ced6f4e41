// Substitution of type parameters, and their inference from arguments (Go spec, "Type inference").
import type { Node } from '../syntax/index.ts'
import { defaultType, identical, isUntyped, unalias, underlying } from './predicates.ts'
import { type Func, type Interface, type Method, type Named, type Type, type TypeParameter, unknown } from './type.ts'

/** Types by the identifier that declares the type parameter they stand for. */
export type Substitution = ReadonlyMap<Node, Type>

const maximumDepth = 60

/** A type with its type parameters replaced. */
export function substitute(type: Type, by: Substitution, depth = 0): Type {
	if (by.size === 0) return type
	if (depth > maximumDepth) return unknown
	const inner = (part: Type) => substitute(part, by, depth + 1)
	switch (type.kind) {
		case 'unknown':
		case 'basic':
			return type
		case 'typeparam':
			return (type.declaration && by.get(type.declaration)) ?? type
		case 'named':
		case 'alias':
			return type.typeArguments.length === 0 ? type : type.withArguments(type.typeArguments.map(inner))
		case 'pointer':
		case 'slice':
		case 'array':
		case 'chan':
			return { ...type, element: inner(type.element) }
		case 'map':
			return { ...type, key: inner(type.key), element: inner(type.element) }
		case 'func':
			return { ...type, parameters: type.parameters.map(inner), results: type.results.map(inner) }
		case 'tuple':
			return { ...type, elements: type.elements.map(inner) }
		case 'struct':
			return { ...type, fields: type.fields.map((field) => ({ ...field, type: inner(field.type) })) }
		case 'interface':
			return substituteInInterface(type, by, inner)
	}
}

function substituteInInterface(type: Interface, by: Substitution, inner: (part: Type) => Type): Interface {
	if (type.methods.size === 0 && type.embedded.length === 0 && !type.terms) return type
	const methods = new Map<string, Method>()
	for (const [name, method] of type.methods) {
		methods.set(name, {
			...withoutSignature(method),
			get signature() {
				return substitute(method.signature, by)
			},
		})
	}
	const terms = type.terms?.map((term) => ({ ...term, type: inner(term.type) })) ?? null
	return { kind: 'interface', methods, embedded: type.embedded.map(inner), terms }
}

function withoutSignature({
	name,
	hasPointerReceiver,
	owner,
	declaration,
	binding,
}: Method): Omit<Method, 'signature'> {
	return { name, hasPointerReceiver, owner, declaration, binding }
}

/** A generic function type with its first type parameters given; unknown if there are too many. */
export function instantiate(fn: Func, given: readonly Type[]): Func | typeof unknown {
	if (given.length > fn.typeParameters.length) return unknown
	const by = new Map<Node, Type>()
	given.forEach((type, i) => {
		const name = fn.typeParameters[i]?.declaration
		if (name) by.set(name, type)
	})
	return { ...(substitute(fn, by) as Func), typeParameters: fn.typeParameters.slice(given.length) }
}

/**
 * A generic function type with all its type parameters inferred from the types of the arguments, one for each
 * parameter. What can't be inferred is unknown in it.
 */
export function inferred(fn: Func, given: readonly Type[], parameters: readonly Type[], args: readonly Type[]): Func {
	const inference = new Inference(fn.typeParameters)
	given.forEach((type, i) => {
		inference.bind(fn.typeParameters[i] as TypeParameter, type)
	})
	parameters.forEach((parameter, i) => {
		inference.learn(parameter, args[i] ?? unknown)
	})
	return { ...(substitute(fn, inference.result()) as Func), typeParameters: [] }
}

const untypedOrder = ['untyped int', 'untyped rune', 'untyped float', 'untyped complex']

class Inference {
	readonly #parameters: readonly TypeParameter[]
	readonly #bound = new Map<Node, Type>()
	/** Untyped constants given for a bare parameter; they count only if nothing typed is. */
	readonly #untyped = new Map<Node, Type>()

	constructor(parameters: readonly TypeParameter[]) {
		this.#parameters = parameters
	}

	bind(parameter: TypeParameter, type: Type): void {
		if (parameter.declaration) this.#bound.set(parameter.declaration, type)
	}

	learn(parameter: Type, argument: Type): void {
		const target = unalias(parameter)
		const name = target.kind === 'typeparam' && this.#isFree(target) ? target.declaration : null
		if (isUntyped(argument)) {
			if (name && argument.kind === 'basic' && argument.name !== 'untyped nil') this.#learnUntyped(name, argument)
		} else if (argument.kind === 'unknown') {
			if (name && !this.#bound.has(name)) this.#bound.set(name, unknown)
		} else if (argument.kind !== 'func' || argument.typeParameters.length === 0) {
			this.#unify(parameter, argument, 0)
		}
	}

	#learnUntyped(name: Node, argument: Type & { kind: 'basic' }): void {
		const known = this.#untyped.get(name)
		const isWider = known?.kind !== 'basic' || untypedOrder.indexOf(argument.name) > untypedOrder.indexOf(known.name)
		if (isWider) this.#untyped.set(name, argument)
	}

	result(): Substitution {
		this.#useConstraints()
		for (const [name, type] of this.#untyped) {
			if (!this.#bound.has(name)) this.#bound.set(name, defaultType(type))
		}
		this.#useConstraints()
		const all = new Map(this.#bound)
		for (const { declaration } of this.#parameters) {
			if (declaration && !all.has(declaration)) all.set(declaration, unknown)
		}
		return all
	}

	/** `S ~[]E` tells `E` from `S`, and `P interface{ *T }` tells `P` from `T`. */
	#useConstraints(): void {
		for (let round = 0; round < this.#parameters.length; round++) {
			for (const parameter of this.#parameters) {
				const term = onlyTerm(parameter.constraint())
				if (!term || !parameter.declaration) continue
				const known = this.#bound.get(parameter.declaration)
				if (known) this.#unify(term.type, term.isTilde ? underlying(known) : known, 0)
				else if (!term.isTilde && this.#isClosed(term.type)) {
					this.#bound.set(parameter.declaration, substitute(term.type, this.#bound))
				}
			}
		}
	}

	#isFree(type: Type): type is TypeParameter {
		return type.kind === 'typeparam' && this.#parameters.some((one) => one.declaration === type.declaration)
	}

	/** Is every parameter that the type mentions bound? */
	#isClosed(type: Type): boolean {
		const holes = new Map<Node, Type>()
		for (const { declaration } of this.#parameters) {
			if (declaration && !this.#bound.has(declaration)) holes.set(declaration, unknown)
		}
		return !holesShow(substitute(type, holes), 0)
	}

	#unify(pattern: Type, argument: Type, depth: number): void {
		const x = unalias(pattern)
		const y = unalias(argument)
		if (depth > maximumDepth || y.kind === 'unknown') return
		if (this.#isFree(x) && x.declaration) {
			const known = this.#bound.get(x.declaration)
			// A defined type or a two-way channel says more than the type literal it is assignable to.
			const isBetter =
				known && !identical(known, y) && (y.kind === 'named' || y.kind === 'chan') && known.kind !== 'named'
			if (!known || (isBetter && known.kind !== 'unknown')) this.#bound.set(x.declaration, y)
			return
		}
		const next = (one: Type, other: Type | undefined) => this.#unify(one, other ?? unknown, depth + 1)
		if (x.kind === 'named' && y.kind === 'named') {
			if (x.key !== y.key) this.#unifyMethods(x, y, depth)
			else for (const [i, one] of x.typeArguments.entries()) next(one, y.typeArguments[i])
		} else if (x.kind === 'named') {
			if (x.typeArguments.length > 0) next(x.underlying(), y)
		} else if (y.kind === 'named') {
			next(x, y.underlying())
		} else if (x.kind === 'map') {
			if (y.kind !== 'map') return
			next(x.key, y.key)
			next(x.element, y.element)
		} else if (x.kind === 'func') {
			if (y.kind !== 'func' || y.parameters.length !== x.parameters.length) return
			for (const [i, one] of x.parameters.entries()) next(one, y.parameters[i])
			for (const [i, one] of x.results.entries()) next(one, y.results[i])
		} else if (x.kind === 'pointer' || x.kind === 'slice' || x.kind === 'array' || x.kind === 'chan') {
			if (y.kind === x.kind) next(x.element, y.element)
		} else if (x.kind === 'struct' && y.kind === 'struct') {
			for (const [i, one] of x.fields.entries()) next(one.type, y.fields[i]?.type)
		}
	}

	/** A generic interface and a type that has its methods. */
	#unifyMethods(x: Named, y: Named, depth: number): void {
		const wanted = x.underlying()
		if (wanted.kind !== 'interface' || x.typeArguments.length === 0) return
		const under = y.underlying()
		for (const [name, method] of wanted.methods) {
			const given = y.methods().get(name) ?? (under.kind === 'interface' ? under.methods.get(name) : undefined)
			if (given) this.#unify(method.signature, given.signature, depth + 1)
		}
	}
}

/** The single term of a constraint as `~[]E`. */
function onlyTerm(constraint: Type): { isTilde: boolean; type: Type } | null {
	const under = underlying(constraint)
	if (under.kind !== 'interface') return null
	if (under.terms) return under.terms.length === 1 ? (under.terms[0] ?? null) : null
	const terms = under.embedded.map((embedded) => {
		const inner = underlying(embedded)
		return inner.kind === 'interface' ? onlyTerm(inner) : { isTilde: false, type: embedded }
	})
	return terms.find((term) => term !== null) ?? null
}

function holesShow(type: Type, depth: number): boolean {
	if (depth > maximumDepth) return true
	const shows = (part: Type) => holesShow(part, depth + 1)
	switch (type.kind) {
		case 'unknown':
			return true
		case 'named':
		case 'alias':
			return type.typeArguments.some(shows)
		case 'pointer':
		case 'slice':
		case 'array':
		case 'chan':
			return shows(type.element)
		case 'map':
			return shows(type.key) || shows(type.element)
		case 'func':
			return type.parameters.some(shows) || type.results.some(shows)
		case 'struct':
			return type.fields.some((field) => shows(field.type))
		default:
			return false
	}
}

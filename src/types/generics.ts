// Substitution of type parameters, and their inference from arguments (Go spec, "Type inference").
import type { Node } from '../syntax/index.ts'
import { memberOf } from './lookup.ts'
import type { Entity } from './package.ts'
import { coreType, defaultType, isUntyped, Steps, unalias, underlying } from './predicates.ts'
import { type Func, type Interface, type Method, type Named, type Type, type TypeParameter, unknown } from './type.ts'

/** Types by the identifier that declares the type parameter they stand for. */
export type Substitution = ReadonlyMap<Node, Type>

/** A type with its type parameters replaced. */
export function substitute(type: Type, by: Substitution, depth = 0, steps = new Steps()): Type {
	if (by.size === 0) return type
	if (steps.areUp(depth)) return unknown
	const inner = (part: Type) => substitute(part, by, depth + 1, steps)
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
	isConditional,
	owner,
	declaration,
	binding,
}: Method): Omit<Method, 'signature'> {
	return { name, hasPointerReceiver, isConditional, owner, declaration, binding }
}

/**
 * A generic function type with its first type parameters given and the others inferred from the types of the arguments,
 * one for each parameter, and from constraints. What can't be inferred is unknown in it.
 */
export function inferred(
	fn: Func,
	given: readonly Type[],
	parameters: readonly Type[] = [],
	args: readonly Type[] = [],
): Func {
	const inference = new Inference(fn.typeParameters, given)
	parameters.forEach((parameter, i) => {
		inference.learn(parameter, args[i] ?? unknown)
	})
	return { ...(substitute(fn, inference.result()) as Func), typeParameters: [] }
}

const untypedOrder = ['untyped int', 'untyped rune', 'untyped float', 'untyped complex']

class Inference {
	readonly #parameters: readonly TypeParameter[]
	/** The declarations of those that are not given: what a given one is bound to stays. */
	readonly #free: ReadonlySet<Node | null>
	readonly #bound = new Map<Node, Type>()
	readonly #steps = new Steps()
	/** Untyped constants given for a bare parameter; they count only if nothing typed is. */
	readonly #untyped = new Map<Node, Type>()

	constructor(parameters: readonly TypeParameter[], given: readonly Type[]) {
		this.#parameters = parameters
		this.#free = new Set(parameters.slice(given.length).map(({ declaration }) => declaration))
		given.forEach((type, i) => {
			const name = parameters[i]?.declaration
			if (name) this.#bound.set(name, type)
		})
	}

	learn(parameter: Type, argument: Type): void {
		const target = unalias(parameter)
		const name = target.kind === 'typeparam' && this.#isFree(target) ? target.declaration : null
		if (isUntyped(argument)) {
			if (name && argument.kind === 'basic' && argument.name !== 'untyped nil') this.#learnUntyped(name, argument)
		} else if (argument.kind === 'unknown') {
			if (name && !isDecided(this.#bound.get(name))) this.#bound.set(name, unknown)
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

	/** `S ~[]E` and `S interface{ M() E }` tell `E` from `S`, and `P interface{ *T }` tells `P` from `T`. */
	#useConstraints(): void {
		for (let before = -1; before < this.#bound.size; ) {
			before = this.#bound.size
			for (const parameter of this.#parameters) {
				if (!parameter.declaration) continue
				const constraint = parameter.constraint()
				const known = this.#bound.get(parameter.declaration)
				if (known) this.#unify(constraint, known, 0)
				const term = onlyTerm(constraint)
				if (!term) continue
				if (known) this.#unify(term.type, known, 0)
				else if (!term.isTilde && this.#isClosed(term.type)) {
					this.#bound.set(parameter.declaration, substitute(term.type, this.#bound))
				}
			}
		}
	}

	#isFree(type: Type): type is TypeParameter {
		return type.kind === 'typeparam' && this.#free.has(type.declaration)
	}

	/** Is every parameter that the type mentions bound? */
	#isClosed(type: Type): boolean {
		const isOpen = (one: TypeParameter) => this.#isFree(one) && !(one.declaration && this.#bound.has(one.declaration))
		return !mentions(type, isOpen, 0, new Steps())
	}

	#unify(pattern: Type, argument: Type, depth: number): void {
		const x = unalias(pattern)
		const y = unalias(argument)
		if (this.#steps.areUp(depth) || y.kind === 'unknown') return
		if (this.#isFree(x) && x.declaration) {
			const known = this.#bound.get(x.declaration)
			// Of types that are assignable to each other a defined one wins, then a channel of one direction.
			const isBetter = isDecided(y) || (y.kind === 'chan' && y.direction !== 'both' && known?.kind !== 'unknown')
			if (!known || (isBetter && !isDecided(known))) this.#bound.set(x.declaration, y)
			return
		}
		const next = (one: Type, other: Type | undefined) => this.#unify(one, other ?? unknown, depth + 1)
		if (x.kind === 'named' && y.kind === 'named') {
			if (x.key !== y.key) this.#unifyMethods(x, y, depth)
			else for (const [i, one] of x.typeArguments.entries()) next(one, y.typeArguments[i])
		} else if (x.kind === 'named') {
			if (x.typeArguments.length > 0) next(x.underlying(), y)
		} else if (x.kind === 'interface') {
			this.#unifyMethods(x, y, depth)
		} else if (y.kind === 'named') {
			next(x, y.underlying())
		} else if (y.kind === 'typeparam') {
			const core = coreType(y)
			if (core && core.kind !== 'typeparam') next(x, core)
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

	/** An interface that mentions type parameters, and a type that has its methods. */
	#unifyMethods(x: Named | Interface, y: Type, depth: number): void {
		const wanted = underlying(x)
		if (wanted.kind !== 'interface' || (x.kind === 'named' && x.typeArguments.length === 0)) return
		for (const [name, method] of wanted.methods) {
			const from = (method.binding as Entity).package?.path ?? ''
			const given = memberOf(y, name, from)?.method
			if (given) this.#unify(method.signature, given.signature, depth + 1)
		}
		for (const embedded of wanted.embedded) {
			if (underlying(embedded).kind === 'interface') this.#unify(embedded, y, depth + 1)
		}
	}
}

/** Is a parameter that one argument binds to this type bound to it whatever the other arguments are? */
function isDecided(type: Type | undefined): boolean {
	return type?.kind === 'named' || type?.kind === 'basic'
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

/** Is one of these type parameters, or something unknown, part of a type? */
function mentions(type: Type, isWanted: (one: TypeParameter) => boolean, depth: number, steps: Steps): boolean {
	if (steps.areUp(depth)) return true
	const inner = (part: Type) => mentions(part, isWanted, depth + 1, steps)
	switch (type.kind) {
		case 'unknown':
			return true
		case 'typeparam':
			return isWanted(type)
		case 'named':
		case 'alias':
			return type.typeArguments.some(inner)
		case 'pointer':
		case 'slice':
		case 'array':
		case 'chan':
			return inner(type.element)
		case 'map':
			return inner(type.key) || inner(type.element)
		case 'func':
			return type.parameters.some(inner) || type.results.some(inner)
		case 'struct':
			return type.fields.some((field) => inner(field.type))
		default:
			return false
	}
}

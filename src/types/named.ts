// Defined types, aliases and type parameters, made from their declarations when something asks.
import { type Node, receiverTypeName, signatureOf } from '../syntax/index.ts'
import { mayBeMissing } from './conditions.ts'
import { typeOfExpression } from './expressions.ts'
import { type Substitution, substitute } from './generics.ts'
import type { Entity, Package } from './package.ts'
import { identical, typeSet, underlying } from './predicates.ts'
import { receiverTypeParameters } from './scope.ts'
import { type Alias, type Interface, type Method, type Named, type Type, type TypeParameter, unknown } from './type.ts'
import { signatureType } from './type-syntax.ts'

const underlyings = new WeakMap<Named | Alias, Type>()
const methodSets = new WeakMap<Named, ReadonlyMap<string, Method>>()
const signatures = new WeakMap<Method, Type>()
const constraints = new WeakMap<TypeParameter, Type>()
const noMethods: ReadonlyMap<string, Method> = new Map()

/** The type that a type_spec or type_alias declares; unknown where build-tagged twins are not of one sort. */
export function declaredType(pkg: Package, entity: Entity): Type {
	const specs = entity.nodes.map((name) => name.parent as Node)
	const first = specs[0]
	if (!first || specs.some((spec) => spec.kind !== first.kind)) return unknown
	if (specs.length > 1 && specs.some((spec) => spec.get('type_parameters'))) return unknown
	return first.kind === 'type_alias' ? aliasType(pkg, entity, []) : namedType(pkg, entity, [])
}

function keyOf(pkg: Package, entity: Entity): string {
	const key = `${pkg.keyPrefix}.${entity.name}`
	const place = entity.nodes[0]
	return entity.role === 'local' && place ? `${key}@${place.file.path}:${place.start}` : key
}

function namedType(pkg: Package, entity: Entity, typeArguments: readonly Type[]): Named {
	const { world } = pkg
	const type: Named = {
		kind: 'named',
		key: keyOf(pkg, entity),
		name: entity.name,
		packagePath: pkg.path,
		typeArguments,
		get declaration() {
			return entity.declarations[0] ?? null
		},
		underlying: () =>
			world.resolve<Named | Alias, Type>(underlyings, type, unknown, () =>
				underlying(writtenType(pkg, entity, typeArguments)),
			),
		methods: () => world.resolve(methodSets, type, noMethods, () => methodsOf(pkg, entity, typeArguments)),
		withArguments: (given) => namedType(pkg, entity, given),
	}
	return type
}

function aliasType(pkg: Package, entity: Entity, typeArguments: readonly Type[]): Alias {
	const type: Alias = {
		kind: 'alias',
		key: keyOf(pkg, entity),
		typeArguments,
		target: () =>
			pkg.world.resolve<Named | Alias, Type>(underlyings, type, unknown, () => writtenType(pkg, entity, typeArguments)),
		withArguments: (given) => aliasType(pkg, entity, given),
	}
	return type
}

/** The type on the right of the declaration, unknown where build-tagged twins disagree. */
function writtenType(pkg: Package, entity: Entity, typeArguments: readonly Type[]): Type {
	const types = entity.nodes.map((name) => {
		const spec = name.parent as Node
		const type = spec.isBroken ? null : spec.get('type')
		return type ? typeOfExpression(pkg, type) : unknown
	})
	const parameters = typeParameterNames(entity.nodes[0]?.parent?.get('type_parameters') ?? null)
	if (parameters.length > 0 && typeArguments.length > 0 && parameters.length !== typeArguments.length) return unknown
	const written = agreed(types)
	return typeArguments.length === 0 ? written : substitute(written, substitutionFor(parameters, typeArguments))
}

/** The one type that build-tagged twins agree on, else unknown. */
export function agreed(types: readonly Type[]): Type {
	const [first, ...others] = types
	return first && others.every((other) => identical(first, other)) ? first : unknown
}

function substitutionFor(parameters: readonly Node[], typeArguments: readonly Type[]): Substitution {
	return new Map(parameters.map((name, i) => [name, typeArguments[i] ?? unknown]))
}

/** The identifiers that a type parameter list declares. */
export function typeParameterNames(list: Node | null): Node[] {
	return list?.operands.flatMap((declaration) => declaration.all('name')) ?? []
}

function methodsOf(pkg: Package, entity: Entity, typeArguments: readonly Type[]): ReadonlyMap<string, Method> {
	const declared = entity.role === 'package' ? pkg.index.methods.get(entity.name) : undefined
	if (!declared) return noMethods
	const methods = new Map<string, Method>()
	for (const [name, method] of declared) {
		if (!hasFieldOfTwin(entity, name)) methods.set(name, methodOf(pkg, entity, method, typeArguments))
	}
	return methods
}

/** Has one of several build-tagged structs a field of this name? Then a method of this name belongs to another. */
function hasFieldOfTwin(entity: Entity, name: string): boolean {
	if (entity.nodes.length < 2) return false
	return entity.nodes.some((node) => {
		const struct = node.parent?.get('type')
		return struct?.operands[0]?.operands.some((field) => field.all('name').some((one) => one.text === name)) ?? false
	})
}

function methodOf(pkg: Package, owner: Entity, method: Entity, typeArguments: readonly Type[]): Method {
	const declarations = () => method.nodes.map((name) => name.parent as Node)
	return {
		name: method.name,
		binding: method,
		get isConditional() {
			return mayBeMissing(
				method.nodes,
				owner.nodes.map(({ file }) => file),
			)
		},
		get hasPointerReceiver() {
			return declarations().some(hasPointer)
		},
		get owner() {
			return (this.hasPointerReceiver ? '*' : '') + pkg.qualify(owner.name)
		},
		get declaration() {
			return pkg.isImported ? null : (declarations()[0] ?? null)
		},
		get signature() {
			return pkg.world.resolve(signatures, this, unknown, () => {
				const twins = declarations()
				const haveOneReceiver = new Set(twins.map(hasPointer)).size === 1
				return haveOneReceiver ? agreed(twins.map((twin) => methodSignature(pkg, twin, typeArguments))) : unknown
			})
		},
	}
}

function hasPointer(method: Node): boolean {
	let type = signatureOf(method).receiver?.type
	while (type?.kind === 'parenthesized_type') type = type.operands[0]
	return type?.kind === 'pointer_type'
}

function methodSignature(pkg: Package, method: Node, typeArguments: readonly Type[]): Type {
	const signature = signatureType(pkg, method)
	const receiver = signatureOf(method).receiver
	if (typeArguments.length === 0 || !receiver) return signature
	return substitute(signature, substitutionFor(receiverTypeParameters(receiver.type), typeArguments))
}

/** The type parameter that an identifier in a type parameter list or in a receiver's type declares. */
export function typeParameter(pkg: Package, name: Node): TypeParameter {
	return {
		kind: 'typeparam',
		name: name.text,
		declaration: name,
		constraint() {
			return pkg.world.resolve(constraints, this as TypeParameter, unknown, () => constraintOf(pkg, name))
		},
	}
}

function constraintOf(pkg: Package, name: Node): Type {
	const declaration = name.parent
	if (declaration?.kind === 'type_parameter_declaration') {
		const constraint = declaration.get('type')
		return constraint ? asInterface(typeOfExpression(pkg, constraint)) : unknown
	}
	// In a receiver's type: the constraint is that of the type's own parameter, in terms of the receiver's.
	const method = name.enclosing('method_declaration')
	const receiver = method ? signatureOf(method).receiver : null
	const typeName = method ? receiverTypeName(method)?.text : undefined
	const spec = typeName ? pkg.index.entities.get(typeName)?.nodes[0]?.parent : null
	if (!receiver || !spec) return unknown
	const parameters = typeParameterNames(spec.get('type_parameters'))
	const names = receiverTypeParameters(receiver.type)
	const parameter = parameters[names.indexOf(name)]
	if (!parameter || parameters.length !== names.length) return unknown
	const own = typeOfExpression(pkg, parameter)
	if (own.kind !== 'typeparam') return unknown
	return substitute(
		own.constraint(),
		substitutionFor(
			parameters,
			names.map((one) => typeOfExpression(pkg, one)),
		),
	)
}

/** `[T int]` means `[T interface{ int }]`. */
function asInterface(constraint: Type): Type {
	const under = underlying(constraint)
	if (under.kind === 'interface' || under.kind === 'unknown') return constraint
	const union: Interface = {
		kind: 'interface',
		methods: new Map(),
		embedded: [],
		terms: [{ isTilde: false, type: constraint }],
	}
	return typeSet(union) === 'unknown' ? unknown : union
}

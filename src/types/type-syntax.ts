// Types from their own syntax (Go spec, "Types").
import { type Node, type Parameter, signatureOf } from '../syntax/index.ts'
import { constantOf } from './constants.ts'
import { typeOfExpression } from './expressions.ts'
import { stringValue, writtenLength } from './literals.ts'
import { typeParameter, typeParameterNames } from './named.ts'
import type { Package } from './package.ts'
import { isFloat, underlying } from './predicates.ts'
import { type Field, type Interface, type Method, type Type, unknown } from './type.ts'
import { anyType } from './universe.ts'

const signatures = new WeakMap<Method, Type>()

/** The type that type syntax denotes; null if the node is no type syntax of its own. */
export function typeOfSyntax(pkg: Package, node: Node): Type | null {
	const part = (field: string): Type => {
		const child = node.get(field)
		return child ? typeOfExpression(pkg, child) : unknown
	}
	switch (node.kind) {
		case 'slice_type':
			return { kind: 'slice', element: part('element') }
		case 'array_type':
			return { kind: 'array', element: part('element'), length: arrayLength(pkg, node.get('length')) }
		case 'implicit_length_array_type':
			return { kind: 'array', element: part('element'), length: writtenLength(pkg, node.parent?.get('body') ?? null) }
		case 'map_type':
			return { kind: 'map', key: part('key'), element: part('value') }
		case 'channel_type':
			return channelType(pkg, node)
		case 'function_type':
			return signatureType(pkg, node)
		case 'struct_type':
			return { kind: 'struct', fields: fieldsOf(pkg, node) }
		case 'interface_type':
			return interfaceType(pkg, node)
		case 'generic_type': {
			const generic = node.get('type')
			return generic
				? instantiated(typeOfExpression(pkg, generic), pkg, node.get('type_arguments')?.operands ?? [])
				: unknown
		}
		case 'negated_type':
		case 'type_elem':
		case 'type_constraint':
			return union(pkg, node)
		default:
			return null
	}
}

/** A generic type or alias with type arguments. */
export function instantiated(type: Type, pkg: Package, typeArguments: readonly Node[]): Type {
	if (type.kind !== 'named' && type.kind !== 'alias') return unknown
	return type.withArguments(typeArguments.map((argument) => typeOfExpression(pkg, argument)))
}

function arrayLength(pkg: Package, length: Node | null): bigint | null {
	const value = length ? constantOf(pkg, length) : null
	if (typeof value === 'bigint') return value >= 0n ? value : null
	if (typeof value === 'number' && length && isFloat(typeOfExpression(pkg, length))) {
		return Number.isSafeInteger(value) && value >= 0 ? BigInt(value) : null
	}
	return null
}

/**
 * A channel type. The arrow belongs to the leftmost `chan` it can (Go spec, "Channel types"), but the grammar takes
 * `chan<- chan T` for `chan (<-chan T)`: the inner type then stands without its arrow.
 */
function channelType(pkg: Package, node: Node, isWithoutArrow = false): Type {
	const tokens = node.children.filter((child) => !child.isNamed).map((child) => child.kind)
	if (isWithoutArrow) tokens.shift()
	const value = node.get('value')
	if (tokens.length === 1 && value?.kind === 'channel_type' && value.children[0]?.kind === '<-') {
		return { kind: 'chan', direction: 'send', element: channelType(pkg, value, true) }
	}
	const direction = tokens.length === 1 ? 'both' : tokens[0] === '<-' ? 'receive' : 'send'
	return { kind: 'chan', direction, element: value ? typeOfExpression(pkg, value) : unknown }
}

/** The type of a function declaration, literal, function type or interface method, without its receiver. */
export function signatureType(pkg: Package, fn: Node): Type {
	const body = fn.get('body')
	if (fn.children.some((child) => child.isBroken && child !== body) || hasMaskedTypeParameters(fn)) return unknown
	const { parameters, results } = signatureOf(fn)
	const typeOf = (parameter: Parameter) => typeOfExpression(pkg, parameter.type)
	return {
		kind: 'func',
		typeParameters: typeParameterNames(fn.get('type_parameters')).map((name) => {
			const type = typeOfExpression(pkg, name)
			return type.kind === 'typeparam' ? type : typeParameter(pkg, name) // of a blank name
		}),
		parameters: parameters.map((one) => (one.isVariadic ? { kind: 'slice', element: typeOf(one) } : typeOf(one))),
		results: results.map(typeOf),
		isVariadic: parameters.at(-1)?.isVariadic ?? false,
	}
}

/** Type parameters of a method, which the grammar does not know: the parser blanks them out. */
export function hasMaskedTypeParameters(fn: Node): boolean {
	const name = fn.kind === 'method_declaration' ? fn.get('name') : null
	const parameters = fn.get('parameters')
	return name !== null && parameters !== null && /\S/.test(fn.file.text.slice(name.end, parameters.start))
}

function fieldsOf(pkg: Package, struct: Node): Field[] {
	const list = struct.operands[0]
	return (list?.operands ?? []).flatMap((declaration): Field[] => {
		const type = declaration.kind === 'field_declaration' ? declaration.get('type') : null
		if (!type) return []
		const names = declaration.all('name')
		const tagNode = declaration.get('tag')
		const tag = tagNode ? (stringValue(tagNode) ?? tagNode.text) : ''
		const field = (name: Node, fieldType: Type, isEmbedded: boolean): Field => {
			const binding = pkg.member('field', [name], name.text)
			return {
				name: name.text,
				type: fieldType,
				isEmbedded,
				tag,
				declaration: binding.declarations[0] ?? null,
				binding,
			}
		}
		const written = typeOfExpression(pkg, type)
		if (names.length > 0) return names.map((name) => field(name, written, false))
		const name = embeddedName(type)
		if (!name) return []
		return [field(name, declaration.hasToken('*') ? { kind: 'pointer', element: written } : written, true)]
	})
}

/** The identifier that names an embedded field: `T` of `T`, `*p.T` and `T[int]`. */
function embeddedName(type: Node): Node | null {
	let inner: Node | null = type
	while (inner && inner.kind !== 'type_identifier') {
		if (inner.kind === 'generic_type') inner = inner.get('type')
		else if (inner.kind === 'qualified_type') inner = inner.get('name')
		else inner = inner.operands[0] ?? null
	}
	return inner
}

function interfaceType(pkg: Package, node: Node): Type {
	if (node.operands.length === 0) return anyType
	const spec = node.parent?.kind === 'type_spec' ? node.parent.get('name') : null
	const owner = spec ? pkg.qualify(spec.text) : 'interface'
	const methods = new Map<string, Method>()
	const embedded: Type[] = []
	for (const element of node.operands) {
		const name = element.kind === 'method_elem' ? element.get('name') : null
		if (name) methods.set(name.text, methodOfInterface(pkg, element, name, owner))
		else embedded.push(typeOfExpression(pkg, element))
	}
	return { kind: 'interface', methods, embedded, terms: null }
}

function methodOfInterface(pkg: Package, element: Node, name: Node, owner: string): Method {
	return {
		name: name.text,
		hasPointerReceiver: false,
		isConditional: false,
		owner,
		declaration: pkg.isImported ? null : element,
		binding: pkg.member('method', [name], name.text),
		get signature() {
			return pkg.world.resolve(signatures, this, unknown, () => signatureType(pkg, element))
		},
	}
}

/** `~string | int`; a single type without a tilde is just that type. */
function union(pkg: Package, node: Node): Type {
	const parts = node.kind === 'negated_type' ? [node] : node.operands
	const [only] = parts
	if (parts.length === 1 && only && only.kind !== 'negated_type') return typeOfExpression(pkg, only)
	const terms: { isTilde: boolean; type: Type }[] = parts.map((part) => {
		const type = part.kind === 'negated_type' ? part.operands[0] : part
		return { isTilde: part.kind === 'negated_type', type: type ? typeOfExpression(pkg, type) : unknown }
	})
	const constraint: Interface = { kind: 'interface', methods: new Map(), embedded: [], terms }
	return terms.some(({ type }) => underlying(type).kind === 'unknown') ? unknown : constraint
}

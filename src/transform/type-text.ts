// Types as code that a fix writes: only names that mean at the place what they mean where they were declared.
import { definitionAt } from '../flow/index.ts'
import { callOf, type Node, unparen } from '../syntax/index.ts'
import {
	type Alias,
	type Binding,
	isExported,
	type Named,
	type PackageTypes,
	type Type,
	underlying,
} from '../types/index.ts'

/** Longer types are not written out. */
const maximumDepth = 20

/**
 * A type as code at a place, by the names that the place can see. Null if one of them is hidden or not imported there,
 * for types that have no short text (functions, structs and interfaces with something in them), and for unknown.
 */
export function typeText(types: PackageTypes, type: Type, at: Node, depth = 0): string | null {
	if (depth > maximumDepth) return null
	const inner = (part: Type) => typeText(types, part, at, depth + 1)
	const prefixed = (prefix: string, part: Type) => {
		const text = inner(part)
		return text === null ? null : prefix + text
	}
	switch (type.kind) {
		case 'alias':
			return importedAliasText(types, type, at) ?? inner(type.target())
		case 'basic':
			return basicText(types, type.name, at)
		case 'named':
			return namedText(types, type, at, inner)
		case 'typeparam':
			return means(types.lookup(type.name, at), type.declaration) ? type.name : null
		case 'pointer':
			return prefixed('*', type.element)
		case 'slice':
			return prefixed('[]', type.element)
		case 'array':
			return type.length === null ? null : prefixed(`[${type.length}]`, type.element)
		case 'map': {
			const key = inner(type.key)
			return key === null ? null : prefixed(`map[${key}]`, type.element)
		}
		case 'chan':
			return type.direction === 'both' ? prefixed('chan ', type.element) : null
		case 'struct':
			return type.fields.length === 0 ? 'struct{}' : null
		case 'interface':
			return type.methods.size + type.embedded.length === 0 && type.terms === null ? 'interface{}' : null
		default:
			return null
	}
}

/** `byte` reads better than the `uint8` that it stands for. */
function basicText(types: PackageTypes, name: string, at: Node): string | null {
	const names = name === 'uint8' ? ['byte', 'uint8'] : [name]
	return names.find((candidate) => isPredeclaredType(types.lookup(candidate, at))) ?? null
}

function namedText(types: PackageTypes, type: Named, at: Node, inner: (part: Type) => string | null): string | null {
	const given = type.typeArguments.map(inner)
	if (given.includes(null)) return null
	const text = given.length === 0 ? type.name : `${type.name}[${given.join(', ')}]`
	const binding = types.lookup(type.name, at)
	if (type.declaration) return means(binding, type.declaration) ? text : null
	if (type.packagePath === '') return isPredeclaredType(binding) ? text : null
	const qualifier = isExported(type.name) ? types.importNameOf(type.packagePath, at) : null
	return qualifier === null || qualifier === '' ? null : `${qualifier}.${text}`
}

/** An alias of another package, as `os.DirEntry`, may be imported where what it stands for is not. */
function importedAliasText(types: PackageTypes, { key, typeArguments }: Alias, at: Node): string | null {
	const [, path = '', name = ''] = /^(.+)\.(\w+)$/.exec(key) ?? []
	const qualifier = typeArguments.length === 0 && isExported(name) ? types.importNameOf(path, at) : null
	return qualifier === null || qualifier === '' ? null : `${qualifier}.${name}`
}

function means(binding: Binding | null, declaration: Node | null): boolean {
	return declaration !== null && binding?.kind === 'type' && binding.declarations.includes(declaration)
}

function isPredeclaredType(binding: Binding | null): boolean {
	return binding?.kind === 'type' && binding.declarations.length === 0
}

/**
 * The type of a slice of `base` as code at a place: `[]E` for an array, a pointer to one and a variadic parameter, the
 * text that declared it where that means the same at the place. Null as for {@link typeText}.
 */
export function sliceTypeText(types: PackageTypes, base: Node, at: Node): string | null {
	const type = underlying(types.typeOf(base))
	const array = type.kind === 'pointer' ? underlying(type.element) : type
	if (array.kind === 'array') return typeText(types, { kind: 'slice', element: array.element }, at)
	const binding = base.kind === 'identifier' ? types.bindingOf(base) : null
	const written = binding ? declaredType(types, binding) : null
	const text = written && writtenTypeText(types, written, at)
	if (!text) return typeText(types, types.typeOf(base), at)
	return written?.parent?.kind === 'variadic_parameter_declaration' ? `[]${text}` : text
}

/** The type syntax that says what a variable is: in its declaration, or in the value that it starts with. */
function declaredType(types: PackageTypes, x: Binding): Node | null {
	const [name, ...twins] = x.declarations
	if (!name || twins.length > 0) return null
	const inDeclaration = name.parent?.get('type')
	if (inDeclaration) return inDeclaration
	const value = unparen(definitionAt(name)?.value ?? name)
	if (value.kind === 'composite_literal') return value.get('type')
	const call = callOf(value)
	if (call && types.calleeOf(value) === 'builtin.make') return call.arguments[0] ?? null
	return call && types.calleeOf(value) === 'conversion' ? call.callee : null
}

/** Null if a name in the text means something else at the place, or if it stands on several lines. */
function writtenTypeText(types: PackageTypes, written: Node, at: Node): string | null {
	const isSame = [...written.walk()].every((node) => {
		const isName = ['type_identifier', 'identifier', 'package_identifier'].includes(node.kind)
		if (!isName || (node.parent?.kind === 'qualified_type' && node.field === 'name')) return true
		const binding = types.bindingOf(node)
		return binding !== null && types.lookup(node.text, at) === binding
	})
	return isSame && !written.text.includes('\n') ? written.text : null
}

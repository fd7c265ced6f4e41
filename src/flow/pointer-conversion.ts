// Conversions of pointers: what is then done under one type is done to a value of another.
import { callOf, declaredNames, type Node, type SourceFile } from '../syntax/index.ts'
import { type Binding, type PackageTypes, type Type, unalias, underlying } from '../types/index.ts'
import { isNil } from './finalizer.ts'
import { onLine } from './usage.ts'

/**
 * Why a value of a type, which a package declares, may be known as one of another type: a pointer to it is converted to
 * a pointer to something else, as in `(*U)(p)` or `unsafe.Pointer(p)`, or the other way round. Null if none is.
 */
export function pointerConversionOf(types: PackageTypes, type: Binding): string | null {
	for (const conversion of conversionsIn(types)) {
		const operand = callOf(conversion)?.arguments[0]
		const target = types.typeOf(conversion)
		if (!operand || isNil(types, operand) || underlying(target).kind === 'interface') continue
		if (isPointerTo(type, types.typeOf(operand)) !== isPointerTo(type, target))
			return `a pointer to ${type.name} is converted ${onLine(conversion)}`
	}
	return null
}

function isPointerTo(type: Binding, pointer: Type): boolean {
	const target = underlying(pointer)
	const element = target.kind === 'pointer' ? unalias(target.element) : null
	return element?.kind === 'named' && type.declarations.includes(element.declaration as Node)
}

const conversions = new WeakMap<PackageTypes, readonly Node[]>()

function conversionsIn(types: PackageTypes): readonly Node[] {
	let found = conversions.get(types)
	if (!found) {
		const declared = declaredPointers(types)
		found = types.files.flatMap((file) =>
			file
				.matching(pointerTypeMention(types, file, declared))
				.flatMap((declaration) =>
					[...declaration.walk()].filter(
						(node) => types.calleeOf(node) === 'conversion' && mayGivePointer(types, node, declared),
					),
				),
		)
		conversions.set(types, found)
	}
	return found
}

/** Not what converts to a type that the package or the language declares, and that is none of pointers. */
function mayGivePointer(types: PackageTypes, conversion: Node, declared: readonly string[]): boolean {
	const target = callOf(conversion)?.callee
	if (target?.kind !== 'identifier' && target?.kind !== 'type_identifier') return true
	return types.bindingOf(target)?.function !== null || declared.includes(target.text)
}

/** Names of types of the package that may be pointers. */
function declaredPointers(types: PackageTypes): string[] {
	return types.files
		.flatMap((file) => file.declarationsOf('type_declaration').flatMap(declaredNames))
		.filter((name) => mayBePointer(underlying(types.typeOf(name))))
		.map((name) => name.text)
}

function mayBePointer(type: Type): boolean {
	if (type.kind === 'basic') return type.name === 'unsafe.Pointer'
	return type.kind === 'pointer' || type.kind === 'unknown' || type.kind === 'typeparam'
}

/**
 * What the text of a declaration holds that converts a pointer: the target is written as `(*T)`, is a name of a type of
 * pointers, here or in another package, or a type parameter. A comment may stand anywhere.
 */
function pointerTypeMention(types: PackageTypes, file: SourceFile, declared: readonly string[]): RegExp {
	const imported = types.importsOf(file).map(({ name }) => name)
	if (imported.includes('.')) return /(?:)/
	const names = declared.map((name) => String.raw`(?<!\w)${name}(?!\w)`)
	const members = imported.map(
		(name) => String.raw`(?<!\w)${name}\s*(?:\.\s*(?:\p{Lu}[\p{L}\p{N}_]*\s*\)*\s*[(\[/]|/)|/[/*])`,
	)
	return RegExp(
		[String.raw`\(\s*(?:\*|/[/*])`, String.raw`^func[^{]*(?:\[|/[/*])`, ...names, ...members].join('|'),
		'mu',
	)
}

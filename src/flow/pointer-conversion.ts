// Conversions of pointers: what is then done under one type is done to a value of another.
import { callOf, type Node } from '../syntax/index.ts'
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
		found = types.files.flatMap((file) =>
			file.declarations.flatMap((declaration) =>
				[...declaration.walk()].filter((node) => types.calleeOf(node) === 'conversion'),
			),
		)
		conversions.set(types, found)
	}
	return found
}

import { declarationAround, type Node } from '../syntax/index.ts'
import type { Binding, PackageTypes } from '../types/index.ts'

/** The variables that can be named at a place: its function's and those around it, the nearest first, then the package's. */
export function variablesAt(types: PackageTypes, place: Node): Binding[] {
	const near: Binding[] = []
	for (const node of declarationAround(place).walk()) {
		if (node.start >= place.start) break
		const x = node.kind === 'identifier' ? types.bindingOf(node) : null
		if (x?.function && x.declarations.includes(node)) near.push(x)
	}
	const ofPackage = types.files
		.filter((file) => file.packageName === place.file.packageName)
		.flatMap((file) => file.declarationsOf('var_declaration'))
		.flatMap((declaration) => [...declaration.walk()].filter((node) => node.kind === 'var_spec'))
		.filter((spec) => spec.enclosing('func_literal') === null)
		.flatMap((spec) => spec.all('name').flatMap((name) => types.bindingOf(name) ?? []))
	const all = new Set([...near.reverse(), ...ofPackage])
	return [...all].filter((x) => x.kind === 'variable' && types.lookup(x.name, place) === x)
}

// Every mention of a binding.
import { declarationAround, type Node, type SourceFile } from '../syntax/index.ts'
import type { Use } from './binding.ts'
import { typeOfExpression } from './expressions.ts'
import { literalTypeOf } from './literals.ts'
import { isExported } from './lookup.ts'
import { entityOf, importedPackage, packageMember } from './names.ts'
import type { Entity, Package } from './package.ts'
import { coreType } from './predicates.ts'
import { universe } from './universe.ts'

const byName = new WeakMap<Node, ReadonlyMap<string, readonly Node[]>>()
const none: readonly Node[] = []
const identifierKind = /identifier$|^(nil|true|false|iota)$/

/** The identifiers of a top-level declaration by name, in source order. */
function identifiersOf(declaration: Node): ReadonlyMap<string, readonly Node[]> {
	let names = byName.get(declaration) as Map<string, Node[]> | undefined
	if (!names) {
		names = new Map()
		for (const node of declaration.walk()) {
			if (!identifierKind.test(node.kind)) continue
			const known = names.get(node.text)
			if (known) known.push(node)
			else names.set(node.text, [node])
		}
		byName.set(declaration, names)
	}
	return names
}

/** Mentions of an entity in these files, without its declarations, in file and source order. */
export function usesOf(packageOf: (file: SourceFile) => Package, files: readonly SourceFile[], entity: Entity): Use[] {
	const home = entity.nodes[0]
	if (home?.kind === 'dot') return usesOfDotImport(packageOf(home.file), home.file, entity)
	const isLocal = entity.function !== null && home !== undefined
	const mentions = isMember(entity)
		? (file: SourceFile) => file.matching(memberMention(entity.name))
		: (file: SourceFile) => file.mentioning(entity.name)
	const declarations = isLocal ? [declarationAround(home)] : files.flatMap(mentions)
	const uses: Use[] = []
	for (const declaration of declarations) {
		for (const identifier of identifiersOf(declaration).get(entity.name) ?? none) {
			if (entity.nodes.includes(identifier)) continue
			const pkg = packageOf(identifier.file)
			if (entityOf(pkg, identifier) === entity) uses.push({ identifier, isCertain: true })
			else if (isMember(entity) ? isOpen(pkg, identifier) : isUndecided(pkg, identifier))
				uses.push({ identifier, isCertain: false })
		}
	}
	return uses
}

/** `.name` or `name:`, whatever comments lie between. */
function memberMention(name: string): RegExp {
	return RegExp(`(?:\\.|\\*/|//.*\\n)\\s*${name}(?!\\w)|(?<!\\w)${name}\\s*(?::(?!=)|/[/*])`)
}

/**
 * The names of a file that a dot import brings. Not certain are those that nothing is known of, and those that another
 * file of the package declares too, which Go allows in files that are never built together.
 */
function usesOfDotImport(pkg: Package, file: SourceFile, imported: Entity): Use[] {
	const isKnown = importedPackage(pkg, imported) !== null
	const uses: Use[] = []
	for (const [name, identifiers] of file.declarations.flatMap((declaration) => [...identifiersOf(declaration)])) {
		if (!isExported(name)) continue
		const member = packageMember(pkg, imported, name)
		if (isKnown && !member) continue
		for (const identifier of identifiers) {
			if (!isUnqualified(identifier)) continue
			const entity = entityOf(pkg, identifier)
			const isCertain = entity !== null && entity === member
			const isPossible = entity === null || (member !== null && entity === pkg.index.entities.get(name))
			if (isCertain || isPossible) uses.push({ identifier, isCertain })
		}
	}
	return uses.sort((a, b) => a.identifier.start - b.identifier.start)
}

/** Is the name looked up in the scopes around it, rather than in a package or a type? */
function isUnqualified({ kind, parent }: Node): boolean {
	if (kind !== 'identifier' && kind !== 'type_identifier') return false
	return parent?.kind !== 'qualified_type'
}

/** Does a name that is predeclared have another meaning in some builds only? */
function isUndecided(pkg: Package, identifier: Node): boolean {
	return universe.has(identifier.text) && isUnqualified(identifier) && entityOf(pkg, identifier) === null
}

function isMember(entity: Entity): boolean {
	return entity.kind === 'field' || entity.kind === 'method'
}

/** Could the identifier be a field or method of something whose type is unknown? */
function isOpen(pkg: Package, identifier: Node): boolean {
	const parent = identifier.parent
	if (entityOf(pkg, identifier)) return false
	if (identifier.field === 'field' && parent?.kind === 'selector_expression') {
		const operand = parent.get('operand')
		return operand !== null && typeOfExpression(pkg, operand).kind === 'unknown'
	}
	const literal = parent?.kind === 'literal_element' && parent.field === 'key' ? parent.parent?.parent : null
	return literal?.kind === 'literal_value' && coreType(literalTypeOf(pkg, literal))?.kind === 'unknown'
}

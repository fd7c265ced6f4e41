// What an identifier stands for at its place.
import { type Node, receiverTypeName } from '../syntax/index.ts'
import { mayBeMissing } from './conditions.ts'
import { typeOfExpression } from './expressions.ts'
import { literalTypeOf } from './literals.ts'
import { isExported, memberOf } from './lookup.ts'
import type { Entity, Package } from './package.ts'
import { coreType } from './predicates.ts'
import { localEntity } from './scope.ts'
import { universe, unsafePackage } from './universe.ts'

const identifierKinds = new Set([
	...['identifier', 'type_identifier', 'field_identifier', 'package_identifier', 'nil', 'true', 'false', 'iota', 'dot'],
])

/** The entity that an identifier stands for or declares, null if it is unknown or none. */
export function entityOf(pkg: Package, identifier: Node): Entity | null {
	const parent = identifier.parent
	if (!identifierKinds.has(identifier.kind) || !parent) return null
	switch (parent.kind) {
		case 'package_clause':
			return null
		case 'import_spec':
			return (
				pkg.index.importsOf(identifier.file).all.find(({ entity }) => entity.nodes[0] === identifier)?.entity ?? null
			)
		case 'selector_expression':
			if (identifier.field === 'field') return selected(pkg, parent.get('operand'), identifier)
			break
		case 'qualified_type':
			if (identifier.field === 'name') return selected(pkg, parent.get('package'), identifier)
			break
		case 'field_declaration':
			if (identifier.field === 'name') return pkg.member('field', [identifier], identifier.text)
			break
		case 'method_declaration':
			if (identifier.field === 'name') return declaredMethod(pkg, parent, identifier)
			break
		case 'method_elem':
			if (identifier.field === 'name') return pkg.member('method', [identifier], identifier.text)
			break
		case 'literal_element':
			if (parent.field === 'key') {
				const field = fieldOfKey(pkg, parent)
				if (field !== undefined) return field
			}
			break
		case 'expression_list':
			if (parent.field === 'alias') return null // it declares a variable in each clause
	}
	return lookup(pkg, identifier.text, identifier)
}

/** What a name means at a place: local, imported, of the package, predeclared; null if unknown. */
export function lookup(pkg: Package, name: string, at: Node): Entity | null {
	if (name === '_' || name === '') return null
	const local = localEntity(pkg, name, at)
	if (local) return local
	const declared = pkg.index.entities.get(name) ?? null
	const imported = importedAs(pkg, name, at, declared !== null)
	if (imported || !declared) return imported ?? universe.get(name) ?? importedUnlikely(pkg, name, at)
	return isHiding(pkg, name, at) && mayBeMissing(declared.nodes, [at.file]) ? null : declared
}

/** Does a declaration of the package hide another meaning that the name would have at the place? */
function isHiding(pkg: Package, name: string, at: Node): boolean {
	const { byName, all } = pkg.index.importsOf(at.file)
	if (universe.has(name) || byName.has(name)) return true
	return all.some(({ alias, entity }) => alias === '.' && packageMember(pkg, entity, name) !== null)
}

/** An import of the file, or a name that a dot import brings. */
function importedAs(pkg: Package, name: string, at: Node, isDeclared: boolean): Entity | null {
	const imports = pkg.index.importsOf(at.file)
	const entity = imports.byName.get(name)
	if (entity) {
		const hasAlias = entity.nodes[0]?.field === 'name'
		// Without an alias the name is a guess from the path, until the package says its own.
		const realName = hasAlias ? name : importedPackage(pkg, entity)?.name
		if (realName === name || (realName === undefined && !isDeclared)) return entity
	}
	if (isDeclared) return null
	for (const { alias, entity } of imports.all) {
		const member = alias === '.' ? packageMember(pkg, entity, name) : null
		if (member) return member
	}
	return null
}

/** An import whose path ends in something else than the package's name. */
function importedUnlikely(pkg: Package, name: string, at: Node): Entity | null {
	for (const { alias, entity } of pkg.index.importsOf(at.file).all) {
		if (alias === '' && importedPackage(pkg, entity)?.name === name) return entity
	}
	return null
}

/** The name under which a path is usable at a place, `''` for a dot import; null if it is not imported or hidden. */
export function importedName(pkg: Package, path: string, at: Node): string | null {
	for (const { alias, entity } of pkg.index.importsOf(at.file).all) {
		if (entity.path !== path) continue
		if (alias === '.') return ''
		const name = alias === '' ? (importedPackage(pkg, entity)?.name ?? entity.name) : alias
		if (lookup(pkg, name, at) === entity) return name
	}
	return null
}

/** The package that an import stands for, null if it can't be found. */
export function importedPackage(pkg: Package, imported: Entity): Package | null {
	const path = imported.path ?? ''
	if (pkg.tested?.path === path) return pkg.tested
	pkg.asked.add(path)
	return pkg.world.import(path)
}

/** An exported name of the package that an import stands for, null if there is none or the package can't be found. */
export function packageMember(pkg: Package, imported: Entity, name: string): Entity | null {
	if (!isExported(name)) return null
	if (imported.path === 'unsafe') return unsafePackage.get(name) ?? null
	return importedPackage(pkg, imported)?.index.entities.get(name) ?? null
}

/** The package entity that an expression names, null if it is something else. */
export function packageNamed(pkg: Package, operand: Node): Entity | null {
	if (operand.kind !== 'identifier' && operand.kind !== 'package_identifier') return null
	const entity = lookup(pkg, operand.text, operand)
	return entity?.kind === 'package' ? entity : null
}

/** What `name` is in `operand.name`. */
function selected(pkg: Package, operand: Node | null, name: Node): Entity | null {
	if (!operand) return null
	const imported = packageNamed(pkg, operand)
	if (imported) return packageMember(pkg, imported, name.text)
	return (memberOf(typeOfExpression(pkg, operand), name.text, pkg.path)?.binding as Entity | undefined) ?? null
}

function declaredMethod(pkg: Package, declaration: Node, name: Node): Entity {
	const receiver = receiverTypeName(declaration)?.text ?? ''
	const method = pkg.index.methods.get(receiver)?.get(name.text)
	return method ?? pkg.member('method', [name], name.text) // its name is blank
}

/** The field that a key of a struct literal names; undefined if the literal is of another type, null if unknown. */
function fieldOfKey(pkg: Package, key: Node): Entity | null | undefined {
	const literal = key.parent?.parent
	// The length of this type depends on the key.
	if (literal?.parent?.get('type')?.kind === 'implicit_length_array_type') return undefined
	const type = literal ? coreType(literalTypeOf(pkg, literal)) : null
	if (type?.kind === 'array' || type?.kind === 'slice' || type?.kind === 'map') return undefined
	if (type?.kind !== 'struct') return null
	const name = key.operands[0]?.text
	return (type.fields.find((field) => field.name === name)?.binding as Entity | undefined) ?? null
}

// The index of a package: its top-level declarations by name, whatever the files' build tags, and each file's imports.
import { importPathOf, type Node, type SourceFile, signatureOf } from '../syntax/index.ts'
import type { Entity, Package } from './package.ts'

/** The imports of one file. */
export interface FileImports {
	/** Those with a name of their own, or a package name that the path tells. */
	readonly byName: ReadonlyMap<string, Entity>
	/** All but blank ones, in source order. */
	readonly all: readonly Import[]
}

export interface Import {
	readonly path: string
	/** As written: `''` if there is none, `'.'` for a dot import. */
	readonly alias: string
	readonly entity: Entity
}

export interface PackageIndex {
	/** Package-level names. Several declarations of one name are those of build-tagged twins. */
	readonly entities: ReadonlyMap<string, Entity>
	/** Names of method declarations by the receiver's type name, then by their own. */
	readonly methods: ReadonlyMap<string, ReadonlyMap<string, readonly Node[]>>
	readonly imports: ReadonlyMap<SourceFile, FileImports>
}

/** Builds the index of a package from its files' top-level declarations; looks into none of them. */
export function indexOf(pkg: Package): PackageIndex {
	const names = new Map<string, { kind: Entity['kind']; nodes: Node[] }>()
	const methods = new Map<string, Map<string, Node[]>>()
	const imports = new Map<SourceFile, FileImports>()

	const declare = (name: Node | null, kind: Entity['kind']) => {
		if (!name || name.text === '_' || (kind === 'function' && name.text === 'init')) return
		const known = names.get(name.text)
		if (known) known.nodes.push(name)
		else names.set(name.text, { kind, nodes: [name] })
	}
	for (const file of pkg.files) {
		for (const declaration of file.declarations) {
			if (declaration.kind === 'function_declaration') declare(declaration.get('name'), 'function')
			else if (declaration.kind === 'method_declaration') addMethod(methods, declaration)
			else for (const spec of specsOf(declaration)) for (const name of spec.all('name')) declare(name, specKind(spec))
		}
		imports.set(file, importsOf(pkg, file))
	}

	const entities = new Map<string, Entity>()
	for (const [name, { kind, nodes }] of names) entities.set(name, pkg.entity(kind, 'package', nodes))
	return { entities, methods, imports }
}

function addMethod(methods: Map<string, Map<string, Node[]>>, declaration: Node): void {
	const name = declaration.get('name')
	const receiver = receiverTypeName(declaration)?.text
	if (!name || !receiver || name.text === '_') return
	const ofType = methods.get(receiver) ?? new Map<string, Node[]>()
	methods.set(receiver, ofType)
	const twins = ofType.get(name.text)
	if (twins) twins.push(name)
	else ofType.set(name.text, [name])
}

/** `T` of the receivers `T`, `*T`, `(*T)` and `*T[P]`. */
export function receiverTypeName(method: Node): Node | null {
	let type = signatureOf(method).receiver?.type ?? null
	while (type && type.kind !== 'type_identifier') {
		if (type.kind === 'generic_type') type = type.get('type')
		else if (type.kind === 'pointer_type' || type.kind === 'parenthesized_type') type = type.operands[0] ?? null
		else return null
	}
	return type
}

/** The specs of a `var`, `const`, `type` or `import` declaration, in a group or alone; none for other nodes. */
export function specsOf(declaration: Node): Node[] {
	switch (declaration.kind) {
		case 'import_declaration':
		case 'var_declaration':
			return declaration.operands.flatMap((child) => (child.kind.endsWith('_spec_list') ? child.operands : [child]))
		case 'const_declaration':
		case 'type_declaration':
			return declaration.operands
		default:
			return []
	}
}

/** What a spec of {@link specsOf} declares. */
export function specKind(spec: Node): Entity['kind'] {
	if (spec.kind === 'var_spec') return 'variable'
	if (spec.kind === 'const_spec') return 'constant'
	return spec.kind === 'import_spec' ? 'package' : 'type'
}

function importsOf(pkg: Package, file: SourceFile): FileImports {
	const byName = new Map<string, Entity>()
	const all: Import[] = []
	for (const declaration of file.declarations) {
		if (declaration.kind !== 'import_declaration') continue
		for (const spec of specsOf(declaration)) {
			const path = importPathOf(spec)
			const name = spec.get('name')
			const alias = name?.text ?? ''
			if (alias === '_' || path === '') continue
			const entity = pkg.entity('package', 'none', [name ?? spec.get('path') ?? spec], {
				name: alias || guessedName(path),
				path,
			})
			all.push({ path, alias, entity })
			if (alias !== '.' && !byName.has(entity.name)) byName.set(entity.name, entity)
		}
	}
	return { byName, all }
}

/** The package name that a path most likely has: its last element, version suffixes left out. */
function guessedName(path: string): string {
	const elements = path.split('/')
	let last = elements.pop() ?? ''
	if (/^v\d+$/.test(last) && elements.length > 0) last = elements.pop() as string
	return last.replace(/\.v\d+$/, '')
}

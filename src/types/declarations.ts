// The index of a package: its top-level declarations by name, whatever the files' build tags, and each file's imports.
import { type Declaration, declaredNames, importPathOf, type Node, type SourceFile } from '../syntax/index.ts'
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

/** What a package declares, made from the outlines of its files; no declaration but imports is parsed for it. */
export class PackageIndex {
	/** Package-level names. An entity of several declarations is one of build-tagged twins. */
	readonly entities: ReadonlyMap<string, Entity>
	/** Declared methods by the receiver's type name, then by their own. */
	readonly methods: ReadonlyMap<string, ReadonlyMap<string, Entity>>
	readonly #package: Package
	readonly #imports = new Map<SourceFile, FileImports>()

	constructor(pkg: Package) {
		this.#package = pkg
		const names = new Twins()
		const methods = new Map<string, Twins>()
		for (const declaration of pkg.files.flatMap((file) => file.outline)) {
			const kind = entityKinds[declaration.kind]
			if (!kind) continue
			const twins = kind === 'method' ? of(methods, declaration.receiver) : names
			for (const name of declaration.names) {
				const isDeclared = name !== '_' && !(name === 'init' && kind === 'function')
				if (isDeclared) twins.add(name, declaration)
			}
		}
		this.entities = names.entities(pkg)
		this.methods = new Map([...methods].map(([receiver, twins]) => [receiver, twins.entities(pkg)]))
	}

	importsOf(file: SourceFile): FileImports {
		let imports = this.#imports.get(file)
		if (!imports) {
			imports = importsOf(this.#package, file)
			this.#imports.set(file, imports)
		}
		return imports
	}
}

const entityKinds: Readonly<Record<string, Entity['kind']>> = {
	function_declaration: 'function',
	method_declaration: 'method',
	var_declaration: 'variable',
	const_declaration: 'constant',
	type_declaration: 'type',
}

function of(twins: Map<string, Twins>, key: string): Twins {
	const known = twins.get(key) ?? new Twins()
	twins.set(key, known)
	return known
}

/** Declarations by the names that they declare. */
class Twins {
	readonly #byName = new Map<string, Declaration[]>()

	add(name: string, declaration: Declaration): void {
		const twins = this.#byName.get(name)
		if (twins) twins.push(declaration)
		else this.#byName.set(name, [declaration])
	}

	entities(pkg: Package): ReadonlyMap<string, Entity> {
		return new Map([...this.#byName].map(([name, twins]) => [name, new DeclaredEntity(pkg, name, twins)]))
	}
}

/** What top-level declarations declare; they are parsed when something asks for more than the name. */
class DeclaredEntity implements Entity {
	readonly name: string
	readonly kind: Entity['kind']
	readonly role: Entity['role']
	readonly package: Package
	readonly function = null
	readonly scope = null
	readonly path = null
	readonly type = null
	readonly #twins: readonly Declaration[]
	#nodes: readonly Node[] | undefined

	constructor(pkg: Package, name: string, twins: readonly Declaration[]) {
		this.package = pkg
		this.name = name
		this.kind = entityKinds[twins[0]?.kind ?? ''] as Entity['kind']
		this.role = this.kind === 'method' ? 'none' : 'package'
		this.#twins = twins
	}

	get nodes(): readonly Node[] {
		this.#nodes ??= this.#twins.flatMap((twin) => identifiersIn(twin).get(this.name) ?? [])
		return this.#nodes
	}

	get declarations(): readonly Node[] {
		return this.package.isImported ? [] : this.nodes
	}
}

const identifiers = new WeakMap<Declaration, ReadonlyMap<string, readonly Node[]>>()

/** The identifiers that a declaration declares, by name: a group may hold thousands. */
function identifiersIn(declaration: Declaration): ReadonlyMap<string, readonly Node[]> {
	const known = identifiers.get(declaration)
	if (known) return known
	const byName = new Map<string, Node[]>()
	for (const name of declaration.nodes.flatMap(declaredNames)) {
		const others = byName.get(name.text)
		if (others) others.push(name)
		else byName.set(name.text, [name])
	}
	identifiers.set(declaration, byName)
	return byName
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
	for (const spec of file.importSpecs) {
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
	return { byName, all }
}

/** The package name that a path most likely has: its last element, version suffixes left out. */
function guessedName(path: string): string {
	const elements = path.split('/')
	let last = elements.pop() ?? ''
	if (/^v\d+$/.test(last) && elements.length > 0) last = elements.pop() as string
	return last.replace(/\.v\d+$/, '')
}

// What the functions of this room share: a package with its memos, and the world of packages it can see.
import type { Node, SourceFile } from '../syntax/index.ts'
import type { Binding } from './binding.ts'
import { PackageIndex } from './declarations.ts'
import type { Scope } from './scope.ts'
import { type Type, unknown } from './type.ts'

/** The files of an imported package, of whatever build tags, tests left out. */
export interface PackageDeclarations {
	readonly path: string
	readonly files: readonly SourceFile[]
}

/** Finds an imported package, null if it can't be found. Asked at most once for each path. */
export type Importer = (path: string) => PackageDeclarations | null

/** A binding as this room sees it. */
export interface Entity extends Binding {
	/** Null for the universe. */
	readonly package: Package | null
	/** Declaring identifiers, also of other packages; {@link Binding.declarations} has this package's only. */
	readonly nodes: readonly Node[]
	/** The type of an entity of the universe. */
	readonly type: Type | null
}

/** Keeps the recursion within the stack. */
const maximumDepth = 200
/** Chains of declarations longer than the product of both end in unknown. */
const maximumRestarts = 100

/** All packages that one importer finds, and the bound on recursion, which crosses packages. */
export class World {
	/** UTF-16 units of all texts that were read; it and what was made of them live as long as this object. */
	textLength = 0
	readonly #importer: Importer
	readonly #packages = new Map<string, Package | null>()
	#depth = 0
	#restarts = 0
	/** Resumes where the recursion got too deep; while it is set, everything returns at once. */
	#stopped: (() => unknown) | null = null

	constructor(importer: Importer) {
		this.#importer = importer
	}

	/** The package of this import path, null if it can't be found. */
	import(path: string): Package | null {
		let found = this.#packages.get(path)
		if (found === undefined) {
			const declarations = this.#importer(path)
			found = declarations ? new Package(declarations.files, declarations.path, this, true) : null
			for (const { text } of found?.files ?? []) this.textLength += text.length
			this.#packages.set(path, found)
		}
		return found
	}

	/** Import paths of all packages that what is known of these may rest on, whether they were found or not. */
	dependenciesOf(packages: Iterable<Package>): Set<string> {
		const paths = new Set<string>()
		const pending = [...packages]
		for (let one = pending.pop(); one; one = pending.pop())
			for (const path of one.asked) {
				if (paths.has(path)) continue
				paths.add(path)
				const found = this.#packages.get(path)
				if (found) pending.push(found)
			}
		return paths
	}

	/**
	 * A memoised value. While it is being computed it is `whileCyclic`, so that circles end. Where the recursion gets too
	 * deep it stops, begins again at that place, and comes back with what it found there.
	 */
	resolve<Key extends object, Value>(
		memo: WeakMap<Key, Value>,
		key: Key,
		whileCyclic: Value,
		compute: () => Value,
	): Value {
		const known = memo.get(key)
		if (known !== undefined) return known
		if (this.#stopped || this.#depth >= maximumDepth) {
			this.#stopped ??= () => this.resolve(memo, key, whileCyclic, compute)
			return whileCyclic
		}
		memo.set(key, whileCyclic)
		this.#depth++
		let value = whileCyclic
		try {
			value = compute()
		} finally {
			this.#depth--
			if (this.#stopped) memo.delete(key)
			else memo.set(key, value)
		}
		return this.#stopped && this.#depth === 0 ? this.#restart(memo, key, whileCyclic, compute) : value
	}

	#restart<Key extends object, Value>(
		memo: WeakMap<Key, Value>,
		key: Key,
		whileCyclic: Value,
		compute: () => Value,
	): Value {
		const resume = this.#stopped
		this.#stopped = null
		const isOutermost = this.#restarts === 0
		if (++this.#restarts <= maximumRestarts) resume?.()
		let value = whileCyclic
		if (this.#restarts <= maximumRestarts) value = this.resolve(memo, key, whileCyclic, compute)
		else memo.set(key, whileCyclic) // so that the next one to ask does not try as long
		if (isOutermost) this.#restarts = 0
		return value
	}
}

/** One package: an index of its declarations, and what was already asked about its syntax. */
export class Package {
	readonly files: readonly SourceFile[]
	/** Import path, `''` if unknown. */
	readonly path: string
	/** In front of the key of a named type; tells `p` from `p_test` even if the path is unknown. */
	readonly keyPrefix: string
	readonly world: World
	readonly isImported: boolean
	/** For `p_test`: the package `p` of the same directory. */
	readonly tested: Package | null
	readonly scopes = new WeakMap<Node, Scope>()
	readonly types = new WeakMap<Node, Type>()
	readonly literalTypes = new WeakMap<Node, Type>()
	readonly members = new WeakMap<Node, Entity>()
	/** Import paths of this package's files that something was asked about. */
	readonly asked = new Set<string>()
	#index: PackageIndex | undefined

	constructor(
		files: readonly SourceFile[],
		path: string,
		world: World,
		isImported: boolean,
		keyPrefix = path,
		tested: Package | null = null,
	) {
		this.files = files
		this.path = path
		this.keyPrefix = keyPrefix
		this.world = world
		this.isImported = isImported
		this.tested = tested
	}

	get name(): string {
		return this.files[0]?.packageName ?? ''
	}

	get index(): PackageIndex {
		this.#index ??= new PackageIndex(this)
		return this.#index
	}

	/** A name with this package's path in front, where that is known. */
	qualify(name: string): string {
		return this.path === '' ? name : `${this.path}.${name}`
	}

	/** Memoised, and unknown in a circle. */
	typeAt(node: Node, compute: () => Type): Type {
		return this.world.resolve(this.types, node, unknown, compute)
	}

	entity(kind: Entity['kind'], role: Entity['role'], nodes: readonly Node[], place?: Partial<Entity>): Entity {
		return {
			name: nodes[0]?.text ?? '',
			kind,
			role,
			declarations: this.isImported ? [] : nodes,
			function: null,
			scope: null,
			path: null,
			package: this,
			nodes,
			type: null,
			...place,
		}
	}

	/** The field or method that these identifiers declare; the same object whenever it is asked for. */
	member(kind: 'field' | 'method', nodes: readonly Node[], name: string): Entity {
		const key = nodes[0] as Node
		let entity = this.members.get(key)
		if (!entity) {
			entity = this.entity(kind, 'none', nodes, { name })
			this.members.set(key, entity)
		}
		return entity
	}
}

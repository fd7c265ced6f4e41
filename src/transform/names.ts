import { type ImportNeed, type NameService, Refusal } from '../edit/index.ts'
import { declarationAround, type Node, type SourceFile } from '../syntax/index.ts'
import type { PackageTypes } from '../types/index.ts'

/**
 * Names that fixes write: fresh ones, and packages'. All fixes of a round share one of these, so that no two of them
 * take the same name.
 */
export class Names implements NameService {
	readonly #types: PackageTypes
	readonly #isStandardLibrary: boolean
	/** By top-level declaration: names that it mentions or that a fix has taken. */
	readonly #taken = new Map<Node, Set<string>>()
	/** By file: the name of a new import to its path. */
	readonly #imported = new Map<SourceFile, Map<string, string>>()

	/**
	 * @param isStandardLibrary in the standard library itself an import that no file of the package has yet may close an
	 * import cycle
	 */
	constructor(types: PackageTypes, isStandardLibrary: boolean) {
		this.#types = types
		this.#isStandardLibrary = isStandardLibrary
	}

	/** A name near `base` that nothing in the enclosing declaration mentions and no fix of this round has taken. */
	fresh(base: string, at: Node): string {
		const declaration = declarationAround(at)
		let taken = this.#taken.get(declaration)
		if (!taken) {
			taken = new Set()
			for (const node of declaration.walk()) if (node.children.length === 0) taken.add(node.text)
			this.#taken.set(declaration, taken)
		}
		for (let n = 1; ; n++) {
			const name = n === 1 ? base : `${base}${n}`
			if (taken.has(name) || this.#isDeclared(name, at)) continue
			taken.add(name)
			return name
		}
	}

	/**
	 * How to write a name of package `path` at a place: `strings.Clone`, or `Clone` under a dot import.
	 *
	 * @throws Refusal if the package can't be imported there
	 */
	importedName(path: string, name: string, at: Node): { text: string; need: ImportNeed | null } {
		const present = this.#types.importNameOf(path, at)
		// Under a dot import the name itself may be hidden: then the package gets a second import.
		if (present === '' && this.#types.lookup(name, at)?.declarations.length === 0) return { text: name, need: null }
		if (present) return { text: `${present}.${name}`, need: null }
		if (this.#isStandardLibrary && !this.#isImported(path))
			throw new Refusal(`importing ${path} here could close an import cycle of the standard library`)
		let imported = this.#imported.get(at.file)
		if (!imported) {
			imported = new Map()
			this.#imported.set(at.file, imported)
		}
		const own = path.slice(path.lastIndexOf('/') + 1)
		for (const alias of [own, `std${own}`, `std${own}2`, `std${own}3`]) {
			const other = imported.get(alias)
			if (other === undefined ? this.#isDeclared(alias, at) : other !== path || this.#types.lookup(alias, at)) continue
			imported.set(alias, path)
			return { text: `${alias}.${name}`, need: { file: at.file, path, alias: alias === own ? null : alias } }
		}
		throw new Refusal(`no name is free to import ${path} under`)
	}

	/** Does a predeclared name (`len`, `make`, `nil` …) mean there what the language says? */
	isPredeclared(name: string, at: Node): boolean {
		const binding = this.#types.lookup(name, at)
		return binding !== null && binding.declarations.length === 0 && binding.kind !== 'package'
	}

	#isImported(path: string): boolean {
		return this.#types.files.some((file) => this.#types.importsOf(file).some((imported) => imported.path === path))
	}

	#isDeclared(name: string, at: Node): boolean {
		return this.#types.isDeclaredInPackage(name) || this.#types.lookup(name, at) !== null
	}
}

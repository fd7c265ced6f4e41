import { createHash } from 'node:crypto'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { BuildList, type MainModule, type Root, type Workspace } from './build-list.ts'
import { goFilesIn, isFile, readText, realPath } from './disk.ts'
import { GoEnvironment, type Variables } from './go-env.ts'
import { goMinorOf, parseModFile } from './mod-file.ts'
import { type GoFile, readGoFiles } from './package-files.ts'
import { isInside } from './paths.ts'

/** A package that an import means. */
export interface ImportedPackage {
	/** The import path as types print it, with the `vendor/` of the standard library. */
	readonly path: string
	/** Whatever their build tags, test files left out. */
	readonly files: readonly {
		/** Import path and name: an identity, no place on disk. */
		readonly path: string
		readonly text: string
	}[]
	/** Tells it from what another state of the disk would give. */
	readonly fingerprint: string
}

/** The builds of a run: each go.mod, go.sum and go.work is read once. Nothing is executed and nothing fetched. */
export class Builds {
	readonly #environment: GoEnvironment
	/** By directory of the module. */
	readonly #single = new Map<string | null, Build>()
	/** By directory of the module. */
	readonly #workspaces = new Map<string, string | null>()
	/** By path of the go.work; null if it can't be read. */
	readonly #shared = new Map<string, Build | null>()

	constructor(variables: Variables = process.env) {
		this.#environment = new GoEnvironment(variables)
	}

	/**
	 * The build of a module, which is the whole workspace's if a go.work uses it (Go modules reference, "Workspaces").
	 *
	 * @param directory absolute path, without links, of the directory with its go.mod; null for packages without one
	 */
	of(directory: string | null): Build {
		const shared = directory === null ? null : this.#sharedBy(directory)
		if (shared) return shared
		let build = this.#single.get(directory)
		if (!build) {
			build = new Build(directory === null ? [] : [readMain(directory)], null, this.#environment)
			this.#single.set(directory, build)
		}
		return build
	}

	#workspaceAbove(directory: string): string | null {
		let path = this.#workspaces.get(directory)
		if (path === undefined) {
			path = fileAbove(directory, 'go.work')
			this.#workspaces.set(directory, path)
		}
		return path
	}

	#sharedBy(directory: string): Build | null {
		const setting = this.#environment.get('GOWORK')
		const path = setting === '' || setting === 'auto' ? this.#workspaceAbove(directory) : setting
		if (path === null || path === 'off') return null
		let build = this.#shared.get(path)
		if (build === undefined) {
			build = readWorkspace(path, this.#environment)
			this.#shared.set(path, build)
		}
		return build?.isBuilding(directory) ? build : null
	}
}

function readWorkspace(path: string, environment: GoEnvironment): Build | null {
	const text = readText(path)
	if (text === null) return null
	const workspace = { path: resolve(path), modFile: parseModFile(text) }
	const used = workspace.modFile.uses.flatMap((use) => realPath(resolve(dirname(workspace.path), use)) ?? [])
	return new Build([...new Set(used)].map(readMain), workspace, environment)
}

function fileAbove(directory: string, name: string): string | null {
	const path = join(directory, name)
	if (isFile(path)) return path
	const above = dirname(directory)
	return above === directory ? null : fileAbove(above, name)
}

function readMain(directory: string): MainModule {
	const modFile = parseModFile(readText(join(directory, 'go.mod')) ?? '')
	return { directory, path: modFile.path === 'std' ? '' : modFile.path, modFile }
}

/** What is built together, from one module or a workspace, and with it what each import path means. */
export class Build {
	readonly #mains: readonly MainModule[]
	/** Is the module the standard library itself? */
	readonly isStandardLibrary: boolean
	/** Where the packages of other modules are, if not in the module cache. */
	readonly #vendor: Root | null
	/** Directory of the standard library's packages. */
	readonly #library: string | null
	readonly #moduleCache: string | null
	readonly #makeList: () => BuildList
	#list: BuildList | undefined

	/** For {@link Builds} to call. */
	constructor(mains: readonly MainModule[], workspace: Workspace | null, environment: GoEnvironment) {
		this.#mains = mains.filter(({ modFile }) => modFile.path !== '')
		this.isStandardLibrary = mains[0]?.modFile.path === 'std'
		this.#vendor = /-mod=(mod|readonly)\b/.test(environment.get('GOFLAGS')) ? null : vendorOf(mains, workspace)
		this.#library = libraryOf(mains) ?? environment.librarySource()
		this.#moduleCache = environment.moduleCache()
		this.#makeList = () => new BuildList(mains, workspace, this.#moduleCache)
	}

	/** Is the module of this directory a main one? */
	isBuilding(directory: string): boolean {
		return this.#mains.some((main) => main.directory === directory)
	}

	/** The import path of a directory, given as absolute path without links; `''` if it is in none of the modules. */
	importPathOf(directory: string): string {
		const roots = [...this.#mains, ...(this.#vendor ? [this.#vendor] : [])]
		const inner = roots
			.filter((root) => isInside(root.directory, directory))
			.sort((a, b) => b.directory.length - a.directory.length)[0]
		if (!inner || isOtherModule(inner.directory, directory)) return ''
		return joined(inner.path, relative(inner.directory, directory).split(sep).join('/'))
	}

	/** The package that an import of this path means; null if it can't be found, read, or told for sure. */
	find(importPath: string): ImportedPackage | null {
		const found = this.#locate(importPath)
		const files = found && readGoFiles(found.directory)
		if (!files) return null
		return {
			path: found.path,
			files: files.map(({ name, text }) => ({ path: `${found.path}/${name}`, text })),
			fingerprint: this.#fingerprintOf(found, files),
		}
	}

	/** Stands for what {@link find} would give. */
	fingerprint(importPath: string): string | null {
		const found = this.#locate(importPath)
		if (!found) return null
		if (this.#isImmutable(found)) return this.#fingerprintOf(found, [])
		const files = readGoFiles(found.directory)
		return files && this.#fingerprintOf(found, files)
	}

	/** Nobody changes what the module cache has under a version (Go modules reference, "Module cache"). */
	#isImmutable({ directory }: Root): boolean {
		return this.#moduleCache !== null && isInside(this.#moduleCache, directory)
	}

	#fingerprintOf(found: Root, files: readonly GoFile[]): string {
		if (this.#isImmutable(found)) return found.directory
		const hash = createHash('sha256').update(found.path)
		for (const { name, text } of files) hash.update(`\0${name}\0`).update(text) // neither holds a NUL
		return hash.digest('hex')
	}

	#locate(path: string): Root | null {
		if (!isImportPath(path)) return null
		const own = this.#mains.flatMap((main) => placeIn(main, path) ?? [])
		if (own.length > 0) return own.length === 1 ? own[0]! : null
		return this.#inLibrary(path) ?? (this.#vendor ? inVendor(this.#vendor, path) : this.#inModules(path))
	}

	/** Only paths without a dot in their first element are the standard library's. */
	#inLibrary(path: string): Root | null {
		if (this.#library === null || /^[^/]*\./.test(path)) return null
		return withGoFiles({ directory: join(this.#library, path), path })
	}

	/** Every module that could have the package is asked, and Go refuses what two of them have. */
	#inModules(path: string): Root | null {
		this.#list ??= this.#makeList()
		const found: Root[] = []
		for (const prefix of prefixesOf(path)) {
			if (this.#mains.some((main) => main.path === prefix)) continue
			const directory = this.#list.directoryOf(prefix)
			if (directory === null) return null
			const place = directory === undefined ? null : placeIn({ directory, path: prefix }, path)
			if (place) found.push(place)
		}
		return found.length === 1 ? found[0]! : null
	}
}

/**
 * The vendor directory, if Go uses it (Go modules reference, "Vendoring"): its modules.txt says whether it was made for a
 * workspace.
 */
function vendorOf(mains: readonly MainModule[], workspace: Workspace | null): Root | null {
	const owner = workspace ? { directory: dirname(workspace.path), modFile: workspace.modFile } : mains[0]
	if (!owner || owner.modFile.go === null || (goMinorOf(owner.modFile) ?? 0) < 14) return null
	const directory = join(owner.directory, 'vendor')
	const text = readText(join(directory, 'modules.txt'))
	if (text === null || /^## .*\bworkspace\b/.test(text) !== (workspace !== null)) return null
	return { directory, path: { std: 'vendor', cmd: 'cmd/vendor' }[owner.modFile.path] ?? '' }
}

/** The modules `std` and `cmd` are built with the library that they are part of. */
function libraryOf([main]: readonly MainModule[]): string | null {
	if (main?.modFile.path === 'std') return main.directory
	if (main?.modFile.path !== 'cmd') return null
	const above = dirname(main.directory)
	return readMain(above).modFile.path === 'std' ? above : null
}

function placeIn(root: Root, path: string): Root | null {
	if (root.path !== '' && path !== root.path && !path.startsWith(`${root.path}/`)) return null
	const directory = join(root.directory, root.path === '' ? path : path.slice(root.path.length))
	return isOtherModule(root.directory, directory) ? null : withGoFiles({ directory, path })
}

/** Packages of all modules lie side by side there. */
function inVendor(vendor: Root, path: string): Root | null {
	return withGoFiles({ directory: join(vendor.directory, path), path: joined(vendor.path, path) })
}

/** Those with files of whatever tags: that is what the go command looks for, too. */
function withGoFiles(place: Root): Root | null {
	return goFilesIn(place.directory).length > 0 ? place : null
}

/** Is there a go.mod between the module's directory and the one below it, or in that one? */
function isOtherModule(module: string, directory: string): boolean {
	for (let at = directory; at.length > module.length; at = dirname(at)) if (isFile(join(at, 'go.mod'))) return true
	return false
}

function joined(...parts: readonly string[]): string {
	return parts.filter((part) => part !== '').join('/')
}

/** `a/b/c`, `a/b`, `a`. */
function prefixesOf(path: string): string[] {
	const elements = path.split('/')
	return elements.map((_, index) => elements.slice(0, elements.length - index).join('/'))
}

/** Nothing that could lead elsewhere on the disk: golang.org/x/mod/module, CheckImportPath. */
function isImportPath(path: string): boolean {
	return path.split('/').every((element) => /^[\w.~+-]*[\w~+-]$/.test(element))
}

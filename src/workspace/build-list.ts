import { dirname, join, resolve } from 'node:path'
import { isDirectory, readText } from './disk.ts'
import { goMinorOf, type ModFile, type Replace } from './mod-file.ts'
import { compareVersions } from './version.ts'

/** A module whose packages are being built, or a directory with packages of the same kind. */
export interface Root {
	/** Absolute. */
	readonly directory: string
	/** Import path of the directory; `''` for the standard library, and for a vendor directory. */
	readonly path: string
}

/** A module that is built itself: the one at hand, or all that its go.work uses. */
export interface MainModule extends Root {
	readonly modFile: ModFile
}

export interface Workspace {
	/** Absolute path of the go.work. */
	readonly path: string
	readonly modFile: ModFile
}

/**
 * The modules that a build takes packages from, beside its main ones. Which version of a module Go selects follows from
 * the requirements of all others, which need not be on disk. What is, tells it for most:
 *
 * - From `go 1.17` on, a go.mod lists every module that any package of the build comes from, at its selected version
 *   (Go modules reference, "go.mod files").
 * - A workspace selects what its go.mods list highest, or something higher that none of them lists; below 1.17 a single
 *   module does so, too. Of what it has selected, the go command writes a sum to go.sum or go.work.sum.
 */
export class BuildList {
	readonly #mains: readonly MainModule[]
	/** Do the main modules' requirements list all modules at their selected versions? */
	readonly #isComplete: boolean
	readonly #moduleCache: string | null
	/** Those of the go.work, then those of the main modules, in the order in which Go asks them. */
	readonly #replaces: readonly (readonly Replace[])[]
	/** Versions of modules whose files have a sum, by module path; null if there is no go.sum. */
	readonly #sums: ReadonlyMap<string, readonly string[]> | null

	constructor(mains: readonly MainModule[], workspace: Workspace | null, moduleCache: string | null) {
		this.#mains = mains
		this.#isComplete = !workspace && mains.every(({ modFile }) => (goMinorOf(modFile) ?? 0) >= 17)
		this.#moduleCache = moduleCache
		const own = mains.flatMap(({ directory, modFile }) => resolved(modFile.replaces, directory))
		this.#replaces = [workspace ? resolved(workspace.modFile.replaces, dirname(workspace.path)) : [], own]
		this.#sums = readSums([
			...mains.map(({ directory }) => join(directory, 'go.sum')),
			...(workspace ? [`${workspace.path}.sum`] : []),
		])
	}

	/**
	 * The directory of a module that is not a main one: undefined if the build does not take packages from it, null if
	 * that can't be told, or not where it is.
	 */
	directoryOf(path: string): string | null | undefined {
		const version = this.#versionOf(path)
		const replace = this.#replaceOf(path, version)
		if (version === undefined && (this.#isComplete || replace === undefined)) return undefined
		if (replace === null || (version === null && !replace)) return null
		const directory = replace ? this.#replacement(replace) : this.#inCache(path, version as string)
		return directory !== null && isDirectory(directory) ? directory : null
	}

	/** The version selected: undefined if there is nothing about the module, null if it can't be made out. */
	#versionOf(path: string): string | null | undefined {
		const listed = this.#mains
			.flatMap(({ modFile }) => modFile.requires.get(path) ?? [])
			.sort(compareVersions)
			.at(-1)
		if (this.#isComplete) return listed
		const summed = this.#sums?.get(path) ?? []
		if (listed === undefined) return summed.length > 1 ? null : summed[0]
		return summed.some((version) => compareVersions(version, listed) > 0) ? null : listed
	}

	/** What stands in for the module: undefined if nothing does, null if that can't be told. */
	#replaceOf(path: string, version: string | null | undefined): Replace | null | undefined {
		for (const replaces of this.#replaces) {
			const all = replaces.filter((replace) => replace.path === path)
			const exact = all.filter((replace) => replace.version !== null)
			if (version === null && exact.length > 0) return null
			const matching = exact.filter((replace) => replace.version === version)
			const [first, ...others] = matching.length > 0 ? matching : all.filter((replace) => replace.version === null)
			if (others.some((other) => !isSameTarget(other, first!))) return null
			if (first) return first
		}
		return undefined
	}

	#replacement({ target, targetVersion }: Replace): string | null {
		return targetVersion === null ? target : this.#inCache(target, targetVersion)
	}

	#inCache(path: string, version: string): string | null {
		const isSummed = this.#sums ? this.#sums.get(path)?.includes(version) : this.#isComplete
		return isSummed && this.#moduleCache !== null
			? join(this.#moduleCache, `${escaped(path)}@${escaped(version)}`)
			: null
	}
}

/** With the directories in them made absolute. */
function resolved(replaces: readonly Replace[], base: string): Replace[] {
	return replaces.map((replace) =>
		replace.targetVersion === null ? { ...replace, target: resolve(base, replace.target) } : replace,
	)
}

function isSameTarget(a: Replace, b: Replace): boolean {
	return a.target === b.target && a.targetVersion === b.targetVersion
}

/** Go modules reference, "go.sum files": `path version hash`; lines about a go.mod only are left out. */
function readSums(files: readonly string[]): ReadonlyMap<string, readonly string[]> | null {
	const texts = files.map(readText).filter((text) => text !== null)
	const sums = new Map<string, Set<string>>()
	for (const line of texts.flatMap((text) => text.split('\n'))) {
		const [path, version, hash] = line.trim().split(/\s+/)
		if (!path || !version || !hash || version.endsWith('/go.mod')) continue
		sums.set(path, (sums.get(path) ?? new Set()).add(version))
	}
	return texts.length > 0 ? new Map([...sums].map(([path, versions]) => [path, [...versions]])) : null
}

/** So that names differ on every file system: Go modules reference, "Module cache". */
function escaped(text: string): string {
	return text.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`)
}

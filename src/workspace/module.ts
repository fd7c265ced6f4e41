import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { requiredGoMinor } from './header.ts'
import { goMinorOf, parseModFile } from './mod-file.ts'
import { displayOf } from './paths.ts'

/** What a go.mod file says that matters here. */
export interface Module {
	/** Absolute path of the directory with the go.mod. */
	readonly directory: string
	/** The module path, `''` if the file lacks one. */
	readonly path: string
	/** N of `go 1.N`; null if it can't be made out; 16 without a `go` line. */
	readonly goMinor: number | null
	/** Arguments of the `ignore` directives (Go 1.25), as written. */
	readonly ignored: readonly string[]
}

/** The modules of a run: each go.mod is read once. */
export class Modules {
	readonly #known = new Map<string, Promise<Module | null>>()

	/** The module that a directory, given as absolute path, belongs to: that of the nearest go.mod at or above it. */
	of(directory: string): Promise<Module | null> {
		let module = this.#known.get(directory)
		if (!module) {
			module = this.#find(directory)
			this.#known.set(directory, module)
		}
		return module
	}

	async #find(directory: string): Promise<Module | null> {
		const text = await readModuleFile(directory)
		if (text !== null) {
			const modFile = parseModFile(text)
			return { directory, path: modFile.path, goMinor: goMinorOf(modFile), ignored: modFile.ignored }
		}
		const above = dirname(directory)
		return above === directory ? null : this.of(above)
	}
}

/** Null if there is no go.mod; an unreadable one is still a module's root, about which nothing is known. */
async function readModuleFile(directory: string): Promise<string | null> {
	try {
		return await readFile(join(directory, 'go.mod'), 'utf8')
	} catch (error) {
		const isAbsent = ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
		return isAbsent ? null : 'go unknown'
	}
}

/** Does the module's go.mod say to ignore this directory? Meaning: Go modules reference, "ignore directive". */
export function isIgnoredByModule(module: Module, directory: string): boolean {
	const below = displayOf(module.directory, directory)
	return module.ignored.some((path) => {
		const wanted = path.replace(/^\.\//, '').replace(/\/+$/, '')
		return below === wanted || (!path.startsWith('./') && below.endsWith(`/${wanted}`))
	})
}

/**
 * N of the Go 1.N that a file is written in: its module's, or the higher one that its build constraint demands.
 * Null if there is no go.mod, whatever the constraint: leaks that depend on the version do so on the go.mod's.
 */
export function fileGoMinor(module: Module | null, text: string): number | null {
	if (!module || module.goMinor === null) return null
	return Math.max(module.goMinor, requiredGoMinor(text) ?? 0)
}

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Builds, fingerprintOf, type Package } from '../workspace/index.ts'
import { importedFingerprint, ownFingerprint, siblingsFingerprint } from './basis.ts'
import { type Imports, importsOf } from './importing.ts'
import type { RunOptions } from './options.ts'
import type { Analysed, Basis, CachePlace } from './work.ts'

/** So many bytes are kept in the directory; what was not used for longest goes first. */
const maximumBytes = 256 << 20
/** A tree of so many bytes of results is not worth remembering. */
const maximumFileBytes = 64 << 20

const suffix = '.results.json'

/** A package's result, and what it rests on. */
type Entry = Pick<Analysed, 'result' | 'skipped' | 'tree'> & { readonly basis: Basis }

interface Contents {
	/** What the results are good for; see {@link scopeOf}. */
	readonly scope: string
	/** By the package's directory, as reports name it. */
	readonly entries: readonly (readonly [string, Entry])[]
}

/**
 * The results of earlier runs in one working directory with the same options. Only what rests on the same bytes as now is
 * given back; a file that is damaged, somebody else's, or of another tool is as good as none.
 */
export class Cache {
	readonly #path: string
	readonly #place: CachePlace
	readonly #scope: string
	readonly #known: ReadonlyMap<string, Entry>
	readonly #entries: Map<string, Entry>
	readonly #cwd: string
	readonly #isWrite: boolean
	readonly #builds = new Builds()
	readonly #imports = new Map<string | null, Imports>()
	#isChanged = false

	constructor(place: CachePlace, options: RunOptions) {
		this.#place = place
		this.#cwd = options.cwd
		this.#isWrite = options.write
		this.#scope = scopeOf(place, options)
		this.#path = join(place.directory, `${fingerprintOf(this.#scope).slice(0, 32)}${suffix}`)
		this.#known = readEntries(this.#path, this.#scope)
		this.#entries = new Map(this.#known)
	}

	/** Whether it is worth reading the files before they are analysed. */
	get isEmpty(): boolean {
		return this.#known.size === 0
	}

	/** What an analysis would give, null if that is not known. */
	get(found: Package): Analysed | null {
		const entry = this.#known.get(found.display)
		// The new texts are not kept, only the hunks.
		if (this.#isWrite && entry?.result.files.some(({ status }) => status === 'changed')) return null
		if (!entry || !this.#isValid(found, entry.basis)) return null
		const { result, skipped, tree, basis } = entry
		return { result, skipped, tree, basis, edited: [], times: {} }
	}

	#isValid(found: Package, { own, siblings, dependencies, imported }: Basis): boolean {
		if (ownFingerprint(found, contentOf) !== own) return false
		if (siblings === null) return true
		if (siblingsFingerprint(found, contentOf) !== siblings) return false
		const module = found.module?.directory ?? null
		const build = this.#builds.of(module)
		let imports = this.#imports.get(module)
		if (!imports) {
			imports = importsOf(build)
			this.#imports.set(module, imports)
		}
		return importedFingerprint(found, dependencies, imports, build) === imported
	}

	add(found: Package, { result, skipped, tree, basis }: Analysed): void {
		if (!basis) return
		this.#entries.set(found.display, { result, skipped, tree, basis })
		this.#isChanged = true
	}

	/** What became of packages that are gone need not be kept. */
	#isThere(display: string): boolean {
		return existsSync(resolve(this.#cwd, display))
	}

	/** Writes what is new. A disk that refuses is no reason to fail: the next run does the work again. */
	async save(): Promise<void> {
		if (!this.#isChanged) return
		const entries = [...this.#entries].filter(([display]) => this.#isThere(display))
		const contents: Contents = { scope: this.#scope, entries }
		const text = JSON.stringify(contents)
		if (text.length > maximumFileBytes) return // a tree of a million files; each run does its work
		try {
			const { default: writeFileAtomic } = await import('write-file-atomic')
			mkdirSync(this.#place.directory, { recursive: true, mode: 0o700 })
			writeFileAtomic.sync(this.#path, `${fingerprintOf(text)}\n${text}`)
			removeOldest(this.#place.directory)
		} catch (error) {
			if (!isSystemError(error)) throw error
		}
	}
}

/** Everything but the files that a result depends on. */
function scopeOf({ tool }: CachePlace, options: RunOptions): string {
	const { cwd, transforms, isByName, unsafe, style, goMinor, includeGenerated } = options
	return JSON.stringify([tool, cwd, transforms, isByName, unsafe, style, goMinor, includeGenerated])
}

function readEntries(path: string, scope: string): ReadonlyMap<string, Entry> {
	try {
		const found = statSync(path)
		const isOwn = !process.getuid || found.uid === process.getuid()
		if (!isOwn || !found.isFile()) return new Map()
		const file = readFileSync(path, 'utf8')
		const end = file.indexOf('\n')
		const text = file.slice(end + 1)
		// With the right sum it is what this build of the tool has written.
		if (file.slice(0, end) !== fingerprintOf(text)) return new Map()
		const contents: Contents | null = JSON.parse(text)
		if (contents?.scope !== scope) return new Map()
		const now = new Date()
		utimesSync(path, now, now) // so that what is in use stays
		return new Map(contents.entries)
	} catch (error) {
		if (isSystemError(error)) return new Map()
		throw error
	}
}

function contentOf(path: string): string | null {
	try {
		return fingerprintOf(readFileSync(path))
	} catch {
		return null
	}
}

function removeOldest(directory: string): void {
	const files = filesIn(directory).sort((a, b) => b.time - a.time)
	let sum = 0
	for (const { path, bytes } of files) {
		sum += bytes
		if (sum > maximumBytes) rmSync(path, { force: true })
	}
}

/** The files of a cache directory: absolute path, size in bytes, and time of the last change in milliseconds. */
function filesIn(directory: string): { path: string; bytes: number; time: number }[] {
	return readdirSync(directory)
		.filter((name) => name.endsWith(suffix))
		.flatMap((name) => {
			const path = join(directory, name)
			try {
				const found = statSync(path)
				return found.isFile() ? [{ path, bytes: found.size, time: found.mtimeMs }] : []
			} catch {
				return [] // another run has removed it
			}
		})
}

/** What the cache directory holds. */
export function cacheSize(directory: string): { files: number; bytes: number } {
	try {
		const files = filesIn(directory)
		return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) }
	} catch (error) {
		if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return { files: 0, bytes: 0 }
		throw error
	}
}

/** Removes every result; what is not the tool's own stays. */
export function cleanCache(directory: string): { files: number; bytes: number } {
	const size = cacheSize(directory)
	if (size.files > 0) for (const { path } of filesIn(directory)) rmSync(path, { force: true })
	return size
}

function isSystemError(error: unknown): boolean {
	return error instanceof Error && 'syscall' in error
}

import { realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { compareDirectories } from '../report/names.ts'
import type { LineRange } from './changes.ts'
import { Exclusions } from './ignore-files.ts'
import { type Listing, listDirectory } from './listing.ts'
import { type Module, Modules } from './module.ts'
import { displayOf, quote } from './paths.ts'
import { PathError, type Problem, reasonOf, type Skip } from './problem.ts'
import { resolveTargets, specialFile, type Target, treeOf } from './targets.ts'
import { type WalkOptions, walk } from './walk.ts'

export interface DiscoverOptions {
	/** Absolute path of the working directory. */
	readonly cwd: string
	/** As on the command line; none means `.`. */
	readonly paths: readonly string[]
	/** Are `_test.go` files that are not named themselves looked at? */
	readonly tests: boolean
	/** Are files that git ignores left alone? */
	readonly gitignore: boolean
	/** Patterns as in a .gitignore file of the working directory. */
	readonly exclude: readonly string[]
}

/** A file of a package. */
export interface PackageFile {
	/** Absolute, without links in it but for the file itself. */
	readonly path: string
	/** Relative to the working directory, with `/`. */
	readonly display: string
	/** May findings be reported and edits made? The others are there for what they declare. */
	readonly isSelected: boolean
	/** Why it is not selected though inside what was named; null for a mere sibling, too. */
	readonly skip: Skip | null
	/** The lines whose findings are reported, all if absent; see {@link onlyChanged}. */
	readonly changedLines?: readonly LineRange[]
}

/** The Go files of one directory, test files included, whatever package clause and build tags they have. */
export interface Package {
	/** Absolute, without links. */
	readonly directory: string
	/** Relative to the working directory, with `/`. */
	readonly display: string
	/** The directory that writing may not leave through a link; see {@link writeSource}. */
	readonly tree: string
	/** Null if there is no go.mod at or above it. */
	readonly module: Module | null
	/** Sorted by name. */
	readonly files: readonly PackageFile[]
}

export interface Discovery {
	/** Sorted by directory, as the working directory names it. */
	readonly packages: readonly Package[]
	/** Sorted by file. */
	readonly problems: readonly Problem[]
}

/**
 * Finds the Go files that paths mean, and the packages they belong to. The order of the paths does not matter, and
 * a file that is reached twice is there once. Nothing is opened but go.mod and git's ignore files.
 *
 * @throws PathError for a path that matches nothing, is no Go file, or has no Go file below it
 */
export async function discover(options: DiscoverOptions): Promise<Discovery> {
	const cwd = await realpath(options.cwd)
	const collection = new Collection(cwd, {
		tests: options.tests,
		gitignore: options.gitignore,
		exclusions: new Exclusions(cwd, options.exclude),
		modules: new Modules(),
	})
	for (const target of await resolveTargets(cwd, options.paths)) {
		if (target.kind === 'directory') await collection.addDirectory(target)
		else if (target.kind === 'file') await collection.addFile(target.path)
		else collection.leaveAlone(target.path, target, 'error') // it was named, and nobody looked at it
	}
	return collection.result()
}

/** A directory's files by name: selected, or why not; null for a sibling that nobody asked for. */
type Choices = Map<string, 'selected' | Skip | null>

class Collection {
	readonly #cwd: string
	readonly #options: WalkOptions
	readonly #directories = new Map<string, { readonly tree: string; readonly choices: Choices }>()
	readonly #problems = new Map<string, Problem>()

	constructor(cwd: string, options: WalkOptions) {
		this.#cwd = cwd
		this.#options = options
	}

	/** @throws PathError if there is no Go file in it */
	async addDirectory(target: Target & { kind: 'directory' }): Promise<void> {
		const tree = await treeOf(target.path)
		const visits = await walk(target.path, this.#options)
		let hasGo = false
		for (const { directory, listing, skips } of visits) {
			if (listing instanceof Error) {
				if (directory === target.path) throw new PathError(`${quote(target.name)}: ${reasonOf(listing)}`)
				this.#fail(directory, listing)
				continue
			}
			const isWanted = (name: string) =>
				!target.matches || isMatched(target.matches, target.path, join(directory, name))
			const specials = listing.specials.filter(isWanted)
			for (const name of specials) this.leaveAlone(join(directory, name), specialFile, 'warning')
			const wanted = [...skips].filter(([name]) => isWanted(name))
			if (wanted.length > 0) {
				const choices = this.#choices(directory, listing, tree)
				for (const [name, skip] of wanted) choose(choices, name, skip ?? 'selected')
			}
			hasGo ||= wanted.length > 0 || specials.length > 0
		}
		if (!hasGo) throw noGoFiles(target)
	}

	/** A file that was named itself is looked at wherever it lies and whatever its name, unless `--exclude` says no. */
	async addFile(path: string): Promise<void> {
		const directory = dirname(path)
		const isExcluded = this.#options.exclusions.excludes(path, false, directory)
		const choices = this.#choices(directory, await listDirectory(directory), await treeOf(directory))
		choose(choices, basename(path), isExcluded ? 'excluded' : 'selected')
	}

	/** Notes that something is left alone. */
	leaveAlone(
		path: string,
		{ message, advice }: { message: string; advice: string },
		severity: Problem['severity'],
	): void {
		this.#note(path, { message, advice, severity })
	}

	#fail(directory: string, error: Error): void {
		const message = `the directory cannot be read: ${reasonOf(error)}`
		this.#note(directory, { message, advice: 'make it readable, or leave it out with --exclude', severity: 'error' })
	}

	#note(path: string, problem: Pick<Problem, 'message' | 'advice' | 'severity'>): void {
		const file = displayOf(this.#cwd, path)
		this.#problems.set(file, { file, line: null, column: null, ...problem })
	}

	#choices(directory: string, listing: Listing, tree: string): Choices {
		let known = this.#directories.get(directory)
		if (!known) {
			known = { tree, choices: new Map([...listing.files, ...listing.links].map((name) => [name, null])) }
			this.#directories.set(directory, known)
		}
		return known.choices
	}

	async result(): Promise<Discovery> {
		const packages: Package[] = []
		for (const [directory, { tree, choices }] of this.#directories) {
			const files = [...choices].sort(byKey).map(([name, choice]) => {
				const path = join(directory, name)
				const isSelected = choice === 'selected'
				return { path, display: displayOf(this.#cwd, path), isSelected, skip: isSelected ? null : choice }
			})
			const module = await this.#options.modules.of(directory)
			packages.push({ directory, display: displayOf(this.#cwd, directory), tree, module, files })
		}
		packages.sort((a, b) => compareDirectories(a.display, b.display))
		return { packages, problems: [...this.#problems].sort(byKey).map(([, problem]) => problem) }
	}
}

/** One argument that selects a file is enough, whatever the others say of it. */
function choose(choices: Choices, name: string, choice: 'selected' | Skip): void {
	if (choices.get(name) !== 'selected') choices.set(name, choice)
}

/** Is the path, or a directory between it and `base`, among the matches of a glob? */
function isMatched(matches: ReadonlySet<string>, base: string, path: string): boolean {
	for (let at = path; at.length > base.length; at = dirname(at)) if (matches.has(at)) return true
	return matches.has(base)
}

function noGoFiles({ name, matches }: Target & { kind: 'directory' }): PathError {
	const what = matches ? `no Go file matches ${quote(name)}` : `no Go files in ${quote(name)}`
	return new PathError(`${what} (vendor, testdata, hidden and ignored directories count only where they are named)`)
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
	return a < b ? -1 : 1
}

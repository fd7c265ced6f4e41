import { readFile } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'
import { displayOf, isInside, repositoryOf } from './paths.ts'

/**
 * What git ignores at one place of the tree: the rules of every .gitignore from the root down to a directory, and of
 * .git/info/exclude. All rules are kept relative to one root, in git's order, so that a later one overrides.
 */
export class IgnoreRules {
	readonly #root: string
	readonly #rules: Ignore

	private constructor(root: string, rules: Ignore) {
		this.#root = root
		this.#rules = rules
	}

	/**
	 * The rules that hold for a directory from above it. A directory that they ignore was named on purpose: then none
	 * of them counts.
	 */
	static async above(directory: string): Promise<IgnoreRules> {
		const fresh = new IgnoreRules(directory, newMatcher())
		const root = await repositoryOf(directory)
		if (root === null || root === directory) return fresh
		let rules = await IgnoreRules.#ofRepository(root)
		for (const parent of directoriesBetween(root, directory)) rules = await rules.#with(parent)
		return rules.ignores(directory, true) ? fresh : rules
	}

	static async #ofRepository(root: string): Promise<IgnoreRules> {
		const text = await readText(join(await gitDirectory(root), 'info', 'exclude'))
		return new IgnoreRules(root, newMatcher().add(text))
	}

	/** The rules inside a directory, given the names in it. A repository inside another has its own. */
	async inside(directory: string, names: ReadonlySet<string>): Promise<IgnoreRules> {
		const rules = names.has('.git') ? await IgnoreRules.#ofRepository(directory) : this
		return names.has('.gitignore') ? rules.#with(directory) : rules
	}

	async #with(directory: string): Promise<IgnoreRules> {
		const text = await readText(join(directory, '.gitignore'))
		if (text === '') return this
		const base = relative(this.#root, directory).split(sep).join('/')
		const patterns = text.split(/\r?\n/).flatMap((line) => rebase(line, base))
		return new IgnoreRules(this.#root, newMatcher().add(this.#rules).add(patterns))
	}

	ignores(path: string, isDirectory: boolean): boolean {
		const below = relative(this.#root, path).split(sep).join('/')
		return below !== '' && this.#rules.ignores(isDirectory ? `${below}/` : below)
	}
}

/** Files that `--exclude` leaves out: patterns as in a .gitignore file of the working directory. */
export class Exclusions {
	readonly #cwd: string
	readonly #rules: Ignore

	constructor(cwd: string, patterns: readonly string[]) {
		this.#cwd = cwd
		this.#rules = newMatcher().add(patterns.map((pattern) => ({ pattern: pattern.replace(/^\.\//, '/') })))
	}

	/** @param named what the path was found under; outside the working directory patterns are relative to it */
	excludes(path: string, isDirectory: boolean, named: string): boolean {
		const below = displayOf(isInside(this.#cwd, path) ? this.#cwd : named, path)
		return below !== '.' && this.#rules.ignores(isDirectory ? `${below}/` : below)
	}
}

function newMatcher(): Ignore {
	return ignore({ ignorecase: false })
}

/** The same pattern for a .gitignore further up, `base` being the way down from there. Rules: gitignore(5). */
function rebase(line: string, base: string): { pattern: string }[] {
	if (line.startsWith('#') || line.trim() === '') return []
	if (base === '') return [{ pattern: line }]
	const isNegated = line.startsWith('!')
	const pattern = isNegated ? line.slice(1) : line
	const isAnchored = /\/./.test(pattern.trimEnd())
	const place = base.replace(/[\\*?[]/g, '\\$&')
	const below = isAnchored ? pattern.replace(/^\//, '') : `**/${pattern}`
	return [{ pattern: `${isNegated ? '!' : ''}/${place}/${below}` }]
}

/** The directories from `root` down to, and without, `directory`. */
function directoriesBetween(root: string, directory: string): string[] {
	const between: string[] = []
	for (let at = directory; at !== root; ) {
		at = dirname(at)
		between.unshift(at)
	}
	return between
}

/** Where a work tree's info/exclude is. In a linked work tree or submodule .git is a file that names the place. */
async function gitDirectory(root: string): Promise<string> {
	const link = /^gitdir: (.*)$/m.exec(await readText(join(root, '.git')))?.[1]
	if (link === undefined) return join(root, '.git')
	const directory = resolve(root, link)
	const common = (await readText(join(directory, 'commondir'))).trim()
	return resolve(directory, common)
}

/** `''` for a file that is not there or can't be read, as git takes it. */
async function readText(path: string): Promise<string> {
	return readFile(path, 'utf8').then(
		(text) => text.replace(/^\uFEFF/, ''),
		() => '',
	)
}

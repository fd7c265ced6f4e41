import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ignore, { type Ignore } from 'ignore'

/** Where GitHub looks, in this order; the first that is there counts. */
const places = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

interface Rule {
	readonly matcher: Ignore
	readonly owners: readonly string[]
}

/** Who owns which file, as a CODEOWNERS file says (docs.github.com, "About code owners"). */
export class CodeOwners {
	/** The last rule that matches counts, so they are kept from the last to the first. */
	readonly #rules: readonly Rule[]

	constructor(text: string) {
		this.#rules = text
			.replace(/^\uFEFF/, '')
			.split(/\r?\n/)
			.flatMap((line) => ruleOf(line) ?? [])
			.reverse()
	}

	/**
	 * Reads the file of a repository, given the work tree's root.
	 *
	 * @returns null if there is none
	 */
	static async of(root: string): Promise<CodeOwners | null> {
		for (const place of places) {
			const text = await readFile(join(root, place), 'utf8').catch(() => null)
			if (text !== null) return new CodeOwners(text)
		}
		return null
	}

	/**
	 * Sorted names; empty for a file that nobody owns.
	 *
	 * @param path relative to the root, with `/`
	 */
	ownersOf(path: string): readonly string[] {
		return this.#rules.find(({ matcher }) => matcher.ignores(path))?.owners ?? []
	}
}

/** Null for what is no rule, and for a line with a mistake, which GitHub skips. */
function ruleOf(line: string): Rule | null {
	const [pattern, ...owners] = line.replace(/(^|\s)#.*/, '').match(/(?:\\.|\S)+/g) ?? []
	if (pattern === undefined || owners.some((owner) => !owner.includes('@'))) return null
	// Of what a .gitignore knows these are left out: negation, ranges, an escaped #.
	if (/^!|^\\#|[[\]]/.test(pattern)) return null
	const matcher = ignore({ ignorecase: false }).add({ pattern })
	// `docs/*` are the files in docs; in a .gitignore it would be everything below, too.
	if (pattern.endsWith('/*')) matcher.add({ pattern: `!${pattern}/` })
	return { matcher, owners: [...new Set(owners)].sort() }
}

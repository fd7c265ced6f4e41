/** A comment of a Go file. */
export interface Comment {
	/** With its `//` or `/*`. */
	readonly text: string
	/** 1-based line of its start. */
	readonly line: number
	/** Is there no code in front of it on its line? */
	readonly isAlone: boolean
}

/** A comment that looks like a suppression and is none. */
export interface SuppressionProblem {
	/** 1-based. */
	readonly line: number
	readonly message: string
	readonly advice: string
}

export interface Suppressions {
	/** @param line 1-based line of the finding's start */
	isSuppressed(transform: string, line: number): boolean
	/** Every transform that an `//unleak:ignore` names, for the caller to tell which there are none of. */
	readonly names: readonly { readonly name: string; readonly line: number }[]
	readonly problems: readonly SuppressionProblem[]
}

/** Stands for every transform. */
const everything = '*'

/**
 * What the comments of a file suppress: `//unleak:ignore NAME[,NAME] reason`, `//nolint` and `//nolint:unleak`.
 * A comment after code speaks of its own line, one on its own line of the first line below that is no such comment.
 *
 * @param comments all comments of the file, in source order
 */
export function suppressionsOf(comments: readonly Comment[]): Suppressions {
	const aloneLines = new Set(comments.filter((comment) => comment.isAlone).map((comment) => comment.line))
	const suppressed = new Map<number, Set<string>>()
	const names: { name: string; line: number }[] = []
	const problems: SuppressionProblem[] = []

	for (const comment of comments) {
		const { line, isAlone } = comment
		const directive = parse(comment.text)
		if (directive === null) continue
		if ('message' in directive) {
			problems.push({ line, ...directive })
			continue
		}
		if (directive.isOurs) names.push(...directive.transforms.map((name) => ({ name, line })))
		let target = line
		if (isAlone) while (aloneLines.has(target)) target++
		suppressed.set(target, new Set([...(suppressed.get(target) ?? []), ...directive.transforms]))
	}

	return {
		isSuppressed(transform, line) {
			const here = suppressed.get(line)
			return here !== undefined && (here.has(transform) || here.has(everything))
		},
		names,
		problems,
	}
}

type Directive =
	/** `isOurs`: an `unleak:` comment, so the names are for the user to get right. */
	| { readonly transforms: readonly string[]; readonly isOurs: boolean }
	| { readonly message: string; readonly advice: string }

/** Null for a comment that is no directive. */
function parse(text: string): Directive | null {
	const body = text.replace(/^\/[/*]/, '')
	if (/^\s*unleak:/.test(body)) return parseOurs(text.trimEnd())
	return text.startsWith('//') && suppressesByNolint(body.trim()) ? { transforms: [everything], isOurs: false } : null
}

const form = 'write //unleak:ignore NAME reason'

function parseOurs(text: string): Directive {
	const match = /^\/\/unleak:ignore(?:\s+(.*))?$/s.exec(text)
	if (!match) return { message: 'not an unleak comment', advice: form }
	const names = /^[\w-]+(?:\s*,\s*[\w-]+)*/.exec(match[1] ?? '')?.[0]
	if (names === undefined) return { message: 'unleak:ignore names no transform', advice: form }
	const reason = match[1]?.slice(names.length) ?? ''
	if (!/^\s.*[\p{L}\p{N}]/su.test(reason))
		return { message: 'unleak:ignore without a reason suppresses nothing', advice: form }
	return { transforms: names.split(/\s*,\s*/), isOurs: true }
}

/** By golangci-lint's rules: no list or `all` means every linter; a second `//` starts an explanation. */
function suppressesByNolint(body: string): boolean {
	const match = /^nolint(?::([^/]*)|\s|\/|$)/.exec(body)
	if (!match) return false
	if (match[1] === undefined) return true
	const linters = match[1].split(',').map((item) => item.trim().split(/\s/)[0]?.toLowerCase())
	return linters.includes('unleak') || linters.includes('all')
}

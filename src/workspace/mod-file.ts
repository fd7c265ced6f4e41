import { compareVersions } from './version.ts'

/** What a go.mod or go.work file says that matters here, as written. */
export interface ModFile {
	/** The module path, `''` if the file lacks one. */
	readonly path: string
	/** The argument of the `go` line, null if there is none. */
	readonly go: string | null
	/** Version by module path. */
	readonly requires: ReadonlyMap<string, string>
	readonly replaces: readonly Replace[]
	/** Arguments of the `ignore` directives (Go 1.25). */
	readonly ignored: readonly string[]
	/** Arguments of the `use` directives, which only a go.work has. */
	readonly uses: readonly string[]
}

export interface Replace {
	readonly path: string
	/** Null for all versions. */
	readonly version: string | null
	/** A directory, or a module path if it has a version. */
	readonly target: string
	readonly targetVersion: string | null
}

/** Syntax: Go modules reference, "go.mod file grammar", which "go.work files" share. What Go would refuse is passed over. */
export function parseModFile(text: string): ModFile {
	let path = ''
	let go: string | null = null
	const requires = new Map<string, string>()
	const replaces: Replace[] = []
	const ignored: string[] = []
	const uses: string[] = []
	for (const { verb, words } of directives(text)) {
		const [first, second] = words
		if (verb === 'module') path = first
		else if (verb === 'go') go = first
		else if (verb === 'ignore') ignored.push(first)
		else if (verb === 'use') uses.push(first)
		else if (verb === 'replace') replaces.push(...replaceOf(words))
		else if (verb === 'require' && second !== undefined) {
			const known = requires.get(first)
			if (known === undefined || compareVersions(second, known) > 0) requires.set(first, second)
		}
	}
	return { path, go, requires, replaces, ignored, uses }
}

interface Directive {
	readonly verb: string
	readonly words: readonly [string, ...string[]]
}

/** A block `verb ( … )` counts as one directive a line. */
function* directives(text: string): Generator<Directive> {
	let block: string | null = null
	for (const line of text.replace(/^\uFEFF/, '').split('\n')) {
		const [first, ...rest] = wordsOf(line)
		if (first === undefined) continue
		if (block !== null) {
			if (first === ')') block = null
			else yield { verb: block, words: [first, ...rest] }
		} else if (rest[0] === '(') block = first
		else if (rest[0] !== undefined) yield { verb: first, words: [rest[0], ...rest.slice(1)] }
	}
}

function wordsOf(line: string): string[] {
	const tokens = line.match(/\/\/.*|"(?:[^"\\]|\\.)*"|`[^`]*`|[()]|(?:(?!\/\/)[^\s()"`])+/g) ?? []
	return tokens.filter((token) => !token.startsWith('//')).map((token) => token.replace(/^(["`])(.*)\1$/, '$2'))
}

function replaceOf(words: readonly string[]): Replace[] {
	const arrow = words.indexOf('=>')
	const [path, version = null] = words.slice(0, arrow)
	const [target, targetVersion = null] = words.slice(arrow + 1)
	return arrow < 1 || path === undefined || target === undefined ? [] : [{ path, version, target, targetVersion }]
}

/**
 * N of the `go` line's `1.N`, `1.N.3`, `1.Nrc1`, null if it can't be made out. A file without one means 16 (Go modules
 * reference, "go directive").
 */
export function goMinorOf({ go }: ModFile): number | null {
	if (go === null) return 16
	const match = /^1\.(0|[1-9]\d*)(?:\.(?:0|[1-9]\d*))?(?:[a-z]+\d+)?$/.exec(go)
	return match ? Number(match[1]) : null
}

import { dirname, join, resolve } from 'node:path'
import { unquoteName } from '../report/names.ts'
import type { Package } from './discover.ts'
import { git } from './git.ts'
import { quote, repositoryOf } from './paths.ts'

/** Which lines count as changed. */
export type ChangeScope =
	/** Those of the working tree, untracked files included, that differ from where HEAD left the history of `ref`. */
	| { readonly kind: 'since'; readonly ref: string }
	/** Those of the index that differ from HEAD, where the working tree has them now. */
	| { readonly kind: 'staged' }

/** Lines that follow each other: 1-based, both ends included. A deletion is the line above it and the one below. */
export interface LineRange {
	readonly first: number
	readonly last: number
}

/** git can't tell what was asked. The message is one line for the user. */
export class GitError extends Error {
	override readonly name = 'GitError'
}

/**
 * The same packages, in which only files with changed lines are still selected, and know these lines. A repository
 * inside the repository counts as unchanged.
 *
 * @throws GitError if the packages are not in one git repository, or if git fails
 */
export async function onlyChanged(packages: readonly Package[], scope: ChangeScope): Promise<Package[]> {
	const repository = await repositoryOfAll(packages, scope)
	const changes = await changesIn(repository, scope)
	return packages.map((found) => ({
		...found,
		files: found.files.map((file) => {
			const changedLines = changes.get(file.path)
			return changedLines ? { ...file, changedLines } : { ...file, isSelected: false }
		}),
	}))
}

async function repositoryOfAll(packages: readonly Package[], { kind }: ChangeScope): Promise<string> {
	const repositories = new Set<string>()
	for (const tree of new Set(packages.map((found) => found.tree))) {
		const repository = await repositoryOf(tree)
		if (!repository) throw new GitError(`--${kind} needs a git repository, and ${quote(tree)} is in none`)
		repositories.add(repository)
	}
	const [first, second] = repositories
	if (!first) throw new GitError(`--${kind} needs a git repository`)
	if (!second) return first
	const places = `${quote(first)} and ${quote(second)}`
	throw new GitError(`--${kind} counts in one git repository, but the paths lie in ${places}; run once in each`)
}

type Changes = Map<string, readonly LineRange[]>

/** The changed lines of each changed Go file, by absolute path: a few calls of git, whatever the number of files. */
async function changesIn(repository: string, scope: ChangeScope): Promise<Changes> {
	try {
		const changes = scope.kind === 'since' ? await changesSince(repository, scope.ref) : await stagedChanges(repository)
		return new Map([...changes].map(([name, lines]) => [join(repository, name), lines]))
	} catch (error) {
		throw gitError(error, scope)
	}
}

/** Every line of a file, however many there are. */
const allLines: readonly LineRange[] = [{ first: 1, last: Number.MAX_SAFE_INTEGER }]

async function changesSince(repository: string, ref: string): Promise<Changes> {
	// As `git diff --merge-base`, which knows no answer where a criss-cross merge has left two.
	const base = (await git(repository, ['merge-base', '--end-of-options', 'HEAD', ref])).trimEnd()
	const [hunks, untracked] = await Promise.all([
		diff(repository, [base]),
		git(repository, ['ls-files', '--others', '--exclude-standard', '-z', '--', '*.go']),
	])
	const changes: Changes = new Map([...hunks].map(([name, list]) => [name, list.map(newLines)]))
	for (const name of untracked.split('\0')) if (name !== '') changes.set(name, allLines)
	return changes
}

async function stagedChanges(repository: string): Promise<Changes> {
	const env = await indexOfHook(repository)
	const [staged, unstaged] = await Promise.all([diff(repository, ['--cached'], env), diff(repository, [], env)])
	const changes: Changes = new Map()
	for (const [name, hunks] of staged) {
		const lines = hunks.map(newLines).flatMap((range) => movedLines(range, unstaged.get(name) ?? []))
		if (lines.length > 0) changes.set(name, lines)
	}
	return changes
}

/**
 * Where a hook finds the index that is about to be committed, which need not be the usual one: `git commit -a` makes its
 * own (githooks, pre-commit). One of another repository is not meant for us.
 */
async function indexOfHook(repository: string): Promise<Record<string, string>> {
	if (!process.env.GIT_INDEX_FILE) return {}
	const index = resolve(repository, process.env.GIT_INDEX_FILE)
	const gitDirectory = (await git(repository, ['rev-parse', '--absolute-git-dir'])).trimEnd()
	return dirname(index) === gitDirectory ? { GIT_INDEX_FILE: index } : {}
}

/** Lines `[start, start + count)`, 1-based; where `count` is 0, what is between `start` and the next line. */
interface Hunk {
	readonly oldStart: number
	readonly oldCount: number
	readonly newStart: number
	readonly newCount: number
}

/** What `git diff` says of Go files, by name as they are now. The user's own taste in diffs does not count. */
async function diff(
	repository: string,
	what: readonly string[],
	env: Readonly<Record<string, string>> = {},
): Promise<Map<string, Hunk[]>> {
	const plain = ['--no-color', '--no-ext-diff', '--no-textconv', '--text', '--no-relative', '--ignore-submodules']
	const layout = ['--unified=0', '--inter-hunk-context=0', '--src-prefix=a/', '--dst-prefix=b/', '--find-renames']
	const options = ['-c', 'core.quotePath=true', 'diff', ...plain, ...layout, '--diff-filter=d']
	return parseDiff(await git(repository, [...options, ...what, '--', '*.go'], env))
}

/** Reads a diff without context lines. A file whose lines are all the same is not among the results. */
function parseDiff(text: string): Map<string, Hunk[]> {
	const files = new Map<string, Hunk[]>()
	const lines = text.split('\n')
	let hunks: Hunk[] = []
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at] as string
		const name = /^\+\+\+ ("?b\/[^\t]*)\t?$/.exec(line)?.[1]
		if (name) {
			hunks = []
			files.set(unquoteName(name).slice('b/'.length), hunks)
			continue
		}
		const numbers = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line)
		if (!numbers) continue
		const [oldStart, oldCount, newStart, newCount] = numbers.slice(1).map((number) => Number(number ?? 1)) as [
			number,
			number,
			number,
			number,
		]
		hunks.push({ oldStart, oldCount, newStart, newCount })
		// The lines themselves may look like anything.
		at += oldCount + newCount
	}
	return files
}

function newLines({ newStart, newCount }: Hunk): LineRange {
	return { first: newStart, last: newCount > 0 ? newStart + newCount - 1 : newStart + 1 }
}

/** Where lines are after further changes. A line that was changed again is what has replaced it. */
function movedLines({ first, last }: LineRange, hunks: readonly Hunk[]): LineRange[] {
	const moved: LineRange[] = []
	const add = (range: LineRange) => {
		const previous = moved.at(-1)
		if (previous && range.first <= previous.last + 1) moved[moved.length - 1] = { ...previous, last: range.last }
		else moved.push(range)
	}
	let shift = 0
	let at = 0
	for (let line = first; line <= last; line++) {
		let hunk = hunks[at]
		while (hunk && hunk.oldStart + Math.max(hunk.oldCount - 1, 0) < line) {
			shift += hunk.newCount - hunk.oldCount
			hunk = hunks[++at]
		}
		if (!hunk || hunk.oldCount === 0 || line < hunk.oldStart) add({ first: line + shift, last: line + shift })
		else if (hunk.newCount > 0) add(newLines(hunk))
	}
	return moved
}

function gitError(error: unknown, scope: ChangeScope): unknown {
	const { code, stderr } = error as { code?: unknown; stderr?: unknown }
	if (code === 'ENOENT') return new GitError(`--${scope.kind} needs git, which is not on PATH`)
	if (typeof code !== 'number' || typeof stderr !== 'string') return error
	const option = scope.kind === 'since' ? `--since ${quote(scope.ref)}` : '--staged'
	if (code === 1 && stderr === '') {
		const advice = 'in a shallow clone, fetch more history (git fetch --unshallow)'
		return new GitError(`${option}: no common ancestor with HEAD; ${advice}`)
	}
	if (stderr.startsWith('fatal: Not a valid object name HEAD'))
		return new GitError(`${option}: the repository has no commit yet`)
	if (stderr.startsWith('fatal: Not a valid'))
		return new GitError(`${option}: no such branch, tag or commit here; fetch it, or name another`)
	const [reason] = stderr.split('\n')
	return new GitError(`${option}: git failed: ${reason}`)
}

import { execFile } from 'node:child_process'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { repositoryOf } from './paths.ts'

/**
 * Those of the files, given as absolute paths without links, that have uncommitted changes or that git does not know.
 * None outside a git work tree, or without git on PATH.
 */
export async function dirtyFiles(files: readonly string[]): Promise<string[]> {
	const repositories = new Map<string, string | null>()
	const changes = new Map<string, Set<string>>()
	const dirty: string[] = []
	for (const file of files) {
		const directory = dirname(file)
		if (!repositories.has(directory)) repositories.set(directory, await repositoryOf(directory))
		const repository = repositories.get(directory)
		if (!repository) continue
		let changed = changes.get(repository)
		if (!changed) {
			changed = await changedPaths(repository)
			changes.set(repository, changed)
		}
		if (isAmong(changed, repository, file)) dirty.push(file)
	}
	return dirty
}

/** What `git status` names, as absolute paths; an untracked directory stands for all in it. */
async function changedPaths(repository: string): Promise<Set<string>> {
	const status = ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=normal', '--ignore-submodules=all']
	try {
		const paths = (await git(repository, status)).split('\0').filter((entry) => entry !== '')
		return new Set(paths.map((entry) => join(repository, entry.slice('XY '.length).replace(/\/$/, ''))))
	} catch {
		return new Set()
	}
}

/**
 * What git prints when it is run in a work tree.
 *
 * @param extra environment variables beside the process's own
 * @throws the error of `node:child_process`, with git's exit status as `code` and its English words as `stderr`
 */
export async function git(
	repository: string,
	args: readonly string[],
	extra: Readonly<Record<string, string>> = {},
): Promise<string> {
	// In a hook git points these at its own repository, which need not be this one.
	const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, ...env } = process.env
	const { stdout } = await promisify(execFile)('git', ['-c', 'core.fsmonitor=false', ...args], {
		cwd: repository,
		env: { ...env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', ...extra },
		maxBuffer: Number.POSITIVE_INFINITY,
	})
	return stdout
}

function isAmong(changed: ReadonlySet<string>, repository: string, file: string): boolean {
	for (let at = file; at.length > repository.length; at = dirname(at)) if (changed.has(at)) return true
	return false
}

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
	// In a hook git points these at its own repository, which need not be this one.
	const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, ...env } = process.env
	try {
		const { stdout } = await promisify(execFile)('git', ['-c', 'core.fsmonitor=false', ...status], {
			cwd: repository,
			env: { ...env, GIT_OPTIONAL_LOCKS: '0' },
			maxBuffer: Number.POSITIVE_INFINITY,
		})
		const paths = stdout.split('\0').filter((entry) => entry !== '')
		return new Set(paths.map((entry) => join(repository, entry.slice('XY '.length).replace(/\/$/, ''))))
	} catch {
		return new Set()
	}
}

function isAmong(changed: ReadonlySet<string>, repository: string, file: string): boolean {
	for (let at = file; at.length > repository.length; at = dirname(at)) if (changed.has(at)) return true
	return false
}

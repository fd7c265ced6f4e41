import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { isInside, quote, repositoryOf } from './paths.ts'
import { PathError, reasonOf } from './problem.ts'

/** What a path of the command line means. Paths are absolute and without links. */
export type Target =
	/** Everything below; `matches` narrows it to what a glob matched. */
	| {
			readonly kind: 'directory'
			readonly name: string
			readonly path: string
			readonly matches: ReadonlySet<string> | null
	  }
	| { readonly kind: 'file'; readonly path: string }
	/** A name that is left alone, and why. */
	| { readonly kind: 'odd'; readonly path: string; readonly message: string; readonly advice: string }

/**
 * Makes out what the paths mean: `./...`, directories, files and globs. What exists under a name wins over a pattern.
 *
 * @throws PathError for a path that matches nothing or is no Go file
 */
export async function resolveTargets(cwd: string, paths: readonly string[]): Promise<Target[]> {
	const targets: Target[] = []
	for (const path of paths.length > 0 ? paths : ['.']) targets.push(...(await resolveTarget(cwd, path)))
	return targets
}

async function resolveTarget(cwd: string, name: string): Promise<Target[]> {
	if (name === '') throw new PathError("a path is empty; '.' is the current directory")
	const error = await stat(resolve(cwd, name)).then(
		() => null,
		(error: unknown) => error,
	)
	if (error === null) return [await resolveExisting(cwd, name)]
	if (basename(name) === '...') return [await resolveDirectory(cwd, dirname(name))]
	const { default: fastGlob } = await import('fast-glob') // takes as long to load as all the rest
	if (fastGlob.isDynamicPattern(name)) return resolveGlob(fastGlob, cwd, name)
	throw new PathError(`${quote(name)}: ${reasonOf(error)}; give files, directories, globs or ./...`)
}

async function resolveExisting(cwd: string, name: string): Promise<Target> {
	const named = resolve(cwd, name)
	const path = await realpath(named)
	const entry = await stat(path)
	if (entry.isDirectory()) return { kind: 'directory', name, path, matches: null }
	if (!named.endsWith('.go') || (entry.isFile() && !path.endsWith('.go')))
		throw new PathError(`${quote(name)}: not a Go file; give .go files, directories, globs or ./...`)
	const place = await realpath(dirname(named))
	if (!entry.isFile()) return { kind: 'odd', path: join(place, basename(named)), ...specialFile }
	if (!isInside(await treeOf(place), path)) {
		const message = `a symbolic link out of the tree, to ${quote(path)}; left alone`
		return { kind: 'odd', path: join(place, basename(named)), message, advice: 'name that file itself' }
	}
	return { kind: 'file', path }
}

/** What to tell about something that has a Go file's name and can't be read like one. */
export const specialFile = {
	message: 'not a regular file but a pipe, socket or device; left alone',
	advice: 'rename it, or leave it out with --exclude',
}

async function resolveDirectory(cwd: string, name: string): Promise<Target> {
	try {
		const path = await realpath(resolve(cwd, name))
		if ((await stat(path)).isDirectory()) return { kind: 'directory', name, path, matches: null }
	} catch (error) {
		throw new PathError(`${quote(name)}: ${reasonOf(error)}; give an existing directory before /...`)
	}
	throw new PathError(`${quote(name)}: not a directory; give a directory before /...`)
}

/** A glob is the walk below its fixed part, narrowed to what it matches: what is left out there stays so. */
async function resolveGlob(fastGlob: typeof import('fast-glob'), cwd: string, name: string): Promise<Target[]> {
	const targets: Target[] = []
	for (const { base, positive } of fastGlob.generateTasks(name)) {
		const path = await realpath(resolve(cwd, base)).catch(() => null)
		if (path === null) continue
		const matches = await fastGlob.glob(positive, { cwd, onlyFiles: false, followSymbolicLinks: false })
		const real = matches.map((match) => join(path, resolve(cwd, match).slice(resolve(cwd, base).length)))
		if (real.length > 0) targets.push({ kind: 'directory', name, path, matches: new Set(real) })
	}
	if (targets.length === 0) throw new PathError(`${quote(name)}: no file matches this glob`)
	return targets
}

/** The directory that a run may not leave through a link: the repository, or without one the directory itself. */
export async function treeOf(directory: string): Promise<string> {
	return (await repositoryOf(directory)) ?? directory
}

import { stat } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'

/** Is `path` the directory itself or something below it? Both absolute and without links. */
export function isInside(directory: string, path: string): boolean {
	const below = relative(directory, path)
	return below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below)
}

/** `path` relative to `directory`, with `/`; `.` for the directory itself. */
export function displayOf(directory: string, path: string): string {
	return relative(directory, path).split(sep).join('/') || '.'
}

/** A path as one line of a message: control characters are escaped. */
export function quote(path: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
	return /[\x00-\x1f\x7f]/.test(path) ? JSON.stringify(path) : path
}

/** The nearest directory, at or above the given one, that is a git work tree's root; null if there is none. */
export async function repositoryOf(directory: string): Promise<string | null> {
	for (let at = directory; ; at = dirname(at)) {
		if (await exists(join(at, '.git'))) return at
		if (at === dirname(at)) return null
	}
}

async function exists(path: string): Promise<boolean> {
	return stat(path).then(
		() => true,
		() => false,
	)
}

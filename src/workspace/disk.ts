// What the disk holds, asked synchronously: types are resolved so. What can't be looked at is not there.
import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'

export function readText(path: string): string | null {
	return attempt(() => readFileSync(path, 'utf8'))
}

/** Null for what is larger, too. */
export function readBytes(path: string, maxBytes: number): Buffer | null {
	const stats = statOf(path)
	return stats?.isFile() && stats.size <= maxBytes ? attempt(() => readFileSync(path)) : null
}

export function isFile(path: string): boolean {
	return statOf(path)?.isFile() ?? false
}

export function isDirectory(path: string): boolean {
	return statOf(path)?.isDirectory() ?? false
}

/** Without links; null if it leads nowhere. */
export function realPath(path: string): string | null {
	return attempt(() => realpathSync(path))
}

/** Sorted names of a directory's Go files, links to files included, whatever else their names say. */
export function goFilesIn(directory: string): string[] {
	const entries = attempt(() => readdirSync(directory, { withFileTypes: true })) ?? []
	const isGo = (entry: (typeof entries)[number]) =>
		entry.name.endsWith('.go') && (entry.isFile() || (entry.isSymbolicLink() && isFile(join(directory, entry.name))))
	return entries
		.filter(isGo)
		.map((entry) => entry.name)
		.sort()
}

function statOf(path: string): Stats | null {
	return attempt(() => statSync(path))
}

function attempt<Value>(action: () => Value): Value | null {
	try {
		return action()
	} catch {
		return null
	}
}

import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** What a directory holds that matters to Go. Names, sorted. */
export interface Listing {
	/** Regular files whose names say that Go compiles them. */
	readonly files: readonly string[]
	/** Such files that are symbolic links to a file elsewhere. */
	readonly links: readonly string[]
	/** Such names that are no files: pipes, sockets, devices. */
	readonly specials: readonly string[]
	/** Links to directories are not among them. */
	readonly directories: readonly string[]
	readonly names: ReadonlySet<string>
}

/** Reads a directory, given as absolute path without links. Throws the system's error. */
export async function listDirectory(directory: string): Promise<Listing> {
	const files: string[] = []
	const links: string[] = []
	const specials: string[] = []
	const directories: string[] = []
	const entries = (await readdir(directory, { withFileTypes: true })).sort(byName)
	for (const entry of entries) {
		const { name } = entry
		if (entry.isDirectory()) directories.push(name)
		else if (!isGoName(name)) continue
		else if (entry.isFile()) files.push(name)
		else if (!entry.isSymbolicLink()) specials.push(name)
		else {
			const target = await targetOf(directory, name)
			if (target === 'special') specials.push(name)
			else if (target === 'file') links.push(name)
		}
	}
	return { files, links, specials, directories, names: new Set(entries.map((entry) => entry.name)) }
}

/** Does Go take a file of this name for part of the package? */
export function isGoName(name: string): boolean {
	return name.endsWith('.go') && !name.startsWith('_') && !name.startsWith('.')
}

/** What a link leads to; null for nothing, a directory (Go follows none), or another file of the same package. */
async function targetOf(directory: string, name: string): Promise<'file' | 'special' | null> {
	try {
		const target = await realpath(join(directory, name))
		const entry = await stat(target)
		if (entry.isDirectory() || (dirname(target) === directory && isGoName(basename(target)))) return null
		return entry.isFile() ? 'file' : 'special'
	} catch {
		return null
	}
}

function byName(a: Dirent, b: Dirent): number {
	return a.name < b.name ? -1 : 1
}

import { join } from 'node:path'
import { goFilesIn, readBytes } from './disk.ts'
import { isIgnored, packageNameOf } from './header.ts'
import { isGoName } from './listing.ts'
import { maxBytes, textOf } from './source.ts'

export interface GoFile {
	readonly name: string
	readonly text: string
}

/**
 * The files that an import of the directory means, on one platform or another, sorted by name. Null if there are none, if
 * one of them can't be read as Go text, or if they don't agree on a package name.
 */
export function readGoFiles(directory: string): readonly GoFile[] | null {
	const files: GoFile[] = []
	for (const name of goFilesIn(directory)) {
		if (!isGoName(name) || name.endsWith('_test.go')) continue
		const bytes = readBytes(join(directory, name), maxBytes)
		const text = bytes && textOf(bytes)
		if (text === null) return null
		// The go command passes over the package name `documentation` (go/build, Context.Import).
		if (!isIgnored(text) && packageNameOf(text) !== 'documentation') files.push({ name, text })
	}
	if (isOnePackage(files)) return files
	// A program beside a package can't be built with it: some tag keeps them apart.
	const others = files.filter(({ text }) => packageNameOf(text) !== 'main')
	return isOnePackage(others) ? others : null
}

function isOnePackage(files: readonly GoFile[]): boolean {
	return new Set(files.map(({ text }) => packageNameOf(text))).size === 1
}

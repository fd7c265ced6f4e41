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
 * The files that an import of the directory means, whatever their build tags, sorted by name. Null if there are none,
 * if one of them can't be read as Go text, or if they don't agree on a package name.
 */
export function readGoFiles(directory: string): readonly GoFile[] | null {
	let files: GoFile[] = []
	for (const name of goFilesIn(directory)) {
		if (!isGoName(name) || name.endsWith('_test.go')) continue
		const bytes = readBytes(join(directory, name), maxBytes)
		const text = bytes && textOf(bytes)
		if (text === null) return null
		files.push({ name, text })
	}
	const nameOf = ({ text }: GoFile) => packageNameOf(text)
	// The go command passes over this package name (go/build, Context.Import).
	files = files.filter((file) => nameOf(file) !== 'documentation')
	const isAgreed = () => new Set(files.map(nameOf)).size <= 1
	// A program beside a package can't be built with it: some tag keeps them apart.
	if (!isAgreed()) files = files.filter((file) => nameOf(file) !== 'main')
	if (!isAgreed()) files = files.filter((file) => !isIgnored(file.text))
	return files.length > 0 && isAgreed() ? files : null
}

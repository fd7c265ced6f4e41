import { type Build, fingerprintOf, type Package } from '../workspace/index.ts'
import type { Imports } from './importing.ts'

// Fingerprints of what an analysis rests on: made from what was read, and made again from the disk, they must agree.

/** Of the selected files, and of what else is known of the package before anything is read. */
export function ownFingerprint(found: Package, contentOf: (path: string) => string | null): string {
	const { display, directory, tree, module, files } = found
	const contents = files.filter((file) => file.isSelected).map(({ path }) => contentOf(path))
	return fingerprintOf(JSON.stringify([display, directory, tree, module, files, contents]))
}

/** Of the files that are not selected. */
export function siblingsFingerprint({ files }: Package, contentOf: (path: string) => string | null): string {
	return fingerprintOf(JSON.stringify(files.filter((file) => !file.isSelected).map(({ path }) => contentOf(path))))
}

/** Of what import paths mean to a package, and of its own path. */
export function importedFingerprint(
	{ directory }: Package,
	paths: readonly string[],
	{ fingerprint }: Imports,
	build: Build,
): string {
	return fingerprintOf(JSON.stringify([build.importPathOf(directory), ...paths.map(fingerprint)]))
}

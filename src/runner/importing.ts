import { type Importer, standardImporter } from '../engine/index.ts'
import { SourceFile } from '../syntax/index.ts'
import type { Build } from '../workspace/index.ts'

/** What the imports of a build's packages mean. */
export interface Imports {
	readonly importer: Importer
	/** Stands for what the importer found under a path, or would find. */
	readonly fingerprint: (path: string) => string
}

/**
 * The standard library is the tool's own table, which needs nothing on disk, but where it is itself looked at.
 */
export function importsOf(build: Build): Imports {
	const fingerprints = new Map<string, string>()
	const onDisk: Importer = (path) => {
		const found = build.find(path)
		fingerprints.set(path, found?.fingerprint ?? '')
		const files = found?.files.map(({ path, text }) => new SourceFile(path, text, { hasBodies: false }))
		return found && files ? { path: found.path, files } : null
	}
	const isInTable = (path: string) => !build.isStandardLibrary && standardImporter(path) !== null
	return {
		importer: (path) => (isInTable(path) ? standardImporter(path) : (onDisk(path) ?? standardImporter(path))),
		fingerprint: (path) => {
			if (isInTable(path)) return 'table'
			const known = fingerprints.get(path) ?? build.fingerprint(path) ?? ''
			fingerprints.set(path, known)
			return known
		},
	}
}

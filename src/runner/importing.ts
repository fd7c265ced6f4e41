import { type Importer, standardImporter } from '../engine/index.ts'
import { SourceFile } from '../syntax/index.ts'
import type { Build } from '../workspace/index.ts'

/**
 * What the imports of a build's packages mean. The standard library is the tool's own table, which needs nothing on disk,
 * but where it is itself looked at.
 */
export function importerOf(build: Build): Importer {
	const onDisk: Importer = (path) => {
		const found = build.find(path)
		const files = found?.files.map(({ path, text }) => new SourceFile(path, text, { hasBodies: false }))
		return found && files ? { path: found.path, files } : null
	}
	const [first, second] = build.isStandardLibrary ? [onDisk, standardImporter] : [standardImporter, onDisk]
	return (path) => first(path) ?? second(path)
}

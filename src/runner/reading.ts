import {
	decodeSource,
	fileGoMinor,
	type Module,
	Modules,
	type Package,
	type PackageSources,
	readPackage,
} from '../workspace/index.ts'
import { noneSkipped } from './work.ts'

/** A package's texts, and what could not be read. */
export interface ReadPackage extends PackageSources {
	/** Relative to the working directory, with `/`. */
	readonly directory: string
	/** The directory's absolute path, without links. */
	readonly path: string
	/** The directory that writing may not leave through a link. */
	readonly tree: string
	/** The module around it, null without go.mod. */
	readonly module: Module | null
}

export function readDiscovered(found: Package, options: { includeGenerated: boolean }): ReadPackage {
	const { display, directory, tree, module } = found
	return { directory: display, path: directory, tree, module, ...readPackage(found, options) }
}

/** A Go file from standard input, as if it lay alone in the working directory: that directory's module counts. */
export async function readStandardInput(bytes: Uint8Array, cwd: string): Promise<ReadPackage> {
	const display = '<standard input>'
	const module = await new Modules().of(cwd)
	const content = decodeSource(Buffer.from(bytes))
	const isReadable = 'text' in content
	return {
		directory: '.',
		path: cwd,
		tree: cwd,
		module,
		sources: isReadable
			? [{ path: '', display, isSelected: true, skip: null, ...content, goMinor: fileGoMinor(module, content.text) }]
			: [],
		siblings: () => [],
		problems: isReadable ? [] : [{ file: display, ...content }],
		skipped: noneSkipped,
	}
}

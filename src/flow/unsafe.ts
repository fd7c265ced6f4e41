import { importPathOf, type SourceFile } from '../syntax/index.ts'

/** Does a file import package unsafe? Then it may look at memory in ways that no fact here accounts for. */
export function usesUnsafe(file: SourceFile): boolean {
	return file.importSpecs.some((spec) => importPathOf(spec) === 'unsafe')
}

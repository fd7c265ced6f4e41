import { importPathOf, type SourceFile } from '../syntax/index.ts'

/** Does a file import package unsafe? Then it may look at memory in ways that no fact here accounts for. */
export function usesUnsafe(file: SourceFile): boolean {
	return file.declarations.some(
		(declaration) =>
			declaration.kind === 'import_declaration' &&
			[...declaration.walk()].some((node) => node.kind === 'import_spec' && importPathOf(node) === 'unsafe'),
	)
}

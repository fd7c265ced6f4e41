import { blankImportEdit, type Edit, unusedImportEdits } from '../edit/index.ts'
import { importPathOf, type Node, type SourceFile } from '../syntax/index.ts'
import { isStandard, type PackageTypes } from '../types/index.ts'
import type { Checkpoint, FileHistory } from './file-history.ts'

/**
 * Takes out the imports whose last use the round's edits removed: a standard package's goes, another's is kept under
 * `_`, since its initialisation may matter.
 */
export function removeUnusedImports(
	typesBefore: PackageTypes,
	typesNow: PackageTypes,
	rewritten: readonly { readonly file: FileHistory; readonly checkpoint: Checkpoint }[],
): void {
	for (const { file, checkpoint } of rewritten) {
		if (!file.current.importSpecs.some((spec) => isMentionedLess(spec, checkpoint.current, file.current))) continue
		const usedBefore = usedImports(typesBefore, checkpoint.current)
		const usedNow = usedImports(typesNow, file.current)
		const unused = file.current.importSpecs.filter((spec) => {
			const key = keyOf(spec)
			return usedBefore.has(key) && !usedNow.has(key)
		})
		if (unused.length === 0) continue
		const [standard, foreign] = partition(unused, (spec) => isStandard(importPathOf(spec)))
		const edits: Edit[] = foreign.map(blankImportEdit)
		if (standard.length > 0) edits.push(...unusedImportEdits(file.current, standard))
		file.apply(edits)
	}
}

/** Does the name that an import most likely has stand in fewer places than before? Else it has lost no use. */
function isMentionedLess(spec: Node, before: SourceFile, now: SourceFile): boolean {
	const name = spec.get('name')?.text
	if (name === '.' || name === '_') return name === '.'
	const word = RegExp(`(?<![\\w.])${name ?? '\\w+'}\\.`, 'g')
	return (now.text.match(word)?.length ?? 0) < (before.text.match(word)?.length ?? 0)
}

function keyOf(spec: Node): string {
	return `${spec.get('name')?.text ?? ''} ${importPathOf(spec)}`
}

/** The imports of a file that some identifier of it refers to. */
function usedImports(types: PackageTypes, file: SourceFile): Set<string> {
	const used = new Set<string>()
	for (const imported of types.importsOf(file)) {
		const declaration = imported.declarations[0]
		const spec = file.importSpecs.find((candidate) => declaration && candidate.contains(declaration))
		if (spec && types.usesOf(imported).length > 0) used.add(keyOf(spec))
	}
	return used
}

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
	return [items.filter(isFirst), items.filter((item) => !isFirst(item))]
}

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
		if (!mayLackUses(checkpoint.current, file.current)) continue
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

/** Does some name stand before a dot in fewer places than it did? Else no import has lost a use, unless it is a dot import. */
function mayLackUses(before: SourceFile, now: SourceFile): boolean {
	if (now.importSpecs.some((spec) => spec.get('name')?.text === '.')) return true
	const counts = qualifiersIn(now.text)
	return [...qualifiersIn(before.text)].some(([name, count]) => (counts.get(name) ?? 0) < count)
}

function qualifiersIn(text: string): Map<string, number> {
	const counts = new Map<string, number>()
	for (const [name] of text.matchAll(/[\p{L}\p{N}_]+(?=\s*\.)/gu)) counts.set(name, (counts.get(name) ?? 0) + 1)
	return counts
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

import { SourceFile } from '../syntax/index.ts'
import { applyEdits, originalIndex } from './apply.ts'
import type { Edit } from './edit.ts'
import { realign } from './gofmt.ts'
import { openings } from './one-line-bodies.ts'

interface Rewrite {
	readonly file: SourceFile
	/** The edits that led there; each layer's indices count in the text that the layer before it made. */
	readonly layers: readonly (readonly Edit[])[]
}

/** Makes edits of a file, and those that its layout then needs to be gofmt's where it was before. */
export function rewrite(file: SourceFile, edits: readonly Edit[]): Rewrite {
	const mark = file.hasByteOrderMark ? '\uFEFF' : ''
	const layers: (readonly Edit[])[] = []
	let current = file
	const apply = (layer: readonly Edit[]) => {
		if (layer.length === 0) return
		layers.push(layer)
		current = new SourceFile(file.path, mark + applyEdits(current.text, layer))
	}
	apply(edits)
	apply(realign(current, edits))
	const indexBefore = (index: number) => layers.reduceRight((at, layer) => originalIndex(layer, at), index)
	const opened = openings(file, current, indexBefore)
	apply(opened)
	apply(realign(current, opened))
	return { file: current, layers }
}

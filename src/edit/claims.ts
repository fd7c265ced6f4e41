import type { SourceFile } from '../syntax/index.ts'
import type { Edit } from './edit.ts'

/** A UTF-16 range `[start, end]`; both ends count, since edits that only touch are in each other's way too. */
interface Range {
	readonly start: number
	readonly end: number
}

/** The places that accepted fixes edit. It tells in logarithmic time whether one more fix fits beside them. */
export class Claims {
	/** Sorted, and none touches another. */
	readonly #claimed = new Map<SourceFile, Range[]>()

	/**
	 * Can a fix's edits be made beside those claimed so far? Not if an edit of one touches an edit of the other, be it
	 * only that one ends where the other starts, or lies in what it {@link Edit.covers}. So insertions at one place
	 * conflict, and equal edits do: each fix counts on its own.
	 */
	hasRoomFor(edits: readonly Edit[]): boolean {
		return edits.every((edit) => {
			const claimed = this.#claimed.get(edit.file) ?? []
			return rangesOf(edit).every((range) => {
				const before = claimed[countUpTo(claimed, range.end) - 1]
				return !before || before.end < range.start
			})
		})
	}

	/** Claims the places of a fix's edits, which may touch each other. */
	add(edits: readonly Edit[]): void {
		for (const edit of edits) {
			const claimed = this.#claimed.get(edit.file) ?? []
			this.#claimed.set(edit.file, claimed)
			for (const range of rangesOf(edit)) {
				const to = countUpTo(claimed, range.end)
				let from = to
				while (from > 0 && (claimed[from - 1] as Range).end >= range.start) from--
				const touched = [range, ...claimed.slice(from, to)]
				const start = Math.min(...touched.map((one) => one.start))
				const end = Math.max(...touched.map((one) => one.end))
				claimed.splice(from, to - from, { start, end })
			}
		}
	}
}

function rangesOf(edit: Edit): Range[] {
	return edit.covers ? [edit, edit.covers] : [edit]
}

/** The number of ranges, sorted by start, that start at or before an index. */
function countUpTo(ranges: readonly Range[], index: number): number {
	let low = 0
	let high = ranges.length
	while (low < high) {
		const middle = (low + high) >> 1
		if ((ranges[middle] as Range).start <= index) low = middle + 1
		else high = middle
	}
	return low
}

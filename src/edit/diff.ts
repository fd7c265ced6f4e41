// Unified diffs that cost what the changes cost: only the lines around them are compared in depth.
import { diffArrays } from 'diff'

/** A hunk of a unified diff. Each line starts with ' ', '-', '+' or '\' and has no line end of its own but a '\r'. */
export interface Hunk {
	/** 1-based. */
	readonly oldStart: number
	readonly oldLines: number
	/** 1-based. */
	readonly newStart: number
	readonly newLines: number
	readonly lines: readonly string[]
}

const contextLines = 3

/** Lines `[oldStart, oldEnd)` that became the lines `[newStart, newEnd)`, all 0-based. */
interface Region {
	readonly oldStart: number
	readonly oldEnd: number
	readonly newStart: number
	readonly newEnd: number
}

/** The hunks that turn one text into another, with three lines of context. */
export function hunksOf(before: string, after: string): Hunk[] {
	const oldLines = linesOf(before)
	const newLines = linesOf(after)
	const changes = changesIn(oldLines, newLines).flatMap((region) => refine(region, oldLines, newLines))
	return neighboursIn(changes).map((neighbours) => hunkOf(neighbours, oldLines, newLines))
}

/** The lines of a text with their line ends. */
function linesOf(text: string): string[] {
	return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

/**
 * What changed within a region. Only its own lines are compared: beside equal ones around it a change could slide into
 * its context, and git takes a hunk without context at its end for one that ends the file.
 */
function refine(region: Region, oldLines: readonly string[], newLines: readonly string[]): Region[] {
	let { oldStart, newStart } = region
	const changes: Region[] = []
	const parts = diffArrays(oldLines.slice(oldStart, region.oldEnd), newLines.slice(newStart, region.newEnd))
	for (const { added, removed, count } of parts) {
		const oldEnd = added ? oldStart : oldStart + count
		const newEnd = removed ? newStart : newStart + count
		if (added || removed) changes.push({ oldStart, oldEnd, newStart, newEnd })
		oldStart = oldEnd
		newStart = newEnd
	}
	return changes
}

/** Changes by hunk: those that are so near each other that their contexts touch go together. */
function neighboursIn(changes: readonly Region[]): Region[][] {
	const groups: Region[][] = []
	let end = Number.NEGATIVE_INFINITY
	for (const change of changes) {
		if (change.oldStart - end <= 2 * contextLines) groups.at(-1)?.push(change)
		else groups.push([change])
		end = change.oldEnd
	}
	return groups
}

function hunkOf(changes: readonly Region[], oldLines: readonly string[], newLines: readonly string[]): Hunk {
	const first = changes[0] as Region
	const last = changes.at(-1) as Region
	const before = Math.min(contextLines, first.oldStart)
	const after = Math.min(contextLines, oldLines.length - last.oldEnd)
	const lines: string[] = []
	const add = (sign: string, added: readonly string[]) => {
		for (const line of added) {
			if (line.endsWith('\n')) lines.push(sign + line.slice(0, -1))
			else lines.push(sign + line, '\\ No newline at end of file')
		}
	}
	let at = first.oldStart - before
	for (const { oldStart, oldEnd, newStart, newEnd } of changes) {
		add(' ', oldLines.slice(at, oldStart))
		add('-', oldLines.slice(oldStart, oldEnd))
		add('+', newLines.slice(newStart, newEnd))
		at = oldEnd
	}
	add(' ', oldLines.slice(at, last.oldEnd + after))
	return {
		oldStart: first.oldStart - before + 1,
		oldLines: last.oldEnd + after - (first.oldStart - before),
		newStart: first.newStart - before + 1,
		newLines: last.newEnd + after - (first.newStart - before),
		lines,
	}
}

/**
 * Where two texts differ. Lines that both have exactly once are the same line if they come in the same order: the idea
 * of Bram Cohen's patience diff. What lies between them is too small to be expensive.
 */
function changesIn(oldLines: readonly string[], newLines: readonly string[]): Region[] {
	const whole = withoutEqualEnds({ oldStart: 0, oldEnd: oldLines.length, newStart: 0, newEnd: newLines.length })
	const changes: Region[] = []
	let { oldStart, newStart } = whole
	const end = { old: whole.oldEnd, new: whole.newEnd }
	for (const anchor of [...inSameOrder(commonUniqueLines(whole)), end]) {
		const region = withoutEqualEnds({ oldStart, oldEnd: anchor.old, newStart, newEnd: anchor.new })
		if (region.oldStart < region.oldEnd || region.newStart < region.newEnd) changes.push(region)
		oldStart = anchor.old + 1
		newStart = anchor.new + 1
	}
	return changes

	function withoutEqualEnds(region: Region): Region {
		let { oldStart, oldEnd, newStart, newEnd } = region
		while (oldStart < oldEnd && newStart < newEnd && oldLines[oldStart] === newLines[newStart]) {
			oldStart++
			newStart++
		}
		while (oldStart < oldEnd && newStart < newEnd && oldLines[oldEnd - 1] === newLines[newEnd - 1]) {
			oldEnd--
			newEnd--
		}
		return { oldStart, oldEnd, newStart, newEnd }
	}

	function commonUniqueLines(region: Region): Anchor[] {
		const oldAt = uniqueLines(oldLines, region.oldStart, region.oldEnd)
		const newAt = uniqueLines(newLines, region.newStart, region.newEnd)
		const common: Anchor[] = []
		for (const [line, index] of oldAt) {
			const other = newAt.get(line)
			if (index !== null && other !== null && other !== undefined) common.push({ old: index, new: other })
		}
		return common
	}
}

/** A line at index `old` before that is the line at index `new` after. */
interface Anchor {
	readonly old: number
	readonly new: number
}

/** The index of each line of `[start, end)`, null for those that occur more than once. */
function uniqueLines(lines: readonly string[], start: number, end: number): Map<string, number | null> {
	const indices = new Map<string, number | null>()
	for (let i = start; i < end; i++) {
		const line = lines[i] as string
		indices.set(line, indices.has(line) ? null : i)
	}
	return indices
}

/** A longest subsequence of anchors, which come sorted by `old`, that is sorted by `new` too (patience sorting). */
function inSameOrder(anchors: readonly Anchor[]): Anchor[] {
	const piles: number[] = [] // index of the anchor that ends the best subsequence of each length
	const previous: number[] = []
	anchors.forEach((anchor, i) => {
		let low = 0
		let high = piles.length
		while (low < high) {
			const middle = (low + high) >> 1
			if ((anchors[piles[middle] as number] as Anchor).new < anchor.new) low = middle + 1
			else high = middle
		}
		previous[i] = low > 0 ? (piles[low - 1] as number) : -1
		piles[low] = i
	})
	const ordered: Anchor[] = []
	for (let i = piles.at(-1) ?? -1; i >= 0; i = previous[i] as number) ordered.push(anchors[i] as Anchor)
	return ordered.reverse()
}

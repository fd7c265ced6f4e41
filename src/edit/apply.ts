import MagicString from 'magic-string'
import type { Edit } from './edit.ts'

/** A replacement of the UTF-16 range `[start, end)` of some text. */
export type Change = Pick<Edit, 'start' | 'end' | 'text'>

/**
 * The text with all edits made. Insertions at one index come out in the order given, and behind a replacement that
 * ends there.
 *
 * @throws Error if edits overlap
 */
export function applyEdits(text: string, edits: readonly Change[]): string {
	const edited = new MagicString(text)
	for (const { start, end, text } of edits) {
		if (start === end) continue
		if (text === '') edited.remove(start, end)
		else edited.update(start, end, text)
	}
	for (const { start, end, text } of edits) if (start === end) edited.appendLeft(start, text)
	return edited.toString()
}

/**
 * Can a fix's edits be made beside those of other fixes? Not if an edit of one touches an edit of the other, be it only
 * that one ends where the other starts, or lies in what it {@link Edit.covers}. So insertions at one place conflict, and
 * equal edits do: each fix counts on its own.
 */
export function mergeable(accepted: readonly Edit[], candidate: readonly Edit[]): boolean {
	return !candidate.some((edit) => accepted.some((other) => conflict(edit, other)))
}

function conflict(a: Edit, b: Edit): boolean {
	if (a.file !== b.file) return false
	return [a, ...(a.covers ? [a.covers] : [])].some((mine) =>
		[b, ...(b.covers ? [b.covers] : [])].some((theirs) => touch(mine, theirs)),
	)
}

function touch(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
	return a.start <= b.end && b.start <= a.end
}

/** Sorts edits of one file; those at the same place keep their order. */
export function byPosition(a: Change, b: Change): number {
	return a.start - b.start || a.end - b.end
}

/** The place in the text before for a UTF-16 index of the edited text: the start of the edit for what an edit wrote. */
export function originalIndex(edits: readonly Change[], index: number): number {
	let shift = 0
	for (const { start, end, text } of [...edits].sort(byPosition)) {
		if (index < start + shift) break
		if (index < start + shift + text.length) return start
		shift += text.length - (end - start)
	}
	return index - shift
}

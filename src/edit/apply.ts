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

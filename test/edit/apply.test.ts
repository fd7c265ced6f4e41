import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, originalIndex } from '../../src/edit/index.ts'

/** A text, and edits of it that do not overlap, in order. */
const textAndEdits = fc
	.tuple(
		fc.string({ unit: 'binary', maxLength: 30 }),
		fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.string({ maxLength: 4 }))),
	)
	.map(([text, steps]) => {
		const edits: { start: number; end: number; text: string }[] = []
		let at = 0
		for (const [skipped, length, inserted] of steps) {
			const start = at + skipped
			const end = start + length
			if (end > text.length) break
			edits.push({ start, end, text: inserted })
			at = end
		}
		return { text, edits }
	})

describe('applyEdits', () => {
	it('makes each edit and keeps the rest', () => {
		fc.assert(
			fc.property(textAndEdits, ({ text, edits }) => {
				let expected = ''
				let at = 0
				for (const edit of edits) {
					expected += text.slice(at, edit.start) + edit.text
					at = edit.end
				}
				expect(applyEdits(text, edits)).toBe(expected + text.slice(at))
			}),
		)
	})

	it('does not mind the order of edits at different places', () => {
		fc.assert(
			fc.property(textAndEdits, ({ text, edits }) => {
				const places = new Set<number>()
				const distinct = edits.filter(({ start }) => !places.has(start) && places.add(start))
				expect(applyEdits(text, distinct.toReversed())).toBe(applyEdits(text, distinct))
			}),
		)
	})

	it('throws where edits overlap', () => {
		const edits = [
			{ start: 0, end: 3, text: 'x' },
			{ start: 2, end: 4, text: 'y' },
		]
		expect(() => applyEdits('abcdef', edits)).toThrow()
	})
})

describe('originalIndex', () => {
	it('finds text that stayed where it was, and what an edit wrote at the start of the edit', () => {
		fc.assert(
			fc.property(textAndEdits, ({ text, edits }) => {
				const edited = applyEdits(text, edits)
				let shift = 0
				let at = 0
				for (const edit of [...edits, { start: text.length, end: text.length, text: '' }]) {
					for (let index = at; index < edit.start; index++) {
						expect(edited[index + shift]).toBe(text[index])
						expect(originalIndex(edits, index + shift)).toBe(index)
					}
					for (let i = 0; i < edit.text.length; i++) {
						expect(originalIndex(edits, edit.start + shift + i)).toBe(edit.start)
					}
					shift += edit.text.length - (edit.end - edit.start)
					at = edit.end
				}
			}),
		)
	})
})

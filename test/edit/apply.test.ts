import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { applyEdits, type Edit, Editor, mergeable, originalIndex } from '../../src/edit/index.ts'
import { loadGrammar, SourceFile } from '../../src/syntax/index.ts'
import { find, inFunction, names } from './support.ts'

beforeAll(loadGrammar)

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

describe('mergeable', () => {
	const file = new SourceFile('p.go', inFunction('a()\nb()\nc()\nd()'))
	const other = new SourceFile('q.go', file.text)
	const at = (start: number, end: number, text = '', where = file): Edit => ({ file: where, start, end, text })

	it.each([
		['edits apart', at(1, 2), at(3, 4), true],
		['overlapping replacements', at(1, 4), at(3, 5), false],
		['adjoining replacements', at(1, 3), at(3, 5), false],
		['insertions at one place', at(3, 3, 'x'), at(3, 3, 'y'), false],
		['equal edits', at(1, 3), at(1, 3), false],
		['an insertion where a replacement ends', at(1, 3), at(3, 3, 'x'), false],
		['an insertion in a replacement', at(1, 5), at(3, 3, 'x'), false],
		['edits of two files', at(1, 3), at(1, 3, '', other), true],
	])('%s', (_, a, b, expected) => {
		expect(mergeable([a], [b])).toBe(expected)
		expect(mergeable([b], [a])).toBe(expected)
	})

	it('lets no other fix into statements that a fix wraps', () => {
		const wrap = new Editor(names)
		wrap.wrapStatements(find(file, 'a()'), find(file, 'c()'), 'func() {', '}()')
		const editsOf = (start: string) => {
			const editor = new Editor(names)
			editor.replace(find(file, start), 'x()')
			return editor.edits
		}
		expect(mergeable(wrap.edits, editsOf('b()'))).toBe(false)
		expect(mergeable(editsOf('b()'), wrap.edits)).toBe(false)
		expect(mergeable(wrap.edits, editsOf('d()'))).toBe(true)
	})
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Claims, type Edit, Editor } from '../../src/edit/index.ts'
import { SourceFile } from '../../src/syntax/index.ts'
import { find, inFunction, names } from './support.ts'

function areMergeable(accepted: readonly Edit[], candidate: readonly Edit[]): boolean {
	const claims = new Claims()
	claims.add(accepted)
	return claims.hasRoomFor(candidate)
}

describe('Claims', () => {
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
		expect(areMergeable([a], [b])).toBe(expected)
		expect(areMergeable([b], [a])).toBe(expected)
	})

	it('lets no other fix into statements that a fix wraps', () => {
		const wrap = new Editor(names)
		wrap.wrapStatements(find(file, 'a()'), find(file, 'c()'), 'func() {', '}()')
		const editsOf = (start: string) => {
			const editor = new Editor(names)
			editor.replace(find(file, start), 'x()')
			return editor.edits
		}
		expect(areMergeable(wrap.edits, editsOf('b()'))).toBe(false)
		expect(areMergeable(editsOf('b()'), wrap.edits)).toBe(false)
		expect(areMergeable(wrap.edits, editsOf('d()'))).toBe(true)
	})

	it('says what a comparison of every edit with every other would, for any fixes', () => {
		const range = fc.tuple(fc.nat(40), fc.nat(4)).map(([start, length]) => ({ start, end: start + length }))
		const edit = fc
			.tuple(range, fc.option(range), fc.constantFrom(file, other))
			.map(([edited, covers, where]) => ({ file: where, text: 'x', ...edited, ...(covers && { covers }) }))
		const inTheWay = (a: Edit, b: Edit) =>
			a.file === b.file &&
			[a, ...(a.covers ? [a.covers] : [])].some((mine) =>
				[b, ...(b.covers ? [b.covers] : [])].some((its) => mine.start <= its.end && its.start <= mine.end),
			)
		fc.assert(
			fc.property(fc.array(fc.array(edit, { maxLength: 3 })), (fixes) => {
				const claims = new Claims()
				const accepted: Edit[] = []
				for (const fix of fixes) {
					const hasRoom = !fix.some((mine) => accepted.some((its) => inTheWay(mine, its)))
					expect(claims.hasRoomFor(fix)).toBe(hasRoom)
					if (!hasRoom) continue
					claims.add(fix)
					accepted.push(...fix)
				}
			}),
		)
	})

	it('takes little time for many fixes in one file', () => {
		const claims = new Claims()
		let accepted = 0
		const start = performance.now()
		for (let i = 0; i < 20_000; i++) {
			const edits = [at(i * 10, i * 10 + 3), at(i * 10 + 5, i * 10 + 5, 'x')]
			if (claims.hasRoomFor(edits)) accepted++
			claims.add(edits)
		}
		expect(accepted).toBe(20_000)
		expect(performance.now() - start).toBeLessThan(1000)
	})
})

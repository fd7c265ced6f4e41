import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Hunk, hunksOf } from '../../src/edit/index.ts'

let directory = ''
beforeAll(() => {
	directory = mkdtempSync(join(tmpdir(), 'edit-diff-'))
})
afterAll(() => rmSync(directory, { recursive: true }))

/** What git makes of a file and a patch of our hunks. */
function gitApply(before: string, hunks: readonly Hunk[]): string {
	const range = (start: number, lines: number) => `${lines === 0 ? start - 1 : start},${lines}`
	const printed = hunks.map((hunk) =>
		[
			`@@ -${range(hunk.oldStart, hunk.oldLines)} +${range(hunk.newStart, hunk.newLines)} @@\n`,
			...hunk.lines.map((line) => `${line}\n`),
		].join(''),
	)
	writeFileSync(join(directory, 'p.go'), before)
	const input = `--- a/p.go\n+++ b/p.go\n${printed.join('')}`
	const git = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: directory, input, encoding: 'utf8' })
	if (git.status !== 0) throw new Error(`${git.stderr}\n${input}`)
	return readFileSync(join(directory, 'p.go'), 'utf8')
}

/** What a plain reading of the hunks' positions and lines makes of a text. */
function patched(before: string, hunks: readonly Hunk[]): string {
	const lines = before.split(/(?<=\n)/)
	let out = ''
	let at = 0
	for (const hunk of hunks) {
		out += lines.slice(at, hunk.oldStart - 1).join('')
		at = hunk.oldStart - 1
		expect(out.split('\n').length).toBe(hunk.newStart)
		expect(hunk.lines.filter((line) => /^[ -]/.test(line))).toHaveLength(hunk.oldLines)
		expect(hunk.lines.filter((line) => /^[ +]/.test(line))).toHaveLength(hunk.newLines)
		hunk.lines.forEach((line, i) => {
			if (line.startsWith('\\')) return
			const text = line.slice(1) + (hunk.lines[i + 1]?.startsWith('\\') ? '' : '\n')
			if (!line.startsWith('+')) expect(lines[at++]).toBe(text)
			if (!line.startsWith('-')) out += text
		})
	}
	return out + lines.slice(at).join('')
}

const numbered = (count: number) => Array.from({ length: count }, (_, i) => `line ${i + 1}\n`)

describe('hunksOf', () => {
	it('says where lines changed, with three lines of context', () => {
		const before = numbered(20)
		const after = before.with(9, 'new\n')
		expect(hunksOf(before.join(''), after.join(''))).toEqual([
			{
				oldStart: 7,
				oldLines: 7,
				newStart: 7,
				newLines: 7,
				lines: [' line 7', ' line 8', ' line 9', '-line 10', '+new', ' line 11', ' line 12', ' line 13'],
			},
		])
	})

	it('is empty for equal texts', () => expect(hunksOf('a\nb\n', 'a\nb\n')).toEqual([]))

	it('joins changes that share context, and parts others', () => {
		const before = numbered(30)
		const startsOf = (...changed: number[]) => {
			const after = before.map((line, i) => (changed.includes(i) ? 'new\n' : line))
			return hunksOf(before.join(''), after.join('')).map((hunk) => hunk.oldStart)
		}
		expect(startsOf(5, 12)).toEqual([3])
		expect(startsOf(5, 13)).toEqual([3, 11])
	})

	it.each([
		['the first line', (lines: string[]) => lines.with(0, 'new\n')],
		['the last line', (lines: string[]) => lines.with(-1, 'new\n')],
		['an insertion in front', (lines: string[]) => ['new\n', ...lines]],
		['an insertion at the end', (lines: string[]) => [...lines, 'new\n']],
		['removals', (lines: string[]) => lines.filter((_, i) => i !== 3 && i !== 4 && i !== 15)],
		['a final line end taken away', (lines: string[]) => lines.with(-1, 'line 20')],
		['text beyond the basic plane', (lines: string[]) => lines.with(4, '\u{1F600} 漢字\n')],
		['lines equal to others', (lines: string[]) => lines.toSpliced(5, 0, 'line 1\n', 'line 2\n')],
	])('makes a patch that git takes: %s', (_, change) => {
		const before = numbered(20)
		const after = change(before).join('')
		for (const [old, now] of [
			[before.join(''), after],
			[after, before.join('')],
			[before.join('').replaceAll('\n', '\r\n'), after.replaceAll('\n', '\r\n')],
			[before.join('').trimEnd(), after.trimEnd()],
		] as const)
			if (old !== now) expect(gitApply(old, hunksOf(old, now))).toBe(now)
	})

	it('holds for any two texts', () => {
		const text = fc
			.array(fc.constantFrom('\n', '}\n', 'a\n', 'b\n', 'c\r\n', 'd\n', '\u{1F600}\n', 'e\n', 'f\n'), { maxLength: 40 })
			.chain((lines) => fc.constantFrom('', 'end').map((end) => `package p\n${lines.join('')}${end}`))
		fc.assert(
			fc.property(text, text, (before, after) => {
				expect(patched(before, hunksOf(before, after))).toBe(after)
			}),
			{ numRuns: 500 },
		)
	})

	it('has three lines of context, fewer only where the file begins or ends', () => {
		const context = (lines: readonly string[]) => lines.findIndex((line) => !line.startsWith(' '))
		const text = fc.array(fc.constantFrom('}\n', 'a\n', 'b\n'), { maxLength: 30 }).map((lines) => lines.join(''))
		fc.assert(
			fc.property(text, text, (before, after) => {
				const length = before.split('\n').length - 1
				for (const { oldStart, oldLines, lines } of hunksOf(before, after)) {
					if (oldStart > 1) expect(context(lines)).toBe(3)
					if (oldStart + oldLines - 1 < length) expect(context(lines.toReversed())).toBe(3)
				}
			}),
			{ numRuns: 500 },
		)
	})

	it('takes little time for many small changes in a long file', () => {
		const before = Array.from({ length: 50_000 }, (_, i) => (i % 3 ? `line ${i}\n` : '}\n'))
		const after = before.map((line, i) => (i % 500 === 1 ? `\t${line}` : line))
		const start = performance.now()
		expect(hunksOf(before.join(''), after.join(''))).toHaveLength(100)
		expect(performance.now() - start).toBeLessThan(1000)
	})
})

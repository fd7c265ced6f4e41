import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SourceFile } from '../../src/syntax/index.ts'
import { mentioning, sliceMention } from '../../src/transform/index.ts'
import transforms from '../../transforms/index.ts'

describe('sliceMention', () => {
	it.each([
		'x[1:]',
		'x[:n]',
		'x[:]',
		'x[a:b:c]',
		'f(x)[a+1 : b]',
		'x[a[i]:b[j]]',
		'x[a[b[c[0]]]:]',
		"s[strings.IndexByte(s, ']')+1:]",
		's[strings.Index(s, "[:")+len(`]`):]',
		'x[\n\ta :\n\tb]',
		"s[ /* don't */ 1:5]",
		"s[ // isn't it\n 1:5]",
		's[ /* ] */ 1:5]',
		's[a[a[a[a[0]]]]:]',
		's[n/2:]',
	])('matches %j', (text) => {
		expect(sliceMention.test(text)).toBe(true)
	})

	it.each(['x[i]', 'm["a:b"]', 'x := []int{1}', 'map[string]int{"a": 1}', 'switch x[i] { case 1: }', '[3]int{0: 1}'])(
		'does not match %j',
		(text) => {
			expect(sliceMention.test(text)).toBe(false)
		},
	)

	const goroot = goRoot()
	it.skipIf(goroot === null)('matches every slice expression of the standard library', { timeout: 300_000 }, () => {
		let slices = 0
		for (const name of ['bufio', 'bytes', 'encoding/json', 'go/scanner', 'regexp', 'slices', 'strings']) {
			const directory = join(goroot as string, 'src', name)
			for (const file of readdirSync(directory).filter((one) => one.endsWith('.go'))) {
				const source = new SourceFile(file, readFileSync(join(directory, file), 'utf8'))
				for (const { nodes, text } of source.outline) {
					if (!nodes.some((node) => [...node.walk()].some(({ kind }) => kind === 'slice_expression'))) continue
					slices++
					expect(sliceMention.test(text), `${file}: ${text}`).toBe(true)
				}
			}
		}
		expect(slices).toBeGreaterThan(300)
	})
	if (goroot === null) console.warn('skipped: without Go there are no slices of its standard library to match')
})

function goRoot(): string | null {
	try {
		return execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim()
	} catch {
		return null
	}
}

it.each([
	['open brackets', 'x[ '],
	['line comments', '[ // "a\n'],
	['comments', "[ /* it's */ /* [ */ "],
	['slashes', '[ a/b/c*d '],
	['quotes', `[ "a" 'b' \`c\` `],
	['cases', 'case x: go f() // defer\n'],
	['blank lines', '\n\n\t\n'],
])('no mention takes long over many %s', (_, part) => {
	const text = `func f() {${part.repeat(5000)}`
	const started = performance.now()
	for (const { mentions } of transforms) for (const mention of mentions) mention.test(text)
	expect(performance.now() - started).toBeLessThan(2000)
})

describe('mentioning', () => {
	const text = 'package p\n\nimport "time"\n\nfunc f() { defer g() }\n\nfunc g() { for { defer f() } }\n'
	const names = (mentions: RegExp[], imports?: string) =>
		mentioning(new SourceFile('p.go', text), { mentions, ...(imports && { imports }) }).flatMap((one) => one.names)

	it('finds the declarations that all patterns match', () => {
		expect(names([/\bdefer\b/])).toEqual(['f', 'g'])
		expect(names([/\bdefer\b/, /\bfor\b/])).toEqual(['g'])
		expect(names([/\bgo\b/])).toEqual([])
	})

	it('asks for the import first', () => {
		expect(names([/\bdefer\b/], 'time')).toEqual(['f', 'g'])
		expect(names([/\bdefer\b/], 'tim')).toEqual([])
	})
})

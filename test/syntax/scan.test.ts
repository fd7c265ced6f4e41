import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Parser } from 'web-tree-sitter'
import { hasHeader } from '../../src/engine/file-history.ts'
import { Node, SourceFile } from '../../src/syntax/index.ts'
import { parse } from '../../src/syntax/parser.ts'
import { scan } from '../../src/syntax/scan.ts'

/** Kind, names and receiver of each declaration. */
function outline(text: string) {
	return scan(text)?.declarations.map(({ kind, names, receiver }) => {
		return `${kind.replace(/_.*/, '')} ${receiver && `${receiver}.`}${names.join()}`.trim()
	})
}

describe('scan', () => {
	it.each([
		['package p\nimport "fmt"', ['package p', 'import']],
		['package p; import ("a"; b "c"); var x = 1; func f() {}', ['package p', 'import', 'var x', 'function f']],
		['func (t *T) m() {}\nfunc (T) n()\nfunc (t T[K, V]) o() {}', ['method T.m', 'method T.n', 'method T.o']],
		['func (t *(T)) m() {}\nfunc (_ *T[_]) n() {}', ['method T.m', 'method T.n']],
		['func f[T any, U ~[]T](t T) (a, b int) { return }', ['function f']],
		['var a, b = 1, 2\nvar _ int', ['var a,b', 'var _']],
		['const (\n\ta, b = iota, iota + 1 // c\n\n\tc, d\n\t_\n\te; f\n)', ['const a,b,c,d,_,e,f']],
		['var (\n\tf = func() {\n\t\tx := 1\n\t}\n\tg = 1 +\n\t\th\n\ti [2]int\n)', ['var f,g,i']],
		['type (\n\tA = B\n\tC[T any] struct {\n\t\tD int\n\t}\n\tE interface{ F() }\n)', ['type A,C,E']],
		['type T struct\n{\n}\nvar x chan\nint', ['type T', 'var x']],
		['var x = 1 /* a */ /* b\n*/ var y = 2', ['var x', 'var y']],
		['var größe, Ж = 1, 2', ['var größe,Ж']],
		['func f() {}\r\nfunc g() {}\r\n', ['function f', 'function g']],
		["var x = '}'\nvar y = '\\''\nvar z = \"\\\"}\"", ['var x', 'var y', 'var z']],
		['var x = `\nfunc f() {\n`\nvar y = 1', ['var x', 'var y']],
		['func f() { a := b / c // } \n/* } */ s := "}" }', ['function f']],
		['', []],
		['// nothing but this', []],
	])('finds what %j declares', (text, expected) => {
		expect(outline(text)).toEqual(expected)
	})

	it.each([
		['func f() {', 'a brace that is not closed'],
		['func f() {}}', 'a brace too many'],
		['func f() {\n\nfunc g() {\n}\n}', 'a function inside of braces at the start of a line'],
		['x := 1', 'a statement'],
		['var = 1', 'no name'],
		['func () {}', 'no name of a function'],
		['var x = "a\n', 'a string over the line end'],
		["var x = 'a", 'a rune that is not closed'],
		['var x = `a', 'a raw string that is not closed'],
		['var x = 1 /* a', 'a comment that is not closed'],
		['const (\n\ta = 1\n', 'a group that is not closed'],
		['func (t *T', 'a receiver that is not closed'],
	])('gives up on %j: %s', (text) => {
		expect(scan(text)).toBeNull()
	})

	it('ends a declaration before its comments, and knows those outside', () => {
		const text = '/* a */ package p // b\n\n// c\nvar x = 1 /* d */ + 2 // e\nconst (\n\t// f\n\ty = 1 // g\n) /* h */'
		const scanned = scan(text)
		expect(scanned?.declarations.map(({ start, end }) => text.slice(start, end))).toEqual([
			'package p',
			'var x = 1 /* d */ + 2',
			'const (\n\t// f\n\ty = 1 // g\n)',
		])
		expect(scanned?.comments.map(([start, end]) => text.slice(start, end))).toEqual([
			'/* a */',
			'// b',
			'// c',
			'// e',
			'/* h */',
		])
	})

	it('knows the package, whatever comments stand around its name', () => {
		for (const text of [
			`${'/* licence */\n'.repeat(200)}package /* the name */ p`,
			'package p; var x = 1',
			'package p // q',
		])
			expect(new SourceFile('p.go', text).packageName).toBe('p')
		for (const text of ['', '/* package p */', 'var x = 1', `${'/* licence */\n'.repeat(200)}`])
			expect(new SourceFile('p.go', text).packageName).toBe('')
	})

	it('takes any number of comments', () => {
		expect(scan(`package p\n${'// a\n'.repeat(200_000)}func f() {}`)?.comments).toHaveLength(200_000)
	})

	it('terminates on any text', () => {
		const piece = fc.constantFrom(
			'func ',
			'var ',
			'const ',
			'x',
			' ',
			'\n',
			'(',
			')',
			'{',
			'}',
			'"',
			"'",
			'`',
			'/',
			'*',
			'\\',
			',',
			';',
			'1.',
			'é',
			'=',
		)
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
				const text = pieces.join('')
				const found = scan(text)?.declarations ?? []
				let last = 0
				for (const { start, end } of found) {
					expect(start).toBeGreaterThanOrEqual(last)
					expect(end).toBeGreaterThan(start)
					last = end
				}
				expect(last).toBeLessThanOrEqual(text.length)
			}),
			{ numRuns: 3000 },
		)
	})
})

/** The first node at which two trees differ. */
function difference(a: Node, b: Node): string | null {
	const isSame = a.kind === b.kind && a.field === b.field && a.start === b.start && a.end === b.end
	if (!isSame || a.isBroken !== b.isBroken || a.children.length !== b.children.length) return `${a.kind} at ${a.start}`
	for (const [i, child] of a.children.entries()) {
		const inner = difference(child, b.children[i] as Node)
		if (inner) return inner
	}
	return null
}

/** How the trees of the declarations differ from those of a parse of the whole file; null if they don't. */
function differenceToWhole(text: string): string | null {
	const file = new SourceFile('p.go', text)
	const whole = parse(new Node(file, 'source_file', '', 0, file.text.length, true, null), 0, file.text.length)
	const { declarations, freeComments } = file
	if (declarations.length !== whole.nodes.length) return `${declarations.length} declarations`
	if (freeComments.map(({ text }) => text).join('\0') !== whole.comments.map(({ text }) => text).join('\0'))
		return 'comments'
	const bodies = scan(text)?.declarations.map(({ body }) => body)
	for (const [i, declaration] of declarations.entries()) {
		const body = whole.nodes[i]?.kind.match(/^(function|method)/) ? whole.nodes[i].get('body')?.start : undefined
		if (bodies && bodies[i] !== (body ?? whole.nodes[i]?.end)) return `body of ${declaration.text}`
		const found = difference(declaration, whole.nodes[i] as Node)
		if (found) return found
	}
	return null
}

function goFilesBelow(directory: string): string[] {
	const names = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.go'))
	return names.map((name) => join(directory, name))
}

describe('a file parsed by declarations', () => {
	it('has the trees of a file parsed as a whole: fixtures', { timeout: 120_000 }, () => {
		const files = goFilesBelow(fileURLToPath(new URL('../../__testfixtures__', import.meta.url)))
		expect(files.length).toBeGreaterThan(500)
		for (const file of files) {
			const text = readFileSync(file, 'utf8')
			if (new SourceFile(file, text).errors.length === 0) expect(differenceToWhole(text), file).toBeNull()
		}
	})

	const goroot = goRoot()
	it.skipIf(goroot === null)(
		'has the trees of a file parsed as a whole: the standard library',
		{ timeout: 120_000 },
		() => {
			for (const name of ['bufio', 'regexp', 'sort']) {
				for (const file of goFilesBelow(join(goroot as string, 'src', name)).filter(
					(path) => !path.includes('testdata'),
				))
					expect(differenceToWhole(readFileSync(file, 'utf8')), file).toBeNull()
			}
		},
	)
	if (goroot === null) console.warn('skipped: without Go no file of its standard library is parsed')
})

function goRoot(): string | null {
	try {
		return execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim()
	} catch {
		return null
	}
}

describe('a file without bodies', () => {
	it('has the headers of its functions at their places', () => {
		const text =
			'package p\n\nfunc f() struct{ x int } { return g() }\n\nfunc (t *T) m(interface{}) {}\n\nvar v = func() {}\n'
		const file = new SourceFile('p.go', text, { hasBodies: false })
		expect(file.errors).toEqual([])
		expect(file.declarations.map((node) => node.text)).toEqual([
			'package p',
			'func f() struct{ x int }',
			'func (t *T) m(interface{})',
			'var v = func() {}',
		])
		expect(file.declarations.map((node) => node.start)).toEqual(
			new SourceFile('p.go', text).declarations.map((node) => node.start),
		)
	})
})

describe('a declaration', () => {
	afterEach(() => vi.restoreAllMocks())

	it('is not parsed for what others mention, nor for the header', () => {
		const parse = vi.spyOn(Parser.prototype, 'parse')
		const file = new SourceFile('p.go', 'package p\n\nimport "os"\n\nfunc f() {}\n\nvar y = 1\n')
		expect(file.mentioning('y')).toHaveLength(1)
		expect(hasHeader(file)).toBe(true)
		expect(parse.mock.calls.map(([text]) => String(text).trim())).toEqual(['var y = 1', 'package p', 'import "os"'])
	})

	it('is parsed only when asked for', () => {
		const file = new SourceFile('p.go', 'package p\n\nfunc f() {\n\tvar x = )\n}\n\nvar y = 1\n')
		expect(file.mentioning('y').map((node) => [node.kind, node.isBroken])).toEqual([['var_declaration', false]])
		expect(file.mentioning('z')).toEqual([])
		expect(file.declarationsOf('var_declaration')).toEqual(file.mentioning('y'))
		expect(file.errors.length).toBeGreaterThan(0)
	})
})

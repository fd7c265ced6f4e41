import { describe, expect, it } from 'vitest'
import { applyEdits, Editor, Refusal } from '../../src/edit/index.ts'
import { type Node, SourceFile } from '../../src/syntax/index.ts'
import { Pass, wrapInFunction } from '../../src/transform/index.ts'
import { PackageTypes } from '../../src/types/index.ts'

/** The loop body of a function after its statements from `use(1)` on were wrapped. */
function wrapped(body: string, results = '', layout: 'lines' | 'one line' = 'lines'): string {
	const loop = layout === 'lines' ? `for range xs {\n${body}\n}` : `for range xs { ${body} }`
	const text = `package p
import "errors"
var errA = errors.New("a")
func use(n int) bool { return n > 0 }
func name(bool) string { return "" }
func pair() (int, error) { return 0, nil }
func f(xs []int) ${results} {
outer:
for range xs {
if len(xs) > 1 { continue outer }
if len(xs) > 2 { break outer }
${loop}
}
${results ? 'panic(1)' : ''}
}
`
	const file = new SourceFile('p.go', text)
	const types = new PackageTypes([file])
	const options = {
		types,
		files: [file],
		canEdit: () => true,
		goMinorOf: () => null,
		style: 'classic',
		isStandardLibrary: false,
	}
	const pass = new Pass(options as ConstructorParameters<typeof Pass>[0])
	const start = file.text.indexOf('use(1)')
	let first: Node = file.nodeAt(start, start + 'use(1)'.length)
	while (first.parent?.kind !== 'statement_list') first = first.parent as Node
	const region = {
		first,
		last: first.parent.operands.at(-1) as Node,
		loop: first.enclosing('for_statement') as Node,
	}
	const edit = new Editor(pass.names)
	wrapInFunction(pass, region, edit)
	const after = applyEdits(file.text, edit.edits)
	expect(new SourceFile('p.go', after).errors).toEqual([])
	const from = after.lastIndexOf('for range xs {') + 'for range xs {'.length
	return after
		.slice(from, after.indexOf(results ? 'panic(1)' : '\n}\n}\n', from))
		.replace(/\s+/g, ' ')
		.trim()
}

describe('wrapInFunction', () => {
	it('needs no result where nothing but continue leaves', () => {
		expect(wrapped('use(1)\nif use(2) {\ncontinue\n}')).toContain('func() { use(1) if use(2) { return } }()')
	})

	it('lets a nil error mean that the loop goes on, if errors are all there is', () => {
		expect(wrapped('use(1)\nif use(2) {\nreturn errA\n}', 'error')).toContain(
			'if err := func() error { use(1) if use(2) { return errA } return nil }(); err != nil { return err }',
		)
		expect(wrapped('use(1)\nif use(2) {\nreturn 1, "a", errA\n}', '(int, string, error)')).toContain(
			'if err := func() error { use(1) if use(2) { return errA } return nil }(); err != nil { return 1, "a", err }',
		)
	})

	it.each([
		['an error that may be nil', 'var e error\nif use(2) {\nreturn e\n}', 'error'],
		['different constants', 'if use(2) {\nreturn 1, errA\n}\nif use(3) {\nreturn 2, errA\n}', '(int, error)'],
		['a variable', 'if use(2) {\nreturn len(xs), errA\n}', '(int, error)'],
		['a type that is not error itself', 'if use(2) {\nreturn errA\n}', 'interface{ Error() string }'],
	])('tells by a result of its own for %s', (_, body, results) => {
		expect(wrapped(`use(1)\n${body}`, results)).toMatch(/if done, r0(, r1)? := func\(\) \(done bool, r0 /)
	})

	it('does not take a constant of the region for one outside', () => {
		const body = 'use(1)\nconst k = 1\nif use(2) {\nreturn k, errA\n}'
		expect(wrapped(body, '(int, error)')).toContain('(done bool, r0 int, r1 error)')
	})

	it('gives several results a place before it hands them out', () => {
		expect(wrapped('use(1)\nif use(2) {\nreturn pair()\n}', '(int, error)')).toContain(
			'if use(2) { r0, r1 = pair() return true, r0, r1 } return false, r0, r1 }(); done { return r0, r1 }',
		)
	})

	it('hands out the named results of a bare return', () => {
		expect(wrapped('use(1)\nif use(2) {\nreturn\n}', '(n int, err error)')).toContain('return true, n, err')
	})

	it('tells several ways out by a code', () => {
		expect(wrapped('use(1)\nif use(2) {\nbreak\n}\nif use(3) {\ncontinue outer\n}\nif use(4) {\nreturn\n}')).toContain(
			'}(); code == 1 { break } else if code == 2 { continue outer } else if code == 3 { return',
		)
	})

	it('leaves jumps inside the region alone', () => {
		const inside = 'switch {\ncase use(2):\nbreak\ndefault:\nfor {\nif use(3) {\ncontinue\n}\nbreak\n}\n}'
		expect(wrapped(`use(1)\n${inside}`)).toContain(inside.replace(/\s+/g, ' '))
	})

	it('adds no return where control does not get to', () => {
		expect(wrapped('use(1)\nif use(2) {\ncontinue\n} else {\nreturn errA\n}', 'error')).not.toContain('return nil }()')
	})

	it('opens a body on one line', () => {
		expect(wrapped('use(1); if use(2) { return errA }', 'error', 'one line')).toContain('return nil }(); err != nil')
	})

	it('hands on the error that a last statement checks, if the region declares it', () => {
		const check = 'if err != nil {\nreturn err\n}\nerr = f(xs)\nif err != nil {\nreturn err\n}'
		expect(wrapped(`err := errors.New(name(use(1)))\n${check}`, 'error')).toContain('return f(xs) }(); err != nil')
		expect(wrapped(`err := f(nil)\nuse(1)\n${check}`, 'error')).not.toContain('return f(xs)')
	})

	it('refuses what can not be translated', () => {
		const goto = 'use(1)\nif use(2) {\ngoto end\n}\n}\nend:\nfor range xs {'
		expect(() => wrapped(goto)).toThrow(Refusal)
		expect(() => wrapped('switch {\ncase use(2):\nuse(1)\nfallthrough\ndefault:\n}')).toThrow(Refusal)
		expect(() => wrapped('type error int\nuse(1)\nif use(2) {\nreturn errA\n}', '(e error)')).toThrow(Refusal)
	})
})

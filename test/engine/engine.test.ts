import { describe, expect, it } from 'vitest'
import { analysePackage, type EngineOptions, type FileInput, standardImporter } from '../../src/engine/index.ts'
import { defineTransform, type Editor, type Node, type Pass, type Transform } from '../../src/transform/index.ts'

/** A transform that does something to every call of a function of that name. */
function onCalls(name: string, of: string, write: (edit: Editor, call: Node) => void) {
	return transform({
		name,
		*check(pass) {
			for (const call of pass.calls(of))
				yield pass.leak(call.node, `a call of ${of}`).safe('change it', (edit) => write(edit, call.node))
		},
	})
}

function transform(its: Pick<Transform, 'name' | 'check'> & Partial<Transform>): Transform {
	const texts = { summary: '-', why: '-', before: '-', after: '-', safety: '-' }
	return defineTransform({ ...texts, references: [], tiers: ['safe'], mentions: [], ...its })
}

const file = (path: string, text: string, rest: Partial<FileInput> = {}): FileInput => ({
	path,
	text,
	isEditable: true,
	goMinor: null,
	...rest,
})

function run(files: readonly FileInput[], transforms: readonly Transform[], rest: Partial<EngineOptions> = {}) {
	const options = {
		transforms,
		isByName: false,
		importPath: '',
		importer: standardImporter,
		unsafe: false,
		style: 'classic' as const,
		isSuppressed: () => false,
		...rest,
	}
	return analysePackage({ directory: '.', files, module: { path: 'm', goMinor: files[0]?.goMinor ?? null } }, options)
}

const body = (...lines: string[]) => `package p\n\nfunc f() {\n${lines.map((line) => `\t${line}\n`).join('')}}\n`
const helpers = 'package p\n\nfunc a() {}\nfunc b() {}\nfunc c(...any) int { return 0 }\n'
const aToB = onCalls('a-to-b', 'a', (edit, call) => edit.replace(call, 'b()'))

describe('analysePackage', () => {
	it('tells findings on request only to who names the transform and takes unsafe fixes', () => {
		const quiet = transform({
			name: 'quiet',
			*check(pass) {
				for (const call of pass.calls('a')) yield pass.leak(call.node, 'a call of a').onRequest().manual('none')
			},
		})
		const files = [file('f.go', body('a()')), file('h.go', helpers)]
		const count = (rest: Partial<EngineOptions>) => run(files, [quiet], rest).findings.length
		expect(count({ isByName: true, unsafe: true })).toBe(1)
		expect(count({ isByName: true })).toBe(0)
		expect(count({ unsafe: true })).toBe(0)
	})

	it('tells of a syntax error where a transform would have looked, and only there', () => {
		const elsewhere = transform({ name: 'elsewhere', mentions: [/nowhere/], *check() {} })
		const problems = (text: string) => run([file('f.go', text)], [elsewhere]).problems
		const broken = 'package p\n\nfunc f() { x := }\n\nfunc g() {}\n'
		expect(problems(broken.replace('g()', 'nowhere()'))).toEqual([])
		expect(problems(broken.replace('x', 'nowhere'))).toMatchObject([{ file: 'f.go', line: 3, severity: 'warning' }])
		expect(problems('package p\n\nfunc {\n')).toEqual([])
		expect(problems('package p\n\nfunc { nowhere\n')).toMatchObject([{ line: 3 }])
		expect(problems('package p\n\nimport "\n\nfunc nowhere() {}\n')).toMatchObject([{ line: 3 }])
	})

	it('takes a file of one long line', () => {
		const text = `package p; func f() { a() }; func a() {}; func b() {}${'; var _ = 1'.repeat(10_000)}\n`
		const { files, problems } = run([file('f.go', text)], [aToB])
		expect(problems).toEqual([])
		expect(files[0]?.text).toBe(text.replace('{ a() }', '{ b() }'))
	})

	it('applies fixes and says what it did', () => {
		const outcome = run([file('f.go', body('a()')), file('h.go', helpers)], [aToB])
		expect(outcome.files.map(({ file, status, text }) => ({ file, status, text }))).toEqual([
			{ file: 'f.go', status: 'changed', text: body('b()') },
			{ file: 'h.go', status: 'unchanged', text: null },
		])
		expect(outcome.findings).toMatchObject([
			{ transform: 'a-to-b', tier: 'safe', status: 'pending', file: 'f.go', line: 4, column: 2, endColumn: 5 },
		])
		expect(outcome.findings[0]?.fix).toEqual({ title: 'change it', edits: [{ start: 23, end: 26, text: 'b()' }] })
	})

	it('reports positions in bytes of the file as it was read, whatever round found them', () => {
		const grow = onCalls('grow', 'a', (edit, call) => edit.replace(call, 'b() /* 世界 */'))
		const later = onCalls('later', 'b', (edit, call) => edit.replace(call, 'c()'))
		const outcome = run([file('f.go', `\uFEFF${body('a(); c("世🙂")', 'a()')}`), file('h.go', helpers)], [grow, later])
		expect(outcome.findings.map((one) => [one.transform, one.line, one.column])).toEqual([
			['grow', 4, 2],
			['later', 4, 2],
			['grow', 5, 2],
			['later', 5, 2],
		])
		expect(outcome.findings[2]?.fix?.edits[0]).toMatchObject({ start: 3 + 23 + 19, end: 3 + 23 + 22 })
	})

	it('tells and fixes only what has a part on a changed line, as lines were before any edit', () => {
		const grow = onCalls('grow', 'b', (edit, call) => edit.replace(call, 'b2(\n)'))
		const text = body('b()', 'a()', 'c(', '\ta(),', ')', 'b()', 'c(1,', '\t2,', ')')
		const toThree = onCalls('c-to-d', 'c', (edit, call) =>
			edit.replaceRange(call.file, call.start, call.start + 1, 'd'),
		)
		const outcome = (...changedLines: [first: number, last: number][]) => {
			const lines = changedLines.map(([first, last]) => ({ first, last }))
			const more = `${helpers}\nfunc b2() {}\nfunc d(...any) int { return 0 }\n`
			return run([file('f.go', text, { changedLines: lines }), file('h.go', more)], [grow, aToB, toThree])
		}
		const found = (...changedLines: [number, number][]) =>
			outcome(...changedLines).findings.map((one) => `${one.transform} ${one.line}-${one.endLine}`)
		expect(found([5, 5])).toEqual(['a-to-b 5-5', 'grow 5-5'])
		expect(found([7, 7])).toEqual(['c-to-d 6-8', 'a-to-b 7-7', 'grow 7-7'])
		expect(found([2, 3], [8, 8], [13, 99])).toEqual(['c-to-d 6-8'])
		expect(found([4, 4], [11, 11])).toEqual(['grow 4-4', 'c-to-d 10-12'])
		expect(found()).toEqual([])
		expect(outcome([11, 11]).files[0]?.text).toBe(text.replace('c(1,', 'd(1,'))
	})

	it('applies a fix whole or not at all, and the rest in a later round', () => {
		const outer = onCalls('outer', 'c', (edit, call) => {
			edit.replaceRange(call.file, call.start, call.start + 1, 'd')
			edit.replaceRange(call.file, call.end - 1, call.end, ', 1)')
		})
		const text = `${body('c(c(2))')}\nfunc d(...any) int { return 0 }\n`
		const outcome = run([file('f.go', text), file('h.go', helpers)], [outer])
		expect(outcome.files[0]?.text).toContain('\td(d(2, 1), 1)\n')
		expect(outcome.findings.map((one) => one.status)).toEqual(['pending', 'pending'])
	})

	it('gives the same for any order of transforms', () => {
		const left = onCalls('left', 'a', (edit, call) => edit.replace(call, 'c(1)'))
		const right = onCalls('right', 'a', (edit, call) => edit.replace(call, 'c(2)'))
		const files = [file('f.go', body('a()')), file('h.go', helpers)]
		expect(run(files, [left, right])).toEqual(run(files, [right, left]))
		expect(run(files, [left, right]).files[0]?.text).toBe(body('c(1)'))
	})

	it.each([
		['no package clause', body('a()').replace('package p', '')],
		['a broken package clause', body('a()').replace('package p', 'package')],
		['a package name that is none', body('a()').replace('package p', 'package 1p')],
		['an import without quotes', body('a()').replace('p\n', 'p\n\nimport os\n')],
		['an import that does not end', body('a()').replace('p\n', 'p\n\nimport (\n\t"os\n\t"time"\n)\n')],
	])('leaves a file alone that has %s', (_, text) => {
		const outcome = run([file('f.go', text), file('h.go', helpers)], [aToB])
		expect(outcome.files.map(({ text }) => text)).toEqual([null, null])
		expect(outcome.problems).toMatchObject([
			{ file: 'f.go', advice: expect.stringContaining('the file is left alone') },
		])
	})

	it('edits what a syntax error elsewhere in the file leaves whole', () => {
		const text = `${body('a()')}\nfunc broken() {\n\tx :=\n}\n`
		const outcome = run([file('f.go', text), file('h.go', helpers)], [aToB])
		expect(outcome.files[0]?.text).toBe(text.replace('a()', 'b()'))
		expect(outcome.problems).toMatchObject([{ line: 8, advice: expect.stringContaining('the declaration around it') }])
	})

	it('takes back edits that break the syntax, in every file that the fix touched', () => {
		const breaks = transform({
			name: 'breaks',
			*check(pass) {
				const [call] = [...pass.calls('a')]
				const [other] = [...pass.calls('b')]
				if (call && other)
					yield pass.leak(call.node, 'x').safe('break it', (edit) => {
						edit.replace(call.node, 'a(')
						edit.replace(other.node, 'c()')
					})
			},
		})
		const files = [file('f.go', body('a()')), file('g.go', 'package p\n\nfunc g() { b() }\n'), file('h.go', helpers)]
		const outcome = run(files, [breaks])
		expect(outcome.files.map((one) => [one.status, one.text])).toEqual([
			['reverted', null],
			['reverted', null],
			['unchanged', null],
		])
		expect(outcome.findings).toMatchObject([{ status: 'reverted' }])
		expect(outcome.problems[0]?.message).toContain('breaks')
	})

	it('calls transforms that undo each other by name and changes nothing', () => {
		const bToA = onCalls('b-to-a', 'b', (edit, call) => edit.replace(call, 'a()'))
		const outcome = run([file('f.go', body('a()')), file('h.go', helpers)], [aToB, bToA])
		expect(outcome.files[0]).toMatchObject({ status: 'reverted', text: null })
		expect(outcome.problems.map((problem) => problem.message).join()).toMatch(/(a-to-b|b-to-a) did not come to an end/)
	})

	it('merges the imports of its fixes and drops those that lost their last use', () => {
		const swap = onCalls('swap', 'fmt.Println', (edit, call) =>
			edit.replace(call, `_ = ${edit.import('strings.ToUpper', call)}("x")`),
		)
		const text = 'package p\n\nimport "fmt"\n\nfunc f() {\n\tfmt.Println()\n\tfmt.Println()\n}\n'
		const after =
			'package p\n\nimport (\n\t"strings"\n)\n\nfunc f() {\n\t_ = strings.ToUpper("x")\n\t_ = strings.ToUpper("x")\n}\n'
		expect(run([file('f.go', text)], [swap]).files[0]?.text).toBe(after)
	})

	it("keeps the initialisation of another's package whose last use it removed", () => {
		const drop = transform({
			name: 'drop',
			*check(pass) {
				for (const call of pass.calls('a'))
					yield pass.leak(call.node, 'x').safe('drop', (edit) => edit.replace(call.node, 'b()'))
			},
		})
		const text = 'package p\n\nimport "example.com/x"\n\nfunc f() { a(x.Y) }\n\nfunc a(...any) {}\nfunc b() {}\n'
		expect(run([file('f.go', text)], [drop]).files[0]?.text).toContain('import _ "example.com/x"\n')
	})

	it('does the same with dot imports', () => {
		const drop = onCalls('drop', 'a', (edit, call) => edit.replace(call, 'b()'))
		const imported = (spec: string, statements: string, rest = '') => {
			const text = `package p\n\nimport ${spec}\n\nfunc f() {\n\t${statements}\n}\n${rest}`
			return run([file('f.go', text), file('h.go', 'package p\n\nfunc a(...any) {}\nfunc b() {}\n')], [drop]).files[0]
				?.text
		}
		expect(imported('. "runtime"', 'a(GOOS)')).toBe('package p\n\nfunc f() {\n\tb()\n}\n')
		expect(imported('. "runtime"', 'a(GOOS)\n\tGC()')).toContain('import . "runtime"\n')
		expect(imported('. "runtime"', 'a(1)', '\ntype t struct{ Frame }\n')).toContain('import . "runtime"\n')
		expect(imported('. "example.com/x"', 'a(Y)')).toContain('import _ "example.com/x"\n')
		expect(imported('. "example.com/x"', 'a(Y)\n\tZ()')).toContain('import . "example.com/x"\n')
	})

	it('leaves alone what is suppressed, not editable, broken, or hidden behind --unsafe', () => {
		const unsafe = transform({
			name: 'unsafe',
			*check(pass) {
				for (const call of pass.calls('b'))
					yield pass.leak(call.node, 'x').unsafe('drop', 'nobody minds', (edit) => edit.replace(call.node, 'a()'))
			},
		})
		const files = [
			file('e.go', 'package p\n\nfunc e() { a(); x = = 1 }\n\nfunc e2() { b() }\n'),
			file('f.go', body('a()', 'b()')),
			file('g.go', 'package p\n\nfunc g() { a() }\n', { isEditable: false }),
			file('h.go', helpers),
		]
		const outcome = run(files, [aToB, unsafe], {
			isSuppressed: (name, path, line) => name === 'a-to-b' && path === 'f.go' && line === 4,
		})
		expect(outcome.findings.map((one) => [one.file, one.transform, one.status])).toEqual([
			['e.go', 'unsafe', 'not-selected'],
			['f.go', 'a-to-b', 'suppressed'],
			['f.go', 'unsafe', 'not-selected'],
		])
		expect(outcome.files.every((one) => one.status === 'unchanged')).toBe(true)
		expect(outcome.problems).toMatchObject([{ file: 'e.go', line: 3, severity: 'warning' }])
	})

	it('counts leaks that the Go version makes harmless instead of reporting them', () => {
		const old = { ...aToB, leaksBefore: '1.23' }
		const at = (goMinor: number | null) => run([file('f.go', body('a()'), { goMinor }), file('h.go', helpers)], [old])
		expect([at(22).findings.length, at(null).findings.length, at(23).findings.length]).toEqual([1, 1, 0])
		expect(at(23).outdated).toEqual({ 'a-to-b': 1 })
	})

	it('turns a refusal of the fix into the reason of the finding', () => {
		const refuses = onCalls('refuses', 'a', (edit) => edit.refuse('the moon is full'))
		const outcome = run([file('f.go', body('a()')), file('h.go', helpers)], [refuses])
		expect(outcome.findings).toMatchObject([{ status: 'refused', reason: 'the moon is full', fix: null }])
	})

	it('speaks of lines of the file as it was read', () => {
		const grow = onCalls('grow', 'a', (edit, call) => edit.insertBefore(call.parent as Node, 'b()', 'b()'))
		const once = { ...grow, check: (pass: Pass) => (pass.types.files[0]?.text.includes('b()') ? [] : grow.check(pass)) }
		const lines = transform({
			name: 'lines',
			*check(pass) {
				for (const { node } of pass.calls('c'))
					yield pass.leak(node, `on line ${node.file.positions.lineOf(node.start)}`).refused('safe', 'no reason')
			},
		})
		const outcome = run([file('f.go', body('a()', 'c()')), file('h.go', helpers)], [once, lines])
		expect(outcome.files[0]?.text).toBe(body('b()', 'b()', 'a()', 'c()'))
		expect(outcome.findings[1]).toMatchObject({ line: 5, message: 'on line 5' })
	})

	it('keeps packages of one directory apart', () => {
		const test = 'package p_test\n\nfunc a() {}\n\nfunc t() { a() }\n'
		const outcome = run([file('f.go', body('a()')), file('h.go', helpers), file('x_test.go', test)], [aToB])
		expect(outcome.findings.map((one) => one.file)).toEqual(['f.go', 'x_test.go'])
	})
})

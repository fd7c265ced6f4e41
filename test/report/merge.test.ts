import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffReporter } from '../../src/report/diff.ts'
import { jsonLinesReporter, jsonReporter } from '../../src/report/json.ts'
import { MergeError, merge } from '../../src/report/merge.ts'
import { compareDirectories } from '../../src/report/names.ts'
import type { PackageResult, Problem } from '../../src/report/report.ts'
import type { Reporter } from '../../src/report/reporter.ts'
import { SummaryCounter } from '../../src/runner/summary.ts'
import { file, finding, hunk, manual } from './examples.ts'

const reporters: Readonly<Record<string, () => Reporter>> = {
	patch: () => diffReporter({ hasColor: false, isAnnotated: false, isVerbose: false }),
	jsonl: jsonLinesReporter,
	json: () => jsonReporter({ toolVersion: '1.2.3' }),
}

/** What a run over these packages prints. */
function printed(format: string, packages: readonly PackageResult[]): string {
	const reporter = (reporters[format] as () => Reporter)()
	const counter = new SummaryCounter()
	for (const result of packages) counter.add(result)
	return packages.map((result) => reporter.package(result)).join('') + reporter.end(counter.summary)
}

const problem = (name: string, line: number | null): Problem => {
	return { file: name, line, column: null, message: 'syntax error', advice: 'left alone', severity: 'warning' }
}

/** A package with a change, advice, and text that looks like a diff. */
function packageAt(directory: string, names = ['a.go', 'b.go']): PackageResult {
	const at = (name: string) => (directory === '.' ? name : `${directory}/${name}`)
	const odd = { ...hunk(9), lines: [' --- a/x', '+++ b/x', '\\ No newline at end of file', ' @@ -1 +1 @@'] }
	return {
		directory,
		files: names.map((name) => file({ file: at(name), hunks: [hunk(4), odd] })),
		findings: names.flatMap((name) => [finding({ file: at(name) }), { ...manual, file: at(name) }]),
		problems: [problem(at('b.go'), 3)],
		outdated: { [directory]: 1, 'ticker-stop': 2 },
	}
}

const directories = [
	'.',
	'../b',
	'..',
	'a',
	'a-b',
	'a/b',
	'a b',
	'a.b',
	'aé',
	'-x',
	'é"\t',
	'B',
	'a/b/c',
	'😀',
	'\uffee',
]

describe.each(Object.keys(reporters))('merging a %s', (format) => {
	it('gives what the whole run prints, however it was split and in whatever order the parts come', () => {
		const shuffled = fc.shuffledSubarray(directories, { minLength: 0 })
		const choices = fc.array(fc.nat(3), { minLength: directories.length, maxLength: directories.length })
		fc.assert(
			fc.property(shuffled, choices, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (names, choice, order) => {
				const packages = names.sort(compareDirectories).map((name) => packageAt(name))
				const parts = order.map((shard) => {
					const text = printed(
						format,
						packages.filter((_, index) => choice[index] === shard),
					)
					return { name: `${shard}`, text }
				})
				expect(merge(parts)).toBe(printed(format, packages))
				expect(merge([{ name: 'merged', text: merge(parts) }])).toBe(merge(parts))
			}),
		)
	})

	it('refuses the same package twice', () => {
		const one = printed(
			format,
			['a', 'c'].map((name) => packageAt(name)),
		)
		const two = printed(
			format,
			['b', 'c'].map((name) => packageAt(name)),
		)
		const parts = [
			{ name: 'one', text: one },
			{ name: 'two', text: two },
		]
		const line = { patch: 23, jsonl: 5, json: two.split('\n').indexOf('      "file": "c/a.go",') }[format]
		expect(messageOf(parts)).toBe(
			`two:${line}: c is in one, too; is a shard given twice, or are they of different runs?`,
		)
	})

	it('refuses a file that is torn, unless a whole number of hunks or findings is left', () => {
		const text = printed(
			format,
			['a', 'b'].map((name) => packageAt(name)),
		)
		let whole = 0
		for (let cut = 1; cut < text.length; cut++) {
			const message = messageOf([{ name: 'torn', text: text.slice(0, cut) }])
			if (message === 'merged') whole++
			else expect(message).toMatch(/^torn:\d+: /)
		}
		expect(whole).toBe({ patch: 7, jsonl: 7, json: 0 }[format])
	})
})

function messageOf(parts: Parameters<typeof merge>[0]): string {
	try {
		merge(parts)
	} catch (error) {
		expect(error).toBeInstanceOf(MergeError)
		expect((error as Error).message).not.toContain('\n')
		return (error as Error).message
	}
	return 'merged'
}

const part = (text: string, name = 'x') => ({ name, text })

describe('merging', () => {
	it('gives nothing for parts that found nothing', () => {
		expect(merge([part(''), part('')])).toBe('')
		const text = printed('jsonl', [packageAt('a')])
		expect(merge([part(''), part(text), part('')])).toBe(text)
	})

	it.each([
		['something else', 'hello\n', 'x:1: neither a patch nor a json or jsonl report of unleak'],
		['a patch of git', 'diff --git a/x b/x\n', 'x:1: neither a patch nor a json or jsonl report of unleak'],
		['a coloured patch', '\x1b[1m--- a/x\x1b[22m\n', 'x:1: neither a patch nor a json or jsonl report of unleak'],
		['a line that is not JSON', '{"file":"a.go"}\n{"file":\n', 'x:2: torn, or not JSON'],
		['a line without a file', '{"file":"a.go"}\n{"name":1}\n', 'x:2: not a finding'],
		['a line that is no object', '{"file":"a.go"}\n1\n', 'x:2: not an object'],
		[
			'a last line without an end',
			'{"file":"a.go"}\n{"file":"a.go"}',
			'x:2: the file is torn: its last line has no end',
		],
		[
			'findings in no order',
			'{"file":"b/a.go"}\n{"file":"a/a.go"}\n',
			'x:2: a comes after b: not the order of a report',
		],
		['other JSON', '{\n  "version": 1\n}\n', 'x:1: not a report of unleak'],
		['a header without its other half', '--- a/x\n@@ -1 +1 @@\n-a\n+b\n', 'x:2: not the header of a diff'],
		['a header with two names', '--- a/x\n+++ b/y\n@@ -1 +1 @@\n-a\n+b\n', 'x:2: not the header of a diff'],
		['a file without a hunk', '--- a/x\n+++ b/x\n--- a/y\n+++ b/y\n', 'x:3: not a hunk'],
		['a hunk with too many lines', '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n-b\n+b\n', 'x:5: not a line of the hunk'],
		['a hunk with a foreign line', '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\nb\n', 'x:5: not a line of the hunk'],
		['a cut hunk', '--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n', 'x:4: the file is torn: a line of the hunk is missing'],
		['a cut header', '--- a/x\n', 'x:1: the file is torn: the header of a diff is missing'],
	])('refuses %s', (_, text, message) => {
		expect(messageOf([part(text)])).toBe(message)
	})

	it('refuses parts of different kinds, and reports of different versions', () => {
		const text = (format: string) => printed(format, [packageAt('a')])
		expect(messageOf([part(text('json'), 'a'), part(text('patch'), 'b')])).toBe('b:1: this is a patch, but a is json')
		expect(messageOf([part(text('json'), 'a'), part('', 'b')])).toBe('b:1: the file is empty')
		const newer = printed('json', [packageAt('b')]).replace('1.2.3', '1.3.0')
		expect(messageOf([part(text('json'), 'a'), part(newer, 'b')])).toBe('b:1: of unleak 1.3.0, but a is of 1.2.3')
	})
})

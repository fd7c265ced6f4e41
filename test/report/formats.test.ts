import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { describeProblem } from '../../src/report/finding.ts'
import { jsonLinesReporter, jsonReporter } from '../../src/report/json.ts'
import { listReporter } from '../../src/report/list.ts'
import { painter } from '../../src/report/paint.ts'
import type { Finding, Problem } from '../../src/report/report.ts'
import { textReporter } from '../../src/report/text.ts'
import { file, finding, manual, packageResult, summary } from './examples.ts'

const plain = { hasColor: false, isVerbose: false }

describe('text', () => {
	it('is one finding a line, with reason and assumption indented', () => {
		const unsafe = finding({ tier: 'unsafe', assumption: 'nobody reads t.C later' })
		expect(textReporter(plain).package(packageResult({ findings: [unsafe, manual] }))).toBe(
			[
				'pkg/poll.go:4:7 ticker-stop [unsafe] ticker t is never stopped',
				'    assumes nobody reads t.C later',
				'pkg/poll.go:90:7 goroutine-exit [manual] this goroutine never ends',
				'    give it a context',
				'',
			].join('\n'),
		)
	})

	it('says what has become of a finding', () => {
		const result = packageResult({ findings: [finding({ status: 'applied' }), finding({ status: 'not-selected' })] })
		expect(textReporter(plain).package(result)).toMatch(/^[^\n]*\[safe, applied][^\n]*\n$/)
		expect(textReporter({ ...plain, isVerbose: true }).package(result)).toContain('[safe, not selected]')
	})
})

describe('list', () => {
	it('names the changed and written files, one a line', () => {
		const files = [file({ file: 'a b.go' }), file({ file: 'é.go', status: 'written' }), file({ status: 'unchanged' })]
		expect(listReporter().package(packageResult({ files }))).toBe('a b.go\né.go\n')
	})

	it('quotes a name that would break the line', () => {
		expect(listReporter().package(packageResult({ files: [file({ file: 'a\nb.go' })] }))).toBe('"a\\nb.go"\n')
	})
})

describe('json', () => {
	const order = [
		['transform', 'tier', 'status', 'file', 'line', 'column', 'endLine', 'endColumn'],
		['message', 'reason', 'assumption', 'fix'],
	].flat()
	const shuffled = Object.fromEntries(Object.entries(finding()).reverse()) as unknown as Finding
	const problem: Problem = {
		file: 'x.go',
		line: 3,
		column: null,
		message: 'syntax error',
		advice: 'mend it',
		severity: 'warning',
	}

	function report() {
		const reporter = jsonReporter({ toolVersion: '1.2.3' })
		const files = [file(), file({ file: 'same.go', status: 'unchanged', hunks: [] })]
		let text = reporter.package(packageResult({ findings: [shuffled, manual], files, problems: [problem] }))
		text += reporter.package(packageResult({ files: [], findings: [finding({ file: 'z.go' })] }))
		text += reporter.end(summary({ findings: { 'ticker-stop': { safe: { pending: 2 } } }, warnings: 1 }))
		return JSON.parse(text)
	}

	it('is one object with its parts in the documented order', () => {
		expect(Object.keys(report())).toEqual(['version', 'tool', 'summary', 'files', 'problems', 'findings'])
		expect(report().tool).toEqual({ name: 'unleak', version: '1.2.3' })
		expect(report().findings.map((one: Finding) => one.file)).toEqual(['pkg/poll.go', 'pkg/poll.go', 'z.go'])
	})

	it('has the fields of a finding in the documented order, null where there is nothing', () => {
		for (const one of report().findings) expect(Object.keys(one)).toEqual(order)
		expect(report().findings[1].fix).toBeNull()
	})

	it('has no time in it and no file that stays as it is', () => {
		expect(report().summary).not.toHaveProperty('milliseconds')
		expect(report().files.map((one: { file: string }) => one.file)).toEqual(['pkg/poll.go'])
	})

	it('fits the schema, which takes nothing else', () => {
		const schema = JSON.parse(readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8'))
		const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)
		validate(report())
		expect(validate.errors).toBeNull()
		expect(validate({ ...report(), extra: 1 })).toBe(false)
		expect(validate({ ...report(), findings: [{ ...finding(), extra: 1 }] })).toBe(false)
		expect(validate({ ...report(), findings: [{ ...finding(), line: 0 }] })).toBe(false)
	})

	it('jsonl prints one finding a line', () => {
		const lines = jsonLinesReporter()
			.package(packageResult({ findings: [shuffled, manual] }))
			.split('\n')
		expect(lines).toHaveLength(3)
		expect(lines[0]).toBe(JSON.stringify(finding()))
		expect(Object.keys(JSON.parse(lines[1] as string))).toEqual(order)
	})
})

it('a problem is one line: place, what, and what to do', () => {
	const problem: Problem = {
		file: 'x.go',
		line: 3,
		column: 9,
		message: 'invalid UTF-8',
		advice: 'left alone',
		severity: 'warning',
	}
	const paint = painter(false)
	expect(describeProblem(problem, paint)).toBe('x.go:3:9: warning: invalid UTF-8 (left alone)\n')
	expect(describeProblem({ ...problem, line: null, column: null, severity: 'error' }, paint)).toBe(
		'x.go: error: invalid UTF-8 (left alone)\n',
	)
})

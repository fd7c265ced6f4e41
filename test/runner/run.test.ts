import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { PackageResult } from '../../src/report/report.ts'
import { type RunOptions, run } from '../../src/runner/index.ts'
import work from '../../src/runner/worker.ts'
import { discover } from '../../src/workspace/index.ts'
import { calling, declarations, Workplace } from '../cli/support.ts'
import { optionsFor } from './options.ts'

// The registry of transforms is the only thing that is not the real one.
vi.mock('../../transforms/index.ts', () => import('../cli/transforms.ts'))

const packages = (...names: string[]) =>
	Object.fromEntries(
		names.flatMap((name) => [
			[`${name}/a.go`, calling('leak', 'risk')],
			[`${name}/decl.go`, declarations],
		]),
	)

async function resultsOf(options: RunOptions) {
	const results: PackageResult[] = []
	const summary = await run(options, (result) => void results.push(result))
	return { results, summary }
}

describe('run', () => {
	it('hands over every package once, in order, whatever the order of the paths', async () => {
		const { root } = new Workplace(packages('b', 'a', 'c/d'))
		const { results } = await resultsOf(optionsFor(root, { paths: ['c', 'b/a.go', './...', 'a'] }))
		expect(results.map((result) => result.directory)).toEqual(['a', 'b', 'c/d'])
		const again = await resultsOf(optionsFor(root, { paths: ['.'] }))
		expect(again.results).toEqual(results)
	})

	it('adds up what it handed over', async () => {
		const { root } = new Workplace({ ...packages('a', 'b'), 'a/a_test.go': 'package p\n' })
		const { summary } = await resultsOf(optionsFor(root))
		expect(summary).toMatchObject({
			files: 4,
			packages: 2,
			changedFiles: 2,
			skipped: { generated: 0, test: 1, ignored: 0, excluded: 0, link: 0, unreadable: 0 },
			findings: { 'risky-leak': { unsafe: { 'not-selected': 2 } }, 'safe-leak': { safe: { pending: 2 } } },
			errors: 0,
			warnings: 0,
		})
	})

	it('waits for the sink', async () => {
		const { root } = new Workplace(packages('a', 'b', 'c'))
		const events: string[] = []
		await run(optionsFor(root), async ({ directory }) => {
			events.push(`+${directory}`)
			await new Promise((done) => setTimeout(done, 5))
			events.push(`-${directory}`)
		})
		expect(events).toEqual(['+a', '-a', '+b', '-b', '+c', '-c'])
	})

	it('does not overwrite a file that changed after it was read, and writes the others', async () => {
		const at = new Workplace(packages('a', 'b', 'c'))
		const results: PackageResult[] = []
		await run(optionsFor(at.root, { write: true }), (result) => {
			results.push(result)
			if (result.directory === 'a') at.write('b/a.go', calling('leak', 'advise'))
		})
		const statuses = results.map((result) => result.files.find(({ file }) => file.endsWith('a.go'))?.status)
		expect(statuses).toEqual(['written', 'failed', 'written'])
		expect(results[1]?.problems).toMatchObject([{ file: 'b/a.go', severity: 'error' }])
		expect(results[1]?.findings[0]?.status).toBe('pending')
		expect(at.read('b/a.go')).toBe(calling('leak', 'advise'))
		expect(at.read('c/a.go')).toBe(calling('fixed', 'risk'))
	})

	it('looks at standard input as a file of the working directory', async () => {
		const { root } = new Workplace(packages('a'))
		const text = `${calling('leak')}\nfunc leak() {}\nfunc fixed() {}\n`
		const { results } = await resultsOf(optionsFor(join(root, 'a'), { standardInput: Buffer.from(text) }))
		expect(results).toHaveLength(1)
		expect(results[0]?.findings[0]).toMatchObject({ file: '<standard input>', line: 4, status: 'pending' })
	})
})

describe('a worker', () => {
	it('takes and returns plain data, which can cross threads', async () => {
		const { root } = new Workplace({ ...packages('a'), 'b/a.go': calling('leak', 'buggy'), 'b/decl.go': declarations })
		const options = optionsFor(root, { transforms: ['safe-leak', 'buggy'], write: true })
		const job = { packages: (await discover(options)).packages, options }
		const results = await work(structuredClone(job))
		expect(results).toMatchObject([
			{ result: { directory: 'a', files: [{ status: 'changed' }, { status: 'unchanged' }] } },
			{ result: { directory: 'b', problems: [{ message: 'this is a bug in unleak: out of luck' }] }, edited: [] },
		])
		expect(results[0]?.edited[0]?.newText).toContain('fixed()')
		expect(structuredClone(results)).toEqual(results)
	})
})

describe('suppression comments', () => {
	it('count only as comments, and only for the transforms they name', async () => {
		const text = [
			'package p',
			'',
			'func f() {',
			'	leak() //unleak:ignore safe-leak tiny',
			'	//unleak:ignore safe-leak tiny',
			'	leak()',
			'	_, _ = "//unleak:ignore safe-leak tiny", leak',
			'	leak() //unleak:ignore risky-leak tiny',
			'	leak() //nolint:errcheck,unleak // tiny',
			'	s := `',
			'//unleak:ignore safe-leak tiny`; leak()',
			'}',
			'',
		].join('\n')
		const { root } = new Workplace({ 'a.go': text, 'decl.go': declarations })
		const { results } = await resultsOf(optionsFor(root))
		expect(results[0]?.findings.map(({ line, status }) => [line, status])).toEqual([
			[4, 'suppressed'],
			[6, 'suppressed'],
			[8, 'pending'],
			[9, 'suppressed'],
			[11, 'pending'],
		])
	})

	it('have their mistakes reported in the order of the lines', async () => {
		const lines = ['//unleak:ignore no-such-leak tiny', '//unleak:ignore safe-leak', '//unleak:ignore none-such tiny']
		const text = `package p\n\nfunc f() {\n${lines.map((line) => `\t${line}\n\tleak()\n`).join('')}}\n`
		const { root } = new Workplace({ 'a.go': text, 'decl.go': declarations })
		const { results } = await resultsOf(optionsFor(root))
		expect(results[0]?.problems.map(({ line, message }) => [line, message])).toEqual([
			[4, "unknown transform 'no-such-leak'"],
			[6, 'unleak:ignore without a reason suppresses nothing'],
			[8, "unknown transform 'none-such'"],
		])
	})
})

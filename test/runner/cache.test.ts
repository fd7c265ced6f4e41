import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Parser } from 'web-tree-sitter'
import type { PackageResult } from '../../src/report/report.ts'
import { cacheSize, cleanCache, type RunOptions, run } from '../../src/runner/index.ts'
import { Workplace } from '../cli/support.ts'
import { optionsFor } from './options.ts'

const program = {
	'go.mod': 'module example.com/m\n\ngo 1.22\n',
	'app/a.go': 'package app\n\nimport "example.com/m/lib"\n\nfunc f() {\n\ts := lib.Text()\n\tkept = s[:50]\n}\n',
	'app/kept.go': 'package app\n\nvar kept string\n',
	'lib/lib.go': 'package lib\n\nfunc Text() string { return text }\n\nvar text string\n',
}

function workplace() {
	const { root } = new Workplace(program)
	const { root: directory } = new Workplace({ 'keep.txt': 'not ours' })
	const runHere = async (given: Partial<RunOptions> = {}) => {
		const results: PackageResult[] = []
		const parse = vi.spyOn(Parser.prototype, 'parse')
		const options = {
			paths: ['app/a.go'],
			transforms: ['substring'],
			allowDirty: true,
			cache: { directory, tool: '1' },
		}
		await run(optionsFor(root, { ...options, ...given }), (result) => void results.push(result))
		const isCached = parse.mock.calls.length === 0
		parse.mockRestore()
		return { results, isCached, findings: results.flatMap(({ findings }) => findings.map(({ line }) => line)) }
	}
	const write = (file: string, text: string) => writeFileSync(join(root, file), text)
	return { root, directory, run: runHere, write }
}

afterEach(() => vi.restoreAllMocks())

describe('the cache', () => {
	it('gives the results of the run before, without a parse', async () => {
		const at = workplace()
		const first = await at.run()
		expect(first).toMatchObject({ isCached: false, findings: [7] })
		expect(await at.run()).toEqual({ ...first, isCached: true })
	})

	it.each([
		['the file', 'app/a.go', `${program['app/a.go']}\nvar other = 1\n`, [7]],
		['a file beside it', 'app/kept.go', 'package app\n\nvar kept = ""\n', [7]],
		['an imported package', 'lib/lib.go', program['lib/lib.go'].replaceAll('string', '[]byte'), []],
		['a file more in an imported package', 'lib/more.go', 'package lib\n\nvar Text = 1\n', []],
		['go.mod', 'go.mod', 'module example.com/n\n\ngo 1.22\n', []],
	])('knows nothing when %s has changed', async (_, file, text, findings) => {
		const at = workplace()
		await at.run()
		at.write(file, text)
		expect(await at.run()).toMatchObject({ isCached: false, findings })
	})

	it.each<[string, Partial<RunOptions>]>([
		['unsafe fixes too', { unsafe: true }],
		['another style', { style: 'modern' }],
		['another Go version', { goMinor: 20 }],
		['other transforms', { transforms: ['subslice', 'substring'] }],
	])('knows nothing for %s, nor for another build of the tool', async (_, given) => {
		const at = workplace()
		await at.run()
		expect(await at.run(given)).toMatchObject({ isCached: false })
		expect(await at.run({ ...given, cache: { directory: at.directory, tool: '2' } })).toMatchObject({ isCached: false })
	})

	it('knows no new texts, so that a run that writes makes them', async () => {
		const at = workplace()
		await at.run()
		expect(await at.run({ write: true })).toMatchObject({ isCached: false, findings: [7] })
		expect(readFileSync(join(at.root, 'app/a.go'), 'utf8')).toContain('strings.Builder')
		expect(await at.run()).toMatchObject({ isCached: false, findings: [] })
	})

	it.each([
		['cut short', (text: string) => text.slice(0, -20)],
		['changed by somebody', (text: string) => text.replace('"line":7', '"line":8')],
		['empty', () => ''],
		['of something else', () => '{}\n'],
	])('ignores a file that is %s, and writes a good one', async (_, change) => {
		const at = workplace()
		const first = await at.run()
		const path = join(at.directory, readdirSync(at.directory).find((name) => name.endsWith('.json')) as string)
		writeFileSync(path, change(readFileSync(path, 'utf8')))
		expect(await at.run()).toEqual(first)
		expect(await at.run()).toMatchObject({ isCached: true })
	})

	it('knows nothing of a directory that has the name of something else', async () => {
		const at = workplace()
		await at.run({ paths: ['.'] })
		mkdirSync(join(at.root, 'constructor'))
		at.write('constructor/a.go', 'package p\n')
		expect(await at.run({ paths: ['.'] })).toMatchObject({ findings: [7] })
		expect(await at.run({ paths: ['.'] })).toMatchObject({ findings: [7], isCached: true })
	})

	it('forgets packages that are gone', async () => {
		const at = workplace()
		await at.run({ paths: ['.'] })
		rmSync(join(at.root, 'lib'), { recursive: true })
		await at.run({ paths: ['.'] })
		const [name] = readdirSync(at.directory).filter((one) => one.endsWith('.json'))
		const kept = readFileSync(join(at.directory, name as string), 'utf8')
		expect(kept).toContain('["app",')
		expect(kept).not.toContain('["lib",')
	})

	it('ignores what was kept for another working directory', async () => {
		const [at, other] = [workplace(), workplace()]
		await at.run()
		await other.run()
		const fileOf = (directory: string) =>
			join(directory, readdirSync(directory).find((name) => name.endsWith('.json')) as string)
		writeFileSync(fileOf(other.directory), readFileSync(fileOf(at.directory)))
		expect(await other.run()).toMatchObject({ isCached: false, findings: [7] })
	})

	it('is shown and emptied, but for what is not its own', async () => {
		const at = workplace()
		expect(cacheSize(at.directory)).toEqual({ files: 0, bytes: 0 })
		await at.run()
		const size = cacheSize(at.directory)
		expect(size.files).toBe(1)
		expect(cleanCache(at.directory)).toEqual(size)
		expect(readdirSync(at.directory)).toEqual(['go.mod', 'keep.txt'])
		expect(cacheSize(join(at.directory, 'nowhere'))).toEqual({ files: 0, bytes: 0 })
	})

	it('is done without where it can not be written', async () => {
		const at = workplace()
		const cache = { directory: join(at.root, 'go.mod', 'cache'), tool: '1' }
		expect(await at.run({ cache })).toMatchObject({ findings: [7] })
	})
})

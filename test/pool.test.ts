import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { fixtureCases } from './fixtures/cases.ts'

// The built tool, on so much code that it works on several threads.

const bin = fileURLToPath(new URL('../bin/unleak.js', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'unleak-pool-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Every fixture as a package of its own, with enough beside it to make a pool worth while. */
function layOut(isPadded = (_: number) => true): void {
	writeFileSync(join(root, 'go.mod'), 'module example.com/m\n\ngo 1.22\n')
	const padding = `package p\n\n${'// padding\n'.repeat(500)}`
	for (const [index, { transform, input }] of fixtureCases().entries()) {
		const directory = join(root, transform, `p${index}`)
		mkdirSync(directory, { recursive: true })
		for (const [name, text] of input) writeFileSync(join(directory, name), text)
		if (isPadded(index)) writeFileSync(join(directory, 'padding.go'), padding)
		else writeFileSync(join(directory, 'padding.go'), `${padding}// more\n`)
	}
}

function unleak(...options: string[]) {
	const env = { ...process.env, XDG_CACHE_HOME: join(root, '.cache') }
	const arguments_ = [bin, '--unsafe', '--exit-zero', '--format=jsonl', '--quiet', ...options, '.']
	return execFileSync(process.execPath, arguments_, { cwd: root, env, encoding: 'utf8', maxBuffer: 1e9 })
}

describe('the report of thousands of packages', { timeout: 300_000 }, () => {
	layOut()
	const one = unleak('--jobs=1', '--no-cache')

	it('has findings', () => {
		expect(one.split('\n').length).toBeGreaterThan(500)
	})

	it('ends quietly where nobody reads it to the end', () => {
		const { stderr } = spawnSync(
			'sh',
			['-c', `"$1" "$2" --unsafe --no-cache -q . | head -1 >&2`, 'sh', process.execPath, bin],
			{
				cwd: root,
				encoding: 'utf8',
			},
		)
		expect(stderr.trimEnd().split('\n')).toHaveLength(1)
	})

	it('is the same on several threads', () => {
		expect(unleak('--jobs=3', '--no-cache') === one).toBe(true)
	})

	it('is the same from the cache, and where half of it has to be made again', () => {
		expect(unleak('--jobs=2') === one).toBe(true)
		expect(unleak('--jobs=2') === one).toBe(true)
		layOut((index) => index % 2 === 0)
		expect(unleak('--jobs=2') === one).toBe(true)
	})
})

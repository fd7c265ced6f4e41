import { cpSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import transforms from '../transforms/index.ts'
import { Workplace } from './cli/support.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const examples = fileURLToPath(new URL('../examples/', import.meta.url))

function place(): Workplace {
	const at = new Workplace({})
	cpSync(examples, at.root, { recursive: true })
	return at
}

it('shows the diff that the tool makes of the example', async () => {
	const shown = /```diff\n([\s\S]*?)```/.exec(readme)?.[1]
	const { stdout } = await place().unleak(['archive.go'])
	const hunk = stdout.slice(stdout.indexOf(' func pack'))
	expect(hunk).toBe(shown)
})

it('names every transform', () => {
	const named = [...readme.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1])
	expect(named.sort()).toEqual(transforms.map((transform) => transform.name).sort())
})

it('has an example for every transform', async () => {
	const { stdout } = await place().unleak(['--unsafe', '--format=jsonl', '.'])
	const found = stdout
		.trim()
		.split('\n')
		.map((line) => (JSON.parse(line) as { transform: string }).transform)
	expect([...new Set(found)].sort()).toEqual(transforms.map((transform) => transform.name).sort())
})

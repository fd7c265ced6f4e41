import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, it } from 'vitest'
import transforms from '../../transforms/index.ts'

const bench = new URL('../../bench/', import.meta.url)
const rules = readdirSync(new URL('rules/', bench)).map((file) => ({
	id: basename(file, '.yml'),
	text: readFileSync(new URL(`rules/${file}`, bench), 'utf8'),
}))

it('there are rules for ast-grep that find what each transform looks at', () => {
	const found = rules.flatMap(({ text }) => /^ {2}transforms: \[(.*)\]$/m.exec(text)?.[1]?.split(', ') ?? [])
	expect([...new Set(found)].sort()).toEqual(transforms.map(({ name }) => name))
})

it('there is the same for semgrep', () => {
	const text = readFileSync(new URL('semgrep.yml', bench), 'utf8')
	const ids = [...text.matchAll(/^ {2}- id: (\w+)$/gm)].map((match) => match[1])
	expect(ids.sort()).toEqual(rules.map(({ id }) => id).sort())
	for (const { id, text } of rules) expect(text).toContain(`id: ${id}\n`)
})

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Which rooms a room may import. Data flows one way; the table of rooms in CONTRIBUTING.md says why. */
const mayImport: Record<string, readonly string[]> = {
	'src/syntax': [],
	'src/types': ['src/syntax'],
	'src/flow': ['src/types', 'src/syntax'],
	'src/edit': ['src/syntax'],
	'src/transform': ['src/flow', 'src/types', 'src/edit', 'src/syntax'],
	'src/engine': ['src/transform', 'src/edit', 'src/types', 'src/syntax', 'src/report/report.ts'],
	'src/workspace': [],
	'src/runner': ['src/engine', 'src/workspace', 'src/report/report.ts', 'src/syntax', 'transforms/index.ts'],
	'src/report': [],
	'src/cli': ['src/runner', 'src/report', 'src/workspace', 'transforms/index.ts'],
	transforms: ['src/transform/index.ts'],
}

const roomOf = (path: string) => (path.startsWith('transforms/') ? 'transforms' : path.split('/').slice(0, 2).join('/'))

const sources = ['src', 'transforms'].flatMap((folder) =>
	readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => `${folder}/${name.split(sep).join('/')}`),
)

it.each(sources)('%s imports only what its room may', (path) => {
	const room = roomOf(path)
	expect(Object.keys(mayImport)).toContain(room)
	const text = readFileSync(join(root, path), 'utf8')
	const imported = [...text.matchAll(/(?:from|import\()\s*'(\.[^']*)'/g)].map((match) =>
		relative(root, normalize(join(root, dirname(path), match[1] as string)))
			.split(sep)
			.join('/'),
	)
	const allowed = mayImport[room] ?? []
	const wrong = imported.filter((target) => {
		if (roomOf(target) === room) return false
		return !allowed.some((door) => target === door || (!door.endsWith('.ts') && roomOf(target) === door))
	})
	expect(wrong).toEqual([])
})

it('has no import of a transform by another', () => {
	const between = sources
		.filter((path) => path.startsWith('transforms/') && path !== 'transforms/index.ts')
		.filter((path) => /from '\.\/[^']*'/.test(readFileSync(join(root, path), 'utf8')))
	expect(between).toEqual([])
})

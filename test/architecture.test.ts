import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Which rooms, or single files of a room, a room may import: the table of rooms in CONTRIBUTING.md. */
const mayImport = new Map(
	[
		...readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').matchAll(
			/^\| `(src\/\w+|transforms|bench)\/` \|.*\| ([^|]+) \|$/gm,
		),
	].map(([, room, doors]) => [room as string, (doors as string).split(', ').flatMap(pathOf)]),
)

function pathOf(door: string): string[] {
	if (door === '–') return []
	return [door.startsWith('`') ? door.slice(1, -1) : `src/${door}`]
}

const roomOf = (path: string) =>
	path
		.split('/')
		.slice(0, path.startsWith('src/') ? 2 : 1)
		.join('/')

const sources = ['src', 'transforms', 'bench'].flatMap((folder) =>
	readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => `${folder}/${name.split(sep).join('/')}`),
)

it.each(sources)('%s imports only what its room may', (path) => {
	const room = roomOf(path)
	expect([...mayImport.keys()]).toContain(room)
	const text = readFileSync(join(root, path), 'utf8')
	const imported = [...text.matchAll(/(?:from|import\()\s*'(\.[^']*)'/g)].map((match) =>
		relative(root, normalize(join(root, dirname(path), match[1] as string)))
			.split(sep)
			.join('/'),
	)
	const allowed = mayImport.get(room) ?? []
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

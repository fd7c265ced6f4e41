import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { find, makeTree, selected } from './support.ts'

const go = 'package p\n'

function git(cwd: string, ...args: string[]): string {
	return execFileSync('git', args, { cwd, encoding: 'utf8' })
}

/** The Go files that git itself does not ignore. */
function unignored(root: string): string[] {
	const files = git(root, 'ls-files', '-z', '--others', '--exclude-standard').split('\0')
	return files.filter((file) => file.endsWith('.go')).sort()
}

describe('what git ignores', () => {
	it.each([
		['a name', { '.gitignore': 'x.go\n' }],
		['a name from the root', { '.gitignore': '/x.go\n' }],
		['a directory', { '.gitignore': 'b/\n' }],
		['a path', { '.gitignore': 'a/b\n' }],
		['a pattern and an exception', { '.gitignore': '*.go\n!y.go\n' }],
		['an exception that a parent hides', { '.gitignore': 'a/\n!a/b/y.go\n' }],
		['only some directories', { '.gitignore': '/*\n!/a\n/a/*\n!/a/b\n' }],
		['two stars', { '.gitignore': '**/b/**\n' }],
		['comments, blank and escaped lines', { '.gitignore': '# x.go\n\n\\#x.go\n\\!y.go\n  \nx.go  \n' }],
		['CRLF and a byte order mark', { '.gitignore': '\uFEFFx.go\r\n/a/y.go\r\n' }],
		['a nested file', { 'a/.gitignore': '/x.go\nb/\n' }],
		['a nested file with a path', { 'a/.gitignore': 'b/x.go\n' }],
		['a nested exception', { '.gitignore': '*.go\n', 'a/.gitignore': '!x.go\n' }],
		['a nested exception for a directory', { '.gitignore': 'b/\n', 'a/.gitignore': '!b/\n' }],
		['a nested exception that is too late', { '.gitignore': 'a/\n', 'a/.gitignore': '!*\n' }],
		['a nested file in a directory with glob characters', { '[c]/.gitignore': '/x.go\n*_y.go\n', 'c/x.go': go }],
		['info/exclude', { '.git/info/exclude': 'y.go\n' }],
		['info/exclude, overridden', { '.git/info/exclude': 'y.go\n', 'a/.gitignore': '!y.go\n' }],
		['upper case', { '.gitignore': 'X.go\nY.GO\n' }],
	])('%s', async (_, files) => {
		const names = [
			'x.go',
			'y.go',
			'a/x.go',
			'a/y.go',
			'a/b/x.go',
			'a/b/y.go',
			'b/c/x.go',
			'[c]/x.go',
			'[c]/d/x_y.go',
			'#x.go',
			'!y.go',
		]
		const root = makeTree(Object.fromEntries(names.map((name) => [name, go])))
		git(root, 'init', '--quiet')
		const { writeFileSync, mkdirSync } = await import('node:fs')
		for (const [name, text] of Object.entries(files)) {
			mkdirSync(join(root, name, '..'), { recursive: true })
			writeFileSync(join(root, name), text)
		}
		const left = unignored(root)
		expect(left.length).toBeGreaterThan(0)
		expect((await selected(root)).sort()).toEqual(left)
		expect(await selected(root, [], { gitignore: false })).toHaveLength(names.length + ('c/x.go' in files ? 1 : 0))
	})
})

it('holds below a directory that is named, from the repository root down', async () => {
	const files = { '.git/HEAD': '', '.gitignore': '*.gen.go\n', 'a/.gitignore': '/b/y.go\n' }
	const root = makeTree({ ...files, 'a/b/x.go': go, 'a/b/y.go': go, 'a/b/z.gen.go': go })
	expect(await selected(root, ['a/b'])).toEqual(['a/b/x.go'])
	const { packages } = await find(root, ['a/b'])
	expect(packages[0]?.tree).toBe(root)
	expect(packages[0]?.files.map((file) => file.skip)).toEqual([null, 'ignored', 'ignored'])
})

it('gives way to a directory or file that is named itself', async () => {
	const root = makeTree({
		'.git/HEAD': '',
		'.gitignore': 'out/\n*.gen.go\n',
		'out/x.go': go,
		'out/.gitignore': 'y.go\n',
		'out/y.go': go,
		'z.gen.go': go,
	})
	expect(await selected(root, ['out'])).toEqual(['out/x.go'])
	expect(await selected(root, ['z.gen.go'])).toEqual(['z.gen.go'])
})

it('holds without a repository too, from the named directory down', async () => {
	const root = makeTree({ '.gitignore': 'x.go\n', 'a/.gitignore': 'y.go\n', 'a/x.go': go, 'a/y.go': go, 'a/z.go': go })
	expect(await selected(root)).toEqual(['a/z.go'])
})

it('ends at a repository inside another', async () => {
	const root = makeTree({
		'.git/HEAD': '',
		'.gitignore': 'x.go\n',
		'sub/.git': 'gitdir: ../.git/modules/sub\n',
		'.git/modules/sub/info/exclude': 'y.go\n',
		'sub/x.go': go,
		'sub/y.go': go,
	})
	expect(await selected(root)).toEqual(['sub/x.go'])
})

it('reads info/exclude of the main work tree in a linked one', async () => {
	const root = makeTree({ 'main/x.go': go, 'main/y.go': go })
	const main = join(root, 'main')
	git(main, 'init', '--quiet')
	git(main, 'add', '.')
	git(main, '-c', 'user.name=T', '-c', 'user.email=t@example.com', 'commit', '--quiet', '-m', 'x')
	git(main, 'worktree', 'add', '--quiet', '../linked')
	const { writeFileSync } = await import('node:fs')
	writeFileSync(join(main, '.git/info/exclude'), 'y.go\n')
	expect(await selected(join(root, 'linked'))).toEqual(['x.go'])
})

import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { dirtyFiles } from '../../src/workspace/index.ts'
import { makeTree } from './support.ts'

afterEach(() => void vi.unstubAllEnvs())

/** A repository with these files committed. */
function makeRepository(...names: string[]): string {
	const root = makeTree(Object.fromEntries(names.map((name) => [name, 'package p\n'])))
	const git = (...args: string[]) =>
		execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...args], { cwd: root })
	git('init', '--quiet')
	git('add', '.')
	git('commit', '--quiet', '-m', 'all')
	return root
}

async function dirty(root: string, ...names: string[]): Promise<string[]> {
	const files = await dirtyFiles(names.map((name) => join(root, name)))
	return files.map((file) => file.slice(root.length + 1))
}

it('tells changed, staged and untracked files, whatever their names', async () => {
	const names = ['clean.go', 'changed.go', 'sub/with space "q".go', 'new\nline.go', '界.go']
	const root = makeRepository(...names)
	expect(await dirty(root, ...names)).toEqual([])
	for (const name of names.slice(1)) writeFileSync(join(root, name), 'package q\n')
	writeFileSync(join(root, 'staged.go'), 'package p\n')
	execFileSync('git', ['add', 'staged.go', 'changed.go'], { cwd: root })
	mkdirSync(join(root, 'fresh/deep'), { recursive: true })
	writeFileSync(join(root, 'fresh/deep/untracked.go'), 'package p\n')
	const more = ['staged.go', 'fresh/deep/untracked.go']
	expect(await dirty(root, ...names, ...more)).toEqual([...names.slice(1), ...more])
})

it('knows both names of a renamed file', async () => {
	const root = makeRepository('old.go', 'other.go')
	execFileSync('git', ['mv', 'old.go', 'new.go'], { cwd: root })
	expect(await dirty(root, 'new.go', 'other.go')).toEqual(['new.go'])
})

it('asks each repository for its own files, the inner one for those of a repository inside another', async () => {
	const outer = makeRepository('a.go')
	const inner = makeRepository('b.go', 'c.go')
	execFileSync('mv', [inner, join(outer, 'inner')])
	writeFileSync(join(outer, 'inner/c.go'), 'package q\n')
	expect(await dirty(outer, 'a.go', 'inner/b.go', 'inner/c.go')).toEqual(['inner/c.go'])
})

it('is not led astray by what git tells its hooks', async () => {
	const root = makeRepository('a.go', 'b.go')
	const other = makeRepository('z.go')
	writeFileSync(join(root, 'b.go'), 'package q\n')
	vi.stubEnv('GIT_DIR', join(other, '.git'))
	vi.stubEnv('GIT_INDEX_FILE', join(other, '.git/index'))
	expect(await dirty(root, 'a.go', 'b.go')).toEqual(['b.go'])
})

it('takes thousands of files in one call', async () => {
	const root = makeRepository('a.go')
	const names = Array.from({ length: 5000 }, (_, index) => `${'long-name-'.repeat(10)}${index}.go`)
	writeFileSync(join(root, names[4321]!), 'package p\n')
	expect(await dirty(root, 'a.go', ...names)).toEqual([names[4321]])
})

it('says none outside a work tree, in a broken one, and without git', async () => {
	expect(await dirty(makeTree({ 'a.go': '' }), 'a.go')).toEqual([])
	expect(await dirty(makeTree({ 'a.go': '', '.git/config': '' }), 'a.go')).toEqual([])
	const root = makeRepository('a.go')
	writeFileSync(join(root, 'a.go'), '')
	expect(await dirty(root, 'a.go')).toEqual(['a.go'])
	vi.stubEnv('PATH', join(root, 'nowhere'))
	expect(await dirty(root, 'a.go')).toEqual([])
})

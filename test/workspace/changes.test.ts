import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type ChangeScope, GitError, onlyChanged } from '../../src/workspace/index.ts'
import { find, makeTree } from './support.ts'

afterEach(() => void vi.unstubAllEnvs())

const since = (ref: string): ChangeScope => ({ kind: 'since', ref })
const staged: ChangeScope = { kind: 'staged' }

/** A Go file of lines `// 1`, `// 2`, … below its package clause, which is line 1. */
const numbered = (last: number) =>
	['package p', ...Array.from({ length: last - 1 }, (_, at) => `// ${at + 2}`), ''].join('\n')

class Repository {
	readonly root: string

	constructor(files: Readonly<Record<string, string>>) {
		this.root = makeTree(files)
		this.git('init', '--quiet', '--initial-branch=main')
		this.commit('first')
	}

	git(...args: string[]): string {
		const identity = ['-c', 'user.name=T', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false']
		return execFileSync('git', [...identity, ...args], { cwd: this.root, encoding: 'utf8', stdio: 'pipe' })
	}

	commit(message: string): void {
		this.git('add', '--all')
		this.git('commit', '--quiet', '--allow-empty', '-m', message)
	}

	write(name: string, text: string): void {
		mkdirSync(dirname(join(this.root, name)), { recursive: true })
		writeFileSync(join(this.root, name), text)
	}

	/** The changed lines of the files still selected, `first-last` with `$` for the end of the file, by name. */
	async changed(scope: ChangeScope, ...paths: string[]): Promise<Record<string, string>> {
		const { packages } = await find(this.root, paths)
		const files = (await onlyChanged(packages, scope)).flatMap((found) => found.files.filter((file) => file.isSelected))
		const range = ({ first, last }: { first: number; last: number }) =>
			`${first}-${last === Number.MAX_SAFE_INTEGER ? '$' : last}`
		return Object.fromEntries(
			files.map(({ display, changedLines }) => [display, changedLines?.map(range).join(' ') ?? '']),
		)
	}
}

const edit = (text: string, from: string, to: string) => {
	expect(text).toContain(from)
	return text.replace(from, to)
}

describe('--since', () => {
	it('counts what the branch and the working tree changed, not what the other branch did meanwhile', async () => {
		const it = new Repository({ 'a.go': numbered(9), 'b.go': numbered(9), 'c.go': numbered(9) })
		it.git('checkout', '--quiet', '-b', 'topic')
		it.write('a.go', edit(numbered(9), '// 3\n', '// three\n'))
		it.commit('topic')
		it.git('checkout', '--quiet', 'main')
		it.write('b.go', edit(numbered(9), '// 3\n', '// theirs\n'))
		it.commit('main goes on')
		it.git('checkout', '--quiet', 'topic')
		it.write('c.go', edit(numbered(9), '// 7\n// 8\n', '// seven\n// eight\n'))
		expect(await it.changed(since('main'))).toEqual({ 'a.go': '3-3', 'c.go': '7-8' })
		expect(await it.changed(since('HEAD'))).toEqual({ 'c.go': '7-8' })
		expect(await it.changed(since('main~1'))).toEqual({ 'a.go': '3-3', 'c.go': '7-8' })
	})

	it('counts all lines of new files, staged or not, but none that git ignores', async () => {
		const it = new Repository({ 'a.go': numbered(3), '.gitignore': 'ignored.go\n' })
		for (const name of ['staged.go', 'sub/untracked.go', 'ignored.go']) it.write(name, numbered(3))
		it.git('add', 'staged.go')
		expect(await it.changed(since('main'))).toEqual({ 'staged.go': '1-3', 'sub/untracked.go': '1-$' })
	})

	it('counts what was changed in a renamed file, and nothing of a deleted one', async () => {
		const it = new Repository({
			'old.go': numbered(30),
			'same.go': numbered(20),
			'gone.go': numbered(9),
			'x.go': numbered(2),
		})
		it.git('mv', 'old.go', 'new.go')
		it.git('mv', 'same.go', 'moved.go')
		it.write('new.go', edit(numbered(30), '// 20\n', '// twenty\n'))
		rmSync(join(it.root, 'gone.go'))
		expect(await it.changed(since('main'))).toEqual({ 'new.go': '20-20' })
		renameSync(join(it.root, 'x.go'), join(it.root, 'unknown-to-git.go'))
		expect(await it.changed(since('main'))).toEqual({ 'new.go': '20-20', 'unknown-to-git.go': '1-$' })
	})

	it('counts a deletion for the lines above and below it', async () => {
		const it = new Repository({ 'a.go': numbered(9), 'b.go': numbered(3), 'c.go': numbered(9) })
		it.write('a.go', edit(numbered(9), '// 5\n// 6\n', ''))
		it.write('b.go', edit(numbered(3), 'package p\n', ''))
		it.write('c.go', edit(edit(numbered(9), '// 3\n', '// 3\n// inserted\n'), '// 9\n', ''))
		expect(await it.changed(since('main'))).toEqual({ 'a.go': '4-5', 'b.go': '0-1', 'c.go': '4-4 9-10' })
	})

	it('takes every name, and text that looks like a diff', async () => {
		const names = ['with space.go', 'tab\tquote"back\\slash.go', 'new\nline.go', '界/ü.go', 'a b/+++ b/c.go']
		const it = new Repository(Object.fromEntries(names.map((name) => [name, numbered(4)])))
		const text = 'package p\n++ b/with space.go\n@@ -1 +1 @@\n-- a/x.go\ndiff --git a/x b/x\n'
		for (const name of names) it.write(name, text)
		const all = Object.fromEntries(names.map((name) => [name, '2-5']))
		expect(await it.changed(since('main'))).toEqual(all)
		it.git('add', '--all')
		expect(await it.changed(staged)).toEqual(all)
	})

	it('does not depend on how the user likes diffs', async () => {
		const it = new Repository({ 'a.go': `${numbered(9)}`, 'data.go': numbered(3), '.gitattributes': 'data.go -diff\n' })
		const settings = [
			'noprefix=true',
			'mnemonicPrefix=true',
			'external=false',
			'context=9',
			'interHunkContext=9',
			'relative=true',
			'renames=false',
		]
		for (const setting of settings) it.git('config', ...(`diff.${setting}`.split('=') as [string, string]))
		it.git('config', 'color.ui', 'always')
		it.git('config', 'core.quotePath', 'false')
		it.write('a.go', edit(edit(numbered(9), '// 3\n', '// three\n'), '// 5\n', '// five\n'))
		it.write('data.go', edit(numbered(3), '// 3\n', '// three\n'))
		expect(await it.changed(since('main'))).toEqual({ 'a.go': '3-3 5-5', 'data.go': '3-3' })
	})

	it('counts lines, not bytes or what a file lacks at its end', async () => {
		const it = new Repository({ 'a.go': 'package p\r\n// 界\r\n// x', 'b.go': 'package p\n' })
		it.write('a.go', 'package p\r\n// 世\r\n// x')
		it.write('b.go', 'package p\n// no line end')
		expect(await it.changed(since('main'))).toEqual({ 'a.go': '2-2', 'b.go': '2-2' })
	})

	it('counts in the repository that the paths are in, from any folder of it', async () => {
		const it = new Repository({ 'a.go': numbered(3), 'sub/b.go': numbered(3) })
		it.write('a.go', numbered(4))
		it.write('sub/b.go', numbered(5))
		const { packages } = await find(join(it.root, 'sub'))
		const [only] = await onlyChanged(packages, since('main'))
		expect(only?.files).toMatchObject([{ display: 'b.go', isSelected: true, changedLines: [{ first: 4, last: 5 }] }])
		expect(await it.changed(since('main'), 'sub')).toEqual({ 'sub/b.go': '4-5' })
	})

	it('leaves out a repository inside, as git diff does', async () => {
		const it = new Repository({ 'a.go': numbered(3) })
		const inner = new Repository({ 'b.go': numbered(3) })
		renameSync(inner.root, join(it.root, 'inner'))
		it.write('inner/b.go', numbered(4))
		it.write('a.go', numbered(4))
		expect(await it.changed(since('main'), 'a.go', './...')).toEqual({ 'a.go': '4-4' })
	})

	it('follows a link to the repository', async () => {
		const it = new Repository({ 'a.go': numbered(3) })
		it.write('a.go', numbered(4))
		const elsewhere = makeTree({})
		symlinkSync(it.root, join(elsewhere, 'link'))
		const { packages } = await find(join(elsewhere, 'link'))
		expect((await onlyChanged(packages, since('main')))[0]?.files).toMatchObject([{ isSelected: true }])
	})
})

describe('--staged', () => {
	it('counts what is in the index, and nothing else', async () => {
		const it = new Repository({ 'a.go': numbered(9), 'b.go': numbered(9) })
		it.write('a.go', edit(numbered(9), '// 3\n', '// three\n'))
		it.git('add', 'a.go')
		it.write('b.go', edit(numbered(9), '// 3\n', '// three\n'))
		it.write('untracked.go', numbered(3))
		expect(await it.changed(staged)).toEqual({ 'a.go': '3-3' })
	})

	it('finds staged lines where the working tree has moved them', async () => {
		const it = new Repository({ 'a.go': numbered(20) })
		const index = edit(edit(numbered(20), '// 5\n// 6\n', '// five\n// six\n'), '// 15\n', '// fifteen\n')
		it.write('a.go', index)
		it.git('add', 'a.go')
		const above = edit(index, '// 2\n', '// 2\n// unstaged\n// unstaged\n')
		it.write('a.go', above)
		expect(await it.changed(staged)).toEqual({ 'a.go': '7-8 17-17' })
		it.write('a.go', edit(above, '// five\n', '// five\n// unstaged, between\n'))
		expect(await it.changed(staged)).toEqual({ 'a.go': '7-7 9-9 18-18' })
		it.write('a.go', edit(index, '// 10\n// 11\n', ''))
		expect(await it.changed(staged)).toEqual({ 'a.go': '5-6 13-13' })
	})

	it('counts what has replaced a staged line in the working tree, and nothing where it is gone', async () => {
		const it = new Repository({ 'a.go': numbered(9) })
		const index = edit(numbered(9), '// 5\n', '// five\n')
		it.write('a.go', index)
		it.git('add', 'a.go')
		it.write('a.go', edit(index, '// five\n', '// fünf\n// cinq\n'))
		expect(await it.changed(staged)).toEqual({ 'a.go': '5-6' })
		it.write('a.go', edit(index, '// five\n', ''))
		expect(await it.changed(staged)).toEqual({})
	})

	it('works before the first commit', async () => {
		const root = makeTree({ 'a.go': numbered(3) })
		execFileSync('git', ['init', '--quiet'], { cwd: root })
		execFileSync('git', ['add', 'a.go'], { cwd: root })
		const { packages } = await find(root)
		expect((await onlyChanged(packages, staged))[0]?.files).toMatchObject([{ changedLines: [{ first: 1, last: 3 }] }])
	})

	it('reads the index that a hook is told to look at, but not one of another repository', async () => {
		const it = new Repository({ 'a.go': numbered(3) })
		it.write('a.go', numbered(4))
		const index = join(it.root, '.git/next-index-1.lock')
		vi.stubEnv('GIT_INDEX_FILE', index)
		it.git('read-tree', 'HEAD')
		it.git('add', 'a.go')
		expect(await it.changed(staged)).toEqual({ 'a.go': '4-4' })
		vi.stubEnv('GIT_INDEX_FILE', '.git/index')
		expect(await it.changed(staged)).toEqual({})
		vi.stubEnv('GIT_INDEX_FILE', join(new Repository({ 'a.go': numbered(1) }).root, '.git/index'))
		expect(await it.changed(staged)).toEqual({})
	})
})

describe('one clear line', () => {
	const refusal = async (root: string, scope: ChangeScope, ...paths: string[]) => {
		const { packages } = await find(root, paths)
		const error = await onlyChanged(packages, scope).then(
			() => null,
			(error: unknown) => error,
		)
		expect(error).toBeInstanceOf(GitError)
		const { message } = error as GitError
		expect(message).not.toContain('\n')
		return message
	}

	it('says that there is no such revision', async () => {
		const { root } = new Repository({ 'a.go': numbered(3) })
		const advice = 'no such branch, tag or commit here; fetch it, or name another'
		expect(await refusal(root, since('nowhere'))).toBe(`--since nowhere: ${advice}`)
		expect(await refusal(root, since('--all'))).toBe(`--since --all: ${advice}`)
	})

	it('says that there is no repository', async () => {
		const root = makeTree({ 'a.go': numbered(3) })
		expect(await refusal(root, since('main'))).toBe(`--since needs a git repository, and ${root} is in none`)
		expect(await refusal(root, staged)).toBe(`--staged needs a git repository, and ${root} is in none`)
	})

	it('says that there are several repositories', async () => {
		const one = new Repository({ 'a.go': numbered(3) }).root
		const two = new Repository({ 'a.go': numbered(3) }).root
		const message = await refusal(one, since('main'), one, two)
		expect(message).toMatch(/^--since counts in one git repository, but the paths lie in .* and .*; run once in each$/)
		expect(message).toContain(one)
		expect(message).toContain(two)
	})

	it('says that there is no commit yet', async () => {
		const root = makeTree({ 'a.go': numbered(3) })
		execFileSync('git', ['init', '--quiet', '--initial-branch=main'], { cwd: root })
		expect(await refusal(root, since('main'))).toBe('--since main: the repository has no commit yet')
	})

	it('says that the histories do not meet, as in a shallow clone', async () => {
		const it = new Repository({ 'a.go': numbered(3) })
		it.git('checkout', '--quiet', '--orphan', 'other')
		it.commit('other')
		expect(await refusal(it.root, since('main'))).toBe(
			'--since main: no common ancestor with HEAD; in a shallow clone, fetch more history (git fetch --unshallow)',
		)
	})

	it("says that git is missing, or fails, in git's own words", async () => {
		const it = new Repository({ 'a.go': numbered(3) })
		writeFileSync(join(it.root, '.git/index'), 'broken')
		expect(await refusal(it.root, staged)).toMatch(/^--staged: git failed: .*index file/)
		vi.stubEnv('PATH', join(it.root, 'nowhere'))
		expect(await refusal(it.root, since('main'))).toBe('--since needs git, which is not on PATH')
	})
})

import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { calling, declarations, Workplace } from './support.ts'

// The registry of transforms is the only thing that is not the real one.
vi.mock('../../transforms/index.ts', () => import('./transforms.ts'))

/** A repository with these files committed. */
function repository(files: Readonly<Record<string, string | Buffer>>): Workplace {
	const at = new Workplace({ 'decl.go': declarations, 'a/decl.go': declarations, 'b/decl.go': declarations, ...files })
	at.git('init', '-q', '-b', 'main')
	at.git('config', 'core.autocrlf', 'false')
	at.git('config', 'user.name', 'Jörg Ü')
	at.git('config', 'user.email', 'j@example.com')
	commit(at)
	return at
}

function commit(at: Workplace): void {
	at.git('add', '-A')
	at.git('commit', '-qm', 'base')
}

/** A temporary directory, gone after the test. */
function temporary(): string {
	const path = mkdtempSync(join(tmpdir(), 'unleak-patches-'))
	onTestFinished(() => rmSync(path, { recursive: true, force: true }))
	return path
}

function patchesIn(directory: string): string[] {
	return readdirSync(directory)
		.filter((name) => name.endsWith('.patch'))
		.sort()
}

function git(cwd: string, ...args: string[]): string {
	return execFileSync('git', args, { cwd, stdio: 'pipe' }).toString()
}

/** The tree that `git am` makes of the repository's first commit, in a clone. */
function applied(at: Workplace, ...patches: string[]): string {
	const clone = join(temporary(), 'clone')
	git(at.root, 'clone', '-q', '--config', 'core.autocrlf=false', '.', clone)
	git(clone, '-c', 'user.name=c', '-c', 'user.email=c@example.com', 'am', ...patches)
	return clone
}

function treeOf(directory: string): string {
	return git(directory, 'rev-parse', 'HEAD^{tree}').trim()
}

/** The tree that `unleak -w` makes. */
async function writtenTree(at: Workplace, ...options: string[]): Promise<string> {
	const copy = new Workplace({})
	rmSync(copy.root, { recursive: true })
	cpSync(at.root, copy.root, { recursive: true })
	await copy.unleak(['-w', ...options, './...'])
	commit(copy)
	return treeOf(copy.root)
}

const leaky = { 'a/a.go': calling('leak', 'risk'), 'b/b.go': calling('leak', 'advise'), 'c.go': calling('risk') }

describe('each patch applies alone', () => {
	it.each([
		['transform', 2],
		['package', 3],
		['owner', 3],
	])('by %s', async (split, number) => {
		const at = repository({ ...leaky, CODEOWNERS: '/a/ @x @y\n*.go @z\n/a/ @x @y\n/b/' })
		const out = temporary()
		const { code, stdout } = await at.unleak(['patches', `--split=${split}`, '--unsafe', '-o', out, './...'])
		expect([code, stdout]).toEqual([1, '']) // the advice is left
		const patches = patchesIn(out)
		expect(patches).toHaveLength(number)
		for (const patch of patches) {
			const clone = applied(at, join(out, patch))
			expect(git(clone, 'diff', '--stat', 'HEAD~', 'HEAD')).toContain('.go')
		}
		if (split !== 'transform')
			expect(treeOf(applied(at, ...patches.map((name) => join(out, name))))).toBe(await writtenTree(at, '--unsafe'))
	})

	it('in a folder below, with names, texts and line ends of all kinds', async () => {
		const crlf = calling('leak').replaceAll('\n', '\r\n')
		const at = repository({
			'sub/dir é/decl.go': declarations,
			'sub/dir é/my "x".go': crlf,
			'sub/end/decl.go': declarations,
			'sub/end/run.go': calling('leak').trimEnd(),
			'sub/bom/decl.go': declarations,
			'sub/bom/x.go': `\uFEFF${calling('leak')}// From here\nvar s = "é\t=3D" `,
		})
		chmodSync(join(at.root, 'sub/end/run.go'), 0o755)
		commit(at)
		const out = temporary()
		const { code } = await at.unleak(['patches', '--split=package', '-o', out], { in: 'sub' })
		expect(code).toBe(0)
		const patches = patchesIn(out).map((name) => join(out, name))
		expect(patches).toHaveLength(3)
		for (const patch of patches) applied(at, patch)
		const clone = applied(at, ...patches)
		expect(treeOf(clone)).toBe(await writtenTree(at))
		expect(statSync(join(clone, 'sub/end/run.go')).mode & 0o100).toBe(0o100)
		expect(readFileSync(join(clone, 'sub/dir é/my "x".go'), 'utf8')).toBe(crlf.replace('leak()', 'fixed()'))
		expect(git(clone, 'log', '-1', '--format=%an %ae %ad', '--date=iso')).toBe(
			git(at.root, 'log', '-1', '--format=Jörg Ü j@example.com %cd', '--date=iso'),
		)
		expect(git(clone, 'log', '-3', '--format=%s')).toContain('sub/dir é: fix a safe-leak leak\n')
	})

	it('where git keeps other line ends than it checks out', async () => {
		const at = repository({ '.gitattributes': '*.go text eol=crlf\n', 'a/a.go': calling('leak') })
		git(at.root, 'rm', '-q', '--cached', '-r', '.')
		git(at.root, 'reset', '-q', '--hard')
		expect(at.read('a/a.go')).toContain('\r\n')
		const out = temporary()
		await at.unleak(['patches', '--split=package', '-o', out])
		const [patch = ''] = patchesIn(out)
		expect(treeOf(applied(at, join(out, patch)))).toBe(await writtenTree(at))
	})

	it('and with --3way where the lines have moved', async () => {
		const at = repository({ 'a/a.go': calling('leak') })
		const out = temporary()
		await at.unleak(['patches', '--split=package', '-o', out])
		at.write('a/a.go', calling('leak').replace('package p', 'package p // here'))
		commit(at)
		const [patch = ''] = patchesIn(out)
		const moved = applied(at, '-3', join(out, patch))
		expect(readFileSync(join(moved, 'a/a.go'), 'utf8')).toContain('fixed()')
	})
})

it('--stacked makes the tree of -w, each patch on top of the ones before it', async () => {
	const at = repository(leaky)
	const out = temporary()
	await at.unleak(['patches', '--split=transform', '--stacked', '--unsafe', '-o', out])
	const patches = patchesIn(out)
	expect(patches).toEqual(['0001-fix-2-risky-leak-leaks.patch', '0002-fix-2-safe-leak-leaks.patch'])
	expect(treeOf(applied(at, ...patches.map((name) => join(out, name))))).toBe(await writtenTree(at, '--unsafe'))
})

it('cuts a package by owners, in files of their own', async () => {
	const at = repository({
		'a/a.go': calling('leak'),
		'a/b.go': calling('leak').replace('func f', 'func g'),
		'.github/CODEOWNERS': 'a.go @x\nb.go @y @x\n',
	})
	const out = temporary()
	await at.unleak(['patches', '--split=owner', '-o', out])
	expect(patchesIn(out)).toEqual([
		'0001-fix-a-safe-leak-leak-in-files-of-x.patch',
		'0002-fix-a-safe-leak-leak-in-files-of-x-y.patch',
	])
	expect(readFileSync(join(out, 'README.md'), 'utf8')).toContain('| @x @y | 1 | 1 | safe |\n')
})

it('gives a fix of files of several owners to all of them, in one patch', async () => {
	const at = repository({
		'a/a.go': calling('pair'),
		'a/b.go': calling('pair', 'leak').replace('func f', 'func g'),
		'b/b.go': calling('leak'),
		'.github/CODEOWNERS': 'a.go @x\nb.go @y\n',
	})
	const out = temporary()
	await at.unleak(['patches', '--split=owner', '-o', out])
	expect(patchesIn(out)).toEqual([
		'0001-fix-2-leaks-in-files-of-x-y.patch',
		'0002-fix-a-safe-leak-leak-in-files-of-y.patch',
	])
	const [joint = '', other = ''] = patchesIn(out).map((name) => join(out, name))
	expect(treeOf(applied(at, other, joint))).toBe(await writtenTree(at))
})

it('--stacked keeps together what transforms make of each other only together', async () => {
	const at = repository({ 'a/a.go': calling('twice', 'leak'), 'b/b.go': calling('leak') })
	const out = temporary()
	await at.unleak(['patches', '--split=transform', '--stacked', '-o', out])
	const patches = patchesIn(out)
	expect(patches).toEqual(['0001-fix-a-safe-leak-leak.patch', '0002-fix-2-leaks-where-several-transforms-meet.patch'])
	expect(treeOf(applied(at, ...patches.map((name) => join(out, name))))).toBe(await writtenTree(at))
})

it('says in the message what leaks, what changes, why that is safe, what is assumed, and how to check', async () => {
	const at = repository({ 'a/a.go': calling('risk') })
	const out = temporary()
	await at.unleak(['patches', '--split=package', '--unsafe', '-o', out])
	const text = readFileSync(join(out, '0001-a-fix-a-risky-leak-leak.patch'), 'utf8')
	const message = text.slice(text.indexOf('\n\n') + 2, text.indexOf('---\n'))
	expect(message).toBe(
		[
			'risky-leak: calls of risk. It leaks.',
			'',
			'- a/a.go:4: risk is called',
			'  Fix (unsafe): mend it',
			'  Assumes: nobody waits for it',
			'',
			'Why it is safe: Always.',
			'',
			'To check:',
			'',
			'  go vet ./a && go test ./a',
			'  unleak explain risky-leak',
			'',
		].join('\n'),
	)
})

it('is the same twice, in place of the older series, and leaves nothing of that', async () => {
	const at = repository(leaky)
	const out = join(temporary(), 'new/series')
	const make = async (split: string) => {
		await at.unleak(['patches', `--split=${split}`, '--unsafe', '-o', out])
		return readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')])
	}
	const first = await make('package')
	expect(first).toHaveLength(4)
	expect(await make('transform')).toHaveLength(3)
	expect(await make('package')).toEqual(first)
})

describe('refuses in one line', () => {
	it('a directory with something else in it, which stays', async () => {
		const at = repository(leaky)
		const out = temporary()
		for (const [name, text] of [
			['notes.txt', 'x'],
			['README.md', '# Mine\n'],
			['0001-mine.patch', 'From me\n'],
		] as const) {
			writeFileSync(join(out, name), text)
			const { code, stderr } = await at.unleak(['patches', '--split=package', '-o', out])
			expect([code, stderr]).toEqual([
				2,
				`unleak: -o ${out} holds ${name}, which is no older series of patches; name an empty directory\n`,
			])
			expect(readFileSync(join(out, name), 'utf8')).toBe(text)
			rmSync(join(out, name))
		}
	})

	it('uncommitted changes, unless they are allowed', async () => {
		const at = repository(leaky)
		at.write('a/a.go', calling('leak', 'leak'))
		const out = temporary()
		const argv = ['patches', '--split=package', '-o', out]
		const { code, stderr } = await at.unleak(argv)
		expect([code, readdirSync(out)]).toEqual([2, []])
		expect(stderr).toMatch(/uncommitted changes \(a\/a\.go\).*--allow-dirty\n$/)
		await at.unleak([...argv, '--allow-dirty'])
		expect(patchesIn(out)).toHaveLength(2)
	})

	it.each([
		[['patches', '-o', 'out'], 'unleak: unleak patches needs --split=transform, package or owner\n'],
		[['patches', '--split=owner'], 'unleak: unleak patches needs a directory to write to: -o DIR\n'],
		[
			['patches', '--split=owners', '-o', 'out'],
			"unleak: --split takes transform, package or owner, not 'owners'; did you mean owner?\n",
		],
		[['patches', '--split=owner', '-w', '-o', 'out'], 'unleak: unleak patches has no option --write\n'],
		[
			['patches', '--split=owner', '-o', 'decl.go'],
			'unleak: -o decl.go: no such file or directory; name a directory for the patches\n',
		],
		[['patches', '--split=owner', '-o', 'out', '-'], 'unleak: unleak patches takes no - (standard input)\n'],
		[['--stacked', '.'], 'unleak: --stacked cuts patches: unleak patches --split=BY -o DIR\n'],
	])('%j', async (argv, message) => {
		const { code, stderr } = await repository(leaky).unleak(argv)
		expect([code, stderr]).toEqual([2, message])
	})
})

it('writes nothing and exits 0 if there is nothing to fix', async () => {
	const at = repository({})
	const { code, stderr } = await at.unleak(['patches', '--split=owner', '-o', 'out'])
	expect(code).toBe(0)
	expect(stderr).toMatch(/^Nothing to fix, so no patches\.\n/)
	expect(at.names()).not.toContain('out')
})

it('outside of a repository names files from here, and gives a date and an author that stay', async () => {
	const at = new Workplace({ 'decl.go': declarations, 'c.go': calling('leak') })
	expect((await at.unleak(['patches', '--split=owner', '-o', 'out'])).code).toBe(0)
	const text = at.read('out/0001-fix-a-safe-leak-leak-in-files-without-owners.patch')
	expect(text).toContain('\nFrom: unleak <unleak@localhost>\nDate: Thu, 1 Jan 1970 00:00:00 +0000\n')
	expect(text).toContain('\ndiff --git a/c.go b/c.go\n--- a/c.go\n')
})

import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { calling, declarations, Workplace } from './support.ts'

// The registry of transforms is the only thing that is not the real one.
vi.mock('../../transforms/index.ts', () => import('./transforms.ts'))

/** A repository with an old leak in each of two packages, and on a branch new ones in one of them. */
function branched(): Workplace {
	const at = new Workplace({
		'p/decl.go': declarations,
		'p/a.go': calling('fixed', 'leak'),
		'p/same.go': calling('leak').replace('func f', 'func same'),
		'q/decl.go': declarations,
		'q/a.go': calling('leak'),
	})
	at.git('init', '-q', '-b', 'main')
	at.git('add', '.')
	at.git('commit', '-qm', 'old')
	at.git('checkout', '-qb', 'topic')
	at.write('p/a.go', calling('leak', 'fixed', 'leak'))
	at.git('commit', '-qam', 'new')
	return at
}

const places = (text: string) =>
	text
		.trim()
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line))
		.map(({ file, line, status }) => `${file}:${line} ${status}`)

describe('--since', () => {
	it('reports the leaks on changed lines, knows the whole package, and looks at no other', async () => {
		const at = branched()
		const { code, stdout, stderr } = await at.unleak(['--since', 'main', '--format=json'])
		expect(code).toBe(1)
		const { findings, summary } = JSON.parse(stdout)
		expect(findings).toMatchObject([{ file: 'p/a.go', line: 4, status: 'pending' }])
		expect(summary).toMatchObject({ files: 1, packages: 1, changedFiles: 1 })
		expect(stderr).toContain('Looked at 1 file in 1 package')
	})

	it('fixes these alone, from any folder', async () => {
		const at = branched()
		expect((await at.unleak(['--since=main', '-w'], { in: 'p' })).code).toBe(0)
		expect(at.read('p/a.go')).toBe(calling('fixed', 'fixed', 'leak'))
		expect(at.read('q/a.go')).toBe(calling('leak'))
	})

	it('finds nothing where nothing has changed, and exits 0', async () => {
		const { code, stdout, stderr } = await branched().unleak(['--since', 'main', 'q'])
		expect([code, stdout]).toEqual([0, ''])
		expect(stderr).toMatch(/^No leaks found: 0 files in 0 packages/)
	})

	it('counts what is not committed', async () => {
		const at = branched()
		at.write('q/new file é.go', calling('leak').replace('func f', 'func g'))
		const { stdout } = await at.unleak(['--since', 'HEAD', '--format=jsonl'])
		expect(places(stdout)).toEqual(['q/new file é.go:4 pending'])
	})

	it('exits 2 with one line if git cannot tell', async () => {
		const at = branched()
		expect(await at.unleak(['--since', 'nowhere'])).toEqual({
			code: 2,
			stdout: '',
			stderr: 'unleak: --since nowhere: no such branch, tag or commit here; fetch it, or name another\n',
		})
		const bare = new Workplace({ 'a.go': calling('leak') })
		const { code, stderr } = await bare.unleak(['--staged'])
		expect([code, stderr]).toEqual([2, `unleak: --staged needs a git repository, and ${bare.root} is in none\n`])
		const both = await at.unleak(['--since', 'main', '.', join(branched().root)])
		expect(both.code).toBe(2)
		expect(both.stderr).toMatch(/^unleak: --since counts in one git repository, but .*; run once in each\n$/)
	})
})

describe('--staged', () => {
	it('reports what the next commit would bring', async () => {
		const at = branched()
		at.write('q/a.go', calling('fixed', 'leak', 'leak'))
		at.git('add', '.')
		at.write('q/a.go', calling('leak', 'fixed', 'leak', 'leak', 'leak'))
		const { stdout, code } = await at.unleak(['--staged', '--format=jsonl'])
		expect([code, places(stdout)]).toEqual([1, ['q/a.go:6 pending']])
	})

	it('writes files with staged changes only if that is allowed', async () => {
		const at = branched()
		at.write('q/a.go', calling('leak', 'leak'))
		at.git('add', '.')
		expect((await at.unleak(['--staged', '-w'])).code).toBe(2)
		expect((await at.unleak(['--staged', '-w', '--allow-dirty'])).code).toBe(0)
		expect(at.read('q/a.go')).toBe(calling('leak', 'fixed'))
	})
})

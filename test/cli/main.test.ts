import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it, vi } from 'vitest'
import { main } from '../../src/cli/index.ts'
import { calling, declarations, Workplace } from './support.ts'

// The registry of transforms is the only thing that is not the real one.
vi.mock('../../transforms/index.ts', () => import('./transforms.ts'))

const place = (files: Readonly<Record<string, string | Buffer>>) => new Workplace({ 'decl.go': declarations, ...files })

describe('a dry run', () => {
	it('prints a patch, tells the findings beside it, changes nothing and exits 1', async () => {
		const at = place({ 'a.go': calling('leak') })
		const { code, stdout, stderr } = await at.unleak(['./...'])
		expect(code).toBe(1)
		expect(stdout).toBe(
			'--- a/a.go\n+++ b/a.go\n@@ -1,5 +1,5 @@\n package p\n \n func f() {\n-\tleak()\n+\tfixed()\n }\n',
		)
		expect(stderr).toContain('a.go:4:2 safe-leak [safe] leak is called\n')
		expect(stderr).toContain('\n1 fix in 1 file: write with -w.\n')
		expect(at.read('a.go')).toBe(calling('leak'))
	})

	it('is the same text twice', async () => {
		const at = place({ 'b/b.go': calling('leak'), 'a.go': calling('leak') })
		for (const argv of [['./...'], ['--format=json']])
			expect((await at.unleak(argv)).stdout).toBe((await at.unleak(argv)).stdout)
	})

	it.each([
		['the root', '.', 'sub/my pkg/é "x".go'],
		['a folder below', 'sub', 'sub/my pkg/é "x".go'],
	])('gives a patch that git apply takes in %s of a repository', async (_, folder, name) => {
		const at = place({ 'sub/decl.go': declarations, 'sub/my pkg/decl.go': declarations, [name]: calling('leak') })
		at.git('init', '-q')
		const { stdout } = await at.unleak(['./...'], { in: folder, env: { FORCE_COLOR: '1' } })
		execFileSync('git', ['apply'], { cwd: join(at.root, folder), input: stdout })
		expect(at.read(name)).toBe(calling('fixed'))
	})

	it('says so if git apply would refuse the patch, since it leaves the working directory', async () => {
		const at = place({ 'a.go': calling('leak'), 'sub/decl.go': declarations })
		expect((await at.unleak(['../a.go'], { in: 'sub' })).stderr).toContain('The patch leaves this directory')
		expect((await at.unleak(['a.go'])).stderr).not.toContain('The patch leaves this directory')
	})

	it('on a terminal is coloured and annotated, and the findings are not told twice', async () => {
		const { stdout, stderr } = await place({ 'a.go': calling('leak', 'advise') }).unleak([], { isTerminal: true })
		expect(stdout).toMatch(/a\.go:4:2.* safe-leak .*\n.*@@ -1,6 \+1,6 @@/)
		expect(stdout).toContain('\x1b[32m+\tfixed()\x1b[39m')
		expect(stdout).toMatch(/a\.go:5:2.* advice-only .*\n {4}call it elsewhere\n/)
		expect(stderr).not.toContain('safe-leak')
	})

	it('on a terminal without colour is annotated only', async () => {
		const { stdout } = await place({ 'a.go': calling('leak') }).unleak([], {
			isTerminal: true,
			env: { NO_COLOR: '1' },
		})
		expect(stdout).toContain('\na.go:4:2 safe-leak [safe] leak is called\n@@')
	})

	it('finds nothing in one friendly line, and exits 0', async () => {
		const { code, stdout, stderr } = await place({}).unleak([])
		expect([code, stdout]).toEqual([0, ''])
		expect(stderr).toMatch(/^No leaks found: 1 file in 1 package, [\d.]+ s\.\n$/)
	})
})

describe('-w', () => {
	it('writes, prints nothing to standard output and exits 0; a second run has nothing to do', async () => {
		const at = place({ 'a.go': calling('leak').replaceAll('\n', '\r\n') })
		chmodSync(join(at.root, 'a.go'), 0o600)
		const { code, stdout, stderr } = await at.unleak(['-w', '.'])
		expect([code, stdout]).toEqual([0, ''])
		expect(stderr).toContain('a.go:4:2 safe-leak [safe, applied] leak is called\n')
		expect(stderr).toContain('1 fix written to 1 file.\n')
		expect(at.read('a.go')).toBe(calling('fixed').replaceAll('\n', '\r\n'))
		expect(at.names()).toEqual(['a.go', 'decl.go', 'go.mod'])
		expect((await at.unleak(['-w', '.'])).stderr).toMatch(/^No leaks found/)
	})

	it('with --format=diff prints what it wrote, with -l the names', async () => {
		const files = { 'a.go': calling('leak'), 'b.go': calling('fixed') }
		const { stdout } = await place(files).unleak(['-w', '--format=diff'])
		expect(stdout).toContain('--- a/a.go\n')
		expect((await place(files).unleak(['-w', '-l'])).stdout).toBe('a.go\n')
	})

	it('leaves advice for the user, and so exits 1', async () => {
		const { code, stderr } = await place({ 'a.go': calling('leak', 'advise') }).unleak(['-w'])
		expect(code).toBe(1)
		expect(stderr).toContain('1 leak to mend by hand: the advice is above.\n')
	})

	it('refuses files with uncommitted changes before it writes anything', async () => {
		const at = place({ 'a.go': calling('leak'), 'b/b.go': calling('leak'), 'b/decl.go': declarations })
		at.git('init', '-q')
		at.git('add', '.')
		at.git('commit', '-qm', 'x')
		at.write('b/b.go', calling('leak', 'leak'))
		const { code, stdout, stderr } = await at.unleak(['-w'])
		expect([code, stdout]).toEqual([2, ''])
		expect(stderr).toBe(
			'unleak: nothing written: the fixes touch a file with uncommitted changes (b/b.go); commit first, or give --allow-dirty\n',
		)
		expect(at.read('a.go')).toBe(calling('leak'))
		expect((await at.unleak(['-w', '--allow-dirty'])).code).toBe(0)
		expect(at.read('b/b.go')).toBe(calling('fixed', 'fixed'))
	})

	it('leaves a read-only file alone, says so, writes the others and exits 3', async () => {
		const at = place({ 'a.go': calling('leak'), 'b.go': calling('leak').replace('func f', 'func g') })
		chmodSync(join(at.root, 'a.go'), 0o444)
		const { code, stderr, stdout } = await at.unleak(['-w', '--format=json'])
		expect(code).toBe(3)
		expect(stderr).toContain('a.go: error: read-only')
		expect(stderr).toContain('1 fix written to 1 file.\n1 fix could not be written.\n')
		expect(at.read('a.go')).toBe(calling('leak'))
		expect(at.read('b.go')).toContain('fixed()')
		const report = JSON.parse(stdout)
		expect(report.files.map((file: { status: string }) => file.status)).toEqual(['failed', 'written'])
		expect(report.findings.map((finding: { status: string }) => finding.status)).toEqual(['pending', 'applied'])
	})
})

describe('exit code', () => {
	it.each([
		[0, ['refuse', 'risk', 'fixed'], []],
		[1, ['leak'], []],
		[0, ['leak'], ['--exit-zero']],
		[1, ['risk'], ['--unsafe']],
		[1, ['advise'], []],
		[3, ['broken'], []],
		[3, ['broken'], ['--exit-zero']],
	])('is %i for %j with %j', async (code, calls, argv) => {
		expect((await place({ 'a.go': calling(...calls) }).unleak(argv)).code).toBe(code)
	})

	it.each([
		[['--unsave'], 'unleak: unknown option --unsave; did you mean --unsafe?\n'],
		[['-o', '.'], 'unleak: -o . is a directory; name a file in it\n'],
		[['-o', 'decl.go'], 'unleak: -o decl.go would overwrite Go code; choose another name\n'],
		[['-o', 'no/such/file'], 'unleak: -o no/such/file cannot be written: no such directory\n'],
		[['-o', '/dev/null'], 'unleak: -o /dev/null is not a regular file; use > instead\n'],
	])('is 2 with one line for %j', async (argv, message) => {
		const { code, stdout, stderr } = await place({}).unleak(argv)
		expect([code, stdout]).toEqual([2, ''])
		expect(stderr).toBe(message)
	})
})

it('a path that matches nothing is one line and exit code 2', async () => {
	const { code, stdout, stderr } = await place({}).unleak(['decl.go', 'nowhere'])
	expect([code, stdout]).toEqual([2, ''])
	expect(stderr).toMatch(/^unleak: [^\n]*nowhere[^\n]*\n$/)
})

describe('what is held back', () => {
	const files = { 'a.go': calling('leak', 'risk', 'refuse', 'advise') }

	it('is counted, with the way to see it', async () => {
		const { stderr } = await place({
			...files,
			'a_test.go': 'package p\n',
			'gen.go': '// Code generated by x. DO NOT EDIT.\n\npackage p\n',
		}).unleak([])
		expect(stderr).toContain('1 unsafe fix held back: --unsafe shows it, with what it assumes.\n')
		expect(stderr).toContain('1 likely leak without a proven rewrite: -v lists it with the reason.\n')
		expect(stderr).toContain('Left alone: 1 generated file (--include-generated), 1 test file (--tests).\n')
		expect(stderr).not.toContain('risky-leak')
	})

	it('is listed with -v', async () => {
		const { stderr } = await place(files).unleak(['-v'])
		expect(stderr).toContain('risky-leak [unsafe, not selected] risk is called\n    assumes nobody waits for it\n')
		expect(stderr).toContain('refused-leak [safe, no fix] refuse is called\n    its result may escape\n')
	})

	it('is quiet with -q', async () => {
		const { code, stdout, stderr } = await place(files).unleak(['-q'])
		expect([code, stderr]).toEqual([1, ''])
		expect(stdout).toContain('+\tfixed()\n')
	})

	it('is no leak in a newer Go', async () => {
		const at = place({ 'a.go': calling('old') })
		expect((await at.unleak([])).code).toBe(1)
		const newer = await at.unleak(['--go=1.23'])
		expect(newer.code).toBe(0)
		expect(newer.stderr).toContain('1 old-leak finding left out: no leak in the Go version of its module.\n')
	})

	it('is suppressed by a comment that gives a reason; another one is reported', async () => {
		const ignored = calling('leak').replace('leak()', 'leak() //unleak:ignore safe-leak it is tiny')
		const { code, stderr } = await place({ 'a.go': ignored }).unleak([])
		expect(code).toBe(0)
		expect(stderr).toContain('1 finding suppressed by a comment.\n')
		const without = calling('leak').replace('leak()', 'leak() //unleak:ignore safe-leak')
		const reported = await place({ 'a.go': without }).unleak([])
		expect(reported.code).toBe(1)
		expect(reported.stderr).toMatch(/^a\.go:4: warning: unleak:ignore without a reason/)
		const unknown = calling('leak').replace('leak()', 'leak() //unleak:ignore safe-leek it is tiny')
		expect((await place({ 'a.go': unknown }).unleak([])).stderr).toContain(
			"a.go:4: warning: unknown transform 'safe-leek'",
		)
	})
})

describe('selection', () => {
	it('runs only the transforms that are chosen', async () => {
		const at = place({ 'a.go': calling('leak', 'old') })
		expect((await at.unleak(['--old-leak'])).stdout).not.toContain('-\tleak()')
		expect((await at.unleak(['--no-old-leak'])).stdout).not.toContain('-\told()')
	})
})

describe('output', () => {
	it('-o writes to a file what standard output would get', async () => {
		const at = place({ 'a.go': calling('leak') })
		const { stdout } = await at.unleak([])
		const other = await at.unleak(['-o', 'fix.patch'], { isTerminal: true })
		expect([other.stdout, at.read('fix.patch')]).toEqual(['', stdout])
		expect(other.stderr).toContain('safe-leak')
	})

	it('json fits the schema', async () => {
		const schema = JSON.parse(readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8'))
		const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema)
		const at = place({
			'a.go': calling('leak', 'risk', 'refuse', 'advise', 'old', 'broken'),
			'b/a.go': calling('leak'),
			'b/decl.go': declarations,
			'c/bad.go': Buffer.from('package c\n// \xff\n', 'latin1'),
			'c/bug.go': calling('buggy').replace('}', '}\n\nfunc buggy() {}'),
			'd/syntax.go': `${calling('leak')}\nfunc {\n`,
		})
		for (const argv of [[], ['--unsafe', '--go=1.23'], ['-w', '--unsafe']]) {
			const report = JSON.parse((await at.unleak([...argv, '--format=json'])).stdout)
			validate(report)
			expect(validate.errors).toBeNull()
			expect(report.findings.length).toBeGreaterThan(3)
		}
	})

	it('jsonl is the findings of json, one a line', async () => {
		const at = place({ 'a.go': calling('leak', 'risk'), 'b/a.go': calling('leak'), 'b/decl.go': declarations })
		const lines = (await at.unleak(['--format=jsonl'])).stdout.trimEnd().split('\n')
		const report = JSON.parse((await at.unleak(['--format=json'])).stdout)
		expect(lines.map((line) => JSON.parse(line))).toEqual(report.findings)
		expect(lines).toHaveLength(3)
	})

	it('--stats counts by transform, tier and status', async () => {
		const { stderr } = await place({ 'a.go': calling('leak', 'leak', 'risk') }).unleak(['--stats', '-q'])
		expect(stderr).toMatch(
			/\ntransform +tier +pending +not-selected\nrisky-leak +unsafe +0 +1\nsafe-leak +safe +2 +0\n/,
		)
		expect(stderr).toMatch(/\nfiles +2\nchanged files +1\npackages +1\ntime +[\d.]+ s\npeak memory +\d+ MB\n$/)
	})

	it.each(['EPIPE', 'ENOSPC'])('survives standard output that fails with %s', async (reason) => {
		const failing = new Writable({
			write: (_chunk, _encoding, done) =>
				done(Object.assign(new Error(`${reason}: x, write`), { code: reason, syscall: 'write' })),
		})
		let told = ''
		const stderr = new Writable({
			write(chunk, _, done) {
				told += chunk
				done()
			},
		})
		const at = place({ 'a.go': calling('leak') })
		const io = { stdin: process.stdin, stdout: failing, stderr, env: {}, cwd: () => at.root }
		expect(await main(['-q'], io)).toBe(2)
		expect(told).toBe(reason === 'EPIPE' ? '' : 'unleak: ENOSPC: x, write\n')
	})
})

describe('standard input', () => {
	it('is one file, of the module of the working directory', async () => {
		const at = place({})
		const { code, stdout } = await at.unleak(['-'], { stdin: `${calling('leak')}\n${declarations.slice(10)}` })
		expect(code).toBe(1)
		expect(stdout).toMatch(/^--- a\/<standard input>\t\n\+\+\+ b\/<standard input>\t\n@@ /)
	})

	it('may be empty or no text at all', async () => {
		const at = place({})
		expect((await at.unleak(['-'], { stdin: Buffer.from([0xff]) })).stderr).toMatch(
			/^<standard input>:1:1: error: invalid UTF-8/,
		)
		expect((await at.unleak(['-'])).code).toBe(0)
	})
})

describe('bad input gets one line, and the others go on', () => {
	const good = { 'good/a.go': calling('leak'), 'good/decl.go': declarations }

	it('invalid UTF-8', async () => {
		const { code, stdout, stderr } = await place({
			...good,
			'bad/a.go': Buffer.from('package bad\n// \xff\n', 'latin1'),
		}).unleak([])
		expect(code).toBe(3)
		expect(stdout).toContain('--- a/good/a.go')
		expect(stderr).toMatch(/^bad\/a\.go:2:4: error: invalid UTF-8; left alone \(.*\)\n/)
	})

	it('a syntax error', async () => {
		const { code, stdout, stderr } = await place({ ...good, 'good/bad.go': 'package p\n\nfunc {\n\tleak()\n' }).unleak(
			[],
		)
		expect(code).toBe(1)
		expect(stdout).toContain('--- a/good/a.go')
		expect(stderr).toMatch(/^good\/bad\.go:3:\d+: warning: syntax error/)
	})

	it('ten thousand nested parentheses', async () => {
		const deep = `package p\n\nvar leak = ${'('.repeat(10_000)}1${')'.repeat(10_000)}\n`
		const { code, stdout, stderr } = await place({ ...good, 'good/deep.go': deep }).unleak([])
		expect(code).toBe(1)
		expect(stdout).toContain('--- a/good/a.go')
		expect(stderr).toMatch(/^good\/deep\.go:3:\d+: warning: nested too deeply \(.*\)\n/)
	})

	it('a directory that has the name of a Go file', async () => {
		const at = place(good)
		mkdirSync(join(at.root, 'dir.go'))
		expect((await at.unleak([])).stdout).toContain('--- a/good/a.go')
	})

	it('a bug in a transform', async () => {
		const at = place({ ...good, 'bug/a.go': calling('buggy'), 'bug/decl.go': declarations })
		const { code, stdout, stderr } = await at.unleak([])
		expect(code).toBe(3)
		expect(stdout).toContain('--- a/good/a.go')
		expect(stderr).toMatch(/^bug: error: this is a bug in unleak: out of luck \(.*run again with --debug\)\n/)
		expect(stderr).not.toContain('\n    at ')
		expect((await at.unleak(['--debug'])).stderr).toContain('\n    at ')
	})

	it('an edit that breaks the syntax', async () => {
		const at = place({ 'a.go': calling('broken') })
		const { code, stderr } = await at.unleak(['-w'])
		expect(code).toBe(3)
		expect(stderr).toMatch(/^a\.go: error: .*broken-edit.*\n/)
		expect(at.read('a.go')).toBe(calling('broken'))
	})
})

it('--version, list, explain and --help go to standard output', async () => {
	const at = place({})
	expect((await at.unleak(['--version'])).stdout).toMatch(/^unleak \d+\.\d+\.\d+\n$/)
	expect((await at.unleak(['list'])).stdout).toMatch(/^safe-leak {5}safe {4}calls of leak$/m)
	expect((await at.unleak(['explain', 'safe-leak'])).stdout).toContain('Why it leaks')
	expect((await at.unleak(['-h'])).stdout).toContain('  --safe-leak')
})

import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { PathError } from '../../src/workspace/index.ts'
import { find, makeGoTree, makeTree, selected } from './support.ts'

describe('paths', () => {
	it.each([
		[[]],
		[['.']],
		[['./...']],
		[['...']],
		[['./']],
		[['a', 'b', 'x.go']],
		[['**/*.go']],
		[['./{a,b}', '*.go']],
	])('%j means everything below', async (paths) => {
		const root = makeGoTree('x.go', 'a/y.go', 'a/deep/z.go', 'b/y.go')
		expect(await selected(root, paths)).toEqual(['x.go', 'a/y.go', 'a/deep/z.go', 'b/y.go'])
	})

	it.each([[['a/...']], [['a']], [['a/']], [['./a/./']], [['a/*.go', 'a/deep']], [['a/**']]])(
		'%j is one directory',
		async (paths) => {
			const root = makeGoTree('x.go', 'a/y.go', 'a/deep/z.go', 'ab/y.go')
			expect(await selected(root, paths)).toEqual(['a/y.go', 'a/deep/z.go'])
		},
	)

	it('takes absolute paths, and paths above the working directory', async () => {
		const root = makeGoTree('a/x.go', 'b/y.go')
		expect(await selected(join(root, 'a'), [join(root, 'b'), '../a/x.go'])).toEqual(['x.go', '../b/y.go'])
	})

	it('selects a single file and keeps its siblings for what they declare', async () => {
		const root = makeGoTree('a/x.go', 'a/y.go', 'a/x_test.go', 'b/z.go')
		const { packages } = await find(root, ['a/x.go'])
		expect(packages).toHaveLength(1)
		expect(packages[0]).toMatchObject({ display: 'a', directory: join(root, 'a'), tree: join(root, 'a') })
		expect(packages[0]?.files).toEqual(
			['a/x.go', 'a/x_test.go', 'a/y.go'].map((display) => ({
				display,
				path: join(root, display),
				isSelected: display === 'a/x.go',
				skip: null,
			})),
		)
	})

	it('is in POSIX order, whatever the order of the arguments', async () => {
		const root = makeGoTree('b/x.go', 'a/x.go', 'a-b/x.go', 'B/x.go', 'a/a.go')
		const there = await find(root, ['B', 'a', 'a-b', 'b'])
		expect(await find(root, ['b', 'a-b', 'a', 'B'])).toEqual(there)
		expect(there.packages.map((found) => found.display)).toEqual(['B', 'a', 'a-b', 'b'])
	})

	it('gives a file once that is named twice, by two globs, by a directory and by a link', async () => {
		const root = makeGoTree('a/x.go')
		symlinkSync('a/x.go', join(root, 'link.go'))
		symlinkSync('a', join(root, 'dir'))
		const paths = ['a/x.go', './a/x.go', 'a/*.go', '**/x.go', 'a', 'link.go', 'dir', 'dir/x.go', 'dir/*.go']
		expect(await selected(root, paths)).toEqual(['a/x.go'])
	})

	it.each(['with space.go', 'it\'s "q".go', 'new\nline.go', '界.go', '-w.go', 'back\\slash.go'])(
		'takes the name %j',
		async (name) => {
			const root = makeGoTree(name, 'other.go')
			expect(await selected(root, [name])).toEqual([name])
			expect(await selected(root)).toContain(name)
		},
	)

	it.each(['a[1].go', 'a*.go', '{a,b}.go', 'a?.go', '!a.go'])(
		'takes the existing file %s for itself, no glob',
		async (name) => {
			const root = makeGoTree(name, 'a1.go', 'a.go', 'ab.go', 'b.go')
			expect(await selected(root, [name])).toEqual([name])
		},
	)

	it('takes a glob below a directory with glob characters in its name', async () => {
		const root = makeGoTree('a[1]/x.go', 'a1/y.go')
		expect(await selected(root, ['a\\[1\\]/*.go'])).toEqual(['a[1]/x.go'])
		expect(await selected(join(root, 'a[1]'), ['*.go'])).toEqual(['x.go'])
	})

	it('finds nested modules, each with its own go.mod', async () => {
		const root = makeTree({
			'go.mod': 'module outer\n\ngo 1.20\n',
			'x.go': 'package p\n',
			'inner/go.mod': 'module inner\n\ngo 1.23\n',
			'inner/deep/x.go': 'package p\n',
		})
		const { packages } = await find(root)
		expect(packages.map(({ display, module }) => [display, module?.path, module?.goMinor])).toEqual([
			['.', 'outer', 20],
			['inner/deep', 'inner', 23],
		])
	})

	it('takes a workspace as its modules, and leaves its vendor folder alone', async () => {
		const root = makeTree({
			'go.work': 'go 1.24\n\nuse (\n\t./app\n\t./lib\n)\n',
			'vendor/example.com/v/v.go': 'package v\n',
			'app/go.mod': 'module app\n\ngo 1.22\n\nrequire lib v0.0.0\n\nreplace lib => ../lib\n',
			'app/x.go': 'package main\n',
			'lib/go.mod': 'module lib\n\ngo 1.20\n',
			'lib/x.go': 'package lib\n',
		})
		const { packages } = await find(root)
		expect(packages.map(({ display, module }) => [display, module?.path, module?.goMinor])).toEqual([
			['app', 'app', 22],
			['lib', 'lib', 20],
		])
	})
})

describe('wrong paths', () => {
	it.each([
		['nowhere', /^nowhere: no such file or directory; give files/],
		['nowhere.go', /^nowhere\.go: no such file/],
		['x.go/y.go', /^x\.go\/y\.go: no such file/],
		['nowhere/...', /^nowhere: no such file or directory; give an existing directory/],
		['x.go/...', /^x\.go: not a directory/],
		['*.gone', /^\*\.gone: no file matches this glob/],
		['no/where/*.go', /^no\/where\/\*\.go: no file matches this glob/],
		['*.md', /^no Go file matches \*\.md/],
		['README.md', /^README\.md: not a Go file/],
		['docs', /^no Go files in docs/],
		['docs/...', /^no Go files in docs/],
		['', /^a path is empty/],
		['two\nlines', /^"two\\nlines": no such file/],
		['nul\0byte', /^"nul\\u0000byte": no such file/],
		['broken.go', /^broken\.go: no such file/],
		['loop.go', /^loop\.go: too many symbolic links/],
	])('%j is refused with one line', async (path, message) => {
		const root = makeTree({
			'x.go': 'package p\n',
			'README.md': '',
			'docs/a.md': '',
			'docs/vendor/v/v.go': 'package v\n',
		})
		symlinkSync('gone.go', join(root, 'broken.go'))
		symlinkSync('loop.go', join(root, 'loop.go'))
		const error: unknown = await find(root, ['x.go', path]).then(
			() => null,
			(error: unknown) => error,
		)
		expect(error).toBeInstanceOf(PathError)
		expect((error as PathError).message).toMatch(message)
		expect((error as PathError).message).not.toContain('\n')
	})
})

describe('what is left alone', () => {
	it('is vendor, testdata, third_party, and names that start with . or _', async () => {
		const left = ['vendor/v/v.go', 'a/testdata/t.go', 'third_party/t.go', '.git/x.go', '_old/x.go', '_x.go', '.x.go']
		const root = makeGoTree('x.go', 'a/vendored/x.go', ...left)
		expect(await selected(root)).toEqual(['x.go', 'a/vendored/x.go'])
		expect(await selected(root, ['**/*.go'])).toEqual(['x.go', 'a/vendored/x.go'])
	})

	it('is looked at where it is named', async () => {
		const root = makeGoTree('x.go', 'vendor/v/v.go', 'vendor/v/testdata/t.go', 'a/testdata/t.go', '_old/x.go', '_y.go')
		expect(await selected(root, ['vendor', 'a/testdata/t.go', '_old/...'])).toEqual([
			'_old/x.go',
			'a/testdata/t.go',
			'vendor/v/v.go',
		])
		expect(await selected(root, ['vendor/**/*.go', '.'])).toEqual(['x.go', 'vendor/v/v.go'])
		expect(await selected(root, ['_y.go'])).toEqual(['_y.go'])
	})

	it('is a test, unless asked for or named', async () => {
		const root = makeGoTree('x.go', 'x_test.go', 'y_test.go')
		const { packages } = await find(root)
		expect(packages[0]?.files.map(({ display, skip }) => [display, skip])).toEqual([
			['x.go', null],
			['x_test.go', 'test'],
			['y_test.go', 'test'],
		])
		expect(await selected(root, [], { tests: true })).toEqual(['x.go', 'x_test.go', 'y_test.go'])
		expect(await selected(root, ['.', 'x_test.go'])).toEqual(['x.go', 'x_test.go'])
		expect(await selected(root, ['x_test.go', '.'])).toEqual(['x.go', 'x_test.go'])
	})

	it('is what go.mod ignores, in its own module', async () => {
		const root = makeTree({
			'go.mod':
				'module m\r\ngo 1.25\r\nignore ./web // the front end\r\nignore (\r\n\t"node_modules"\r\n\tgen/out\r\n)\r\n',
			'inner/go.mod': 'module inner\n',
			...Object.fromEntries(
				[
					'x.go',
					'web/x.go',
					'a/web/x.go',
					'a/node_modules/b/x.go',
					'a/gen/out/x.go',
					'gen/x.go',
					'inner/node_modules/x.go',
				].map((name) => [name, 'package p\n']),
			),
		})
		expect(await selected(root)).toEqual(['x.go', 'a/web/x.go', 'gen/x.go', 'inner/node_modules/x.go'])
		expect(await selected(root, ['a'])).toEqual(['a/web/x.go'])
		expect(await selected(root, ['web'])).toEqual(['web/x.go'])
	})

	it('is what --exclude names, even where the file is named', async () => {
		const root = makeGoTree('x.go', 'x.pb.go', 'gen/x.go', 'a/gen/x.go', 'a/b.go')
		expect(await selected(root, [], { exclude: ['*.pb.go', './gen'] })).toEqual(['x.go', 'a/b.go', 'a/gen/x.go'])
		expect(await selected(root, [], { exclude: ['gen/', 'a/**/b.go'] })).toEqual(['x.go', 'x.pb.go'])
		expect(await selected(root, ['x.go', 'x.pb.go'], { exclude: ['*.pb.go'] })).toEqual(['x.go'])
		expect(await selected(join(root, 'gen'), ['../a'], { exclude: ['gen'] })).toEqual(['../a/b.go'])
		const { packages } = await find(root, [], { exclude: ['*.pb.go', 'a'] })
		expect(packages[0]?.files.map(({ display, skip }) => [display, skip])).toContainEqual(['x.pb.go', 'excluded'])
	})

	it("is no directory that has a Go file's name", async () => {
		expect(await selected(makeGoTree('nats.go/x.go', 'y.go'))).toEqual(['y.go', 'nats.go/x.go'])
	})

	it('is a pipe, a socket and a device: one line each, and they are not opened', async () => {
		const root = makeGoTree('x.go')
		execFileSync('mkfifo', [join(root, 'pipe.go')])
		symlinkSync('/dev/zero', join(root, 'zero.go'))
		const server = createServer().listen(join(root, 'socket.go'))
		onTestFinished(() => void server.close())
		await new Promise((resolve) => server.once('listening', resolve))
		const whole = await find(root)
		expect(whole.problems.map(({ file, severity }) => [file, severity])).toEqual([
			['pipe.go', 'warning'],
			['socket.go', 'warning'],
			['zero.go', 'warning'],
		])
		expect(whole.packages[0]?.files.map((file) => file.display)).toEqual(['x.go'])
		expect(await find(root, ['pipe.go', 'zero.go'])).toMatchObject({
			packages: [],
			problems: [
				{ file: 'pipe.go', severity: 'error' },
				{ file: 'zero.go', severity: 'error' },
			],
		})
	})
})

describe('symbolic links', () => {
	it('found on the way are not followed, wherever they lead', async () => {
		const outside = makeGoTree('x.go', 'a/y.go')
		const root = makeGoTree('x.go', 'a/y.go')
		symlinkSync(join(outside, 'a'), join(root, 'out'))
		symlinkSync('a', join(root, 'in'))
		symlinkSync('..', join(root, 'a', 'up'))
		symlinkSync(join(outside, 'x.go'), join(root, 'out.go'))
		symlinkSync('a/y.go', join(root, 'in.go'))
		symlinkSync('x.go', join(root, 'same.go'))
		symlinkSync('gone.go', join(root, 'broken.go'))
		const { packages, problems } = await find(root)
		expect(problems).toEqual([])
		expect(packages.map((found) => found.files.map(({ display, skip }) => [display, skip]))).toEqual([
			[
				['in.go', 'link'],
				['out.go', 'link'],
				['x.go', null],
			],
			[['a/y.go', null]],
		])
	})

	it('named on the command line are resolved', async () => {
		const outside = makeGoTree('a/y.go')
		const root = makeGoTree('x.go')
		symlinkSync(outside, join(root, 'out'))
		symlinkSync('x.go', join(root, 'link.go'))
		const { packages } = await find(root, ['out', 'link.go'])
		const paths = packages.flatMap((found) => found.files.filter((file) => file.isSelected).map((file) => file.path))
		expect(paths.sort()).toEqual([join(outside, 'a/y.go'), join(root, 'x.go')].sort())
	})

	it('to a file out of the tree are left alone, with the reason', async () => {
		const outside = makeGoTree('y.go')
		const root = makeGoTree('x.go')
		symlinkSync(join(outside, 'y.go'), join(root, 'link.go'))
		const { packages, problems } = await find(root, ['link.go'])
		expect(packages).toEqual([])
		expect(problems).toEqual([
			{
				file: 'link.go',
				line: null,
				column: null,
				message: `a symbolic link out of the tree, to ${join(outside, 'y.go')}; left alone`,
				advice: 'name that file itself',
				severity: 'error',
			},
		])
	})

	it('may lead across a repository', async () => {
		const root = makeGoTree('.git/HEAD', 'a/x.go', 'b/y.go')
		symlinkSync('../a/x.go', join(root, 'b', 'link.go'))
		expect(await selected(join(root, 'b'), ['link.go'])).toEqual(['../a/x.go'])
	})

	it('to the working directory give the same names', async () => {
		const root = makeGoTree('a/x.go')
		symlinkSync('a', join(root, 'cwd'))
		expect(await selected(join(root, 'cwd'), ['x.go'])).toEqual(['x.go'])
	})
})

it('looks through twenty thousand files in a few seconds', async () => {
	const root = makeTree({})
	for (let directory = 0; directory < 1000; directory++) {
		const path = join(root, `d${directory % 10}`, `p${directory}`)
		mkdirSync(path, { recursive: true })
		for (let file = 0; file < 20; file++) writeFileSync(join(path, `f${file}.go`), '')
	}
	const before = process.cpuUsage()
	expect(await selected(root)).toHaveLength(20_000)
	const { user, system } = process.cpuUsage(before) // other processes may be at work, too
	expect((user + system) / 1e6).toBeLessThan(5)
}, 60_000)

import { mkdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Builds } from '../../src/workspace/index.ts'
import { at, cached, finder, type Modules, sumsOf } from './modules.ts'
import { makeTree } from './support.ts'

const mod = (path: string, ...lines: string[]) => [`module ${path}`, 'go 1.21', ...lines, ''].join('\n')

describe('in the same module', () => {
	const tree = () =>
		makeTree({
			'go.mod': mod('example.com/m'),
			'm.go': at('m'),
			'a/b/b.go': at('a/b'),
			'a/readme.txt': '',
			'nested/go.mod': mod('example.com/m/nested'),
			'nested/sub/n.go': at('nested/sub'),
			'x_test/only_test.go': at('x_test'),
		})

	it.each([
		['example.com/m', 'm'],
		['example.com/m/a/b', 'a/b'],
		['example.com/m/a', null],
		['example.com/m/none', null],
		['example.com/m/x_test', null],
		['example.com/mm', null],
		['example.com', null],
		['a/b', null],
	])('%s is %j', (path, place) => {
		expect(finder(tree())(path)).toBe(place)
	})

	it('a directory with a go.mod of its own belongs to another module', () => {
		const root = tree()
		expect(finder(root)('example.com/m/nested/sub')).toBeNull()
		expect(finder(root, 'nested')('example.com/m/nested/sub')).toBe('nested/sub')
		expect(finder(root, 'nested')('example.com/m/a/b')).toBeNull()
	})

	it('directories have import paths', () => {
		const root = tree()
		const builds = new Builds({})
		expect(builds.of(root).importPathOf(root)).toBe('example.com/m')
		expect(builds.of(root).importPathOf(join(root, 'a', 'b'))).toBe('example.com/m/a/b')
		expect(builds.of(root).importPathOf(join(root, 'nested', 'sub'))).toBe('')
		expect(builds.of(join(root, 'nested')).importPathOf(join(root, 'nested', 'sub'))).toBe('example.com/m/nested/sub')
		expect(builds.of(join(root, 'nested')).importPathOf(root)).toBe('')
		expect(builds.of(null).importPathOf(root)).toBe('')
	})

	it('a go.mod without a module line, or that can not be read, gives no paths', () => {
		const root = makeTree({ 'go.mod': 'go 1.21\n', 'a/a.go': at('a'), 'b/b.go': at('b') })
		symlinkSync('go.mod', join(root, 'b', 'go.mod'))
		expect(new Builds({}).of(root).importPathOf(join(root, 'a'))).toBe('')
		expect(finder(root)('a')).toBeNull()
		expect(finder(root, 'b')('b')).toBeNull()
	})

	it.each([
		...['', '.', '..', '/', './a', '../m', 'example.com/m/', '/example.com/m', 'example.com//m', 'example.com/m/../m'],
		...['example.com/m/a\\b', 'example.com/m/a/b/.', 'example.com/m@v1.0.0', 'C', 'example.com/m/a\0', 'é', '...'],
		...['example.com/m/a/b\n', 'x'.repeat(10_000), '/'.repeat(1000)],
	])('%.40j is found nowhere', (path) => {
		expect(finder(tree())(path)).toBeNull()
	})
})

describe('the files of a package', () => {
	const files = (contents: Record<string, string | Uint8Array>) => {
		const root = makeTree({ 'go.mod': mod('m.io/m'), ...contents })
		return new Builds({})
			.of(root)
			.find('m.io/m/p')
			?.files.map((file) => file.path)
	}

	it('are those of all build tags without tests, named by import path', () => {
		const found = files({
			'p/b_windows.go': '//go:build !amd64\n\npackage p',
			'p/a.go': '\uFEFF// Package p.\npackage p',
			'p/a_test.go': 'package p',
			'p/_c.go': 'package q',
			'p/.d.go': 'package q',
			'p/e.txt': '',
			'p/f/f.go': 'package f',
		})
		expect(found).toEqual(['m.io/m/p/a.go', 'm.io/m/p/b_windows.go'])
	})

	it('have their exact text', () => {
		const root = makeTree({ 'go.mod': mod('m'), 'p.go': '\uFEFFpackage p\r\n\r\n// é😀\r\n' })
		expect(new Builds({}).of(root).find('m')).toMatchObject({
			path: 'm',
			files: [{ path: 'm/p.go', text: '\uFEFFpackage p\r\n\r\n// é😀\r\n' }],
		})
	})

	it('have a fingerprint, which tells other files, names and texts', () => {
		const fingerprint = (files: Readonly<Record<string, string>>) => {
			const build = new Builds({}).of(makeTree({ 'go.mod': mod('m'), ...files }))
			expect(build.fingerprint('m')).toBe(build.find('m')?.fingerprint ?? null)
			return build.fingerprint('m')
		}
		const known = fingerprint({ 'a.go': 'package p' })
		expect(fingerprint({ 'a.go': 'package p', 'x.txt': '' })).toBe(known)
		for (const other of [
			{ 'a.go': 'package q' },
			{ 'b.go': 'package p' },
			{ 'a.go': 'package p', 'b.go': 'package p' },
			{},
		])
			expect(fingerprint(other as Record<string, string>)).not.toBe(known)
	})

	it.each([
		['documentation', { 'p/a.go': 'package p', 'p/doc.go': 'package documentation' }, ['a.go']],
		['a program', { 'p/a.go': 'package p', 'p/gen.go': '//go:build tools\n\npackage main' }, ['a.go']],
		['what is never built', { 'p/a.go': 'package p', 'p/x.go': '//go:build ignore\n\npackage p' }, ['a.go']],
		['that of another name', { 'p/a.go': 'package p', 'p/x.go': '// Hm.\n\n//go:build ignore\n\npackage q' }, ['a.go']],
		['that in the old form', { 'p/a.go': 'package p', 'p/x.go': '// +build ignore\n\npackage q' }, ['a.go']],
	])('are without %s', (_, contents, names) => {
		expect(files(contents)).toEqual(names.map((name) => `m.io/m/p/${name}`))
	})

	it.each([
		['have two package names', { 'p/a.go': 'package p', 'p/b.go': '//go:build linux\n\npackage q' }],
		['have no package name', { 'p/a.go': 'package p', 'p/b.go': 'func f() {}' }],
		['are documentation only', { 'p/a.go': 'package documentation' }],
		['are no UTF-8', { 'p/a.go': 'package p', 'p/b.go': Buffer.from('package p // \xFF', 'latin1') }],
		['have a NUL', { 'p/a.go': 'package p', 'p/b.go': 'package p // \0' }],
		['are absent', { 'p/a.go/x.txt': '' }],
	])('are unknown if they %s', (_, contents) => {
		expect(files(contents)).toBeUndefined()
	})

	it('are unknown if one is too large', () => {
		const root = makeTree({ 'go.mod': mod('m'), 'a.go': at('m') })
		truncateSync(join(root, 'a.go'), 20_000_001)
		expect(finder(root)('m')).toBeNull()
	})

	it('may be links, and lie below one', () => {
		const root = makeTree({ 'go.mod': mod('m'), 'a/a.go': at('a'), 'elsewhere.txt': at('elsewhere') })
		mkdirSync(join(root, 'b'))
		symlinkSync('../elsewhere.txt', join(root, 'b', 'b.go'))
		symlinkSync('a', join(root, 'c'))
		expect(['m/b', 'm/c'].map(finder(root))).toEqual(['elsewhere', 'a'])
	})

	it('are unknown where links lead nowhere or in circles', () => {
		const root = makeTree({ 'go.mod': mod('m'), 'a/a.go': at('a'), 'self/x.txt': '' })
		for (const [from, to] of [
			['loop', 'loop'],
			['back', '.'],
			['self/a.go', 'a.go'],
			['self/b.go', 'none.go'],
		] as const)
			symlinkSync(to, join(root, from))
		expect(['m/loop', 'm/loop/a', 'm/self'].map(finder(root))).toEqual([null, null, null])
		// Not even where they lead to the module itself: it has a go.mod.
		expect(finder(root)('m/back/a')).toBeNull()
	})
})

const one: Modules = { 'example.com/one@v1.2.0': { 'one.go': at('one v1.2.0'), 'sub/sub.go': at('one/sub v1.2.0') } }

describe('from go 1.17 on', () => {
	const tree = (modules: Modules, goMod: string, more: Record<string, string> = {}) =>
		makeTree({ ...cached(modules), 'go.mod': goMod, 'go.sum': sumsOf(modules), ...more })

	it('go.mod says the version', () => {
		const two: Modules = { ...one, 'example.com/one@v1.3.0': { 'one.go': at('one v1.3.0') } }
		const find = finder(tree(two, mod('m', 'require example.com/one v1.2.0')))
		expect(find('example.com/one')).toBe('one v1.2.0')
		expect(find('example.com/one/sub')).toBe('one/sub v1.2.0')
		expect(find('example.com/one/none')).toBeNull()
	})

	it('a module that go.mod does not list has no packages', () => {
		expect(finder(tree(one, mod('m')))('example.com/one')).toBeNull()
	})

	it('names in the module cache are escaped', () => {
		const azure: Modules = { 'github.com/Azure/SDK@v1.0.0-RC1': { 'Sub/x.go': at('Azure') } }
		const find = finder(tree(azure, mod('m', 'require github.com/Azure/SDK v1.0.0-RC1')))
		expect(find('github.com/Azure/SDK/Sub')).toBe('Azure')
	})

	it('the version must have a sum', () => {
		const goMod = mod('m', 'require example.com/one v1.2.0')
		const onlyGoMod = sumsOf(one).replace(/^example.com\/one v1.2.0 .*\n/m, '')
		expect(finder(tree(one, goMod, { 'go.sum': onlyGoMod }))('example.com/one')).toBeNull()
		const root = tree(one, goMod)
		rmSync(join(root, 'go.sum'))
		expect(finder(root)('example.com/one')).toBe('one v1.2.0')
	})

	it('the module that has the package may be any that its path begins with', () => {
		const both: Modules = {
			'example.com/one@v1.0.0': { 'inner/a/a.go': at('one/inner/a'), 'inner/c/c.go': at('one/inner/c') },
			'example.com/one/inner@v1.0.0': { 'b/b.go': at('inner/b'), 'c/c.go': at('inner/c') },
		}
		const goMod = mod('m', 'require example.com/one v1.0.0', 'require example.com/one/inner v1.0.0')
		const root = tree(both, goMod)
		expect(finder(root)('example.com/one/inner/a')).toBe('one/inner/a')
		expect(finder(root)('example.com/one/inner/b')).toBe('inner/b')
		// Go calls it an ambiguous import.
		expect(finder(root)('example.com/one/inner/c')).toBeNull()
		rmSync(join(root, 'cache', 'example.com', 'one', 'inner@v1.0.0'), { recursive: true })
		expect(finder(root)('example.com/one/inner/a')).toBeNull()
	})

	it('an empty cache has nothing', () => {
		const root = tree(one, mod('m', 'require example.com/one v1.2.0'))
		for (const GOMODCACHE of ['/nonexistent', join(root, 'go.mod'), 'cache'])
			expect(finder(root, '', { GOMODCACHE })('example.com/one')).toBeNull()
	})

	it('each file is read once', () => {
		const root = tree(one, mod('m', 'require example.com/one v1.2.0'), { 'm.go': at('m') })
		const find = finder(root)
		expect(find('example.com/one')).toBe('one v1.2.0')
		rmSync(join(root, 'go.mod'))
		rmSync(join(root, 'go.sum'))
		expect(find('example.com/one/sub')).toBe('one/sub v1.2.0')
		expect(find('m')).toBe('m')
	})
})

describe('a replaced module', () => {
	const fork: Modules = { 'example.com/fork@v2.0.0': { 'one.go': at('fork v2.0.0') } }
	const tree = (...lines: string[]) =>
		makeTree({
			...cached({ ...one, ...fork }),
			'm/go.mod': mod('m', 'require example.com/one v1.2.0', ...lines),
			'm/go.sum': sumsOf({ ...one, ...fork }),
			'local/go.mod': mod('example.com/one'),
			'local/one.go': at('local'),
			'local/nested/go.mod': mod('example.com/one/nested'),
			'local/nested/one.go': at('local/nested'),
		})

	it.each([
		['a path', 'replace example.com/one => ../local', 'local'],
		['a path for this version', 'replace example.com/one v1.2.0 => ../local', 'local'],
		['a path for another version', 'replace example.com/one v1.1.0 => ../local', 'one v1.2.0'],
		['a path that leads nowhere', 'replace example.com/one => ../none', null],
		['another module', 'replace example.com/one => example.com/fork v2.0.0', 'fork v2.0.0'],
		['a version without sum', 'replace example.com/one => example.com/fork v2.1.0', null],
		['itself', 'replace example.com/one => example.com/one v1.2.0', 'one v1.2.0'],
		[
			'one for this version, one for all',
			'replace (\nexample.com/one => ../none\nexample.com/one v1.2.0 => ../local\n)',
			'local',
		],
	])('is at %s', (_, line, place) => {
		expect(finder(tree(line), 'm')('example.com/one')).toBe(place)
	})

	it('has no nested modules either', () => {
		const find = finder(tree('replace example.com/one => ../local'), 'm')
		expect(find('example.com/one/nested')).toBeNull()
	})

	it('is none if nothing needs it', () => {
		expect(finder(tree('replace example.com/two => ../local'), 'm')('example.com/two')).toBeNull()
	})

	it('may be at an absolute path', () => {
		const root = tree()
		const other = makeTree({
			'go.mod': mod('m', 'require example.com/one v1.2.0', `replace example.com/one => "${root}/local"`),
		})
		expect(finder(other)('example.com/one')).toBe('local')
	})
})

describe('below go 1.17', () => {
	const later: Modules = { 'example.com/one@v1.3.0': { 'one.go': at('one v1.3.0') } }
	const tree = (sums: string | null, ...lines: string[]) =>
		makeTree({
			...cached({ ...one, ...later }),
			'go.mod': ['module m', ...lines, ''].join('\n'),
			...(sums === null ? {} : { 'go.sum': sums }),
			'local/one.go': at('local'),
		})
	const require = 'require example.com/one v1.2.0'

	it.each([
		['one sum', sumsOf(one), ['go 1.16', require], 'one v1.2.0'],
		['no go line', sumsOf(one), [require], 'one v1.2.0'],
		['a go line that says nothing', sumsOf(one), ['go x', require], 'one v1.2.0'],
		['one sum, of a module that is not listed', sumsOf(one), ['go 1.16'], 'one v1.2.0'],
		['one sum, of a higher version than listed', sumsOf(later), ['go 1.16', require], null],
		['two sums, the higher one not listed', sumsOf({ ...one, ...later }), ['go 1.16', require], null],
		['two sums, none listed', sumsOf({ ...one, ...later }), ['go 1.16'], null],
		['two sums, the higher one listed', sumsOf({ ...one, ...later }), ['require example.com/one v1.3.0'], 'one v1.3.0'],
		['no sum', '', ['go 1.16', require], null],
		['no go.sum', null, ['go 1.16', require], null],
		['a replacement for any version', '', ['go 1.16', 'replace example.com/one => ./local'], 'local'],
		['a replacement for one version', sumsOf(one), [require, 'replace example.com/one v1.2.0 => ./local'], 'local'],
		[
			'a replacement for one of two versions',
			sumsOf({ ...one, ...later }),
			[require, 'replace example.com/one v1.2.0 => ./local'],
			null,
		],
	])('%s', (_, sums, lines, place) => {
		expect(finder(tree(sums, ...lines))('example.com/one')).toBe(place)
	})
})

describe('a workspace', () => {
	const later: Modules = { 'example.com/one@v1.10.0': { 'one.go': at('one v1.10.0') } }
	const files = {
		...cached({ ...one, ...later }),
		'go.work': 'go 1.21\nuse (\n\t./a\n\t./b/\n)\n',
		'a/go.mod': mod('example.com/a', 'require example.com/one v1.2.0', 'require example.com/b v1.0.0'),
		'a/go.sum': sumsOf(one),
		'a/x/x.go': at('a/x'),
		'b/go.mod': mod('example.com/b', 'require example.com/one v1.10.0'),
		'b/go.sum': sumsOf(later),
		'b/y/y.go': at('b/y'),
		'c/go.mod': mod('example.com/c', 'require example.com/one v1.2.0'),
		'c/go.sum': sumsOf(one),
		'local/one.go': at('local'),
		'other/one.go': at('other'),
	}
	const tree = (more: Record<string, string> = {}) => makeTree({ ...files, ...more })

	it('has the modules that it uses, at their own directories', () => {
		const root = tree()
		expect(finder(root, 'a')('example.com/b/y')).toBe('b/y')
		expect(finder(root, 'b')('example.com/a/x')).toBe('a/x')
		expect(finder(root, 'a')('example.com/c')).toBeNull()
		const builds = new Builds({})
		expect(builds.of(join(root, 'a'))).toBe(builds.of(join(root, 'b')))
		expect(builds.of(join(root, 'a')).importPathOf(join(root, 'b', 'y'))).toBe('example.com/b/y')
	})

	it('takes the highest version that one of them lists', () => {
		expect(finder(tree(), 'a')('example.com/one')).toBe('one v1.10.0')
	})

	it('does not know the version if a sum names a higher one', () => {
		const highest = sumsOf({ 'example.com/one@v1.11.0': {} })
		expect(finder(tree({ 'go.work.sum': highest }), 'a')('example.com/one')).toBeNull()
	})

	it('finds what only go.work.sum names', () => {
		const two: Modules = { 'example.com/two@v1.0.0': { 'two.go': at('two') } }
		expect(finder(tree({ ...cached(two), 'go.work.sum': sumsOf(two) }), 'a')('example.com/two')).toBe('two')
	})

	it('is left alone by a module that it does not use', () => {
		const root = tree()
		expect(finder(root, 'c')('example.com/one')).toBe('one v1.2.0')
		expect(finder(root, 'c')('example.com/a/x')).toBeNull()
	})

	it('is off, or another one, if GOWORK says so', () => {
		const root = tree({ 'elsewhere/my.work': 'go 1.21\nuse ../c\nuse ../a\n' })
		expect(finder(root, 'a', { GOWORK: 'off' })('example.com/one')).toBe('one v1.2.0')
		expect(finder(root, 'a', { GOWORK: 'off' })('example.com/b/y')).toBeNull()
		const GOWORK = join(root, 'elsewhere', 'my.work')
		expect(finder(root, 'c', { GOWORK })('example.com/a/x')).toBe('a/x')
		expect(finder(root, 'a', { GOWORK })('example.com/one')).toBe('one v1.2.0')
		expect(finder(root, 'a', { GOWORK: '/nonexistent' })('example.com/b/y')).toBeNull()
	})

	it.each([
		['of go.work', { 'go.work': 'use ./a\nuse ./b\nreplace example.com/one => ./local' }, 'local'],
		['of a module', { 'b/go.mod': mod('example.com/b', 'replace example.com/one => ../local') }, 'local'],
		[
			'of go.work before that of a module',
			{
				'go.work': 'use ./a\nuse ./b\nreplace example.com/one => ./other',
				'b/go.mod': mod('example.com/b', 'replace example.com/one => ../local'),
			},
			'other',
		],
		[
			'of go.work, for another version than selected',
			{ 'go.work': 'use ./a\nuse ./b\nreplace example.com/one v1.2.0 => ./other' },
			'one v1.10.0',
		],
		[
			'of two modules that agree',
			{
				'a/go.mod': mod('example.com/a', 'replace example.com/one => ../local', 'require example.com/one v1.2.0'),
				'b/go.mod': mod('example.com/b', 'replace example.com/one => ../a/../local'),
			},
			'local',
		],
		[
			'of two modules that do not agree',
			{
				'a/go.mod': mod('example.com/a', 'replace example.com/one => ../local', 'require example.com/one v1.2.0'),
				'b/go.mod': mod('example.com/b', 'replace example.com/one => ../other'),
			},
			null,
		],
	])('has replacements: %s', (_, more, place) => {
		expect(finder(tree(more), 'a')('example.com/one')).toBe(place)
	})

	it('is the nearest one', () => {
		const root = tree({ 'a/go.work': 'go 1.21\nuse .\n' })
		const builds = new Builds({})
		expect(builds.of(join(root, 'b')).importPathOf(join(root, 'a', 'x'))).toBe('example.com/a/x')
		expect(builds.of(join(root, 'a')).importPathOf(join(root, 'b', 'y'))).toBe('')
	})

	it('may use modules through links, twice, and lack some', () => {
		const root = tree({ 'go.work': 'use ./a\nuse a/\nuse ./linked\nuse ./b\nuse ./none\nuse ./loop\n' })
		symlinkSync('b', join(root, 'linked'))
		symlinkSync('loop', join(root, 'loop'))
		expect(finder(root, 'a')('example.com/b/y')).toBe('b/y')
		expect(finder(root, 'b')('example.com/a/x')).toBe('a/x')
	})
})

describe('a vendor directory', () => {
	const files = {
		...cached(one),
		'go.mod': mod('example.com/m', 'require example.com/one v1.2.0'),
		'go.sum': sumsOf(one),
		'a/a.go': at('a'),
		'vendor/modules.txt': '# example.com/one v1.2.0\n## explicit\nexample.com/one\n',
		'vendor/example.com/one/one.go': at('vendor'),
	}

	it('has all packages of other modules', () => {
		const root = makeTree(files)
		expect(finder(root)('example.com/one')).toBe('vendor')
		expect(finder(root)('example.com/one/sub')).toBeNull()
		expect(finder(root)('example.com/m/a')).toBe('a')
		const build = new Builds({}).of(root)
		expect(build.importPathOf(join(root, 'vendor', 'example.com', 'one'))).toBe('example.com/one')
	})

	it.each([
		['without modules.txt', { 'vendor/modules.txt': null }],
		['below go 1.14', { 'go.mod': 'module example.com/m\ngo 1.13\nrequire example.com/one v1.2.0\n' }],
		['without a go line', { 'go.mod': 'module example.com/m\nrequire example.com/one v1.2.0\n' }],
		['made for a workspace', { 'vendor/modules.txt': '## workspace\n# example.com/one v1.2.0\n' }],
	])('is not used %s', (_, changes) => {
		const changed = Object.entries({ ...files, ...changes }).filter(([, text]) => text !== null)
		expect(finder(makeTree(Object.fromEntries(changed) as Record<string, string>))('example.com/one')).toBe(
			'one v1.2.0',
		)
	})

	it('of a workspace lies beside go.work', () => {
		const workspace = {
			...cached(one),
			'go.work': 'go 1.22\nuse ./a\nuse ./b\n',
			'vendor/modules.txt': '## workspace\n# example.com/one v1.2.0\n## explicit\nexample.com/one\n',
			'vendor/example.com/one/one.go': at('vendor'),
			'a/go.mod': mod('example.com/a', 'require example.com/one v1.2.0'),
			'a/go.sum': sumsOf(one),
			'a/vendor/modules.txt': '# example.com/one v1.2.0\n## explicit\nexample.com/one\n',
			'a/vendor/example.com/one/one.go': at('a/vendor'),
			'b/go.mod': mod('example.com/b'),
			'b/b.go': at('b'),
		}
		const root = makeTree(workspace)
		expect(finder(root, 'a')('example.com/one')).toBe('vendor')
		expect(finder(root, 'a')('example.com/b')).toBe('b')
		expect(finder(root, 'a', { GOWORK: 'off' })('example.com/one')).toBe('a/vendor')
		const unmarked = makeTree({ ...workspace, 'vendor/modules.txt': '# example.com/one v1.2.0\n' })
		expect(finder(unmarked, 'a')('example.com/one')).toBe('one v1.2.0')
	})
})

describe('the standard library', () => {
	const library = (root: string) => ({
		[`${root}VERSION`]: 'go1.21\n',
		[`${root}bin/go`]: '',
		[`${root}src/go.mod`]: 'module std\n\ngo 1.21\n',
		[`${root}src/internal/abi/abi.go`]: at('internal/abi'),
		[`${root}src/net/http/http.go`]: at('net/http'),
		[`${root}src/vendor/modules.txt`]: '# golang.org/x/net v0.1.0\n## explicit; go 1.17\ngolang.org/x/net/html\n',
		[`${root}src/vendor/golang.org/x/net/html/html.go`]: at('vendor/html'),
		[`${root}src/cmd/go.mod`]: 'module cmd\n\ngo 1.21\n',
		[`${root}src/cmd/go/main.go`]: at('cmd/go'),
		[`${root}src/cmd/vendor/modules.txt`]: '# golang.org/x/net v0.2.0\n## explicit; go 1.17\ngolang.org/x/net/html\n',
		[`${root}src/cmd/vendor/golang.org/x/net/html/html.go`]: at('cmd/vendor/html'),
	})

	it('is at GOROOT, with a go.mod and without', () => {
		const root = makeTree({ ...library('goroot/'), 'm/go.mod': mod('example.com/m') })
		expect(finder(root, 'm')('internal/abi')).toBe('internal/abi')
		expect(finder(root, 'm')('vendor/golang.org/x/net/html')).toBe('vendor/html')
		expect(finder(root, 'm')('golang.org/x/net/html')).toBeNull()
		expect(finder(root, 'm')('internal/none')).toBeNull()
		expect(finder(root, 'm', { GOROOT: '/nonexistent' })('internal/abi')).toBeNull()
		const build = new Builds({ GOROOT: join(root, 'goroot') }).of(null)
		expect(build.find('net/http')?.path).toBe('net/http')
		expect(build.find('example.com/m')).toBeNull()
	})

	it('is found from the go command, through links', () => {
		const root = makeTree({ ...library('sdk/go1.21/'), 'shims/go': '#!/bin/sh\n', 'm/go.mod': mod('m'), 'bin/x': '' })
		symlinkSync('../sdk/go1.21/bin/go', join(root, 'bin', 'go'))
		symlinkSync('go1.21', join(root, 'sdk', 'current'))
		for (const bin of ['bin', 'sdk/current/bin', 'sdk/go1.21/bin']) {
			const PATH = ['', 'bin', '/nonexistent', join(root, 'shims'), join(root, bin)].join(':')
			expect(finder(root, 'm', { GOROOT: '', PATH })('internal/abi')).toBe('internal/abi')
		}
	})

	it('is its own module in GOROOT/src', () => {
		const root = makeTree({ ...library('copy/'), ...library('goroot/'), 'goroot/src/internal/abi/abi.go': at('other') })
		const directory = join(root, 'copy', 'src')
		const find = finder(root, 'copy/src')
		expect(find('internal/abi')).toBe('internal/abi')
		expect(find('golang.org/x/net/html')).toBe('vendor/html')
		expect(find('cmd/go')).toBe('cmd/go')
		const build = new Builds({}).of(directory)
		expect(build.find('golang.org/x/net/html')?.path).toBe('vendor/golang.org/x/net/html')
		expect(build.importPathOf(join(directory, 'net', 'http'))).toBe('net/http')
		expect(build.importPathOf(join(directory, 'vendor', 'golang.org', 'x'))).toBe('vendor/golang.org/x')
		expect(build.importPathOf(join(directory, 'cmd', 'go'))).toBe('')
	})

	it('is that around the module cmd', () => {
		const root = makeTree({ ...library('copy/'), ...library('goroot/'), 'goroot/src/internal/abi/abi.go': at('other') })
		const directory = join(root, 'copy', 'src', 'cmd')
		const find = finder(root, 'copy/src/cmd')
		expect(find('internal/abi')).toBe('internal/abi')
		expect(find('cmd/go')).toBe('cmd/go')
		expect(find('golang.org/x/net/html')).toBe('cmd/vendor/html')
		const build = new Builds({}).of(directory)
		expect(build.find('golang.org/x/net/html')?.path).toBe('cmd/vendor/golang.org/x/net/html')
		expect(build.importPathOf(join(directory, 'go'))).toBe('cmd/go')
		rmSync(join(root, 'copy', 'src', 'go.mod'))
		expect(finder(root, 'copy/src/cmd')('internal/abi')).toBe('other')
	})
})

describe('the module cache', () => {
	const goMod = mod('m', 'require example.com/one v1.2.0')
	const tree = (cache: string, more: Record<string, string> = {}) => {
		const moved = Object.entries(cached(one)).map(([name, text]) => [name.replace(/^cache/, cache), text])
		return makeTree({ ...Object.fromEntries(moved), 'm/go.mod': goMod, 'm/go.sum': sumsOf(one), ...more })
	}
	const find = (root: string, variables: Record<string, string>) =>
		finder(root, 'm', { GOMODCACHE: '', GOENV: '', ...variables })('example.com/one')

	it('is at GOMODCACHE, before GOPATH', () => {
		const root = tree('elsewhere')
		expect(find(root, { GOMODCACHE: join(root, 'elsewhere'), GOPATH: join(root, 'none') })).toBe('one v1.2.0')
	})

	it('is below the first entry of GOPATH only', () => {
		const root = tree('path/pkg/mod')
		const [path, other] = [join(root, 'path'), join(root, 'other')]
		expect(find(root, { GOPATH: `${path}:${other}`, HOME: other })).toBe('one v1.2.0')
		expect(find(root, { GOPATH: `${other}:${path}`, HOME: other })).toBeNull()
		expect(find(root, { GOPATH: `:${path}`, HOME: other })).toBeNull()
	})

	it('is below the home directory by default', () => {
		const root = tree('home/go/pkg/mod')
		const variable = process.platform === 'win32' ? 'USERPROFILE' : 'HOME'
		expect(find(root, { [variable]: join(root, 'home') })).toBe('one v1.2.0')
		expect(find(root, {})).toBeNull()
	})

	it('is where `go env -w` put it', () => {
		const root = tree('elsewhere')
		const written = `# comment\nGOFLAGS=-mod=mod\nGOMODCACHE=${root}/elsewhere\nodd\n=\n`
		const own = tree('cache', { env: written, 'config/go/env': written, 'home/.config/go/env': written })
		expect(find(own, { GOENV: join(own, 'env') })).toBe('one v1.2.0')
		expect(find(own, { GOENV: join(own, 'env'), GOMODCACHE: '/nonexistent' })).toBeNull()
		if (process.platform === 'linux') {
			expect(find(own, { XDG_CONFIG_HOME: join(own, 'config') })).toBe('one v1.2.0')
			expect(find(own, { HOME: join(own, 'home') })).toBe('one v1.2.0')
			expect(find(own, { HOME: join(own, 'home'), GOENV: 'off' })).toBeNull()
		}
	})

	it('may be a link', () => {
		const root = tree('elsewhere')
		symlinkSync('elsewhere', join(root, 'link'))
		symlinkSync('loop', join(root, 'loop'))
		expect(find(root, { GOMODCACHE: join(root, 'link') })).toBe('one v1.2.0')
		expect(find(root, { GOMODCACHE: join(root, 'loop') })).toBeNull()
	})
})

// What the go command says that imports mean, for the same modules and the same module cache.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Builds } from '../../src/workspace/index.ts'
import { cached, type Modules, sumsOf } from './modules.ts'
import { makeTree } from './support.ts'

const hasGo = spawnSync('go', ['version']).status === 0
if (!hasGo) console.warn('skipped: go is not on PATH, so nobody says whether imports lead where the go command goes')

/** A package that imports these, each with a text of its own. */
function go(place: string, ...imports: string[]): string {
	return `package p // ${place}\n${imports.map((path) => `import _ "${path}"\n`).join('')}`
}

const modules: Modules = {
	'example.com/one@v1.2.0': { 'one.go': go('one v1.2.0'), 'sub/sub.go': go('one/sub v1.2.0') },
	'example.com/one@v1.10.0': { 'one.go': go('one v1.10.0', 'example.com/two'), 'sub/sub.go': go('one/sub v1.10.0') },
	'example.com/two@v0.0.0-20230101000000-abcdefabcdef': { 'two.go': go('two', 'net/http') },
	'example.com/outer@v1.0.0': { 'a/a.go': go('outer/a', 'example.com/outer/inner/b') },
	'example.com/outer/inner@v1.0.0': { 'b/b.go': go('outer/inner/b'), 'b/b_linux.go': go('outer/inner/b, linux') },
	'github.com/Azure/SDK@v2.0.0+incompatible': { 'Sub/sub.go': go('Azure') },
	'example.com/fork@v1.5.0': { 'go.mod': 'module example.com/forked\n', 'x.go': go('fork') },
}
const goMod = (path: string, version: string, ...lines: string[]) =>
	[`module ${path}`, `go ${version}`, ...lines, ''].join('\n')

const trees: Record<string, { files: Record<string, string>; at: string[] }> = {
	'one module, with replacements and a nested one': {
		at: ['.', 'nested'],
		files: {
			'go.mod': goMod(
				'example.com/m',
				'1.21',
				'require (',
				...['example.com/one v1.10.0', 'example.com/two v0.0.0-20230101000000-abcdefabcdef'],
				...['example.com/outer v1.0.0', 'example.com/outer/inner v1.0.0', 'example.com/forked v1.0.0'],
				...['github.com/Azure/SDK v2.0.0+incompatible', 'example.com/local v0.0.0'],
				')',
				'replace example.com/forked => example.com/fork v1.5.0',
				'replace example.com/local => ./local',
			),
			'go.sum': sumsOf(modules),
			'm.go': go('m', 'example.com/m/sub', 'example.com/one', 'example.com/one/sub', 'example.com/outer/a'),
			'sub/sub.go': go('sub', 'github.com/Azure/SDK/Sub', 'example.com/forked', 'example.com/local/x', 'sort'),
			'local/go.mod': goMod('example.com/local', '1.16'),
			'local/x/x.go': go('local/x'),
			'nested/go.mod': goMod('example.com/m/nested', '1.21', 'require example.com/one v1.2.0'),
			'nested/go.sum': sumsOf(modules),
			'nested/n.go': go('nested', 'example.com/one', 'example.com/one/sub'),
		},
	},
	'a module below go 1.17': {
		at: ['.'],
		files: {
			'go.mod': goMod(
				'example.com/old',
				'1.16',
				'require example.com/outer v1.0.0',
				'require example.com/outer/inner v1.0.0',
			),
			'go.sum': sumsOf(modules),
			'old.go': go('old', 'example.com/outer/a', 'example.com/outer/inner/b'),
		},
	},
	'a workspace': {
		at: ['a', 'b'],
		files: {
			'go.work': 'go 1.21\nuse ./a\nuse ./b\nreplace example.com/forked => ./local\n',
			'local/go.mod': goMod('example.com/forked', '1.21'),
			'local/x.go': go('local'),
			'a/go.mod': goMod('example.com/a', '1.21', 'require example.com/one v1.2.0'),
			'a/go.sum': sumsOf(modules),
			'a/a.go': go('a', 'example.com/one', 'example.com/b/sub'),
			'b/go.mod': goMod(
				'example.com/b',
				'1.21',
				...['require example.com/one v1.10.0', 'require example.com/forked v1.0.0'],
				...['require example.com/two v0.0.0-20230101000000-abcdefabcdef'],
			),
			'b/go.sum': sumsOf(modules),
			'b/b.go': go('b', 'example.com/one/sub', 'example.com/forked'),
			'b/sub/sub.go': go('b/sub', 'example.com/one'),
		},
	},
	'a vendor directory': {
		at: ['.'],
		files: {
			'go.mod': goMod('example.com/m', '1.21', 'require example.com/one v1.2.0'),
			'm.go': go('m', 'example.com/one'),
			'vendor/modules.txt': '# example.com/one v1.2.0\n## explicit\nexample.com/one\n',
			'vendor/example.com/one/one.go': go('vendor'),
		},
	},
	'the vendor directory of a workspace': {
		at: ['a', 'b'],
		files: {
			'go.work': 'go 1.22\nuse ./a\nuse ./b\n',
			'vendor/modules.txt': '## workspace\n# example.com/one v1.2.0\n## explicit\nexample.com/one\n',
			'vendor/example.com/one/one.go': go('vendor'),
			'a/go.mod': goMod('example.com/a', '1.21', 'require example.com/one v1.2.0'),
			'a/a.go': go('a', 'example.com/one', 'example.com/b'),
			'b/go.mod': goMod('example.com/b', '1.21'),
			'b/b.go': go('b', 'os'),
		},
	},
}

describe.skipIf(!hasGo)('an import leads where the go command goes:', { timeout: 120_000 }, () => {
	it.each(Object.entries(trees))('%s', (_, { files, at }) => {
		const root = makeTree(files)
		const variables = { ...process.env, GOMODCACHE: join(makeTree(cached(modules)), 'cache'), GOWORK: '', GOFLAGS: '' }
		for (const module of at) {
			const build = new Builds(variables).of(join(root, module))
			const packages = listed(join(root, module), variables)
			expect(packages.length).toBeGreaterThan(1)
			for (const { path, directory } of packages) {
				const found = build.find(path)
				const files = filesIn(directory)
				expect(found?.files.map((file) => file.path)).toEqual(files.map(({ name }) => `${path}/${name}`))
				expect(found?.files.filter((file, index) => file.text !== files[index]?.text)).toEqual([])
				if (build.importPathOf(directory) !== '') expect(build.importPathOf(directory)).toBe(path)
			}
		}
	})

	it.each([
		['src', 'net/http', 'golang.org/x/net/http/httpguts'],
		['src/cmd', 'cmd/go', 'golang.org/x/mod/modfile'],
	])('%s, whose %s imports %s', (module, importer, imported) => {
		const root = spawnSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).stdout.trim()
		const packages = listed(join(root, module), process.env, importer)
		const expected = packages.map(({ path }) => path).filter((path) => path.endsWith(imported))
		expect([new Builds({}).of(join(root, module)).find(imported)?.path]).toEqual(expected)
	})
})

function listed(directory: string, variables: NodeJS.ProcessEnv, what = './...') {
	const { stdout, stderr } = spawnSync('go', ['list', '-deps', '-f', '{{.ImportPath}}\t{{.Dir}}', what], {
		cwd: directory,
		env: { ...variables, GOPROXY: 'off', GOTOOLCHAIN: 'local' },
		encoding: 'utf8',
	})
	expect(stderr).toBe('')
	const lines = stdout
		.trim()
		.split('\n')
		.filter((line) => !line.startsWith('unsafe\t'))
	return lines.map((line) => ({ path: line.split('\t')[0]!, directory: line.split('\t')[1]! }))
}

/** All that could be built together, on this platform or another. */
function filesIn(directory: string) {
	return readdirSync(directory)
		.filter((name) => /^[^._].*\.go$/.test(name) && !name.endsWith('_test.go'))
		.sort()
		.map((name) => ({ name, text: readFileSync(join(directory, name), 'utf8') }))
		.filter(({ text }) => !/^\/\/go:build ignore$/m.test(text))
}

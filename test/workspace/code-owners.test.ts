import { expect, it } from 'vitest'
import { CodeOwners } from '../../src/workspace/index.ts'
import { makeTree } from './support.ts'

// What docs.github.com, "About code owners", says of each form of a pattern.
it.each([
	['* @all', 'a/b/c.go', '@all'],
	['*.go @go', 'deep/down/x.go', '@go'],
	['*.go @go', 'x.js', ''],
	['* @all\n*.go @go', 'x.go', '@go'],
	['*.go @go\n* @all', 'x.go', '@all'],
	['/build/logs/ @doc', 'build/logs/deep/x.go', '@doc'],
	['/build/logs/ @doc', 'sub/build/logs/x.go', ''],
	['docs/* doc@example.com', 'docs/start.go', 'doc@example.com'],
	['docs/* doc@example.com', 'docs/build/start.go', ''],
	['/* @top', 'main.go', '@top'],
	['/* @top', 'cmd/main.go', ''],
	['apps/ @octo', 'x/apps/y/z.go', '@octo'],
	['/docs/ @doc', 'docs/a/b.go', '@doc'],
	['/docs/ @doc', 'x/docs/b.go', ''],
	['/docs @doc', 'docs/a/b.go', '@doc'],
	['**/logs @octo', 'build/logs/x.go', '@octo'],
	['**/logs @octo', 'deep/down/logs/x/y.go', '@octo'],
	['/a/**/z.go @z', 'a/b/c/z.go', '@z'],
	['/apps/ @octo\n/apps/github', 'apps/github/x.go', ''],
	['/apps/ @octo\n/apps/github @doc', 'apps/github/x.go', '@doc'],
	['/scripts/ @b @a @b', 'scripts/x.go', '@a @b'],
	['*.go @org/team # a comment', 'x.go', '@org/team'],
	['# * @all', 'x.go', ''],
	['with\\ space/ @s', 'with space/x.go', '@s'],
	['X.go @x', 'x.go', ''],
	['界/ @世', '界/x.go', '@世'],
])('%j gives %s to %j', (text, path, owners) => {
	expect(new CodeOwners(text).ownersOf(path).join(' ')).toBe(owners)
})

it.each(['!x.go @x', 'x[a-z].go @x', '\\#x.go @x', '*.go nobody'])('skips %j as GitHub does', (line) => {
	const owners = new CodeOwners(`* @all\n${line}\r\n`)
	for (const path of ['x.go', 'xa.go', '#x.go', 'x[a-z].go']) expect(owners.ownersOf(path)).toEqual(['@all'])
})

it('is read from where GitHub looks first', async () => {
	const files = { '.github/CODEOWNERS': '* @a', CODEOWNERS: '* @b', 'docs/CODEOWNERS': '* @c' }
	expect((await CodeOwners.of(makeTree(files)))?.ownersOf('x.go')).toEqual(['@a'])
	const { '.github/CODEOWNERS': _, ...others } = files
	expect((await CodeOwners.of(makeTree(others)))?.ownersOf('x.go')).toEqual(['@b'])
	expect((await CodeOwners.of(makeTree({ 'docs/CODEOWNERS': '* @c' })))?.ownersOf('x.go')).toEqual(['@c'])
	expect(await CodeOwners.of(makeTree({ 'x.go': '' }))).toBeNull()
})

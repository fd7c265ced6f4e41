import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPackage } from '../../src/workspace/index.ts'
import { find, makeTree } from './support.ts'

/** The module's and a file's Go version. */
async function versions(
	goMod: string | null,
	header = '',
): Promise<[number | null | undefined, number | null | undefined]> {
	const root = makeTree({ 'x.go': `${header}package p\n`, ...(goMod === null ? {} : { 'go.mod': goMod }) })
	const { packages } = await find(root)
	const { sources } = await readPackage(packages[0]!, { includeGenerated: false })
	return [packages[0]?.module?.goMinor, sources[0]?.goMinor]
}

describe('the go line of go.mod', () => {
	it.each([
		['module m\n\ngo 1.21\n', 21],
		['module m\ngo 1.21.3\n', 21],
		['module m\ngo 1.23rc1 // soon\n', 23],
		['module m\r\n\r\ngo 1.9\r\ntoolchain go1.24.1\r\n', 9],
		['\uFEFFgo 1.22', 22],
		['module m\n// go 1.25\n', 16],
		['module m\nrequire (\n\tgo 1.25\n)\n', 16],
		['module m\ntoolchain go1.24.1\n', 16],
		['', 16],
		['go 2.0\n', null],
		['go latest\n', null],
		['go 1.021\n', null],
	])('%j means %j', async (goMod, minor) => {
		expect(await versions(goMod)).toEqual([minor, minor])
	})

	it('is unknown without a go.mod, whatever a constraint says', async () => {
		// Temporary directories have no go.mod above them.
		expect(await versions(null, '//go:build go1.24\n\n')).toEqual([undefined, null])
	})

	it('is that of the nearest go.mod', async () => {
		const root = makeTree({
			'go.mod': 'go 1.24',
			'a/go.mod': 'module "a" // quoted\ngo 1.18',
			'a/b/c/x.go': 'package p\n',
		})
		const { packages } = await find(join(root, 'a', 'b'))
		expect(packages[0]?.module).toEqual({ directory: join(root, 'a'), path: 'a', goMinor: 18, ignored: [] })
	})

	it('takes a directory named go.mod for none', async () => {
		const root = makeTree({ 'go.mod': 'go 1.24', 'a/go.mod/x.txt': '', 'a/x.go': 'package p\n' })
		expect((await find(root)).packages[0]?.module?.goMinor).toBe(24)
	})
})

describe('a build constraint raises a file of go 1.18 to', () => {
	it.each([
		['//go:build go1.21', 21],
		['//go:build go1.21 && linux', 21],
		['//go:build linux && go1.21 && go1.22', 22],
		['//go:build go1.21 || linux', 18],
		['//go:build go1.21 || go1.23', 21],
		['//go:build (go1.22 || go1.23) && (linux || darwin)', 22],
		['//go:build !go1.21', 18],
		['//go:build !(!go1.21)', 21],
		['//go:build !(!go1.21 || windows)', 21],
		['//go:build !(!go1.21 && windows)', 18],
		['//go:build go1.17', 18],
		['//go:build go1', 18],
		['//go:build go1.21rc1', 18],
		['//go:build xgo1.21', 18],
		['//go:build go1.21 &&', 18],
		['//go:build go1.21 linux', 18],
		['//go:build (go1.21', 18],
		['//go:build !!go1.21', 18],
		['//go:build go1.21 & linux', 18],
		['//go:build', 18],
		['//go:builds go1.21', 18],
		['// go:build go1.21', 18],
		['// +build go1.21', 18],
		['/*\n//go:build go1.21\n*/', 18],
		['// licence\n\n/* more */\n//go:build go1.21\r\n', 21],
		['\uFEFF//go:build go1.21', 21],
		[`//go:build ${'('.repeat(10_000)}go1.21${')'.repeat(10_000)}`, 18],
	])('%.40s', async (constraint, minor) => {
		expect(await versions('go 1.18', `${constraint}\n\n`)).toEqual([18, minor])
	})

	it('nothing below the package clause', async () => {
		expect(await versions('go 1.18', 'package p\n\n//go:build go1.21\n\n//')).toEqual([18, 18])
	})
})

import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { onlyShard } from '../../src/runner/shard.ts'
import type { Package } from '../../src/workspace/index.ts'
import { find, makeTree } from '../workspace/support.ts'

/** A Go file of so many bytes. */
const sized = (bytes: number) => 'package p\n'.padEnd(bytes, '/')

/** The directories of each shard, joined by blanks. */
async function split(packages: readonly Package[], total: number): Promise<string[]> {
	const shards: string[] = []
	for (let index = 1; index <= total; index++) {
		const part = await onlyShard(packages, { index, total })
		shards.push(part.map((found) => found.display).join(' '))
	}
	return shards
}

const tree = (sizes: Readonly<Record<string, number>>) =>
	makeTree(Object.fromEntries(Object.entries(sizes).map(([name, bytes]) => [name, sized(bytes)])))

it('gives the largest package to the lightest shard, the first of several, and keeps the order within', async () => {
	const root = tree({ 'a/x.go': 30, 'b/x.go': 100, 'c/x.go': 50, 'd/x.go': 20, 'e/x.go': 20 })
	const { packages } = await find(root)
	expect(await split(packages, 2)).toEqual(['b e', 'a c d'])
	expect(await split(packages, 3)).toEqual(['b', 'c e', 'a d'])
	expect(await split(packages, 7)).toEqual(['b', 'c', 'a', 'd', 'e', '', ''])
	expect(await split(packages, 1)).toEqual(['a b c d e'])
})

it('weighs the files that are looked at', async () => {
	const root = tree({ 'a/x.go': 30, 'a/x_test.go': 500, 'b/x.go': 40, 'b/y.go': 40, 'c/x.go': 60 })
	expect(await split((await find(root)).packages, 2)).toEqual(['b', 'a c'])
	expect(await split((await find(root, [], { tests: true })).packages, 2)).toEqual(['a', 'b c'])
})

it('does not depend on where the tree lies, nor on the order in which its files were made or are given', async () => {
	const sizes = fc.dictionary(
		fc.constantFrom('a', 'a-b', 'a/b', 'b', 'B', 'b/c', 'é', 'z'),
		fc.integer({ min: 10, max: 40 }),
		{
			minKeys: 1,
		},
	)
	await fc.assert(
		fc.asyncProperty(sizes, fc.integer({ min: 1, max: 5 }), async (given, total) => {
			const files = Object.entries(given).map(([name, bytes]) => [`${name}/x.go`, sized(bytes)] as const)
			const one = makeTree(Object.fromEntries(files))
			const two = makeTree(Object.fromEntries(files.toReversed()))
			const shards = await split((await find(one)).packages, total)
			const elsewhere = await split(
				(await find(two, files.map(([name]) => join(two, name)).toReversed())).packages,
				total,
			)
			expect(elsewhere).toEqual(shards)
			const names = Object.keys(given)
			expect(shards.join(' ').split(' ').filter(Boolean).sort()).toEqual(names.sort())
		}),
		{ numRuns: 30 },
	)
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SourceFile } from '../src/syntax/index.ts'
import { mentioning } from '../src/transform/index.ts'
import transforms from '../transforms/index.ts'
import { fixtureCases, runCase } from './fixtures/cases.ts'

// What every transform owes, so that nobody has to remember it.

const cases = fixtureCases()
const source = (name: string) => readFileSync(new URL(`../transforms/${name}.ts`, import.meta.url), 'utf8')

it('are listed by name, each from a file of that name', () => {
	const names = transforms.map((transform) => transform.name)
	expect(names).toEqual([...names].sort())
	const files = readdirSync(new URL('../transforms/', import.meta.url)).filter((file) => file !== 'index.ts')
	expect(files.sort()).toEqual(names.map((name) => `${name}.ts`))
})

it('have fixtures, and no fixtures belong to another', () => {
	const names = transforms.map((transform) => transform.name)
	expect([...new Set(cases.map((fixture) => fixture.transform))].sort()).toEqual(names)
})

describe.each(transforms)('$name', (transform) => {
	const own = cases.filter((fixture) => fixture.transform === transform.name)
	/** Cases that are rewritten; of a transform that only reports, those that are reported. */
	const isPositive = (fixture: (typeof cases)[number]) =>
		transform.tiers.every((tier) => tier === 'manual') ? fixture.name.startsWith('manual-') : fixture.output !== null

	it('can be read in a minute', () => {
		const lines = source(transform.name).split('\n').length
		expect(lines).toBeLessThanOrEqual(151)
		expect(source(transform.name)).toMatch(/^\/\/\t(.* )?=>/m)
	})

	it('tells its story', () => {
		expect(transform.name).toMatch(/^[a-z]+(-[a-z]+)+$|^[a-z]+$/)
		expect(transform.summary).toMatch(/^[a-z].*[^.]$/)
		for (const text of [transform.why, transform.safety]) expect(text.trim()).toMatch(/^[A-Z][\s\S]*\.$/)
		expect(transform.references.length).toBeGreaterThan(0)
		for (const reference of transform.references)
			expect(reference).toMatch(/^https:\/\/(go\.dev|pkg\.go\.dev|github\.com)\//)
		const order = ['safe', 'unsafe', 'manual']
		expect(transform.tiers).toEqual(order.filter((tier) => (transform.tiers as readonly string[]).includes(tier)))
	})

	it('shows Go before and after', () => {
		expect(transform.before).not.toBe(transform.after)
		for (const text of [transform.before, transform.after]) {
			const isDeclaration = /^(func|var|type|import) /.test(text)
			const file = new SourceFile('p.go', `package p\n\n${isDeclaration ? text : `func f() {\n${text}\n}`}\n`)
			expect(file.errors).toEqual([])
		}
	})

	it('mentions what its fixtures hold', () => {
		for (const fixture of own.filter(isPositive)) {
			const files = [...fixture.input].map(([name, text]) => new SourceFile(name, text))
			const isMentioned = files.some((file) => mentioning(file, transform).length > 0)
			expect(isMentioned, fixture.name).toBe(true)
		}
	})

	it('has cases that are rewritten or reported, that are left alone, and with text beyond ASCII before the edit', () => {
		expect(own.filter(isPositive).length).toBeGreaterThan(0)
		expect(own.filter((fixture) => fixture.name.startsWith('keep-')).length).toBeGreaterThan(1)
		const isBeyond = (text: string) => [...text].some((character) => (character.codePointAt(0) ?? 0) > 0x7f)
		expect(own.some((fixture) => isPositive(fixture) && [...fixture.input.values()].some(isBeyond))).toBe(true)
	})

	it('has a case for every tier', () => {
		const texts = own.flatMap((fixture) => [...fixture.input.values()]).join('\n')
		const isUnsafe = own.some((fixture) => fixture.unsafe && fixture.output)
		const isSafe = own.some((fixture) => !fixture.unsafe && fixture.output)
		const isManual = own.some((fixture) => fixture.name.startsWith('manual-')) || /\[?manual/.test(texts)
		const seen = [...(isSafe ? ['safe'] : []), ...(isUnsafe ? ['unsafe'] : []), ...(isManual ? ['manual'] : [])]
		expect(seen).toEqual(expect.arrayContaining([...transform.tiers]))
	})
})

it('subslice says where an empty part goes on keeping the array', () => {
	const titleOf = (name: string) => {
		const fixture = cases.find((one) => one.transform === 'subslice' && one.name === name)
		return fixture && runCase(fixture, fixture.input).findings[0]?.fix?.title
	}
	expect(titleOf('nil-that-is-looked-for')).toBe(
		'copy all[:n]; an empty part still keeps the array, so that nil stays nil',
	)
	expect(titleOf('nil-that-cannot-be')).toBe('copy all[:n]')
})

import { describe, expect, it } from 'vitest'
import { explainText, listText, type TransformInfo } from '../../src/cli/explain.ts'
import { helpText } from '../../src/cli/help.ts'
import { allOptions } from '../../src/cli/options.ts'
import { wrap } from '../../src/report/wrap.ts'
import transforms from '../../transforms/index.ts'

const ticker: TransformInfo = {
	name: 'ticker-stop',
	summary: 'time.NewTicker without Stop',
	why: `A running ticker is held by the runtime.\n\n${'It is never collected. '.repeat(8)}`,
	before: 't := time.NewTicker(d)\nfor {\n\t<-t.C\n}',
	after: 't := time.NewTicker(d)\ndefer t.Stop()\nfor {\n\t<-t.C\n}',
	safety: 'The ticker never leaves the function.',
	references: ['https://go.dev/issue/61542'],
	tiers: ['safe', 'manual'],
	leaksBefore: '1.23',
}
const sub: TransformInfo = {
	...ticker,
	name: 'substring',
	tiers: ['safe'],
	summary: 'part of a string',
	references: [],
}
const linesOf = (text: string) => text.trimEnd().split('\n')

describe('--help', () => {
	const help = helpText([...transforms, ticker, sub])

	it('fits 80 columns', () => {
		for (const line of linesOf(help)) expect(line.length, line).toBeLessThanOrEqual(80)
	})

	it('names every option, short form and alias, and every transform with its tiers', () => {
		for (const { name, short, aliases } of allOptions) {
			expect(help).toContain(`--${name}`)
			if (short) expect(help).toContain(`-${short}, --${name}`)
			for (const alias of aliases ?? []) expect(help).toContain(`--${alias}`)
		}
		expect(help).toMatch(/^ {2}--ticker-stop +safe, manual$/m)
	})

	it('aligns what the options do', () => {
		const columns = linesOf(help)
			.filter((line) => /^ {2}(-\w, | {4})--/.test(line))
			.map((line) => /^ {2,6}\S.*? {2,}(?=\S)/.exec(line)?.[0].length)
		expect(columns.length).toBe(allOptions.length)
		expect(new Set(columns).size).toBe(1)
	})

	it('starts with the usage and shows examples before the options', () => {
		expect(help.indexOf('Examples:')).toBeLessThan(help.indexOf('Preview or write:'))
	})
})

describe('list', () => {
	it('is an aligned table', () => {
		expect(listText([ticker, sub], false)).toBe(
			[
				'ticker-stop  safe, manual  time.NewTicker without Stop',
				'substring    safe          part of a string',
				'',
			].join('\n'),
		)
	})

	it('gives everything as JSON', () => {
		expect(JSON.parse(listText([ticker, { ...sub }], true))[0]).toEqual({ ...ticker })
	})
})

describe('explain', () => {
	it('tells why, before, after, when it is safe, and where to read on', () => {
		const text = explainText(ticker, { columns: 60, hasColor: false })
		const titles = linesOf(text).filter((line) => /^[A-Z]/.test(line))
		expect(titles).toEqual(['Why it leaks', 'Before', 'After', 'When the rewrite is safe', 'References'])
		expect(text).toMatch(/^ticker-stop \[safe, manual] time.NewTicker without Stop\n/)
		expect(text).toContain('From Go 1.23 on')
		expect(text).toContain('\n    for {\n        <-t.C\n    }\n')
		for (const line of linesOf(text)) expect(line.length, line).toBeLessThanOrEqual(60)
	})

	it('leaves out what there is not', () => {
		expect(explainText(sub, { columns: 80, hasColor: false })).not.toContain('References')
	})
})

it('wraps at spaces, keeps paragraphs and long words', () => {
	expect(wrap('aa bb cc\ndd\n\neeeeeeeeeee f', 7, ' ')).toBe(' aa bb\n cc dd\n\n eeeeeeeeeee\n f\n')
})

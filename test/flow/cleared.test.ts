import { describe, expect, it } from 'vitest'
import { clearedBefore, isClearedAround } from '../../src/flow/cleared.ts'
import { sliceOf, statementAround } from '../../src/syntax/index.ts'
import { marked } from './source.ts'

function site(body: string) {
	const { types, node } = marked(`func use(...any) {}
func f(s, t []*int, n int, v *int) []*int {
	${body}
	return «s[n:]»
}`)
	const slice = sliceOf(node)
	const statement = statementAround(node)
	if (!slice || !statement) throw new Error('no slice')
	return { types, slice, statement }
}

function clearedIn(body: string) {
	const { types, slice, statement } = site(body)
	const { indexes, hasRange } = clearedBefore(types, slice.operand, statement)
	return { indexes: indexes.map((index) => index.text), hasRange }
}

describe('clearedBefore', () => {
	it.each([
		['s[0] = nil', ['0']],
		['s[0], s[len(s)-1] = nil, nil', ['0', 'len(s)-1']],
		['s[0] = nil; s[1] = nil', ['1', '0']],
		['s[0] = nil; use(v); println(len(s)); v = s[1]', ['0']],
		['s[0] = nil; s[0] = v', []],
		['s[0] = nil; use(s)', []],
		['s[0] = nil; s = t', []],
		['s[0] = nil; copy(s, t)', []],
		['s[0] = nil; if n > 0 { s[0] = v }', []],
		['goto out; out: s[0] = nil; s[1] = nil', ['1', '0']],
		['goto out; s[1] = nil; out: s[0] = nil', ['0']],
		['t[0] = nil', []],
		['if n > 0 { s[0] = nil }', []],
		['s[0] = v', []],
	])('single elements: %s', (body, indexes) => {
		expect(clearedIn(body)).toEqual({ indexes, hasRange: false })
	})

	it.each([
		['clear(s[:n])', true],
		['clear(s)', true],
		['for i := range s[:n] { s[i] = nil }', true],
		['for i := 0; i < n; i++ { use(v); s[i] = nil }', true],
		['clear(t)', false],
		['for i := range s[:n] { s[i] = v }', false],
		['clear(s[:n]); s[0] = v', false],
	])('ranges: %s', (body, hasRange) => {
		expect(clearedIn(body)).toEqual({ indexes: [], hasRange })
	})
})

describe('isClearedAround', () => {
	it.each([
		['if n > 0 { s[0] = nil }', true],
		['for i := range s { if n == i { break }; s[i] = nil }', true],
		['clear(s[:1]); s[0] = v', true],
		['s[0] = v', false],
		['t[0] = nil', false],
	])('%s', (body, isCleared) => {
		const { types, slice, statement } = site(body)
		expect(isClearedAround(types, slice.operand, statement)).toBe(isCleared)
	})
})

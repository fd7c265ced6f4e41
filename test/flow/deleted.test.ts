import { describe, expect, it } from 'vitest'
import { type Deletion, deletionOf, isAppendedToAfter, isDeletedFromKept, isRangedOn } from '../../src/flow/deleted.ts'
import type { PackageTypes } from '../../src/types/index.ts'
import { marked } from './source.ts'

const prelude = `
type T struct { s, t []*int; m map[int][]*int }
var all []*int
func get() *T { return nil }
var byName = map[string]*T{}
func (p *T) add() { p.s = append(p.s, new(int)) }
func (p *T) addIf(b bool) { if b { p.s = append(p.s, new(int)) } }
func (p *T) addOther() { p.t = append(p.t, new(int)) }
`

function deletionIn(body: string): { types: PackageTypes; deletion: Deletion | null } {
	const { types, node } = marked(`${prelude}\nfunc f(p *T, v T, s []*int, i, j int) {\n${body}\n}`)
	return { types, deletion: deletionOf(types, node) }
}

describe('deletionOf', () => {
	it.each([
		['p.s = «append(p.s[:i], p.s[i+1:]...)»', 1n],
		['p.s = «append(p.s[0:i], p.s[i+3:]...)»', 3n],
		['p.s = «append(p.s[:i-1], p.s[i+1:]...)»', 2n],
		['p.m[j] = «append(p.m[j][:i], p.m[j][i+1:]...)»', 1n],
		['«copy(p.s[i:], p.s[i+1:])»; p.s = p.s[:len(p.s)-1]', 1n],
		['«copy(p.s[i:], p.s[i+2:])»; println(i); p.s = p.s[:len(p.s)-2]', 2n],
		['if i > 0 { «copy(s[i:], s[i+1:])»; s = s[:len(s)-1] }', 1n],
		['p.s = «append(p.s[:i], p.s[i:]...)»', null],
		['p.s = «append(p.s[:i+1], p.s[i:]...)»', null],
		['p.s = «append(p.s[:i], p.s[j:]...)»', null],
		['p.s = «append(p.s[:i:i], p.s[i+1:]...)»', null],
		['p.s = «append(p.s[1:i], p.s[i+1:]...)»', null],
		['p.s = «append(p.s[:i], p.s[i+1:j]...)»', null],
		['p.s = «append(p.s[:i], p.t[i+1:]...)»', null],
		['p.t = «append(p.s[:i], p.s[i+1:]...)»', null],
		['x := «append(p.s[:i], p.s[i+1:]...)»; _ = x', null],
		['«copy(p.s[i:], p.s[i+1:])»', null],
		['«copy(p.s[i:], p.s[i+1:])»; p.s = p.s[:len(p.s)-2]', null],
		['«copy(p.s[i:], p.s[i+1:])»; p.t = p.t[:len(p.t)-1]', null],
		['p.s = p.s[:len(p.s)-1]; «copy(p.s[i:], p.s[i+1:])»', null],
		['«copy(p.s[i+1:], p.s[i:])»; p.s = p.s[:len(p.s)-1]', null],
	])('%s', (body, count) => expect(deletionIn(body).deletion?.count ?? null).toBe(count))
})

const remove = (s: string) => `${s} = «append(${s}[:i], ${s}[i+1:]...)»`

describe('isDeletedFromKept', () => {
	it.each([
		[remove('p.s'), true],
		[remove('p.m[j]'), true],
		[remove('all'), true],
		[`q := byName["a"]; ${remove('q.s')}`, true],
		[`q, ok := byName["a"]; if ok { ${remove('q.s')} }`, true],
		[`for _, q := range byName { ${remove('q.s')} }`, true],
		[`q := &p.m; ${remove('(*q)[0]')}`, true],
		[remove('s'), false],
		[remove('v.s'), false],
		[`q := &T{}; ${remove('q.s')}`, false],
		[`q := get(); ${remove('q.s')}`, false],
		[`local := append([]*int{}, s...); ${remove('local')}`, false],
	])('%s', (body, isKept) => {
		const { types, deletion } = deletionIn(body)
		expect(deletion && isDeletedFromKept(types, deletion)).toBe(isKept)
	})

	it('is not asked of a slice that is returned, whose owner is the caller', () => {
		const { types, node } = marked(`${prelude}\nfunc f(p *T, i int) []*int {\n${remove('p.s')}\nreturn p.s\n}`)
		const deletion = deletionOf(types, node)
		expect(deletion && isDeletedFromKept(types, deletion)).toBe(false)
	})
})

describe('isRangedOn', () => {
	it.each([
		[`for i, x := range p.s { if *x > 0 { ${remove('p.s')} } }`, true],
		[`for i, x := range p.s { if *x > 0 { ${remove('p.s')}; continue } }`, true],
		[`for i, x := range p.s { if *x > 0 { ${remove('p.s')}; break } }`, false],
		[`for i, x := range p.s { if *x > 0 { ${remove('p.s')}; return } }`, false],
		[`for { for i, x := range p.s { if *x > 0 { ${remove('p.s')}; break } } }`, false],
		[`for i := range p.s { ${remove('p.s')} }`, false],
		[`for i, x := range p.t { if *x > 0 { ${remove('p.s')} } }`, false],
		[remove('p.s'), false],
	])('%s', (body, isRanged) => {
		const { types, deletion } = deletionIn(body)
		expect(deletion && isRangedOn(types, deletion)).toBe(isRanged)
	})
})

describe('isAppendedToAfter', () => {
	const one = 'p.s = append(p.s, new(int))'
	it.each([
		[`${remove('p.s')}; ${one}`, true],
		[`for { ${remove('p.s')}; if i > 0 { break } }; ${one}`, true],
		[`${remove('p.s')}; if i > 0 { ${one} } else { ${one} }`, true],
		[`${remove('p.s')}; if i > 0 { ${one} }`, false],
		[`for { ${remove('p.s')}; if i > 0 { return } }; ${one}`, false],
		[`${remove('p.s')}; p.add()`, true],
		[`${remove('p.s')}; p.addIf(true)`, false],
		[`${remove('p.s')}; p.addOther()`, false],
		[`${remove('p.s')}; p.t = append(p.t, new(int))`, false],
		[`${remove('p.s')}; p.s = append(p.t, new(int))`, false],
		[`${remove('p.s')}; p.s = append(p.s)`, false],
		[`${one}; ${remove('p.s')}`, false],
		[remove('p.s'), false],
	])('%s', (body, isAppended) => {
		const { types, deletion } = deletionIn(body)
		expect(deletion && isAppendedToAfter(types, deletion)).toBe(isAppended)
	})
})

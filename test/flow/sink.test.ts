import { describe, expect, it } from 'vitest'
import { isBaseKept } from '../../src/flow/kept.ts'
import { sinkOf } from '../../src/flow/sink.ts'
import { sliceOf } from '../../src/syntax/index.ts'
import { typeString } from '../../src/types/index.ts'
import { marked } from './source.ts'

const prelude = `
import ("os"; "strings"; "bufio")
type N string
type T struct { name N; src string; any any; inner struct { x string }; next *T; m map[string]int; arr [4]string }
type K struct { s string }
var s0, s2 string
var boxed any
var list []string
var things []T
var pointers []*T
var named map[string]*T
var m map[string]string
var mk map[K]int
var counts map[string]int
var mi map[any]int
var arr [4]string
var config T
var global = &T{}
var pipe chan string
var big = "text"
func next() string { return "" }
func get() *T { return nil }
func (r *T) method(s, k string, n int, c chan string, q *T, v T, a []string, out []byte, p *string, ca chan any, sc *bufio.Scanner) (res string, other any) {`

function sink(body: string) {
	const { types, node } = marked(`${prelude}\n${body}\nreturn\n}`)
	return { types, node, sink: sinkOf(types, node) }
}

describe('sinkOf', () => {
	it.each([
		['s0 = «s[:5]»', 'package variable', 's0'],
		['s0 = («s[:5]»)', 'package variable', 's0'],
		['(s0) = «s[:5]»', 'package variable', 's0'],
		['s0, s2 = k, «s[:5]»', 'package variable', 's2'],
		['s0, n = «s[:5]», 1', 'package variable', 's0'],
		['os.Args[0] = «s[:5]»', 'element', 'Args'],
		['config.name = N(«s[:5]»)', 'field', 'config'],
		['config.inner.x = «s[:5]»', 'field', 'config'],
		['global.src = «s[:5]»', 'field', 'global'],
		['things[n].src = «s[:5]»', 'field', 'things'],
		['arr[n] = «s[:5]»', 'element', 'arr'],
		['list[n] = «s[:5]»', 'element', 'list'],
		['m[k] = «s[:5]»', 'map entry', 'm'],
		['m[«s[:5]»] = k', 'map key', 'm'],
		['mk[K{«s[:5]»}] = 1', 'map key', 'mk'],
		['counts[«s[:5]»]++', 'map key', 'counts'],
		['counts[«s[:5]»] += 2', 'map key', 'counts'],
		['list = append(list, «s[:5]»)', 'append', 'list'],
		['list = append(list, k, «s[:5]»)', 'append', 'list'],
		['things = append(things, T{src: «s[:5]»})', 'append', 'things'],
		['pointers = append(pointers, &T{next: &T{src: «s[:5]»}})', 'append', 'pointers'],
		['config = T{src: «s[:5]»}', 'package variable', 'config'],
		['global = &T{src: «s[:5]»}', 'package variable', 'global'],
		['m = map[string]string{«s[:5]»: k}', 'package variable', 'm'],
		['things = []T{{src: «s[:5]»}}', 'package variable', 'things'],
		['boxed = any(«s[:5]»)', 'package variable', 'boxed'],
		['g := &config; g.src = «s[:5]»', 'field', 'config'],
		['g, ok := named[k]; if ok { g.src = «s[:5]» }', 'field', 'named'],
		['for _, g := range pointers { g.src = «s[:5]» }', 'field', 'pointers'],
	])('from a package variable: %s', (body, kind, root) => {
		const found = sink(body).sink
		expect(found).toMatchObject({ kind, isReachedFromPackage: true, isReachedFromReceiverOrParameter: false })
		expect(found?.root?.name).toBe(root)
	})

	it.each([
		['r.src = «s[:5]»', 'field', 'r'],
		['q.next.src = «s[:5]»', 'field', 'q'],
		['v.next.src = «s[:5]»', 'field', 'v'],
		['v.m[«s[:5]»] = 1', 'map key', 'v'],
		['a[0] = «s[:5]»', 'element', 'a'],
		['*p = «s[:5]»', 'field', 'p'],
		['(*q).src = «s[:5]»', 'field', 'q'],
		['c <- «s[:5]»', 'send', 'c'],
		['h := r.next; h.src = «s[:5]»', 'field', 'r'],
	])('from a receiver or parameter: %s', (body, kind, root) => {
		const found = sink(body).sink
		expect(found).toMatchObject({ kind, isReachedFromPackage: false, isReachedFromReceiverOrParameter: true })
		expect(found?.root?.name).toBe(root)
	})

	it.each([
		['return «s[:5]», nil'],
		['return T{src: «s[:5]»}.src, T{src: "x"}'],
		['res = «s[:5]»'],
		['return k, []string{«s[:5]»}'],
	])('a return: %s', (body) => {
		const kind = body.includes('.src,') ? undefined : 'return'
		expect(sink(body).sink?.kind).toBe(kind)
	})

	it('a field of what is neither', () => {
		expect(sink('get().src = «s[:5]»').sink).toMatchObject({
			...{ kind: 'field', root: null, isReachedFromPackage: false, isReachedFromReceiverOrParameter: false },
		})
	})

	it.each([
		'x := «s[:5]»; h(x)',
		'var x = «s[:5]»; h(x)',
		'var x string; x = «s[:5]»; h(x)',
		's = «s[:5]»',
		's0 += «s[:5]»',
		's0 = «s[:5]» + k',
		's0 = strings.ToUpper(«s[:5]»)',
		's0 = string([]byte(«s[:5]»))',
		'h(«s[:5]»)',
		'_ = «s[:5]»',
		's0 = «s[:5]»[1:]',
		'n = int(«s[:5]»[0])',
		'k = m[«s[:5]»]',
		'delete(m, «s[:5]»)',
		'if v, ok := m[«s[:5]»]; ok { h(v) }',
		'm[k] = m[«s[:5]»]',
		'b := «s[:5]» == k; h(b)',
		'local := T{}; local.src = «s[:5]»; h(local)',
		'v.src = «s[:5]»',
		'v.arr[1] = «s[:5]»',
		'x := []string{}; x = append(x, «s[:5]»)',
		'list = append(list, strings.Split(«s[:5]», ",")...)',
		'for range «s[:5]» {}',
		'unknown.x = «s[:5]»',
		'things[n].unknown[k] = «s[:5]»',
	])('none: %s', (body) => {
		expect(sink(body).sink).toBeNull()
	})

	it('copying bytes out of a string, or appending them, is none', () => {
		const { types, node } = marked('var b []byte\nfunc f(s string) { b = append(b, «s[:5]»...) }')
		expect(sinkOf(types, node)).toBeNull()
		const converted = marked('var s0 string\nfunc f(b []byte) { s0 = string(«b[:5]») }')
		expect(sinkOf(converted.types, converted.node)).toBeNull()
	})

	it('a package-level initialiser', () => {
		const { types, node } = marked('var big = []int{1}\nvar s0 = «big[:1]»')
		expect(sinkOf(types, node)).toMatchObject({ kind: 'package variable', isReachedFromPackage: true })
		expect(sinkOf(types, node)?.statement.kind).toBe('var_declaration')
	})

	it.each([
		['s0 = «s[:5]»', 'string', false],
		['boxed = «s[:5]»', 'any', true],
		['mi[«s[:5]»] = 1', 'any', true],
		['config.any = «s[:5]»', 'any', true],
		['config = T{any: «s[:5]»}', 'any', true],
		['config = T{name: N(«s[:5]»)}', 'N', false],
		['things = []T{{any: «s[:5]»}}', 'any', true],
		['pointers = []*T{{src: «s[:5]»}}', 'string', false],
		['mk = map[K]int{{«s[:5]»}: 1}', 'string', false],
		['ca <- «s[:5]»', 'any', true],
		['boxed = []string{«s[:5]»}', 'string', false],
		['return k, «s[:5]»', 'any', true],
		['return «s[:5]», nil', 'string', false],
		['list = append(list, «s[:5]»)', 'string', false],
		['m = map[string]string{«s[:5]»: k}', 'string', false],
	])('the slot of %s is %s', (body, type, isInterface) => {
		const found = sink(body).sink
		expect(found && typeString(found.slotType)).toBe(type)
		expect(found?.isInterfaceSink).toBe(isInterface)
	})

	it('names the literal, the statement and the destination', () => {
		const found = sink('things = append(things, T{src: «s[:5]»})').sink
		expect(found?.literal?.text).toBe('T{src: s[:5]}')
		expect(found?.statement.text).toBe('things = append(things, T{src: s[:5]})')
		expect(found?.destination?.text).toBe('things')
		expect(found?.assignment?.operator).toBe('=')
	})
})

describe('isBaseKept', () => {
	function keptBase(body: string): boolean {
		const { types, node, sink: found } = sink(body)
		const base = sliceOf(node)?.operand
		if (!base || !found) throw new Error('no sink')
		return isBaseKept(types, base, found)
	}

	it.each([
		's0 = «big[:5]»',
		's0 = «s0[1:]»',
		's0 = «os.Args[0][:5]»',
		'r.src = «r.inner.x[:5]»',
		's0 = «q.src[:5]»',
		's0 = «a[1][:5]»',
		'x := big; s0 = «x[:5]»',
		'x := q.src; s0 = «x[:5]»',
		'x, ok := m[k]; h(ok); s0 = «x[:5]»',
		'x := big[1:]; s0 = «x[:5]»',
		'for _, x := range a { s0 = «x[:5]» }',
		'for _, x := range list { s0 = «x[:5]» }',
		'x := next(); if n > 1 { x = big }; s0 = «x[:5]»',
		'x := N(big); config.name = «x[:5]»',
		'x := next(); s2 = x; s0 = «x[:5]»',
		'r.src = s; r.name = N(«s[:5]»)',
		'list = append(list, s); s0 = «s[:5]»',
		'config = T{src: s, name: N(«s[:5]»)}',
		'return «s[:5]», s',
		'l := get(); l.inner.x = «l.src[:5]»',
	])('kept: %s', (body) => {
		expect(keptBase(body)).toBe(true)
	})

	it.each([
		's0 = «s[:5]»',
		's0 = «string(out)[:5]»',
		'x := next(); s0 = «x[:5]»',
		'x := string(out); s0 = «x[:5]»',
		'x := sc.Text(); s0 = «x[:5]»',
		'x := s + k; s0 = «x[:5]»',
		'x := s; s0 = «x[:5]»',
		'parts := strings.Split(s, ","); s0 = «parts[0][:5]»',
		'for _, x := range strings.Split(s, ",") { s0 = «x[:5]» }',
		'b, err := os.ReadFile(k); h(err); x := string(b); s0 = «x[:5]»',
		's0 = «s[:5]»; return s, nil',
		'delete(m, s); s0 = «s[:5]»',
	])('not kept: %s', (body) => {
		expect(keptBase(body)).toBe(false)
	})
})

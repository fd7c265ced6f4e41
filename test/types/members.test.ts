import { describe, expect, it } from 'vitest'
import { calleesIn, packageOf, typesIn } from './source.ts'

describe('selectors', () => {
	it('finds the shallowest field or method through embedding and pointers', () => {
		expect(
			typesIn(`
				import "sync"
				type A struct { x int; deep bool }
				func (A) m() string { return "" }
				type B struct { *A; x string }
				type C struct { B; sync.Mutex }
				type P *C
				func f(c C, p P, pp **C) { ⟦c.x⟧; ⟦c.A.x⟧; ⟦c.deep⟧; ⟦c.m()⟧; ⟦c.Lock⟧; ⟦p.x⟧; ⟦p.m⟧; ⟦pp.x⟧ }
			`),
		).toEqual(['string', 'int', 'bool', 'string', 'func()', 'string', 'unknown', 'unknown'])
	})

	it('does not guess where one type is embedded twice at the same depth', () => {
		expect(
			typesIn(`
				type A struct { x int; deep }; type deep struct { y int }
				type B struct { A }; type C struct { *A; y string }
				type D struct { B; C }
				type G[P any] struct { p P }
				type H struct { G[int] }; type I struct { G[string] }
				type J struct { H; I }
				func f(d D, j J) { ⟦d.x⟧; ⟦d.y⟧; ⟦d.A⟧; ⟦d.B.x⟧; ⟦j.p⟧; ⟦j.I.p⟧ }
			`),
		).toEqual(['unknown', 'string', 'unknown', 'int', 'unknown', 'string'])
	})

	it('does not guess where two are equally deep, or an unknown type could have it', () => {
		expect(
			typesIn(`
				import "example.com/other"
				type A struct { x int }; type B struct { x int }
				type C struct { A; B }
				type D struct { other.T; own int }
				type E struct { A; D }
				func f(c C, d D, e E) { ⟦c.x⟧; ⟦d.own⟧; ⟦d.x⟧; ⟦e.x⟧; ⟦e.own⟧ }
			`),
		).toEqual(['unknown', 'int', 'unknown', 'int', 'int'])
	})

	it('sees no unexported names of other packages', () => {
		expect(typesIn('import "bytes"; func f(b *bytes.Buffer) { ⟦b.buf⟧; ⟦bytes.buffer⟧ }')).toEqual([
			'unknown',
			'unknown',
		])
	})
})

describe('calleeOf', () => {
	it.each([
		['import "time"; func f() { ⟦time.NewTicker(1)⟧ }', 'time.NewTicker'],
		['import t "time"; func f() { ⟦t.NewTicker(1)⟧ }', 'time.NewTicker'],
		['import . "time"; func f() { ⟦NewTicker(1)⟧ }', 'time.NewTicker'],
		[
			'import "time"; type c struct{}; func (c) NewTicker(int) {}; func f(time c) { ⟦time.NewTicker(1)⟧ }',
			'(c).NewTicker',
		],
		['import "os"; func f(x *os.File) { ⟦x.Close()⟧ }', '(*os.File).Close'],
		['import "os"; func f() { defer ⟦(*os.File).Close(nil)⟧ }', '(*os.File).Close'],
		['import "net/http"; func f(w http.ResponseWriter) { ⟦w.Write(nil)⟧ }', '(net/http.ResponseWriter).Write'],
		['import "io"; func f(r io.ReadCloser) { ⟦r.Close()⟧ }', '(io.Closer).Close'],
		['import "io"; type R struct{ io.Reader }; func f(r R) { ⟦r.Read(nil)⟧ }', '(io.Reader).Read'],
		['import "io"; func f[R io.Reader](r R) { ⟦r.Read(nil)⟧ }', '(io.Reader).Read'],
		['func f(e error) { ⟦e.Error()⟧ }', '(error).Error'],
		['func f(x interface{ M() }) { ⟦x.M()⟧ }', '(interface).M'],
		['import "sync/atomic"; func f(p *atomic.Pointer[int]) { ⟦p.Load()⟧ }', '(*sync/atomic.Pointer).Load'],
		['type T struct{}; func (t *T) m() { ⟦t.m()⟧ }', '(*T).m'],
		['type T struct{ m func() }; func f(t T) { ⟦t.m()⟧ }', ''],
		['func g[P any](P) {}; func f() { ⟦g[int](1)⟧ }', 'g'],
		['func f() { ⟦f()⟧ }', 'f'],
		['func f(g func()) { ⟦g()⟧ }', ''],
		['func f(s []int) { ⟦append(s, 1)⟧ }', 'builtin.append'],
		['func f(append func([]int, int)) { ⟦append(nil, 1)⟧ }', ''],
		['func len(string) int { return 0 }; func f() { ⟦len("")⟧ }', 'len'],
		['import "unsafe"; func f() { ⟦unsafe.Sizeof(1)⟧ }', 'unsafe.Sizeof'],
		['func f(s string) { ⟦[]byte(s)⟧ }', 'conversion'],
		['type T int; func f() { ⟦T(1)⟧ }', 'conversion'],
		['func f(fs []func(int), i int) { ⟦fs[i](i)⟧ }', ''],
		['import "example.com/other"; func f() { ⟦other.F()⟧ }', ''],
	])('%s', (text, callee) => {
		expect(calleesIn(text)).toEqual([callee])
	})

	it('leads to the declaration in this package', () => {
		const { types, marks } = packageOf(
			'type T struct{}; func (T) m() {}; func f(t T) { ⟦t.m()⟧; ⟦f(t)⟧; ⟦func() {}()⟧ }',
		)
		const bindings = marks.map((mark) => types.calleeBinding(mark))
		expect(bindings.map((binding) => binding?.declarations[0]?.parent?.kind)).toEqual([
			...['method_declaration', 'function_declaration', undefined],
		])
	})
})

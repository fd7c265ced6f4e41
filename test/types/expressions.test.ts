import { describe, expect, it } from 'vitest'
import { packageOf, typesIn } from './source.ts'

/** Statements of a function `f(b []byte, s string, m map[string]int, ch chan error, i int, p *T)`, and their types. */
const statements: [string, ...string[]][] = [
	['⟦x⟧ := b[1:]', '[]uint8'],
	['⟦x⟧ := s[1:]', 'string'],
	['⟦x⟧ := s[0]', 'uint8'],
	['var a [4]int; ⟦x⟧ := a[:]; ⟦y⟧ := &a; ⟦y[1:]⟧', '[]int', '*[4]int', '[]int'],
	['⟦x⟧, ⟦ok⟧ := m[s]', 'int', 'bool'],
	['⟦x⟧, ⟦ok⟧ := <-ch', 'error', 'bool'],
	['var e any = i; ⟦x⟧, ⟦ok⟧ := e.(*T)', '*T', 'bool'],
	['⟦x⟧, ⟦y⟧ := two()', 'int', 'error'],
	['var ⟦x⟧, ⟦y⟧ = two()', 'int', 'error'],
	['var ⟦x⟧, ⟦y⟧ float32', 'float32', 'float32'],
	['⟦two()⟧; ⟦none()⟧', '(int, error)', '()'],
	['for ⟦k⟧, ⟦v⟧ := range m {}', 'string', 'int'],
	['for ⟦k⟧, ⟦v⟧ := range s {}', 'int', 'int32'],
	['for ⟦k⟧, ⟦v⟧ := range b {}', 'int', 'uint8'],
	['for ⟦k⟧, ⟦v⟧ := range &[3]string{} {}', 'int', 'string'],
	['for ⟦v⟧ := range ch {}', 'error'],
	['for ⟦v⟧ := range 10 {}', 'int'],
	['var n uint8; for ⟦v⟧ := range n {}', 'uint8'],
	['for ⟦k⟧, ⟦v⟧ := range func(yield func(string, *T) bool) {} {}', 'string', '*T'],
	['for i := 0; ⟦i⟧ < 3; i++ {}', 'int'],
	["⟦x⟧ := 'a'; ⟦y⟧ := 1.5; ⟦z⟧ := 2i; ⟦w⟧ := 1 + 'a'", 'int32', 'float64', 'complex128', 'int32'],
	['⟦x⟧ := i == 1; ⟦y⟧ := !x && true', 'bool', 'bool'],
	['var d int64; ⟦x⟧ := 1 << i; ⟦y⟧ := 2 * d; ⟦z⟧ := d << 3', 'int', 'int64', 'int64'],
	['⟦x⟧ := &T{}; ⟦*x⟧; ⟦x.next.next⟧', '*T', 'T', '*T'],
	['⟦x⟧ := []*T{{next: ⟦p⟧}, ⟦{}⟧}', '[]*T', '*T', '*T'],
	['⟦x⟧ := map[string][]T{"a": ⟦{{}}⟧}', 'map[string][]T', '[]T'],
	['⟦x⟧ := [...]string{4: "a", "b"}', '[6]string'],
	[
		'const k = 2; ⟦x⟧ := [...]string{⟦k⟧: "a", "b"}; ⟦y⟧ := [...][2]int{k: {⟦k⟧ - 1: 1}}',
		'[4]string',
		'untyped int',
		'[3][2]int',
		'untyped int',
	],
	[
		"const f, r, g = 4.0, 'a', 2.5i * 2i; ⟦x⟧ := f << 1; ⟦y⟧ := r << 1; ⟦z⟧ := g >> 1; ⟦w⟧ := 1 << f",
		'int',
		'int32',
		'int',
		'int',
	],
	['⟦x⟧ := struct{ a int; b string `json:"b"` }{}', 'struct{a int; b string "json:\\"b\\""}'],
	['⟦x⟧ := func(a int, b ...string) (n int, err error) { return }', 'func(int, ...string) (int, error)'],
	['⟦x⟧ := p.set; ⟦y⟧ := (*T).set', 'func(int) *T', 'func(*T, int) *T'],
	['⟦p.set(1).set(2)⟧', '*T'],
	['⟦x⟧ := []byte(s); ⟦y⟧ := string(b); ⟦z⟧ := (*T)(nil)', '[]uint8', 'string', '*T'],
	['⟦x⟧ := *(*[]string)(nil)', '[]string'],
	['⟦x⟧ := append(b, 1); ⟦y⟧ := append([]T(nil), T{})', '[]uint8', '[]T'],
	['⟦x⟧ := make(map[string]chan<- int); ⟦y⟧ := new(T)', 'map[string]chan<- int', '*T'],
	['⟦x⟧ := new(i + 1)', '*int'],
	['⟦x⟧ := len(s); ⟦y⟧ := min(2.5, 1); ⟦z⟧ := recover()', 'int', 'float64', 'any'],
	['fs := []func() *T{}; ⟦x⟧ := fs[i](); ⟦y⟧ := fs[0]()', '*T', '*T'],
	['fs := []func(int) *T{}; ⟦x⟧ := fs[i](i); ⟦y⟧ := *fs[i](i)', '*T', 'T'],
	['⟦x⟧ := p.table[s](i)', 'string'],
	['var x any; switch x := x.(type) { case int: ⟦x⟧; case *T, nil: ⟦x⟧; default: ⟦x⟧ }', 'int', 'any', 'any'],
	['select { case ⟦x⟧, ⟦ok⟧ := <-ch: }', 'error', 'bool'],
	['var c chan (<-chan int); ⟦c⟧; var d <-chan struct{}; ⟦d⟧', 'chan (<-chan int)', '<-chan struct{}'],
	['var c chan<- chan int; ⟦c⟧; var d chan <-chan int; ⟦d⟧', 'chan<- chan int', 'chan<- chan int'],
	['var c chan<- <-chan int; ⟦c⟧; var d chan<- chan<- chan int; ⟦d⟧', 'chan<- <-chan int', 'chan<- chan<- chan int'],
	['type local struct{ a []local }; var l local; ⟦l.a[0]⟧', 'local'],
	['⟦undefined⟧; ⟦undefined.x⟧; ⟦[]undefined{}⟧', 'unknown', 'unknown', 'unknown'],
]

describe('typeOf', () => {
	it.each(statements)('%s', (statement, ...expected) => {
		const declarations = `
			type T struct { next *T; table map[string]func(int) string }
			func (t *T) set(n int) *T { return t }
			func two() (int, error) { return 0, nil }
			func none() {}
		`
		const parameters = 'b []byte, s string, m map[string]int, ch chan error, i int, p *T'
		expect(typesIn(`${declarations}\nfunc f(${parameters}) {\n${statement}\n}`)).toEqual(expected)
	})

	it('knows the standard library', () => {
		expect(
			typesIn(`
				import ("net/http"; "os"; "time"; "context"; r "math/rand/v2"; . "strings")
				func f(req *http.Request) {
					⟦resp⟧, ⟦err⟧ := http.Get("")
					⟦resp.Body⟧
					⟦req.Context().Done()⟧
					⟦os.Stdin⟧
					⟦t⟧ := time.NewTicker(3 * ⟦time.Second⟧)
					⟦t.C⟧
					ctx, ⟦cancel⟧ := context.WithCancel(⟦context.Background()⟧)
					⟦r.N(time.Minute)⟧
					⟦Fields("")⟧
				}
			`),
		).toEqual([
			...['*net/http.Response', 'error', 'io.ReadCloser', '<-chan struct{}', '*os.File', '*time.Ticker'],
			...['time.Duration', '<-chan time.Time', 'context.CancelFunc', 'context.Context', 'time.Duration', '[]string'],
		])
	})

	it('does not guess where build-tagged twins disagree', () => {
		const texts = {
			'a.go': 'type H int; type U int; func open() H { return 0 }; var x, y = ⟦open()⟧, ⟦U(0)⟧; func g() { ⟦h⟧; ⟦x⟧ }',
			'b_windows.go': 'type H uintptr; type U int; func open() H { return 0 }; var h string',
			'b_linux.go': 'var h int',
		}
		const { types, marks } = packageOf(texts)
		expect(typesIn(texts)).toEqual(['H', 'U', 'unknown', 'H'])
		const [open] = marks
		const type = open && types.typeOf(open)
		expect(type?.kind === 'named' && type.underlying().kind).toBe('unknown')
	})

	it('lets a field of one twin hide the method of another', () => {
		const linux = 'type stat struct { mode int }'
		const windows = 'type stat struct { bits int }; func (s *stat) mode() int { return s.bits }'
		expect(typesIn({ 'a.go': 'func f(s *stat) { ⟦s.mode⟧ }', 'l.go': linux, 'w.go': windows })).toEqual(['unknown'])
	})

	it('knows nothing of a function with a syntax error, but its neighbours', () => {
		expect(typesIn('func f(s []int) { ⟦s⟧; x := := }\nfunc g(s []int) { ⟦s⟧ }')).toEqual(['unknown', '[]int'])
	})

	it('keeps p and p_test apart', () => {
		const texts = {
			'a.go': 'package p\nvar X = 1; var y = ⟦z⟧',
			'a_test.go': 'package p_test\nimport "m/p"\nvar z = ⟦p.X⟧; var w = ⟦X⟧',
		}
		const { types, marks } = packageOf(texts, 'm/p')
		expect(marks.map((mark) => types.typeOf(mark).kind)).toEqual(['unknown', 'basic', 'unknown'])
	})

	it('follows long chains, whichever end is asked first', () => {
		const chain = (step: (i: number) => string) => Array.from({ length: 2000 }, (_, i) => step(i)).join('\n')
		const sum = chain((i) => `x${i + 1} := x${i} + x${i}`)
		expect(typesIn(`func f(x0 int64) {\n${sum}\n⟦x2000⟧; ⟦x1⟧ }`)).toEqual(['int64', 'int64'])
		expect(typesIn(`type T0 int\n${chain((i) => `type T${i + 1} []T${i}`)}\nvar y T2000; var z = ⟦y[0][0]⟧`)).toEqual([
			'T1998',
		])
		expect(
			typesIn(`type T0 int64\n${chain((i) => `type T${i + 1} T${i}`)}\nvar y T2000; var z = ⟦make([]T2000, 1)[0]⟧ + 1`),
		).toEqual(['T2000'])
		const concatenation = Array.from({ length: 800 }, () => '"a"').join(' + ')
		expect(typesIn(`var x = ${concatenation}; var y = ⟦x⟧`)).toEqual(['string'])
		expect(
			typesIn(`type B struct{}; func (b B) f() B { return b }; var x = B{}${'.f()'.repeat(400)}; var y = ⟦x⟧`),
		).toEqual(['B'])
	})

	it('ends in unknown where a chain is too long', () => {
		const lines = Array.from({ length: 60_000 }, (_, i) => `x${i + 1} := x${i}`).join('\n')
		expect(typesIn(`func f(x0 int64) {\n${lines}\n⟦x60000⟧; ⟦x1⟧ }`)).toEqual(['unknown', 'int64'])
	})
})

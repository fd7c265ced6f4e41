import { describe, expect, it } from 'vitest'
import { owned } from '../../src/flow/owned.ts'
import { declared, marked } from './source.ts'

const prelude = `
import ("bytes"; "io"; "net"; "os"; "sort"; "slices"; "strings"; "bufio"; "fmt"; "encoding/binary"; "encoding/json")

type S []int
func (S) M() {}
type E struct { n int; p *E; a [4]int; s []int }
func (e *E) P() {}
func (e E) V() {}
type I interface { M() }
func keep(...any) {}
var kept []int
`

function ownedIn(body: string) {
	const source = `package p\n${prelude}\nfunc f(n int, q []int, text string, r io.Reader, c net.Conn, file *os.File, br *bufio.Reader, ch chan []int) {\n${body}\n}`
	const { types, binding } = declared(source, 'x')
	return owned(types, binding)
}

describe('owned', () => {
	it.each([
		'x := []int{1, 2}; keep(x[0])',
		'x := make([]int, n); x[0] = 1; x[1]++; x[2] += 3',
		'var x []int; x = append(x, 1); keep(len(x), cap(x))',
		'var x []int = nil; for range n { x = append(x, n) }',
		'x := append([]int(nil), q...)',
		'x := append([]int{}, q...)',
		'x := S{1}; keep(x[0])',
		'x := []byte(text); keep(string(x))',
		'x, err := os.ReadFile(text); keep(err, string(x), x[0])',
		'x, _ := io.ReadAll(r); keep(len(x))',
		'x := strings.Split(text, ","); keep(x[0])',
		'x := make([]byte, n); io.ReadFull(r, x)',
		'x := make([]byte, n); r.Read(x[:4])',
		'x := make([]byte, n); c.Read(x); file.Read(x); br.Read(x)',
		'x := make([]int, n); copy(x, q); copy(x[1:], x[2:]); copy(q, x)',
		'x := make([]int, n); for i, v := range x { keep(i, v) }',
		'x := make([]int, n); sort.Slice(x, func(i, j int) bool { return x[i] < x[j] })',
		'x := make([]int, n); sort.Slice(q, func(i, j int) bool { return x[i] < x[j] })',
		'x := make([]int, n); slices.SortFunc(x, func(a, b int) int { return a - b + x[0] - x[0] })',
		'x := make([]*E, n); x[0].P(); x[0].n = 1; keep(&x[0].n, x[0].a[:])',
		'x := make([]I, n); x[0].M()',
		'x := make([]E, n); x[0].n = 1; x[0].a[1] = 2; keep(x[0].s[1:], x[0])',
		'x := make([]int, n); if x == nil { return }; kept = append(kept, x...)',
		'x := make([]int, n); x = x[1:]; x = append(x[:0], x[1:]...)',
		'x := make([]int, n); _ = x',
		'x := slices.Clone(q); keep(x[0])',
		'x := make([]byte, n); keep(bytes.Equal(x, nil))',
		'x := make([]byte, n); keep(binary.BigEndian.Uint32(x[4:])); binary.LittleEndian.PutUint16(x, 1)',
		'x := append([]byte(nil), text...); x = append(x, text[1:]...)',
		'x := make([]byte, n); fmt.Println(x)',
		'for i := range n { x := make([]int, n); x[i] = i }',
		'x, err := json.Marshal(q); keep(err, len(x))',
		'g := func() { x := make([]int, n); x[0] = 1 }; g()',
	])('holds: %s', (body) => {
		expect(ownedIn(body)).toEqual({ holds: true, because: '' })
	})

	it.each([
		['x := q; keep(x[0])', 'x is given an array that may be shared'],
		['x := q[1:]; keep(x[0])', 'x is given an array that may be shared'],
		['x := append(q, 1); keep(x[0])', 'x is given an array that may be shared'],
		['x := append(q[:0], 1); keep(x[0])', 'x is given an array that may be shared'],
		['x := []int(q); keep(x[0])', 'x is given an array that may be shared'],
		['x := make([]int, n); x = q; keep(x[0])', 'x is given an array that may be shared'],
		['var a [4]int; x := a[:]; keep(x[0])', 'x is given an array that may be shared'],
		['x := bytes.TrimSpace(nil); keep(x[0])', 'x is given an array that may be shared'],
		['for _, x := range [][]int{q} { keep(x[0]) }', 'x is given an array that may be shared'],
		['x := <-ch; keep(x[0])', 'x is given an array that may be shared'],
		['x := make([]int, n); keep(&x)', 'the address of x is taken'],
		['x := make([]int, n); keep(&x[0])', 'the address of x[0] is taken'],
		['x := make([]E, n); keep(&x[0].n)', 'the address of x[0].n is taken'],
		['x := make([]E, n); keep(x[0].a[:])', 'x[0].a is sliced'],
		['x := make([][4]int, n); keep(x[0][1:])', 'x[0] is sliced'],
		['x := make([]E, n); x[0].P()', 'a method of x[0] may take its address'],
		['x := make([]E, n); x[0].V()', 'a method of x[0] may take its address'],
		['x := make([]int, n); go func() { keep(x[0]) }()', 'x is captured by the function literal'],
		['x := make([]int, n); defer func() { keep(x[0]) }()', 'x is captured by the function literal'],
		['x := make([]int, n); sort.Slice(x, func(i, j int) bool { x[i] = 1; return true })', 'x is written by'],
		['x := make([]int, n); defer fmt.Println(x[0])', 'x is used by the defer statement'],
		['x := make([]int, n); go fmt.Println(x[0])', 'x is used by the go statement'],
		['x := make([]int, n); y := x; keep(y)', 'x gets a second name'],
		['x := make([]int, n); y := x[1:]; keep(y)', 'x[1:] gets a second name'],
		['x := make([]int, n); y := append(x, 1); keep(y)', 'append(x, 1) gets a second name'],
		['x := make([]int, n); keep(x)', 'x is passed to keep'],
		['x := make([]int, n); keep(x[1:])', 'x[1:] is passed to keep'],
		['x := make([]int, n); keep(S(x))', 'S(x) is passed to keep'],
		['x := make([]int, n); ch <- x', 'x is sent'],
		['x := make([]int, n); kept = x', 'x gets a second name'],
		['x := make([]int, n); y := [][]int{x}; keep(y)', 'x is stored in a composite literal'],
		['x := make(S, n); x.M()', 'a method of x is used'],
		['x := make(S, n); fmt.Println(x)', 'x is passed to fmt.Println'],
		['var p [][]int; x := make([]int, n); p = append(p, x)', 'x is appended to a slice'],
		['x := make([]byte, n); p := (*[4]byte)(x); keep(p)', 'gets a second name'],
		['x := make([]int, n); func() []int { return x }()', 'x is captured'],
		['x := make([]byte, n); json.Unmarshal(x, nil)', 'x is passed to json.Unmarshal'],
		['x := make([]byte, n); bufio.NewReader(bytes.NewReader(x))', 'x is passed to bytes.NewReader'],
		['x := make([]int, n); for i := range n { defer func() { x[i] = 1 }() }', 'x is captured by'],
		['x := make([]int, n); x[0], q = 1, x', 'x gets a second name'],
		['x := make([]int, n); switch y := any(x).(type) { default: keep(y) }', 'is used in an unknown way'],
		['x := [4]int{}; keep(x[0])', 'x is not proven to be a slice'],
		['x := unknown(); keep(x[0])', 'x is not proven to be a slice'],
	])('does not hold: %s', (body, because) => {
		const fact = ownedIn(body)
		expect(fact.because).toContain(because)
		expect(fact.holds).toBe(false)
	})

	it('holds for no parameter, result or package variable', () => {
		for (const source of ['func f(x []int) { x = nil }', 'func f() (x []int) { x = nil; return }', 'var x []int']) {
			const { types, binding } = declared(source, 'x')
			expect(owned(types, binding).because).toBe('x is no local variable')
		}
	})

	it('takes the part of the caller out, but no other', () => {
		const one = marked('var k []int\nfunc f() { x := make([]int, 9); k = «x[2:4]» }')
		const x = one.types.bindingOf(one.node.get('operand') ?? one.node)
		expect(x && owned(one.types, x, one.node).holds).toBe(true)
		expect(x && owned(one.types, x).holds).toBe(false)
		const two = marked('var k, l []int\nfunc f() { x := make([]int, 9); k = «x[2:4]»; l = x[4:] }')
		const y = two.types.bindingOf(two.node.get('operand') ?? two.node)
		expect(y && owned(two.types, y, two.node).because).toBe('x[4:] gets a second name on line 4')
	})

	it('lets it be returned where only the time until then counts', () => {
		const until = (body: string) => {
			const { types, binding } = declared(`func f(n int) []int {\nx := make([]int, 9)\n${body}\n}\nvar k []int`, 'x')
			return owned(types, binding, null, 'return').because
		}
		expect(until('if n > 0 { return x }; return x[1:]')).toBe('')
		expect(until('k = x; return x')).toContain('x gets a second name')
		expect(until('g := func() []int { return x }; return g()')).toContain('x is captured')
		expect(until('defer func() { k = x }(); return x')).toContain('x is captured')
	})
})

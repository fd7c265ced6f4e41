import { describe, expect, it } from 'vitest'
import { lifetimeOf } from '../../src/flow/lifetime.ts'
import { program } from './program.ts'

const imports = `import ("bufio"; "container/list"; "context"; "encoding/json"; "fmt"; "io"; "log"; "net/http"; "net/mail"; "os"; "os/exec"; "time")
var _ = []any{bufio.NewReader, list.New, context.Background, json.NewDecoder, fmt.Print, io.Copy, log.Print, http.Get, mail.ReadMessage, exec.Command, time.Now}
type box struct{ r io.Reader; n int; s string }
type config struct{ name string; parts map[string][]int; next *config }
var global io.Reader
func reads(r io.Reader) (n int, err error) { return r.Read(nil) }
func parses(r io.Reader) (*config, error) { return &config{}, nil }
func wraps(r io.Reader) *box { return &box{r: r} }
func keeps(r io.Reader) { global = r }
func starts(r io.Reader) { go reads(r) }
func recurses(r io.Reader, n int) { if n > 0 { recurses(r, n-1) } }
func deep(r io.Reader) { deep1(r) }; func deep1(r io.Reader) { deep2(r) }; func deep2(r io.Reader) { keeps(r) }
func calls(r io.Reader, f func(io.Reader)) { f(r) }
func many(rs ...io.Reader) { for _, r := range rs { reads(r) } }
func (b *box) take(r io.Reader) { b.r = r }
func (b *box) look(r io.Reader) { b.n, _ = reads(r) }`

/** The fate of a file `x` in a loop body that starts with its declaration. */
function fate(body: string, more: { isPath?: boolean; isContext?: boolean } = {}) {
	const p = program(`${imports}
func f(unknown func(...any) any, ch chan *os.File, b *box, m map[string]any, l *list.List, ctx context.Context) (any, error) {
	var outer any; _ = outer; var all []any; _ = all
	for { x, err := os.Open("a"); _ = err; ${body} }
}`)
	const declaration = p.at('x, err := os.Open("a")')
	const list = declaration.parent
	const x = declaration.get('left')?.operands[0]
	const binding = x && p.types.bindingOf(x)
	if (!list || !binding) throw new Error('no x')
	const question = { holds: list.contains.bind(list), except: [], isPath: false, isContext: false, ...more }
	return lifetimeOf(p.types, [binding], question)
}

describe('lifetimeOf', () => {
	it.each([
		['methods', 'x.Write(nil); x.Sync(); x.SetDeadline(time.Now())'],
		['numbers and errors made of it', 'n, err := x.Read(nil); outer = n; outer = err'],
		['what an eager function read', 'data, _ := io.ReadAll(x); outer = data; info, _ := x.Stat(); outer = info'],
		['what a decoder decoded', 'var v config; json.NewDecoder(x).Decode(&v); outer = v'],
		['text made of it', 's := bufio.NewScanner(x); for s.Scan() { all = append(all, s.Text()) }'],
		['readers that stay', 'r := bufio.NewReader(x); y := &box{r: r}; y.look(y.r); _ = y'],
		['functions of the package that only read', 'reads(x); many(x); recurses(x, 3)'],
		['plain data that a function of the package made', 'c, _ := parses(x); outer = c'],
		['a literal that is called here', 'func() { x.Sync() }(); g := func() { x.Sync() }; g()'],
		['a method that keeps nothing', 'b.look(x)'],
		['return', 'return x, nil'],
		['a field of what was made here', 'cmd := exec.Command("a"); cmd.Stdout = x; cmd.Run()'],
		['a variable of the region', 'var y any; y = x; _ = y'],
	])('dies: %s', (_, body) => {
		expect(fate(body)).toMatchObject({ how: 'dies', because: '', isUsed: true })
	})

	it.each([
		['an unknown function', 'unknown(x)', 'unknown keeps nothing of x'],
		[
			'what was made of it, given to an unknown function',
			'm, _ := mail.ReadMessage(x); unknown(m.Body)',
			'unknown keeps',
		],
		['a function that calls what it is given', 'calls(x, nil)', 'f keeps nothing of r'],
		['too deep a chain of calls', 'deep(x)', 'keeps keeps nothing of r'],
	])('unsure: %s', (_, body, because) => {
		const { how, because: said } = fate(body)
		expect({ how, said }).toEqual({ how: 'unsure', said: expect.stringContaining(because) })
	})

	it.each([
		['an outer variable', 'outer = x', 'x is kept in outer'],
		['append to an outer slice', 'all = append(all, x)', 'all'],
		['a wrapper in an outer slice', 'y := bufio.NewReader(x); all = append(all, box{r: y})', 'all'],
		['a lazy value', 'm, _ := mail.ReadMessage(x); outer = m.Body', 'outer'],
		['an unknown result', 'outer = unknown(x)', 'outer'],
		['a method value', 'outer = x.Sync', 'outer'],
		['its address', 'outer = &x', 'outer'],
		['a literal that captures it', 'outer = func() { x.Sync() }', 'outer'],
		['a field of a parameter', 'b.r = x', 'b.r'],
		['a map', 'm["a"] = x', 'm["a"]'],
		['a copy into an outer slice', 'copy(all, []any{x})', 'all'],
		['a channel', 'ch <- x', 'x is sent'],
		['a select', 'select { case ch <- x: default: }', 'x is sent'],
		['go with an argument', 'go reads(x)', 'a goroutine'],
		['go with a method', 'go x.Sync()', 'a goroutine'],
		['go with a literal', 'go func() { x.Sync() }()', 'a goroutine'],
		['a function that keeps it', 'keeps(x)', 'keeps keeps x: r is kept in global'],
		['a function that starts a goroutine with it', 'starts(x)', 'starts keeps x'],
		['a method that keeps it', 'b.take(x)', 'b.take keeps x'],
		['what a function wraps it in', 'outer = wraps(x)', 'outer'],
		['the program', 'log.SetOutput(x)', 'log.SetOutput'],
		['a container of the caller', 'l.PushBack(x)', 'l.PushBack'],
		['a process that goes on', 'cmd := exec.Command("a"); cmd.Stdout = x; cmd.Start()', 'goes on'],
		['a descriptor', 'outer = x.Fd()', 'may lock'],
		['range', 'for _, y := range []any{x} { outer = y }', 'outer'],
		[
			'a part that a select receives',
			'c := struct{ C chan any; r io.Reader }{r: x}; select { case outer = <-c.C: }',
			'outer',
		],
		['an assertion', 'y := any(x).(io.Reader); outer = y', 'outer'],
	])('outlives: %s', (_, body, because) => {
		const { how, because: said } = fate(body)
		expect({ how, said }).toEqual({ how: 'outlives', said: expect.stringContaining(because) })
	})

	it('counts strings only for what is found by its path', () => {
		expect(fate('outer = x.Name()').how).toBe('dies')
		expect(fate('outer = x.Name() + "/a"', { isPath: true }).how).toBe('outlives')
		expect(fate('outer, _ = os.ReadDir(x.Name())', { isPath: true }).how).toBe('outlives')
		expect(fate('outer, _ = os.ReadFile(x.Name())', { isPath: true }).how).toBe('dies')
		expect(fate('os.WriteFile(x.Name(), nil, 0)', { isPath: true }).how).toBe('dies')
	})

	it('takes an unknown function for one that waits, if it gets a context', () => {
		expect(fate('unknown(x)', { isContext: true }).how).toBe('outlives')
	})

	it('tells what is only acquired from what is used', () => {
		expect(fate('').isUsed).toBe(false)
		expect(fate('if x != nil { defer x.Close() }').isUsed).toBe(false)
		expect(fate('x.Sync()').isUsed).toBe(true)
	})
})

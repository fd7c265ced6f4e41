import { describe, expect, it } from 'vitest'
import { escapeOf } from '../../src/flow/escape.ts'
import { declared } from './source.ts'

const prelude = `
import ("bufio"; "context"; "encoding/json"; "fmt"; "io"; "net/http"; "os"; "time")
type Own struct { t *time.Ticker; n int; next *Own }
func (o *Own) quiet() int { return o.n }
func (o *Own) loud() { global = o }
func (o *Own) again() { o.again() }
var global *Own
var tick *time.Ticker
var anything any
func unknownTo(v any) { anything = v }
func reads(t *time.Ticker) { <-t.C }
func forwards(t *time.Ticker) { reads(t) }
func keeps(t *time.Ticker) { tick = t }
func returns(t *time.Ticker) *time.Ticker { return t }
func ignores(_ *time.Ticker) {}
func recurses(t *time.Ticker) { recurses(t) }
func many(t ...*time.Ticker) {}
func external(t *time.Ticker)
func f(d time.Duration, ctx context.Context, ch chan *time.Ticker, w io.Writer) (any, error) {`

function escapeIn(body: string, except?: string) {
	const { types, binding } = declared(`${prelude}\n${body}\nreturn nil, nil\n}`, 'x')
	return escapeOf(
		types,
		binding,
		except ? { except: (use) => use.parent?.parent?.text.startsWith(except) ?? false } : {},
	)
}

describe('escapeOf', () => {
	it.each([
		'x := time.NewTicker(d); defer x.Stop()',
		'x := time.NewTicker(d); for range x.C {}',
		'x := time.NewTicker(d); for now := range x.C { unknownTo(now) }',
		'x := time.NewTicker(d); for { select { case <-x.C: case <-ctx.Done(): return nil, nil } }',
		'x := time.NewTicker(d); v := <-x.C; unknownTo(v.Unix())',
		'x := time.NewTicker(d); x.Reset(d); x.Stop()',
		'x := time.NewTicker(d); if x != nil { x = nil }',
		'x := time.NewTicker(d); _ = x',
		'x := time.NewTicker(d); reads(x); forwards(x); ignores(x)',
		'x, err := os.Open("a"); unknownTo(err); io.ReadAll(x); io.Copy(w, x); x.Close()',
		'x, err := os.Create("a"); unknownTo(err); fmt.Fprintln(x, d); x.WriteString("b")',
		'x, err := http.Get("a"); unknownTo(err); x.Body.Close(); unknownTo(x.StatusCode)',
		'x, err := http.Get("a"); unknownTo(err); b, _ := io.ReadAll(x.Body); unknownTo(b)',
		'x := &Own{}; x.quiet(); unknownTo(x.n); x.n++',
		'x := 5; unknownTo(x + 1)',
		'x := []byte("a"); b := string(x); unknownTo(b); y := append([]byte(nil), x...); unknownTo(y)',
	])('none: %s', (body) => {
		expect(escapeIn(body)).toBeNull()
	})

	it.each([
		['x := time.NewTicker(d); return x, nil', 'returned', 'x is returned on line 22'],
		['x := time.NewTicker(d); return x.C, nil', 'returned', 'x.C is returned'],
		['x := time.NewTicker(d); return Own{t: x}, nil', 'stored', 'x is stored in a composite literal'],
		['x := time.NewTicker(d); tick = x', 'aliased', 'x gets a second name, tick,'],
		['x := time.NewTicker(d); y := x; y.Stop()', 'aliased', 'x gets a second name, y,'],
		['x := time.NewTicker(d); c := x.C; <-c', 'aliased', 'x.C gets a second name, c,'],
		['x := time.NewTicker(d); global.t = x', 'stored', 'x is stored in global.t'],
		['x := time.NewTicker(d); ch <- x', 'sent', 'x is sent'],
		['x := time.NewTicker(d); unknownTo(x)', 'passed', 'x is passed to unknownTo'],
		['x := time.NewTicker(d); unknownTo(x.C)', 'passed', 'x.C is passed to unknownTo'],
		['x := time.NewTicker(d); keeps(x)', 'passed', 'x is passed to keeps'],
		['x := time.NewTicker(d); returns(x)', 'passed', 'x is passed to returns'],
		['x := time.NewTicker(d); recurses(x)', 'passed', 'x is passed to recurses'],
		['x := time.NewTicker(d); many(x)', 'passed', 'x is passed to many'],
		['x := time.NewTicker(d); external(x)', 'passed', 'x is passed to external'],
		['x := time.NewTicker(d); go reads(x)', 'passed', 'x is handed to the goroutine that runs reads'],
		['x := time.NewTicker(d); go x.Stop()', 'passed', 'x is handed to the goroutine that runs x.Stop'],
		['x := time.NewTicker(d); go func() { <-x.C }()', 'captured', 'x is captured by the function literal'],
		['x := time.NewTicker(d); defer func() { x.Stop() }()', 'captured', 'x is captured by the function literal'],
		['x := time.NewTicker(d); p := &x; unknownTo(p)', 'addressed', 'the address of x is taken'],
		['x := time.NewTicker(d); stop := x.Stop; stop()', 'method value', 'the method value x.Stop is taken'],
		['x := time.NewTicker(d); y := *x; unknownTo(y.C)', 'aliased', '*x gets a second name, y,'],
		['x := time.NewTicker(d); var y any = x; unknownTo(y)', 'aliased', 'x gets a second name, y,'],
		['x := time.NewTicker(d); unknownTo([]*time.Ticker{x})', 'stored', 'x is stored in a composite literal'],
		['x := time.NewTicker(d); m := map[any]int{}; m[x] = 1', 'stored', 'x is stored as a map key'],
		['x, err := os.Open("a"); unknownTo(err); b := bufio.NewReader(x); b.ReadByte()', 'passed', 'bufio.NewReader'],
		['x, err := os.Open("a"); unknownTo(err); json.NewDecoder(x).Decode(nil)', 'passed', 'json.NewDecoder'],
		['x := &Own{}; x.loud()', 'passed', 'x.loud may keep x'],
		['x := &Own{}; x.again()', 'passed', 'x.again may keep x'],
		['x := &Own{}; unknownTo(x.next)', 'passed', 'x.next is passed to unknownTo'],
		['x := &Own{}; fmt.Println(x)', 'passed', 'x is passed to fmt.Println'],
		['x := &Own{}; unknownTo(x.missing)', 'unknown', 'x.missing is unknown'],
		['x := []*Own{}; for _, o := range x { o.loud() }', 'aliased', 'elements of x get a second name'],
		['var x any; switch y := x.(type) { case int: unknownTo(y) }', 'aliased', 'x gets a second name'],
	])('%s: %s', (body, how, because) => {
		const found = escapeIn(body)
		expect(found?.because).toContain(because)
		expect(found?.how).toBe(how)
	})

	it('leaves out the uses that the caller excepts', () => {
		expect(escapeIn('x := time.NewTicker(d); defer func() { x.Stop() }()', 'x.Stop')).toBeNull()
	})
})

import { describe, expect, it } from 'vitest'
import { privateStorage } from '../../src/flow/private.ts'
import { declared } from './source.ts'

const prelude = `package p
import ("strings"; "sort"; "sync"; "encoding/json")
type E struct { n int; next *E }
func (e *E) P() {}
func keep(...any) {}
func done() {}
`
const queue = `${prelude}\ntype q struct { items []*E; mu sync.Mutex }\n`

function privateIn(source: string, name = 'items') {
	const { types, binding } = declared(source, name)
	return privateStorage(types, binding)
}

describe('privateStorage', () => {
	it.each([
		'func (q *q) push(e *E) { q.items = append(q.items, e) }',
		'func (q *q) pop() *E { e := q.items[0]; q.items = q.items[1:]; return e }',
		'func (q *q) pop() (e *E) { e, q.items = q.items[0], q.items[1:]; return e }',
		'func (q *q) last() { q.items[len(q.items)-1] = nil; q.items = q.items[:len(q.items)-1] }',
		'func (q *q) size() int { return len(q.items) + cap(q.items) }',
		'func (q *q) reset() { q.items = nil; q.items = make([]*E, 0, 8); q.items = []*E{{}}; q.items = q.items[:0] }',
		'func (q *q) each() { for i, e := range q.items { q.items[i] = e; e.n = strings.Count("a", "b") } }',
		'func (q *q) each() { for _, e := range q.items[1:] { _ = e.next } }',
		'func (q *q) snapshot() []*E { out := make([]*E, len(q.items)); copy(out, q.items); return out }',
		'func (q *q) snapshot() []*E { return append([]*E(nil), q.items...) }',
		'func (q *q) drop(i int) { q.items = append(q.items[:0], q.items[i:]...) }',
		'func (q *q) isEmpty() bool { return q.items == nil || q.items[0].n == 1 }',
		'func (q *q) call() { q.items[0].P(); keep(q.items[0]) }',
		'func newQ() *q { return &q{items: make([]*E, 0, 4)} }',
		'func newQ() *q { x := q{}; return &x }',
		'func newQ() *q { return new(q) }',
		'type server struct { pending q }; func (s *server) run() { s.pending.items = nil; s.pending = q{} }',
		'var shared q; func run() { shared.items = nil; p := &shared; p.items = nil }',
		'func other(p *E) E { return *p }',
		'func run(a, b *q) { a.items = append([]*E{}, b.items...) }',
	])('holds: %s', (code) => {
		expect(privateIn(`${queue}${code}`)).toEqual({ holds: true, because: '' })
	})

	it.each([
		['func (q *q) all() []*E { return q.items }', 'q.items is returned on line 9'],
		['func (q *q) part() []*E { return q.items[1:] }', 'q.items[1:] is returned'],
		['func (q *q) f() { keep(q.items) }', 'q.items is passed to keep'],
		['func (q *q) f() { sort.Slice(q.items, nil) }', 'q.items is passed to sort.Slice'],
		['func (q *q) f() { x := q.items; keep(x[0]) }', 'q.items gets a second name'],
		['func (q *q) f() { x := append(q.items, nil); keep(x[0]) }', 'append(q.items, nil) gets a second name'],
		['func (q *q) f() { keep(&q.items) }', 'the address of q.items is taken'],
		['func (q *q) f() { keep(&q.items[0]) }', 'the address of q.items[0] is taken'],
		['func (q *q) f(n int) { q.items = q.items[:n] }', 'q.items may be resliced beyond its length'],
		['func (q *q) f() { q.items = q.items[:cap(q.items)] }', 'q.items may be resliced beyond its length'],
		['func (q *q) f(s []*E) { q.items = s }', 'items is given an array that may be shared'],
		['func (q *q) f(s []*E) { q.items = append(s, nil) }', 'items is given an array that may be shared'],
		['func f(a, b *q) { a.items = b.items }', 'items is given an array that may be shared'],
		['func f(a, b *q) { a.items = append(b.items, nil) }', 'items is given an array that may be shared'],
		['func f(s []*E) *q { return &q{items: s} }', 'items is given an array that may be shared'],
		['func f() *q { return &q{nil, sync.Mutex{}} }', 'an unkeyed literal fills it'],
		['func (q *q) f() { for range q.items { done() } }', 'calls code that may change it'],
		['func (q *q) f() { for range q.items { q.mu.Unlock() } }', 'calls code that may change it'],
		[
			'func (q *q) f() { for _, e := range q.items { strings.Map(func(rune) rune { return 1 }, "a"); keep(e) } }',
			'calls',
		],
		['func (q *q) f() { for range q.items { q.items = q.items[1:] } }', 'items is assigned inside the range'],
		['func (q q) f() {}', 'by value'],
		['func f(q q) {}', 'by value'],
		['func f() (x q) { return }', 'by value'],
		['var s []q', 'q is used by value'],
		['var m map[string]q', 'q is used by value'],
		['var c chan q', 'q is used by value'],
		['type r q', 'q is used by value'],
		['type r struct { q }', 'q is embedded'],
		['type r struct { q q }; func f(r r) {}', 'by value'],
		['type r struct { q q }; func f(r *r) { x := r.q; keep(&x) }', 'r.q may be copied'],
		['func f(p *q) { x := *p; keep(&x) }', 'a q may be copied by *p'],
		['func f(p *q) { keep(*p) }', 'a q may be copied by *p'],
		['func f(p, r *q) { *p = *r }', 'a q may be copied by *'],
		['func f() { x := q{}; y := x; keep(&y) }', 'x may be copied'],
		['var shared q; func f() { keep(shared) }', 'shared may be copied'],
		['func f(x any) { y := x.(q); keep(&y) }', 'q is used by value'],
		['func f() { x := unknown(); keep(x.items) }', 'items may be meant'],
		['func f() { x := unknown(); keep(*x) }', 'a q may be copied by *x'],
	])('does not hold: %s', (code, because) => {
		const fact = privateIn(`${queue}${code}`)
		expect(fact.because).toContain(because)
		expect(fact.holds).toBe(false)
	})

	it.each([
		[
			'var items []*E; func push(e *E) { items = append(items, e) }; func pop() { items[0] = nil; items = items[1:] }',
			'',
		],
		['var items = []*E{{}}; func size() int { return len(items) }', ''],
		['var items []*E; func all() []*E { return items }', 'items is returned'],
		['var items = other; var other []*E', 'items starts with an array that may be shared'],
		['var items []*E; func f() { json.Unmarshal(nil, &items) }', 'the address of items is taken'],
		['var items [4]*E', 'items is not proven to be a slice'],
		['func f() { var items []*E; keep(items[0]) }', 'items is neither a field nor a package variable'],
		['type T struct { items map[int]int }', 'items is not proven to be a slice'],
		['var s struct { items []*E }', 'the struct type has no name of its own'],
	])('%s: %s', (code, because) => {
		const fact = privateIn(`${prelude}\n${code}`)
		expect(fact.because).toContain(because)
		expect(fact.holds).toBe(because === '')
	})

	it('holds for nothing exported', () => {
		expect(privateIn(`${prelude}\ntype T struct { Items []*E }`, 'Items').because).toBe('Items is exported')
	})
})

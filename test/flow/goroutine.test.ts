import { describe, expect, it } from 'vitest'
import { runsForProcess } from '../../src/flow/goroutine.ts'
import { endlessWaits, exitSignalsAt, goroutinesOf, isOnlyStarted, isOutlivedByStarter } from '../../src/flow/index.ts'
import type { Node } from '../../src/syntax/index.ts'
import { program } from './program.ts'

/** The only goroutine of a package. */
function goroutine(code: string) {
	const its = program(code)
	const statements = its.types.files.flatMap((file) =>
		file.declarations.flatMap((one) => [...one.walk()].filter((node) => node.kind === 'go_statement')),
	)
	const [entry] = goroutinesOf(its.types, statements)
	if (!entry) throw new Error('no goroutine')
	return { ...its, fn: entry[0], goroutines: entry[1], go: statements[0] as Node }
}

describe('endlessWaits', () => {
	const waits = (loop: string, rest = '') => {
		const { types, fn } = goroutine(`func g(c, d chan int) {\n\tgo func() {\n${loop}\n\t}()\n}\n${rest}`)
		return endlessWaits(types, fn).map(({ wait }) => wait.kind)
	}

	it.each([
		['for { select { case <-c: } }', ['select_statement']],
		['for ;; { <-c }', ['expression_statement']],
		['for { v, ok := <-c; _, _ = v, ok }', ['short_var_declaration']],
		['for { println(<-c) }', ['expression_statement']],
		['for { d <- <-c }', ['send_statement']],
		['for { select { case <-c: break } }', ['select_statement']],
		['for { for { <-c } }', ['expression_statement']],
	])('%s', (loop, kinds) => {
		expect(waits(loop)).toEqual(kinds)
	})

	it.each([
		'for { select {} }',
		'for { c <- 1 }',
		'for { func() { <-c }() }',
		'for range c { }',
		'for { if <-c > 0 { return }; <-d }',
		'l: for { select { case <-c: break l } }',
		'for { <-c; panic(1) }',
		'for { <-c; stop(1) }',
	])('not %s', (loop) => {
		expect(waits(loop, 'import "os"\nfunc stop(n int) { if n > 0 { os.Exit(n) } }')).toEqual([])
	})
})

describe('runsForProcess', () => {
	const starts = (code: string) => {
		const { types, go } = goroutine(code)
		return runsForProcess(types, go)
	}

	it.each([
		['init', 'func init() { go func() {}() }'],
		['a function that init calls', 'func init() { start() }\nfunc start() { go func() {}() }'],
		['a once', 'import "sync"\nvar once sync.Once\nfunc Start() { once.Do(func() { go func() {}() }) }'],
		['a guard', 'var on bool\nfunc Start() { if on { return }; on = true; go func() {}() }'],
	])('in %s', (_, code) => {
		expect(starts(code)).toBe(true)
	})

	it.each([
		['a function that others may call', 'func init() { Start() }\nfunc Start() { go func() {}() }'],
		['a function that is called twice', 'func init() { start(); start() }\nfunc start() { go func() {}() }'],
		[
			"an object's own once",
			'import "sync"\ntype T struct{ once sync.Once }\nfunc (t *T) F() { t.once.Do(func() { go func() {}() }) }',
		],
		['main of no program', 'func main() { go func() {}() }'],
	])('not in %s', (_, code) => {
		expect(starts(code)).toBe(false)
	})
})

describe('isOutlivedByStarter', () => {
	const outlived = (work: string, after: string) => {
		const imports = 'import "sync"\n'
		const { types, goroutines } = goroutine(
			`${imports}func g(n int) {\n\tvar wg sync.WaitGroup\n\tc, d := make(chan int), make(chan int)\n\tgo func() {\n${work}\n\t}()\n${after}\n}`,
		)
		return goroutines.every((one) => isOutlivedByStarter(types, one))
	}

	it('by a function that waits on every path', () => {
		expect(outlived('wg.Done()', 'wg.Wait()')).toBe(true)
		expect(outlived('c <- 1', '<-c')).toBe(true)
		expect(outlived('c <- 1', 'for i := 0; i < n; i++ { println(<-c) }')).toBe(true)
	})

	it('not by one that leaves early, or waits for something else', () => {
		expect(outlived('wg.Done()', 'if n > 0 { return }; wg.Wait()')).toBe(false)
		expect(outlived('c <- 1', '<-d')).toBe(false)
		expect(outlived('wg.Add(1)', 'wg.Wait()')).toBe(false)
	})
})

describe('isOnlyStarted', () => {
	it.each([
		[true, 'func f() {}'],
		[false, 'func f() {}\nfunc h() { f() }'],
		[false, 'func f() {}\nvar v = f'],
	])('%s for %s', (expected, code) => {
		const { types, fn, goroutines } = goroutine(`func g() { go f() }\n${code}`)
		expect(isOnlyStarted(types, fn, goroutines)).toBe(expected)
	})

	it('false for what other packages or an interface may ask for', () => {
		for (const code of [
			'func g() { go F() }\nfunc F() {}',
			'type T int\nfunc (t T) f() {}\nfunc g(t T) { go t.f() }\ntype I interface{ f() }',
		]) {
			const { types, fn, goroutines } = goroutine(code)
			expect(isOnlyStarted(types, fn, goroutines)).toBe(false)
		}
	})
})

describe('exitSignalsAt', () => {
	const signals = (code: string) => {
		const { types, fn, goroutines } = goroutine(`import "context"\n${code}`)
		const [wait] = endlessWaits(types, fn)
		if (!wait) throw new Error('no endless wait')
		return exitSignalsAt(types, wait.wait, goroutines).map(({ channel }) => channel)
	}
	const loop = 'go func() { for { <-c } }()'

	it('names contexts before channels, the nearest first', () => {
		const code = `func g(ctx context.Context, c chan int, stop chan struct{}) {
			near := context.WithValue(ctx, 1, 2)
			${loop}
			close(stop)
			_ = near
		}`
		expect(signals(code)).toEqual(['near.Done()', 'ctx.Done()', 'stop'])
	})

	it.each([
		['a context that nobody cancels', `func g(c chan int) { ctx := context.Background(); ${loop}; _ = ctx }`],
		['a channel that is never closed', `func g(c chan int) { stop := make(chan struct{}); ${loop}; _ = stop }`],
		['one that is sent to', `func g(c chan int, stop chan struct{}) { ${loop}; close(stop); stop <- struct{}{} }`],
		[
			'one that unknown code gets',
			`func g(c chan int, stop chan struct{}, f func(chan struct{})) { ${loop}; f(stop); close(stop) }`,
		],
		['one that says something else', `func g(c chan int, ready chan struct{}) { ${loop}; close(ready) }`],
		['one that carries values', `func g(c chan int, more chan int) { ${loop}; close(more) }`],
		['one that is hidden', `func g(c chan int, stop chan struct{}) { { stop := 1; ${loop}; _ = stop }; close(stop) }`],
		['one that only sends', `func g(c chan int, stop chan<- struct{}) { ${loop}; close(stop) }`],
	])('leaves out %s', (_, code) => {
		expect(signals(code)).toEqual([])
	})

	it('follows a channel through its other names', () => {
		const code = `type T struct{ a, over chan struct{} }
			func (t *T) Close() { stop := t.over; close(stop) }
			func New(c chan int) *T { over := make(chan struct{}); ${loop}; return &T{nil, over} }`
		expect(signals(code)).toEqual(['over'])
	})

	it('finds the fields of a receiver', () => {
		const code = `type T struct { ctx context.Context; c chan int; done, sent chan struct{} }
			func (t *T) run() { for { <-t.c } }
			func (t *T) Close() { close(t.done); close(t.sent) }
			func (t *T) send() { t.sent <- struct{}{} }
			func New(ctx context.Context) { t := &T{ctx: ctx}; go t.run() }`
		expect(signals(code)).toEqual(['t.done', 't.ctx.Done()'])
	})
})

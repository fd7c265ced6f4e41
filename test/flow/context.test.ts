import { describe, expect, it } from 'vitest'
import { asksWhetherDone, derivedContextOf, lifeOfContext } from '../../src/flow/context.ts'
import { program } from './program.ts'

const imports =
	'import ("context"; "net/http"; "time")\nvar _ time.Duration; var _ http.Handler; type T struct { ctx context.Context }'

describe('lifeOfContext', () => {
	/** Of the argument of `ask` in a function. */
	const life = (body: string, parameters = 'parent context.Context') => {
		const p = program(`${imports}\nfunc f(${parameters}) {\n${body}\n}\nfunc ask(context.Context) {}`)
		const call = p.at(/ask\([^;}]*\)/.exec(body)?.[0] ?? '')
		return lifeOfContext(p.types, call.get('arguments')?.operands[0] ?? call)
	}

	it.each([
		['ask(parent)', 'given'],
		['ask((parent))', 'given'],
		['ctx := context.WithValue(parent, 1, 2); ask(ctx)', 'given'],
		['parent = context.WithValue(parent, 1, 2); ask(parent)', 'given'],
		['t := T{}; ask(t.ctx)', 'given'],
		['ask(context.Background())', 'endless'],
		['ctx := context.TODO(); ask(ctx)', 'endless'],
		['ask(context.WithoutCancel(parent))', 'endless'],
		['ctx, cancel := context.WithCancel(parent); defer cancel(); ask(ctx)', 'unknown'],
		['parent, cancel := context.WithCancel(parent); defer cancel(); ask(parent)', 'unknown'],
		['ctx := context.Background(); ctx = parent; ask(ctx)', 'unknown'],
		['var ctx context.Context; ask(ctx)', 'unknown'],
		['func(ctx context.Context) { ask(ctx) }(parent)', 'unknown'],
	])('%s: %s', (body, expected) => {
		expect(life(body)).toBe(expected)
	})

	it('does not know the context of a request, nor one of a type of its own', () => {
		expect(life('ask(r.Context())', 'r *http.Request')).toBe('unknown')
		expect(life('ask(own)', 'own interface { context.Context }')).toBe('unknown')
	})

	it('leaves out the results of a call', () => {
		const p = program(
			`${imports}\nfunc f(ctx context.Context) { ctx, cancel := context.WithCancel(ctx); _, _ = ctx, cancel }`,
		)
		const call = p.at('context.WithCancel(ctx)')
		const parent = call.get('arguments')?.operands[0] ?? call
		expect(lifeOfContext(p.types, parent, call)).toBe('given')
		expect(lifeOfContext(p.types, parent)).toBe('unknown')
	})
})

describe('derivedContextOf', () => {
	it.each([
		['context.WithCancel(parent)', null],
		['context.WithCancelCause(parent)', null],
		['context.WithTimeout(parent, 2*time.Second)', 2_000_000_000n],
		['context.WithTimeoutCause(parent, time.Minute, nil)', 60_000_000_000n],
		['context.WithDeadline(parent, time.Now().Add(time.Hour))', 3_600_000_000_000n],
		['context.WithDeadline(parent, at)', 'unknown'],
		['context.WithTimeout(parent, d)', 'unknown'],
	])('%s: %s', (text, timeout) => {
		const p = program(`${imports}\nfunc f(parent context.Context, d time.Duration, at time.Time) { ${text} }`)
		const made = derivedContextOf(p.types, p.at(text))
		expect(made).toMatchObject({ timeout })
		expect(made?.parent.text).toBe('parent')
	})

	it('is null for other calls', () => {
		const p = program(`${imports}\nfunc f(parent context.Context) { context.WithValue(parent, 1, 2) }`)
		expect(derivedContextOf(p.types, p.at('context.WithValue(parent, 1, 2)'))).toBeNull()
	})
})

it('asksWhetherDone: a receive from Done, a condition with Err', () => {
	const p = program(`${imports}
func f(ctx context.Context, other chan int) error { <-ctx.Done(); <-other; if ctx.Err() != nil { return nil }; if other == nil { return nil }; return ctx.Err() }`)
	expect(asksWhetherDone(p.types, p.at('<-ctx.Done()'))).toBe(true)
	expect(asksWhetherDone(p.types, p.at('if ctx.Err() != nil { return nil }'))).toBe(true)
	expect(asksWhetherDone(p.types, p.at('<-other'))).toBe(false)
	expect(asksWhetherDone(p.types, p.at('if other == nil { return nil }'))).toBe(false)
	expect(asksWhetherDone(p.types, p.at('return ctx.Err()'))).toBe(false)
})

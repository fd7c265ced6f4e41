import { describe, expect, it } from 'vitest'
import { nonNil } from '../../src/flow/nonnil.ts'
import { program } from './program.ts'

/** Is what the last `return` of the function f returns certainly not nil? */
function ask(body: string) {
	const p = program(`import ("errors"; "fmt"; "io")
		type T struct{}
		func (*T) Error() string { return "" }
		var ErrNew = errors.New("")
		var errFormat = fmt.Errorf("")
		var ErrTyped error = errors.New("")
		var ErrStop error
		var errAssigned = errors.New("")
		var errAddressed = errors.New("")
		var errTwin = errors.New("")
		var errTwin error // as another build tag has it
		var errOther = get()
		var errOne, errTwo = two()
		func init() { errAssigned = nil; use(&errAddressed) }
		func f(n int, err error, ch chan error, list []error, x any, t *T) error {\n${body}\n}
		func get() error { return nil }
		func two() (error, error) { return nil, nil }
		func die() { panic(1) }
		func use(...any) {}
		var _ = io.EOF`)
	const returns = [...p.fn('f').walk()].filter((node) => node.kind === 'return_statement' && node.operands.length > 0)
	const value = returns.at(-1)?.operands[0]?.operands[0]
	if (!value) throw new Error(`nothing is returned in ${body}`)
	return nonNil(p.types, value, value)
}

describe('nonNil', () => {
	it.each([
		'if err != nil { return err }',
		'if nil != err { return err }',
		'if (err != nil) { return (err) }',
		'if err := get(); err != nil { return err }',
		'if err == nil { use(1) } else { return err }',
		'if err == nil { return nil }; return err',
		'if !(err == nil) { return err }',
		'if err != nil && n > 0 { return err }',
		'if n > 0 && err != nil { return err }',
		'if err == nil || n > 0 { panic(1) }; return err',
		'if err == nil { die() }; return err',
		'if err != nil { if n > 0 { use(err) }; for n > 0 { n-- }; return err }',
		'for err == nil { err = get() }; return err',
		'switch { case n > 0: case err != nil: return err }',
		'switch { case err == nil: return nil; default: return err }',
		'if err == nil { err = errors.New("") }; return err',
		'err = fmt.Errorf("%w", err); return err',
		'err = &T{}; return err',
		'if err != nil { err = fmt.Errorf("%w", err); return err }',
		'if err != nil { other := err; return other }',
		'if t != nil { return t }',
		'if err != nil { func() { use(err) }(); return err }',
		'return errors.New("")',
		'return fmt.Errorf("%d", n)',
		'return &T{}',
		'return ErrNew',
		'return errFormat',
		'return ErrTyped',
	])('yes: %s', (body) => {
		expect(ask(body)).toEqual({ holds: true, because: '' })
	})

	it.each([
		['return err', 'err may be nil'],
		['return get()', 'get() may be nil'],
		['return nil', 'nil may be nil'],
		['return T{}.get()', 'T{}.get() may be nil'],
		['return list[0]', 'list[0] may be nil'],
		['return io.EOF', 'io.EOF may be nil'],
		['var other error; return other', 'other may be nil'],
		['if err == nil { return err }', 'err may be nil'],
		['if err != nil || n > 0 { return err }', 'err may be nil'],
		['ok := n > 0 && err != nil; use(ok); return err', 'err may be nil'],
		['ok := err == nil && err != nil; use(ok); return err', 'err may be nil'],
		['ok := n > 0 || err == nil; use(ok); return err', 'err may be nil'],
		['if n > 0 || err != nil { return err }', 'err may be nil'],
		['if !(err != nil && n > 0) { return err }', 'err may be nil'],
		['if err != nil { use(1) }; return err', 'err may be nil'],
		['if err != nil { err = get(); return err }', 'err may be nil'],
		['if err != nil { (err) = get(); return err }', 'err may be nil'],
		['if err != nil { err, _ = two(); return err }', 'err may be nil'],
		['if err != nil { _, err := two(); return err }', 'err may be nil'],
		['if err != nil { err = ErrStop; return err }', 'err may be nil'],
		['if err != nil { for _, err = range list {}; return err }', 'err may be nil'],
		['if err != nil { select { case err = <-ch: }; return err }', 'err may be nil'],
		['if err != nil { for n > 0 { use(err); n--; if n > 2 { return err }; err = get() } }', 'err may be nil'],
		['if err != nil { err := get(); return err }', 'err may be nil'],
		['if err != nil { goto end }; use(1); end: return err', 'err may be nil'],
		['switch { case err != nil: fallthrough; case n > 0: return err }', 'err may be nil'],
		['switch n > 0 { case err != nil: return err }', 'err may be nil'],
		['nil := get(); if err != nil { return err }', 'err may be nil'],
		['p := &err; if err != nil { *p = nil; return err }', 'the address of err is taken on line'],
		['g := func() { err = nil }; if err != nil { g(); return err }', 'err is assigned in the literal on line'],
		['if err != nil { use(func() error { return err }) }', 'err belongs to the function around this one'],
		['switch e := x.(type) { case error: return e }', 'e may be nil'],
		['return ErrStop', 'ErrStop may be assigned nil'],
		['return errTwin', 'errTwin may be assigned nil'],
		['return errAssigned', 'errAssigned may be assigned nil'],
		['return errAddressed', 'errAddressed may be assigned nil'],
		['return errOther', 'errOther may be assigned nil'],
		['return errOne', 'errOne may be assigned nil'],
		['errors := T{}; _ = errors; return errors.New("")', 'errors.New("") may be nil'],
	])('no: %s', (body, because) => {
		const fact = ask(body)
		expect(fact.holds).toBe(false)
		expect(fact.because).toContain(because)
	})
})

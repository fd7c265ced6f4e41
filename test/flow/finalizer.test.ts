import { describe, expect, it } from 'vitest'
import { finalizerOf, leftUnused, takesFinalizersOff } from '../../src/flow/index.ts'
import { statementAround } from '../../src/syntax/index.ts'
import { program } from './program.ts'

describe('finalizerOf', () => {
	const finalizer = (argument: string, before = '') => {
		const { types, at } = program(
			`type T int\nfunc (t *T) close() {}\nfunc (t *T) fail() error { return nil }\nfunc g(given func(*T)) {\n${before}\n\tset(${argument})\n}\nfunc set(any) {}`,
		)
		const call = at(`set(${argument})`)
		return finalizerOf(types, call.get('arguments')?.operands[0] ?? call)
	}

	it('sees a literal, and whether it uses its parameter', () => {
		expect(finalizer('func(t *T) { println(t) }')).toMatchObject({ usesParameter: true, declaration: null })
		expect(finalizer('func(t *T) {}')?.usesParameter).toBe(false)
		expect(finalizer('func(*T) {}')?.usesParameter).toBe(false)
	})

	it('sees the literal of a variable that nothing else uses', () => {
		expect(finalizer('f', 'f := func(*T) {}')?.declaration?.text).toBe('f := func(*T) {}')
		expect(finalizer('f', 'var f = func(*T) {}')?.declaration?.text).toBe('f = func(*T) {}')
		expect(finalizer('f', 'f := func(*T) {}; f(nil)')).toBeNull()
		expect(finalizer('f', 'f := func(*T) {}; f = given')).toBeNull()
		expect(finalizer('f', 'f, n := func(*T) {}, 1; println(n)')).toBeNull()
	})

	it('knows methods without results, and nothing of other values', () => {
		expect(finalizer('(*T).close')).toMatchObject({ literal: null })
		expect(finalizer('(*T).fail')).toBeNull()
		expect(finalizer('given')).toBeNull()
		expect(finalizer('func(*T) error { return nil }')).toBeNull()
	})
})

it('takesFinalizersOff: only with the predeclared nil, and the runtime', () => {
	const takes = (call: string, code = 'import "runtime"') =>
		takesFinalizersOff(program(`${code}\nfunc g(x *int, f func(*int)) {\n\t${call}\n}`).types)
	expect(takes('runtime.SetFinalizer(x, nil)')).toBe(true)
	expect(takes('runtime.SetFinalizer(x, f)')).toBe(false)
	expect(takes('nil := f; runtime.SetFinalizer(x, nil)')).toBe(false)
	expect(takes('runtime.SetFinalizer(x, nil)', 'var runtime struct{ SetFinalizer func(x *int, f func(*int)) }')).toBe(
		false,
	)
})

describe('leftUnused', () => {
	const unused = (before: string, rest: string) => {
		const { types, at } = program(`func g(p int) {\n\t${before}\n\tuse(n, p)\n\t${rest}\n}\nfunc use(...int) {}`)
		const statement = statementAround(at('use(n, p)'))
		return leftUnused(types, statement ? [statement] : []).map(({ name }) => name)
	}

	it('names locals that nothing else uses, and no parameters', () => {
		expect(unused('n := 1', '')).toEqual(['n'])
		expect(unused('n := 1', 'n = 2; n++')).toEqual(['n'])
	})

	it('counts reads, addresses and closures as uses', () => {
		for (const rest of ['use(n)', '_ = &n', '_ = func() int { return n }']) expect(unused('n := 1', rest)).toEqual([])
	})
})

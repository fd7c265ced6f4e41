import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Node } from '../../src/syntax/index.ts'
import { substitute } from '../../src/types/generics.ts'
import { hasPointers, identical, type Type, typeString, underlying } from '../../src/types/index.ts'
import { packageOf } from './source.ts'
import { hasGo, truthOf } from './truth.ts'

/** Type syntax over some names, as text. */
function typeText(leaves: readonly string[]): fc.Arbitrary<string> {
	return fc.letrec<{ type: string }>((tie) => {
		const type = tie('type')
		return {
			type: fc.oneof(
				{ depthSize: 'small', withCrossShrink: true },
				fc.constantFrom(...leaves),
				type.map((one) => `[]${one}`),
				type.map((one) => `*${one}`),
				fc.tuple(fc.nat(3), type).map(([length, one]) => `[${length}]${one}`),
				fc.tuple(fc.constantFrom('chan ', 'chan<- ', '<-chan '), type).map(([chan, one]) => `${chan}(${one})`),
				fc.tuple(fc.constantFrom('string', 'int', '[2]int'), type).map(([key, one]) => `map[${key}]${one}`),
				fc.tuple(type, type).map(([one, other]) => `func(${one}, ...${other}) (${other}, ${one})`),
				fc.tuple(type, type).map(([one, other]) => `struct{ a ${one}; B ${other} "tag" }`),
				fc.tuple(type, type).map(([one, other]) => `interface{ m(${one}) ${other}; N() }`),
				fc.tuple(type, type).map(([one, other]) => `G[${one}, ${other}]`),
				type.map((one) => `A[${one}]`),
			),
		}
	}).type
}

const declarations = 'type G[P, Q any] struct{ p P; q *Q }; type A[P any] = map[string][]P; type L []int'
const closed = typeText(['int', 'string', 'error', 'any', 'L'])
const open = typeText(['int', 'L', 'P', 'Q', 'P', 'Q'])

/** The types that texts denote where `P`, `Q` and `R` are type parameters. */
function typesOf(...texts: string[]): { types: Type[]; parameters: Node[] } {
	const marked = ['P', 'Q', 'R', ...texts].map((text, i) => `f${i} ⟦${text}⟧`)
	const { types, marks } = packageOf(`${declarations}; type X[P, Q, R any] struct { ${marked.join('\n')} }`)
	const all = marks.map((mark) => types.typeOf(mark))
	const parameters = all.slice(0, 3).map((type) => (type.kind === 'typeparam' ? (type.declaration as Node) : null))
	return { types: all.slice(3), parameters: parameters as Node[] }
}

const inText = (text: string, by: Readonly<Record<string, string>>) =>
	text.replaceAll(/\b[PQR]\b/g, (name) => by[name] ?? name)

describe('substitution', () => {
	it('is what replacing the names in the source is', () => {
		fc.assert(
			fc.property(open, open, open, (text, p, q) => {
				const { types, parameters } = typesOf(text, p, q, inText(text, { P: p, Q: q }))
				const [type, forP, forQ, expected] = types as [Type, Type, Type, Type]
				const [P, Q] = parameters as [Node, Node]
				const found = substitute(type, new Map([[P, forP], [Q, forQ]])) // biome-ignore format: as a table
				expect(typeString(found)).toBe(typeString(expected))
				expect(typeString(found)).not.toBe('unknown')
				expect(identical(found, expected)).toBe(true)
			}),
		)
	})

	it('leaves types without type parameters as they are', () => {
		fc.assert(
			fc.property(closed, (text) => {
				const { types, parameters } = typesOf(text)
				const [type] = types as [Type]
				const found = substitute(type, new Map(parameters.map((name) => [name, type])))
				expect(identical(found, type)).toBe(true)
			}),
		)
	})

	it('of other names can be taken back', () => {
		fc.assert(
			fc.property(open, (text) => {
				const { types, parameters } = typesOf(text, 'P', 'Q', 'R')
				const [type, p, q, r] = types as [Type, Type, Type, Type]
				const [P, Q, R] = parameters as [Node, Node, Node]
				const there = substitute(type, new Map([[P, q], [Q, r], [R, p]])) // biome-ignore format: as a table
				const back = substitute(there, new Map([[P, r], [Q, p], [R, q]])) // biome-ignore format: as a table
				expect(identical(back, type)).toBe(true)
			}),
		)
	})

	it('of one after the other is that of both', () => {
		fc.assert(
			fc.property(open, open, closed, (text, p, q) => {
				const { types, parameters } = typesOf(text, p, q)
				const [type, forP, forQ] = types as [Type, Type, Type]
				const [P, Q] = parameters as [Node, Node]
				const second = new Map([[Q, forQ], [P, forQ]]) // biome-ignore format: as a table
				const one = substitute(substitute(type, new Map([[P, forP]])), second)
				const both = substitute(type, new Map([[P, substitute(forP, second)], [Q, forQ]])) // biome-ignore format: as a table
				expect(typeString(one)).toBe(typeString(both))
				expect(identical(one, both)).toBe(true)
			}),
		)
	})
})

describe('identical', () => {
	it('says what the texts say, whichever type comes first', () => {
		fc.assert(
			fc.property(open, open, (one, other) => {
				const [a, b] = typesOf(one, other).types as [Type, Type]
				expect(identical(a, a)).toBe(true)
				expect(identical(a, b)).toBe(typeString(a) === typeString(b))
				expect(identical(b, a)).toBe(identical(a, b))
			}),
		)
	})

	it('ends on types in circles, as the other questions do', () => {
		const names = ['T0', 'T1', 'T2', 'T3']
		const declared = fc.record({ isAlias: fc.boolean(), text: typeText([...names, ...names, 'int']) })
		fc.assert(
			fc.property(fc.array(declared, { minLength: 4, maxLength: 4 }), (all) => {
				const source = all.map(({ isAlias, text }, i) => `type T${i} ${isAlias ? '= ' : ''}${text}`).join('; ')
				const { types, marks } = packageOf(
					`${declarations}; ${source}; var _ struct { ${names.map((name) => `${name} ⟦${name}⟧`).join('; ')} }`,
				)
				const found = marks.map((mark) => types.typeOf(mark))
				for (const a of found) {
					hasPointers(a)
					const isKnown = typeString(a) !== 'unknown'
					const isKnownBelow = typeString(underlying(a)) !== 'unknown'
					if (isKnown) expect(identical(a, a)).toBe(true)
					if (isKnownBelow) expect(identical(underlying(a), underlying(a))).toBe(true)
					for (const b of found) {
						expect(identical(a, b)).toBe(identical(b, a))
						if (isKnown && identical(a, b)) expect(typeString(a)).toBe(typeString(b))
					}
				}
			}),
			{ numRuns: 200 },
		)
	})
})

/** A generic function, a call of it that most likely compiles, and the types they need. */
interface GeneratedCall {
	readonly function: string
	readonly call: string
	readonly types: readonly string[]
}

const parameterNames = ['T0', 'T1', 'T2']

/** `[constraint, type that satisfies it, method it asks for]`, of a parameter in terms of the next one. */
const constraints: readonly [string, string, boolean][] = [
	['any', 'int', false],
	['any', 'string', false],
	['any', '[]string', false],
	['any', '*int', false],
	['comparable', 'float64', false],
	['~int | ~string | ~float64', 'int', false],
	['cmp.Ordered', 'string', false],
	['~[]next', '[]next', false],
	['interface{ ~[]next }', '[]next', false],
	['interface{ *next }', '*next', false],
	['~map[string]next', 'map[string]next', false],
	['~func(next) next', 'func(next) next', false],
	['~chan next', 'chan next', false],
	['~[3]next', '[3]next', false],
	['G[next]', 'G[next]', false],
	['interface{ M() next }', 'int', true],
	['interface{ ~[]next; M() next }', '[]next', true],
	['Source[next]', 'int', true],
]

const shapes = [
	...[
		'#',
		'#',
		'#',
		'[]#',
		'*#',
		'[2]#',
		'map[string]#',
		'map[string]@',
		'func(#) @',
		'func(@) #',
		'func(#) #',
		'func() #',
	],
	...['chan #', '<-chan #', 'chan<- #', 'G[#]', '*G[#]', '[]G[@]', 'H[#, @]', 'A[#]', 'struct{ F # }', 'Source[#]'],
	...['interface{ M() # }', 'func(func(#) @) []#', 'F[#]'],
]

const argumentKinds = ['plain', 'plain', 'named', 'constant', 'twoWay', 'generic', 'literal'] as const

const call: fc.Arbitrary<GeneratedCall> = fc
	.record({
		id: fc.uuid().map((id) => id.replaceAll('-', '')),
		constraints: fc.array(fc.constantFrom(...constraints), { minLength: 1, maxLength: 3 }),
		areNamed: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
		parameters: fc.array(
			fc.record({
				shape: fc.constantFrom(...shapes),
				names: fc.tuple(fc.nat(2), fc.nat(2)),
				kind: fc.constantFrom(...argumentKinds),
			}),
			{ minLength: 1, maxLength: 4 },
		),
		isVariadic: fc.boolean(),
		given: fc.constantFrom(0, 0, 0, 1, 2),
	})
	.map((plan) => {
		const { id, given } = plan
		const types: string[] = []
		const names = parameterNames.slice(0, plan.constraints.length)
		const ground: string[] = []
		for (let i = names.length - 1; i >= 0; i--) {
			const [, satisfying, hasMethod] = plan.constraints[i] as (typeof constraints)[number]
			const next = ground[i + 1] ?? 'bool'
			const type = satisfying.replaceAll('next', next)
			ground[i] = type
			if (!hasMethod && !plan.areNamed[i]) continue
			if (type.startsWith('*') || type.startsWith('G[')) continue
			ground[i] = `N${id}_${i}`
			types.push(`type N${id}_${i} ${type}`, `func (N${id}_${i}) M() ${next} { panic(0) }`)
		}
		const list = names.map(
			(name, i) => `${name} ${plan.constraints[i]?.[0].replaceAll('next', names[i + 1] ?? 'bool')}`,
		)
		const args: string[] = []
		const parameters = plan.parameters.map(({ shape, names: [one, other], kind }, i) => {
			const filled = (by: readonly string[]) =>
				shape.replaceAll('#', by[one % by.length] as string).replaceAll('@', by[other % by.length] as string)
			args.push(argument(filled(ground), kind, `V${id}_${i}`, types))
			return filled(names)
		})
		if (plan.isVariadic) parameters.push(`...${parameters.pop()}`)
		const explicit = given > 0 ? `[${ground.slice(0, given).join(', ')}]` : ''
		const result = `R${names.length}[${names.join(', ')}]`
		return {
			function: `func f${id}[${list.join(', ')}](${parameters.join(', ')}) ${result} { panic(0) }`,
			call: `f${id}${explicit}(${args.join(', ')})`,
			types,
		}
	})

function argument(type: string, kind: (typeof argumentKinds)[number], name: string, types: string[]): string {
	const constants: Readonly<Record<string, string>> = { int: '1', string: '"s"', float64: '2.5' }
	if (kind === 'constant' && constants[type]) return constants[type]
	if (kind === 'twoWay' && /^(<-chan|chan<-) /.test(type)) return `*new(${type.replaceAll('<-', '')})`
	if (kind === 'generic' && /^func\(([^()]+)\) \1$/.test(type)) return 'identity'
	if (kind === 'literal' && /^(\[|map)/.test(type)) return `${type}{}`
	if (kind === 'named' && /^(\[|map|chan|<-|func)/.test(type)) {
		types.push(`type ${name} ${type}`)
		return `*new(${name})`
	}
	return `*new(${type})`
}

const prelude = [
	'import "cmp"',
	'type G[P any] struct{ p P }; type H[P, Q any] map[string]G[Q]; type A[P any] = []P; type F[P any] func(P) bool',
	'type Source[P any] interface{ M() P }; func identity[P any](P) P { panic(0) }; type _ = cmp.Ordered',
	'type R1[A any] struct{}; type R2[A, B any] struct{}; type R3[A, B, C any] struct{}',
]

describe.skipIf(!hasGo)('calls of generic functions', () => {
	it('have the type arguments that go/types infers, or unknown ones', () => {
		let known = 0
		let all = 0
		fc.assert(
			fc.property(fc.array(call, { minLength: 600, maxLength: 600 }), (calls) => {
				const lines = calls.flatMap(({ function: fn, types, call }, i) => [...types, fn, `var r${i} = ${call}`])
				const text = ['package p', ...prelude, ...lines].join('\n')
				const truth = truthOf([{ path: 'p', text }])
				const { types, marks } = packageOf(text.replaceAll(/var (r\d+) =/g, 'var ⟦$1⟧ ='), 'p')
				for (const [i, mark] of marks.entries()) {
					const answer = typeString(types.typeOf(mark))
					const type = truth[`p.${mark.text}`]
					if (!type) continue
					all++
					if (answer === 'unknown') continue
					known++
					expect(answer, JSON.stringify(calls[i], null, 1)).toBe(type)
				}
			}),
			{ numRuns: 1, endOnFailure: true },
		)
		expect(all).toBeGreaterThan(200)
		expect(known / all).toBeGreaterThan(0.9)
	})
})

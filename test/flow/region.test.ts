import { describe, expect, it } from 'vitest'
import { declaredIn, exitsOf, type Region, redeclaredIn } from '../../src/flow/region.ts'
import type { Node } from '../../src/syntax/index.ts'
import { type Program, program } from './program.ts'

/** The region from the statement `first()` to the end of its list, in the loop whose body begins with `loop()`. */
function regionOf(p: Program): Region {
	const first = p.at('first()', 1)
	let statement = first
	while (statement.parent?.kind !== 'statement_list') statement = statement.parent as Node
	return {
		first: statement,
		last: statement.parent.operands.at(-1) as Node,
		loop: p.at('loop()').enclosing('for_statement') as Node,
	}
}

const helpers = `
	func first() int { return 0 }; func loop() {}; func cond() bool { return true }; func use(...any) {}
	func two() (int, error) { return 0, nil }; func bytes() ([]byte, error) { return nil, nil }`

function exits(body: string): Record<string, string[]> {
	const p = program(`func f(n int, ch chan int) int {\n${body}\n}\n${helpers}`)
	const found: Record<string, string[]> = {}
	for (const [kind, jumps] of Object.entries(exitsOf(regionOf(p)))) {
		if (jumps.length > 0)
			found[kind] = jumps.map((jump: Node | { statement: Node }) => ('text' in jump ? jump : jump.statement).text)
	}
	return found
}

describe('exitsOf', () => {
	it.each([
		['nothing', 'for { loop(); first(); use(1) }', {}],
		['what stands before the region', 'for { loop(); if cond() { return 1 }; if cond() { continue }; first() }', {}],
		['returns', 'for { loop(); first(); if cond() { return 1 }; return 2 }', { returns: ['return 1', 'return 2'] }],
		['a return in a literal', 'for { loop(); first(); use(func() int { return 1 }) }', {}],
		['continue of the loop', 'for { loop(); first(); if cond() { continue } }', { continues: ['continue'] }],
		['continue of an inner loop', 'for { loop(); first(); for cond() { continue } }', {}],
		[
			'continue of the loop from an inner loop',
			'l: for { loop(); first(); for cond() { continue l } }',
			{ continues: ['continue l'] },
		],
		['continue of an outer loop', 'l: for { for { loop(); first(); continue l } }', { labelledOut: ['continue l'] }],
		['break of the loop', 'for { loop(); first(); if cond() { break } }', { breaks: ['break'] }],
		[
			'break of the loop by its label',
			'l: for { loop(); first(); switch { default: break l } }',
			{ breaks: ['break l'] },
		],
		['break of an outer loop', 'l: for { for { loop(); first(); break l } }', { labelledOut: ['break l'] }],
		['break of a switch inside', 'for { loop(); first(); switch { default: break } }', {}],
		['break of a select inside', 'for { loop(); first(); select { case <-ch: break } }', {}],
		['break of a labelled block inside', 'for { loop(); first(); l: switch { default: for { break l } } }', {}],
		[
			'break of a switch around the region',
			'for { loop(); switch n { case 1: first(); if cond() { break } } }',
			{ breaks: ['break'] },
		],
		[
			'break of a select around the region',
			'for { loop(); select { case <-ch: first(); break } }',
			{ breaks: ['break'] },
		],
		[
			'a final fallthrough',
			'for { loop(); switch n { case 1: first(); fallthrough; default: } }',
			{ fallthroughs: ['fallthrough'] },
		],
		['a fallthrough of a switch inside', 'for { loop(); first(); switch n { case 1: fallthrough; default: } }', {}],
		['goto out', 'for { loop(); first(); goto end }; end: use(1)', { gotos: ['goto end'] }],
		['goto inside', 'for { loop(); first(); again: if cond() { goto again } }', {}],
		['goto into', 'for { loop(); if cond() { goto again }; first(); again: use(1) }', { gotosInto: ['goto again'] }],
	])('%s', (_, body, expected) => {
		expect(exits(body)).toEqual(expected)
	})

	it('names the targets of breaks', () => {
		const p = program(`func f(n int) { for { loop(); switch n { case 1: first(); break } } }\n${helpers}`)
		expect(exitsOf(regionOf(p)).breaks[0]?.target?.kind).toBe('expression_switch_statement')
	})
})

describe('declaredIn', () => {
	it('finds what is used after the region', () => {
		const p = program(`func f() { for { loop(); x, _ := first(), 1; var y, z = 1, 2; const c = 3; type T int; use(z)
			use(x, y, c, T(1)) } }\n${helpers}`)
		const region = regionOf(p)
		const statements = region.first.parent?.operands ?? []
		const shorter = { ...region, last: statements.at(-2) as Node }
		expect(declaredIn(p.types, shorter).map((binding) => binding.name)).toEqual(['x', 'y', 'c', 'T'])
		expect(declaredIn(p.types, region)).toEqual([])
	})

	it('takes no names of inner blocks, and none that the region only assigns', () => {
		const p = program(
			`func f() { for { loop(); x := 1; y, x := first(), 2; { z := 3; use(z) }; use(y); use(x) } }\n${helpers}`,
		)
		const region = regionOf(p)
		const shorter = { ...region, last: region.first }
		expect(declaredIn(p.types, shorter).map((binding) => binding.name)).toEqual(['y'])
	})
})

describe('redeclaredIn', () => {
	function redeclared(body: string) {
		const p = program(`func f(m map[string]int, err error) { for x := 0; ; { loop(); use(x); ${body} } }\n${helpers}`)
		return redeclaredIn(p.types, regionOf(p)).map(({ binding, isReadElsewhere, isShared, hasSameType }) => {
			const facts = { isReadElsewhere, isShared, hasSameType }
			return [binding.name, ...Object.entries(facts).flatMap(([name, holds]) => (holds ? [name] : []))].join(' ')
		})
	}

	it.each([
		[
			'a name of the same block',
			'a, err := two(); use(a, err); first(); b, err := two(); use(b, err)',
			['err isReadElsewhere hasSameType'],
		],
		['never read elsewhere', 'a, err := two(); use(a); first(); b, err := two(); use(b, err)', ['err hasSameType']],
		[
			'only assigned elsewhere',
			'a, err := two(); err = nil; use(a); first(); b, err := two(); use(b, err)',
			['err hasSameType'],
		],
		['another type', 'var err any; use(err); first(); b, err := two(); use(b, err)', ['err isReadElsewhere']],
		[
			'a single value of another type',
			'v := uint8(1); use(v); first(); v, w := 1, 2; use(v, w)',
			['v isReadElsewhere'],
		],
		[
			'a comma ok',
			'a, ok := m[""]; use(a, ok); first(); b, ok := m[""]; use(b, ok)',
			['ok isReadElsewhere hasSameType'],
		],
		[
			'captured',
			'a, err := two(); use(a, func() error { return err }); first(); b, err := two(); use(b)',
			['err isReadElsewhere isShared hasSameType'],
		],
		[
			'addressed',
			'a, err := two(); use(a, &err, err); first(); b, err := two(); use(b)',
			['err isReadElsewhere isShared hasSameType'],
		],
		['a name of the region itself', 'c := first(); a, err := two(); b, err := two(); use(a, b, c, err)', []],
		['a name of an outer block', 'first(); b, err := two(); use(b, err)', []],
		['a variable of the loop', 'first(); x := 1; use(x)', []],
		['a plain assignment', 'a, err := two(); use(a, err); first(); a, err = two()', []],
		['an inner block', 'a, err := two(); use(a, err); first(); if b, err := two(); err != nil { use(b) }', []],
	])('%s', (_, body, expected) => {
		expect(redeclared(body)).toEqual(expected)
	})
})

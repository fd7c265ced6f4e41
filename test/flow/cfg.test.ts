import { expect, it } from 'vitest'
import { type Block, cfgOf } from '../../src/flow/cfg.ts'
import { program } from './program.ts'

/** The graph as text: each block's nodes (first lines), then where it leads; T and F for a condition's ways. */
function graph(body: string): string[] {
	const p = program(`func f(n int, ch chan int) {\n${body}\n}
		func a() {}; func b() {}; func c() {}; func d() {}; func x() bool { return true }; func y() bool { return true }`)
	const cfg = cfgOf(p.types, p.fn('f'))
	const blocks = [...cfg.reachable]
	const nameOf = (block: Block | undefined) => `b${blocks.indexOf(block as Block)}`
	return blocks.map((block) => {
		const nodes = block.nodes.map((node) => (node.operands.length > 2 || /{/.test(node.text) ? node.kind : node.text))
		const [whenTrue, whenFalse] = block.successors
		const next = block.condition
			? `T ${nameOf(whenTrue)} F ${nameOf(whenFalse)}`
			: block.successors.map(nameOf).join(' ') || (block.ending ?? 'nothing')
		return `${nameOf(block)}: ${[...nodes, `-> ${next}`].join('; ')}`
	})
}

it('splits conditions at && and ||', () => {
	expect(graph('if x() && (y() || !x()) { a() } else { b() }')).toEqual([
		'b0: if_statement; x() && (y() || !x()); x(); -> T b1 F b2',
		'b1: (y() || !x()); y() || !x(); y(); -> T b3 F b4',
		'b2: block; b(); -> b5',
		'b3: a(); -> b5',
		'b4: !x(); x(); -> T b2 F b3',
		'b5: -> return',
	])
})

it('evaluates the && of a simple statement before it', () => {
	expect(graph('z := x() && y()')).toEqual([
		'b0: x() && y(); x(); -> T b1 F b2',
		'b1: y(); -> T b2 F b2',
		'b2: z := x() && y(); -> return',
	])
})

it('runs the header of a for in its order', () => {
	expect(graph('for i := 0; i < n; i++ { a() }')).toEqual([
		'b0: for_statement; i := 0; -> b1',
		'b1: i < n; -> T b2 F b3',
		'b2: a(); -> b4',
		'b3: -> return',
		'b4: i++; -> b1',
	])
})

it('chooses among the clauses of a select when all channels are known', () => {
	expect(graph('select { case v := <-ch: _ = v; case ch <- n: a() }')).toEqual([
		'b0: select_statement; ch; ch; n; -> b1 b2',
		'b1: v := <-ch; _ = v; -> b3',
		'b2: ch <- n; a(); -> b3',
		'b3: -> return',
	])
})

it('tries the cases of a switch in order, whatever the place of its default', () => {
	expect(graph('switch n { default: a(); case 1, 2: b(); fallthrough; case 3: c() }')).toEqual([
		'b0: expression_switch_statement; n; 1; -> b1 b2',
		'b1: b(); fallthrough; -> b3',
		'b2: 2; -> b1 b4',
		'b3: c(); -> b5',
		'b4: 3; -> b3 b6',
		'b5: -> return',
		'b6: -> b7',
		'b7: a(); -> b5',
	])
})

it('lists the deferred calls', () => {
	const p = program('func f() { defer a(); if true { defer func() { defer a() }() } }; func a() {}')
	expect(cfgOf(p.types, p.fn('f')).defers.map((node) => node.text)).toEqual([
		'defer a()',
		'defer func() { defer a() }()',
	])
})

it('knows nothing of functions with syntax errors, without a body, or with jumps to nowhere', () => {
	const p = program(`func f() { x := } // broken
		func g()
		func h() { goto nowhere }
		func i() { for { break nowhere } }
		func k() { L: for { func() { continue L }() } }`)
	for (const name of ['f', 'g', 'h', 'i']) expect(cfgOf(p.types, p.fn(name)).isSound).toBe(false)
	expect(cfgOf(p.types, p.fn('k')).isSound).toBe(true)
	expect(cfgOf(p.types, p.at('func() { continue L }')).isSound).toBe(false)
})

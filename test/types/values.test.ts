import { describe, expect, it } from 'vitest'
import { hasPointers } from '../../src/types/index.ts'
import { packageOf } from './source.ts'

describe('constantOf', () => {
	it.each<[string, unknown[]]>([
		['const x = ⟦1 << 20⟧', [1n << 20n]],
		['const ( a = iota; b; _; c ); var _ = ⟦a⟧ + ⟦b⟧ + ⟦c⟧', [0n, 1n, 3n]],
		['const ( a, b = iota, iota * 10; c, d ); var _ = ⟦c⟧ + ⟦d⟧', [1n, 10n]],
		['type T uint8; const x T = 3; var _ = ⟦^x⟧ + ⟦x << 2⟧', [252n, 12n]],
		['var _ = ⟦^0⟧ + ⟦-7 / 2⟧ + ⟦-7 % 3⟧ + ⟦0x_ff⟧ + ⟦0b11⟧ + ⟦017⟧ + ⟦1_000⟧', [-1n, -3n, -1n, 255n, 3n, 15n, 1000n]],
		['var _ = ⟦"a" + `b`⟧ + ⟦len("世")⟧', ['ab', 3n]],
		["var _ = ⟦'a'⟧ + ⟦'\\n'⟧ + ⟦'\\x41'⟧ + ⟦'\\''⟧", [97n, 10n, 65n, 39n]],
		['var a [3]int; var p *[4]int; var s []int; var _ = ⟦len(a)⟧ + ⟦len(p)⟧ + ⟦len(s)⟧', [3n, 4n, null]],
		['var _ = ⟦7 / 2.0⟧ + ⟦int(4.0)⟧ + ⟦float64(3) / 2⟧', [3.5, 4n, 1.5]],
		['var _ = ⟦1 < 2⟧ == ⟦!true⟧', [true, false]],
		['import "time"; var _ = ⟦3 * time.Second⟧', [3_000_000_000n]],
		['var v = 1; var _ = ⟦v⟧ + ⟦1 / 0⟧ + ⟦1 << 100000000⟧ + ⟦uint8(300)⟧', [null, null, null, null]],
		['const uintSize = 32 << (^uint(0) >> 63); var _ = ⟦uintSize⟧', [null]],
		['type A [3]int; var a A; var p *A; var _ = ⟦len(a)⟧ + ⟦cap(p)⟧', [3n, 3n]],
		[
			'func f[P ~[3]int](p P, fs []func(int) [2]int) { ⟦len(p)⟧; ⟦len(fs[0](1))⟧; ⟦len([2]int(p))⟧ }',
			[null, null, null],
		],
		['var _ = ⟦0.1 + 0.2 == 0.3⟧ || ⟦1 + 1e-17 > 1⟧; var _ = ⟦1e400 / 1e399⟧', [null, null, null]],
		['var _ = ⟦1 << 500 << 500⟧; var _ = ⟦float32(0.1)⟧', [null, Math.fround(0.1)]],
		['func f() { const iota = 5; var _ = ⟦iota⟧; const x = iota; _ = ⟦x⟧ }', [5n, 5n]],
	])('%s', (text, expected) => {
		const { types, marks } = packageOf(text)
		expect(marks.map((mark) => types.constantOf(mark))).toEqual(expected)
	})
})

describe('hasPointers', () => {
	it.each<[string, boolean | null]>([
		['int', false],
		['string', true],
		['[4]float64', false],
		['[0]string', false],
		['[n]int', false],
		['[unknownLength]*int', null],
		['struct{ a int; b [2]bool }', false],
		['struct{ a int; b error }', true],
		['func()', true],
		['[]int', true],
		['unsafe.Pointer', true],
		['uintptr', false],
		['T', false],
		['G[int]', false],
		['G[*int]', true],
		['G[undefined]', null],
		['time.Duration', false],
		['time.Time', true],
		['other.T', null],
		['struct{ a other.T; b *int }', true],
		['[1]struct{ a other.T }', null],
	])('%s: %s', (type, expected) => {
		const { types, marks } = packageOf(`
			import ("unsafe"; "time"; "example.com/other")
			const n = 4
			type T struct{ a, b uint16 }
			type G[P any] struct{ p P }
			var x ⟦${type}⟧
		`)
		expect(marks.map((mark) => hasPointers(types.typeOf(mark)))).toEqual([expected])
	})

	it('leaves a type parameter open unless its types say', () => {
		const { types, marks } = packageOf('func f[P any, Q ~int, R ~int | ~string](p P, q Q, r R) { ⟦p⟧; ⟦q⟧; ⟦r⟧ }')
		expect(marks.map((mark) => hasPointers(types.typeOf(mark)))).toEqual([null, false, null])
	})
})

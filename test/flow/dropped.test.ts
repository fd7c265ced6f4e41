import { describe, expect, it } from 'vitest'
import { droppedBy, isCutInPlace, isCutWhereFilled, mayHavePointers, sharesOneText } from '../../src/flow/dropped.ts'
import { type SliceExpression, sliceOf, statementAround, unparen } from '../../src/syntax/index.ts'
import type { Binding, PackageTypes } from '../../src/types/index.ts'
import { declared, marked } from './source.ts'

const prelude = `import "strings"
type q struct { all []*int }
func use(...any) {}
`

function site(body: string): { types: PackageTypes; slice: SliceExpression; x: Binding } {
	const { types, node } = marked(`package p
${prelude}
func f(a, b, c, d, e *int, n int, text string, values []*int, k *q) []*int {
	${body}
}`)
	const slice = sliceOf(node)
	const x = slice && types.bindingOf(unparen(slice.operand))
	if (!slice || !x) throw new Error('no slice of a variable')
	return { types, slice, x }
}

describe('droppedBy', () => {
	const dropped = (body: string, isTailLost: boolean) => {
		const { types, slice, x } = site(body)
		const statement = statementAround(slice.node)
		if (!statement) throw new Error('no statement')
		const { indexes, low, high } = droppedBy(types, slice, x, statement, isTailLost)
		return [indexes.map(Number), low?.text ?? null, high?.text ?? null]
	}
	const five = 's := []*int{a, b, c, d, e}; '
	const grown = 'var s []*int; s = append(s, values...); '

	it.each([
		[`${five}return «s[1:3:3]»`, [[0, 3, 4], null, null]],
		[`${five}return «s[4:]»`, [[], '4', null]],
		[`${five}return «s[n:]»`, [[], 'n', null]],
		[`${five}return «s[1:n:n]»`, [[0], null, 'n']],
		[`${five}return «s[0:5]»`, [[], null, null]],
		[`${five}return «s[:]»`, [[], null, null]],
		[`${five}s[0], s[len(s)-1] = nil, nil; return «s[1:3:3]»`, [[3], null, null]],
		[`${five}clear(s[3:]); return «s[1:3:3]»`, [[], null, null]],
		['s := make([]*int, 2, 5); return «s[1:3:3]»', [[0], null, null]],
		['s := make([]*int, 2, 5); return «s[3:]»', [[0, 1], null, null]],
		['s := make([]*int, 2); s[0] = a; if n > 0 { return «s[:1]» }; s[1] = b; return s', [[], null, null]],
		['s := make([]*int, 2); s[0] = a; s[1] = b; if n > 0 { return «s[:1]» }; return s', [[1], null, null]],
		['s := make([]*int, 2); s[0] = a; copy(s, values); return «s[:1]»', [[1], null, null]],
		['s := make([]*int, 2); s[0] = a; s[n] = b; return «s[:1]»', [[1], null, null]],
		[`${grown}return «s[1:]»`, [[0], null, null]],
		[`${grown}head := s[0]; use(head, «s[1:]»)`, [[0], null, null]],
		[`${grown}return «s[:n:n]»`, [[], null, 'n']],
		[`${grown}return «s[:len(s):len(s)]»`, [[], null, null]],
		[`${grown}return «s[:cap(s):cap(s)]»`, [[], null, null]],
		[`${grown}return «s[:len(s)-1:len(s)-1]»`, [[], null, 'len(s)-1']],
	])('%s', (body, expected) => {
		expect(dropped(body, true)).toEqual(expected)
	})

	it('leaves the tail alone where it may be reached again', () => {
		expect(dropped(`${five}return «s[1:3]»`, false)).toEqual([[0], null, null])
		expect(dropped(`${grown}return «s[:n]»`, false)).toEqual([[], null, null])
	})
})

describe('isCutInPlace', () => {
	it.each([
		['s := values; s = «s[n:]»; return s', true],
		['s := values; k.all = «s[n:]»; return s', false],
		['s := values; s := «s[n:]»; return s', false],
		['s := values; s, a = «s[n:]», s[0]; return s', false],
		['s := values; if s = «s[n:]»; n > 0 { use(s) }; return s', false],
		['s := values; return «s[n:]»', false],
	])('%s', (body, isInPlace) => {
		const { types, slice } = site(body)
		expect(isCutInPlace(types, slice)).toBe(isInPlace)
	})
})

describe('isCutWhereFilled', () => {
	it.each([
		['s := make([]*int, n); i := 0; s[i] = a; i++; return «s[:i:i]»', true],
		['s := make([]*int, n); i := n; i--; s[i] = a; return «s[i:]»', true],
		['s := make([]*int, n); i := 0; s[i] = a; s[0] = b; return «s[:i:i]»', false],
		['s := make([]*int, n); i := 0; copy(s, values); s[i] = a; return «s[:i:i]»', false],
		['var s []*int; s = append(s, a); i := 0; s[i] = a; return «s[:i:i]»', false],
		['s := make([]*int, 9); return «s[n:]»', false],
		['s := make([]*int, len(values)); for i, v := range values { s[i] = v }; return «s[n:]»', false],
	])('%s', (body, isFilled) => {
		const { types, slice, x } = site(body)
		expect(isCutWhereFilled(types, slice, x)).toBe(isFilled)
	})
})

describe('sharesOneText', () => {
	it.each([
		['s := strings.Split(text, ","); use(«s[1:]»); return nil', true],
		['s := strings.Fields(text); s = s[1:]; use(«s[1:]»); return nil', true],
		['s := []string{text, "b"}; use(«s[1:]»); return nil', false],
		['s := strings.Split(text, ","); s = append(s, text); use(«s[1:]»); return nil', false],
	])('%s', (body, isShared) => {
		const { types, x } = site(body)
		expect(sharesOneText(types, x)).toBe(isShared)
	})
})

describe('mayHavePointers', () => {
	it.each([
		['*int', true],
		['string', true],
		['struct { a int; s string }', true],
		['[2]func()', true],
		['int', false],
		['struct { a int; b [4]byte }', false],
		['Anything', true],
		['Number', false],
		['Either', true],
		['struct { a int; x Anything }', true],
		['struct { a int; x Number }', false],
		['[2]Anything', true],
		['[0]Anything', false],
		['struct { a missing }', false],
		['missing', false],
	])('%s', (type, has) => {
		const { types, binding } = declared(
			`func f[Anything any, Number ~int | ~float64, Either ~int | ~string](x ${type}) {}`,
			'x',
		)
		const declaration = binding.declarations[0]
		expect(declaration && mayHavePointers(types.typeOf(declaration))).toBe(has)
	})
})

// Reslices of local slices that are returned or stored, and everybody who may still see the elements that they drop.
import fc from 'fast-check'
import { concrete, pointing, pointingHelpers } from '../elements.ts'
import { braces, type Generator, lines, type Program, pick, seldom, shadow, withUsed } from '../program.ts'

/** How the function makes its slice s. */
const bases = [
	's := S{V(1), V(2), V(3), V(4)}',
	's := S{V(1), V(2), V(3), V(4), V(5)}',
	's := make(S, 3)\nfor i := range s {\n\ts[i] = V(i)\n}',
	's := make(S, 2, 5)\ns[0], s[1] = V(1), V(2)',
	'var s S\nfor i := 0; i < 3*n; i++ {\n\ts = append(s, V(i))\n}',
	's := make(S, 0, 20)\nfor _, i := range numbers(2 * n) {\n\ts = append(s, V(i))\n}',
	's := make(S, 4*n)\nfor i := range s {\n\ts[i] = V(i + 1)\n}',
	's := append(S(nil), other_0...)',
]

const bounds = [
	'1:',
	'1:3',
	'1:3:3',
	':2',
	':2:2',
	'n:',
	':n',
	':n:n',
	'n:n+1',
	'len(s)-1:',
	':len(s)-1',
	':len(s)/2:len(s)/2',
	'1:len(s)',
	'turn():',
	'uint8(n):',
	'2:2',
	'len(s)/2:len(s):len(s)',
	'1:n:n',
]

/** What becomes of the part. */
const stores: readonly { readonly code: (part: string) => string; readonly isStored?: boolean }[] = [
	{ code: (part) => `return ${part}` },
	{ code: (part) => `return ${part}` },
	{ code: (part) => braces('if n > 1', `return ${part}`) },
	{ code: (part) => lines(`s = ${part}`, 'return s') },
	{ code: (part) => lines(braces('if len(s) > n', `s = ${part}`), 'return s') },
	{ code: (part) => lines(braces('if len(s) > 2', `s = ${part}`), 'return s') },
	{ code: (part) => lines(`sink_0 = ${part}`), isStored: true },
	{ code: (part) => lines(`sink_0 = ${part}`, 'return nil'), isStored: true },
	{ code: (part) => lines('first := s[0]', 'event(n)', braces('if n == 3', `return S{first}`), `return ${part}`) },
	{
		code: (part) =>
			lines('switch n {', 'case 2:', '\treturn nil', 'case 3:', `\treturn ${part}`, '}', `return ${part}`),
	},
	{
		code: (part) => lines('for turn() < 3 {', `\tif n == turn() {`, `\t\treturn ${part}`, '\t}', '}', `return ${part}`),
	},
	{ code: (part) => lines('if n == 4 {', '\tgoto out', '}', 'event("on")', 'out:', `return ${part}`) },
	{ code: (part) => lines(`get := func() S { return ${part} }`, 'return get()') },
]

/** What else is done with s before, or with its elements after all. */
const touches = [
	'event(len(s))',
	'for _, x := range s {\n\tSEE\n}',
	'if len(s) > 1 {\n\tx := s[0]\n\tdefer func() { SEE }()\n}',
	'defer func() {\n\tfor _, x := range s {\n\t\tSEE\n\t}\n}()',
	't := s\ndefer func() {\n\tfor _, x := range t {\n\t\tSEE\n\t}\n}()',
	'alias_0 = s',
	'alias_0 = append(alias_0, s...)',
	'if len(s) > 0 {\n\tp := &s[0]\n\tdefer func() {\n\t\tx := *p\n\t\tSEE\n\t}()\n}',
	'copy(alias_0, s)',
	'for i := range s {\n\tif i > 0 {\n\t\ts[i-1], s[i] = s[i], s[i-1]\n\t}\n}',
	'defer see_0(s)',
	'sort.SliceStable(s, func(i, j int) bool { return i > j })',
	'look := func() {\n\tfor _, x := range s {\n\t\tSEE\n\t}\n}\nlook()',
	'if len(s) > 2 {\n\ts = s[1:]\n}',
	's = append(s, V(9))',
	'if len(s) > 3 {\n\talias_0 = s[3:]\n}',
]

/** What the caller does with the result. */
const looks = ['for _, x := range r {\n\tSEE\n}', 'event(len(r))', 'for i := range r {\n\tx := r[i]\n\tSEE\n}']
/** How large an array is that append has made is up to the compiler: elements that nobody has set are not looked at. */
const rareLooks = [
	'for _, x := range r[:cap(r)] {\n\tif isSet_0(x) {\n\t\tSEE\n\t}\n}',
	'event(cap(r) > 0)',
	'r = append(r, V(8))\nfor _, x := range r {\n\tSEE\n}',
	'see_0(r[:cap(r)])',
	'if len(r) > 0 {\n\tr = r[:1]\n\tfor _, x := range r[:cap(r)] {\n\t\tif isSet_0(x) {\n\t\t\tSEE\n\t\t}\n\t}\n}',
	'q := r\nfor _, x := range q[:cap(q)] {\n\tif isSet_0(x) {\n\t\tSEE\n\t}\n}',
	'event(r == nil)',
]

const helpers = [
	...pointingHelpers,
	'type list_0 []E',
	'var sink_0 S',
	'var alias_0 = make(S, 2)',
	'var other_0 = S{V(1), V(2), V(3), V(4), V(5), V(6)}',
]

function programs(): fc.Arbitrary<Program> {
	const touch = seldom(4, '', ...touches)
	const look = fc.oneof({ weight: 5, arbitrary: pick(...looks) }, { weight: 1, arbitrary: pick(...rareLooks) })
	const recovered = 'defer func() { event("recovered", recover()) }()'
	const first = seldom(6, '', recovered, ...['nil', 'clear', 'len', 'i', 'zero', 'kept'].map(shadow))
	return fc
		.tuple(
			pick(...pointing),
			pick('[]E', '[]E', 'list_0'),
			pick('E', 'E', 'T'),
			fc.tuple(pick(...bases), pick(...bounds), pick(...stores)),
			fc.tuple(first, touch, touch),
			fc.array(look, { minLength: 1, maxLength: 2 }),
		)
		.map(([element, sliceType, named, [base, bound, store], [head, one, two], seen]) => {
			// A function of a type parameter can't make its elements, but it can be given one.
			const isGeneric = named === 'T' && !store.isStored && !/_0/.test(base + one + two) && sliceType === '[]E'
			// How far beyond its length the array of an append can be sliced is up to the compiler.
			const isGrown = /append\([sS]/.test(base + one + two) && /:[^:l]/.test(bound)
			const guard = isGrown ? braces('if len(s) < 5', 'return nil') : ''
			const body = lines(head, base, one, two, guard, store.code(`s[${bound}]`))
			const ending = /return [^\n]*$/.test(body) && !/^\t|\}$/.test(body.split('\n').at(-1) ?? '') ? '' : 'return nil'
			const write = (text: string) => concrete(text.replace(/\bS\b/g, sliceType), element)
			const run = lines(body, ending)
			const fn = isGeneric
				? braces('func run_0[T any](n int, make_0 func(int) T) []T', run)
						.replace(/\bV\(/g, 'make_0(')
						.replace(/\bSEE\b/g, 'event(x)')
						.replace(/\bS\b/g, '[]T')
						.replace(/\bE\b/g, 'T')
				: braces('func run_0(n int) S', run)
			const call = isGeneric ? `run_0(n, func(i int) E { return V(i) })` : 'run_0(n)'
			const result = store.isStored ? lines(call, 'r := sink_0') : `r := ${call}`
			const aliased = /alias_0/.test(body) ? 'for _, x := range alias_0 {\n\tSEE\n}' : ''
			const caller = braces('func program_0(n int)', lines(result, 'event(len(r))', ...seen, aliased))
			return withUsed(helpers.map(write), write(`${fn}\n\n${caller}`))
		})
}

export default { transform: 'pointer-slice', goMinors: [22, 19, 26], programs } satisfies Generator

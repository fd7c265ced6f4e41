// Parts of slices that are stored where they outlive the array, and everything by which somebody could see that they
// have an array of their own.
import fc from 'fast-check'
import { concrete, type Element } from '../elements.ts'
import { braces, type Generator, lines, list, type Program, pick, seldom, shadow, withUsed } from '../program.ts'

const elements: readonly Element[] = [
	{ type: 'int', of: (i) => i },
	{ type: 'byte', of: (i) => `byte(${i})` },
	{ type: 'string', of: (i) => `fmt.Sprint(${i})` },
	{ type: 'pair_0', of: (i) => `pair_0{${i}, 1}` },
]

/** How the function comes by its slice s. `E` is the type of the elements, `S` the type of the slice. */
const bases = [
	{ parameters: '', make: 's := make(S, 40*n)\nfill_0(s)', argument: '' },
	{ parameters: '', make: 's := make(S, 20*n, 100)', argument: '' },
	{ parameters: '', make: 'var s S\nfor i := 0; i < 50*n; i++ {\n\ts = append(s, V(i))\n}', argument: '' },
	{ parameters: '', make: 's := append(S(nil), other_0...)', argument: '' },
	{ parameters: '', make: 's := S{}\nfor i := range numbers(30 * n) {\n\ts = append(s, V(i))\n}', argument: '' },
	{ parameters: '', make: 'var s [120]E\nfor i := range s {\n\ts[i] = V(i)\n}', argument: '' },
	{ parameters: 's S', make: '', argument: 'make(S, 30*n)' },
	{ parameters: 's S', make: '', argument: 'append(S{}, other_0...)' },
	{ parameters: 's S', make: '', argument: 'S(nil)' },
	{ parameters: 's S', make: 's = append(s, V(n))', argument: 'make(S, n, 50)' },
	{ parameters: 's ...E', make: '', argument: 'make(S, 30*n)...' },
	{ parameters: 's ...E', make: '', argument: 'V(1), V(2), V(3)' },
	{ parameters: 's S', make: '', argument: 'other_0' },
	{ parameters: '', make: 's := other_0', argument: '' },
	{ parameters: '', make: 's := make(S, 90)\ncopy(s, other_0)', argument: '' },
]

const bounds = [
	'n:2*n',
	':n',
	':3',
	'5:',
	'len(s)-3:',
	':len(s)/3',
	'n:n',
	'n*7:',
	'n:n+2:n+4',
	'2:limit_0',
	':uint8(n)',
	'turn():turn()+n',
	'len(s)/2:len(s)/2+n',
	'n-1:n+1',
	':n:n',
]

const sinks = [
	{ declare: 'var sink_0 S', store: (p: string) => `sink_0 = ${p}`, place: 'sink_0' },
	{ declare: 'var sink_0 = map[int]S{}', store: (p: string) => `sink_0[n] = ${p}`, place: 'sink_0[n]' },
	{ declare: 'var sink_0 = map[int]S{}', store: (p: string) => `sink_0[n+0*turn()] = ${p}`, place: 'sink_0[n]' },
	{ declare: 'var sink_0 [2]S', store: (p: string) => `sink_0[n] = ${p}`, place: 'sink_0[n%2]' },
	{
		declare: 'var sink_0 = [][]E{nil}',
		store: (p: string) => `sink_0 = append(sink_0, ${p})`,
		place: 'sink_0[len(sink_0)-1]',
	},
	{
		declare: 'var sink_0 S\n\nvar count_0 int',
		store: (p: string) => `sink_0, count_0 = ${p}, turn()`,
		place: 'sink_0',
	},
	{ declare: 'var sink_0 any', store: (p: string) => `sink_0 = ${p}`, place: 'sink_0.([]E)' },
]

/** What the function does to its array besides. `V(…)` is a value. */
const touches = [
	'if len(s) > 4 {\n\ts[4] = V(7)\n}',
	'event(len(s))',
	'for _, v := range s {\n\tevent(v)\n\tbreak\n}',
	'var p *E\nif len(s) > 1 {\n\tp = &s[1]\n}\ndefer func() {\n\tif p != nil {\n\t\t*p = V(9)\n\t}\n}()',
	't := s[:]\ndefer func() {\n\tif len(t) > 2 {\n\t\tt[2] = V(8)\n\t}\n}()',
	'write := func() {\n\tif len(s) > 1 {\n\t\ts[1] = V(5)\n\t}\n}\ndefer write()',
	'alias_0 = s[:]',
	'alias_0 = append(s[:0], V(3))',
	'if cap(s) > 2 {\n\talias_0 = s[1:2]\n}',
	'event(copy(s[:], other_0))',
	'lists := [][]E{s[:]}\ndefer func() {\n\tif len(lists[0]) > 1 {\n\t\tlists[0][1] = V(6)\n\t}\n}()',
	'_ = append(s[:len(s)/2], V(4))',
]

/** What others do with what was stored: most of it only reads. */
const looks = [
	'event(len(PLACE))',
	'for _, v := range PLACE {\n\tevent(v)\n}',
	'for i := range PLACE {\n\tevent(PLACE[i])\n}',
	'event(append([]E(nil), PLACE...))',
	'if len(PLACE) > 0 {\n\tevent(PLACE[0])\n}',
	'seen := make([]E, 3)\nevent(copy(seen, PLACE), seen)',
]
const rareLooks = [
	'event(PLACE == nil)',
	'event(cap(PLACE))',
	'if len(PLACE) > 0 {\n\tPLACE[0] = V(2)\n}\nevent(alias_0)',
	'event(append(PLACE, V(1)))\nevent(alias_0)',
	'event(PLACE)',
	'if cap(PLACE) > len(PLACE) {\n\tevent(PLACE[:len(PLACE)+1])\n}',
	'if len(alias_0) > 0 {\n\talias_0[0] = V(1)\n}\nfor _, v := range PLACE {\n\tevent(v)\n}',
	'switch {\ncase nil == PLACE:\n\tevent("nil")\n}',
]

/** How the function is called, with a slice that is the caller's `mine` if it gets one. */
const calls = [
	'CALL\nif len(mine) > 1 {\n\tmine[1] = V(6)\n}',
	'CALL\nevent(len(mine))',
	'CALL\nalias_0 = mine',
	'defer func() {\n\tif len(mine) > 1 {\n\t\tmine[1] = V(6)\n\t}\n}()\nCALL',
	'p := &mine\nCALL\nif len(*p) > 1 {\n\t(*p)[1] = V(6)\n}',
	'yours := mine\nCALL\nif len(yours) > 1 {\n\tyours[1] = V(6)\n}',
	'for i := 0; i < 2; i++ {\n\tif i > 0 && len(mine) > 1 {\n\t\tmine[1] = V(6)\n\t}\n\tCALL\n}',
	'func() { CALL }()',
	'alias_0 = mine[:]\nCALL',
]

const statements: fc.Arbitrary<(store: string) => string> = pick(
	(store) => store,
	(store) => store,
	(store) => store,
	(store) => lines(store, 'event(n)'),
	(store) => braces('', store),
	(store) => braces('if n > 1', store),
	(store) => braces(`if ${store}; n > 2`, 'event("if")'),
	(store) => `${braces('func()', store)}()`,
	(store) => lines('if n == 1 {', '\tgoto end', '}', store, 'end:', 'event("end")'),
	(store) => lines('defer func() { event("recovered", recover(), LOOK) }()', store),
	(store) => braces('for range numbers(n)', store),
	(store) => lines('switch {', 'case n > 2:', `\t${store}`, '}'),
	(store) => lines(store, 'if turn() > 2 {', '\treturn', '}'),
)

const helpers = [
	'type pair_0 struct{ a, b int }',
	'const limit_0 = 6',
	'type list_0 []E',
	'var alias_0 []E',
	'var other_0 = S{V(1), V(2), V(3), V(4), V(5), V(6), V(7), V(8)}',
	'func fill_0(s []E) {\n\tfor i := range s {\n\t\ts[i] = V(i)\n\t}\n}',
]

function programs(): fc.Arbitrary<Program> {
	const touch = seldom(11, '', ...touches)
	const look = fc.oneof({ weight: 9, arbitrary: pick(...looks) }, { weight: 1, arbitrary: pick(...rareLooks) })
	const hiding = seldom(13, '', ...['part', 'make', 'copy', 'len', 'append'].map(shadow))
	return fc
		.tuple(
			pick(...elements),
			pick('[]E', '[]E', 'list_0'),
			fc.tuple(pick(...bases), pick(...sinks), pick(...bounds)),
			statements,
			fc.tuple(touch, touch),
			fc.array(look, { minLength: 1, maxLength: 2 }),
			hiding,
			fc.option(seldom(3, 'CALL', ...calls)),
		)
		.map(([element, sliceType, [base, sink, bound], statement, [before, after], seen, hidden, way]) => {
			const parameters = list('n int', base.parameters)
			const isGiven = way !== null && base.argument !== ''
			const argument = isGiven ? `mine${base.parameters.includes('...') ? '...' : ''}` : base.argument
			const call = `run_0(${list('n', argument)})`
			const mine = /^V/.test(base.argument) ? `[]E{${base.argument}}` : base.argument.replace(/\.\.\.$/, '')
			const caller = isGiven
				? lines(
						`mine := ${mine}`,
						way.replace('CALL', () => call),
					)
				: call
			const wrapped = statement(sink.store(`s[${bound}]`)).replace('LOOK', `len(${sink.place})`)
			// How far beyond its length the array of an append can be sliced is up to the compiler.
			const isGrown = /append\(/.test(base.make + base.argument + before) && !/len|:$/.test(bound)
			const guard = isGrown ? braces('if len(s) < 12', 'return') : ''
			const body = lines(hidden, base.make, before, guard, wrapped, after)
			const code = [
				sink.declare,
				braces(`func run_0(${parameters})`, body),
				braces(
					'func program_0(n int)',
					lines(caller, ...seen.map((one) => braces('', one.replaceAll('PLACE', sink.place)))),
				),
			]
			const write = (text: string) => concrete(text.replace(/\bS\b/g, sliceType), element)
			return withUsed(helpers.map(write), write(code.join('\n\n')))
		})
}

export default { transform: 'subslice', goMinors: [22, 19, 26], programs } satisfies Generator

// Parts of strings that are stored where they outlive the whole.
import fc from 'fast-check'
import { braces, type Generator, lines, list, type Program, pick, seldom, shadow, withUsed } from '../program.ts'

/** How the string comes into the function, as parameters and as a statement that makes `s`. */
const bases = [
	{ parameters: 's string', argument: 'text(n)', make: '' },
	{ parameters: 'whole string', argument: 'text(n)', make: 's := whole' },
	{ parameters: '', argument: '', make: 's := text(n)' },
	{ parameters: 'bytes []byte', argument: '[]byte(text(n))', make: 's := string(bytes)' },
	{ parameters: 's name_0', argument: 'name_0(text(n))', make: '' },
	{ parameters: 'whole string', argument: 'text(n)', make: 's := name_0(whole)' },
	{ parameters: 's S', argument: 'text(n)', make: '', typeParameters: '[S ~string]' },
	{ parameters: '', argument: '', make: 'var s string\ns = text(n)' },
	{ parameters: '', argument: '', make: 's := text(n)\nif n == 3 {\n\ts = s + text(1)\n}' },
]

const bounds = [
	':5',
	':n',
	'n:2*n',
	'3:n',
	'len(s)-7:',
	'n*10:',
	':len(s)/2',
	':limit_0',
	'2:limit_0',
	':uint8(n)',
	'turn():',
	'turn():turn()+n',
	'n:n',
	':0',
	'n-1:n+3',
	'len(s)/2:len(s)',
	':int64(n)*9',
]

/** Expressions of the type of s that share its memory. */
const parts: fc.Arbitrary<string> = fc.oneof(
	{ weight: 6, arbitrary: pick(...bounds).map((bound) => `s[${bound}]`) },
	{ weight: 1, arbitrary: fc.tuple(pick(...bounds), pick(...bounds)).map(([one, two]) => `s[${one}][${two}]`) },
	{ weight: 1, arbitrary: pick(...bounds).map((bound) => `(s)[${bound}]`) },
	{
		weight: 1,
		arbitrary: pick('Fields(string(s))[n]', 'Split(string(s), ",")[1]', 'SplitN(string(s), " ", 3)[n]').map(
			(call) => `strings.${call}`,
		),
	},
	{ weight: 1, arbitrary: pick(...bounds).map((bound) => `strings.TrimSpace(string(s[${bound}]))`) },
)

/** Where a part is kept: what is stored there, and how to look at it. `T` is the type of s. */
const sinks = [
	{ declare: 'var sink_0 T', store: (p: string) => `sink_0 = ${p}`, see: 'event(sink_0)' },
	{ declare: 'var sink_0 string', store: (p: string) => `sink_0 = string(${p})`, see: 'event(sink_0)' },
	{
		declare: 'var sink_0 interface{}',
		store: (p: string) => `sink_0 = ${p}`,
		see: 'event(fmt.Sprintf("%T %v", sink_0, sink_0))',
	},
	{ declare: 'var sink_0 struct{ part T }', store: (p: string) => `sink_0.part = ${p}`, see: 'event(sink_0.part)' },
	{ declare: 'var sink_0 = map[int]T{}', store: (p: string) => `sink_0[n] = ${p}`, see: 'event(sink_0)' },
	{ declare: 'var sink_0 map[int]T', store: (p: string) => `sink_0[turn()] = ${p}`, see: 'event(sink_0)' },
	{ declare: 'var sink_0 = map[int]T{}', store: (p: string) => `sink_0[turn()] = ${p}`, see: 'event(sink_0)' },
	{ declare: 'var sink_0 = map[T]int{}', store: (p: string) => `sink_0[${p}] = n`, see: 'event(sink_0)' },
	{
		declare: 'var sink_0 = map[interface{}]int{}',
		store: (p: string) => `sink_0[${p}] = turn()`,
		see: 'event(sink_0)',
	},
	{ declare: 'var sink_0 []T', store: (p: string) => `sink_0 = append(sink_0, ${p})`, see: 'event(sink_0)' },
	{
		declare: 'var sink_0 []interface{}',
		store: (p: string) => `sink_0 = append(sink_0, ${p}, n, ${p})`,
		see: 'event(sink_0)',
	},
	{ declare: 'var sink_0 [3]T', store: (p: string) => `sink_0[n] = ${p}`, see: 'event(sink_0)' },
	{ declare: 'var sink_0 [5]T', store: (p: string) => `sink_0[n%2] = ${p}`, see: 'event(sink_0)' },
	{ declare: 'var sink_0 *struct{ part T }', store: (p: string) => `sink_0.part = ${p}`, see: 'event(sink_0 == nil)' },
	{
		declare: 'var sink_0 = &struct{ part T }{}',
		store: (p: string) => `sink_0.part = ${p}`,
		see: 'event(sink_0.part)',
	},
	{
		declare: 'type entry_0 struct {\n\tn    int\n\tpart T\n}\n\nvar sink_0 []entry_0',
		store: (p: string) => `sink_0 = append(sink_0, entry_0{turn(), ${p}})`,
		see: 'event(sink_0)',
	},
	{
		declare: 'type entry_0 struct{ part T }\n\nvar sink_0 = map[entry_0]bool{}',
		store: (p: string) => `sink_0[entry_0{part: ${p}}] = true`,
		see: 'event(sink_0)',
	},
	{
		declare: 'type entry_0 struct{ part T }\n\nvar sink_0 *entry_0',
		store: (p: string) => `sink_0 = (&entry_0{${p}})`,
		see: 'event(sink_0 == nil || len(sink_0.part) > 0)',
	},
	{
		declare: 'var sink_0 T\n\nvar other_0 int',
		store: (p: string) => `sink_0, other_0 = ${p}, n`,
		see: 'event(sink_0, other_0)',
	},
	{
		declare: 'var sink_0 T\n\nvar other_0 int',
		store: (p: string) => `other_0, sink_0 = turn(), ${p}`,
		see: 'event(sink_0, other_0)',
	},
]

/** The statement that stores, or that has the store in it. */
const statements: fc.Arbitrary<(store: (part: string) => string, part: string) => string> = fc.oneof(
	{ weight: 6, arbitrary: fc.constant((store: (part: string) => string, part: string) => store(part)) },
	{
		weight: 6,
		arbitrary: pick(
			(store, part) => lines(`part := ${part}`, 'event(len(part))', store('part')),
			(store, part) => braces(`if ${store(part)}; n > 1`, 'event("if")'),
			(store, part) => braces('if n > 1', store(part)),
			(store, part) => lines('switch {', 'case n > 2:', `\t${store(part)}`, 'default:', '\tevent("less")', '}'),
			(store, part) => braces(`switch ${store(part)}; n`, lines('case 1:', '\tevent("one")')),
			(store, part) => `${braces('func()', store(part))}()`,
			(store, part) => `defer ${braces('func()', store(part))}()`,
			(store, part) => lines('if n == 1 {', '\tgoto end', '}', store(part), 'end:', 'event("end")'),
			(store, part) => lines('again:', store(part), 'if turn() < 3 {', '\tgoto again', '}'),
			(store, part) => lines(store(part), store(part)),
			(store, part) => braces('for i := range numbers(n)', lines('event(i)', store(part))),
			(store, part) => braces(`for ${store(part)}; turn() < 4; `, 'event("for")'),
			(store, part) =>
				lines(`before, after, found := strings.Cut(string(${part}), " ")`, 'event(found, len(after))', store('before')),
			(store, part) => lines('select {', 'case <-channel(0):', `\t${store(part)}`, '}'),
		) as fc.Arbitrary<(store: (part: string) => string, part: string) => string>,
	},
)

const helpers = ['type name_0 string', 'const limit_0 = 9']

function programs(goMinor: number): fc.Arbitrary<Program> {
	const possible = bases.filter(({ typeParameters }) => typeParameters === undefined || goMinor >= 18)
	const hiding = pick('b', 'part', 'len', 'string', 'byte', 'strings', 'append', 'part2').map(shadow)
	const recovered = lines('defer func() {', '\tevent("recovered", recover())', '\tSEE', '}()')
	const first = fc.oneof(
		{ weight: 8, arbitrary: fc.constant('') },
		{ weight: 2, arbitrary: hiding },
		{ weight: 2, arbitrary: fc.constant(recovered) },
	)
	const after = seldom(4, '', 'event(len(s))', 's = s + s', 's = s[1:]')
	return fc
		.tuple(pick(...possible), pick(...sinks), parts, statements, first, after)
		.map(([base, sink, part, statement, head, tail]) => {
			const type = base.typeParameters ? 'string' : /name_0/.test(base.parameters + base.make) ? 'name_0' : 'string'
			const parameters = list('n int', base.parameters)
			const isOfType = base.typeParameters === undefined && (type === 'string' || !part.startsWith('strings'))
			const store = statement(sink.store, isOfType ? part : `${type}(${part})`)
			const body = lines(base.make, head.replace('SEE', sink.see), store, tail)
			const call = `run_0(${list('n', base.argument)})`
			const code = [
				sink.declare.replace(/\bT\b/g, type),
				braces(`func run_0${base.typeParameters ?? ''}(${parameters})`, body),
				braces('func program_0(n int)', lines(call, sink.see)),
			]
			return withUsed(helpers, code.join('\n\n'))
		})
}

export default { transform: 'substring', goMinors: [22, 17, 26], programs } satisfies Generator

// Queues that leave what they have handed out in their arrays, and everybody who may still see it there.
import fc from 'fast-check'
import { concrete, pointing, pointingHelpers } from '../elements.ts'
import { braces, type Generator, lines, list, type Program, pick, seldom, withUsed } from '../program.ts'

/** Where the slice of a queue is. */
interface Shape {
	readonly declare: string
	/** The slice, `LIST`. */
	readonly list: string
	/** How the program comes by the queue q, with some `ELEMENTS`. */
	readonly make: string
	/** What q points to, `TYPE`; none if the queue is a package variable. */
	readonly type?: string
	/** Are the functions methods of q, or is it their first parameter? */
	readonly isMethod?: boolean
	readonly isGeneric?: boolean
}

const withMethods = { isMethod: true, type: 'queue_0', list: 'q.items' } as const
const struct = 'type queue_0 struct {\n\tn int\n\titems []E\n}'

const shapes: readonly Shape[] = [
	{ ...withMethods, declare: struct, make: 'q := &queue_0{items: []E{ELEMENTS}}' },
	{
		...withMethods,
		declare: struct,
		make: 'q := &queue_0{}\nfor _, x := range []E{ELEMENTS} {\n\tq.items = append(q.items, x)\n}',
	},
	{ ...withMethods, declare: struct, make: 'var made queue_0\nq := &made\nq.items = []E{ELEMENTS}' },
	{
		...withMethods,
		declare: struct,
		make: 'q := new(queue_0)\nq.items = make([]E, 2, 9)\nq.items[0], q.items[1] = V(1), V(2)',
	},
	{ ...withMethods, declare: struct, make: 'q := &queue_0{}\nq.items = append([]E(nil), []E{ELEMENTS}...)' },
	{
		declare: struct,
		list: 'q.items',
		type: 'queue_0',
		make: 'queues := map[int]*queue_0{n: {items: []E{ELEMENTS}}}\nq := queues[n]',
	},
	{
		declare: 'type list_0 []E\n\ntype queue_0 struct{ items list_0 }',
		...withMethods,
		make: 'q := &queue_0{items: list_0{ELEMENTS}}',
	},
	{
		declare: 'type inner_0 struct{ items []E }\n\ntype queue_0 struct{ in inner_0 }',
		...withMethods,
		list: 'q.in.items',
		make: 'q := &queue_0{in: inner_0{items: []E{ELEMENTS}}}',
	},
	{
		declare: 'type inner_0 struct{ items []E }\n\ntype queue_0 struct{ *inner_0 }',
		...withMethods,
		make: 'q := &queue_0{&inner_0{items: []E{ELEMENTS}}}',
	},
	{ declare: 'var queue_0 []E', list: 'queue_0', make: 'queue_0 = []E{ELEMENTS}' },
	{ declare: 'var queue_0 = make([]E, 0, 6)', list: 'queue_0', make: 'queue_0 = append(queue_0, []E{ELEMENTS}...)' },
	{
		declare: 'var q_0 struct{ items []E }',
		list: 'q_0.items',
		make: 'q_0.items = append(q_0.items[:0], []E{ELEMENTS}...)',
	},
	{
		declare: 'type queue_0[T any] struct{ items []T }',
		...withMethods,
		make: 'q := &queue_0[E]{items: []E{ELEMENTS}}',
		isGeneric: true,
	},
]

/** The array may be somebody else's as well. */
const rareMakes = [
	's := []E{ELEMENTS}\nLIST = s\ndefer see_0(s)',
	'LIST = other_0\ndefer see_0(other_0)',
	'LIST = append(other_0[:1], V(7))\ndefer see_0(other_0)',
	'LIST = other_0[:2:2]\ndefer see_0(other_0)',
	's := make([]E, 3, 9)\ns[0], s[1], s[2] = V(1), V(2), V(3)\nLIST = s[1:]\ndefer see_0(s)',
	'array := [3]E{V(1), V(2), V(3)}\nLIST = array[:]\ndefer func() { see_0(array[:]) }()',
	'LIST = append(LIST[:0:0], other_0...)',
]

/** How the first element is taken. `none` is the zero value. */
const usualPops = [
	'x := LIST[0]\nLIST = LIST[1:]\nreturn x',
	'x := LIST[0]\nLIST = LIST[1:]\nSEE\nreturn x',
	'if len(LIST) == 0 {\n\treturn none\n}\nx := LIST[0]\nLIST = LIST[1:]\nreturn x',
	'if len(LIST) > 0 {\n\tx := LIST[0]\n\tLIST = LIST[1:]\n\treturn x\n}\nreturn none',
	'if len(LIST) == 0 {\n\treturn none\n}\nx, rest := LIST[0], n\nLIST = LIST[1:]\nevent(rest)\nreturn x',
	'if len(LIST) == 0 {\n\treturn none\n}\nvar x E\nx, LIST = LIST[0], LIST[1:]\nreturn x',
	'var x E\nfor len(LIST) > 0 {\n\tx = LIST[0]\n\tLIST = LIST[1:]\n\tif turn()%2 == 0 {\n\t\tbreak\n\t}\n}\nreturn x',
	'var x E\nfor i := 0; i < n && len(LIST) > 0; i++ {\n\tx = LIST[0]\n\tSEE\n\tLIST = LIST[1:]\n}\nreturn x',
	'for len(LIST) > 0 && isSet_0(LIST[0]) {\n\tif turn() > n {\n\t\treturn none\n\t}\n\tLIST = LIST[1:]\n}\nreturn none',
	'if len(LIST) == 0 {\n\tpanic("empty")\n}\nx := LIST[0]\nLIST = LIST[1:]\nreturn x',
	'x := LIST[0]\nif n == 2 {\n\treturn x\n}\nLIST = LIST[1:]\nreturn x',
	'x := LIST[0]\nevent("popped")\nLIST = LIST[1:]\nreturn x',
	'var x E\nx = LIST[0]\nif n > 2 {\n\tSEE\n}\nLIST = LIST[1:len(LIST)]\nreturn x',
	'x := LIST[0]\nswitch {\ncase n > 1:\n\tLIST = LIST[1:]\n\tSEE\n}\nreturn x',
	'x := LIST[0]\nLIST = LIST[1:]\ndefer func() { SEE }()\nreturn x',
	'x := LIST[0]\nLIST = LIST[1:]\nif len(LIST) == 0 {\n\tLIST = nil\n}\nreturn x',
	'x := LIST[0]\nLIST = LIST[1:]\ny := LIST[0]\nLIST = LIST[1:]\nSEE\nreturn y',
	'x := LIST[0]\nLIST = LIST[1:]\nLIST = append(LIST, x)\nreturn x',
	'x, y := LIST[0], LIST[len(LIST)-1]\nLIST = LIST[1:]\nSEE\nreturn y',
]

/** Somebody looks at the slot after it has been read, or it is another slot, or there may be none. */
const rarePops = [
	'LIST = LIST[1:]\nreturn none',
	'x := LIST[0]\nLIST = LIST[1:]\nLIST = LIST[1:]\nreturn x',
	'x := LIST[0]\nfor range numbers(n) {\n\tLIST = LIST[1:]\n}\nreturn x',
	'x := LIST[0]\nif turn()%2 == 1 {\n\tLIST = LIST[1:]\n}\nLIST = LIST[1:]\nreturn x',
	'var x E\nx, LIST = LIST[0], LIST[1:]\nreturn x',
	'defer func() { event("recovered", recover(), len(LIST)) }()\nvar x E\nx, LIST = LIST[0], LIST[1:]\nreturn x',
	'p := &LIST[0]\nLIST = LIST[1:]\nreturn *p',
	's := LIST\nLIST = LIST[1:]\nreturn s[0]',
	's := LIST[:1]\nx := LIST[0]\nLIST = LIST[1:]\nsee_0(s)\nreturn x',
	'x := LIST[0]\nLIST = LIST[1:]\nSEE\nget := func() E { return LIST[0] }\nreturn get()',
	'x := LIST[0]\nfunc() { LIST = LIST[1:] }()\nreturn x',
	'x := LIST[0]\ndefer func() { LIST = LIST[1:] }()\nreturn x',
	'x := LIST[0]\nLIST = append(LIST, V(8))\nLIST = LIST[1:]\nreturn x',
	'x := LIST[0]\nLIST = append([]E{V(9)}, LIST...)\nLIST = LIST[1:]\nreturn x',
	'if len(LIST) > 0 || n > 3 {\n\tx := LIST[0]\n\tLIST = LIST[1:]\n\treturn x\n}\nreturn none',
	'var x E\nif n > 1 {\n\tx = LIST[0]\n}\nif len(LIST) > 0 {\n\tLIST = LIST[1:]\n}\nreturn x',
	'for _, x := range LIST {\n\tSEE\n\tLIST = LIST[1:]\n}\nreturn none',
	'x := LIST[0]\nfor i, x := range LIST {\n\tSEE\n\tif i == 0 {\n\t\tcontinue\n\t}\n\tLIST = nil\n}\nLIST = append(LIST, x)\nx = LIST[0]\nLIST = LIST[1:]\nreturn x',
	'for _, x := range LIST {\n\tfor len(LIST) > 2 {\n\t\tx := LIST[0]\n\t\tLIST = LIST[1:]\n\t\tSEE\n\t}\n\tSEE\n}\nreturn none',
	'for i := range LIST {\n\tif i >= len(LIST) {\n\t\tbreak\n\t}\n\tx := LIST[i]\n\tSEE\n\tLIST = LIST[1:]\n}\nreturn none',
	'again:\nx := LIST[0]\nLIST = LIST[1:]\nif turn() < 2 {\n\tgoto again\n}\nreturn x',
	'i := 0\nx := LIST[i]\ni++\nLIST = LIST[i:]\nreturn x',
	'x := LIST[0]\nrest := LIST[1:]\nLIST = rest\nreturn x',
	'x := LIST[0]\nLIST = LIST[1:len(LIST):len(LIST)]\nreturn x',
	'x := LIST[0]\nLIST = append(LIST[:0], LIST[1:]...)\nreturn x',
	'c := make(chan E, 1)\nselect {\ncase c <- LIST[0]:\n\tLIST = LIST[1:]\n}\nreturn <-c',
	'events := []interface{}{LIST[0]}\nLIST = LIST[1:]\nevent(len(events))\nreturn none',
	'x := [1]E{LIST[0]}\nLIST = LIST[1:]\nreturn x[0]',
	'if isSet_0(LIST[0]) || n == 0 {\n\tLIST = LIST[1:]\n}\nreturn none',
	'switch x := LIST[0]; {\ncase isSet_0(x):\n\tLIST = LIST[1:]\n}\nreturn none',
	'x := LIST[0]\nif LIST = LIST[1:]; n > 2 {\n\tSEE\n}\nreturn x',
	'x := LIST[0]\nfor ; turn() < 3 && len(LIST) > 0; LIST = LIST[1:] {\n\tevent("for")\n}\nreturn x',
	'var x E\nfor x = LIST[0]; len(LIST) > 1; x = LIST[0] {\n\tLIST = LIST[1:]\n}\nreturn x',
	'x := LIST[0]\nmove := func() { LIST = LIST[1:] }\nmove()\nLIST = LIST[1:]\nreturn x',
	'x := LIST[0]\nLIST[0] = V(9)\nLIST = LIST[1:]\nreturn x',
	'x := LIST[0]\nif n > 2 {\n\tgoto cut\n}\nSEE\ncut:\nLIST = LIST[1:]\nreturn x',
]

/** What the function does first. */
const heads = [
	'event(len(LIST))',
	'defer func() { event(len(LIST)) }()',
	'defer func() { event("recovered", recover()) }()',
	...['zero', 'clear', 'append'].map((name) => `${name} := n\nevent(${name})`),
]

/** What a program does with a queue that nobody else sees into. `POP` is a call. */
const usualSteps = [
	'x := POP\nSEE',
	'for len(LIST) > 0 {\n\tx := LIST[0]\n\tLIST = LIST[1:]\n\tSEE\n}',
	'func() {\n\tif len(LIST) > 0 {\n\t\tx := LIST[0]\n\t\tLIST = LIST[1:]\n\t\tSEE\n\t}\n}()',
	'x := POP\nSEE',
	'x := POP\ny := POP\nSEE\nx = y\nSEE',
	'for i := 0; i < n; i++ {\n\tx := POP\n\tSEE\n}',
	'for len(LIST) > 0 {\n\tbefore := len(LIST)\n\tx := POP\n\tSEE\n\tif len(LIST) == before {\n\t\tbreak\n\t}\n}',
	'LIST = append(LIST, V(n))',
	'LIST = append(LIST, V(4), V(5))\nx := POP\nSEE',
	'for i := 0; i < 3; i++ {\n\tLIST = append(LIST, V(i))\n\tkept_0 = append(kept_0, POP)\n}\nsee_0(kept_0)',
	'func() {\n\tdefer func() { event("recovered", recover()) }()\n\tPOP\n}()',
	'event(len(LIST))',
	'event(LIST == nil, len(LIST))',
	'for _, x := range LIST {\n\tSEE\n}',
	'for i := range LIST {\n\tx := LIST[i]\n\tSEE\n}',
	'if len(LIST) > 0 {\n\tx := LIST[0]\n\tPOP\n\tSEE\n}',
	'if len(LIST) > 1 {\n\tLIST[0], LIST[1] = LIST[1], LIST[0]\n}',
	'if len(LIST) > 0 {\n\tLIST[len(LIST)-1] = V(6)\n}',
	'LIST = nil',
	'LIST = LIST[:0]\nLIST = append(LIST, V(3))',
	'seen := append([]E{}, LIST...)\nPOP\nsee_0(seen)',
	'seen := make([]E, 2)\nevent(copy(seen, LIST))\nPOP\nsee_0(seen)',
	'defer func() {\n\tx := POP\n\tSEE\n}()',
	'if n := len(LIST); n > 1 {\n\tx := LIST[n-1]\n\tLIST = LIST[:n-1]\n\tSEE\n}',
]

/** Somebody may see into the array. */
const rareSteps = [
	's := LIST\nPOP\nsee_0(s)',
	'alias_0 = LIST',
	'alias_0 = append(LIST, V(5))\nPOP',
	'LIST = append(LIST, V(1))\np := &LIST[0]\nPOP\nx := *p\nSEE',
	'for _, x := range LIST {\n\tSEE\n\tPOP\n}',
	'for _, x := range LIST {\n\tSEE\n\tif len(LIST) > 1 {\n\t\tPOP\n\t\tPOP\n\t}\n}',
	'for range LIST {\n\tPOP\n}',
	'see_0(LIST)',
	'defer see_0(LIST)',
	'later := func() { see_0(LIST) }\nPOP\nlater()',
	'func(s []E) {\n\tPOP\n\tsee_0(s)\n}(LIST)',
	'see_0(LIST[:cap(LIST)])',
	'if cap(LIST) > len(LIST) {\n\tLIST = LIST[:len(LIST)+1]\n\tsee_0(LIST)\n}',
	's := GET\nPOP\nsee_0(s)',
	'p := &LIST\nPOP\nsee_0(*p)',
	'lists := [][]E{LIST}\nPOP\nsee_0(lists[0])',
	'box := struct{ s []E }{LIST}\nPOP\nsee_0(box.s)',
	'i := interface{}(LIST)\nPOP\nevent(i != nil)',
	's := append(LIST[:0], V(9))\nPOP\nsee_0(s)',
	'first, rest := LIST[:1], LIST[1:]\nPOP\nsee_0(first)\nsee_0(rest)',
]

/** Somebody may see into the array through a copy of the struct. */
const rareStructSteps = [
	'was := *q\nPOP\nsee_0(LISTOF(was))',
	'p := (*struct {\n\tn int\n\titems []E\n})(q)\ns := p.items\nPOP\nsee_0(s)',
	'was := *q\nPOP\nevent(len(LISTOF(was)))',
	'was := *q\nPOP\nif len(LISTOF(was)) > 0 {\n\tx := LISTOF(was)[0]\n\tSEE\n}',
	'was := *q\nPOP\nfor _, x := range LISTOF(was) {\n\tSEE\n}',
	'show := func(g TYPE) {\n\tPOP\n\tfor _, x := range LISTOF(g) {\n\t\tSEE\n\t}\n}\nshow(*q)',
	'show := func(g TYPE) { see_0(LISTOF(g)) }\nshow(*q)\nPOP',
	'defer func(g TYPE) { see_0(LISTOF(g)) }(*q)\nPOP',
	'queues := []TYPE{*q}\nPOP\nsee_0(LISTOF(queues[0]))',
	'i := interface{}(*q)\nPOP\nevent(i != nil)',
	'event(q.size())\nPOP',
	'for range numbers(n) {\n\tevent(q.size())\n\tPOP\n}',
	'for _, x := range LIST {\n\tevent(q.size())\n\tSEE\n}',
]

const helpers = [...pointingHelpers, 'var kept_0 []E', 'var alias_0 []E', 'var other_0 = []E{V(4), V(2), V(3), V(1)}']

function programs(goMinor: number): fc.Arbitrary<Program> {
	const step = fc.oneof({ weight: 16, arbitrary: pick(...usualSteps) }, { weight: 1, arbitrary: pick(...rareSteps) })
	const structStep = fc.oneof({ weight: 16, arbitrary: step }, { weight: 1, arbitrary: pick(...rareStructSteps) })
	const pop = fc.oneof({ weight: 3, arbitrary: pick(...usualPops) }, { weight: 1, arbitrary: pick(...rarePops) })
	const shape = pick(...shapes.filter(({ isGeneric }) => !isGeneric || goMinor >= 18))
	return shape.chain((queue) =>
		fc
			.tuple(
				pick(...pointing),
				seldom(10, '', ...rareMakes),
				fc.tuple(pop, seldom(8, '', ...heads)),
				pick('V(3), V(1), V(2)', 'V(2), V(5), V(3), V(4), V(7)', 'V(1)', ''),
				fc.array(queue.isMethod ? structStep : step, { minLength: 1, maxLength: 4 }),
				seldom(5, '', 'defer func() { event("recovered", recover()) }()'),
			)
			.map(([element, remake, [popped, head], elements, steps, recovered]) => {
				const seen = steps.some((one) => one.includes('alias_0')) ? 'see_0(alias_0)' : ''
				const made = [queue.make.replace('ELEMENTS', elements), remake.replace('ELEMENTS', elements)]
				const caller = lines(recovered, ...made, ...steps.map((one) => braces('', one)), 'event(len(LIST))', seen)
				// What is deferred in a step shall run at the end of the program.
				const program = braces('func program_0(n int)', caller.replace(/^\{\n\t(defer .*)\n\}$/gm, '$1'))
				const functions = [
					functionOf(queue, 'pop', 'E', lines(head, popped)),
					...(caller.includes('GET') ? [functionOf(queue, 'get', '[]E', 'return LIST')] : []),
					...(caller.includes('.size()') ? [sizeOf(queue)] : []),
				]
				const write = (text: string) => concrete(inPlace(queue, text), element)
				return withUsed(helpers.map(write), write([queue.declare, ...functions, program].join('\n\n')))
			}),
	)
}

/** A method or function that is called as {@link callOf} says. */
function functionOf({ type, isMethod, isGeneric }: Shape, name: string, result: string, code: string): string {
	const queue = type ? `q *${type}${isGeneric ? '[T]' : ''}` : ''
	const head = isMethod ? `(${queue}) ${name}(n int)` : `${name}_0(${list(queue, 'n int')})`
	const text = braces(`func ${head} ${result}`, code)
	if (!isGeneric) return text
	// Of a type parameter nothing is known.
	return text
		.replace(/\bSEE\b/g, 'event(x)')
		.replace(/\bsee_0\b/g, 'event')
		.replace(/\bV\([^()]*\)/g, 'none')
		.replace(/\bnone\b/g, '*new(T)')
		.replace(/\bE\b/g, 'T')
}

function callOf({ type, isMethod }: Shape, name: string): string {
	return isMethod ? `q.${name}(n)` : `${name}_0(${list(type ? 'q' : '', 'n')})`
}

/** A method of a copy. */
function sizeOf({ type, isGeneric }: Shape): string {
	return braces(`func (q ${type}${isGeneric ? '[T]' : ''}) size() int`, 'return len(LIST)')
}

/** The code with the names of the queue, its slice and functions. */
function inPlace(queue: Shape, text: string): string {
	return text
		.replace(/\bLISTOF\((\w+(?:\[0\])?)\)/g, (_, copy: string) => queue.list.replace(/^q/, copy))
		.replace(/\bLIST\b/g, queue.list)
		.replace(/\bPOP\b/g, callOf(queue, 'pop'))
		.replace(/\bGET\b/g, callOf(queue, 'get'))
		.replace(/\bTYPE\b/g, `${queue.type}${queue.isGeneric ? '[E]' : ''}`)
		.replace(/\bnone\b/g, '*new(E)')
}

export default { transform: 'queue-pop', goMinors: [22, 19, 26], programs } satisfies Generator

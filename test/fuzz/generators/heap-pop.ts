// Heaps that leave popped elements in their arrays, and everybody who may still see them there.
import fc from 'fast-check'
import { concrete, pointing, pointingHelpers } from '../elements.ts'
import { braces, type Generator, lines, type Program, pick, seldom, withUsed } from '../program.ts'

/** How a heap holds its slice. `h` is a pointer to the heap. */
interface Shape {
	readonly declare: string
	readonly typeParameters?: string
	/** The slice, `LIST`: what it is called where it stands alone, and where something follows it. */
	readonly list: string
	readonly operand?: string
	/** The slice of a heap that is no pointer, null if its methods have to be given one. */
	readonly listOfValue: string | null
	/** The slice of a literal: `heap_0{…}` around some code. */
	readonly make: (elements: string) => string
}

const itself = { list: '*h', operand: '(*h)', listOfValue: 'h', make: (list: string) => list }
const inField = { list: 'h.items', listOfValue: 'h.items', make: (list: string) => `items: []E{${list}}` }

const shapes: readonly Shape[] = [
	{ ...itself, declare: 'type heap_0 []E' },
	{ ...itself, declare: 'type heap_0 []E' },
	{ ...itself, declare: 'type list_0 []E\n\ntype heap_0 list_0' },
	{ ...itself, declare: 'type heap_0[T any] []T', typeParameters: '[T]' },
	{ ...inField, declare: 'type heap_0 struct {\n\titems []E\n\tpops int\n}' },
	{ ...inField, declare: 'type heap_0 struct{ items []E }', listOfValue: null },
	{ ...inField, declare: 'type list_0 []E\n\ntype heap_0 struct{ items list_0 }' },
	{ ...inField, declare: 'type heap_0[T any] struct{ items []T }', typeParameters: '[T]' },
	{
		declare: 'type inner_0 struct{ items []E }\n\ntype heap_0 struct{ inner_0 }',
		list: 'h.items',
		listOfValue: 'h.items',
		make: (list) => `inner_0{items: []E{${list}}}`,
	},
	{
		declare: 'type list_0 []E\n\ntype heap_0 struct{ list_0 }',
		list: 'h.list_0',
		listOfValue: 'h.list_0',
		make: (list) => `list_0{${list}}`,
	},
	{
		declare: 'type heap_0 struct{ items *[]E }',
		list: '*h.items',
		operand: '(*h.items)',
		listOfValue: '*h.items',
		make: (list) => `items: &[]E{${list}}`,
	},
]

const usualPops = [
	'old := LIST\nn := len(old)\nx := old[n-1]\nLIST = old[0 : n-1]\nreturn x',
	'old := LIST\nn := len(old)\nx := old[n-1]\nLIST = old[:n-1]\nreturn x',
	'n := len(LIST) - 1\nx := LIST[n]\nLIST = LIST[:n]\nreturn x',
	'n := len(LIST)\nx := LIST[n-1]\nLIST = LIST[:n-1]\nSEE\nreturn x',
	'x := LIST[len(LIST)-1]\nLIST = LIST[:len(LIST)-1]\nreturn x',
	'old := LIST\nlast := len(old) - 1\nx := old[last]\nevent("pop", last)\nLIST = old[:last]\nreturn x',
	'old := LIST\nn := len(old)\nvar x E\nx = old[n-1]\nSEE\nLIST = old[:n-1]\nreturn x',
	'if len(LIST) == 0 {\n\treturn nil\n}\nold := LIST\nn := len(old)\nx := old[n-1]\nLIST = old[:n-1]\nreturn x',
	'if n := len(LIST); n > 0 {\n\tx := LIST[n-1]\n\tLIST = LIST[:n-1]\n\treturn x\n}\nreturn nil',
]

/** In most of these somebody looks at the slot after it has been read, or it is another slot. */
const rarePops = [
	'old := LIST\nn := len(old)\nLIST = old[:n-1]\nreturn old[n-1]',
	'old := LIST\nn := len(old)\np := &old[n-1]\nLIST = old[:n-1]\nreturn *p',
	'n := len(LIST)\np := &LIST[n-1]\nx := LIST[n-1]\nLIST = LIST[:n-1]\nSEE\nx = *p\nreturn x',
	'old := LIST\nn := len(old)\nx := old[n-1]\nLIST = old[:n-1]\nif n > 2 {\n\treturn old[n-1]\n}\nreturn x',
	'n := len(LIST)\nx := LIST[n-1]\nLIST, n = LIST[:n-1], 0\nreturn x',
	'var x E\nx, LIST = LIST[len(LIST)-1], LIST[:len(LIST)-1]\nreturn x',
	'old := LIST\nn := len(old)\ndefer func() { LIST = old[:n-1] }()\nreturn old[n-1]',
	'old := LIST\nn := len(old)\nx := old[n-1]\ndefer func() {\n\tx := old[n-1]\n\tSEE\n}()\nLIST = old[:n-1]\nreturn x',
	'n := len(LIST)\nx := LIST[n-1]\nn--\nLIST = LIST[:n]\nreturn x',
	'n := len(LIST)\nx := LIST[n-1]\nif n > 3 {\n\tn--\n}\nLIST = LIST[:n-1]\nreturn x',
	'n := len(LIST)\nx := LIST[n-1]\nless := func() { n = turn() % 2 }\nless()\nLIST = LIST[:n-1]\nreturn x',
	'n := len(LIST)\np := &n\nx := LIST[n-1]\n*p = turn() % 2\nLIST = LIST[:n-1]\nreturn x',
	'old := LIST\nn := len(old)\nx := old[n-1]\nh.Push(x)\nLIST = old[:n-1]\nreturn x',
	'old := LIST\nn := len(old)\nx := old[n-1]\nLIST = old[:n-1]\nold = append(old[:n-1], x)\nreturn old[n-1]',
	'old := LIST\nn := len(old)\nvar x E\nif n > 2 {\n\tx = old[n-1]\n}\nLIST = old[:n-1]\nreturn x',
	'old := LIST\nn := len(old)\nx := old[n-1]\ny := old[:n]\nLIST = old[:n-1]\nsee_0(y)\nreturn x',
	'old := LIST\nn := len(old)\nx := old[n-1]\nget := func() E { return old[n-1] }\nLIST = old[:n-1]\nx = get()\nreturn x',
	'old := LIST\nn := len(old)\nx := old[n-1]\nother := old\nLIST = old[:n-1]\nfor _, x := range other {\n\tSEE\n}\nreturn x',
	'n := len(LIST)\nx := LIST[n-1]\nLIST = LIST[:n-1]\nx = LIST[:n][n-1]\nreturn x',
	'x := LIST[len(LIST)-1]\nfor range numbers(2) {\n\tLIST = LIST[:len(LIST)-1]\n}\nreturn x',
	'again:\nn := len(LIST)\nx := LIST[n-1]\nLIST = LIST[:n-1]\nif turn() < 2 {\n\tgoto again\n}\nreturn x',
	'n := uint8(len(LIST) - 1)\nx := LIST[n]\nLIST = LIST[:n]\nreturn x',
	'n := len(LIST) - 1\nx := LIST[n]\nif n > 1 {\n\tgoto cut\n}\nSEE\ncut:\nLIST = LIST[:n]\nreturn x',
	'n := len(LIST) - 1\nx := LIST[n]\nswitch {\ncase n > 1:\n\tLIST = LIST[:n]\n\treturn x\n}\nLIST = LIST[:n]\nreturn x',
	'n := len(LIST) - 1\nx := LIST[n]\nfunc() { LIST = LIST[:n] }()\nreturn x',
	'n := len(LIST) - 1\nx := LIST[n]\nlist := LIST[:n]\nLIST = list\nreturn x',
	'n := len(LIST) - 1\nx := LIST[n]\nLIST = LIST[:n:n]\nreturn x',
	'n := len(LIST) - 1\nx := LIST[n]\nLIST = append([]E{}, LIST[:n]...)\nreturn x',
	'n := len(LIST) - 1\nx := LIST[n]\nLIST = append(LIST[:n], LIST[n+1:]...)\nreturn x',
]

/** What Pop does first. */
const heads = [
	'defer func() { event(len(LIST)) }()',
	'event("pop")',
	...['zero', 'clear', 'none'].map((name) => `${name} := turn()\nevent(${name})`),
]

/** How the program comes by its heap h, `list` of which are the first elements. `H` is its type. */
const creations: readonly ((list: string) => string)[] = [
	(list) => `h := &H{${list}}`,
	(list) => `h := &H{${list}}\nheap.Init(h)`,
	(list) => `made := H{${list}}\nh := &made`,
	(list) => `var h *H = &H{${list}}`,
	(list) => `box := &struct{ h *H }{&H{${list}}}\nh := box.h`,
	(list) => `var box struct{ h H }\nbox.h = H{${list}}\nh := &box.h`,
	(list) => `h := new(H)\n*h = H{${list}}`,
	(list) => `h := new_0()\nother := &H{${list}}\nfor other.Len() > 0 {\n\theap.Push(h, heap.Pop(other))\n}`,
]

const rareCreations: readonly ((list: string) => string)[] = [
	(list) => `s := H{${list}}\nh := new(H)\n*h = s\ndefer func() { event(s.Len()); see_0(LISTOF(s)) }()`,
	(list) => `heaps := []H{{${list}}, {}}\nh := &heaps[0]\ndefer func() { see_0(LISTOF(heaps[0])) }()`,
	(list) => `heaps := map[int]H{0: {${list}}}\nh1 := heaps[0]\nh := &h1\ndefer func() { see_0(LISTOF(heaps[0])) }()`,
	(list) => `heaps := make(chan H, 1)\nheaps <- H{${list}}\nh1 := <-heaps\nh := &h1`,
	(list) => `h1, h2 := H{${list}}, H{}\nh2 = h1\nh := &h2\ndefer see_0(LISTOF(h1))`,
	(list) => `get := func() H { return H{${list}} }\nh1 := get()\nh := &h1`,
	() => 'h := new(H)\nLIST = other_0\ndefer see_0(other_0)',
	() => 'h := new(H)\nLIST = append(other_0[:2], V(4))\ndefer see_0(other_0)',
	() => 'h := new(H)\nLIST = append([]E(nil), other_0...)',
	() => 'h := new(H)\ns := []E{V(3), V(1), V(2)}\nLIST = s\ndefer see_0(s)',
	() => 'h := new(H)\ns := []E{V(3), V(1), V(2)}\nLIST = s',
	() => 'h := new(H)\ns := make([]E, 3, 9)\ns[0], s[1], s[2] = V(2), V(1), V(4)\nLIST = s[:]\ndefer see_0(s)',
	() => 'h := new(H)\nLIST = make([]E, 0, 20)\nh.Push(V(3))\nh.Push(V(1))',
]

/** What a program does with a heap that nobody else sees into. */
const usualSteps = [
	'heap.Push(h, V(n))',
	'heap.Push(h, V(4))\nheap.Push(h, V(1))',
	'if h.Len() > 0 {\n\tx := heap.Pop(h).(E)\n\tSEE\n}',
	'if h.Len() > 1 {\n\tx := heap.Pop(h).(E)\n\ty := heap.Pop(h)\n\tSEE\n\tx = y.(E)\n\tSEE\n}',
	'x := heap.Pop(h).(E)\nSEE',
	'for h.Len() > 0 {\n\tx := heap.Pop(h).(E)\n\tSEE\n}',
	'for h.Len() > n {\n\tkept_0 = append(kept_0, heap.Pop(h).(E))\n}\nsee_0(kept_0)',
	'if h.Len() > 1 {\n\tx := heap.Remove(h, 1).(E)\n\tSEE\n}',
	'if h.Len() > 2 {\n\tLIST[1] = V(0)\n\theap.Fix(h, 1)\n}',
	'if h.Len() > 0 {\n\tx := LIST[0]\n\theap.Pop(h)\n\tSEE\n}',
	'for i := range LIST {\n\tx := LIST[i]\n\tSEE\n}',
	'for _, x := range LIST {\n\tSEE\n}',
	'event(len(LIST), h.Len())',
	'h.Push(V(2))',
	'if h.Len() > 0 {\n\tx := h.Pop().(E)\n\tSEE\n}',
	'if h.Len() > 1 {\n\th.Swap(0, h.Len()-1)\n\tevent(h.Less(0, 1))\n}',
	'func() {\n\tdefer func() { event("recovered", recover()) }()\n\th.Pop()\n}()',
	'func() {\n\tdefer func() { event("recovered", recover()) }()\n\theap.Pop(h)\n}()',
	'heap.Init(h)',
	'sort.Sort(h)',
	'LIST = LIST[:0]\nheap.Push(h, V(3))',
	'LIST = nil',
	'event(LIST == nil)',
	'heap.Push(h, heap.Pop(h))',
	'var i heap.Interface = h\nheap.Push(i, V(2))\nx := heap.Pop(i).(E)\nSEE',
	'u := h\nu.Push(V(1))\nx := u.Pop().(E)\nSEE',
	'pop := h.Pop\nh.Push(V(5))\nx := pop().(E)\nSEE',
	'seen := make([]E, 2)\nevent(copy(seen, LIST))\nh.Push(V(1))\nh.Pop()\nsee_0(seen)',
	'seen := append([]E{}, LIST...)\nh.Push(V(1))\nh.Pop()\nsee_0(seen)',
	'event(peek_0(h))',
	'event(least_0(*h))',
	'drain_0(h)',
	'defer drain_0(h)',
	'go func() {}()\nfor h.Len() > 1 {\n\th.Pop()\n}',
]

/** Somebody may see into the array. `DROP` takes an element from the heap. */
const rareSteps = [
	's := LIST\nDROP\nsee_0(s)',
	's := LIST\nif len(s) > 1 {\n\theap.Pop(h)\n\tx := s[len(s)-1]\n\tSEE\n}',
	'alias_0 = LIST',
	'alias_0 = append(LIST, V(5))\nDROP',
	'see_0(LIST[:cap(LIST)])',
	'if cap(LIST) > len(LIST) {\n\tLIST = LIST[:len(LIST)+1]\n\tsee_0(LIST)\n}',
	'for _, x := range LIST {\n\tSEE\n\theap.Pop(h)\n}',
	'for range LIST {\n\th.Pop()\n}',
	'for i := range LIST {\n\tif i < h.Len() {\n\t\tx := heap.Pop(h).(E)\n\t\tSEE\n\t}\n}',
	'was := *h\nDROP\nsee_0(LISTOF(was))',
	'was := *h\nDROP\nfor _, x := range LISTOF(was) {\n\tSEE\n}',
	'was := *h\nDROP\nfor i := range LISTOF(was) {\n\tx := LISTOF(was)[i]\n\tSEE\n}',
	'p := (*struct{ items []E })(h)\ns := p.items\nDROP\nsee_0(s)',
	's := *(*[]E)(h)\nDROP\nsee_0(s)',
	'var other H\n*(&other) = *h\nDROP\nsee_0(LISTOF(other))',
	'was := *h\nDROP\nevent(was.Len())',
	'if h.Len() > 0 {\n\tp := &LIST[h.Len()-1]\n\th.Pop()\n\tx := *p\n\tSEE\n}',
	'see_0(LIST)',
	'defer see_0(LIST)',
	'later := func() { see_0(LIST) }\nDROP\nlater()',
	'func(s []E) {\n\th.Pop()\n\tsee_0(s)\n}(LIST)',
	'LIST = append(LIST[:len(LIST)/2], other_0...)',
	'size := (*h).Len\nh.Push(V(1))\nevent(size())',
	's := *slice_0(h)\nDROP\nsee_0(s)',
	'lists := [][]E{LIST}\nDROP\nsee_0(lists[0])',
	'box := struct{ s []E }{LIST}\nDROP\nsee_0(box.s)',
	'var i any = LIST\nDROP\nevent(i != nil)',
	'var i any = *h\nDROP\nevent(fmt.Sprintf("%T", i))',
	'show_0(*h)',
	'defer show_0(*h)',
	'popIn_0(*h, h)',
	'slices := map[string][]E{"h": LIST}\nh.Pop()\nsee_0(slices["h"])',
	'first, rest := LIST[0], LIST[1:]\nh.Pop()\nx := first\nSEE\nsee_0(rest)',
	's := LIST[:len(LIST):len(LIST)]\nh.Push(V(6))\nh.Pop()\nh.Pop()\nsee_0(s)',
]

const helpers = [
	...pointingHelpers,
	'var kept_0 []E',
	'var alias_0 []E',
	'var other_0 = []E{V(4), V(2), V(3), V(1)}',
	'func key_0(v any) int {\n\tx := v.(E)\n\treturn KEY\n}',
	'func new_0() *H { return &H{} }',
	'func peek_0(h *H) int {\n\tif len(LIST) == 0 {\n\t\treturn -1\n\t}\n\treturn key_0(LIST[0])\n}',
	'func least_0(g H) int {\n\tif len(LISTOF(g)) == 0 {\n\t\treturn -1\n\t}\n\treturn key_0(LISTOF(g)[0])\n}',
	'func drain_0(h *H) {\n\tfor h.Len() > 0 {\n\t\tx := heap.Pop(h).(E)\n\t\tSEE\n\t}\n}',
	'func slice_0(h *H) *[]E {\n\ts := []E(LIST)\n\treturn &s\n}',
	'func show_0(g H) {\n\tfor _, x := range LISTOF(g) {\n\t\tSEE\n\t}\n}',
	'func popIn_0(g H, h *H) {\n\tif n := len(LISTOF(g)); n > 0 {\n\t\th.Pop()\n\t\tx := LISTOF(g)[n-1]\n\t\tSEE\n\t}\n}',
]

/** The methods of a heap. */
function methods(shape: Shape, isByValue: boolean, pop: string, result: string): string {
	const { typeParameters = '', listOfValue } = shape
	const [receiver, list] = isByValue && listOfValue ? ['h', listOfValue] : ['h *', 'LIST']
	const of = (name: string) => `func (${receiver === 'h' ? 'h ' : receiver}heap_0${typeParameters}) ${name}`
	const slice = list.startsWith('*') ? `(${list})` : list
	const methodsOf = [
		braces(of('Len() int'), `return len(${list})`),
		braces(of('Less(i, j int) bool'), `return key_0(${slice}[i]) < key_0(${slice}[j])`),
		braces(of('Swap(i, j int)'), `${slice}[i], ${slice}[j] = ${slice}[j], ${slice}[i]`),
		braces(`func (h *heap_0${typeParameters}) Push(x any)`, 'LIST = append(LIST, x.(E))'),
		braces(`func (h *heap_0${typeParameters}) Pop() ${result}`, pop),
	]
	const text = methodsOf.join('\n\n')
	// Of a type parameter nothing is known.
	return typeParameters
		? text
				.replace(/\bE\b/g, 'T')
				.replace(/\bSEE\b/g, 'event(x)')
				.replace(/\bsee_0\b/g, 'event')
		: text
}

function programs(goMinor: number): fc.Arbitrary<Program> {
	const possible = shapes.filter(({ typeParameters }) => !typeParameters || goMinor >= 18)
	const step = fc.oneof({ weight: 12, arbitrary: pick(...usualSteps) }, { weight: 1, arbitrary: pick(...rareSteps) })
	const pop = fc.oneof({ weight: 3, arbitrary: pick(...usualPops) }, { weight: 1, arbitrary: pick(...rarePops) })
	const creation = fc.oneof(
		{ weight: 8, arbitrary: pick(...creations) },
		{ weight: 1, arbitrary: pick(...rareCreations) },
	)
	return fc
		.tuple(
			pick(...pointing),
			fc.tuple(pick(...possible), fc.boolean()),
			fc.tuple(pop, seldom(7, '', ...heads), seldom(5, false, true)),
			fc.tuple(creation, pick('V(3), V(1), V(2)', 'V(2), V(5), V(3), V(4), V(7)', 'V(1)', '')),
			fc.array(step, { minLength: 1, maxLength: 4 }),
			seldom(6, '', 'defer func() { event("recovered", recover()) }()'),
		)
		.map(([element, [shape, isByValue], [popped, head, isNamed], [create, list], steps, recovered]) => {
			const { list: slice, operand = slice, typeParameters } = shape
			const body = isNamed ? popped.replace(/^(\t*)return (.*)$/gm, '$1result = $2\n$1return') : popped
			const heap = methods(shape, isByValue, lines(head, body), isNamed ? '(result any)' : 'any')
			const seen = steps.some((one) => one.includes('alias_0')) ? 'see_0(alias_0)' : ''
			const hasZeroValue = list === '' && !slice.startsWith('*h.')
			const made = create(hasZeroValue ? '' : shape.make(list))
			const caller = lines(recovered, made, ...steps.map((one) => braces('', one)), 'event(h.Len())', seen)
			// What is deferred or declared in a step shall live as long as the program.
			const program = braces('func program_0(n int)', caller.replace(/^\{\n\t(defer .*)\n\}$/gm, '$1'))
			const write = (text: string) =>
				concrete(
					text
						.replace(/\bDROP\b/g, 'if h.Len() > 0 {\n\th.Pop()\n}')
						.replace(/\bLIST\b(?=[[.])/g, operand)
						.replace(/\bLIST\b/g, slice)
						.replace(/\bLISTOF\((\w+(?:\[0\])?)\)/g, (_, h: string) => listOf(shape, h))
						.replace(/\bH\b/g, typeParameters ? 'heap_0[E]' : 'heap_0'),
					element,
				)
			return withUsed(helpers.map(write), write([shape.declare, heap, program].join('\n\n')))
		})
}

/** The slice of a heap that is no pointer. */
function listOf({ list }: Shape, heap: string): string {
	return list.startsWith('*h.') ? `(*${heap}${list.slice(2)})` : list === '*h' ? heap : `${heap}${list.slice(1)}`
}

export default { transform: 'heap-pop', goMinors: [22, 19, 26], programs } satisfies Generator

// Goroutines that send a result to a function that may have left, and everybody who could tell whether the send is over.
//
// The goroutine gets to its send when the function opens the gate, and a select that could receive either has nothing to
// receive then or nothing else to do: so it is never up to the scheduler what a program does.
import fc from 'fast-check'
import { concrete } from '../elements.ts'
import { braces, type Generator, indent, lines, type Program, pick, withUsed } from '../program.ts'

/** What is sent: its type, and the value made of an int. */
const results = [
	{ type: 'int', of: (i: string) => i },
	{ type: 'string', of: (i: string) => `fmt.Sprint("v", ${i})` },
	{ type: 'error', of: (i: string) => `fmt.Errorf("e%d", ${i})` },
	{ type: 'result_0', of: (i: string) => `result_0{${i}, nil}` },
	{ type: 'struct{}', of: () => 'struct{}{}' },
	{ type: '[]int', of: (i: string) => `numbers(${i})` },
	{ type: 'interface{}', of: (i: string) => i },
]

const makes = [
	'ch := make(chan E)',
	'ch := make(chan E)',
	'ch := make(chan E, 0)',
	'var ch = make(chan E)',
	'var ch chan E = make(chan E)',
	'ch := (make(chan E))',
	'ch := make(chan E,)',
	'ch, rounds := make(chan E), n\nevent(rounds)',
	'ch := make(results_0)',
	'var (\n\tch = make(chan E)\n)',
]

const rareMakes = [
	'ch := make(chan E, 1)',
	'ch := make(chan E, none_0)',
	'ch := make(chan E, n)',
	'var ch chan E\nch = make(chan E)',
	'ch := make(chan E)\nother := ch\ndefer func() { event(len(other)) }()',
	'ch := make(chan E)\nch = make(chan E)',
]

interface Sending {
	/** What the goroutine does from when it has something to send. */
	readonly code: string
	/** Does it close the channel once it has sent? */
	readonly isClosing?: boolean
}

/** Some send nothing for n = 3. */
const sendings: readonly Sending[] = [
	{ code: 'ch <- V(n)' },
	{ code: 'ch <- V(n)' },
	{ code: 'v := V(n + 1)\nch <- v' },
	{ code: 'ch <- V(n)\nreturn' },
	{ code: 'if n > 2 {\n\tch <- V(1)\n\treturn\n}\nch <- V(2)' },
	{ code: 'if n > 2 {\n\tch <- V(1)\n} else {\n\tch <- V(n)\n}' },
	{ code: 'switch n {\ncase 1:\n\tch <- V(1)\ncase 2:\n\tch <- V(2)\n\tbreak\ndefault:\n\tch <- V(n)\n}' },
	{ code: 'if n == 3 {\n\treturn\n}\nch <- V(n)' },
	{ code: 'for {\n\tch <- V(n)\n\tbreak\n}' },
	{ code: 'for i := 0; ; i++ {\n\tif i < 2 {\n\t\tcontinue\n\t}\n\tch <- V(i)\n\treturn\n}' },
	{ code: 'for range numbers(1) {\n\tch <- V(n)\n\treturn\n}' },
	{ code: 'm := n\nif n == 1 {\n\tgoto send\n}\nm++\nsend:\nch <- V(m)' },
	{ code: 'var v E\nif n > 1 {\n\tv = V(n)\n}\n{\n\tch <- v\n}' },
	{ code: 'm := n\nfunc() {\n\tm++\n}()\nch <- V(m)' },
	{ code: 'defer close(ch)\nch <- V(n)', isClosing: true },
	{ code: 'ch <- V(n)\nclose(ch)', isClosing: true },
	{ code: 'defer close(ch)\nif n == 3 {\n\treturn\n}\nch <- V(n)', isClosing: true },
	{ code: 'if n > 1 {\n\tch <- V(1)\n\tclose(ch)\n\treturn\n}\nch <- V(2)\nclose(ch)', isClosing: true },
]

const rareSendings: readonly Sending[] = [
	{ code: 'ch <- V(n)\nevent("sent")\nclose(told)' },
	{ code: 'ch <- V(n)\nclose(told)' },
	{ code: 'defer close(told)\nch <- V(n)' },
	{ code: 'ch <- V(n)\ndefer close(told)' },
	{ code: 'defer func() { close(told) }()\ndefer close(ch)\nch <- V(n)', isClosing: true },
	{ code: 'ch <- V(n)\nfunc() { close(told) }()' },
	{ code: 'for m := n; m >= 0; close(told) {\n\tch <- V(m)\n\tm = -1\n}' },
	{ code: 'for i := 0; i < tell_0(i, told); i++ {\n\tch <- V(n)\n}' },
	{ code: 'for i := 0; i < 1; i++ {\n\tch <- V(n)\n}\nclose(told)' },
	{ code: 'for i := 0; i < 1; i++ {\n\tch <- V(n)\n}' },
	{ code: 'again:\nch <- V(n)\nif n > 50 {\n\tgoto again\n}\nclose(told)' },
	{ code: 'select {\ncase ch <- V(n):\n\tclose(told)\ncase <-never_0:\n}' },
	{ code: 'select {\ncase ch <- V(n):\ncase <-never_0:\n}' },
	{ code: 'ch <- V(n)\nif n > 1 {\n\tclose(told)\n}' },
	{ code: 'ch <- V(n)\nswitch {\ncase tell_0(1, told) > 0:\n}' },
	{ code: 'ch <- V(1)\nch <- V(2)\nclose(told)' },
	{ code: 'send := func() { ch <- V(n) }\nsend()\nclose(told)' },
	{ code: 'func() {\n\tdefer close(told)\n\tch <- V(n)\n}()' },
	{ code: 'defer func() { ch <- V(n) }()' },
	{ code: 'defer runtime.Goexit()\nch <- V(n)' },
	{ code: 'ch <- V(n)\nruntime.Goexit()' },
	{ code: 'out := (chan<- E)(ch)\nout <- V(n)\nclose(told)' },
	{ code: 'event(cap(ch))\nch <- V(n)' },
]

/** How the goroutine comes to its work when the gate is open. */
const waits = [
	'<-gate',
	'<-gate',
	'for range gate {\n}',
	'wait_0(gate)',
	'select {\ncase <-gate:\ncase <-never_0:\n}',
	'_, ok := <-gate\n_ = ok',
]

/** How it is started, with `CODE` inside. */
const starts = [
	'go func() {\nCODE\n}()',
	'go func() {\nCODE\n}()',
	'go func() {\nCODE\n}()',
	'go func(n int) {\nCODE\n}(n)',
	'if n < 9 {\n\tgo func() {\nCODE\n\t}()\n}',
	'{\n\tgo func() {\nCODE\n\t}()\n}',
]

const rareStarts = [
	'go func(ch chan E) {\nCODE\n}(ch)',
	'go func(ch chan<- E) {\n\t<-gate\n\tch <- V(n)\n\tclose(told)\n}(ch)',
	'send := func() {\nCODE\n}\ngo send()',
	'for i := 0; i < 2; i++ {\n\tgo func() {\nCODE\n\t}()\n}',
	'go func() {\n\tgo func() {\nCODE\n\t}()\n}()',
	'go func() {\nCODE\n}()\ngo func() {\n\t<-never_0\n\tch <- V(8)\n}()',
	'go func() {\nCODE\n}()\ngo func() {\n\t<-never_0\n\t<-ch\n}()',
]

/** What the function does next: it always opens the gate before it waits for nothing but the result. */
interface Waiting {
	readonly code: string
	/** Does it only end if the channel is closed? */
	readonly needsClose?: boolean
}

const waitings: readonly Waiting[] = [
	{
		code: 'timeout := time.Minute\nif LEAVES {\n\ttimeout = 100 * time.Microsecond\n} else {\n\tclose(gate)\n}\nselect {\ncase v := <-ch:\n\tevent(v)\n\treturn 1\ncase <-time.After(timeout):\n\tevent("timeout")\n\treturn 2\n}',
	},
	{
		code: 'ctx, cancel := context.WithCancel(context.Background())\ndefer cancel()\nif LEAVES {\n\tcancel()\n} else {\n\tclose(gate)\n}\nselect {\ncase <-ctx.Done():\n\tevent(ctx.Err())\n\treturn 2\ncase v := <-ch:\n\tevent(v)\n}',
	},
	{ code: 'if LEAVES {\n\treturn 3\n}\nclose(gate)\nevent(<-ch)' },
	{ code: 'if LEAVES {\n\tclose(gate)\n\treturn 3\n}\nclose(gate)\nv := <-ch\nevent(v)' },
	{
		code: 'defer close(gate)\nif LEAVES {\n\treturn 3\n}\nselect {\ncase v := <-ch:\n\tevent(v)\ndefault:\n\tevent("none yet")\n}',
	},
	{
		code: 'if LEAVES {\n\tselect {\n\tcase v := <-ch:\n\t\tevent(v)\n\tdefault:\n\t\treturn 4\n\t}\n}\nclose(gate)\nfor {\n\tselect {\n\tcase v := <-ch:\n\t\tevent(v)\n\t\treturn 5\n\tdefault:\n\t\ttime.Sleep(10 * time.Microsecond)\n\t}\n}',
	},
	{
		code: 'for i := 0; i < 4; i++ {\n\tif !LEAVES && i == 2 {\n\t\tclose(gate)\n\t\tv, ok := <-ch\n\t\tevent(v, ok)\n\t\treturn i\n\t}\n\tselect {\n\tcase <-ch:\n\t\treturn 6\n\tdefault:\n\t}\n}',
	},
	{
		code: 'if !LEAVES {\n\tclose(gate)\n}\nloop:\nfor {\n\tselect {\n\tcase v := <-ch:\n\t\tevent(v)\n\t\tbreak loop\n\tcase <-ready_0(LEAVES):\n\t\tevent("ready")\n\t\tbreak loop\n\t}\n}',
	},
	{ code: 'switch {\ncase LEAVES:\n\tevent("leaves")\ndefault:\n\tclose(gate)\n\tevent(<-ch)\n}' },
	{
		code: 'if err := err_0(n); err != nil {\n\tevent(err)\n\tclose(gate)\n\treturn 7\n}\nif LEAVES {\n\treturn 8\n}\nclose(gate)\nevent(<-ch)',
	},
	{ code: 'close(gate)\nif LEAVES {\n\tgoto out\n}\nevent(<-ch)\nout:\nevent("out")' },
	{ code: 'close(gate)\nif !LEAVES {\n\tvar v E\n\tv = <-ch\n\tevent(v)\n}' },
	{ code: 'event("started")\nclose(gate)' },
	{
		code: 'defer func() { event("recovered", recover()) }()\nif n == 2 {\n\tpanic("two")\n}\nif LEAVES {\n\treturn 9\n}\nclose(gate)\nevent(<-ch)',
	},
	{ code: 'if LEAVES {\n\treturn 3\n}\nclose(gate)\nfor v := range ch {\n\tevent(v)\n}', needsClose: true },
	{
		code: 'if LEAVES {\n\treturn 3\n}\nclose(gate)\nfor {\n\tv, ok := <-ch\n\tevent(v, ok)\n\tif !ok {\n\t\tbreak\n\t}\n}',
		needsClose: true,
	},
	{ code: 'close(gate)\nif LEAVES {\n\treturn 3\n}\nv := <-ch\n_, ok := <-ch\nevent(v, ok)', needsClose: true },
	{ code: 'close(gate)\nfor v := range ch {\n\tevent(v)\n\tif LEAVES {\n\t\tbreak\n\t}\n}', needsClose: true },
	{
		code: 'close(gate)\nfor i := range numbers(3) {\n\tif LEAVES {\n\t\treturn i\n\t}\n\tv, ok := <-ch\n\tevent(v, ok)\n}',
		needsClose: true,
	},
]

/** Others have to do with the channel. */
const rareWaitings: readonly Waiting[] = [
	{ code: 'event(len(ch), cap(ch))\nclose(gate)\nif LEAVES {\n\treturn 3\n}\nevent(<-ch)' },
	{ code: 'defer func() { event(cap(ch)) }()\nclose(gate)\nif LEAVES {\n\treturn 3\n}\nevent(<-ch)' },
	{ code: 'close(gate)\nif LEAVES {\n\tlate_0 = ch\n\treturn 3\n}\nevent(<-ch)' },
	{ code: 'defer func() { event(<-ch) }()\nclose(gate)\nif LEAVES {\n\treturn 3\n}' },
	{ code: 'receive := func() E { return <-ch }\nclose(gate)\nif LEAVES {\n\treturn 3\n}\nevent(receive())' },
	{ code: 'close(gate)\nif LEAVES {\n\treturn 3\n}\nevent(receive_0(ch))' },
	{ code: 'close(gate)\nin := (<-chan E)(ch)\nif LEAVES {\n\treturn 3\n}\nevent(<-in)' },
	{ code: 'close(gate)\nevent(<-ch)' },
	{ code: 'close(gate)\nif LEAVES {\n\tpanic("leaves")\n}\nevent(<-ch)' },
	{ code: 'event(ch != nil)\nclose(gate)\nif LEAVES {\n\treturn 3\n}\nevent(<-ch)' },
	{ code: 'event(fmt.Sprintf("%T", ch))\nclose(gate)\nif LEAVES {\n\treturn 3\n}\nevent(<-ch)' },
	{ code: 'box := struct{ ch chan E }{ch}\nclose(gate)\nif LEAVES {\n\treturn 3\n}\nevent(<-box.ch)' },
	{ code: 'done := make(chan bool)\ngo func() {\n\tevent(<-ch)\n\tclose(done)\n}()\nclose(gate)\n<-done' },
	{
		code: 'done := make(chan E)\ngo func() {\n\tv := <-ch\n\tdone <- v\n}()\nclose(gate)\nif LEAVES {\n\treturn 3\n}\nevent(<-done)',
	},
]

/** The same with a second channel, of which the goroutine should serve one. */
const pairSendings: readonly Sending[] = [
	{ code: 'if err := err_0(n); err != nil {\n\terrs <- err\n\treturn\n}\nch <- V(n)' },
	{ code: 'if err := err_0(n); err != nil {\n\terrs <- err\n} else {\n\tch <- V(n)\n}' },
	{ code: 'switch err := err_0(n); {\ncase err != nil:\n\terrs <- err\ndefault:\n\tch <- V(n)\n}' },
	{ code: 'if n == 2 {\n\tclose(errs)\n\treturn\n}\nch <- V(n)' },
	{ code: 'defer close(errs)\ndefer close(ch)\nch <- V(n)' },
	{ code: 'ch <- V(n)\nerrs <- nil\nclose(told)' },
	{ code: 'defer func() { errs <- nil }()\nch <- V(n)' },
	{ code: 'errs <- nil\nch <- V(n)' },
	{ code: 'ch <- V(n)\nclose(errs)' },
]

const receiveEither = ['case v, ok := <-ch:\n\tevent(v, ok)', 'case err, ok := <-errs:\n\tevent(err, ok)']

const pairWaitings: readonly Waiting[] = [
	{ code: lines('if LEAVES {', '\treturn 3', '}', 'close(gate)', 'select {', ...receiveEither, '}') },
	{
		code: lines(
			'if !LEAVES {',
			'\tclose(gate)',
			'}',
			'select {',
			...receiveEither,
			'case <-ready_0(LEAVES):',
			'\tevent("ready")',
			'}',
		),
	},
	{ code: lines('close(gate)', 'if LEAVES {', '\treturn 3', '}', 'select {', ...receiveEither, '}') },
]

const helpers = [
	'type result_0 struct {\n\tn   int\n\terr error\n}',
	'type results_0 chan E',
	'type server_0 struct{ runs int }',
	'const none_0 = 0',
	'var never_0 = make(chan bool)',
	'var late_0 <-chan E',
	'var told_0 chan bool',
	'func wait_0(gate <-chan bool) { <-gate }',
	'func receive_0(ch <-chan E) E { return <-ch }',
	'func ready_0(is bool) <-chan bool {\n\tif !is {\n\t\treturn never_0\n\t}\n\tc := make(chan bool)\n\tclose(c)\n\treturn c\n}',
	'func tell_0(i int, told chan bool) int {\n\tif i > 0 {\n\t\tclose(told)\n\t}\n\treturn 1\n}',
	'func err_0(n int) error {\n\tif n%3 == 1 {\n\t\treturn fmt.Errorf("error %d", n)\n\t}\n\treturn nil\n}',
]

/** Where the channel is made and served. */
const arounds: readonly ((code: string) => string)[] = [
	(code) => code,
	(code) => code,
	(code) => code,
	(code) => braces('for i := 0; i < 2; i++', code),
	(code) => braces('for range numbers(n)', code),
	(code) => `event(${braces('func() int', lines(code, 'return 0'))}())`,
	(code) => braces('if n >= 0', code),
	(code) => lines('defer event("done")', code),
]

const heads = [
	{ head: 'func run_0(n int) int', call: 'run_0(n)' },
	{ head: 'func run_0(n int) (result int)', call: 'run_0(n)' },
	{ head: 'func (s *server_0) run(n int) int', call: '(&server_0{}).run(n)' },
	{ head: 'func run_0[T any](n int, make_0 func(int) T) int', call: 'run_0(n, func(i int) E { return V(i) })' },
]

/** For which n the function leaves without the result; it always does for 3. */
const conditions = ['n == 3', 'n >= 2', 'n%3 == 0', 'n > 0', 'n == 0 || n == 3', 'n != 1']

/** The same function of a type parameter. */
function generic(text: string): string {
	return text
		.replace(/\bresults_0\b/g, 'chan E')
		.replace(/\breceive_0\(ch\)/g, '<-ch')
		.replace(/\bE\b/g, 'T')
		.replace(/\bV\(/g, 'make_0(')
}

function programs(goMinor: number): fc.Arbitrary<Program> {
	const one = fc
		.tuple(
			fc.oneof({ weight: 10, arbitrary: pick(...sendings) }, { weight: 3, arbitrary: pick(...rareSendings) }),
			fc.oneof({ weight: 10, arbitrary: pick(...waitings) }, { weight: 1, arbitrary: pick(...rareWaitings) }),
		)
		.map(([sending, waiting]) => ({ sending, waiting, errs: '' }))
	const two = fc
		.tuple(pick(...pairSendings), pick(...pairWaitings))
		.map(([sending, waiting]) => ({ sending, waiting, errs: 'errs := make(chan error)' }))
	return fc
		.tuple(
			pick(...results),
			fc.oneof({ weight: 12, arbitrary: pick(...makes) }, { weight: 1, arbitrary: pick(...rareMakes) }),
			fc.oneof({ weight: 5, arbitrary: one }, { weight: 1, arbitrary: two }),
			fc.tuple(
				pick(...waits),
				fc.oneof({ weight: 12, arbitrary: pick(...starts) }, { weight: 1, arbitrary: pick(...rareStarts) }),
			),
			fc.tuple(pick(...arounds), pick(...heads.filter(({ head }) => !head.includes('[') || goMinor >= 18))),
			pick(...conditions),
		)
		.map(([result, make, { sending, waiting, errs }, [wait, start], [around, { head, call }], leaves]) => {
			const isGeneric = head.includes('[')
			// A loop that ends with the channel shall end.
			const closes = waiting.needsClose && !sending.isClosing ? 'defer close(ch)' : ''
			const goroutine = start.replace('CODE', () => indent(lines(closes, wait, sending.code)))
			const isTelling = /\btold\b/.test(goroutine)
			const told = isTelling ? 'told := make(chan bool)\ntold_0 = told' : ''
			const served = lines('gate := make(chan bool)', told, errs, make, goroutine, waiting.code)
			const run = braces(head, lines(around(served), 'return n'))
			const end = isTelling
				? 'select {\ncase <-told_0:\n\tevent("goes on")\ncase <-time.After(20 * time.Millisecond):\n\tevent("waits")\n}'
				: ''
			const program = braces('func program_0(n int)', lines(`event(${call})`, end))
			const text = run.replace(/\bLEAVES\b/g, `(${leaves})`)
			const code = isGeneric ? generic(text) : text
			const write = (one: string) => concrete(one, result)
			return withUsed(helpers.map(write), write(`${code}\n\n${program}`))
		})
}

export default { transform: 'forgotten-sender', goMinors: [22, 19, 26], programs } satisfies Generator

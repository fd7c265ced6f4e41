// Tickers that nobody stops, or not on every path, and everybody who may still wait for a tick after the function.
import fc from 'fast-check'
import { braces, type Generator, indent, lines, type Program, pick } from '../program.ts'

const declarations = [
	't := time.NewTicker(time.Millisecond)',
	't := time.NewTicker(time.Millisecond)',
	'var t = time.NewTicker(time.Millisecond)',
	't, rounds := time.NewTicker(time.Millisecond), n\nevent(rounds)',
	'var t *time.Ticker = time.NewTicker(time.Millisecond)',
	'var t *time.Ticker\nt = time.NewTicker(time.Millisecond)',
	'every := time.Duration(n) * time.Millisecond\nt := time.NewTicker(every)',
	't := time.NewTicker(time.Hour)\nt.Reset(time.Millisecond)',
]

/** What is done with it while the function runs. */
const uses = [
	'<-t.C\nevent("tick")',
	'for i := 0; i < n; i++ {\n\t<-t.C\n\tevent("tick", i)\n}',
	'for range t.C {\n\tif turn() > n {\n\t\tbreak\n\t}\n\tevent("tick")\n}',
	'for {\n\tselect {\n\tcase <-t.C:\n\t\tevent("tick")\n\t\tif turn() > 2 {\n\t\t\treturn 1\n\t\t}\n\tcase <-forever_0:\n\t\treturn 2\n\t}\n}',
	'loop:\nfor {\n\tselect {\n\tcase _, ok := <-t.C:\n\t\tevent("tick", ok)\n\t\tbreak loop\n\t}\n}',
	'if n == 2 {\n\treturn 5\n}',
	'if n == 3 {\n\tpanic("three")\n}',
	'if n == 1 {\n\tt.Stop()\n\treturn 4\n}',
	'func() {\n\t<-t.C\n\tevent("in a literal")\n}()',
	'defer func() {\n\t<-t.C\n\tevent("deferred")\n}()',
	'if n == 4 {\n\truntime.Goexit()\n}',
	't.Reset(2 * time.Millisecond)',
	'switch n {\ncase 1:\n\tt := 5\n\treturn t\ncase 2:\n\tbreak\ndefault:\n\t<-t.C\n}',
	'if turn() < 3 {\n\tgoto end\n}',
	'done := make(chan bool)\ngo func() {\n\t<-t.C\n\tclose(done)\n}()\n<-done',
	'defer t.Stop()',
	'event(t != nil)',
]

/** How it, or its channel, goes somewhere else; a tick is waited for after the function has returned. */
const leaks = [
	'late_0 = t.C',
	'kept_0 = t\nlate_0 = kept_0.C',
	'c := t.C\nlate_0 = c',
	'u := t\ndefer func() { late_0 = u.C }()',
	'late_0 = func() <-chan time.Time { return t.C }()',
	'box := struct{ t *time.Ticker }{t}\nlate_0 = box.t.C',
	'go func() {\n\t<-t.C\n\tticks_0 <- time.Now()\n}()\nlate_0 = ticks_0',
	'get := func() <-chan time.Time { return t.C }\ndefer func() { late_0 = get() }()',
	'p := &t\nlate_0 = (*p).C',
	'go func(c <-chan time.Time) {\n\ttime.Sleep(5 * time.Millisecond)\n\tticks_0 <- <-c\n}(t.C)\nlate_0 = ticks_0',
	'reset := t.Reset\nlate_0 = t.C\nreset(time.Millisecond)',
	'give_0(t)',
	'list := []<-chan time.Time{t.C}\nlate_0 = list[0]',
	'waits := make(chan *time.Ticker, 1)\nwaits <- t\nlate_0 = (<-waits).C',
]

const firsts = [
	'',
	'',
	'',
	'defer func() { event("recovered", recover()) }()',
	'defer event("first")',
	'if n == 3 {\n\treturn 9\n}',
	'event(n)',
]

const helpers = `var late_0 <-chan time.Time

var kept_0 *time.Ticker

var forever_0 = make(chan bool)

var ticks_0 = make(chan time.Time, 1)

func give_0(t *time.Ticker) { late_0 = t.C }
`

function programs(): fc.Arbitrary<Program> {
	const use = fc.oneof({ weight: 30, arbitrary: pick(...uses) }, { weight: 1, arbitrary: pick(...leaks) })
	const around = pick<(code: string) => string>(
		(code) => code,
		(code) => code,
		(code) => code,
		(code) => braces('if n > 0', code),
		(code) => lines('switch {', 'case n > 1:', indent(code), '}'),
		(code) => `${braces('func() int', lines(code, 'return 0'))}()`,
		(code) => braces('for i := 0; i < 2; i++', code),
	)
	return fc
		.tuple(
			pick(...firsts),
			pick(...declarations),
			fc.uniqueArray(use, { maxLength: 3 }),
			around,
			pick('int', '(result int)'),
		)
		.map(([first, declaration, some, wrap, results]) => {
			const code = wrap(lines(declaration, 'select {\ncase <-t.C:\ndefault:\n}', ...some))
			const end = code.includes('goto end') ? 'end:\n' : ''
			const waits = lines(
				'select {',
				'case <-late_0:',
				'\tevent("late tick")',
				'case <-time.After(time.Second):',
				'\tevent("silence")',
				'}',
			)
			const isLate = some.some((one) => leaks.includes(one))
			return lines(
				helpers,
				braces(`func run_0(n int) ${results}`, lines(first, code, `${end}return n`)),
				braces('func program_0(n int)', lines('event(run_0(n))', isLate ? waits : '')),
			)
		})
}

export default { transform: 'ticker-stop', goMinors: [22, 20], programs } satisfies Generator

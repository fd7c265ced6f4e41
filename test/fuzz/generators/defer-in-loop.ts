// Loops that open something and defer its release, with every way out of them and of the resource.
import fc from 'fast-check'
import { braces, type Generator, indent, lines, type Program, pick, seldom, withUsed } from '../program.ts'

/** The function that is being written, and what its code asks for outside of the place where it stands. */
class GoFunction {
	readonly results: string
	/** Statements before the loop and after it, and declarations beside the function. */
	readonly head: string[] = []
	readonly tail: string[] = []
	readonly beside: string[] = []
	hasEnd = false
	/** Has it a receiver s? Then the code may count in it. */
	readonly isMethod: boolean
	#names = 0

	constructor(results: string, isMethod: boolean) {
		this.results = results
		this.isMethod = isMethod
	}

	fresh(prefix: string): string {
		return `${prefix}${++this.#names}`
	}
}

type Kind = 'file' | 'stream' | 'archive' | 'writer' | 'timer' | 'ticker' | 'context' | 'directory'

interface Loop {
	readonly label: string
	isLabelUsed: boolean
	/** Does a goto lead to the end of the body? */
	hasNext: boolean
}

/** Where a statement stands. */
interface Place {
	readonly fn: GoFunction
	/** From the outermost to the innermost; none of those around a function literal. */
	readonly loops: readonly Loop[]
	/** An int variable of the innermost loop. */
	readonly i: string
	/** Variables that hold a resource there. */
	readonly resources: { readonly name: string; readonly kind: Kind }[]
	/** Is it in a function literal, which returns nothing? */
	readonly isLiteral: boolean
}

type Code = (at: Place) => string

const say: fc.Arbitrary<Code> = pick<Code>(
	(at) => `event("at", ${at.i})`,
	(at) => `count += ${at.i} + 1`,
	() => 'count++',
	(at) => (at.fn.isMethod ? 's.total += count' : 'count--'),
	(at) => `text = fmt.Sprint(text, ${at.i})`,
	(at) => {
		const x = at.fn.fresh('x')
		return lines(`${x} := ${at.i} + count`, `event(${x})`)
	},
)

const condition: fc.Arbitrary<Code> = pick<Code>(
	(at) => `${at.i}%2 == 1`,
	() => 'turn()%3 == 0',
	() => 'turn()%5 == 1',
	(at) => `${at.i} == 2`,
	() => 'count > 3',
	() => 'err_0(count) != nil',
)

/** Errors of every degree of certainty. `err` stands for one that is not nil there, if there is one. */
const errorValue: fc.Arbitrary<(at: Place, err: string) => string> = fc.oneof(
	{
		weight: 4,
		arbitrary: pick(
			(_: Place, err: string) => err || 'errors.New("new")',
			(at: Place) => `fmt.Errorf("at %d", ${at.i})`,
			(_: Place, err: string) => (err ? `fmt.Errorf("wrapped: %w", ${err})` : 'errSome_0'),
			() => '&fault_0{count}',
		),
	},
	{
		weight: 2,
		arbitrary: pick(
			(at: Place) => `err_0(${at.i})`,
			() => 'nil',
			() => 'failure',
			() => 'errLater_0',
		),
	},
)

const returns: fc.Arbitrary<(at: Place, err: string) => string> = fc
	.tuple(errorValue, fc.nat(3))
	.map(([value, variant]) => (at, err) => {
		if (at.isLiteral || at.fn.results === '') return 'return'
		const count = ['0', 'count', 'limit_0', `${at.i}`][variant] as string
		const error = value(at, err)
		switch (at.fn.results) {
			case 'error':
				return variant === 3 ? lines(`failure = ${error}`, 'return failure') : `return ${error}`
			case '(int, error)':
				return variant === 3 ? 'return both_0(count)' : `return ${count}, ${error}`
			case '(total int, failure error)':
				if (variant === 1) return lines(`total, failure = count, ${error}`, 'return')
				return variant === 2 ? 'return' : `return ${count}, ${error}`
			case '(T, error)':
				return `return ${['given', '*new(T)', 'given', 'given'][variant]}, ${error}`
			case '(string, bool)':
				return variant === 0 ? 'return "", false' : `return text, ${at.i} == 1`
			default:
				return `return ${count}`
		}
	})

const jump: fc.Arbitrary<(at: Place, err: string) => string> = fc.oneof(
	{ weight: 7, arbitrary: returns },
	{
		weight: 6,
		arbitrary: fc.tuple(pick('continue', 'break'), seldom(3, 0, 1, 2)).map(([word, out]) => (at: Place) => {
			const loop = at.loops.at(-out)
			if (at.loops.length === 0) return 'return'
			if (out === 0 || !loop) return word
			loop.isLabelUsed = true
			return `${word} ${loop.label}`
		}),
	},
	{
		weight: 1,
		arbitrary: seldom(3, 1, 2).map((out) => (at: Place) => {
			const loop = at.loops.at(-out) ?? at.loops.at(-1)
			if (!loop) return 'return'
			loop.hasNext = true
			return `goto ${loop.label}next`
		}),
	},
	{
		weight: 1,
		arbitrary: pick(
			(_: Place, err: string) => `panic(${err || '"panic"'})`,
			() => 'runtime.Goexit()',
			(at: Place) => {
				if (at.isLiteral) return 'return'
				at.fn.hasEnd = true
				return 'goto end'
			},
		),
	},
)

/** What is done when the error of a call is not nil. */
const failure: fc.Arbitrary<(at: Place, err: string) => string> = fc.tuple(fc.boolean(), jump).map(
	([isTold, leave]) =>
		(at, err) =>
			lines(isTold ? `event("failed", ${err} != nil)` : '', leave(at, err)),
)

interface Resource {
	readonly kind: Kind
	readonly prefix: string
	readonly call: (at: Place) => string
	readonly release: (name: string) => string
	readonly canFail: boolean
	readonly type: string
}

const file = {
	kind: 'file',
	prefix: 'f',
	canFail: true,
	type: '*os.File',
	release: (f: string) => `${f}.Close()`,
} as const
const resource: fc.Arbitrary<Resource> = pick<Resource>(
	{ ...file, call: (at) => `os.Open(path(${at.i}))` },
	{ ...file, call: (at) => `os.OpenFile(path(${at.i}), os.O_RDONLY, 0)` },
	{ ...file, call: () => 'os.CreateTemp(scratch, "t")' },
	{ ...file, call: () => 'os.CreateTemp(scratch, "t")', release: (f) => `os.Remove(${f}.Name())` },
	{
		kind: 'timer',
		prefix: 't',
		canFail: false,
		type: '*time.Timer',
		call: () => 'time.NewTimer(time.Hour)',
		release: (t) => `${t}.Stop()`,
	},
	{
		kind: 'ticker',
		prefix: 't',
		canFail: false,
		type: '*time.Ticker',
		call: () => 'time.NewTicker(time.Hour)',
		release: (t) => `${t}.Stop()`,
	},
	{
		kind: 'directory',
		prefix: 'd',
		canFail: true,
		type: 'string',
		call: () => 'os.MkdirTemp(scratch, "d")',
		release: (d) => `os.RemoveAll(${d})`,
	},
	{
		kind: 'archive',
		prefix: 'z',
		canFail: true,
		type: '*zip.ReadCloser',
		call: (at) => `zip.OpenReader(archive(${at.i}))`,
		release: (z) => `${z}.Close()`,
	},
)

type Declaration = 'plain' | 'own error' | 'older variables' | 'context' | 'gzip' | 'writer'

/** Does the call that lets go of a resource of this type tell how it went? */
function hasResult(type: string): boolean {
	return type !== 'func()' && type !== '*time.Ticker'
}

const release: fc.Arbitrary<(call: string, name: string, type: string) => string> = fc.oneof(
	{ weight: 6, arbitrary: fc.constant((call: string) => `defer ${call}`) },
	{
		weight: 4,
		arbitrary: pick(
			(call: string) => `defer func() { ${call} }()`,
			(call: string, _: string, type: string) =>
				lines('defer func() {', `\t${hasResult(type) ? '_ = ' : ''}${call}`, '}()'),
			(call: string, name: string, type: string) => `defer func(${name} ${type}) { ${call} }(${name})`,
			(call: string, _: string, type: string) =>
				lines('defer func() {', hasResult(type) ? `\tlog.Print(${call})` : `\t${call}`, '}()'),
		),
	},
	{
		weight: 1,
		arbitrary: pick(
			(call: string) => `defer func() { ${call}; event("released") }()`,
			(call: string) => `defer func() { ${call}; count++ }()`,
			(call: string) => `defer func() { event(recover() != nil); ${call} }()`,
			(call: string) => `defer func() { if count > 1 { ${call} } }()`,
		),
	},
)

/** The statement that opens it, checks the error and defers the release. What follows it may use it. */
const open: fc.Arbitrary<Code> = fc
	.tuple(
		resource,
		seldom<Declaration>(3, 'plain', 'own error', 'older variables', 'context', 'gzip', 'writer'),
		failure,
		release,
	)
	.map(([made, how, fail, defers]) => (at) => {
		const { fn } = at
		const check = (err: string) => braces(`if ${err} != nil`, fail(at, err))
		if (how === 'context') {
			const [ctx, cancel] = [fn.fresh('ctx'), fn.fresh('cancel')]
			at.resources.push({ name: ctx, kind: 'context' })
			return lines(
				made.canFail
					? `${ctx}, ${cancel} := context.WithCancel(context.Background())`
					: `${ctx}, ${cancel} := context.WithTimeout(context.Background(), time.Hour)`,
				defers(`${cancel}()`, cancel, 'func()'),
				`event(${ctx}.Err())`,
			)
		}
		if (how === 'gzip') {
			const [f, z] = [fn.fresh('f'), fn.fresh('z')]
			at.resources.push({ name: z, kind: 'stream' })
			return lines(
				`${f}, err := os.Open(packed(${at.i}))`,
				check('err'),
				`defer ${f}.Close()`,
				`${z}, err := gzip.NewReader(${f})`,
				check('err'),
				defers(`${z}.Close()`, z, '*gzip.Reader'),
			)
		}
		if (how === 'writer') {
			const [f, w] = [fn.fresh('f'), fn.fresh('w')]
			const [writer, flush] = made.canFail ? ['bufio', 'Flush'] : [made.kind === 'timer' ? 'gzip' : 'zlib', 'Close']
			at.resources.push({ name: w, kind: 'writer' })
			return lines(
				`${f}, err := os.Create(output(turn()))`,
				check('err'),
				`defer ${f}.Close()`,
				`${w} := ${writer}.NewWriter(${f})`,
				defers(`${w}.${flush}()`, w, `*${writer}.Writer`),
			)
		}
		const name = fn.fresh(made.prefix)
		at.resources.push({ name, kind: made.kind })
		const defer = defers(made.release(name), name, made.type)
		if (!made.canFail) return lines(`${name} := ${made.call(at)}`, defer)
		if (how === 'older variables' && !at.isLiteral)
			return lines(`var ${name} ${made.type}`, `${name}, failure = ${made.call(at)}`, check('failure'), defer)
		const err = how === 'own error' ? fn.fresh('err') : 'err'
		return lines(`${name}, ${err} := ${made.call(at)}`, check(err), defer)
	})

/** What may be done with a resource as long as the iteration lasts. */
const uses: Readonly<Record<Kind, readonly ((name: string, at: Place) => string)[]>> = {
	file: [
		(f) => `event(peek(${f}))`,
		(f, at) => {
			const x = at.fn.fresh('x')
			return lines(`${x}, _ := io.ReadAll(${f})`, `event(string(${x}))`)
		},
		(f, at) => {
			const x = at.fn.fresh('x')
			return lines(`${x} := bufio.NewScanner(${f})`, braces(`for ${x}.Scan()`, `event(${x}.Text())`))
		},
		(f, at) => {
			const x = at.fn.fresh('x')
			return lines(`${x}, err := ${f}.Stat()`, braces('if err == nil', `event(${x}.Size())`))
		},
	],
	stream: [(z) => `event(peek(${z}))`, (z) => `event(${z} != nil)`, (z) => `event(inspect_0(${z}))`],
	archive: [
		(z) => `event(len(${z}.File))`,
		(z) =>
			braces(
				`for _, entry := range ${z}.File`,
				lines(
					'e, err := entry.Open()',
					braces('if err != nil', 'break'),
					'defer e.Close()',
					'event(entry.Name, peek(e))',
				),
			),
		(z) => `event(inspect_0(${z}))`,
	],
	writer: [(w) => `event(${w}.Write([]byte("written")))`, (w, at) => `fmt.Fprint(${w}, ${at.i})`],
	timer: [(t) => `event(${t}.Reset(time.Hour))`],
	ticker: [
		(t) => `${t}.Reset(time.Hour)`,
		(t) => lines('select {', `case <-${t}.C:`, 'default:', '\tevent("no tick")', '}'),
	],
	directory: [
		(d) => `event(os.WriteFile(${d}+"/file", []byte("text"), 0o666))`,
		(d, at) => {
			const x = at.fn.fresh('x')
			return lines(`${x}, err := os.ReadDir(${d})`, `event(len(${x}), err)`)
		},
	],
	context: [(ctx) => `event(${ctx}.Err())`, (ctx) => `wait_0(${ctx})`],
}

const use: fc.Arbitrary<Code> = fc.tuple(fc.nat(2), fc.nat(11)).map(([back, how]) => (at) => {
	const one = at.resources[at.resources.length - 1 - (back % Math.max(1, at.resources.length))]
	if (!one) return `event("nothing open", ${at.i})`
	const ways = uses[one.kind]
	return ways[how % ways.length]?.(one.name, at) ?? ''
})

/** What tells whether something was let go meanwhile. */
const lateLook: Readonly<Record<Kind, (it: string) => string>> = {
	file: (it) => `look_0(${it})`,
	stream: (it) => `look_0(${it})`,
	archive: (it) => `look_0(${it})`,
	writer: (it) => `look_0(${it})`,
	timer: (it) => `${it}.Reset(time.Hour)`,
	ticker: (it) => `${it} != nil`,
	directory: (it) => `look_0(${it})`,
	context: (it) => `${it}.Err()`,
}

/** How a resource lives on after its iteration, where an early release is seen. */
const outlive: fc.Arbitrary<Code> = fc.nat(10).map((how) => (at) => {
	const { fn } = at
	const one = at.resources.at(-1)
	if (!one || at.isLiteral) return 'event("nothing to keep")'
	const { name, kind } = one
	const see = (it: string) => `event("late", ${lateLook[kind](it)})`
	const type = { timer: '*time.Timer', ticker: '*time.Ticker', context: 'context.Context' }[kind as string] ?? 'any'
	const later = fn.fresh('later')
	const seeAll = braces(`for _, it := range ${later}`, see('it'))
	switch (how) {
		case 0:
			fn.head.push(`var ${later} []${type}`)
			fn.tail.push(seeAll)
			return `${later} = append(${later}, ${name})`
		case 1:
			fn.head.push(`var ${later} ${type}`)
			fn.tail.push(braces(`if ${later} != nil`, see(later)))
			return `${later} = ${name}`
		case 2:
			fn.head.push(`var ${later} []func()`)
			fn.tail.push(braces(`for _, call := range ${later}`, 'call()'))
			return lines(`${later} = append(${later}, func() {`, indent(see(name)), '})')
		case 3:
			return lines('defer func() {', indent(see(name)), '}()')
		case 4:
			fn.head.push(`${later} := make(map[int]${type})`)
			fn.tail.push(seeAll)
			return `${later}[0] = ${name}`
		case 5:
			fn.head.push(`${later} := make(chan ${type}, 1000)`)
			fn.tail.push(`close(${later})`, braces(`for it := range ${later}`, see('it')))
			return `${later} <- ${name}`
		case 6:
			fn.head.push(`var ${later} []struct{ it ${type} }`)
			fn.tail.push(braces(`for _, box := range ${later}`, see('box.it')))
			return lines(`box := struct{ it ${type} }{${name}}`, `${later} = append(${later}, box)`)
		case 7:
			fn.beside.push(`var ${later}_0 ${type}`)
			fn.tail.push(braces(`if ${later}_0 != nil`, see(`${later}_0`)), `${later}_0 = nil`)
			return `${later}_0 = ${name}`
		case 8:
			fn.head.push(`var ${later} ${type}`)
			fn.tail.push(braces(`if ${later} != nil`, see(later)))
			return lines(`keep := func(it ${type}) { ${later} = it }`, `keep(${name})`)
		case 9:
			if (kind !== 'context')
				return lines(
					`${later} := make(chan int)`,
					'go func() {',
					indent(lines(see(name), `close(${later})`)),
					'}()',
					`<-${later}`,
				)
			fn.head.push(`${later} := make(chan int, 1000)`)
			fn.tail.push(
				lines(
					'select {',
					`case <-${later}:`,
					'\tevent("done early")',
					'case <-time.After(5 * time.Millisecond):',
					'\tevent("not done")',
					'}',
				),
			)
			return lines(`go func() {`, `\t<-${name}.Done()`, `\t${later} <- 1`, '}()')
		default:
			if (kind !== 'context') return `event("it", ${name} != nil)`
			fn.head.push(`var ${later} context.Context`)
			fn.tail.push(braces(`if ${later} != nil`, see(later)))
			return lines(`child, stop := context.WithTimeout(${name}, time.Hour)`, 'defer stop()', `${later} = child`)
	}
})

/** Code that lives on with a value of the iteration, but not with the resource. */
const remember: fc.Arbitrary<Code> = pick<Code>(
	(at) => {
		const { fn } = at
		const [later, x] = [fn.fresh('later'), fn.fresh('x')]
		if (at.isLiteral) return 'count++'
		fn.head.push(`var ${later} []func() int`)
		fn.tail.push(braces(`for _, call := range ${later}`, 'event("late", call())'))
		return lines(`${x} := ${at.i}`, `${later} = append(${later}, func() int { ${x}++; count++; return ${x} })`)
	},
	(at) => {
		const { fn } = at
		const later = fn.fresh('later')
		fn.head.push(`var ${later} []*int`)
		fn.tail.push(braces(`for _, p := range ${later}`, 'event("late", *p)'))
		return `${later} = append(${later}, &count)`
	},
	(at) => {
		const { fn } = at
		const later = fn.fresh('later')
		fn.head.push(`var ${later} []func()`)
		fn.tail.push(braces(`for _, call := range ${later}`, 'call()'))
		return `${later} = append(${later}, func() { event("late", ${at.i}) })`
	},
	(at) => {
		const { fn } = at
		const [later, v] = [fn.fresh('later'), fn.fresh('v')]
		fn.head.push(`var ${later} []func()`)
		fn.tail.push(braces(`for _, call := range ${later}`, 'call()'))
		return lines(`${v}, err := both_0(${at.i})`, `${later} = append(${later}, func() { event("late", ${v}, err) })`)
	},
	(at) => {
		const { fn } = at
		const [later, v] = [fn.fresh('later'), fn.fresh('v')]
		fn.head.push(`var ${later} []*error`)
		fn.tail.push(braces(`for _, p := range ${later}`, 'event("late", *p)'))
		return lines(`${v}, err := both_0(${at.i})`, `event(${v})`, `${later} = append(${later}, &err)`)
	},
	(at) => {
		const local = at.fn.fresh('local')
		return lines(`type ${local} struct{ n int }`, `const c${local} = 3`, `event(${local}{c${local}})`)
	},
	(at) => `${at.i}++`,
	(at) => {
		const v = at.fn.fresh('v')
		return lines(`${v}, err := both_0(${at.i})`, 'event(err)', `event(${v})`)
	},
	(at) => lines(`err := err_0(${at.i})`, braces('if err != nil', at.loops.length > 0 ? 'continue' : 'return')),
	(at) => lines(`failure = err_0(${at.i})`, 'event(failure)'),
)

/** What is deferred besides, and shall not run before the function returns. */
const defers: fc.Arbitrary<Code> = pick<Code>(
	(at) => `defer event("deferred", ${at.i})`,
	(at) => `defer func() { event("deferred", ${at.i}, count) }()`,
	(at) => {
		const c = at.fn.fresh('c')
		return lines(`${c} := &closer_0{${at.i}}`, `defer ${c}.Close()`)
	},
	(at) => {
		if (at.isLiteral) return 'count++'
		at.fn.tail.push('if lock_0.TryLock() {', '\tevent("not locked")', '\tlock_0.Unlock()', '}')
		return lines('lock_0.RLock()', 'defer lock_0.RUnlock()')
	},
	(at) => (at.fn.isMethod && !at.isLiteral ? lines('s.total++', 'defer s.done()') : 'count++'),
)

/** Names that a rewrite may want for itself, or that must mean what they always do. */
const shadow: fc.Arbitrary<Code> = pick(
	'done',
	'code',
	'r0',
	'err',
	'true',
	'nil',
	'int',
	'bool',
	'error',
	'string',
).map((name) => (at) => lines(`${name} := ${at.i}`, `event("shadow", ${name})`))

const loopHead: fc.Arbitrary<{ since: number; head: (i: string) => string; first?: (i: string) => string }> = pick(
	{ since: 0, head: (i: string) => `for ${i} := 0; ${i} < n; ${i}++` },
	{ since: 0, head: (i: string) => `for _, ${i} := range numbers(n)` },
	{ since: 0, head: (i: string) => `for ${i}, p := range paths(n)`, first: () => 'event(len(p) > 0)' },
	{ since: 0, head: (i: string) => `for ${i} := 0; ${i} < n; ${i} += step_0()` },
	{ since: 0, head: (i: string) => `for ${i} := range channel(n)` },
	{ since: 0, head: (i: string) => `for ${i} := range map[int]bool{n: true}` },
	{ since: 0, head: (i: string) => `for ${i} := n; turn() < 12; ${i}++` },
	{ since: 0, head: () => 'for', first: (i: string) => lines(`${i} := turn()`, 'if turn() > 15 {', '\tbreak', '}') },
	{ since: 22, head: (i: string) => `for ${i} := range n` },
	{ since: 23, head: (i: string) => `for ${i} := range sequence(n)` },
)

const blockOf =
	(statements: readonly Code[]): Code =>
	(at) => {
		const here = { ...at, resources: [...at.resources] }
		return lines(...statements.map((statement) => statement(here)))
	}

function loopOf(goMinor: number, body: fc.Arbitrary<Code>): fc.Arbitrary<Code> {
	const heads = loopHead.filter(({ since }) => since <= goMinor)
	return fc.tuple(heads, body).map(([{ head, first }, inner]) => (at) => {
		const i = at.fn.fresh('i')
		const loop = { label: at.fn.fresh('loop'), isLabelUsed: false, hasNext: false }
		const code = inner({ ...at, i, loops: [...at.loops, loop] })
		const isUsed = new RegExp(`\\b${i}\\b`).test(code)
		const body = loop.hasNext ? lines(braces('', code), `${loop.label}next:`) : code
		const whole = braces(head(i), lines(first?.(i) ?? '', isUsed ? '' : `event(${i})`, body))
		return lines(loop.isLabelUsed ? `${loop.label}:` : '', whole)
	})
}

/** A loop body: guards, a resource, and what is done with it. */
function bodies(goMinor: number): fc.Arbitrary<Code> {
	const { block } = fc.letrec<{ block: Code; statement: Code }>((tie) => ({
		block: fc.array(tie('statement'), { maxLength: 3 }).map(blockOf),
		statement: fc.oneof(
			{ maxDepth: 3, withCrossShrink: true },
			{ weight: 5, arbitrary: say },
			{ weight: 6, arbitrary: use },
			{ weight: 1, arbitrary: jump.map((leave) => (at: Place) => braces('if turn()%2 == 0', leave(at, ''))) },
			{ weight: 1, arbitrary: remember },
			{
				weight: 5,
				arbitrary: fc
					.tuple(condition, tie('block'), fc.option(jump), fc.option(tie('block')))
					.map(([test, then, leave, otherwise]) => (at: Place) => {
						const consequence = lines(then(at), leave?.(at, '') ?? '')
						const head = braces(`if ${test(at)}`, consequence)
						return otherwise ? `${head} else {\n${indent(otherwise(at))}\n}` : head
					}),
			},
			{
				weight: 2,
				arbitrary: fc.tuple(tie('block'), tie('block'), fc.option(jump)).map(
					([one, two, leave]) =>
						(at: Place) =>
							braces(
								'switch turn() % 3',
								lines(
									'case 0:',
									indent(lines(one(at), leave?.(at, '') ?? '')),
									'case 1:',
									'\tbreak',
									'default:',
									indent(two(at)),
								),
							),
				),
			},
			{
				weight: 1,
				arbitrary: fc.tuple(tie('block'), tie('block'), fc.option(jump)).map(
					([one, two, leave]) =>
						(at: Place) =>
							braces(
								`switch x := any(turn() > ${at.i}).(type)`,
								lines(
									'case bool:',
									indent(lines('if x {', indent(lines(one(at), leave?.(at, '') ?? 'break')), '}', two(at))),
									'case int:',
									'\tevent(x)',
								),
							),
				),
			},
			{
				weight: 1,
				arbitrary: fc.tuple(tie('block'), fc.option(jump)).map(([one, leave]) => (at: Place) => {
					const again = at.fn.fresh('again')
					const whole = lines(`${again}:`, one(at), 'if turn() < 6 {', `\tgoto ${again}`, '}')
					return braces('', lines(whole, leave ? braces('if turn()%2 == 0', leave(at, '')) : ''))
				}),
			},
			{
				weight: 1,
				arbitrary: fc.tuple(tie('block'), tie('block'), fc.option(jump)).map(
					([one, two, leave]) =>
						(at: Place) =>
							braces(
								'select',
								lines(
									'case <-channel(0):',
									indent(lines(one(at), leave?.(at, '') ?? 'break', two(at))),
									'case n := <-make(chan int):',
									'\tevent(n)',
								),
							),
				),
			},
			{
				weight: 1,
				arbitrary: fc.tuple(tie('block'), fc.option(jump)).map(
					([one, leave]) =>
						(at: Place) =>
							braces('select', lines('case <-channel(0):', indent(lines(one(at), leave?.(at, '') ?? '')))),
				),
			},
			{
				weight: 1,
				arbitrary: fc
					.tuple(tie('block'), seldom(3, '', 'defer func() { event("recovered", recover()) }()'))
					.map(([inner, defer]) => (at: Place) => {
						const inside = { ...at, loops: [], resources: [...at.resources], isLiteral: true }
						return `${braces('func()', lines(defer, inner(inside)))}()`
					}),
			},
			{
				weight: 1,
				arbitrary: fc.tuple(condition, fc.tuple(open, use, tie('block')).map(blockOf), fc.option(jump)).map(
					([test, inner, leave]) =>
						(at: Place) =>
							braces(`if ${test(at)}`, lines(inner(at), leave?.(at, '') ?? '')),
				),
			},
			{ weight: 1, arbitrary: loopOf(goMinor, tie('block')) },
			{ weight: 1, arbitrary: loopOf(goMinor, fc.tuple(open, tie('block')).map(blockOf)) },
		),
	}))
	const rare = fc.oneof(
		{ weight: 26, arbitrary: fc.constant<Code>(() => '') },
		{ weight: 2, arbitrary: outlive },
		{ weight: 1, arbitrary: shadow },
		{ weight: 1, arbitrary: defers },
		{ weight: 2, arbitrary: open },
		{ weight: 1, arbitrary: jump.map((leave) => (at: Place) => leave(at, '')) },
	)
	const guard = fc.oneof(
		{ weight: 3, arbitrary: fc.constant<Code>(() => '') },
		{ weight: 1, arbitrary: block },
		{ weight: 1, arbitrary: remember },
	)
	return fc.tuple(guard, open, use, block, rare, block, rare).map((statements) => blockOf(statements))
}

const helpers = `
const limit_0 = 7

var errSome_0 = errors.New("some")

var errLater_0 error

type fault_0 struct{ code int }

func (f *fault_0) Error() string { return fmt.Sprint("fault ", f.code) }

func err_0(i int) error {
	if i%3 == 1 {
		return fmt.Errorf("error %d", i)
	}
	return nil
}

func step_0() int {
	event("step")
	return 1
}

type closer_0 struct{ n int }

func (c *closer_0) Close() error {
	event("closed", c.n)
	return nil
}

var lock_0 sync.RWMutex

type set_0 struct{ total int }

func (s *set_0) done() {
	s.total--
	event("done", s.total)
}

func both_0(i int) (int, error) { return i, err_0(i) }

func wait_0(ctx context.Context) {
	select {
	case <-ctx.Done():
		event("cancelled")
	default:
		event("goes on")
	}
}

func inspect_0(z any) bool { return z != nil }

func look_0(it any) string {
	switch it := it.(type) {
	case string:
		_, err := os.Stat(it)
		return fmt.Sprint(err == nil)
	case *zip.ReadCloser:
		entry, err := it.Open("one")
		if err != nil {
			return "closed"
		}
		return peek(entry)
	case io.Reader:
		return peek(it)
	case io.Writer:
		n, err := fmt.Fprint(it, "late")
		return fmt.Sprint(n, " ", err)
	}
	return ""
}
`.split('\n\n')

/** `return` at the end of the function. */
const endings: Readonly<Record<string, string>> = {
	'': 'return',
	error: 'return failure',
	'(int, error)': 'return count, failure',
	'(total int, failure error)': 'return count, failure',
	'(T, error)': 'return given, failure',
	'(string, bool)': 'return text, true',
	int: 'return count',
}

function programs(goMinor: number): fc.Arbitrary<Program> {
	const recovered = 'defer func() { event("recovered", recover()) }()'
	const changed = 'defer func() { if recover() != nil || failure != nil { total = -1 } }()'
	const around = fc.oneof(
		{ weight: 3, arbitrary: loopOf(goMinor, bodies(goMinor)) },
		{ weight: 1, arbitrary: loopOf(goMinor, loopOf(goMinor, bodies(goMinor))) },
	)
	return fc
		.tuple(
			pick('error', '(int, error)', ...Object.keys(endings), 'error'),
			seldom<'function' | 'method' | 'generic'>(3, 'function', 'method', 'generic'),
			seldom(4, '', recovered, changed, 'done := n', 'int := n', 'err := errSome_0'),
			around,
		)
		.map(([results, like, first, loop]) => {
			const isMethod = like === 'method' && !results.includes('T')
			const isGeneric = like === 'generic' || results.includes('T')
			const fn = new GoFunction(results, isMethod)
			const loops = loop({ fn, loops: [], i: 'n', resources: [], isLiteral: false })
			const declared = results.includes('failure') ? '' : 'var failure error'
			const call = isMethod ? '(&set_0{n}).run(n)' : isGeneric ? 'run_0(n, limit_0)' : 'run_0(n)'
			const called = lines(results === '' ? call : `event(${call})`, 'event(outputs())')
			const body = lines(
				first === changed && !results.includes('total') ? '' : first,
				/^\w+ :=/.test(first) ? `event(${first.split(' ')[0]})` : '',
				'count, text := 0, ""',
				declared,
				...fn.head,
				loops,
				fn.hasEnd ? 'end:' : '',
				...fn.tail,
				'event("end", count, text, failure)',
				isMethod ? 'event(s.total)' : '',
				endings[results] as string,
			)
			const code = lines(
				...fn.beside,
				braces(
					`func ${isMethod ? '(s *set_0) run(n int)' : isGeneric ? 'run_0[T any](n int, given T)' : 'run_0(n int)'} ${results}`,
					body,
				),
				braces('func program_0(n int)', called),
			)
			return withUsed(helpers, code)
		})
}

export default { transform: 'defer-in-loop', goMinors: [21, 23, 26], programs } satisfies Generator

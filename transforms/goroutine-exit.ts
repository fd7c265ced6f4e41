import {
	addParameter,
	callsOf,
	caseOf,
	contextsAt,
	defineTransform,
	type EndlessWait,
	type ExitSignal,
	endlessWaits,
	exitSignalsAt,
	type Finding,
	type Goroutine,
	goroutineOf,
	isInLoop,
	isOnlyCalled,
	isOutlivedByStarter,
	type Leak,
	type Node,
	type Pass,
	receivesFrom,
	returnOn,
	returnStatement,
	runsAtStart,
	signatureOf,
	statementsOf,
	targetOf,
} from '../src/transform/index.ts'

// A goroutine that waits for channels in an endless loop and has no way out of it.
//
//	for {                      =>  for {
//		select {                       select {
//		case job := <-jobs:            case <-ctx.Done():
//			job.run()                      return
//		}                              case job := <-jobs:
//	}                                      job.run()
//	                                   }
//	                               }
//
// Unsafe: the goroutine now stops, which is the point, but whoever still wants it to work then waits in vain.
export default defineTransform({
	name: 'goroutine-exit',
	summary: 'a goroutine that can never end',
	why: `A goroutine is never collected: its stack, and all that its variables refer to, stay until it returns. One that
waits for channels in an endless loop without a way out stays for the life of the process, also when nobody will ever
send to it again; started once for every request or connection, they add up.`,
	before: `func work(exit <-chan struct{}, jobs <-chan func()) {
	for {
		select {
		case job := <-jobs:
			job()
		}
	}
}`,
	after: `func work(exit <-chan struct{}, jobs <-chan func()) {
	for {
		select {
		case <-exit:
			return
		case job := <-jobs:
			job()
		}
	}
}`,
	safety: `Never safe: that the goroutine stops is the point, and it can be wrong. Unsafe where the code can name a signal: a
context, an exit channel that the package closes and never sends to, or a context where the goroutine is started that can
be passed on; or where a new exit channel can be closed because the function that starts the goroutine waits for its
work. Other goroutines without an end are reported with advice, but for those that main starts once: they end with it.`,
	references: ['https://go.dev/blog/pipelines', 'https://go.dev/blog/context', 'https://pkg.go.dev/context#Context'],
	tiers: ['unsafe', 'manual'],
	mentions: ['go '],

	*check(pass) {
		for (const [fn, goroutines] of goroutinesIn(pass)) {
			const isDaemon = goroutines.every(({ statement }) => runsAtStart(pass.types, statement))
			for (const wait of endlessWaits(pass.types, fn)) {
				if (!pass.canEdit(wait.loop)) continue // of a generated file
				const leak = pass.leak(wait.loop, `nothing ends this loop, nor the goroutine ${startOf(goroutines, fn)}`)
				yield verdict(pass, isDaemon ? leak.onRequest() : leak, fn, goroutines, wait)
			}
		}
	},
})

/** The functions that goroutines run, with the `go` statements that start them. */
function goroutinesIn(pass: Pass): Map<Node, Goroutine[]> {
	const byFunction = new Map<Node, Goroutine[]>()
	for (const statement of pass.goStatements()) {
		const goroutine = goroutineOf(pass.types, statement)
		if (goroutine) byFunction.set(goroutine.fn, [...(byFunction.get(goroutine.fn) ?? []), goroutine])
	}
	return byFunction
}

function startOf([first, ...others]: readonly Goroutine[], fn: Node): string {
	const statement = first?.statement as Node
	const { file } = statement
	const place = file === fn.file ? '' : ` of ${file.path.replace(/.*\//, '')}`
	const more = others.length === 0 ? '' : ` and ${others.length} more`
	return `started on line ${file.positions.lineOf(statement.start)}${place}${more}`
}

function verdict(pass: Pass, leak: Leak, fn: Node, goroutines: readonly Goroutine[], wait: EndlessWait): Finding {
	const signals = exitSignalsAt(pass.types, wait.wait, goroutines)
	for (const signal of signals) {
		const clause = wait.wait.kind === 'select_statement' ? caseOf(wait.wait, signal.channel) : null
		if (clause) return heardInVain(pass, leak, fn, wait, signal, clause)
	}
	const signal = signals.find(({ channel }) => !receivesFrom(wait.loop, channel))
	if (signal)
		return leak.unsafe(`return when ${stateOf(signal)}`, assumptionOf(signal), (edit) =>
			returnOn(pass, edit, fn, wait, signal.channel),
		)
	return (
		passContextOn(pass, leak, fn, goroutines, wait) ??
		closeWhenDone(pass, leak, fn, goroutines, wait) ??
		leak.manual('wait for a context or an exit channel in the loop as well, and return then')
	)
}

function stateOf({ name, kind }: ExitSignal): string {
	return `${name} is ${kind === 'context' ? 'done' : 'closed'}`
}

function assumptionOf(signal: ExitSignal): string {
	return `the goroutine has nothing left to do once ${stateOf(signal)}`
}

/** There is a case for the signal, but it goes on with the loop: a bare `break` leaves the select only. */
function heardInVain(pass: Pass, leak: Leak, fn: Node, wait: EndlessWait, signal: ExitSignal, clause: Node): Finding {
	const last = statementsOf(clause).at(-1)
	const isBreak = last?.kind === 'break_statement' && last.operands.length === 0 && targetOf(last) === wait.wait
	const isAtEnd = statementsOf(fn.get('body')).at(-1) === wait.loop
	if (!last || !isBreak || !isAtEnd)
		return leak.manual(`the case of ${signal.name} does not leave the loop; return there`)
	return leak.unsafe(
		`return when ${stateOf(signal)}`,
		'the break, which leaves the select only, is meant to leave the loop',
		(edit) => edit.replace(last, returnStatement(pass, edit, fn, last)),
	)
}

/** A context where the goroutine is started, handed to its function as a new parameter. */
function passContextOn(
	pass: Pass,
	leak: Leak,
	fn: Node,
	goroutines: readonly Goroutine[],
	wait: EndlessWait,
): Finding | null {
	if (fn.kind === 'func_literal' || !isOnlyCalled(pass.types, fn)) return null
	if (callsOf(pass.types, fn).length > goroutines.length) return null // a plain call may be meant to block for ever
	if (signatureOf(fn).parameters.some(({ type }) => type.text.endsWith('Context'))) return null // has one, in vain
	const contexts = goroutines.map((goroutine) => contextsAt(pass.types, goroutine)[0]?.name)
	if (contexts.some((context) => context === undefined)) return null
	const signal: ExitSignal = { channel: '', name: contexts[0] as string, kind: 'context' }
	return leak.unsafe(`pass ${signal.name} on, and return when it is done`, assumptionOf(signal), (edit) => {
		const ctx = edit.fresh('ctx', fn)
		const calls = goroutines.map(({ call }, i) => ({ call, argument: contexts[i] as string }))
		addParameter(edit, fn, `${ctx} ${edit.import('context', fn)}Context`, calls)
		returnOn(pass, edit, fn, wait, `${ctx}.Done()`)
	})
}

/** A new exit channel, closed when the function that starts the goroutine, and waits for its work, returns. */
function closeWhenDone(
	pass: Pass,
	leak: Leak,
	fn: Node,
	goroutines: readonly Goroutine[],
	wait: EndlessWait,
): Finding | null {
	const [goroutine, ...others] = goroutines
	if (!goroutine || others.length > 0) return null
	const { statement, call } = goroutine
	const isDeclared = fn.kind !== 'func_literal'
	if (isDeclared && (!isOnlyCalled(pass.types, fn) || callsOf(pass.types, fn).length > 1)) return null
	if (!isDeclared && call.callee !== fn) return null // the literal of a variable, which others may call
	if (isInLoop(pass.types, statement) || !isOutlivedByStarter(pass.types, goroutine)) return null
	if (!['make', 'close'].every((name) => pass.names.isPredeclared(name, statement))) return null
	const assumption = 'the work of the goroutine is done when the function that starts it returns'
	return leak.unsafe('close an exit channel at the end, and return then', assumption, (edit) => {
		const exit = edit.fresh('exit', statement)
		const inside = isDeclared ? edit.fresh('exit', fn) : exit
		edit.insertBefore(statement, `${exit} := make(chan struct{})`, `defer close(${exit})`)
		if (isDeclared) addParameter(edit, fn, `${inside} <-chan struct{}`, [{ call, argument: exit }])
		returnOn(pass, edit, fn, wait, inside)
	})
}

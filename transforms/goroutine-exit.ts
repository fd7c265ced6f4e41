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
import {
	addParameter,
	caseOf,
	contextsToPassOn,
	defineTransform,
	type EndlessWait,
	type ExitSignal,
	endlessWaits,
	exitSignalsAt,
	type Finding,
	type Goroutine,
	goroutinesOf,
	isForProcess,
	isInLoop,
	isOnlyStarted,
	isOutlivedByStarter,
	isReceive,
	isSelect,
	type Leak,
	makeExit,
	type Node,
	type Pass,
	receivesFrom,
	returnOn,
	returnStatement,
	startedAt,
	statementsOf,
	targetOf,
} from '../src/transform/index.ts'

export default defineTransform({
	name: 'goroutine-exit',
	summary: 'a goroutine that can never end',
	why: `A goroutine is never collected: its stack, and all that its variables refer to, stay until it returns. One that
waits for channels in an endless loop without a way out stays for the life of the process, also when nobody will ever
send to it again; started once for every request or connection, they add up.`,
	before: `for {
	select {
	case job := <-jobs:
		job()
	}
}`,
	after: `for {
	select {
	case <-exit:
		return
	case job := <-jobs:
		job()
	}
}`,
	safety: `Never safe: that the goroutine stops is the point, and it can be wrong. Unsafe where the code can name a signal: a
context, an exit channel that the package closes and never sends to, or a context where the goroutine is started that can
be passed on; or where a new exit channel can be closed because the function that starts the goroutine waits for its
work. Others without an end are reported with advice, but signal handlers and what main starts once: they end with it.`,
	references: ['https://go.dev/blog/pipelines', 'https://go.dev/blog/context', 'https://pkg.go.dev/context#Context'],
	tiers: ['unsafe', 'manual'],
	mentions: [/(?:^|[;{:]|\*\/)[ \t]*go\b/m],

	*check(pass) {
		for (const [fn, goroutines] of goroutinesOf(pass.types, pass.goStatements())) {
			for (const wait of endlessWaits(pass.types, fn)) {
				if (!pass.canEdit(wait.loop)) continue // of a generated file
				const leak = pass.leak(wait.loop, `nothing ends this loop, nor the goroutine ${startedAt(goroutines, fn)}`)
				const isDaemon = isForProcess(pass.types, goroutines, wait)
				yield verdict({ pass, leak: isDaemon ? leak.onRequest() : leak, fn, goroutines, wait })
			}
		}
	},
})

interface Endless {
	readonly pass: Pass
	readonly leak: Leak
	readonly fn: Node
	readonly goroutines: readonly Goroutine[]
	readonly wait: EndlessWait
}

function verdict(endless: Endless): Finding {
	const { pass, leak, fn, goroutines, wait } = endless
	const advice = 'wait for a context or an exit channel in the loop as well, and return then'
	if (!isSelect(wait.wait) && !isReceive(wait.wait)) return leak.manual(advice) // `handle(<-ch)`
	const signals = exitSignalsAt(pass.types, wait.wait, goroutines)
	for (const signal of signals) {
		const clause = caseOf(wait.wait, signal.channel)
		if (clause) return heardInVain(endless, signal, clause)
	}
	const signal = signals.find(({ channel }) => !receivesFrom(wait.loop, channel))
	if (signal) {
		const { state, channel } = signal
		const assumption = `the goroutine has nothing left to do once ${state}`
		return leak.unsafe(`return when ${state}`, assumption, (edit) => returnOn(pass, edit, fn, wait, channel))
	}
	return passContextOn(endless) ?? closeAtEnd(endless) ?? leak.manual(advice)
}

/** There is a case for the signal, but it goes on with the loop: a bare `break` leaves the select only. */
function heardInVain({ pass, leak, fn, wait }: Endless, signal: ExitSignal, clause: Node): Finding {
	const last = statementsOf(clause).at(-1)
	const isBreak = last?.kind === 'break_statement' && targetOf(last) === wait.wait
	const isAtEnd = statementsOf(fn.get('body')).at(-1) === wait.loop // so that a return does what the break was to do
	if (!last || !isBreak || !isAtEnd)
		return leak.manual(`the case of ${signal.name} does not leave the loop; return there`)
	const assumption = 'the break, which leaves the select only, is meant to leave the loop'
	return leak.unsafe(`return when ${signal.state}`, assumption, (edit) =>
		edit.replace(last, returnStatement(pass, edit, fn, last)),
	)
}

/** A context where the goroutine is started becomes a parameter of its function. */
function passContextOn({ pass, leak, fn, goroutines, wait }: Endless): Finding | null {
	if (!isOnlyStarted(pass.types, fn, goroutines)) return null
	const contexts = contextsToPassOn(pass.types, fn, goroutines)
	if (!contexts) return null
	const assumption = `the goroutine has nothing left to do once ${contexts[0]} is done`
	return leak.unsafe(`pass ${contexts[0]} on, and return when it is done`, assumption, (edit) => {
		const ctx = edit.fresh('ctx', fn)
		const calls = goroutines.map(({ call }, i) => ({ call, argument: contexts[i] as string }))
		addParameter(edit, fn, `${ctx} ${edit.import('context.Context', fn)}`, calls)
		returnOn(pass, edit, fn, wait, `${ctx}.Done()`)
	})
}

/** A new exit channel, closed when the function that starts the goroutine, and waits for its work, returns. */
function closeAtEnd({ pass, leak, fn, goroutines, wait }: Endless): Finding | null {
	const [goroutine, ...others] = goroutines
	if (!goroutine || others.length > 0 || isInLoop(pass.types, goroutine.statement)) return null
	const isLiteral = goroutine.call.callee === fn
	if (!(isLiteral || isOnlyStarted(pass.types, fn, goroutines)) || !isOutlivedByStarter(pass.types, goroutine))
		return null
	const assumption = 'the work of the goroutine is done when the function that starts it returns'
	return leak.unsafe('close an exit channel at the end, and return then', assumption, (edit) => {
		const argument = makeExit(pass, edit, goroutine.statement)
		const exit = isLiteral ? argument : edit.fresh('exit', fn)
		if (!isLiteral) addParameter(edit, fn, `${exit} <-chan struct{}`, [{ call: goroutine.call, argument }])
		returnOn(pass, edit, fn, wait, exit)
	})
}

// A ticker that is never stopped.
//
//	t := time.NewTicker(d)
//	=>
//	t := time.NewTicker(d)
//	defer t.Stop()
//
// Safe: t and its channel never leave the function, so nobody can still want a tick once the function has returned; and
// a Stop that some path already has does no harm, Stop is idempotent.
import {
	type Call,
	canDeclareBefore,
	canReturnAfter,
	defineTransform,
	type Editor,
	type Finding,
	functionAround,
	isInLoop,
	isOnlyReceivedFrom,
	isStoppedAfter,
	memberOf,
	type Node,
	type Pass,
	reaches,
	statementAround,
	statementsOf,
	staysInFunction,
	usageOf,
} from '../src/transform/index.ts'

export default defineTransform({
	name: 'ticker-stop',
	summary: 'a ticker that is never stopped',
	why: `A ticker that is never stopped goes on ticking when the function that made it has returned: its channel, its
timer and the runtime's work for them stay for the life of the process. Since Go 1.23 an unreferenced ticker is
collected, so only modules with an older go line in go.mod leak.`,
	before: `func task(exit <-chan struct{}) {
	t := time.NewTicker(time.Second)
	for {
		select {
		case <-t.C:
			poll()
		case <-exit:
			return
		}
	}
}`,
	after: `func task(exit <-chan struct{}) {
	t := time.NewTicker(time.Second)
	defer t.Stop()
	for {
		select {
		case <-t.C:
			poll()
		case <-exit:
			return
		}
	}
}`,
	safety: `Safe where the ticker is a local of a function that can return, is made once in a call, and neither it nor its
channel goes anywhere else. Unsafe for time.NewTimer, whose last tick somebody may count on, and for time.Tick with a
constant positive duration. A ticker made in a loop, time.Tick with another duration and time.After in a select of a
loop are reported with advice.`,
	references: [
		'https://go.dev/issue/61542',
		'https://go.dev/doc/go1.23#timer-changes',
		'https://pkg.go.dev/time#NewTicker',
	],
	tiers: ['safe', 'unsafe', 'manual'],
	leaksBefore: '1.23',
	imports: 'time',
	mentions: [/\b(?:NewTicker|NewTimer|Tick|After)\b/],

	*check(pass) {
		for (const call of pass.calls('time.NewTicker')) yield* checkTimer(pass, call, 'ticker')
		for (const call of pass.calls('time.NewTimer')) yield* checkTimer(pass, call, 'timer')
		for (const call of pass.calls('time.Tick')) yield* checkTick(pass, call)
		for (const call of pass.calls('time.After')) yield* checkAfter(pass, call)
	},
})

function* checkTimer(pass: Pass, call: Call, noun: 'ticker' | 'timer'): Generator<Finding> {
	const timer = pass.variableBoundTo(call.node)
	if (!timer) return // a field, an argument, an outer variable: its owner stops it
	if (pass.isEntryPoint(functionAround(call.node))) return // ends with the process
	if (!canReturnAfter(pass.types, call.node)) return // a daemon: the deferred call would never run
	if (!staysInFunction(pass.types, timer.binding)) return // whoever got it may stop it
	if (isStoppedAfter(pass.types, timer.binding, call.node)) return

	const leak = pass.leak(call.node, `${noun} ${timer.name} is never stopped`)
	const stop = `defer ${timer.name}.Stop()`
	const write = (edit: Editor) => edit.insertAfter(timer.statement, stop)
	if (isInLoop(pass.types, call.node))
		yield leak.manual(`one more is left behind by every iteration: stop it at its end`)
	else if (!timer.binding.declarations.every((name) => memberOf(pass.typeOf(name), 'Stop', '')?.method))
		yield leak.refused(noun === 'ticker' ? 'safe' : 'unsafe', `the type of ${timer.name} has no method Stop`)
	else if (noun === 'ticker') yield leak.safe(stop, write)
	else yield leak.unsafe(stop, 'nobody waits for the timer after the function has returned', write)
}

/** Nobody can stop the ticker behind time.Tick. */
function* checkTick(pass: Pass, call: Call): Generator<Finding> {
	const fn = functionAround(call.node)
	if (!fn || pass.isEntryPoint(fn) || !canReturnAfter(pass.types, call.node)) return
	const channel = pass.variableBoundTo(call.node)
	const usage = usageOf(pass.types, call.node)
	const target = usage.how === 'source' ? usage.destination : null
	const local = target?.kind === 'identifier' ? pass.bindingOf(target) : null
	const isKept = local !== null && local.function === fn && isOnlyReceivedFrom(pass.types, local)
	if (!isKept && usage.how !== 'ranged' && usage.how !== 'received') return // whoever got the channel may want it for ever

	const leak = pass.leak(call.node, 'the ticker behind time.Tick can never be stopped')
	const period = call.arguments[0] ? pass.constantOf(call.arguments[0]) : null
	const isPositive = typeof period === 'bigint' && period > 0n
	const statement = statementAround(call.node)
	const package_ = call.callee.get('operand')?.text
	if (!statement || !package_ || !isPositive || !(channel || usage.how === 'ranged'))
		yield leak.manual('use time.NewTicker and stop it; unlike time.Tick it panics for a duration that is not positive')
	else if (isInLoop(pass.types, statement)) yield leak.manual('make one ticker before the loop and stop it')
	else
		yield leak.unsafe(
			'use a ticker that is stopped',
			'nobody waits for a tick after the function has returned',
			(edit) => {
				const movable = canDeclareBefore(statement)
				const list = call.node.text.slice(call.callee.end - call.node.start)
				if (!movable.holds) edit.refuse(movable.because)
				if (list.includes('\n')) edit.refuse('the call takes several lines')
				if (channel && !channel.isAlone) edit.refuse('several values are assigned at once')
				const ticker = edit.fresh('ticker', statement)
				edit.insertBefore(statement, `${ticker} := ${package_}.NewTicker${list}`, `defer ${ticker}.Stop()`)
				edit.replace(call.node, `${ticker}.C`)
			},
		)
}

/** Every round of the loop that another case wins leaves a timer behind until it fires. */
function* checkAfter(pass: Pass, call: Call): Generator<Finding> {
	const own = call.node.enclosing('communication_case', 'func_literal')
	if (!own?.get('communication')?.contains(call.node)) return
	const others = own.parent?.children.filter((other) => other !== own && other.kind === 'communication_case') ?? []
	const goesOn = (other: Node) => {
		const [first] = statementsOf(other)
		return first ? reaches(pass.types, first, call.node) : isInLoop(pass.types, call.node)
	}
	if (!others.some(goesOn)) return // the others leave the loop
	yield pass
		.leak(call.node, 'time.After makes a timer in every iteration, which stays until it fires')
		.manual('make one timer before the loop with time.NewTimer, and Reset it')
}

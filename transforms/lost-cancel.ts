// A cancel function that is lost: its context stays registered with its parent.
//
//	ctx, cancel := context.WithCancel(parent)
//	if err := check(); err != nil {
//		return err
//	}
//	defer cancel()
//	=>
//	ctx, cancel := context.WithCancel(parent)
//	defer cancel()
//	if err := check(); err != nil {
//		return err
//	}
//
// Certain: the parent is somebody else's and can be done, or the timeout is long; and on the path that is reported
// nothing mentions the cancel function, and nothing that could still need the context is returned, stored or started.
import {
	asksWhetherDone,
	type Binding,
	callOf,
	canReturnAfter,
	conditionalAround,
	contextMakers,
	type DerivedContext,
	defineTransform,
	derivedContextOf,
	functionAround,
	isHandedOn,
	leftBehindAt,
	letsOut,
	lifeOfContext,
	lifetimeOf,
	lineOf,
	mentionIn,
	type Node,
	ownVariableAt,
	type Pass,
	targetsOf,
} from '../src/transform/index.ts'

/** In nanoseconds: a context that ends within a minute of itself is not worth a finding. */
const longTimeout = 60_000_000_000n

export default defineTransform({
	name: 'lost-cancel',
	summary: 'a context whose cancel function is lost',
	why: `A context that can be cancelled is registered with its parent: the parent refers to it, and through it to its
values, until the parent is done or the cancel function is called. If nothing can call that any more, each call leaves
some 230 bytes behind in the parent (measured with Go 1.26), and a goroutine where the parent has a Done of its own.
With a timeout it is some 450 bytes, with a timer, until the timer fires. A parent that is never done, as
context.Background and context.WithoutCancel, registers nothing: then nothing is left behind but the timer.`,
	before: `func fetch(parent context.Context, name string) error {
	ctx, cancel := context.WithCancel(parent)
	if name == "" {
		return errNoName
	}
	defer cancel()
	return load(ctx, name)
}`,
	after: `func fetch(parent context.Context, name string) error {
	ctx, cancel := context.WithCancel(parent)
	defer cancel()
	if name == "" {
		return errNoName
	}
	return load(ctx, name)
}`,
	safety: `Never rewritten: to cancel earlier than before may end what still runs. Reported where the parent is a parameter
or a field, or where the timeout is a constant of a minute and more, and where a path returns that does not mention the
cancel function, outside of conditions that do. A cancel function assigned to _ is reported where the context is used
up within the function. Left alone: main, init and tests; paths that return, store or start something that may need the
context; a parent that may end together with the function. The lostcancel check of go vet asks none of
this, and reports nearly all of them and many more.`,
	references: [
		'https://pkg.go.dev/context#WithCancel',
		'https://pkg.go.dev/golang.org/x/tools/go/analysis/passes/lostcancel',
		'https://go.dev/blog/context',
	],
	tiers: ['manual'],
	imports: 'context',
	mentions: [/WithCancel|WithTimeout|WithDeadline/],

	*check(pass) {
		for (const { node: call } of pass.calls(...contextMakers)) {
			const fn = functionAround(call)
			if (!fn || pass.isEntryPoint(fn) || call.file.path.endsWith('_test.go')) continue // ends with the process
			if (!canReturnAfter(pass.types, call)) continue
			const made = derivedContextOf(pass.types, call)
			const what = made ? whatStays(pass, made) : null
			if (!what) continue
			const [context, cancel] = targetsOf(call)
			const ctx = context && ownVariableAt(pass.types, fn, context)
			if (!ctx || !cancel) continue // stored at once: its owner may end with it
			const isLost = cancel.text === '_'
			if (isLost && !diesIn(pass, ctx, fn)) continue // may be needed for as long as the parent
			const variable = isLost ? null : ownVariableAt(pass.types, fn, cancel)
			if (!isLost && !variable) continue // whoever else finds it may call it
			const end = leftBehindAt(pass.types, { call, isCare: careOf(pass, fn, call, ctx, variable), error: null })
			if (!end) continue

			const maker = callOf(call)?.callee.text
			yield isLost
				? pass.leak(call, `the cancel function of ${maker} is thrown away: ${what}`).manual(`keep it and defer it`)
				: pass
						.leak(call, `a path to line ${lineOf(end)} does not call ${cancel.text}: ${what}`)
						.manual(`defer ${cancel.text}() right after ${maker}, or call it there too`)
		}
	},
})

/** What is left behind, and until when; null where that is nothing, little or unknown. */
function whatStays(pass: Pass, { call, parent, timeout }: DerivedContext): string | null {
	const life = lifeOfContext(pass.types, parent, call)
	if (life === 'unknown') return null
	if (timeout === null)
		return life === 'given' ? `the context stays registered with ${parent.text} until that is done` : null
	if (timeout === 'unknown' || timeout < longTimeout) return null
	return `the context and its timer stay until the timeout${life === 'given' ? ` or until ${parent.text} is done` : ''}`
}

function diesIn(pass: Pass, ctx: Binding, fn: Node): boolean {
	const holds = (node: Node) => fn.contains(node)
	return lifetimeOf(pass.types, [ctx], { holds, except: [], isPath: false, isContext: true }).how === 'dies'
}

/** The nodes by which a path may let the context go, hand it on, or find it done: then it is not lost there. */
function careOf(pass: Pass, fn: Node, call: Node, ctx: Binding, cancel: Binding | null): (node: Node) => boolean {
	const mentions = (x: Binding) => pass.usesOf(x).map((use) => use.identifier)
	const cares = (cancel ? mentions(cancel) : []).filter((use) => !call.parent?.parent?.contains(use))
	const handsOn = mentions(ctx).filter((use) => isHandedOn(pass.types, ctx, use))
	const nodes = new Set([...cares, ...handsOn].map((use) => mentionIn(fn, use)))
	for (const use of cares) nodes.add(conditionalAround(use, call) ?? use)
	return (node) => nodes.has(node) || letsOut(pass.types, node) || asksWhetherDone(pass.types, node)
}

// A resource that a deferred call releases only when the function returns, although every iteration opens another one.
//
//	for _, path := range paths {
//		f, err := os.Open(path)
//		if err != nil {
//			return err
//		}
//		defer f.Close()
//		…
//	}
//	=>
//	for _, path := range paths {
//		if err := func() error {
//			f, err := os.Open(path)
//			if err != nil {
//				return err
//			}
//			defer f.Close()
//			…
//			return nil
//		}(); err != nil {
//			return err
//		}
//	}
//
// Safe: the resource was opened in the iteration, and neither it nor what is made of it is known to anyone afterwards.
import {
	canBeFunction,
	canReturnAfter,
	defineTransform,
	describeResource,
	doubtOf,
	groupByRegion,
	isCertainLeak,
	type LateRelease,
	lateReleaseOf,
	obstacleOf,
	type Pass,
	wrapInFunction,
} from '../src/transform/index.ts'

export default defineTransform({
	name: 'defer-in-loop',
	summary: 'a deferred call in a loop releases its resource only when the function returns',
	why: `A deferred call runs when its function returns, not at the end of the iteration. In a loop the files, connections,
timers or contexts of all iterations stay open together: memory and file descriptors grow with the number of iterations,
and in a loop without end nothing is ever released.`,
	before: `for _, path := range paths {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := load(f); err != nil {
		return err
	}
}`,
	after: `for _, path := range paths {
	if err := func() error {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		if err := load(f); err != nil {
			return err
		}
		return nil
	}(); err != nil {
		return err
	}
}`,
	safety: `Safe where the resource comes straight from a constructor of the standard library in the same iteration, and neither
it nor anything that is made of it is stored, sent, captured by a goroutine or handed to code that may keep it. Every way
out of the iteration (return, break, continue, labels) is kept. Unsafe where the resource is of another type, where a
function is unknown that may keep it, or where the deferred function does more than release it: the finding says what
has to be true. Left alone: what is meant to be held until the function returns, as locks and listeners.`,
	references: ['https://go.dev/ref/spec#Defer_statements', 'https://go.dev/doc/effective_go#defer'],
	tiers: ['safe', 'unsafe', 'manual'],
	mentions: [/\bdefer\b/, /\b(?:for|goto)\b/],

	*check(pass) {
		const { types } = pass
		const late = pass.defers().flatMap((defer) => lateReleaseOf(types, defer) ?? [])

		for (const one of late) {
			if (one.region) continue // declared in the loop: see below
			const advice = 'declare it inside the loop, and make the iteration a function of its own'
			yield pass.leak(one.defer, messageOf(pass, [one])).manual(advice)
		}

		for (const group of groupByRegion(late)) {
			const [first] = group.members
			if (!first) continue
			const leak = pass.leak(first.defer, messageOf(pass, group.members))
			const doubt = doubtOf(group)
			const movable = canBeFunction(types, group.region)
			const obstacle = obstacleOf(types, group) || movable.because
			const title = 'make the iteration a function, so that it ends there'
			if (obstacle) {
				// Of what may be no leak nobody needs to hear that it can't be mended.
				if (isCertainLeak(group)) yield leak.refused(doubt ? 'unsafe' : 'safe', obstacle)
			} else if (doubt) yield leak.unsafe(title, doubt, (edit) => wrapInFunction(pass, group.region, edit))
			else yield leak.safe(title, (edit) => wrapInFunction(pass, group.region, edit))
		}
	},
})

/** `file in, file out and writer zipped` */
function namesOf(late: readonly LateRelease[]): string {
	const names = new Set(late.flatMap(({ acquired }) => acquired.map(describeResource)))
	return [...names].join(', ').replace(/, ([^,]*)$/, ' and $1')
}

function messageOf(pass: Pass, late: readonly LateRelease[]): string {
	const [first, second] = late.flatMap(({ acquired }) => acquired)
	const defer = late[0]?.defer
	if (!first || !defer) return ''
	const names = namesOf(late)
	if (!canReturnAfter(pass.types, defer))
		return `${names} ${second ? 'are' : 'is'} never released: the function does not return, so the deferred call never runs`
	const lingers = first.kind?.lingers ?? 'stays open'
	const verb = names.includes(' and ') ? lingers.replace(/s\b/, '') : lingers
	const fn = pass.functionAround(defer)?.get('name')?.text ?? 'the function'
	return `${names} ${verb} until ${fn} returns: the deferred call runs only then`
}

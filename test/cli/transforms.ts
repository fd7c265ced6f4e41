import { defineTransform, type Editor, type Leak, type Node, type Transform } from '../../src/transform/index.ts'

// A registry for tests of the command line: each of these has something to say about every call of one function.

function onCalls(
	name: string,
	called: string,
	verdict: (leak: Leak, call: Node) => ReturnType<Leak['safe']>,
	rest: Partial<Transform> = {},
): Transform {
	return defineTransform({
		name,
		summary: `calls of ${called}`,
		why: 'It leaks.',
		before: `${called}()`,
		after: 'fixed()',
		safety: 'Always.',
		references: [],
		tiers: ['safe'],
		mentions: [RegExp(called)],
		*check(pass) {
			const place = pass.types.files[0]?.declarations[0]
			const fn = place && pass.types.lookup(called, place)
			for (const { identifier } of fn ? pass.usesOf(fn) : []) {
				const call = identifier.parent as Node
				if (call.kind === 'call_expression' && pass.canEdit(call))
					yield verdict(pass.leak(call, `${called} is called`), call)
			}
		},
		...rest,
	})
}

const toFixed = (call: Node) => (edit: Editor) => edit.replace(call, 'fixed()')

/** A leak whose fix takes all calls of the package at once. */
const pair = onCalls('pair-leak', 'pair', (leak) => leak.manual(''), {
	*check(pass) {
		const place = pass.types.files[0]?.declarations[0]
		const fn = place && pass.types.lookup('pair', place)
		const calls = fn ? pass.usesOf(fn).map(({ identifier }) => identifier.parent as Node) : []
		const called = calls.filter((call) => call.kind === 'call_expression')
		const [first] = called
		if (!first || !called.every((call) => pass.canEdit(call))) return
		yield pass.leak(first, 'pair is called').safe('mend all', (edit) => {
			for (const call of called) edit.replace(call, 'fixed()')
		})
	},
})

const transforms: readonly Transform[] = [
	onCalls('advice-only', 'advise', (leak) => leak.manual('call it elsewhere'), { tiers: ['manual'] }),
	onCalls('broken-edit', 'broken', (leak, call) => leak.safe('break it', (edit) => edit.replace(call, 'fixed('))),
	onCalls('buggy', 'buggy', () => {
		throw new Error('out of luck')
	}),
	pair,
	onCalls('old-leak', 'old', (leak, call) => leak.safe('mend it', toFixed(call)), { leaksBefore: '1.23' }),
	onCalls('refused-leak', 'refuse', (leak) => leak.refused('safe', 'its result may escape')),
	onCalls('risky-leak', 'risk', (leak, call) => leak.unsafe('mend it', 'nobody waits for it', toFixed(call)), {
		tiers: ['unsafe'],
	}),
	onCalls('safe-leak', 'leak', (leak, call) => leak.safe('mend it', toFixed(call))),
	// Of the two the name decides when they run together, and the place in this list when they run one by one.
	onCalls('twice-b', 'twice', (leak, call) => leak.safe('mend it', toFixed(call))),
	onCalls('twice-a', 'twice', (leak, call) => leak.safe('mend it', (edit) => edit.replace(call, 'refuse()'))),
]

export default transforms

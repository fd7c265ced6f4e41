// A substring that keeps the whole string alive.
//
//	s0 = s1[:50]
//	=>
//	var b strings.Builder
//	b.Grow(50)
//	b.WriteString(s1[:50])
//	s0 = b.String()
//
// Safe: strings are immutable, so nobody can tell a copy from the part. What is at stake is only whether it pays.
import {
	assignmentOf,
	type Cut,
	callOf,
	copyString,
	cutsOf,
	cutters,
	defineTransform,
	type Editor,
	type Finding,
	isBaseKept,
	isConstantText,
	isKeptInPieces,
	isStringValue,
	mayRepeatFor,
	type Node,
	originOf,
	type Pass,
	replaceWeakCopy,
	type Sink,
	shortText,
	sinkOf,
	sliceMention,
	splitters,
	storesOf,
	unparen,
	usesUnsafe,
	weakCopyOf,
} from '../src/transform/index.ts'

export default defineTransform({
	name: 'substring',
	summary: 'a stored substring that keeps the whole string alive',
	why: `A substring shares the bytes of the string it was cut from. As long as the substring can be reached, all of
those bytes stay in memory, even if the string itself is long forgotten: fifty bytes in a package variable can hold a
file of many megabytes.`,
	before: `var s0 string

func f(s1 string) {
	s0 = s1[:50]
}`,
	after: `var s0 string

func f(s1 string) {
	var b strings.Builder
	b.Grow(50)
	b.WriteString(s1[:50])
	s0 = b.String()
}`,
	safety: `Strings are immutable, so a copy never changes what a program does. It is safe where the part is stored in a
package variable, or in something that is reached from one, and the string is not kept by anything else. It is unsafe,
for the copy may cost more than it saves, where a field of a receiver or parameter takes the part, where a map entry is
only counted up, and where the part is sent or returned.`,
	references: ['https://go.dev/ref/spec#Slice_expressions', 'https://pkg.go.dev/strings#Clone'],
	tiers: ['safe', 'unsafe'],
	mentions: [RegExp(`${sliceMention.source}|\\[\\s*\\]\\s*byte|\\b(?:Cut|Split|Fields)`)],

	*check(pass) {
		const seen = new Set<Node>()
		const partsOf = new Map<Node, number>() // by statement
		for (const { node: value } of [...pass.slices(), ...pass.calls(...splitters, ...cutters)]) {
			for (const { node, sink } of storesOf(pass.types, value)) {
				if (seen.has(node) || !pass.canEdit(node)) continue
				seen.add(node)
				const cuts = cutsOf(pass.types, node)
				if (cuts.length === 0 || !isStringValue(pass.types, node)) continue // no part, or of a type that is not proven
				if (usesUnsafe(node.file)) continue // its strings may not be immutable
				if (!cuts.every((cut) => isWorthDropping(pass, cut, sink))) continue
				partsOf.set(sink.statement, (partsOf.get(sink.statement) ?? 0) + 1)
				const finding = verdict(pass, node, cuts[0] as Cut, sink, () => partsOf.get(sink.statement) === 1)
				if (finding) yield finding
			}
		}
		if (pass.style === 'modern') yield* weakCopies(pass)
	},
})

/** Is the store all that keeps the base, and does it keep but one part of it? */
function isWorthDropping(pass: Pass, cut: Cut, sink: Sink): boolean {
	const { types } = pass
	const base = unparen(cut.base)
	const isConversion = types.calleeOf(base) === 'conversion'
	const x = base.kind === 'identifier' ? types.bindingOf(base) : null
	const isOwn = x?.role === 'local' || x?.role === 'parameter' || x?.role === 'receiver'
	if (!isConversion && !isOwn) return false // a field, an element or a result: something else may keep it
	if (isConstantText(types, base)) return false // it lies in the program's own data
	if (isBaseKept(types, base, sink)) return false
	if (isKeptInPieces(types, cut)) return false // the parts add up to the base
	return !x || !mayRepeatFor(types, x, sink.statement) // so they do, one by one
}

function verdict(pass: Pass, part: Node, { node: cut, base }: Cut, sink: Sink, isOnly: () => boolean): Finding | null {
	const place = sink.destination ? shortText(sink.destination) : ''
	const whole = shortText(base)
	const leak = (holder: string) => pass.leak(part, `${holder} keeps all of ${whole} alive through ${shortText(part)}`)
	const title = `copy ${shortText(part)}`
	const copy = (edit: Editor) => copyString(pass, edit, part, isOnly() ? sink.statement : null)

	if (sink.kind === 'return') {
		if (originOf(pass.types, base) === null) return null // what is cut from a small string may well be returned
		return leak('the caller').unsafe(title, `callers keep the result, and ${whole} is much longer than it`, copy)
	}
	if (sink.kind === 'send')
		return leak(`the receiver from ${place}`).unsafe(
			title,
			`what is received is kept, and ${whole} is much longer`,
			copy,
		)
	const holder = sink.kind === 'map key' ? `a key of ${shortText(sink.destination?.get('operand') ?? part)}` : place
	if (sink.kind === 'map key' && sink.assignment?.operator !== '=')
		return leak(holder).unsafe(title, 'most keys are new, for every count costs an allocation', copy)
	if (sink.isReachedFromPackage) return leak(holder).safe(title, copy)
	if (!sink.isReachedFromReceiverOrParameter) return null // a local that may go with the function
	if (originOf(pass.types, base) === 'file') return leak(holder).safe(title, copy)
	if (callOf(cut)) return null // what is split in a few may be hardly longer than one of them
	return leak(holder).unsafe(title, `${sink.root?.name} outlives ${whole}, which is much longer than the part`, copy)
}

/** The article's weaker copies say what strings.Clone says better. */
function* weakCopies(pass: Pass): Generator<Finding> {
	for (const node of pass.assignments()) {
		for (const right of assignmentOf(node)?.right ?? []) {
			const copy = weakCopyOf(pass.types, right)
			const sink = copy && sinkOf(pass.types, right)
			if (!sink || sink.kind === 'return') continue // no copy, or one that is not stored
			if (usesUnsafe(node.file)) continue
			if (!pass.hasStandard('strings.Clone', node)) continue
			const text = shortText(copy.operand)
			const message =
				copy.how === 'twice'
					? `${shortText(right)} copies ${text} twice`
					: `the pad of ${shortText(right)} is copied and kept with ${text}`
			yield pass
				.leak(right, message)
				.safe(`copy ${text} with strings.Clone`, (edit) => replaceWeakCopy(pass, edit, right, copy))
		}
	}
}

// A part of a slice that keeps the whole array alive.
//
//	s0 = s1[len(s1)-30:]
//	=>
//	s0 = make([]int, 30)
//	copy(s0, s1[len(s1)-30:])
//
// Safe: nobody else can see the array of s1, which is not used again, and s0 is only read; so nobody can tell that the
// two no longer share it.
import {
	type Binding,
	constantLength,
	copySlice,
	dead,
	defineTransform,
	dropsLittle,
	type Editor,
	type Finding,
	firstSliceOf,
	givenAway,
	isBaseKept,
	isComparedToNil,
	isExported,
	isKeptInPieces,
	isNeverNil,
	keptToItself,
	knownLength,
	madeHere,
	mayRepeatFor,
	onlyFresh,
	onlyRead,
	owned,
	type Pass,
	type Sink,
	type SliceExpression,
	shortText,
	sinkOf,
	sliceCopyForm,
	sliceMention,
	slotOf,
	underlying,
	usesUnsafe,
} from '../src/transform/index.ts'

/** From here on an array is an object of its own to the runtime: larger than 32 KiB. */
const largeLength = 1n << 15n

export default defineTransform({
	name: 'subslice',
	summary: 'a stored part of a slice that keeps the whole array alive',
	why: `A slice expression does not copy: the part shares the array of the whole. As long as the part can be reached,
the whole array stays in memory, and everything its elements point to.`,
	before: `var s0 []int

func g(s1 []int) {
	s0 = s1[len(s1)-30:]
}`,
	after: `var s0 []int

func g(s1 []int) {
	s0 = make([]int, 30)
	copy(s0, s1[len(s1)-30:])
}`,
	safety: `A copy is safe where nobody can tell that the array is no longer shared: the function has made the array or
was given it for good, hands it to nobody, and does not use it again; and the variable that takes the part is unexported
and only read. It is unsafe for the parameter of an exported function, whose callers are not all known, for a field, and
for a result that is cut from a large buffer.`,
	references: ['https://go.dev/blog/slices-intro', 'https://pkg.go.dev/slices#Clone'],
	tiers: ['safe', 'unsafe'],
	mentions: [sliceMention],

	*check(pass) {
		for (const part of pass.slices()) {
			const first = firstSliceOf(part)
			const base = first.operand.kind === 'identifier' ? pass.bindingOf(first.operand) : null
			if (!base?.function) continue // a field, an element or a package variable: something else keeps it
			if (underlying(pass.typeOf(part.node)).kind !== 'slice') continue // a string, or not proven
			const sink = sinkOf(pass.types, part.node)
			if (!sink) continue // used up on the spot
			if (sink.literal && (sink.kind === 'return' || sink.kind === 'send')) continue // inside of something unknown
			if (part.max && !part.low) continue // clipped to be shared: an append to it makes a new array
			if (dropsLittle(pass.types, part)) continue // nearly the whole
			if (usesUnsafe(part.node.file)) continue // it may see the array in other ways
			if (isBaseKept(pass.types, first.operand, sink)) continue
			if (isKeptInPieces(pass.types, { node: part.node, base: first.operand })) continue // they add up to the array
			if (mayRepeatFor(pass.types, base, sink.statement)) continue // so they do, one by one
			const finding = verdict(pass, part, base, sink)
			if (finding) yield finding
		}
	},
})

function verdict(pass: Pass, part: SliceExpression, base: Binding, sink: Sink): Finding | null {
	const { types } = pass
	const text = shortText(part.node)
	const slot = slotOf(types, sink, part.node)
	const keepsNil = slot !== null && isComparedToNil(types, slot) && !isNeverNil(types, part)
	const isBare = !sink.literal && sink.kind !== 'append' && !sink.isInterfaceSink
	const isWhole = isBare && sink.assignment?.right.length === 1
	const store = { part, statement: sink.statement, assignment: isWhole ? sink.assignment : null, keepsNil }
	const mayBeEmpty = !(constantLength(types, part) ?? 0n) && sliceCopyForm(pass, store) === 'expression'
	const title = `copy ${text}${mayBeEmpty ? '; an empty part still keeps the array, so that nil stays nil' : ''}`
	const copy = (edit: Editor) => copySlice(pass, edit, store)
	const holder = sink.destination ? shortText(sink.destination) : 'the caller'
	const leak = pass.leak(part.node, `${holder} keeps the whole array of ${base.name} alive through ${text}`)

	const isOver = dead(types, base, part.node)
	const site = firstSliceOf(part).node
	if (sink.kind === 'return') {
		const length = knownLength(types, base) ?? 0n
		if (length < largeLength || !owned(types, base, site).holds || !isOver.holds) return null
		return leak.unsafe(title, `the part is often much shorter than the ${length} elements of ${base.name}`, copy)
	}
	if (!slot) return null // by other ways than can be followed
	const isInField = slot.variable.kind === 'field'
	if (!sink.isReachedFromPackage && !(isInField && sink.isReachedFromReceiverOrParameter)) return null // a local may go
	const isRead = onlyRead(types, slot)
	const isGiven = givenAway(types, base, site)
	const isMade = madeHere(types, base)
	const isOwn = isGiven.holds ? isGiven : isMade.holds ? keptToItself(types, base, site) : isMade
	if (isInField) {
		if (!isOwn.holds || !isOver.holds || !isRead.holds) return null // somebody may see that the array is shared no longer
		return leak.unsafe(
			title,
			`${sink.root?.name ?? holder} lives long, and ${base.name} is much longer than the part`,
			copy,
		)
	}
	if (isGiven.holds || isMade.holds) {
		const doubt = [isOwn, isOver, isRead].find((fact) => !fact.holds)
		return doubt ? leak.refused('safe', doubt.because) : leak.safe(title, copy)
	}
	const fn = base.role === 'parameter' ? base.function?.get('name') : null
	if (!fn || !isExported(fn.text)) return null // somebody else may keep the array
	const isAlone = onlyFresh(types, base).holds && keptToItself(types, base, site).holds
	if (!isAlone || !isOver.holds || !isRead.holds) return null
	return leak.unsafe(title, `the callers of ${fn.text} do not write to the array of ${base.name} later on`, copy)
}

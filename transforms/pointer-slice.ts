// Elements that a reslice drops, and that its array goes on holding.
//
//	s := []*T{a, b, c, d}
//	return s[1:3:3]
//	=>
//	s := []*T{a, b, c, d}
//	s[0], s[len(s)-1] = nil, nil
//	return s[1:3:3]
//
// Safe: the function made the array, nobody else has it, and the slice itself is not used again. Elements below the low
// bound can then never be read again. Those above the high bound can, by reslicing up to the capacity, unless the
// capacity ends there too or every use of the result is seen to stay within its length.
import {
	type Binding,
	canHoist,
	clearDropped,
	copyKept,
	dead,
	defineTransform,
	droppedBy,
	elementOf,
	type Finding,
	isClearedAround,
	isCutInPlace,
	isCutWhereFilled,
	isDeclaredHere,
	isHighWithinLength,
	isInLoop,
	isTailLost,
	knownLength,
	type Leak,
	mayHavePointers,
	type Node,
	owned,
	type Pass,
	placeOf,
	returnsAfter,
	type SliceExpression,
	sharesOneText,
	shortText,
	simple,
	sinkOf,
	sliceMention,
	statementAround,
	unparen,
} from '../src/transform/index.ts'

export default defineTransform({
	name: 'pointer-slice',
	summary: 'elements that a reslice drops but its array keeps alive',
	why: `A reslice is a smaller window on the same array. The elements outside of it can no longer be used, but the
array still holds them, and the window holds the array: whatever they point to stays in memory as long as the part does.
If the elements are pointers, strings, maps or other things that refer to memory, that can be far more than the slice.`,
	before: `func middle() []*int {
	s := []*int{new(int), new(int), new(int), new(int)}
	return s[1:3:3]
}`,
	after: `func middle() []*int {
	s := []*int{new(int), new(int), new(int), new(int)}
	s[0], s[len(s)-1] = nil, nil
	return s[1:3:3]
}`,
	safety: `Safe where the slice is a local whose array this function made, which nobody else has and which is not used
after the reslice. Elements beyond the high bound are cleared only if nobody can reach them by reslicing up to the
capacity: in s[a:b:b], or where all callers of an unexported function are seen to stay within the length. If the bound
may lie beyond the length, the part is copied instead. A field that is cut at a variable bound is reported with advice.`,
	references: [
		'https://go.dev/ref/spec#Slice_expressions',
		'https://go.dev/wiki/SliceTricks',
		'https://pkg.go.dev/builtin#clear',
	],
	tiers: ['safe', 'manual'],
	mentions: [sliceMention],

	*check(pass) {
		for (const slice of pass.slices()) {
			if (!mayHavePointers(elementOf(pass.typeOf(slice.operand)))) continue // they refer to nothing
			if (!isCutInPlace(pass.types, slice) && !sinkOf(pass.types, slice.node)) continue // used up on the spot
			const base = unparen(slice.operand)
			const x = base.kind === 'identifier' ? pass.bindingOf(base) : null
			const finding = x?.role === 'local' ? checkLocal(pass, slice, x) : checkField(pass, slice, base)
			if (finding) yield finding
		}
	},
})

function checkLocal(pass: Pass, slice: SliceExpression, x: Binding): Finding | null {
	const { types } = pass
	const statement = isCutInPlace(types, slice) ? cutOf(pass, slice, x) : storeOf(pass, slice, x)
	if (!statement) return null // the part ends with the function, or the whole is still used
	if (!owned(types, x, slice.node, 'return').holds) return null // somebody else may want the elements
	if (isCutWhereFilled(types, slice, x)) return null // the elements outside were never set
	if (sharesOneText(types, x)) return null // the other pieces keep it alive anyway
	const isClosed = isTailLost(types, slice, x)
	const dropped = droppedBy(types, slice, x, statement, isClosed)
	const { indexes, low, high } = dropped
	if (indexes.length === 0 && !low && !high) return null // nothing dropped, or cleared already

	const leak = leakOf(pass, slice, 'its array')
	const isLengthUsed = low !== null || high !== null || knownLength(types, x) === null
	if (isLengthUsed && !isHighWithinLength(types, slice)) {
		if (!isClosed) return leak.refused('safe', `${slice.high?.text} may lie beyond the length of ${x.name}`)
		return leak.safe('copy the part that is kept', (edit) => copyKept(pass, edit, slice, statement))
	}
	const reason = low || high ? againstSecondEvaluation(pass, slice, statement) : null
	if (reason !== null) return leak.refused('safe', reason)
	return leak.safe('clear the elements that are dropped', (edit) => clearDropped(pass, edit, slice, statement, dropped))
}

/** The statement that returns the part or stores it for longer than the function runs, as the last use of x. */
function storeOf({ types }: Pass, slice: SliceExpression, x: Binding): Node | null {
	const sink = sinkOf(types, slice.node)
	if (!sink || sink.statement !== statementAround(slice.node)) return null
	const isLasting = sink.kind === 'return' || sink.kind === 'send'
	if (!isLasting && !sink.isReachedFromPackage && !sink.isReachedFromReceiverOrParameter) return null
	return dead(types, x, slice.node).holds ? sink.statement : null
}

/** The statement `x = x[a:b]` if it runs once and x is returned after it. */
function cutOf({ types }: Pass, slice: SliceExpression, x: Binding): Node | null {
	const statement = statementAround(slice.node)
	if (!statement || isInLoop(types, slice.node)) return null // a cursor, or a range that goes on over the old slice
	return returnsAfter(types, x, slice.node).length > 0 ? statement : null
}

/** Why a bound can't be evaluated in front of the statement too, null if it can. */
function againstSecondEvaluation({ types }: Pass, { node, low, high, max }: SliceExpression, at: Node): string | null {
	const changing = [low, high, max].find((bound) => bound && !simple(types, bound))
	if (changing) return `${shortText(changing)} can't be evaluated twice`
	return canHoist(types, at, node).because || null
}

/** Only the owner of a field knows whether the elements in front are still wanted. */
function checkField(pass: Pass, slice: SliceExpression, base: Node): Finding | null {
	const { types } = pass
	const statement = statementAround(slice.node)
	if (base.kind !== 'selector_expression' || !statement || !isCutInPlace(types, slice)) return null // it keeps the whole
	const place = placeOf(types, base)
	const isLasting = place.root?.role === 'package' || (place.isShared && place.root?.role !== 'local')
	if (!place.root || !isLasting) return null // it goes with the function
	if (!isDeclaredHere(types, base)) return null // the field of another package, which is its owner
	if (!slice.low || types.constantOf(slice.low) !== null) return null // a pop of one, or of the tail
	if (isClearedAround(types, base, statement)) return null
	const advice = `if nobody else uses them, set the first ${shortText(slice.low)} to their zero value before, or copy what is kept`
	return leakOf(pass, slice, `the array of ${base.text}`).manual(advice)
}

function leakOf(pass: Pass, { node }: SliceExpression, array: string): Leak {
	return pass.leak(node, `the elements that ${shortText(node)} drops stay reachable through ${array}`)
}

// A queue that leaves what it has handed out at the front of its array.
//
//	v := q.items[0]
//	q.items = q.items[1:]
//	=>
//	v := q.items[0]
//	q.items[0] = nil
//	q.items = q.items[1:]
//
// Safe: v is a copy, and the field is private, so that no other slice can show the slot any more.
import {
	canClearSlot,
	clearSlot,
	defineTransform,
	elementOf,
	isSlotWritten,
	mayHavePointers,
	popOf,
	privateStorage,
	sliceMention,
	usesUnsafe,
} from '../src/transform/index.ts'

export default defineTransform({
	name: 'queue-pop',
	summary: 'a popped element that stays in the array of its queue',
	why: `A queue that is cut at the front moves its window along the array. The elements in front of the window can never
be reached again, but the array still holds them, and the queue holds the array: what they point to stays in memory until
the queue has grown so far that append takes a new array. A queue that is mostly empty may never come that far.`,
	before: `func (q *queue) pop() *job {
	v := q.items[0]
	q.items = q.items[1:]
	return v
}`,
	after: `func (q *queue) pop() *job {
	v := q.items[0]
	q.items[0] = nil
	q.items = q.items[1:]
	return v
}`,
	safety: `Safe where the queue is an unexported field or package variable whose array the package shares with nobody:
it is never returned, passed on, aliased, addressed or resliced upward, and the struct is never copied; and where the
first element was read, as a copy, on every way to the reslice. Left alone: parameters and locals, which may be somebody
else's slice, and elements without pointers.`,
	references: ['https://go.dev/wiki/SliceTricks', 'https://go.dev/blog/slices-intro'],
	tiers: ['safe'],
	mentions: [sliceMention],

	*check(pass) {
		const { types } = pass
		for (const slice of pass.slices()) {
			const pop = popOf(types, slice)
			if (pop?.side !== 'front') continue
			const { destination } = pop
			const name = destination.kind === 'selector_expression' ? destination.get('field') : destination
			const queue = name?.kind === 'identifier' || name?.kind === 'field_identifier' ? pass.bindingOf(name) : null
			if (queue?.kind !== 'field' && queue?.role !== 'package') continue // a local or parameter: somebody else's, maybe
			if (!mayHavePointers(elementOf(pass.typeOf(slice.operand)))) continue // they refer to nothing
			if (isSlotWritten(types, pop)) continue // cleared already
			if (!privateStorage(types, queue).holds) continue // a cursor over what others have too
			const leak = pass.leak(slice.node, `the array of ${destination.text} keeps the popped element alive`)
			const isCleared = canClearSlot(types, pop)
			if (usesUnsafe(slice.node.file)) yield leak.refused('safe', 'the file imports unsafe')
			else if (!isCleared.holds) yield leak.refused('safe', isCleared.because)
			else yield leak.safe('clear the slot of the popped element', (edit) => clearSlot(pass, edit, pop))
		}
	},
})

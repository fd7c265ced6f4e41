// A heap whose Pop leaves the popped element in the array.
//
//	old := *h
//	n := len(old)
//	x := old[n-1]
//	*h = old[:n-1]
//	return x
//	=>
//	old := *h
//	n := len(old)
//	x := old[n-1]
//	old[n-1] = nil
//	*h = old[:n-1]
//	return x
//
// Safe: x is a copy, the slot is read so it exists, and nobody else has a slice of the array that still covers it.
import {
	canClearSlot,
	clearSlot,
	defineTransform,
	elementOf,
	heapIsUnshared,
	heapPopOf,
	isSlotWritten,
	mayHavePointers,
	sliceMention,
	usesUnsafe,
} from '../src/transform/index.ts'

export default defineTransform({
	name: 'heap-pop',
	summary: 'a popped element that stays in the array of its heap',
	why: `The method Pop of a container/heap cuts the last element off. The array still holds it beyond the new length,
and the heap holds the array: what the element points to stays in memory until a later push overwrites the slot, which
may be never. A heap that was large once keeps all the elements that it had then.`,
	before: `func (h *Heap) Pop() any {
	old := *h
	n := len(old)
	x := old[n-1]
	*h = old[:n-1]
	return x
}`,
	after: `func (h *Heap) Pop() any {
	old := *h
	n := len(old)
	x := old[n-1]
	old[n-1] = nil
	*h = old[:n-1]
	return x
}`,
	safety: `Safe where Pop has copied the element out of the slot before, and does not look at it again; and where no
other slice of the package can show the slot: none is made into a heap and used besides, no heap is copied, passed or
returned by value but to index it and take its length, none is resliced beyond its length. A heap that is an in-place
sort of somebody's slice is left alone. Elements without pointers are none of its business.`,
	references: ['https://pkg.go.dev/container/heap#example-package-PriorityQueue', 'https://go.dev/wiki/SliceTricks'],
	tiers: ['safe'],
	mentions: [/\bPop\b/, sliceMention],

	*check(pass) {
		const { types } = pass
		for (const slice of pass.slices()) {
			const pop = heapPopOf(types, slice)
			if (!pop) continue // not the cut in the Pop of a heap
			if (!mayHavePointers(elementOf(pass.typeOf(slice.operand)))) continue // they refer to nothing
			if (isSlotWritten(types, pop)) continue // cleared already
			const leak = pass.leak(slice.node, `the array of ${pop.destination.text} keeps the popped element alive`)
			const reasons = [canClearSlot(types, pop), heapIsUnshared(types, pop)]
			const doubt = reasons.find((fact) => !fact.holds)
			if (usesUnsafe(slice.node.file)) yield leak.refused('safe', 'the file imports unsafe')
			else if (doubt) yield leak.refused('safe', doubt.because)
			else yield leak.safe('clear the slot of the popped element', (edit) => clearSlot(pass, edit, pop))
		}
	},
})

// An element that is deleted from the middle of a slice, and leaves the last one there twice.
//
//	r.all = append(r.all[:i], r.all[i+1:]...)
//	=>
//	r.all = slices.Delete(r.all, i, i+1)
//
// Advice only: slices.Delete clears the end, so a range over the slice that goes on afterwards meets zero values there,
// where append leaves the last element once more (golang/go#73686).
import {
	defineTransform,
	deletionOf,
	elementOf,
	isAppendedToAfter,
	isClearedAround,
	isDeletedFromKept,
	isRangedOn,
	mayHavePointers,
	shortText,
	sliceMention,
} from '../src/transform/index.ts'

export default defineTransform({
	name: 'slice-delete',
	summary: 'a deletion that leaves the last element twice in the array',
	why: `A deletion from the middle moves the elements behind down and shortens the slice. What was the last slot is
then beyond the length, but still holds the last element: when that is deleted in its turn, the array goes on keeping
it alive, as long as the slice lives and nothing is appended.`,
	before: `func (r *registry) remove(i int) {
	r.all = append(r.all[:i], r.all[i+1:]...)
}`,
	after: `func (r *registry) remove(i int) {
	r.all = slices.Delete(r.all, i, i+1)
}`,
	safety: `Never rewritten. slices.Delete does the same and clears the end, from Go 1.22 on; but a range over the same
slice that goes on after the deletion then meets the cleared elements. Reported are deletions in place, from a field or
package variable that outlives the function; a local slice dies soon enough.`,
	references: [
		'https://pkg.go.dev/slices#Delete',
		'https://go.dev/issue/73686',
		'https://go.dev/blog/generic-slice-functions',
	],
	tiers: ['manual'],
	mentions: [/\b(?:append|copy)\b/, sliceMention],

	*check(pass) {
		const { types } = pass
		for (const call of pass.calls('builtin.append', 'builtin.copy')) {
			const deletion = deletionOf(types, call.node)
			if (!deletion || !isDeletedFromKept(types, deletion)) continue // it goes with the function
			if (!mayHavePointers(elementOf(pass.typeOf(deletion.slice)))) continue // they refer to nothing
			if (isClearedAround(types, deletion.slice, call.node)) continue
			if (isAppendedToAfter(types, deletion)) continue // the slot is taken again
			const s = shortText(deletion.slice)
			const message = `the array of ${s} goes on holding its last element beyond the length`
			const advice = isRangedOn(types, deletion)
				? `set the slot to its zero value once the range over ${s} is done; slices.Delete would do so at once, and the range would meet it (golang/go#73686)`
				: `use slices.Delete, which clears the slot from Go 1.22 on, or set it to its zero value`
			yield pass.leak(call.node, message).manual(advice)
		}
	},
})

// Types that container/heap works on, and who else knows the arrays of their slices.
import { functionAround, type Node, type SliceExpression, signatureOf, sliceOf, unparen } from '../syntax/index.ts'
import { type Binding, dereferenced, memberOf, type PackageTypes, unalias, underlying } from '../types/index.ts'
import { type Fact, no } from './fact.ts'
import { typeIsUnshared } from './heap-type.ts'
import { indexesOnly } from './indexes-only.ts'
import { canClearSlot, mentionsOf, type Pop, popOf } from './pop.ts'
import { provePrivate } from './private.ts'

/** The pop that a slice expression is part of, if it is that of a heap's method Pop; null otherwise. */
export function heapPopOf(types: PackageTypes, slice: SliceExpression): Pop | null {
	const fn = functionAround(slice.node)
	if (!fn || !isHeapPop(types, fn)) return null
	const pop = popOf(types, slice)
	return pop?.side === 'back' && storageOf(types, pop) ? pop : null
}

/** Is a function the method Pop of a type that has all methods of container/heap's Interface? */
function isHeapPop(types: PackageTypes, fn: Node): boolean {
	const { receiver, parameters, results } = signatureOf(fn)
	if (fn.kind !== 'method_declaration' || fn.get('name')?.text !== 'Pop' || !receiver?.name) return false
	const [result, ...others] = results
	const type = result && underlying(types.typeOf(result.type))
	if (parameters.length > 0 || others.length > 0 || type?.kind !== 'interface') return false
	if (type.methods.size + type.embedded.length > 0 || type.terms) return false
	const heap = types.typeOf(receiver.name)
	return ['Len', 'Less', 'Swap', 'Push'].every((name) => memberOf(heap, name, '')?.method)
}

/** The type or field that declares the slice of a heap: of `*h` the type of h, of `h.items` the field. */
function storageOf(types: PackageTypes, { destination }: Pop): Binding | null {
	const field = destination.kind === 'selector_expression' ? destination.get('field') : null
	const binding = field && types.bindingOf(field)
	if (binding) return binding.kind === 'field' ? binding : null
	const name = destination.kind === 'unary_expression' ? unparen(destination.get('operand') ?? destination) : null
	if (name?.kind !== 'identifier' || types.bindingOf(name)?.role !== 'receiver') return null
	const heap = unalias(dereferenced(types.typeOf(name)))
	return heap.kind === 'named' && heap.declaration ? types.bindingOf(heap.declaration) : null
}

/**
 * Has the array of a heap's slice no second name in the package that could still be read after the pop? Then nobody can
 * see what happens to elements beyond the length. Names that the method Pop itself uses do not count, nor do receivers
 * and parameters by value that only index and take the length.
 */
export function heapIsUnshared(types: PackageTypes, pop: Pop): Fact {
	const storage = storageOf(types, pop)
	const fn = functionAround(pop.statement)
	if (storage?.declarations.length !== 1 || !fn) return no('the heap has no single declaration')
	const own = [pop, ...othersLike(types, pop, fn)].flatMap(mentionsOf)
	const isHarmlessCopy = (name: Node) => {
		const isSlice = underlying(types.typeOf(name)).kind === 'slice'
		// What Pop itself has, it could read after the cut.
		return types.bindingOf(name)?.function !== fn && indexesOnly(types, name, isSlice ? null : storage)
	}
	const allowed = { mentions: own, isHarmlessCopy }
	return storage.kind === 'field' ? provePrivate(types, storage, allowed) : typeIsUnshared(types, storage, allowed)
}

/** The other cuts of a Pop that use no other name of the array, and leave it alone once they have cut it. */
function othersLike(types: PackageTypes, pop: Pop, fn: Node): Pop[] {
	return [...fn.walk()].flatMap((node) => {
		const slice = sliceOf(node)
		const other = slice && node !== pop.slice.node ? heapPopOf(types, slice) : null
		const isLike = other && (other.alias === null || other.alias === pop.alias)
		return isLike && canClearSlot(types, other).holds ? [other] : []
	})
}

// A finalizer on an object that reaches itself: it never runs, and the object is never freed.
//
//	x.t, y.t = &y, &x
//	runtime.SetFinalizer(&x, func(*T) { … })
//	=>
//	runtime.AddCleanup(&x, func(struct{}) { … }, struct{}{})
//
// Below Go 1.24, which has no AddCleanup, the call goes, with what only it used. Unsafe: nothing outside of the package
// may break the cycle, for then the finalizer did run; and a cleanup now runs that never ran before.
import {
	type Binding,
	type Call,
	capturedBy,
	cycleThrough,
	defineTransform,
	type Finalizer,
	type Finding,
	finalizerOf,
	functionAround,
	hasPointers,
	isNil,
	isString,
	type Leak,
	type Link,
	leftUnused,
	type Node,
	objectOf,
	type Pass,
	staysClosed,
	takesFinalizersOff,
	unalias,
	wayFrom,
} from '../src/transform/index.ts'

export default defineTransform({
	name: 'finalizer-cycle',
	summary: 'a finalizer on an object that reaches itself',
	why: `The runtime frees the objects that a finalizer needs only after the finalizer has run, and runs it only once
nothing reaches the object any more. An object that reaches itself, through other objects or through what the finalizer
captures, always is reached: the finalizer never runs, and the whole cycle stays in memory for the life of the process.`,
	before: `func newTree() *Tree {
	t := &Tree{}
	t.root = &Node{tree: t}
	runtime.SetFinalizer(t, func(*Tree) { log.Println("freed") })
	return t
}`,
	after: `func newTree() *Tree {
	t := &Tree{}
	t.root = &Node{tree: t}
	runtime.AddCleanup(t, func(struct{}) { log.Println("freed") }, struct{}{})
	return t
}`,
	safety: `Never safe. Unsafe where one function sets the finalizer and closes the cycle, on every path and through fields
that the package assigns nowhere else: nothing outside may break the cycle. From Go 1.24 a finalizer that uses neither
its parameter nor the cycle becomes a cleanup, which does run. Below, the call is removed: such a finalizer never ran.
Other cycles are reported with advice; a finalizer without a cycle is left alone, and so is an object whose pointers lead
straight back into itself, which the collector skips.`,
	references: [
		'https://pkg.go.dev/runtime#SetFinalizer',
		'https://pkg.go.dev/runtime#AddCleanup',
		'https://go.dev/doc/gc-guide#Finalizers_cleanups_and_weak_pointers',
	],
	tiers: ['unsafe', 'manual'],
	imports: 'runtime',
	mentions: [/\bSetFinalizer\b/],

	*check(pass) {
		for (const call of pass.calls('runtime.SetFinalizer')) {
			const [object, finalizer] = call.arguments
			const fn = functionAround(call.node)
			if (!object || !finalizer || !fn) continue
			if (isNil(pass.types, finalizer)) continue // takes a finalizer off
			const x = objectOf(pass.types, object)
			if (!x) continue // a field or a result: what it refers to was stored elsewhere
			const known = finalizerOf(pass.types, finalizer)
			const held = wayFrom(pass.types, known?.literal ?? finalizer, x, fn)
			const way = held ?? cycleThrough(pass.types, x, fn)
			if (!way) continue // nothing leads back to it

			const how = held ? 'is held by its own finalizer' : `reaches itself through ${textOf(way)}`
			const leak = pass.leak(call.node, `${x.name} ${how}, so the finalizer never runs and nothing of it is freed`)
			const doubt = doubtOf(pass, call, known, way)
			if (!known || doubt) yield leak.manual(`${advice}; ${doubt}`)
			else if (!pass.hasStandard('runtime.AddCleanup', call.node))
				yield withoutFinalizer(pass, leak, call, known, assumptionOf(x, way))
			else if (held || !canBeCleanup(pass, known)) yield leak.manual(`${advice}; a cleanup would hold it as well`)
			else yield withCleanup(leak, call, known.literal as Node, assumptionOf(x, way))
		}
	},
})

const advice =
	'set it on an object of its own that does not lead back here, or use runtime.AddCleanup (Go 1.24); ' +
	'GODEBUG=checkfinalizers=1 (Go 1.25) finds such objects'

function textOf(way: readonly Link[]): string {
	return way.map(({ from, fields }) => [from, ...fields].map(({ name }) => name).join('.')).join(' and ')
}

function assumptionOf(x: Binding, way: readonly Link[]): string {
	if (way.length === 0) return `nobody counts on the finalizer of ${x.name}`
	return `nothing outside of the package breaks the cycle of ${x.name}`
}

/** Why the finalizer may run after all, or why the call can't be rewritten; `''` if neither. */
function doubtOf({ types }: Pass, call: Call, finalizer: Finalizer | null, way: readonly Link[]): string {
	if (call.node.parent?.kind !== 'expression_statement') return 'the call is no statement of its own'
	if (call.node.get('function') !== call.callee) return 'the function stands in parentheses' // AddCleanup is generic
	if (!finalizer) return 'the finalizer has results, or is used elsewhere too'
	if (unalias(types.typeOf(call.arguments[0] as Node)).kind !== 'pointer') return "the object's type is unknown"
	if (takesFinalizersOff(types)) return 'the package takes finalizers off again'
	return staysClosed(types, way, call.node).because
}

/** Below Go 1.24: the call goes, and with it a variable that only holds the finalizer. */
function withoutFinalizer(pass: Pass, leak: Leak, call: Call, { declaration }: Finalizer, assumption: string): Finding {
	return leak.unsafe('remove the finalizer, which never runs', assumption, (edit) => {
		const statement = call.node.parent as Node
		const removed = declaration ? [declaration, statement] : [statement]
		const [unused] = leftUnused(pass.types, removed)
		if (unused) edit.refuse(`${unused.name} would be left unused`)
		for (const node of removed) edit.remove(node)
	})
}

/** A cleanup is not given the object, and must not hold what may lead to it. */
function canBeCleanup({ types }: Pass, { literal, usesParameter }: Finalizer): boolean {
	if (!literal || usesParameter) return false
	return capturedBy(types, literal).every((captured) => {
		const type = types.typeOf(captured.declarations[0] as Node)
		return hasPointers(type) === false || isString(type)
	})
}

function withCleanup(leak: Leak, call: Call, literal: Node, assumption: string): Finding {
	return leak.unsafe('use runtime.AddCleanup', `the cleanup may run, and ${assumption}`, (edit) => {
		const last = call.arguments[1] as Node
		edit.replace(call.callee.get('field') ?? call.callee, 'AddCleanup')
		edit.replace(literal.get('parameters') as Node, '(struct{})')
		edit.insertAt(last.file, last.end, ', struct{}{}')
	})
}

// Is a local variable's value of no more use?
import { functionAround, type Node } from '../syntax/index.ts'
import { type Binding, type PackageTypes, underlying } from '../types/index.ts'
import { type Point, pointOf } from './cfg.ts'
import { type Fact, no, yes } from './fact.ts'
import { isKnownToRunAndForget } from './keeps.ts'
import { isSamePoint } from './paths.ts'
import { Reach } from './reach.ts'
import { closureBetween, deferralOf, definitionAt, onLine, usageOf, withParentheses } from './usage.ts'

/**
 * Is no mention of a local `x` evaluated after the site, on any path? A later iteration counts, unless it declares an `x`
 * of its own. So do deferred calls, goroutines and function literals that were made before and may run later. A
 * plain assignment to `x` is no use, unless `x` is an array, but what is used after it counts: it is the variable that is
 * dead, not a value.
 */
export function dead(types: PackageTypes, x: Binding, site: Node): Fact {
	if (x.kind !== 'variable' || !x.function) return no(`${x.name} is no local variable`)
	if (x.role === 'result') return no(`${x.name} is a result, which the caller gets`)
	if (x.function !== functionAround(site)) return no(`${x.name} belongs to the function around this one`)
	const point = pointOf(types, site)
	if (!point) return no("the function's paths are unknown")

	const declaration = declaringNode(types, x)
	if (declaration?.kind === 'range_clause' && isSharedBySlices(types, x))
		return no(`${x.name} is one array for all iterations, below Go 1.22`)
	const startsAnew = (node: Node) => node === declaration
	const question = { types, x, site, point, startsAnew, after: new Reach(point, startsAnew) }
	for (const { identifier } of types.usesOf(x)) {
		const closure = closureBetween(identifier, x.function)
		const because = closure ? livesInClosure(question, closure) : livesInFunction(question, identifier)
		if (because !== '') return no(because)
	}
	return yes
}

interface Question {
	readonly types: PackageTypes
	readonly x: Binding
	readonly site: Node
	readonly point: Point
	/** Does a node of the graph make a new `x` each time it runs? */
	readonly startsAnew: (node: Node) => boolean
	/** What can run after the site with the same `x`. */
	readonly after: Reach
}

/** A slice of an array sees what is assigned to the array; to a slice variable an assignment gives another array. */
function isSharedBySlices(types: PackageTypes, x: Binding): boolean {
	const declaration = x.declarations[0]
	return declaration !== undefined && underlying(types.typeOf(declaration)).kind === 'array'
}

/** Why a mention in the function's own code keeps `x` alive, `''` if it doesn't. */
function livesInFunction({ types, x, site, point, startsAnew, after }: Question, mention: Node): string {
	const definition = definitionAt(mention)
	if (definition && definition.from !== 'update' && !isSharedBySlices(types, x)) return ''
	if (isAddressed(types, mention)) return `the address of ${x.name} is taken ${onLine(mention)}`

	const mentioned = pointOf(types, mention)
	if (!mentioned || after.has(mentioned)) return `${x.name} is used again ${onLine(mention)}`
	if (site.contains(mention)) return ''
	if (isSamePoint(mentioned, point)) return `${x.name} is used twice ${onLine(mention)}`
	const deferral = deferralOf(mention)
	if (deferral && new Reach(mentioned, startsAnew).has(point)) {
		const what = deferral.kind === 'go_statement' ? 'the goroutine started' : 'the call deferred'
		return `${x.name} is kept by ${what} ${onLine(deferral)}`
	}
	return ''
}

/** Why a function literal that mentions `x` keeps it alive, `''` if it can't run after the site. */
function livesInClosure({ types, x, point, startsAnew }: Question, closure: Node): string {
	const made = pointOf(types, closure)
	// Below go 1.22 all iterations of a range share their variables with the literals they make.
	const isNew = (node: Node) => node.kind !== 'range_clause' && startsAnew(node)
	const because = `${x.name} is captured by the function literal ${onLine(closure)}`
	if (!made || isSamePoint(made, point) || new Reach(point, isNew).has(made)) return because
	if (runsWhereItStands(types, closure)) return ''
	return new Reach(made, isNew).has(point) ? because : ''
}

/** Is a function literal called on the spot, or passed to a function that calls it and forgets it? */
function runsWhereItStands(types: PackageTypes, closure: Node): boolean {
	if (deferralOf(closure)) return false
	const usage = usageOf(types, closure)
	return usage.how === 'called' || (usage.how === 'argument' && isKnownToRunAndForget(types, usage.node))
}

/** Is the address of a mentioned variable, or of a part of it, taken: by `&`, or by calling a method on the pointer? */
export function isAddressed(types: PackageTypes, mention: Node): boolean {
	for (let at = withParentheses(mention); at.parent; at = withParentheses(at.parent)) {
		const { how, node } = usageOf(types, at)
		if (how === 'addressed') return true
		if (how === 'selected' && hasPointerMethod(types, node)) return true
		if (how !== 'selected' && how !== 'indexed') return false
	}
	return false
}

/** Does a selector name a method, or something unknown, that needs the address of its operand? */
function hasPointerMethod(types: PackageTypes, selector: Node): boolean {
	const field = selector.get('field')
	const operand = selector.get('operand')
	const member = field && types.bindingOf(field)
	if (!operand || member?.kind === 'field') return false
	const type = underlying(types.typeOf(operand))
	if (type.kind === 'pointer' || type.kind === 'interface') return false
	const parent = withParentheses(selector).parent
	const callee = parent?.kind === 'call_expression' ? types.calleeOf(parent) : ''
	return callee === '' || callee.startsWith('(*')
}

/** The node of the graph that makes a new `x` each time it runs; null for parameters. */
function declaringNode(types: PackageTypes, x: Binding): Node | null {
	const identifier = x.declarations[0]
	const point = identifier && pointOf(types, identifier)
	return point?.block.nodes[point.index] ?? null
}

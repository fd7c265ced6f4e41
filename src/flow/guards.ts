// What is known about lengths and indices at a place, from the conditions and ranges around it.
import {
	assignmentOf,
	functionAround,
	functionKinds,
	loopAround,
	type Node,
	rangeOf,
	statementAround,
	unparen,
	withLabels,
	withoutLabels,
} from '../syntax/index.ts'
import { type Binding, type PackageTypes, underlying } from '../types/index.ts'
import { walkFunction } from './jumps.ts'
import { isSame } from './simple.ts'
import { add, constantSum, lengthOf, type Sum, sumOf, type Term } from './sum.ts'
import { closureBetween, definitionsOf, usageOf } from './usage.ts'

/** Sums that are not negative whenever `place` is evaluated. */
export function knownAt(types: PackageTypes, place: Node): Sum[] {
	const fn = functionAround(place)
	if (!fn || [...fn.walk()].some((node) => node.kind === 'goto_statement')) return []
	const facts: Sum[] = []
	// From the outside in, since an inner condition may be exact only thanks to an outer one.
	for (const guard of guardsOf(place).reverse()) {
		const found =
			guard.kind === 'range' ? ofRange(types, guard.loop) : ofCondition(types, guard.condition, guard.isTrue)
		for (const { sum, isExact } of found) if (isExact(facts) && isUnchanged(types, sum, guard, place)) facts.push(sum)
	}
	return [...facts, ...countsBefore(types, place)]
}

/**
 * Is a sum surely not negative, given sums that are not? Only one of them is used at a time.
 *
 * @param lengths lengths and capacities are never negative, variables may be
 */
export function isNonNegative(types: PackageTypes, sum: Sum, known: readonly Sum[]): boolean {
	return [constantSum(0n), ...known].some((fact) => {
		const rest = add(types, sum, fact, -1n)
		return rest.constant >= 0n && rest.terms.every((term) => term.of !== 'value' && term.times > 0n)
	})
}

/** Can the machine's arithmetic not have wrapped around when it computed this sum? */
export function isExact(types: PackageTypes, sum: Sum, known: readonly Sum[]): boolean {
	const [term, ...others] = sum.terms
	if (!term) return true
	if (others.length > 0 || term.times !== 1n) return false
	if (sum.constant === 0n) return true
	if (term.of !== 'value') return sum.constant < 0n && sum.constant > -limit
	return sum.constant > 0n && sum.constant <= 1n && isBelowALength(types, term, known)
}

const limit = 1n << 31n

/** Is a variable known to be less than some length, so that one more is still an int? */
function isBelowALength(types: PackageTypes, variable: Term, known: readonly Sum[]): boolean {
	return known.some((fact) => {
		const length = fact.terms.find((term) => term.of !== 'value' && term.times === 1n)
		const other = fact.terms.find((term) => term.of === 'value' && term.times === -1n)
		if (!length || !other || fact.terms.length > 2 || fact.constant >= 0n) return false
		return isSame(types, other.node, variable.node)
	})
}

type Guard =
	| { readonly kind: 'condition'; readonly condition: Node; readonly isTrue: boolean; readonly from: Node }
	| { readonly kind: 'range'; readonly loop: Node; readonly from: Node }

/**
 * Conditions that were evaluated on the way to a place and make a sum non-negative, if what it is made of is still the
 * same. That is for the caller to find out: the sum may be of fields, which other code can change.
 */
export function conditionsFor(types: PackageTypes, place: Node, isWanted: (sum: Sum) => boolean): Node[] {
	return guardsOf(place).flatMap((guard) => {
		if (guard.kind === 'range') return []
		const found = ofCondition(types, guard.condition, guard.isTrue)
		return found.some(({ sum, isExact }) => isExact([]) && isWanted(sum)) ? [guard.condition] : []
	})
}

/** Conditions that were evaluated on the way to a place, and ranges that it is in, from the inside out. */
function guardsOf(place: Node): Guard[] {
	const guards: Guard[] = []
	const hold = (condition: Node | null, isTrue: boolean) => {
		if (condition) guards.push({ kind: 'condition', condition, isTrue, from: condition })
	}
	for (let at = place; at.parent && !(functionKinds as readonly string[]).includes(at.kind); at = at.parent) {
		const around = at.parent
		if (around.kind === 'if_statement' && at.field === 'consequence') hold(around.get('condition'), true)
		if (around.kind === 'if_statement' && at.field === 'alternative') hold(around.get('condition'), false)
		if (around.kind === 'binary_expression' && at.field === 'right') {
			const operator = around.get('operator')?.kind
			if (operator === '&&' || operator === '||') hold(around.get('left'), operator === '&&')
		}
		if (around.kind === 'for_statement' && at.field === 'body') {
			if (rangeOf(around)) guards.push({ kind: 'range', loop: around, from: at })
			else hold(conditionOf(around), true)
		}
		if (around.kind === 'statement_list') {
			const before = around.operands.slice(0, around.operands.indexOf(at)).reverse()
			for (const statement of before) if (leavesIfTrue(statement)) hold(statement.get('condition'), false)
		}
	}
	return guards
}

function conditionOf(loop: Node): Node | null {
	const clause = loop.operands.find((child) => child.field !== 'body')
	return clause?.kind === 'for_clause' ? clause.get('condition') : (clause ?? null)
}

/** Is this `if c { …; return }`, or with another statement that does not go on behind the `if`? */
function leavesIfTrue(statement: Node): boolean {
	if (statement.kind !== 'if_statement' || statement.get('alternative')) return false
	const last = statement
		.get('consequence')
		?.operands.find((child) => child.kind === 'statement_list')
		?.operands.at(-1)
	return last !== undefined && ['return_statement', 'break_statement', 'continue_statement'].includes(last.kind)
}

interface Candidate {
	readonly sum: Sum
	readonly isExact: (known: readonly Sum[]) => boolean
}

/** What a condition that came out true, or false, says about sums. */
function ofCondition(types: PackageTypes, condition: Node, isTrue: boolean): Candidate[] {
	const e = unparen(condition)
	const left = e.get('left')
	const right = e.get('right')
	const operator = e.get('operator')?.kind ?? ''
	if (e.kind === 'unary_expression' && operator === '!') {
		const operand = e.get('operand')
		return operand ? ofCondition(types, operand, !isTrue) : []
	}
	if (e.kind !== 'binary_expression' || !left || !right) return []
	if (operator === (isTrue ? '&&' : '||'))
		return [...ofCondition(types, left, isTrue), ...ofCondition(types, right, isTrue)]

	const one = sumOf(types, left)
	const other = sumOf(types, right)
	const meaning = isTrue ? operator : negations[operator]
	if (!one || !other || !meaning) return []
	const isSumExact = (known: readonly Sum[]) => isExact(types, one, known) && isExact(types, other, known)
	const atLeast = (more: Sum, less: Sum, by: bigint): Candidate => {
		const difference = add(types, more, less, -1n)
		return { sum: { ...difference, constant: difference.constant - by }, isExact: isSumExact }
	}
	switch (meaning) {
		case '>=':
			return [atLeast(one, other, 0n)]
		case '>':
			return [atLeast(one, other, 1n)]
		case '<=':
			return [atLeast(other, one, 0n)]
		case '<':
			return [atLeast(other, one, 1n)]
		case '==':
			return [atLeast(one, other, 0n), atLeast(other, one, 0n)]
		case '!=': // a length that is not zero is above
			return [atLeast(one, other, 1n), atLeast(other, one, 1n)].filter(({ sum: { constant, terms } }) => {
				const [term, ...others] = terms
				return constant === -1n && term?.of === 'len' && term.times === 1n && others.length === 0
			})
		default:
			return []
	}
}

const negations: Readonly<Record<string, string>> = {
	'>=': '<',
	'>': '<=',
	'<=': '>',
	'<': '>=',
	'!=': '==',
	'==': '!=',
}

/** The key of a range over a slice, string, array or int is not negative and below the length. */
function ofRange(types: PackageTypes, loop: Node): Candidate[] {
	const range = rangeOf(loop)
	const key = range?.left[0]
	if (range?.operator !== ':=' || !key || key.text === '_') return []
	const index: Sum = { constant: 0n, terms: [{ of: 'value', node: key, times: 1n }] }
	const type = underlying(types.typeOf(key))
	if (type.kind !== 'basic' || type.name !== 'int') return []
	const isNumber = underlying(types.typeOf(range.right)).kind === 'basic' && sumOf(types, range.right) !== null
	const end = isNumber ? sumOf(types, range.right) : lengthOf(types, range.right)
	if (!end) return []
	const below = add(types, end, index, -1n)
	const isAlways = () => true
	return [
		{ sum: index, isExact: isAlways },
		{ sum: { ...below, constant: below.constant - 1n }, isExact: isAlways },
	]
}

/** What the ranges in front of a place have counted, where the slice and the count are still the same. */
function countsBefore(types: PackageTypes, place: Node): Sum[] {
	const sums: Sum[] = []
	for (let at = place; at.parent && !(functionKinds as readonly string[]).includes(at.kind); at = at.parent) {
		if (at.parent.kind !== 'statement_list') continue
		const before = at.parent.operands.slice(0, at.parent.operands.indexOf(at))
		for (const statement of before) sums.push(...countsOf(types, withoutLabels(statement), place))
	}
	return sums
}

/** After `n := 0; for … range s { … n++ … }` n is not negative, and not above the length of s. */
function countsOf(types: PackageTypes, loop: Node, place: Node): Sum[] {
	const range = loop.kind === 'for_statement' ? rangeOf(loop) : null
	const s = range?.right.kind === 'identifier' ? types.bindingOf(range.right) : null
	const body = loop.get('body')
	if (!range || !s || !body || underlying(types.typeOf(range.right)).kind !== 'slice') return []
	const length = lengthOf(types, range.right)
	const loops = [...place.ancestors()].filter((around) => around.kind === 'for_statement' && around.start > loop.start)
	if (!length || !isStableBetween(types, s, loop.start, loops, place)) return []
	return [...walkFunction(body)].flatMap((step) => {
		const name = step.kind === 'inc_statement' ? step.operands[0] : null
		if (name?.kind !== 'identifier' || !isCounter(types, name, step, loop)) return []
		const count: Sum = { constant: 0n, terms: [{ of: 'value', node: name, times: 1n }] }
		return [count, add(types, length, count, -1n)]
	})
}

/** Does a variable start at zero in front of a loop, and gets one more at most once a round by this step alone? */
function isCounter(types: PackageTypes, name: Node, step: Node, loop: Node): boolean {
	const n = types.bindingOf(name)
	const type = underlying(types.typeOf(name))
	if (n?.role !== 'local' || type.kind !== 'basic' || type.name !== 'int' || loopAround(step) !== loop) return false
	if (types.usesOf(n).some(({ identifier }) => usageOf(types, identifier).how === 'addressed')) return false
	const [start, increment, ...others] = definitionsOf(types, n)
	if (!start || !increment || others.length > 0 || increment.target !== name) return false
	const isZero = start.from === 'zero' || (start.value !== null && types.constantOf(start.value) === 0n)
	const list = statementAround(start.target)?.parent
	return isZero && start.target.end <= loop.start && list === withLabels(loop).parent
}

/** Do the variables of a sum have the same values at `place` as where the guard was evaluated, which comes before it? */
function isUnchanged(types: PackageTypes, sum: Sum, guard: Guard, place: Node): boolean {
	// A loop that starts after the guard may have run before: all of it counts.
	const loops = [...place.ancestors()].filter((around) => around.kind === 'for_statement')
	const inner = loops.filter((loop) => loop.start >= guard.from.start)
	return sum.terms.every(({ node }) => {
		const x = node.kind === 'identifier' ? types.bindingOf(node) : null
		if (x === null) return false
		// A range evaluates its operand once, and gives its key a value each time.
		const isOperand = guard.kind === 'range' && !x.declarations.some((declaration) => guard.loop.contains(declaration))
		return isStableBetween(types, x, guard.from.start, isOperand ? [...inner, guard.loop] : inner, place)
	})
}

function isStableBetween(types: PackageTypes, x: Binding, start: number, loops: readonly Node[], place: Node): boolean {
	if (x.kind !== 'variable' || x.role === 'package' || x.function !== functionAround(place)) return false
	if (types.usesOf(x).some(({ identifier }) => usageOf(types, identifier).how === 'addressed')) return false
	const end = Math.max(place.end, ...loops.map((loop) => loop.end))
	return definitionsOf(types, x).every(({ target }) => {
		if (closureBetween(target, x.function)) return false
		const list = target.parent
		const assignment = list?.parent && assignmentOf(list.parent) ? list.parent : null
		if (assignment?.contains(place) && loops.length === 0) return true // the right side is evaluated first
		return target.end <= start || target.start >= end
	})
}

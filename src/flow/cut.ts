// Strings that share the memory of a longer one: cut from it by a slice expression or by a function of package strings.
import {
	callOf,
	firstSliceOf,
	functionAround,
	type Node,
	type SliceExpression,
	sliceOf,
	unparen,
} from '../syntax/index.ts'
import { type Binding, coreType, isString, type PackageTypes } from '../types/index.ts'
import { trimmedOperand } from './keeps.ts'
import { isInLoop } from './paths.ts'
import { type Sink, sinkOf } from './sink.ts'
import { add, constantSum, lengthOf, sumOf } from './sum.ts'
import { type Definition, definitionsOf, isMention, type Usage, usageOf } from './usage.ts'

/** How a part came from its base. */
export interface Cut {
	/** The slice expression, or the call of `strings.Split` and the like. */
	readonly node: Node
	/** The string that was cut, whose memory the part keeps. */
	readonly base: Node
}

/** Functions whose first result is a slice of parts of their first argument. */
export const splitters = ['Split', 'SplitN', 'SplitAfter', 'SplitAfterN', 'Fields', 'FieldsFunc'].map(
	(name) => `strings.${name}`,
)

/** Functions whose first two results are parts of their first argument. */
export const cutters = ['strings.Cut']

/** Longer chains of locals are not followed. */
const maximumSteps = 3

/**
 * The cuts that an expression of string type may be a result of: a slice expression, one element of a split string, or
 * a local that is nothing else; trimmed perhaps. Empty if it may be something else, or if hardly anything of the base is dropped.
 */
export function cutsOf(types: PackageTypes, expression: Node, steps = maximumSteps): readonly Cut[] {
	const e = sourceOf(types, expression)
	const slice = sliceOf(e)
	if (slice) {
		if (!isStringValue(types, slice.operand) || dropsLittle(types, slice)) return []
		const inner = steps > 0 ? cutsOf(types, slice.operand, steps - 1) : []
		return inner.length > 0 ? inner : [{ node: e, base: wholeOf(types, slice.operand) }]
	}
	if (e.kind === 'index_expression') return splitsOf(types, e.get('operand'))
	const local = e.kind === 'identifier' ? types.bindingOf(e) : null
	if (local?.role !== 'local' || steps === 0) return []
	return everyCut(
		definitionsOf(types, local).flatMap(({ from, value, index }) => {
			if (from === 'zero') return []
			const isFirst = from === 'value' || (from === 'result' && index === 0)
			if (isFirst && value && isMention(types, wholeOf(types, value), local)) return [] // trimmed in place
			if (from === 'value' && value) return [cutsOf(types, value, steps - 1)]
			if (from !== 'result' || !value || index > 1) return [[]]
			const trimmed = index === 0 ? trimmedOperand(types, value) : null
			return [trimmed ? cutsOf(types, trimmed, steps - 1) : cutBy(types, value, cutters)]
		}),
	)
}

/** What a string was trimmed or converted from, another string whose memory it shares; else the expression itself. */
function sourceOf(types: PackageTypes, expression: Node): Node {
	const e = trimmedOperand(types, expression) ?? unparen(expression)
	const operand = types.calleeOf(e) === 'conversion' ? callOf(e)?.arguments[0] : undefined
	return operand && isStringValue(types, operand) && isStringValue(types, e) ? sourceOf(types, operand) : e
}

/** What is left of a base when slices of hardly anything are taken off: `line` of `line[1:]`. */
function wholeOf(types: PackageTypes, base: Node): Node {
	const e = sourceOf(types, base)
	const slice = sliceOf(e)
	return slice ? wholeOf(types, slice.operand) : e
}

function splitsOf(types: PackageTypes, operand: Node | null): readonly Cut[] {
	const e = operand && unparen(operand)
	const local = e?.kind === 'identifier' ? types.bindingOf(e) : null
	if (local?.role !== 'local') return e ? cutBy(types, e, splitters) : []
	return everyCut(
		definitionsOf(types, local).map(({ from, value }) =>
			from === 'value' && value ? cutBy(types, value, splitters) : [],
		),
	)
}

function cutBy(types: PackageTypes, value: Node, callees: readonly string[]): readonly Cut[] {
	const node = unparen(value)
	const base = callees.includes(types.calleeOf(node)) ? callOf(node)?.arguments[0] : undefined
	return base ? [{ node, base: sourceOf(types, base) }] : []
}

/** All cuts, or none if one of the definitions is no cut. */
function everyCut(cuts: readonly (readonly Cut[])[]): readonly Cut[] {
	return cuts.every((some) => some.length > 0) ? cuts.flat() : []
}

/** Is an expression proven to be of a string type, or of a type parameter that allows nothing else? */
export function isStringValue(types: PackageTypes, expression: Node): boolean {
	const type = coreType(types.typeOf(expression))
	return type !== null && isString(type)
}

/** A copy of all but these few elements saves nothing, nor does one of so small an array. */
const few = 64n

/** Is a part known to be all of its base but for a few elements: `s[1:]`, `s[len("key="):]`, `s[:len(s)-1]`, `s[:]`? */
export function dropsLittle(types: PackageTypes, slice: SliceExpression): boolean {
	const whole = lengthOf(types, firstSliceOf(slice).operand)
	if (whole && whole.terms.length === 0 && whole.constant <= few) return true
	const inner = sliceOf(slice.operand)
	if (inner && !dropsLittle(types, inner)) return false
	const low = slice.low ? sumOf(types, slice.low) : constantSum(0n)
	if (!low) return false
	if (!slice.high) return low.terms.length === 0 && low.constant <= few
	const high = sumOf(types, slice.high)
	const length = lengthOf(types, slice.operand)
	if (!high || !length) return false
	const dropped = add(types, add(types, length, high, -1n), low, 1n)
	return dropped.terms.length === 0 && dropped.constant <= few
}

/** An expression and the place where it is stored for good. */
export interface Store {
	readonly node: Node
	readonly sink: Sink
}

function isTrimmed(types: PackageTypes, usage: Usage): boolean {
	return usage.how === 'argument' && usage.index === 0 && trimmedOperand(types, usage.node) !== null
}

/**
 * The stores of a value, or of elements of it: at once, or through locals that hold it, each named by the expression
 * that is stored.
 */
export function* storesOf(types: PackageTypes, value: Node, steps = maximumSteps): Generator<Store> {
	const sink = sinkOf(types, value)
	if (sink) return yield { node: value, sink }
	if (steps === 0) return
	const usage = usageOf(types, value)
	if (usage.how === 'indexed' || isTrimmed(types, usage)) yield* storesOf(types, usage.node, steps - 1)
	if (usage.how !== 'source') return
	const targets = usage.destination ? [usage.destination] : usage.assignment.left
	for (const target of targets.map(unparen)) {
		const local = target.kind === 'identifier' ? types.bindingOf(target) : null
		if (local?.role !== 'local') continue
		for (const { identifier } of types.usesOf(local)) yield* storesOf(types, identifier, steps - 1)
	}
}

/**
 * May several parts of one base be kept, which together may be all of it: elements of a split string, both sides of a
 * cut, a head and a tail, the lines of a text one by one? Copies of them would save nothing.
 */
export function isKeptInPieces(types: PackageTypes, { node, base }: Cut): boolean {
	const x = base.kind === 'identifier' ? types.bindingOf(base) : null
	if (!sliceOf(node)) return piecesOf(types, node).length > 1 || (x !== null && isPiece(types, x))
	if (!x) return false
	const slices = types.usesOf(x).flatMap(({ identifier }) => {
		const usage = usageOf(types, identifier)
		const slice = usage.how === 'sliced' ? sliceOf(usage.node) : null
		return slice && isHandedOn(types, slice.node) ? [sliceAround(types, slice)] : []
	})
	const hasBothEnds = slices.some(({ low }) => !low) && slices.some(({ high }) => !high)
	const isTakenApart = slices.some((slice) => slice.node !== node && mayRepeatFor(types, x, slice.node))
	return hasBothEnds || isTakenApart || isPiece(types, x)
}

/** A slice, or the one that is cut from it where it drops hardly anything itself. */
function sliceAround(types: PackageTypes, slice: SliceExpression): SliceExpression {
	const usage = usageOf(types, slice.node)
	const outer = usage.how === 'sliced' && dropsLittle(types, slice) ? sliceOf(usage.node) : null
	return outer ? sliceAround(types, outer) : slice
}

/** The results of a call, or elements of its result, that are handed on. */
function piecesOf(types: PackageTypes, call: Node): Node[] {
	const usage = usageOf(types, call)
	if (usage.how !== 'source') return usage.how === 'indexed' && isHandedOn(types, usage.node) ? [usage.node] : []
	const targets = usage.destination ? [usage.destination] : usage.assignment.left
	return targets.map(unparen).flatMap((target) => {
		const local = target.kind === 'identifier' ? types.bindingOf(target) : null
		const mentions = local ? types.usesOf(local).map(({ identifier }) => identifier) : []
		if (!usage.destination) return mentions.some((mention) => isHandedOn(types, mention)) ? [target] : []
		const elements = mentions.map((mention) => usageOf(types, mention)).filter(({ how }) => how === 'indexed')
		return elements.map(({ node }) => node).filter((element) => isHandedOn(types, element))
	})
}

/** Is a value stored, or put in a literal by which it may be: at once or by a local that holds it? */
function isHandedOn(types: PackageTypes, value: Node, steps = maximumSteps): boolean {
	const usage = usageOf(types, value)
	if (usage.how === 'sliced' || isTrimmed(types, usage)) return isHandedOn(types, usage.node, steps)
	if (usage.how !== 'source') return usage.how === 'element' || sinkOf(types, value) !== null
	const target = usage.destination ? unparen(usage.destination) : null
	const local = target?.kind === 'identifier' ? types.bindingOf(target) : null
	if (local?.role !== 'local' || steps === 0) return target?.text !== '_'
	return types.usesOf(local).some(({ identifier }) => isHandedOn(types, identifier, steps - 1))
}

/** Is x one of the parts of something that a loop takes apart, or that has other parts which are handed on? */
function isPiece(types: PackageTypes, x: Binding): boolean {
	return namesOf(types, x).some((name) => definitionsOf(types, name).some((definition) => isPieceBy(types, definition)))
}

function isPieceBy(types: PackageTypes, { from, value }: Definition): boolean {
	if (from === 'range' && value)
		return splitsOf(types, value).length > 0 || iterators.has(types.calleeOf(unparen(value)))
	const whole = value?.kind === 'index_expression' ? value.get('operand') : null
	const list = whole?.kind === 'identifier' ? types.bindingOf(whole) : null
	if (from !== 'value' || list?.role !== 'local') return false
	const elements = types.usesOf(list).map(({ identifier }) => usageOf(types, identifier))
	return elements.some(({ how, node }) => how === 'indexed' && node !== value && isHandedOn(types, node))
}

/** A variable, and those whose memory it may share because it was assigned or trimmed from them. */
function namesOf(types: PackageTypes, x: Binding, found: Binding[] = []): readonly Binding[] {
	if (found.includes(x) || found.length > maximumNames) return found
	found.push(x)
	for (const { from, value } of definitionsOf(types, x)) {
		const source =
			(from === 'value' || from === 'result') && value ? (trimmedOperand(types, value) ?? unparen(value)) : null
		const other = source?.kind === 'identifier' ? types.bindingOf(source) : null
		if (other?.kind === 'variable' && other.role !== 'package') namesOf(types, other, found)
	}
	return found
}

const maximumNames = 8

const iterators = new Set(
	['SplitSeq', 'SplitAfterSeq', 'FieldsSeq', 'FieldsFuncSeq', 'Lines'].map((name) => `strings.${name}`),
)

/**
 * May a place run several times for one value of x: in a loop that x, or what x was assigned or trimmed from, is
 * declared outside of, or in a function literal that may be called again? The parts stored there may add up to the whole.
 */
export function mayRepeatFor(types: PackageTypes, x: Binding, site: Node): boolean {
	return namesOf(types, x).some((name) => mayRepeatForName(types, name, site))
}

function mayRepeatForName(types: PackageTypes, x: Binding, site: Node): boolean {
	const declaration = x.declarations[0]
	if (!declaration) return true
	let inner = site // what runs in the function that the walk has come to
	let isInOwnLoop = false
	for (const around of site.ancestors()) {
		if (around === x.function) break
		if (around.kind === 'func_literal') {
			if (!isCalledAtOnce(around) || isInLoop(types, inner)) return true
			inner = around
		}
		if (around.kind !== 'for_statement' || isBeforeFirstIteration(around, site)) continue
		// A variable of `for x := …; …; …` lives on from one iteration to the next.
		const isEachIterations =
			around.get('body')?.contains(declaration) || declaration.enclosing('range_clause')?.parent === around
		if (!isEachIterations) return true
		isInOwnLoop = true
	}
	return !isInOwnLoop && functionAround(inner) !== null && isInLoop(types, inner)
}

/** `func() { … }()`, also in a go or defer statement: it runs once whenever it is reached. */
function isCalledAtOnce(literal: Node): boolean {
	return literal.parent !== null && callOf(literal.parent)?.callee === literal
}

/** Does a node stand in the first statement of a `for` clause? */
function isBeforeFirstIteration(loop: Node, node: Node): boolean {
	const clause = loop.children.find((child) => child.kind === 'for_clause')
	return clause?.get('initializer')?.contains(node) === true
}

/**
 * Where all of a string came from at once: `file` for os.ReadFile, io.ReadAll and their like, `builder` for what a
 * strings.Builder or bytes.Buffer has put together, null for anything else.
 */
export function originOf(types: PackageTypes, base: Node, steps = maximumSteps): 'file' | 'builder' | null {
	const e = unparen(base)
	const callee = types.calleeOf(e)
	if (readers.has(callee)) return 'file'
	if (callee === '(*strings.Builder).String' || callee === '(*bytes.Buffer).String') return 'builder'
	const converted = callee === 'conversion' ? callOf(e)?.arguments[0] : undefined
	if (converted) return originOf(types, converted, steps)
	const local = e.kind === 'identifier' ? types.bindingOf(e) : null
	if (local?.role !== 'local' || steps === 0) return null
	const [first, ...others] = definitionsOf(types, local).map(({ from, value, index }) => {
		const isWhole = from === 'value' || (from === 'result' && index === 0)
		return isWhole && value ? originOf(types, value, steps - 1) : null
	})
	return first && others.every((other) => other === first) ? first : null
}

const readers = new Set(['os.ReadFile', 'io.ReadAll', 'io/ioutil.ReadFile', 'io/ioutil.ReadAll'])

/** Is an expression a constant, or a local that never has another value? Its bytes are no part of the heap. */
export function isConstantText(types: PackageTypes, expression: Node): boolean {
	const e = unparen(expression)
	if (types.constantOf(e) !== null) return true
	const local = e.kind === 'identifier' ? types.bindingOf(e) : null
	if (local?.role !== 'local') return false
	return definitionsOf(types, local).every(
		({ from, value }) => from === 'zero' || (from === 'value' && value !== null && types.constantOf(value) !== null),
	)
}

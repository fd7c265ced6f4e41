// The ways to write a copy of a part: what the article teaches, statement by statement; one expression where
// statements in front would change the order of evaluation or the scopes; the modern functions.
import type { Editor } from '../edit/index.ts'
import { boundsImplied, canHoist, constantLength, mayRecover, placeOf, simple, type WeakCopy } from '../flow/index.ts'
import { type Assignment, firstSliceOf, type Node, type SliceExpression, sliceOf, unparen } from '../syntax/index.ts'
import { type PackageTypes, unalias } from '../types/index.ts'
import type { Pass } from './pass.ts'
import { sliceTypeText, typeText } from './type-text.ts'

/**
 * Puts a copy of a string expression in its place.
 *
 *	s0 = s1[:50]  =>  var b strings.Builder
 *	                  b.Grow(50)
 *	                  b.WriteString(s1[:50])
 *	                  s0 = b.String()
 *
 * @param statement the statement that the expression is an operand of, and that the builder may be put in front of;
 * null where it must be one expression
 * @throws Refusal if a name that the copy needs means something else there
 */
export function copyString(pass: Pass, edit: Editor, part: Node, statement: Node | null): void {
	const type = unalias(pass.typeOf(part))
	const isPlain = type.kind === 'basic'
	const own = isPlain ? 'string' : typeText(pass.types, type, part)
	if (own === null) edit.refuse("its type can't be named here")
	const asString = isPlain ? ['', ''] : ['string(', ')']
	if (!isPlain) needPredeclared(pass, edit, part, 'string')
	const wrap = (head: string, tail: string) => {
		edit.insertAt(part.file, part.start, isPlain ? head : `${own}(${head}`)
		edit.insertAt(part.file, part.end, isPlain ? tail : `${tail})`)
	}

	const hasClone = pass.hasStandard('strings.Clone', part)
	const isInStatements = statement !== null && isOneLine(part) && canHoist(pass.types, statement, part).holds
	if (hasClone && (pass.style === 'modern' || !isInStatements)) {
		wrap(`${edit.import('strings.Clone', part)}(${asString[0]}`, `${asString[1]})`)
	} else if (!isInStatements) {
		needPredeclared(pass, edit, part, 'byte', ...(isPlain ? ['string'] : []))
		edit.insertAt(part.file, part.start, `${own}([]byte(`)
		edit.insertAt(part.file, part.end, '))')
	} else {
		const { text, length } = measured(pass, edit, part, statement)
		const builder = edit.fresh('b', part)
		edit.insertBefore(
			statement,
			`var ${builder} ${edit.import('strings.Builder', part)}`,
			`${builder}.Grow(${length})`,
			`${builder}.WriteString(${asString[0]}${text}${asString[1]})`,
		)
		edit.replace(part, isPlain ? `${builder}.String()` : `${own}(${builder}.String())`)
	}
}

/** Puts strings.Clone in the place of a weaker copy of type string. */
export function replaceWeakCopy(pass: Pass, edit: Editor, whole: Node, { operand }: WeakCopy): void {
	const clone = `${edit.import('strings.Clone', whole)}(`
	const isNamed = unalias(pass.typeOf(operand)).kind !== 'basic'
	if (isNamed) needPredeclared(pass, edit, whole, 'string')
	edit.replaceRange(whole.file, whole.start, operand.start, isNamed ? `${clone}string(` : clone)
	edit.replaceRange(whole.file, operand.end, whole.end, isNamed ? '))' : ')')
}

/** The part and its length as text that may be evaluated after each other; a fresh variable holds it if need be. */
function measured(pass: Pass, edit: Editor, part: Node, statement: Node): { text: string; length: string } {
	const slice = sliceOf(unparen(part))
	const length = slice ? constantLength(pass.types, slice) : null
	if (length !== null) return { text: partText(part, 'alone'), length: `${length}` }
	needPredeclared(pass, edit, part, 'len')
	const text = part.kind === 'identifier' ? part.text : bind(edit, part, statement)
	return { text, length: `len(${text})` }
}

function bind(edit: Editor, part: Node, statement: Node): string {
	const name = edit.fresh('part', part)
	edit.insertBefore(statement, `${name} := ${partText(part, 'alone')}`)
	return name
}

/** A part of a slice or array where it is stored. */
export interface SliceStore {
	readonly part: SliceExpression
	readonly statement: Node
	/** The assignment whose whole right side the part is; null where it is stored in another way. */
	readonly assignment: Assignment | null
	/** Could code tell a nil part from an empty copy? */
	readonly keepsNil: boolean
}

/**
 * How {@link copySlice} writes a copy. One expression keeps nil nil, and so keeps the array for an empty part;
 * `make` and `copy` do neither.
 */
export function sliceCopyForm(
	pass: Pass,
	{ part, statement, assignment, keepsNil }: SliceStore,
): 'statements' | 'expression' {
	const { node } = part
	const isInStatements =
		(pass.style === 'classic' || !pass.hasStandard('slices.Clone', node)) &&
		assignment !== null &&
		!keepsNil &&
		isOneLine(node) &&
		sliceTypeText(pass.types, firstSliceOf(part).operand, node) !== null &&
		simple(pass.types, assignment.left[0] as Node) &&
		canHoist(pass.types, statement, node).holds &&
		['make', 'len', 'copy'].every((name) => pass.names.isPredeclared(name, node))
	return isInStatements ? 'statements' : 'expression'
}

/**
 * Puts a copy of a part of a slice or array in its place.
 *
 *	s0 = s1[a:b]  =>  part := s1[a:b]
 *	                  s0 = make([]T, len(part))
 *	                  copy(s0, part)
 *
 * @throws Refusal if a name that the copy needs means something else there
 */
export function copySlice(pass: Pass, edit: Editor, store: SliceStore): void {
	const { part, statement, assignment } = store
	const base = firstSliceOf(part).operand
	if (assignment === null || sliceCopyForm(pass, store) === 'expression') {
		const isModern = pass.style === 'modern' && pass.hasStandard('slices.Clone', part.node)
		if (!isModern) needPredeclared(pass, edit, part.node, 'append')
		const copy = isModern
			? `${edit.import('slices.Clone', part.node)}(${part.node.text})`
			: `append(${base.text}[:0:0], ${partText(part.node, 'in a list')}...)`
		edit.replace(part.node, copy)
		return
	}
	const type = sliceTypeText(pass.types, base, part.node)
	const destination = assignment.left[0] as Node
	const length = constantLength(pass.types, part)
	const isPanicSeen = mayRecover(pass.types) && !boundsImplied(pass.types, part)
	const mayWait = isCutBySimpleBounds(pass.types, part) && !mayRead(pass.types, part.node, destination)
	const isDirect = length !== null && !isPanicSeen && mayWait
	const text = isDirect ? partText(part.node, 'in a list') : bind(edit, part.node, statement)
	edit.replace(part.node, `make(${type}, ${isDirect ? length : `len(${text})`})`)
	edit.insertAfter(statement, `copy(${destination.text}, ${text})`)
}

/** Are the bounds of the slices that a part is cut from simple too, so that they may be evaluated after `make`? */
function isCutBySimpleBounds(types: PackageTypes, { operand }: SliceExpression): boolean {
	const inner = sliceOf(operand)
	if (!inner) return true
	const isSimple = [inner.low, inner.high, inner.max].every((bound) => !bound || simple(types, bound))
	return isSimple && isCutBySimpleBounds(types, inner)
}

/**
 * May a part read what its destination holds, after `make` has changed it? It may if it names the variable that the
 * destination is reached from, or the same field, which another pointer may lead to.
 */
function mayRead(types: PackageTypes, part: Node, destination: Node): boolean {
	const { root } = placeOf(types, destination)
	const name = destination.get('field')?.text
	return [...part.walk()].some(
		(node) =>
			(node.kind === 'field_identifier' && node.text === name) ||
			(node.kind === 'identifier' && types.bindingOf(node) === root),
	)
}

/**
 * A part as gofmt prints it: a colon gets blanks where a bound is a sum, unless the part stands in a list of several
 * operands (go/printer, nodes.go, SliceExpr).
 */
export function partText(part: Node, place: 'alone' | 'in a list'): string {
	const slice = sliceOf(part)
	if (!slice || [...part.walk()].some(({ kind }) => kind === 'comment')) return part.text
	const bounds = [slice.low, slice.high, ...(slice.max ? [slice.max] : [])]
	const given = bounds.filter((bound) => bound !== null)
	const isSpaced = place === 'alone' && given.length > 1 && given.some(({ kind }) => kind === 'binary_expression')
	const blank = (bound: Node | null | undefined) => (isSpaced && bound ? ' ' : '')
	const texts = bounds.map((bound, i) =>
		i === 0 ? (bound?.text ?? '') : `${blank(bounds[i - 1])}:${blank(bound)}${bound?.text ?? ''}`,
	)
	return `${slice.operand.text}[${texts.join('')}]`
}

/** A text of several lines, with comments or raw strings perhaps, stays where it is. */
function isOneLine(node: Node): boolean {
	return !node.text.includes('\n')
}

function needPredeclared(pass: Pass, edit: Editor, at: Node, ...names: string[]): void {
	for (const name of names) if (!pass.names.isPredeclared(name, at)) edit.refuse(`${name} means something else here`)
}

const longestText = 40

/** An expression as a message quotes it: on one line, and cut off if it is long. */
export function shortText(expression: Node): string {
	const text = expression.text.replace(/\s+/g, ' ')
	return text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`
}

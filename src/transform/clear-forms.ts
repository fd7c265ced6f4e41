// The ways to clear the elements that a reslice drops.
import type { Editor } from '../edit/index.ts'
import { boundsImplied, canDeclareBefore, canHoist, type Dropped, knownLength, type Pop } from '../flow/index.ts'
import { type Node, type SliceExpression, unparen } from '../syntax/index.ts'
import { elementOf } from '../types/index.ts'
import { copySlice, partText } from './copy-forms.ts'
import type { Pass } from './pass.ts'
import { zeroValue } from './zero-value.ts'

/**
 * Clears elements of a local slice in front of a statement: listed ones by one assignment, ranges by `clear` or, below
 * Go 1.21, by a loop. Where the bounds may lie outside of the slice the part is cut before, so that it is the cut that
 * panics.
 *
 *	return s[1:3:3]  =>  s[0], s[len(s)-1] = nil, nil
 *	                     return s[1:3:3]
 *
 *	return s[n:]     =>  part := s[n:]
 *	                     clear(s[:n])
 *	                     return part
 *
 * @throws Refusal if the part, the zero value, or a bound, can't be written there
 */
export function clearDropped(
	pass: Pass,
	edit: Editor,
	slice: SliceExpression,
	statement: Node,
	{ indexes, low, high }: Dropped,
): void {
	const s = slice.operand.text
	const lowRange = low ? `${s}[:${boundText(edit, low)}]` : null
	const highRange = high ? `${s}[${boundText(edit, high)}:]` : null
	if (mayPanic(pass, slice, low !== null || high !== null)) cutBefore(pass, edit, slice, statement)
	const hasClear = canWriteClear(pass, statement)
	const clear = (ranges: readonly (string | null)[]) => {
		for (const range of ranges) if (range !== null) edit.insertBefore(statement, `clear(${range})`)
	}
	if (indexes.length === 0 && hasClear) {
		clear([lowRange, highRange])
		return
	}
	const zero = zeroValue(pass, edit, elementOf(pass.typeOf(slice.operand)), statement)
	if (!zero) {
		if (!hasClear) edit.refuse('the zero value of its elements has no name here')
		clear([...indexes.map((index) => `${s}[${index}:${index + 1n}]`), lowRange, highRange])
		return
	}
	if (zero.declaration !== '') {
		const isInPlace = canHoist(pass.types, statement, slice.node)
		if (!isInPlace.holds) edit.refuse(isInPlace.because)
		edit.insertBefore(statement, zero.declaration)
	}
	if (indexes.length > 0) {
		const places = indexes.map((index) => elementText(pass, slice, index)).join(', ')
		edit.insertBefore(statement, `${places} = ${indexes.map(() => zero.text).join(', ')}`)
	}
	if (hasClear) {
		clear([lowRange, highRange])
		return
	}
	const i = low || high ? edit.fresh('i', statement) : ''
	const loop = (header: string) => edit.insertBefore(statement, `for ${header} {\n\t${s}[${i}] = ${zero.text}\n}`)
	if (low) loop(`${i} := range ${lowRange}`)
	if (high) {
		if (!pass.names.isPredeclared('len', statement)) edit.refuse('len means something else here')
		loop(`${i} := len(${s}) - 1; ${i} >= ${boundText(edit, high)}; ${i}--`)
	}
}

/** May clearing the elements in front of the cut panic? Then it does so with other words than the cut. */
function mayPanic(pass: Pass, slice: SliceExpression, hasRange: boolean): boolean {
	const x = pass.bindingOf(unparen(slice.operand))
	const areAllListed = !hasRange && x !== null && knownLength(pass.types, x) !== null
	return !areAllListed && !boundsImplied(pass.types, { ...slice, max: null })
}

function cutBefore(pass: Pass, edit: Editor, { node }: SliceExpression, statement: Node): void {
	const isInPlace = canHoist(pass.types, statement, node)
	if (!isInPlace.holds) edit.refuse(isInPlace.because)
	if (node.text.includes('\n')) edit.refuse('the part stands on several lines')
	const part = edit.fresh('part', statement)
	edit.insertBefore(statement, `${part} := ${partText(node, 'alone')}`)
	edit.replace(node, part)
}

/**
 * Puts a copy of a part of a local slice in its place. Where the part's capacity ends with it, the copy's does too: what
 * two callers append to the part must not meet in one array.
 *
 *	return s[:n:n]  =>  kept := append(s[:0:0], s[:n:n]...)
 *	                    return kept[:len(kept):len(kept)]
 *
 * @throws Refusal if the copy can't be made in front of the statement, or a name that it needs means something else
 */
export function copyKept(pass: Pass, edit: Editor, part: SliceExpression, statement: Node): void {
	const { node, operand, max } = part
	if (!max) {
		copySlice(pass, edit, { part, statement, assignment: null, keepsNil: true })
		return
	}
	if (pass.style === 'modern' && pass.hasStandard('slices.Clip', node)) {
		const [clip, clone] = [edit.import('slices.Clip', node), edit.import('slices.Clone', node)]
		edit.replace(node, `${clip}(${clone}(${node.text}))`)
		return
	}
	const isInPlace = canHoist(pass.types, statement, node)
	if (!isInPlace.holds) edit.refuse(isInPlace.because)
	const other = ['append', 'len'].find((name) => !pass.names.isPredeclared(name, node))
	if (other) edit.refuse(`${other} means something else here`)
	if (node.text.includes('\n')) edit.refuse('the part stands on several lines')
	const kept = edit.fresh('kept', statement)
	edit.insertBefore(statement, `${kept} := append(${operand.text}[:0:0], ${partText(node, 'in a list')}...)`)
	edit.replace(node, `${kept}[:len(${kept}):len(${kept})]`)
}

/**
 * Clears the element that a pop drops, right before the reslice. A pop that takes the element in the same statement
 * becomes three.
 *
 *	s = s[:n]         =>  s[n] = nil
 *	                      s = s[:n]
 *
 *	v, s = s[0], s[1:]  =>  v = s[0]
 *	                        s[0] = nil
 *	                        s = s[1:]
 *
 * @throws Refusal if the zero value can't be written there
 */
export function clearSlot(pass: Pass, edit: Editor, { slice, statement, destination, index, taken }: Pop): void {
	const { operand } = slice
	if (/\n|\/\*|\/\//.test(statement.text)) edit.refuse('the statement holds a comment or a line break')
	const at = index?.text ?? '0'
	const zero = zeroValue(pass, edit, elementOf(pass.typeOf(operand)), statement)
	if (!zero && !canWriteClear(pass, statement)) edit.refuse('the zero value of its elements has no name here')
	if (zero && zero.declaration !== '') {
		const isInPlace = canDeclareBefore(statement)
		if (!isInPlace.holds) edit.refuse(isInPlace.because)
	}
	const slot = `${operand.text}[${at}]`
	const lines = zero
		? [...(zero.declaration === '' ? [] : [zero.declaration]), `${slot} = ${zero.text}`]
		: [`clear(${operand.text}[${index ? `${at}:` : ':1'}])`]
	if (!taken) {
		edit.insertBefore(statement, ...lines)
		return
	}
	const cut = `${destination.text} = ${partText(slice.node, 'alone')}`
	edit.replaceStatement(statement, `${taken.text} = ${slot}`, ...lines, cut)
}

function canWriteClear(pass: Pass, statement: Node): boolean {
	return pass.hasGo(21, statement) && pass.names.isPredeclared('clear', statement)
}

/** The last element as the language's users write it, the others by number. */
function elementText(pass: Pass, { operand }: SliceExpression, index: bigint): string {
	const x = pass.bindingOf(unparen(operand))
	const isLast = x !== null && index === (knownLength(pass.types, x) ?? 0n) - 1n
	const isByLength = isLast && index > 0n && pass.names.isPredeclared('len', operand)
	return isByLength ? `${operand.text}[len(${operand.text})-1]` : `${operand.text}[${index}]`
}

/** A bound as text that may be written a second time. */
function boundText(edit: Editor, bound: Node): string {
	if (bound.text.includes('\n') || bound.text.includes('/*')) edit.refuse('a bound holds a comment or a line break')
	return bound.text
}

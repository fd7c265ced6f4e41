// The ways to let a goroutine end: a case that returns, and a parameter that brings the signal.
import type { Editor } from '../edit/index.ts'
import type { EndlessWait } from '../flow/index.ts'
import { type Call, functionAround, type Node, signatureOf } from '../syntax/index.ts'
import type { Pass } from './pass.ts'
import { zeroValue } from './zero-value.ts'

/**
 * Lets a function return, where it waits, once a channel says so.
 *
 *	select {             =>  select {
 *	case v := <-work:        case <-channel:
 *	                         	return
 *	                         case v := <-work:
 *
 * @throws Refusal if the zero values of the function's results can't be written there
 */
export function returnOn(pass: Pass, edit: Editor, fn: Node, { wait }: EndlessWait, channel: string): void {
	const body = returnStatement(pass, edit, fn, wait)
	if (wait.kind === 'select_statement') edit.insertCase(wait, `case <-${channel}:`, body)
	else if (hasGoto(fn)) edit.refuse('a goto may lead into the select')
	else edit.receiveInSelect(wait, `case <-${channel}:`, body)
}

/**
 * Makes an exit channel before a `go` statement, closed when the function returns.
 *
 * @returns its name
 * @throws Refusal if that can't be written there
 */
export function makeExit(pass: Pass, edit: Editor, statement: Node): string {
	for (const name of ['make', 'close'])
		if (!pass.names.isPredeclared(name, statement)) edit.refuse(`${name} means something else there`)
	const fn = functionAround(statement)
	if (!fn || hasGoto(fn)) edit.refuse('a goto may lead past the new channel')
	const exit = edit.fresh('exit', statement)
	edit.insertBefore(statement, `${exit} := make(chan struct{})`, `defer close(${exit})`)
	return exit
}

function hasGoto(fn: Node): boolean {
	return [...fn.walk()].some(({ kind }) => kind === 'goto_statement')
}

/** A `return` of zero values, which nobody looks at: the function runs in a goroutine of its own. */
export function returnStatement(pass: Pass, edit: Editor, fn: Node, at: Node): string {
	const { results } = signatureOf(fn)
	if (results.some(({ name }) => name !== null)) {
		const hidden = results.find(({ name }) => name && pass.types.lookup(name.text, at) !== pass.bindingOf(name))
		if (hidden && hidden.name?.text !== '_') edit.refuse(`the result ${hidden.name?.text} has another meaning there`)
		return 'return'
	}
	const values = results.map(({ type }) => {
		const zero = zeroValue(pass, edit, pass.typeOf(type), at)
		if (zero?.declaration !== '') edit.refuse(`the zero value of ${type.text} has no name there`)
		return zero.text
	})
	return values.length === 0 ? 'return' : `return ${values.join(', ')}`
}

/** Gives a declared function one more parameter, the first, and every one of these calls its argument. */
export function addParameter(
	edit: Editor,
	fn: Node,
	parameter: string,
	calls: readonly { readonly call: Call; readonly argument: string }[],
): void {
	const list = fn.get('parameters') as Node
	if (list.operands.some((declaration) => declaration.get('name') === null)) edit.refuse('its parameters have no names')
	insertFirst(edit, list, list.operands[0], parameter)
	for (const { call, argument } of calls)
		insertFirst(edit, call.node.get('arguments') as Node, call.arguments[0], argument)
}

/** @param list an empty one is `()` and nothing else */
function insertFirst(edit: Editor, list: Node, first: Node | undefined, text: string): void {
	if (first) edit.insertAt(first.file, first.start, `${text}, `)
	else edit.insertAt(list.file, list.start + 1, text)
}

// Puts a region of a loop body into a function literal that is called on the spot, and translates every way out of it.
import type { Editor } from '../edit/index.ts'
import { exitsOf, isTerminating, type Jump, nonNil, type Region, walkFunction } from '../flow/index.ts'
import { functionAround, listOf, type Node, type Parameter, signatureOf } from '../syntax/index.ts'
import type { Pass } from './pass.ts'
import { isConstantOutside, isSameOutside, sharedFinalCheck } from './region-values.ts'

/**
 * Makes a region the body of a function literal. What left the region goes on leaving it the same way:
 *
 * - nothing but `continue`: `func() { … }()`;
 * - each `return` hands out constants and an error that can't be nil: `if err := func() error { … }(); err != nil { … }`;
 * - otherwise a result says whether to leave: `if done, r0 := func() (done bool, r0 T) { … }(); done { return r0 }`,
 *   or, where there are several ways to leave, which (`code int`).
 *
 * @throws Refusal where that can't be done
 */
export function wrapInFunction(pass: Pass, region: Region, edit: Editor): void {
	const { returns, breaks, continues, labelledOut, gotos, gotosInto, fallthroughs } = exitsOf(region)
	if (fallthroughs.length > 0) edit.refuse('the case that would be wrapped ends in a fallthrough')
	if (gotos.length > 0 || gotosInto.length > 0) edit.refuse('a goto leads into the iteration or out of it')
	const jumps = [...breaks, ...continues, ...labelledOut]
	const toEnd = jumps.filter((jump) => leadsToEnd(region, jump)).map(({ statement }) => statement)
	const leaving = jumps.map(({ statement }) => statement).filter((statement) => !toEnd.includes(statement))
	const wrap: Wrap = { pass, region, edit, returns, toEnd, leaving }
	if (returns.length === 0 && leaving.length === 0) wrapWithoutResult(wrap)
	else if (leaving.length === 0 && haveOnlyErrors(wrap)) wrapWithError(wrap)
	else wrapWithCode(wrap)
	removeUnusedLabels(region, toEnd, edit)
}

interface Wrap {
	readonly pass: Pass
	readonly region: Region
	readonly edit: Editor
	readonly returns: readonly Node[]
	/** Breaks and continues after which nothing but the end of the region would have run. */
	readonly toEnd: readonly Node[]
	/** All other breaks and continues out of the region. */
	readonly leaving: readonly Node[]
}

/** Does the jump lead to where control comes from the end of the region: is nothing between the two? */
function leadsToEnd(region: Region, { statement, target }: Jump): boolean {
	if (!target || (statement.kind === 'break_statement' && target.kind === 'for_statement')) return false
	for (let at = region.last; at.parent && at !== target; at = at.parent) {
		if (at.kind === 'for_statement' && at !== region.last) return false
		if (at.parent.kind === 'statement_list' && at.parent.operands.at(-1) !== at) return false
	}
	return true
}

/** Wraps the region, turns the jumps to its end into a `return` of `end`, and adds one where control falls off the end. */
function wrapAround(
	{ pass, region, edit, returns, toEnd, leaving }: Wrap,
	head: string,
	tail: string,
	end: string,
): void {
	edit.wrapStatements(withoutLabels(region.first), withoutLabels(region.last), head, tail)
	for (const jump of toEnd) edit.replace(jump, end)
	if (end !== 'return' && !isTerminating(pass.types, region.last, new Set([...returns, ...toEnd, ...leaving])))
		edit.insertAfter(withoutLabels(region.last), end)
}

/** The statement behind the labels. */
function withoutLabels(statement: Node): Node {
	let inner = statement
	while (inner.kind === 'labeled_statement' && inner.operands[1]) inner = inner.operands[1]
	return inner
}

function wrapWithoutResult(wrap: Wrap): void {
	wrapAround(wrap, 'func() {', '}()', 'return')
}

/** Does every `return` hand out the same constants, and an error that can't be nil, so that the error alone tells? */
function haveOnlyErrors(wrap: Wrap): boolean {
	const { pass, region, returns } = wrap
	const results = resultsOf(region)
	const type = results.at(-1)?.type
	if (
		type?.text !== 'error' ||
		!pass.names.isPredeclared('error', type) ||
		!pass.names.isPredeclared('error', region.first)
	)
		return false
	if (!areNamesPredeclared(wrap, ['nil'])) return false
	const [first] = returns.map(valuesOf)
	return returns.every((statement) => {
		const values = valuesOf(statement)
		const error = values.at(-1)
		if (!error || values.length !== results.length || !nonNil(pass.types, error, statement).holds) return false
		// What stands before the error goes, and must not take a comment or a line break with it.
		if (/\/[/*]|\n/.test(statement.file.text.slice(statement.start, error.start))) return false
		return values.slice(0, -1).every((value, i) => {
			if (value.text !== first?.[i]?.text || !isConstantOutside(pass, value, region.first)) return false
			return ![...value.walk()].some((node) => node.kind === 'identifier' && node.text === 'err')
		})
	})
}

function wrapWithError(wrap: Wrap): void {
	const { pass, region, edit, returns } = wrap
	const constants = valuesOf(returns[0] as Node).slice(0, -1)
	const handedOut = [...constants.map((value) => value.text), 'err'].join(', ')
	const tail = `}(); err != nil {\n\treturn ${handedOut}\n}`
	const check = sharedFinalCheck(pass, region)
	if (check) {
		edit.wrapStatements(region.first, region.last, 'if err := func() error {', tail)
		for (const jump of wrap.toEnd) edit.replace(jump, 'return nil')
		edit.replaceRange(region.first.file, check.start, check.callStart, 'return ')
		edit.replaceRange(region.first.file, check.callEnd, check.end, '')
	} else wrapAround(wrap, 'if err := func() error {', tail, 'return nil')
	for (const statement of returns) {
		if (check && check.start <= statement.start && statement.end <= check.end) continue
		const values = valuesOf(statement)
		const [first, error] = [values[0] as Node, values.at(-1) as Node]
		if (first !== error) edit.replaceRange(statement.file, first.start, error.start, '')
	}
}

function wrapWithCode(wrap: Wrap): void {
	const { pass, region, edit, returns, leaving } = wrap
	const results = returns.length > 0 ? resultsOf(region) : []
	const ways = [...new Set(leaving.map((jump) => jump.text))]
	const isCoded = ways.length + Math.min(returns.length, 1) > 1
	const emitted = isCoded ? ['int'] : ['bool', 'true', 'false']
	if (!areNamesPredeclared(wrap, emitted)) edit.refuse(`${emitted.join(', ')} must have their usual meaning here`)
	for (const { type } of results)
		if (!isSameOutside(pass, type, region.first)) edit.refuse(`the result type ${type.text} has another meaning here`)
		else if (type.text.includes('\n')) edit.refuse('a result type of several lines would have to be repeated')

	const which = edit.fresh(isCoded ? 'code' : 'done', region.first)
	const names = results.map((_, i) => edit.fresh(`r${i}`, region.first))
	const list = (first: string) => [first, ...names].join(', ')
	const parameters = [
		`${which} ${isCoded ? 'int' : 'bool'}`,
		...results.map(({ type }, i) => `${names[i]} ${type.text}`),
	]
	const head = `if ${list(which)} := func() (${parameters.join(', ')}) {`
	const codeOf = (way: number) => (isCoded ? String(way) : way > 0 ? 'true' : 'false')
	const exits = [...ways, ...(returns.length > 0 ? [`return ${names.join(', ')}`.trimEnd()] : [])]
	const conditions = exits.map((exit, i) => `${isCoded ? `${which} == ${i + 1}` : which} {\n\t${exit}\n}`)
	wrapAround(wrap, head, `}(); ${conditions.join(' else if ')}`, `return ${list(codeOf(0))}`)

	for (const jump of leaving) edit.replace(jump, `return ${list(codeOf(ways.indexOf(jump.text) + 1))}`)
	for (const statement of returns) replaceReturn(wrap, statement, results, names, codeOf(exits.length))
}

function replaceReturn(
	{ edit }: Wrap,
	statement: Node,
	results: readonly Parameter[],
	names: readonly string[],
	way: string,
): void {
	const values = valuesOf(statement)
	const keyword = statement.start + 'return'.length
	if (values.length === 0) {
		// A bare return hands out the named results, which are visible there by the language.
		const named = results.map(({ name }, i) => (name && name.text !== '_' ? name.text : (names[i] as string)))
		edit.replace(statement, `return ${[way, ...named].join(', ')}`)
	} else if (values.length < results.length) {
		edit.replaceRange(statement.file, statement.start, keyword, `${names.join(', ')} =`)
		edit.insertAfter(statement, `return ${[way, ...names].join(', ')}`)
	} else {
		edit.replaceRange(statement.file, statement.start, keyword, `return ${way},`)
	}
}

/** Do names have their predeclared meaning wherever the wrap writes them: around the region, and where control leaves it? */
function areNamesPredeclared({ pass, region, returns, toEnd, leaving }: Wrap, names: readonly string[]): boolean {
	const places = [region.first, region.last, ...returns, ...toEnd, ...leaving]
	return places.every((place) => names.every((name) => pass.names.isPredeclared(name, place)))
}

/** Labels that only jumps to the region's end have used: Go allows no unused label. */
function removeUnusedLabels(region: Region, toEnd: readonly Node[], edit: Editor): void {
	const fn = functionAround(region.loop)
	for (const label of new Set(toEnd.flatMap((jump) => jump.operands[0]?.text ?? []))) {
		const uses = (fn ? [...walkFunction(fn)] : []).filter(
			(node) => /^(break|continue|goto)_statement$/.test(node.kind) && node.operands[0]?.text === label,
		)
		const around = [...region.first.ancestors()].find(
			(one) => one.kind === 'labeled_statement' && one.get('label')?.text === label,
		)
		const name = around?.get('label')
		if (!around || !name) continue
		if (uses.every((use) => toEnd.includes(use))) edit.removeLabel(around)
		// Another fix may remove the other uses. It is not to do so beside this one, since the last has to see that it is.
		else edit.replace(name, name.text)
	}
}

function resultsOf(region: Region): readonly Parameter[] {
	const fn = functionAround(region.loop)
	return fn ? signatureOf(fn).results : []
}

function valuesOf(statement: Node): Node[] {
	return listOf(statement.operands[0] ?? null)
}

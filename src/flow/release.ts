// What a deferred call lets go, if that is all it does.
import { assignmentOf, type Call, callOf, type Node, parametersOf, statementsOf, unparen } from '../syntax/index.ts'
import type { Binding, PackageTypes } from '../types/index.ts'
import { walkFunction } from './jumps.ts'
import type { ReleaseVerb } from './resources.ts'
import { definitionAt, onLine } from './usage.ts'

export interface Release {
	/** The local variable that holds the resource. */
	readonly resource: Binding
	readonly verb: ReleaseVerb
}

export interface DeferredRelease {
	readonly statement: Node
	readonly releases: readonly Release[]
	/** What its literal calls beyond letting go and logging, as conditions under which the moment does not matter. */
	readonly doubts: readonly string[]
	/** Variables declared outside of the literal that it reads; what it lets go is left out. */
	readonly reads: readonly Binding[]
	/** Variables declared outside of the literal that it sets. */
	readonly sets: readonly Binding[]
}

/**
 * What a defer statement lets go: a call like `f.Close()`, or of a literal that does so without a condition and else
 * only drains a body and deals with the error of closing. Null if it does anything else: then it may be meant for the
 * end of the function.
 */
export function deferredReleaseOf(types: PackageTypes, statement: Node): DeferredRelease | null {
	const node = statement.operands[0]
	const call = node ? callOf(unparen(node)) : null
	if (!call) return null
	if (call.callee.kind === 'func_literal') return releaseByLiteral(types, statement, call)
	const release = releaseBy(types, call)
	return release && { statement, releases: [release], doubts: [], reads: [], sets: [] }
}

function releaseBy(types: PackageTypes, call: Call): Release | null {
	const local = (node: Node | null | undefined, verb: ReleaseVerb): Release | null => {
		const resource = node?.kind === 'identifier' ? types.bindingOf(node) : null
		return resource?.kind === 'variable' && resource.role !== 'package' ? { resource, verb } : null
	}
	const callee = types.calleeOf(call.node)
	if (callee === 'os.Remove' || callee === 'os.RemoveAll') {
		const path = call.arguments[0]
		const named = path && callOf(path)?.callee
		const isName = named?.kind === 'selector_expression' && named.get('field')?.text === 'Name'
		return local(isName ? named.get('operand') : path, 'Remove')
	}
	if (call.arguments.length > 0) return null
	if (call.callee.kind === 'identifier') return local(call.callee, 'call')
	if (call.callee.kind !== 'selector_expression') return null
	const operand = unparen(call.callee.get('operand') as Node)
	const method = call.callee.get('field')?.text
	if (method === 'Close' && operand.kind === 'selector_expression' && operand.get('field')?.text === 'Body')
		return local(operand.get('operand'), 'Body.Close')
	return method === 'Close' || method === 'Stop' || method === 'Flush' ? local(operand, method) : null
}

const foreign = [
	'func_literal',
	'go_statement',
	'defer_statement',
	'for_statement',
	'select_statement',
	'send_statement',
]

function releaseByLiteral(types: PackageTypes, statement: Node, call: Call): DeferredRelease | null {
	const literal = call.callee
	const body = literal.get('body')
	if (!body || [...body.walk()].some((node) => foreign.includes(node.kind))) return null
	const releases: Release[] = []
	const handlers: Node[] = []
	for (const step of statementsOf(body)) {
		const action = callMadeBy(step)
		const release = action && releaseBy(types, action)
		if (release) releases.push(release)
		if (step.kind === 'if_statement') handlers.push(step)
		else if (!release && !(action && (isDrain(types, action) || isLog(types, action)))) return null
	}
	const isHandled = (node: Node) =>
		handlers.some((handler) => handler.contains(node) && callMadeBy(handler)?.node !== node)
	for (const node of body.walk()) {
		const inner = callOf(node)
		if (!inner) continue
		if (types.calleeOf(node) === 'builtin.recover') return null
		if (isHandled(node) && releaseBy(types, inner)) return null // under a condition: it may be a rollback
	}
	if (releases.length === 0) return null
	const given = withArguments(types, literal, call)
	const named = releases.map(({ resource, verb }) => ({ resource: given.get(resource) ?? resource, verb }))
	if (named.some(({ resource }) => isDeclaredIn(resource, literal))) return null
	return { statement, releases: named, ...sideEffects(types, literal, named) }
}

/** The call that a statement consists of: `f()`, `_ = f()`, `err := f()`, or the start of `if err := f(); err != nil`. */
function callMadeBy(statement: Node): Call | null {
	if (statement.kind === 'expression_statement') return callOf(unparen(statement.operands[0] as Node))
	const simple = statement.kind === 'if_statement' ? statement.get('initializer') : statement
	const assignment = simple && assignmentOf(simple)
	return assignment?.right.length === 1 ? callOf(unparen(assignment.right[0] as Node)) : null
}

/** `io.Copy(io.Discard, resp.Body)`, so that the connection can be used again. */
function isDrain(types: PackageTypes, call: Call): boolean {
	return types.calleeOf(call.node) === 'io.Copy' && /\bDiscard$/.test(call.arguments[0]?.text ?? '')
}

function isLog(types: PackageTypes, call: Call): boolean {
	return /^(log\.Print|log\/slog\.(Debug|Info|Warn|Error))/.test(types.calleeOf(call.node))
}

/** The variables that stand for the parameters of a literal that is called with them. */
function withArguments(types: PackageTypes, literal: Node, call: Call): Map<Binding, Binding> {
	const given = new Map<Binding, Binding>()
	parametersOf(literal.get('parameters')).forEach(({ name }, index) => {
		const argument = call.arguments[index]
		const parameter = name && types.bindingOf(name)
		const variable = argument?.kind === 'identifier' ? types.bindingOf(argument) : null
		if (parameter && variable) given.set(parameter, variable)
	})
	return given
}

function sideEffects(types: PackageTypes, literal: Node, releases: readonly Release[]) {
	const doubts: string[] = []
	const reads: Binding[] = []
	const sets: Binding[] = []
	for (const node of walkFunction(literal.get('body') as Node)) {
		const call = callOf(node)
		if (call && !isHarmless(types, call))
			doubts.push(`it does not matter when ${call.callee.text} is called ${onLine(node)}`)
		// What a field, an element or a pointer leads to may be anyone's.
		if (node.kind.endsWith('_expression') && definitionAt(node))
			doubts.push(`it does not matter when ${node.text} is set`)
		if (node.kind !== 'identifier') continue
		const binding = types.bindingOf(node)
		if (binding?.kind !== 'variable' || isDeclaredIn(binding, literal)) continue
		if (definitionAt(node)) sets.push(binding)
		else if (!releases.some(({ resource }) => resource === binding)) reads.push(binding)
	}
	return { doubts, reads, sets }
}

/** Calls that nobody can tell when they run: of the release itself, of log, and of what only makes text. */
function isHarmless(types: PackageTypes, call: Call): boolean {
	const callee = types.calleeOf(call.node)
	const isText =
		/^(fmt\.(Sprint|Errorf)|errors\.|strconv\.|strings\.|conversion$|builtin\.(append|cap|len|max|min)$|\(error\)\.Error$)/
	const isName = callee === '(*os.File).Name'
	return releaseBy(types, call) !== null || isDrain(types, call) || isLog(types, call) || isName || isText.test(callee)
}

function isDeclaredIn(binding: Binding, node: Node): boolean {
	const declaration = binding.declarations[0]
	return declaration !== undefined && node.contains(declaration)
}

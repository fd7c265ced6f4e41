// Goroutines: what a `go` statement runs, when it is over, and who waits for it.
import { type Call, callOf, functionAround, type Node, statementsOf, unparen } from '../syntax/index.ts'
import { type Binding, isExported, type PackageTypes } from '../types/index.ts'
import { callsOf, parameterAt } from './channel-use.ts'
import { endingOfStandardCall } from './endings.ts'
import { walkFunction } from './jumps.ts'
import { isOnEveryPathFrom, loopsWithoutExit } from './paths.ts'
import { definitionsOf, mentionAt, usageOf } from './usage.ts'

export interface Goroutine {
	/** The `go` statement. */
	readonly statement: Node
	readonly call: Call
	/** The declaration or literal that it runs, or that a literal which it runs calls. */
	readonly fn: Node
}

/** Does a goroutine itself run a node: in its function, or in the literal that calls that? */
export function isRunBy({ statement, fn }: Goroutine, node: Node): boolean {
	return fn.contains(node) || (statement.contains(node) && functionAround(node) !== functionAround(statement))
}

/** What `go` statements run, by the function that they run; those whose function can't be seen are left out. */
export function goroutinesOf(types: PackageTypes, statements: readonly Node[]): Map<Node, Goroutine[]> {
	const byFunction = new Map<Node, Goroutine[]>()
	for (const goroutine of statements.flatMap((statement) => goroutinesAt(types, statement)))
		byFunction.set(goroutine.fn, [...(byFunction.get(goroutine.fn) ?? []), goroutine])
	return byFunction
}

/** Where the goroutines of a function are started, as a text: `started on line 3 of main.go and 1 more`. */
export function startedAt([first, ...others]: readonly Goroutine[], fn: Node): string {
	const { file, start } = first?.statement ?? fn
	const place = file === fn.file ? '' : ` of ${file.path.replace(/.*\//, '')}`
	const more = others.length > 0 ? ` and ${others.length} more` : ''
	return `started on line ${file.positions.lineOf(start)}${place}${more}`
}

/** What a `go` statement runs: a function of this package, and those that a literal calls as statements of its own. */
function goroutinesAt(types: PackageTypes, statement: Node): Goroutine[] {
	const call = statement.operands[0] ? callOf(statement.operands[0]) : null
	if (!call) return []
	const inner = call.callee.kind === 'func_literal' ? statementsOf(call.callee.get('body')) : []
	const calls = inner.flatMap((one) => {
		const expression = one.kind === 'expression_statement' ? one.operands[0] : null
		return (expression && callOf(unparen(expression))) ?? []
	})
	return [call, ...calls].flatMap((one) => {
		const fn = functionCalled(types, one)
		return fn?.get('body') ? [{ statement, call: one, fn }] : []
	})
}

function functionCalled(types: PackageTypes, { node, callee }: Call): Node | null {
	if (callee.kind === 'func_literal') return callee
	const declared = types.calleeBinding(node)?.declarations
	if (declared) return declared.length === 1 ? (declared[0]?.parent ?? null) : null // build-tagged twins differ
	const variable = callee.kind === 'identifier' ? types.bindingOf(callee) : null
	if (variable?.role !== 'local') return null
	const [definition, ...others] = definitionsOf(types, variable)
	const value = definition?.from === 'value' && definition.value ? unparen(definition.value) : null
	return others.length === 0 && value?.kind === 'func_literal' ? value : null
}

/** An endless loop that waits for a channel in every round. */
export interface EndlessWait {
	readonly loop: Node
	/** The `select` in its body, or the simple statement there that receives. */
	readonly wait: Node
}

/** The loops of a function that nothing ends and that wait for channels: no return, no break, no end of the process. */
export function endlessWaits(types: PackageTypes, fn: Node): EndlessWait[] {
	const found = loopsWithoutExit(types, fn).flatMap((loop) => {
		const statements = statementsOf(loop.get('body')).map(withoutLabel)
		const wait = statements.find((node) => isSelect(node) || isReceive(node) || receivesInside(node))
		return wait && !mayStop(types, loop, followedCalls) ? [{ loop, wait }] : []
	})
	return found.filter(({ loop }) => !found.some((inner) => inner.loop !== loop && loop.contains(inner.loop)))
}

export function isSelect(statement: Node): boolean {
	return statement.kind === 'select_statement' && statement.operands.length > 0
}

const simpleStatements = ['expression_statement', 'short_var_declaration', 'assignment_statement', 'send_statement']

/** `handle(<-ch)`: a receive within a larger expression. */
function receivesInside(statement: Node): boolean {
	if (!simpleStatements.includes(statement.kind)) return false
	return [...walkFunction(statement)].some((node) => node.kind === 'unary_expression' && node.hasToken('<-'))
}

function withoutLabel(statement: Node): Node {
	return statement.kind === 'labeled_statement' && statement.operands[1]
		? withoutLabel(statement.operands[1])
		: statement
}

/** `<-ch`, `v := <-ch`, `v, ok = <-ch`. */
export function isReceive(statement: Node): boolean {
	const isAssignment = statement.kind === 'short_var_declaration' || statement.kind === 'assignment_statement'
	const values = isAssignment ? (statement.get('right')?.operands ?? []) : statement.operands
	const [value, ...others] = values
	if (!isAssignment && statement.kind !== 'expression_statement') return false
	if (isAssignment && statement.kind === 'assignment_statement' && !statement.hasToken('=')) return false
	return value !== undefined && others.length === 0 && value.kind === 'unary_expression' && value.hasToken('<-')
}

/** Calls of the package's own functions are followed this deep. */
const followedCalls = 3

/** May some call in the node end the process or the goroutine, as log.Fatal does under a condition? */
function mayStop(types: PackageTypes, node: Node, depth: number): boolean {
	for (const part of walkFunction(node)) {
		if (part.kind !== 'call_expression') continue
		const ending = endingOfStandardCall(types.calleeOf(part))
		if (ending === 'stop' || ending === 'goexit') return true
		const body = depth > 0 ? types.calleeBinding(part)?.declarations[0]?.parent?.get('body') : null
		if (body && mayStop(types, body, depth - 1)) return true
	}
	return false
}

/** Is a loop meant to go on as long as the process does: started once for it, or the handler of its signals? */
export function isForProcess(types: PackageTypes, goroutines: readonly Goroutine[], { wait }: EndlessWait): boolean {
	return goroutines.every(({ statement }) => runsForProcess(types, statement)) || waitsForSignals(types, wait)
}

/** `<-ch`, where signal.Notify sends to ch. */
function waitsForSignals(types: PackageTypes, wait: Node): boolean {
	if (!isReceive(wait)) return false
	return [...wait.walk()].some((node) => {
		const x = node.kind === 'identifier' && usageOf(types, node).how === 'received' ? types.bindingOf(node) : null
		return x !== null && types.usesOf(x).some(({ identifier }) => isGivenToNotify(types, identifier))
	})
}

function isGivenToNotify(types: PackageTypes, channel: Node): boolean {
	const usage = usageOf(types, channel)
	return usage.how === 'argument' && types.calleeOf(usage.node) === 'os/signal.Notify'
}

/** Longer chains of calls from main are not followed. */
const longestStart = 8

/**
 * Is a node run for the process as a whole: in main or init, in what only they call, at one place, or once behind a
 * guard that is the package's?
 */
export function runsForProcess(types: PackageTypes, node: Node, steps = longestStart): boolean {
	const fn = functionAround(node)
	if (!fn || steps === 0) return false
	if (isEntryPoint(fn) || isRunByOnce(types, fn) || isGuardedByPackage(types, node, fn)) return true
	const calls = callsOf(types, fn)
	const name = fn.get('name')
	const binding = name ? types.bindingOf(name) : null
	const isVisible = !binding || (types.usesOf(binding).length === 1 && isHidden(fn, binding))
	return isVisible && calls.length === 1 && runsForProcess(types, calls[0] as Node, steps - 1)
}

/** A literal given to the Do of a sync.Once that is a variable of the package, or to sync.OnceFunc for such a variable. */
function isRunByOnce(types: PackageTypes, fn: Node): boolean {
	const usage = usageOf(types, fn)
	if (usage.how !== 'argument') return false
	const callee = types.calleeOf(usage.node)
	if (/^sync\.Once(Func|Value|Values)$/.test(callee)) return functionAround(usage.node) === null
	if (callee !== '(*sync.Once).Do') return false
	const once = callOf(usage.node)?.callee.get('operand')
	return once?.kind === 'identifier' && types.bindingOf(once)?.role === 'package'
}

/** `if started { return }; started = true`: an `if` before or around it asks a package variable that the function sets. */
function isGuardedByPackage(types: PackageTypes, node: Node, fn: Node): boolean {
	const guards = [...walkFunction(fn)].filter((one) => one.kind === 'if_statement' && one.start < node.start)
	const asked = guards.flatMap((guard) => [...(guard.get('condition')?.walk() ?? [])])
	return asked.some((name) => {
		const x = name.kind === 'identifier' ? types.bindingOf(name) : null
		return x?.role === 'package' && definitionsOf(types, x).some(({ target }) => functionAround(target) === fn)
	})
}

function isEntryPoint(fn: Node): boolean {
	const name = fn.kind === 'function_declaration' ? fn.get('name')?.text : undefined
	return name === 'init' || (name === 'main' && fn.file.packageName === 'main')
}

/** Can nothing outside of the package name it? Another package's interface may ask for any exported method. */
function isHidden(fn: Node, { name }: Binding): boolean {
	return !isExported(name) || (fn.kind === 'function_declaration' && fn.file.packageName === 'main')
}

/**
 * Does the function that starts a goroutine go on until the goroutine's work is done? So main does; another waits on
 * every path for a WaitGroup that the goroutine counts down, or for a channel that it sends to.
 */
export function isOutlivedByStarter(types: PackageTypes, goroutine: Goroutine): boolean {
	const { statement, fn } = goroutine
	const starter = functionAround(statement)
	if (!starter) return false
	if (isEntryPoint(starter) && starter.get('name')?.text === 'main') return true
	const signals = [...walkFunction(fn.get('body') as Node)].flatMap((node) => {
		const signal = node.kind === 'send_statement' ? node.get('channel') : operandOf(types, node, 'Done')
		const name = signal ? variableIn(types, signal) : null
		return name ? [argumentOf(types, goroutine, name) ?? name] : []
	})
	const waits = (node: Node): boolean => {
		const waited = operandOf(types, node, 'Wait') ?? channelReceivedAt(node)
		const name = waited ? variableIn(types, waited) : null
		return name !== null && signals.includes(name)
	}
	return isOnEveryPathFrom(types, statement, (node) => {
		// A loop that waits is taken to run.
		if (node.kind === 'for_statement') return [...walkFunction(node)].some(waits)
		return waits(node)
	})
}

/** The WaitGroup of a call of its method. */
function operandOf(types: PackageTypes, node: Node, method: string): Node | null {
	if (node.kind !== 'call_expression' || types.calleeOf(node) !== `(*sync.WaitGroup).${method}`) return null
	return callOf(node)?.callee.get('operand') ?? null
}

function channelReceivedAt(node: Node): Node | null {
	if (node.kind === 'unary_expression' && node.hasToken('<-')) return node.get('operand')
	return node.kind === 'range_clause' ? node.get('right') : null
}

function variableIn(types: PackageTypes, expression: Node): Binding | null {
	const operand = unparen(expression)
	const target = operand.kind === 'unary_expression' && operand.hasToken('&') ? operand.get('operand') : operand
	const name = target?.kind === 'selector_expression' ? target.get('field') : target
	return name?.kind.endsWith('identifier') ? types.bindingOf(name) : null
}

/** What the `go` statement gives a parameter of the goroutine's function. */
function argumentOf(types: PackageTypes, { call }: Goroutine, parameter: Binding): Binding | null {
	const index = call.arguments.findIndex((_, i) => parameterAt(types, call.node, i) === parameter)
	const argument = call.arguments[index]
	return argument ? variableIn(types, argument) : null
}

/** Is a function that a goroutine runs used for nothing but these goroutines, so that it may get another parameter? */
export function isOnlyStarted(types: PackageTypes, fn: Node, goroutines: readonly Goroutine[]): boolean {
	return fn.kind !== 'func_literal' && isOnlyCalled(types, fn) && callsOf(types, fn).length === goroutines.length
}

/** Is every mention of a declared function in the package a call of it? */
function isOnlyCalled(types: PackageTypes, fn: Node): boolean {
	const name = fn.get('name')
	const binding = name ? types.bindingOf(name) : null
	if (!name || binding?.declarations.length !== 1 || !isHidden(fn, binding)) return false
	const isLinked = types.files.some((file) => file.text.includes('//go:linkname') && file.text.includes(binding.name))
	const isAsked =
		fn.kind === 'method_declaration' &&
		types.files.some((file) => file.mentioning(name.text).some((one) => asksFor(one, name.text)))
	if (isLinked || isAsked || isEntryPoint(fn)) return false
	return types.usesOf(binding).every(({ identifier, isCertain }) => {
		return isCertain && usageOf(types, mentionAt(identifier)).how === 'called'
	})
}

/** Does an interface ask for a method of this name? */
function asksFor(declaration: Node, method: string): boolean {
	return [...declaration.walk()].some((node) => node.kind === 'method_elem' && node.get('name')?.text === method)
}

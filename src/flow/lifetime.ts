// Does a value, with everything that is made of it, die within a region of code?
import {
	assignmentOf,
	type Call,
	callOf,
	type Node,
	parametersOf,
	rangeOf,
	signatureOf,
	unparen,
} from '../syntax/index.ts'
import { type Binding, type PackageTypes, type Type, typeString, unalias, underlying } from '../types/index.ts'
import { goesOnByItself, holdsOnPurpose, isEager, isKeeper, keepsOnlyInResult, writtenTo } from './holding.ts'
import { isStandardCallee } from './resources.ts'
import { definitionAt, definitionsOf, onLine, usageOf, withParentheses } from './usage.ts'

/** What becomes of a value: it dies, it dies if `because` is true, or it lives on for the reason `because`. */
export interface Fate {
	readonly how: 'dies' | 'unsure' | 'outlives'
	readonly because: string
}

export interface Lifetime extends Fate {
	/** Is anything done with it at all? */
	readonly isUsed: boolean
}

export interface LifetimeQuestion {
	/** The region: is a node in it? */
	readonly holds: (node: Node) => boolean
	/** Statements whose mentions don't count: the deferred calls that let it go. */
	readonly except: readonly Node[]
	/** Is it something that is found by its path, so that strings made of it count as it? */
	readonly isPath: boolean
	/** Is it a context? Whoever gets one may wait for it. */
	readonly isContext: boolean
}

/** Calls of the package's own functions are followed this deep. */
const maximumDepth = 3

/**
 * The fate of the values of local variables within a region. What is made of them counts as them: every result of a
 * call that they are given to, but numbers, errors, strings, and structs, slices and maps of such. What a `return` hands
 * out is at its end there.
 */
export function lifetimeOf(types: PackageTypes, values: readonly Binding[], question: LifetimeQuestion): Lifetime {
	return new Life(types, question, 0, new Set()).of(values)
}

class Life {
	readonly #types: PackageTypes
	readonly #question: LifetimeQuestion
	readonly #depth: number
	/** Parameters that are being looked at: a recursion adds no fate of its own. */
	readonly #parameters: Set<Binding>
	readonly #followed = new Set<Binding>()
	readonly #pending: Binding[] = []
	readonly #judged = new Set<Node>()
	#fate: Fate = { how: 'dies', because: '' }
	#isUsed = false

	constructor(types: PackageTypes, question: LifetimeQuestion, depth: number, parameters: Set<Binding>) {
		this.#types = types
		this.#question = question
		this.#depth = depth
		this.#parameters = parameters
	}

	of(values: readonly Binding[]): Lifetime {
		for (const value of values) this.#follow(value)
		for (let value = this.#pending.pop(); value && this.#fate.how !== 'outlives'; value = this.#pending.pop())
			for (const { identifier } of this.#types.usesOf(value)) this.#mention(value, identifier)
		return { ...this.#fate, isUsed: this.#isUsed }
	}

	#follow(value: Binding): void {
		if (this.#followed.has(value)) return
		this.#followed.add(value)
		this.#pending.push(value)
	}

	#unsure(because: string): void {
		if (this.#fate.how === 'dies') this.#fate = { how: 'unsure', because }
	}

	#outlives(because: string): void {
		if (this.#fate.how !== 'outlives') this.#fate = { how: 'outlives', because }
	}

	#mention(value: Binding, identifier: Node): void {
		if (this.#question.except.some((statement) => statement.contains(identifier))) return
		if (definitionAt(identifier)) return
		const defer = identifier.enclosing('defer_statement')
		const isReleased = defer !== null && this.#question.holds(defer)
		if (!isReleased && usageOf(this.#types, identifier).how !== 'compared') this.#isUsed = true
		// Each of the literals around it holds it.
		for (const around of identifier.ancestors()) {
			if (around === value.function) break
			if (around.kind === 'func_literal') this.#judge(around, value.name)
		}
		this.#judge(identifier, value.name)
	}

	/** What the code around an expression does with its value, which holds the resource. */
	#judge(expression: Node, name: string): void {
		if (this.#judged.has(expression)) return
		this.#judged.add(expression)
		const usage = usageOf(this.#types, expression)
		const { node } = usage
		switch (usage.how) {
			case 'read':
			case 'compared':
			case 'assigned':
			case 'sent to':
			case 'returned':
				break
			case 'indexed':
			case 'sliced':
			case 'dereferenced':
			case 'addressed':
			case 'added':
			case 'converted':
				this.#part(node, name)
				break
			case 'received': {
				// In the case of a select the receive is the whole right side.
				const received = node.parent?.kind === 'receive_statement' ? assignmentOf(node.parent) : null
				if (received) this.#storeParts(received.left, name)
				else this.#part(node, name)
				break
			}
			case 'asserted':
				if (node.kind === 'type_assertion_expression') this.#part(node, name)
				else if (node.get('alias')) this.#unsure(`the type switch ${onLine(node)} keeps nothing of ${name}`)
				break
			case 'key':
				if (usageOf(this.#types, node).how === 'assigned') this.#store(node, name)
				break
			case 'selected':
				if (usageOf(this.#types, node).how === 'called') this.#methodCall(node, name)
				else this.#part(node, name)
				break
			case 'called':
				this.#result(node, name)
				break
			case 'argument':
				this.#argument(node, usage.index, name)
				break
			case 'element':
				this.#part(node.enclosing('composite_literal') ?? node, name)
				break
			case 'source':
				if (usage.destination) this.#store(usage.destination, name)
				else this.#storeParts(usage.assignment.left, name)
				break
			case 'ranged':
				this.#storeParts((node.parent && rangeOf(node.parent)?.left) ?? [], name)
				break
			case 'sent':
				this.#outlives(`${name} is sent ${onLine(node)}`)
				break
			default:
				this.#unsure(`nothing is kept of ${name} ${onLine(node)}`)
		}
	}

	/** A part of the value, or what was made of it, if that can hold the resource. */
	#part(expression: Node, name: string): void {
		if (this.#carries(expression)) this.#judge(expression, name)
	}

	#storeParts(destinations: readonly Node[], name: string): void {
		for (const destination of destinations) if (this.#carries(destination)) this.#store(destination, name)
	}

	#store(destination: Node, name: string): void {
		const place = unparen(destination)
		let root: Node | null = place
		while (root && root.kind !== 'identifier') root = root.get('operand') && unparen(root.get('operand') as Node)
		if (root?.text === '_') return
		const variable = root && this.#types.bindingOf(root)
		const declaration = variable?.declarations[0]
		const isLocal = declaration && this.#question.holds(declaration) && variable.role !== 'result'
		if (isLocal && (root === place || this.#isPartOfFresh(place, variable))) this.#follow(variable)
		else this.#outlives(`${name} is kept in ${place.text} ${onLine(place)}`)
	}

	/** Is a place a direct part of what a variable holds, and that made for it? Further in, it may lead to anyone's. */
	#isPartOfFresh(place: Node, variable: Binding): boolean {
		const operand = place.get('operand')
		if (!operand || unparen(operand).kind !== 'identifier' || !isFreshContainer(this.#types, variable)) return false
		if (place.kind !== 'selector_expression') return true
		const type = underlying(this.#types.typeOf(operand))
		const target = type.kind === 'pointer' ? underlying(type.element) : type
		const isMethod = usageOf(this.#types, place).how === 'called'
		return isMethod || (target.kind === 'struct' && target.fields.some(({ name }) => name === place.get('field')?.text))
	}

	#result(call: Node, name: string): void {
		if (call.parent?.kind === 'go_statement') this.#outlives(`a goroutine uses ${name} ${onLine(call)}`)
		else this.#part(call, name)
	}

	#methodCall(selector: Node, name: string): void {
		const call = withParentheses(selector).parent as Node
		const field = selector.get('field')?.text ?? ''
		const callee = this.#types.calleeOf(call)
		if (holdsOnPurpose(field)) this.#outlives(`${selector.text} ${onLine(call)} may lock it`)
		else if (!isStandardCallee(callee)) this.#unknownMethod(call, selector, field, name)
		else if (goesOnByItself(field)) this.#outlives(`${selector.text} ${onLine(call)} goes on using ${name}`)
		if (call.parent?.kind === 'go_statement' || !this.#isDone(callee)) this.#result(call, name)
		// What a sql.RawBytes points to belongs to the rows (https://pkg.go.dev/database/sql#RawBytes).
		if (callee === '(*database/sql.Rows).Scan')
			for (const argument of callOf(call)?.arguments ?? [])
				if (/^\*database\/sql\.Raw/.test(typeString(this.#types.typeOf(argument))))
					this.#store((argument.kind === 'unary_expression' && argument.get('operand')) || argument, name)
	}

	#unknownMethod(call: Node, selector: Node, field: string, name: string): void {
		const declaration = this.#declarationOf(call)
		const receiver = declaration && signatureOf(declaration).receiver
		if (receiver) this.#parameter(declaration, receiver.name, selector.text, name)
		else if (goesOnByItself(field)) this.#outlives(`${selector.text} ${onLine(call)} may go on using ${name}`)
		else this.#unsure(`${selector.text} keeps nothing of ${name}`)
	}

	#argument(node: Node, index: number, name: string): void {
		const call = callOf(node) as Call
		const callee = this.#types.calleeOf(node)
		if (node.parent?.kind === 'go_statement') this.#outlives(`a goroutine uses ${name} ${onLine(node)}`)
		else if (callee.startsWith('builtin.')) this.#builtinArgument(call, callee, index, name)
		else if (isStandardCallee(callee)) this.#standardArgument(call, callee, index, name)
		else this.#ownArgument(call, index, name)
	}

	#builtinArgument(call: Call, callee: string, index: number, name: string): void {
		const [target] = call.arguments
		if (callee === 'builtin.copy' && index === 1 && target) this.#store(target, name)
		else if (callee === 'builtin.append') {
			if (index > 0 && target) this.#appendTo(target, name)
			this.#part(call.node, name)
		}
	}

	/** The array of the slice may be someone's else. */
	#appendTo(slice: Node, name: string): void {
		const x = slice.kind === 'identifier' ? this.#types.bindingOf(slice) : null
		const isOwn = x?.declarations.every(this.#question.holds) && isFreshContainer(this.#types, x)
		if (!isOwn && !isFresh(this.#types, slice, null))
			this.#outlives(`${name} is appended to ${slice.text} ${onLine(slice)}`)
	}

	#standardArgument(call: Call, callee: string, index: number, name: string): void {
		if (this.#question.isPath) this.#write(call, callee, index, name)
		if (goesOnByItself(nameOf(call))) this.#outlives(`${call.callee.text} ${onLine(call.node)} goes on using ${name}`)
		else if (isKeeper(nameOf(call))) {
			// `list.PushBack(f)`: the receiver holds it, as if it were assigned to a field; `log.SetOutput(f)`: the program does.
			if (callee.startsWith('(') && call.callee.get('operand')) this.#store(call.callee, name)
			else this.#outlives(`${call.callee.text} ${onLine(call.node)} keeps ${name}`)
		} else if (!this.#isDone(callee)) {
			if (!keepsOnlyInResult(callee)) this.#unknownFunction(call, name)
			this.#part(call.node, name)
		}
	}

	/** A path that is written down may be looked up there later: a list of files, the arguments of a command, a link. */
	#write(call: Call, callee: string, index: number, name: string): void {
		const target = writtenTo(callee, index)
		if (target === 'file system') this.#outlives(`${call.callee.text} ${onLine(call.node)} writes it down`)
		const writer = target === 'receiver' ? call.callee.get('operand') : target === 'first' ? call.arguments[0] : null
		if (!writer || /^os\.Std(out|err)$/.test(writer.text)) return
		const variable = writer.kind === 'identifier' ? this.#types.bindingOf(writer) : null
		if (variable && this.#followed.has(variable)) return
		const type = typeString(this.#types.typeOf(writer))
		if (/^\*?(bytes\.Buffer|strings\.Builder)$/.test(type)) this.#store(writer, name)
		else this.#outlives(`${name} is written to ${writer.text} ${onLine(writer)}`)
	}

	/** Has a standard function read all it will ever read? The entries of a directory are looked up when asked. */
	#isDone(callee: string): boolean {
		return isEager(callee) && !(this.#question.isPath && callee.endsWith('.ReadDir'))
	}

	#unknownFunction(call: Call, name: string): void {
		const text = call.callee.text
		if (!this.#question.isContext && !isKeeper(nameOf(call))) this.#unsure(`${text} keeps nothing of ${name}`)
		else this.#outlives(`${text} ${onLine(call.node)} may go on using ${name}`)
	}

	#ownArgument(call: Call, index: number, name: string): void {
		const declaration = this.#declarationOf(call.node)
		const text = call.callee.text
		if (declaration) {
			const parameters = parametersOf(declaration.get('parameters'))
			this.#parameter(declaration, parameters[Math.min(index, parameters.length - 1)]?.name ?? null, text, name)
		} else this.#unknownFunction(call, name)
		this.#part(call.node, name)
	}

	/** The function or method of this package that a call surely runs. */
	#declarationOf(call: Node): Node | null {
		const [name, ...twins] = this.#types.calleeBinding(call)?.declarations ?? []
		const declaration = name && twins.length === 0 ? name.parent : null
		const operand = callOf(call)?.callee.get('operand')
		const isMethodExpression = operand ? this.#types.isType(operand) : false
		return declaration?.get('body') && !isMethodExpression ? declaration : null
	}

	/** What a function of this package does with a parameter, its receiver included. */
	#parameter(declaration: Node, parameter: Node | null, callee: string, name: string): void {
		const binding = parameter && parameter.text !== '_' ? this.#types.bindingOf(parameter) : null
		if (!binding || this.#parameters.has(binding)) return
		if (this.#depth === maximumDepth) {
			this.#unsure(`${callee} keeps nothing of ${name}`)
			return
		}
		const question = { ...this.#question, holds: (node: Node) => declaration.contains(node), except: [] }
		const parameters = new Set(this.#parameters).add(binding)
		const { how, because } = new Life(this.#types, question, this.#depth + 1, parameters).of([binding])
		if (how === 'outlives') this.#outlives(`${callee} keeps ${name}: ${because}`)
		else if (how === 'unsure') this.#unsure(because)
	}

	#carries(expression: Node): boolean {
		return carries(this.#types.typeOf(expression), this.#question.isPath, [])
	}
}

/** The last name of a callee: `NewReader` of `bufio.NewReader`. */
function nameOf({ callee }: Call): string {
	return (callee.kind === 'selector_expression' ? callee.get('field')?.text : callee.text) ?? ''
}

/** Can a value hold a file, a context and the like? Errors, numbers, strings and what is made of these can't. */
export function mayCarry(types: PackageTypes, value: Node): boolean {
	return carries(types.typeOf(value), false, [])
}

/** Can a value of this type hold a file, a connection and the like, or a path if paths count? */
function carries(type: Type, isPath: boolean, seen: readonly string[]): boolean {
	const inner = (part: Type) => carries(part, isPath, seen)
	const target = unalias(type)
	switch (target.kind) {
		case 'basic':
			if (/string|^byte$|uint8/.test(target.name)) return isPath
			return target.name === 'uintptr' || target.name === 'unsafe.Pointer'
		case 'pointer':
		case 'slice':
		case 'array':
			return inner(target.element)
		case 'map':
			return inner(target.key) || inner(target.element)
		case 'tuple':
			return target.elements.some(inner)
		case 'struct':
			// The standard library's hidden fields are called `_`.
			return target.fields.some((field) => field.name === '_' || inner(field.type))
		case 'named':
			if (target.key === 'error' || target.key === 'time.Time') return false
			if (seen.includes(target.key)) return false
			return carries(target.underlying(), isPath, [...seen, target.key])
		default:
			return true
	}
}

/** Does a local hold nothing but what was made for it, so that a store into it stays with it? */
function isFreshContainer(types: PackageTypes, x: Binding): boolean {
	if (x.role !== 'local') return false
	return definitionsOf(types, x).every(({ from, value }) => {
		if (from === 'zero') return true
		return (from === 'value' || from === 'result') && value !== null && isFresh(types, value, x)
	})
}

/** Is a value made on the spot, or the variable `x` itself? */
function isFresh(types: PackageTypes, value: Node, x: Binding | null): boolean {
	const made = unparen(value)
	const operand = made.kind === 'unary_expression' && made.get('operator')?.kind === '&' ? made.get('operand') : made
	if (operand?.kind === 'composite_literal' || made.kind === 'nil') return true
	if (x && made.kind === 'identifier' && types.bindingOf(made) === x) return true
	const callee = types.calleeOf(made)
	const [first] = callOf(made)?.arguments ?? []
	if (callee === 'builtin.append' || callee === 'conversion') return first !== undefined && isFresh(types, first, x)
	return /^builtin\.(make|new)$/.test(callee) || (isStandardCallee(callee) && /\.(New|Command)\w*$/.test(callee))
}

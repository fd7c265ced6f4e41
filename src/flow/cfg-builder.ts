// Builds the control-flow graph of one function, statement by statement (Go spec, "Statements").
import { callOf, conditionOf, listOf, type Node, rangeOf, statementsOf, unparen } from '../syntax/index.ts'
import type { Block, Cfg, Point } from './cfg.ts'
import type { Ending } from './endings.ts'
import { targetOf } from './jumps.ts'

/** What the shape of a graph depends on beside syntax. */
export interface Meaning {
	/** How a call that is a statement of its own ends the function, null if it may return. */
	endingOfCall(call: Node): Ending | null
	/** Is this condition a constant that is true, so that the loop ends by a jump only? */
	isTrue(condition: Node): boolean
	/** Is this a channel that nobody can close, so that a range over it never ends? */
	isNeverClosed(operand: Node): boolean
}

export function buildGraph(fn: Node, meaning: Meaning): Cfg {
	const builder = new Builder(meaning)
	const body = fn.get('body')
	if (body) builder.build(body)
	const { entry, points, defers } = builder
	const isSound = body !== null && !fn.isBroken && builder.isSound
	return { function: fn, entry, reachable: reachableFrom(entry), points, defers, isSound }
}

function reachableFrom(entry: Block): Set<Block> {
	const reachable = new Set<Block>([entry])
	for (const block of reachable) for (const next of block.successors) reachable.add(next)
	return reachable
}

interface Exits {
	readonly breakTo: Block
	readonly continueTo: Block | null
}

class Builder {
	readonly points = new Map<Node, Point>()
	readonly defers: Node[] = []
	readonly entry: Block
	isSound = true
	/** The block that what comes next is added to. */
	#current: Block
	readonly #meaning: Meaning
	/** Of the loops, switches and selects around the current statement. */
	readonly #exits = new Map<Node, Exits>()
	/** Where labelled statements and the clauses of switches begin. */
	readonly #starts = new Map<Node, Block>()

	constructor(meaning: Meaning) {
		this.#meaning = meaning
		this.entry = this.#newBlock()
		this.#current = this.entry
	}

	build(body: Node): void {
		this.#statements(body)
		this.#end('return')
	}

	// ---- blocks

	#newBlock(): Block {
		return { nodes: [], successors: [], condition: null, ending: null }
	}

	#record(node: Node): void {
		this.points.set(node, { block: this.#current, index: this.#current.nodes.length })
		this.#current.nodes.push(node)
	}

	#jump(target: Block): void {
		this.#current.successors.push(target)
	}

	/** What follows can be reached only by a jump to it. */
	#end(ending: Ending): void {
		this.#current.ending = ending
		this.#current = this.#newBlock()
	}

	#start(node: Node): Block {
		let block = this.#starts.get(node)
		if (!block) {
			block = this.#newBlock()
			this.#starts.set(node, block)
		}
		return block
	}

	// ---- expressions

	/** An expression or simple statement: first the operands of any `&&` and `||` in it, each in a block of its own. */
	#evaluate(node: Node): void {
		for (const logical of this.#logicalIn(node)) {
			const done = this.#newBlock()
			this.#condition(logical, done, done)
			this.#current = done
		}
		this.#record(node)
	}

	#logicalIn(node: Node): Node[] {
		if (this.points.has(node) || node.kind === 'func_literal') return []
		if (isLogical(node)) return [node]
		return node.children.flatMap((child) => this.#logicalIn(child))
	}

	/** Evaluates a condition and goes on at one of two blocks; the current block is of no use afterwards. */
	#condition(node: Node, whenTrue: Block, whenFalse: Block): void {
		if (isLogical(node)) {
			this.#record(node)
			const next = this.#newBlock()
			const isAnd = node.get('operator')?.kind === '&&'
			this.#condition(node.get('left') as Node, isAnd ? next : whenTrue, isAnd ? whenFalse : next)
			this.#current = next
			this.#condition(node.get('right') as Node, whenTrue, whenFalse)
		} else if (node.kind === 'parenthesized_expression' && node.operands[0]) {
			this.#record(node)
			this.#condition(node.operands[0], whenTrue, whenFalse)
		} else if (node.kind === 'unary_expression' && node.get('operator')?.kind === '!') {
			this.#record(node)
			this.#condition(node.get('operand') as Node, whenFalse, whenTrue)
		} else {
			this.#evaluate(node)
			this.#current.condition = node
			this.#current.successors.push(whenTrue, whenFalse)
		}
	}

	// ---- statements

	#statements(list: Node): void {
		for (const statement of statementsOf(list)) this.#statement(statement)
	}

	#optional(statement: Node | null): void {
		if (statement) this.#statement(statement)
	}

	#statement(node: Node): void {
		switch (node.kind) {
			case 'expression_statement':
				this.#expressionStatement(node)
				break
			case 'assignment_statement':
			case 'short_var_declaration':
			case 'send_statement':
			case 'receive_statement':
			case 'inc_statement':
			case 'dec_statement':
			case 'go_statement':
				this.#evaluate(node)
				break
			case 'empty_statement':
			case 'const_declaration':
			case 'type_declaration':
				this.#record(node)
				break
			case 'defer_statement':
				this.defers.push(node)
				this.#evaluate(node)
				break
			case 'var_declaration':
				this.#record(node)
				for (const spec of node.operands.flatMap((child) => (child.kind === 'var_spec' ? child : child.operands))) {
					this.#evaluate(spec)
				}
				break
			case 'block':
				this.#record(node)
				this.#statements(node)
				break
			case 'labeled_statement': {
				const start = this.#start(node)
				this.#jump(start)
				this.#current = start
				this.#record(node)
				this.#optional(node.operands[1] ?? null)
				break
			}
			case 'return_statement':
				this.#evaluate(node)
				this.#end('return')
				break
			case 'break_statement':
			case 'continue_statement':
			case 'goto_statement':
			case 'fallthrough_statement':
				this.#branch(node)
				break
			case 'if_statement':
				this.#if(node)
				break
			case 'for_statement':
				this.#for(node)
				break
			case 'expression_switch_statement':
				this.#switch(node)
				break
			case 'type_switch_statement':
				this.#typeSwitch(node)
				break
			case 'select_statement':
				this.#select(node)
				break
			default:
				this.#record(node)
				this.isSound = false
		}
	}

	#expressionStatement(node: Node): void {
		this.#evaluate(node)
		const expression = node.operands[0]
		const call = expression ? callOf(unparen(expression)) : null
		const ending = call ? this.#meaning.endingOfCall(call.node) : null
		if (ending) this.#end(ending)
	}

	#branch(node: Node): void {
		this.#record(node)
		const target = targetOf(node)
		let block: Block | null | undefined = null
		if (target && node.kind === 'break_statement') block = this.#exits.get(target)?.breakTo
		else if (target && node.kind === 'continue_statement') block = this.#exits.get(target)?.continueTo
		else if (target) block = this.#start(target)
		if (block) this.#jump(block)
		else this.isSound = false
		this.#current = this.#newBlock()
	}

	#if(node: Node): void {
		this.#record(node)
		this.#optional(node.get('initializer'))
		const consequence = node.get('consequence') as Node
		const alternative = node.get('alternative')
		const whenTrue = this.#newBlock()
		const done = this.#newBlock()
		const whenFalse = alternative ? this.#newBlock() : done
		this.#condition(node.get('condition') as Node, whenTrue, whenFalse)
		this.#current = whenTrue
		this.#statements(consequence)
		this.#jump(done)
		if (alternative) {
			this.#current = whenFalse
			this.#statement(alternative)
			this.#jump(done)
		}
		this.#current = done
	}

	#for(node: Node): void {
		this.#record(node)
		const range = rangeOf(node)
		const clause = node.children.find((child) => child.kind === 'for_clause')
		const condition = conditionOf(node)
		const update = clause?.get('update') ?? null
		this.#optional(clause?.get('initializer') ?? null)
		if (range) this.#evaluate(range.right) // once, before the first iteration

		const head = this.#newBlock()
		const body = this.#newBlock()
		const done = this.#newBlock()
		const continueTo = update ? this.#newBlock() : head
		this.#jump(head)
		this.#current = head
		if (condition && !this.#meaning.isTrue(condition)) {
			this.#condition(condition, body, done)
		} else {
			if (range) this.#record(range.node)
			this.#jump(body)
			if (range && !this.#meaning.isNeverClosed(range.right)) this.#jump(done)
		}

		this.#exits.set(node, { breakTo: done, continueTo })
		this.#current = body
		this.#statements(node.get('body') as Node)
		this.#jump(continueTo)
		if (update) {
			this.#current = continueTo
			this.#statement(update)
			this.#jump(head)
		}
		this.#current = done
	}

	#switch(node: Node): void {
		this.#record(node)
		this.#optional(node.get('initializer'))
		const tag = node.get('value')
		if (tag) this.#evaluate(tag)
		const done = this.#newBlock()
		const clauses = node.operands.filter((child) => child.kind.endsWith('_case'))
		for (const clause of clauses) {
			for (const value of listOf(clause.get('value'))) {
				const next = this.#newBlock()
				if (tag) {
					this.#evaluate(value)
					this.#current.successors.push(this.#start(clause), next)
				} else {
					this.#condition(value, this.#start(clause), next)
				}
				this.#current = next
			}
		}
		this.#clauses(node, clauses, done)
	}

	#typeSwitch(node: Node): void {
		this.#record(node)
		this.#optional(node.get('initializer'))
		this.#evaluate(node.get('value') as Node)
		const alias = node.get('alias')
		if (alias) this.#record(alias)
		const clauses = node.operands.filter((child) => child.kind.endsWith('_case'))
		for (const clause of clauses) if (clause.kind === 'type_case') this.#jump(this.#start(clause))
		this.#clauses(node, clauses, this.#newBlock())
	}

	/** The bodies of a switch whose cases were tried; the current block is the one where none matched. */
	#clauses(node: Node, clauses: readonly Node[], done: Block): void {
		const otherwise = clauses.find((clause) => clause.kind === 'default_case')
		this.#jump(otherwise ? this.#start(otherwise) : done)
		this.#exits.set(node, { breakTo: done, continueTo: null })
		for (const clause of clauses) {
			this.#current = this.#start(clause)
			this.#statements(clause)
			this.#jump(done)
		}
		this.#current = done
	}

	/** Channels and the values to send are evaluated first, in source order (Go spec, "Select statements"). */
	#select(node: Node): void {
		this.#record(node)
		const clauses = node.operands
		for (const clause of clauses) {
			const communication = clause.get('communication')
			if (communication) for (const operand of operandsOf(communication)) this.#evaluate(operand)
		}
		if (clauses.length === 0) {
			this.#end('forever')
			return
		}
		const choice = this.#current
		const done = this.#newBlock()
		this.#exits.set(node, { breakTo: done, continueTo: null })
		for (const clause of clauses) {
			this.#current = this.#newBlock()
			choice.successors.push(this.#current)
			this.#optional(clause.get('communication'))
			this.#statements(clause)
			this.#jump(done)
		}
		this.#current = done
	}
}

function isLogical(node: Node): boolean {
	const operator = node.kind === 'binary_expression' ? node.get('operator')?.kind : undefined
	return operator === '&&' || operator === '||'
}

/** What a select evaluates of a send or receive before it chooses. */
function operandsOf(communication: Node): Node[] {
	if (communication.kind === 'send_statement') {
		return [communication.get('channel'), communication.get('value')].filter((node) => node !== null)
	}
	const receive = communication.get('right')
	const channel = receive ? unparen(receive).get('operand') : null
	return channel ? [channel] : []
}

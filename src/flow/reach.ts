// Which points can run after a point.
import type { Node } from '../syntax/index.ts'
import type { Block, Point } from './cfg.ts'
import type { Ending } from './endings.ts'

/**
 * What can run after a point, on paths that end at the first barrier after it; the barrier itself is reached. Paths may
 * be kept from going on from a block to one of its successors.
 */
export class Reach {
	readonly #start: Point
	/** Index of the last node reached in the start's block by going straight on. */
	readonly #startLast: number
	/** Blocks that are entered from their top, with the index of the last node that is reached in them. */
	readonly #entered = new Map<Block, number>()
	/** How control can end on these paths. */
	readonly endings = new Set<Ending>()

	constructor(
		start: Point,
		isBarrier: (node: Node) => boolean = () => false,
		canGoOn: (block: Block, next: Block) => boolean = () => true,
	) {
		this.#start = start
		const pending: Block[] = []
		const pass = (block: Block, from: number): number => {
			const barrier = block.nodes.findIndex((node, i) => i >= from && isBarrier(node))
			if (barrier >= 0) return barrier
			if (block.ending) this.endings.add(block.ending)
			pending.push(...block.successors.filter((next) => canGoOn(block, next)))
			return block.nodes.length - 1
		}
		this.#startLast = pass(start.block, start.index + 1)
		for (let block = pending.pop(); block; block = pending.pop()) {
			if (!this.#entered.has(block)) this.#entered.set(block, pass(block, 0))
		}
	}

	has(point: Point): boolean {
		const entered = this.#entered.get(point.block)
		if (entered !== undefined && point.index <= entered) return true
		return point.block === this.#start.block && this.#start.index < point.index && point.index <= this.#startLast
	}

	/** Can the function end normally on these paths, its deferred calls run and its caller or goroutine left? */
	get canReturn(): boolean {
		return this.endings.has('return') || this.endings.has('goexit')
	}
}

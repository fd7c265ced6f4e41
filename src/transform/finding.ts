import type { Editor } from '../edit/index.ts'
import type { Node } from '../syntax/index.ts'
import type { Tier } from './tier.ts'

/** Writes a fix's edits. It runs only if the fix is wanted; it may throw a Refusal. */
export type WriteFix = (edit: Editor) => void

/** A leak at a place, and what can be done about it. */
export interface Finding {
	readonly node: Node
	readonly message: string
	readonly tier: Tier
	/** Null for advice and for refused fixes. */
	readonly fix: { readonly title: string; readonly write: WriteFix } | null
	/** Why the fix was refused, or the advice of a manual finding. */
	readonly reason: string | null
	/** What an unsafe fix takes for granted. */
	readonly assumption: string | null
	readonly isRefused: boolean
	/** Is it one to be told only to who asks for the transform by name, and for unsafe fixes? */
	readonly isOnRequest: boolean
}

/** A leak that has been seen and now gets its verdict. */
export class Leak {
	readonly #node: Node
	readonly #message: string
	readonly #isOnRequest: boolean

	constructor(node: Node, message: string, isOnRequest = false) {
		this.#node = node
		this.#message = message
		this.#isOnRequest = isOnRequest
	}

	/** The same, for those only who ask for the transform by name, and for unsafe fixes. */
	onRequest(): Leak {
		return new Leak(this.#node, this.#message, true)
	}

	/** @param title what the fix does, as a verb phrase */
	safe(title: string, write: WriteFix): Finding {
		return this.#finding('safe', { fix: { title, write } })
	}

	/** @param assumption what could not be proven, as a sentence that is true if the fix is right */
	unsafe(title: string, assumption: string, write: WriteFix): Finding {
		return this.#finding('unsafe', { fix: { title, write }, assumption })
	}

	manual(advice: string): Finding {
		return this.#finding('manual', { reason: advice })
	}

	/** A leak whose rewrite would be of this tier if only the reason did not stand against it. */
	refused(tier: 'safe' | 'unsafe', reason: string): Finding {
		return this.#finding(tier, { reason, isRefused: true })
	}

	#finding(tier: Tier, rest: Partial<Finding>): Finding {
		return {
			node: this.#node,
			message: this.#message,
			tier,
			fix: null,
			reason: null,
			assumption: null,
			isRefused: false,
			isOnRequest: this.#isOnRequest,
			...rest,
		}
	}
}

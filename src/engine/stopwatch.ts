/** Where the time goes: each moment counts for the innermost stage that is being measured. Times are milliseconds. */
export class Stopwatch {
	readonly #times = new Map<string, number>()
	readonly #running: string[] = []
	#since = 0

	/** By stage, for the stages that were measured. */
	get times(): Readonly<Record<string, number>> {
		return Object.fromEntries(this.#times)
	}

	measure<Value>(stage: string, action: () => Value): Value {
		this.#stop()
		this.#running.push(stage)
		try {
			return action()
		} finally {
			this.#stop()
			this.#running.pop()
		}
	}

	/** Counts the time up to now for what is running. */
	#stop(): void {
		const now = performance.now()
		const stage = this.#running.at(-1)
		if (stage !== undefined) this.#times.set(stage, (this.#times.get(stage) ?? 0) + now - this.#since)
		this.#since = now
	}
}

import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds between two looks at the processes. */
const interval = 20

/**
 * Watches what the descendants of a process have resident. Pages that several of them share count once for each, so the
 * peak is never too low for that; what grows and shrinks between two looks is only seen in the largest single process,
 * of which the kernel keeps the peak itself.
 */
export class MemoryWatch {
	/** Bytes. */
	#peak = 0
	readonly #timer: NodeJS.Timeout

	constructor(pid: number) {
		this.#timer = setInterval(() => this.#look(pid), interval)
		this.#look(pid)
	}

	#look(pid: number): void {
		let sum = 0
		for (const descendant of descendantsOf(pid)) {
			const { resident, peak } = residentOf(descendant)
			sum += resident
			this.#peak = Math.max(this.#peak, sum, peak)
		}
	}

	/** Ends the watch. The peak in bytes; null if nothing was seen, as on systems other than Linux. */
	end(): number | null {
		clearInterval(this.#timer)
		return this.#peak || null
	}
}

function descendantsOf(pid: number): number[] {
	const children = tasksOf(pid).flatMap((task) => read(`/proc/${pid}/task/${task}/children`).split(' ').filter(Boolean))
	return children.map(Number).flatMap((child) => [child, ...descendantsOf(child)])
}

function tasksOf(pid: number): string[] {
	try {
		return readdirSync(`/proc/${pid}/task`)
	} catch {
		return [] // it has ended
	}
}

/** In bytes. See proc(5), /proc/pid/status. */
function residentOf(pid: number): { resident: number; peak: number } {
	const status = read(`/proc/${pid}/status`)
	const field = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0) * 1024
	return { resident: field('VmRSS'), peak: field('VmHWM') }
}

function read(path: string): string {
	try {
		return readFileSync(path, 'utf8')
	} catch {
		return '' // it has ended
	}
}

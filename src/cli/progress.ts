import type { Progress } from '../runner/index.ts'
import type { Terminal } from './io.ts'

/** Shows on a terminal how far a run is. Call `clear` before anything else is written there. */
export interface ProgressLine {
	readonly show: (progress: Progress, findings: number) => void
	readonly clear: () => void
}

/** A run that is shorter needs no progress, and nobody reads faster than this. */
const interval = 200

/** Null where nobody looks: the library is not even loaded then. */
export async function progressLine(terminal: Terminal, isQuiet: boolean): Promise<ProgressLine | null> {
	if (terminal.isTTY !== true || isQuiet) return null
	const { createLogUpdate } = await import('log-update')
	const log = createLogUpdate(terminal, { showCursor: true })
	const started = performance.now()
	let shown = started
	return {
		show(progress, findings) {
			const now = performance.now()
			if (now - shown < interval) return
			shown = now
			log(progressText(progress, findings, now - started))
		},
		clear: () => log.clear(),
	}
}

/** @param elapsed in milliseconds */
export function progressText({ files, total }: Progress, findings: number, elapsed: number): string {
	const rate = files / (elapsed / 1000)
	const left = rate > 0 ? Math.ceil((total - files) / rate) : 0
	const share = total > 0 ? Math.floor((100 * files) / total) : 100
	const count = (number: number) => number.toLocaleString('en-US')
	const time = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
	const found = `${count(findings)} ${findings === 1 ? 'finding' : 'findings'}`
	return `${count(files)} of ${count(total)} files (${share} %), ${count(Math.round(rate))} a second, ${found}, ${time} left`
}

/** What one run of a command took. */
export interface Measurement {
	/** Seconds from its start to its end. */
	readonly wall: number
	/** Seconds of processor time, user and system, of the process and all its descendants. */
	readonly processor: number
	/** Peak of what all its processes had resident at a time, in bytes; null where that can't be observed. */
	readonly memory: number | null
}

/** @throws RangeError without numbers */
export function median(numbers: readonly number[]): number {
	const sorted = numbers.toSorted((a, b) => a - b)
	const middle = (sorted.length - 1) / 2
	const low = sorted[Math.floor(middle)]
	const high = sorted[Math.ceil(middle)]
	if (low === undefined || high === undefined) throw new RangeError('no numbers')
	return (low + high) / 2
}

export type Figure = (measurement: Measurement) => number

/**
 * The median of the ratios of what ran in the same round, so that a machine that gets slower or faster meanwhile
 * does not count.
 */
export function ratio(runs: readonly Measurement[], base: readonly Measurement[], figure: Figure): number {
	return median(runs.map((run, round) => figure(run) / figure(base[round] as Measurement)))
}

/** `2.41 s (2.38–2.60)`: the median, the least and the most. */
export function seconds(runs: readonly Measurement[], figure: Figure): string {
	const all = runs.map(figure)
	const typical = `${threeDigits(median(all))} s`
	return all.length === 1 ? typical : `${typical} (${threeDigits(Math.min(...all))}–${threeDigits(Math.max(...all))})`
}

/** The median of the peaks. */
export function memory(runs: readonly Measurement[]): string {
	const peaks = runs.flatMap((run) => run.memory ?? [])
	return peaks.length > 0 ? `${(median(peaks) / 2 ** 20).toFixed(0)} MiB` : '–'
}

/** At least three significant digits, at most two decimals; a dash for a ratio to what took no time at all. */
export function threeDigits(number: number): string {
	if (!Number.isFinite(number)) return '–'
	return number.toFixed(number < 10 ? 2 : number < 100 ? 1 : 0)
}

export function megabytes(bytes: number): string {
	return `${(bytes / 1e6).toFixed(1)} MB`
}

/** A Markdown table whose columns are as wide as their widest cell; all but the first are aligned to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)))
	const line = (row: readonly string[]) => {
		const cells = widths.map((width, column) => {
			const cell = row[column] ?? ''
			return column === 0 ? cell.padEnd(width) : cell.padStart(width)
		})
		return `| ${cells.join(' | ')} |\n`
	}
	const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
	return line(head) + line(rule) + rows.map(line).join('')
}

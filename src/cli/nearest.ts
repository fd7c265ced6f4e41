import leven from 'leven'

/** The candidate that a mistyped word most likely stands for, undefined if none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
	let best: string | undefined
	const farthest = Math.min(word.length - 1, Math.max(2, Math.floor(word.length / 3)))
	let least = farthest + 1
	for (const candidate of candidates) {
		const distance = leven(word.toLowerCase(), candidate)
		if (distance < least) {
			best = candidate
			least = distance
		}
	}
	return best
}

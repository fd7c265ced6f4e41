/** Wrong usage: one line that says what is wrong and what to do. */
export class UsageError extends Error {
	override readonly name = 'UsageError'
}

/** Whoever read standard output has gone: `unleak | head`. */
export class ClosedOutput extends Error {
	override readonly name = 'ClosedOutput'
}

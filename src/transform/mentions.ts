import type { Declaration, SourceFile } from '../syntax/index.ts'

/** The declarations of a file whose text all of the patterns match. Nothing is parsed. */
export function mentioning(file: SourceFile, patterns: readonly RegExp[]): readonly Declaration[] {
	const isIn = (text: string) => patterns.every((pattern) => pattern.test(text))
	return isIn(file.text) ? file.outline.filter(({ text }) => isIn(text)) : []
}

const quoted = [`"(?:[^"\\\\\\n]|\\\\.)*"`, `'(?:[^'\\\\\\n]|\\\\.)*'`, '`[^`]*`'].join('|')
/** From an opening bracket up to where another one, not closed, may begin. */
const opened = (inner: string) => `\\[(?:[^[\\]"'\`]|${quoted}|${inner})*`
const closed = (inner: string) => `${opened(inner)}\\]`

/** Matches `x[a:b]`. Brackets in its bounds are followed three levels deep. */
export const sliceMention = new RegExp(`${opened(closed(closed(closed('(?!)'))))}:`)

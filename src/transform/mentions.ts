import type { Declaration, SourceFile } from '../syntax/index.ts'
import type { Transform } from './transform.ts'

/** The declarations of a file that a transform looks at. Nothing is parsed. */
export function mentioning(
	file: SourceFile,
	{ mentions, imports }: Pick<Transform, 'mentions' | 'imports'>,
): readonly Declaration[] {
	if (imports !== undefined && !['"', '`'].some((quote) => file.text.includes(quote + imports + quote))) return []
	const isIn = (text: string) => mentions.every((mention) => mention.test(text))
	return isIn(file.text) ? file.outline.filter(({ text }) => isIn(text)) : []
}

/** What brackets and colons have no meaning in: strings, runes, comments. Each ends in one way only, or time explodes. */
const skipped = [
	String.raw`"(?:[^"\\\n]|\\.)*"`,
	String.raw`'(?:[^'\\\n]|\\.)*'`,
	'`[^`]*`',
	String.raw`//[^\n]*\n`,
	String.raw`/\*(?:[^*]|\*(?!/))*\*/`,
	String.raw`/(?![/*])`,
].join('|')
/** From an opening bracket up to where another one, not closed, may begin. */
const opened = (inner: string) => `\\[(?:[^[\\]"'\`/]|${skipped}|${inner})*`
const closed = (inner: string) => `${opened(inner)}\\]`
const nested = [1, 2, 3, 4, 5].reduce((inner) => closed(inner), '(?!)')

/** Matches `x[a:b]`. Brackets in its bounds are followed five levels deep. */
export const sliceMention = new RegExp(`${opened(nested)}:`)

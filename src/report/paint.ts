import { styleText } from 'node:util'

export type Format = Parameters<typeof styleText>[0]

/** Colours a text, or leaves it as it is. */
export type Paint = (format: Format, text: string) => string

export function painter(hasColor: boolean): Paint {
	// Whether to colour was decided from the options, the environment and the terminal already.
	return hasColor ? (format, text) => styleText(format, text, { validateStream: false }) : (_, text) => text
}

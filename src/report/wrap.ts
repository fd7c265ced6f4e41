/** Breaks text at spaces into lines of at most `width` characters after the indent; an empty line parts paragraphs. */
export function wrap(text: string, width: number, indent: string): string {
	const paragraphs = text.trim().split(/\n\s*\n/)
	return paragraphs.map((paragraph) => wrapParagraph(paragraph, width, indent)).join('\n')
}

function wrapParagraph(text: string, width: number, indent: string): string {
	let lines = ''
	let line = ''
	for (const word of text.trim().split(/\s+/)) {
		if (line && indent.length + line.length + 1 + word.length > width) {
			lines += `${indent}${line}\n`
			line = word
		} else line = line ? `${line} ${word}` : word
	}
	return `${lines}${indent}${line}\n`
}

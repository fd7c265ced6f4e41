/** What the mails of a series share. */
export interface Sender {
	readonly name: string
	readonly email: string
	/** As the Date header has it. */
	readonly date: string
}

const maxLine = 76

/** A mail in the mbox format that `git am` takes. Only ASCII goes over as it is, and lines end with a bare `\n`. */
export function mail(from: Sender, subject: string, body: string): string {
	// git am takes a CR at a line's end for the mail's own; one that is encoded stays.
	const isPlain = !body.includes('\r')
	const headers = [
		`From ${'0'.repeat(40)} Mon Sep 17 00:00:00 2001`,
		`From: ${phrase(from.name)} <${from.email.replace(/[<>\s]/g, '')}>`,
		`Date: ${from.date}`,
		`Subject: ${unstructured(subject)}`,
		'MIME-Version: 1.0',
		'Content-Type: text/plain; charset=UTF-8',
		`Content-Transfer-Encoding: ${isPlain ? '8bit' : 'quoted-printable'}`,
	]
	return `${headers.join('\n')}\n\n${isPlain ? body : quotedPrintable(body)}`
}

/** A name in a header (RFC 5322, "display-name"). */
function phrase(name: string): string {
	const text = oneLine(name)
	if (!isAscii(text)) return encodedWords(text)
	return /^[\w !#$%&'*+/=?^`{|}~-]*$/.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`
}

function unstructured(text: string): string {
	return isAscii(text) && !text.includes('=?') ? fold(oneLine(text)) : encodedWords(oneLine(text))
}

function fold(text: string): string {
	let line = 'Subject:'.length
	let folded = ''
	for (const word of text.split(' ')) {
		const isBroken = folded !== '' && line + 1 + word.length > maxLine
		folded += folded === '' ? word : isBroken ? `\n ${word}` : ` ${word}`
		line = isBroken ? 1 + word.length : line + 1 + word.length
	}
	return folded
}

/** RFC 2047, the Q encoding: at most 75 characters a word, none of which breaks a character's bytes. */
function encodedWords(text: string): string {
	const [start, end] = ['=?UTF-8?q?', '?=']
	const room = 75 - 'Subject: '.length - start.length - end.length
	const words = ['']
	for (const character of text) {
		const written = /[A-Za-z0-9]/.test(character) ? character : character === ' ' ? '_' : escaped(character)
		const last = words.length - 1
		if ((words[last] as string).length + written.length > room) words.push(written)
		else words[last] += written
	}
	return words.map((word) => start + word + end).join('\n ')
}

/** RFC 2045, 6.7. */
function quotedPrintable(text: string): string {
	return text.split('\n').map(quotedLine).join('\n')
}

function quotedLine(line: string): string {
	const written: string[] = []
	for (const character of line) {
		const isLiteral = character === '\t' || (character >= ' ' && character <= '~' && character !== '=')
		written.push(isLiteral ? character : escaped(character))
	}
	const last = written.at(-1)
	if (last === ' ' || last === '\t') written[written.length - 1] = escaped(last)
	let [lines, length] = ['', 0]
	for (const piece of written) {
		if (length + piece.length >= maxLine) {
			lines += '=\n'
			length = 0
		}
		lines += piece
		length += piece.length
	}
	return lines
}

function escaped(character: string): string {
	return [...Buffer.from(character)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
}

function isAscii(text: string): boolean {
	return /^[ -~]*$/.test(text)
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim()
}

const escapes = {
	7: '\\a',
	8: '\\b',
	9: '\\t',
	10: '\\n',
	11: '\\v',
	12: '\\f',
	13: '\\r',
	34: '\\"',
	92: '\\\\',
}
/**
 * A file name as git writes it: in double quotes with C escapes if it holds a control character, a quote, a backslash
 * or, unless `keepUnicode`, anything but ASCII (git's core.quotePath). Other names stay as they are, spaces included.
 */
export function quoteName(name, { keepUnicode = false } = {}) {
	let quoted = ''
	for (const character of name) {
		const code = character.codePointAt(0)
		if (escapes[code] !== undefined) quoted += escapes[code]
		else if (code < 0x20 || code === 0x7f || (code > 0x7f && !keepUnicode)) quoted += octal(character)
		else quoted += character
	}
	return quoted === name ? name : `"${quoted}"`
}
/** The bytes of UTF-8, three octal digits each. */
function octal(character) {
	return [...Buffer.from(character)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
}
/** The name that {@link quoteName} or git has written so. What is no UTF-8 in it becomes U+FFFD. */
export function unquoteName(written) {
	if (!written.startsWith('"')) return written
	const parts = written.slice(1, -1).match(/\\[0-7]{3}|\\.|[^\\]+/gs) ?? []
	return Buffer.concat(parts.map(bytesOf)).toString()
}
function bytesOf(part) {
	if (!part.startsWith('\\')) return Buffer.from(part)
	const escaped = Object.entries(escapes).find(([, written]) => written === part)
	return Uint8Array.of(escaped ? Number(escaped[0]) : Number.parseInt(part.slice(1), 8))
}
/**
 * The order of directories in every output: that of their names relative to the working directory, which comes first. It
 * is the same wherever the tree lies, so that the parts of a run can be put together again.
 */
export function compareDirectories(a, b) {
	const [first, second] = [a, b].map((name) => (name === '.' ? '' : name))
	return first < second ? -1 : first > second ? 1 : 0
}

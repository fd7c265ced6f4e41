import { expect, it } from 'vitest'
import { quoteName, unquoteName } from '../../src/report/names.ts'

it('leaves ordinary names and spaces alone', () => {
	expect(quoteName('a/pkg/my poll.go')).toBe('a/pkg/my poll.go')
})

it('writes quotes, backslashes and control characters as C does', () => {
	expect(quoteName('a"b\\c\nd\te\x01\x7f.go')).toBe('"a\\"b\\\\c\\nd\\te\\001\\177.go"')
})

it('writes the bytes of what is not ASCII in octal, as core.quotePath', () => {
	expect(quoteName('é世.go')).toBe('"\\303\\251\\344\\270\\226.go"')
})

it('keeps letters of every script for people, but no control character', () => {
	expect(quoteName('é世.go', { keepUnicode: true })).toBe('é世.go')
	expect(quoteName('é\x1b[31m', { keepUnicode: true })).toBe('"é\\033[31m"')
})

it('reads back what it writes', () => {
	for (const name of ['plain.go', 'my poll.go', 'a"b\\c\nd\te\x01\x7f.go', 'é世\u{1f600}.go', '\\101.go', '']) {
		expect(unquoteName(quoteName(name))).toBe(name)
		expect(unquoteName(quoteName(name, { keepUnicode: true }))).toBe(name)
	}
})

import { describe, expect, it } from 'vitest'
import { edited, expectBody, inFunction, type Write } from './support.ts'

describe('insertCase', () => {
	const insert: Write = (edit, at) => edit.insertCase(at('select'), 'case <-done:', 'return')

	it.each([
		['comes first', 'select {\ncase <-a:\n\tb()\n}', 'select {\ncase <-done:\n\treturn\ncase <-a:\n\tb()\n}'],
		[
			'comes above the comments of the first case',
			'select { // why\n// a is …\ncase <-a:\n}',
			'select { // why\ncase <-done:\n\treturn\n// a is …\ncase <-a:\n}',
		],
		[
			'comes before a default',
			'for {\n\tselect {\n\tdefault:\n\t\tb()\n\t}\n}',
			'for {\n\tselect {\n\tcase <-done:\n\t\treturn\n\tdefault:\n\t\tb()\n\t}\n}',
		],
		[
			'is restored from two comments',
			'select {\n//case <-done:\n//\treturn\ncase <-a:\n}',
			'select {\ncase <-done:\n\treturn\ncase <-a:\n}',
		],
		[
			'is restored from comments with other white space, at the end of another case',
			'select {\ncase <-a:\n\tb()\n\t// case <-done:\n\t//     return\n}',
			'select {\ncase <-a:\n\tb()\ncase <-done:\n\treturn\n}',
		],
		[
			'is restored from one comment',
			'select {\n// case <-done: return\ncase <-a:\n}',
			'select {\ncase <-done:\n\treturn\ncase <-a:\n}',
		],
		[
			'leaves comments that say more',
			'select {\n//case <-done:\n//\tb()\n//\treturn\ncase <-a:\n}',
			'select {\ncase <-done:\n\treturn\n//case <-done:\n//\tb()\n//\treturn\ncase <-a:\n}',
		],
	])('%s', (_, before, after) => {
		expectBody(before, insert, after)
	})

	it('breaks the line of a select that has but one', () => {
		const after = edited(inFunction('select { case <-a: b() }'), insert)
		expect(after).toBe('package p\n\nfunc f() {\n\tselect {\n\tcase <-done:\n\t\treturn\n\tcase <-a: b() }\n}\n')
	})
})

describe('receiveInSelect', () => {
	const wrap =
		(receive: string): Write =>
		(edit, at) =>
			edit.receiveInSelect(at(receive), 'case <-done:', 'return')

	it('takes what follows into the case', () => {
		expectBody(
			'for {\n\ta()\n\tv := <-c // next\n\n\t// use\n\tb(v, `\nraw`)\n\n\tif v {\n\t\td()\n\t} // end\n}',
			wrap('v := <-c'),
			'for {\n\ta()\n\tselect {\n\tcase <-done:\n\t\treturn\n\tcase v := <-c: // next\n\n\t\t// use\n\t\tb(v, `\nraw`)\n\n\t\tif v {\n\t\t\td()\n\t\t} // end\n\t}\n}',
		)
	})

	it('stands alone where nothing follows', () => {
		expectBody('for {\n\t<-c\n}', wrap('<-c'), 'for {\n\tselect {\n\tcase <-done:\n\t\treturn\n\tcase <-c:\n\t}\n}')
	})
})

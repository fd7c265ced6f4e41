import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Editor, Refusal } from '../../src/edit/index.ts'
import { SourceFile } from '../../src/syntax/index.ts'
import { edited, expectBody, find, inFunction, names, type Write } from './support.ts'

describe('insertBefore', () => {
	it('puts lines between a statement and its comment, in the order of the calls', () => {
		expectBody(
			'a()\n// why\nb()',
			(edit, at) => {
				edit.insertBefore(at('b()'), 'one()', 'if x {\n\ttwo()\n}')
				edit.insertBefore(at('b()'), 'three()')
			},
			'a()\n// why\none()\nif x {\n\ttwo()\n}\nthree()\nb()',
		)
	})

	it('goes after a label that only a goto uses', () => {
		const before = 'package p\n\nfunc f() {\n\tgoto L\nL:\n\ta()\n}\n'
		const after = 'package p\n\nfunc f() {\n\tgoto L\nL:\n\tone()\n\ta()\n}\n'
		expect(edited(before, (edit, at) => edit.insertBefore(at('a()'), 'one()'))).toBe(after)
	})

	it('goes before a label that the loop needs', () => {
		const before = 'package p\n\nfunc f() {\n\ta()\nL:\n\tfor {\n\t\tbreak L\n\t}\n}\n'
		const after = 'package p\n\nfunc f() {\n\ta()\n\tone()\nL:\n\tfor {\n\t\tbreak L\n\t}\n}\n'
		expect(edited(before, (edit, at) => edit.insertBefore(at('for {'), 'one()'))).toBe(after)
	})

	it('goes between a label for goto and one for the loop', () => {
		const before = 'package p\n\nfunc f() {\n\tgoto M\nM:\nL:\n\tfor {\n\t\tbreak L\n\t}\n}\n'
		const after = 'package p\n\nfunc f() {\n\tgoto M\nM:\n\tone()\nL:\n\tfor {\n\t\tbreak L\n\t}\n}\n'
		expect(edited(before, (edit, at) => edit.insertBefore(at('for {'), 'one()'))).toBe(after)
	})

	it('refuses where a goto would jump over the lines', () => {
		const text = 'package p\n\nfunc f() {\n\tgoto L\nL:\n\tfor {\n\t\tbreak L\n\t}\n}\n'
		expect(() => edited(text, (edit, at) => edit.insertBefore(at('for {'), 'one()'))).toThrow(Refusal)
	})

	it('opens a one-line block', () => {
		expectBody(
			'go func() { a(); b() }() // c',
			(edit, at) => edit.insertBefore(at('b()'), 'one()'),
			'go func() {\n\ta()\n\tone()\n\tb()\n}() // c',
		)
		expectBody(
			'go func() { b() }()',
			(edit, at) => {
				edit.insertBefore(at('b()'), 'one()')
				edit.insertAfter(at('b()'), 'two()')
			},
			'go func() {\n\tone()\n\tb()\n\ttwo()\n}()',
		)
	})

	it('opens a case on one line, and keeps its comments', () => {
		expect(
			edited(inFunction('switch x {\ncase 1: a() /* c */; b() // d\n}'), (edit, at) =>
				edit.insertBefore(at('b()'), 'one()'),
			),
		).toBe(inFunction('switch x {\ncase 1:\n\ta()\n\t/* c */ one()\n\tb() // d\n}'))
	})
})

describe('insertAfter', () => {
	it('puts lines after the comment on the last line, in the order of the calls', () => {
		expectBody(
			'if x {\n\ta()\n} // why\nb()',
			(edit, at) => {
				edit.insertAfter(at('if x'), 'one()')
				edit.insertAfter(at('if x'), 'two()')
			},
			'if x {\n\ta()\n} // why\none()\ntwo()\nb()',
		)
	})

	it('works at the end of a file without line end', () => {
		expect(edited('package p\n\nvar a = 1', (edit, at) => edit.insertAfter(at('var a'), 'var b = 2'))).toBe(
			'package p\n\nvar a = 1\nvar b = 2',
		)
	})
})

describe('remove', () => {
	it.each([
		['the comment after it and above it', 'a()\n// why\nx() // c\nb()', 'a()\nb()'],
		['one of two blank lines', 'a()\n\nx()\n\nb()', 'a()\n\nb()'],
		['a blank line at the end of a block', 'a()\n\nx()', 'a()'],
		['a blank line at the start of a block', 'x()\n\nb()', 'b()'],
		['no blank line that still parts two statements', 'a()\nx()\n\nb()', 'a()\n\nb()'],
		['no comment that a blank line parts from it', 'a()\n// why\n\nx()\nb()', 'a()\n// why\n\nb()'],
		['the comment after the statement above stays', 'a() // c\nx()', 'a() // c'],
		['labels that only it uses', 'a()\nif y {\nL:\n\tx()\n\tgoto L\n}', 'a()\nif y {\nL:\n\tgoto L\n}'],
	])('takes %s', (_, before, after) => expectBody(before, (edit, at) => edit.remove(at('x()')), after))

	it('takes a loop with its label', () => {
		const before = 'package p\n\nfunc f() {\n\ta()\nL:\n\tfor {\n\t\tbreak L\n\t}\n}\n'
		expect(edited(before, (edit, at) => edit.remove(at('for {')))).toBe('package p\n\nfunc f() {\n\ta()\n}\n')
	})

	it('takes one of several statements on a line', () => {
		const remove = (text: string) =>
			edited(inFunction(text), (edit, at) => edit.remove(at('x()')))
				.split('\n')[3]
				?.trim()
		expect(remove('x(); a()')).toBe('a()')
		expect(remove('a(); x(); b()')).toBe('a(); b()')
		expect(remove('a(); x()')).toBe('a()')
		expect(remove('go func() { x() }()')).toBe('go func() {}()')
		expect(remove('go func() { a(); x() }()')).toBe('go func() { a() }()')
		expect(remove('if y { x() } else { b() }')).toBe('if y {} else { b() }')
	})

	it('takes neighbours as one', () => {
		expectBody(
			'a()\n\n// why\nx()\n\ny() // c',
			(edit, at) => {
				edit.remove(at('x()'))
				edit.remove(at('y()'))
			},
			'a()',
		)
	})

	it('takes a spec of a group, and the whole group with its last one', () => {
		const text = 'package p\n\n// G\nvar (\n\ta = 1\n\n\tb = 2 // c\n)\n\nvar c = 3\n\nfunc f() {}\n'
		expect(edited(text, (edit, at) => edit.remove(at('b = 2')))).toBe(
			'package p\n\n// G\nvar (\n\ta = 1\n)\n\nvar c = 3\n\nfunc f() {}\n',
		)
		const both: Write = (edit, at) => {
			edit.remove(at('b = 2'))
			edit.remove(at('a = 1'))
		}
		expect(edited(text, both)).toBe('package p\n\nvar c = 3\n\nfunc f() {}\n')
		expect(edited(text, (edit, at) => edit.remove(at('c = 3')))).toBe(text.replace('var c = 3\n\n', ''))
		const constants = 'package p\n\nconst (\n\ta = 1\n\tb = 2\n)\n'
		expect(edited(constants, (edit, at) => edit.remove(at('a = 1')))).toBe('package p\n\nconst (\n\tb = 2\n)\n')
		expect(edited(constants, both)).toBe('package p\n')
	})

	it('takes the last declaration of a file without line end', () => {
		expect(edited('package p\n\nvar a = 1', (edit, at) => edit.remove(at('var a')))).toBe('package p')
	})
})

describe('replaceStatement', () => {
	it('keeps comments and indents the lines', () => {
		expectBody(
			'// why\na() // c\nb()',
			(edit, at) => edit.replaceStatement(at('a()'), 'one()', 'if x {\n\ttwo()\n}'),
			'// why\none()\nif x {\n\ttwo()\n} // c\nb()',
		)
	})

	it('opens a one-line block for several lines', () => {
		expectBody(
			'go func() { a() }()',
			(edit, at) => edit.replaceStatement(at('a()'), 'one()', 'two()'),
			'go func() {\n\tone()\n\ttwo()\n}()',
		)
	})
})

describe('wrapStatements', () => {
	const head = 'if err := func() error {'
	const tail = '}(); err != nil {\n\treturn err\n}'

	it('indents statements, comments and blank lines between, but not raw strings and block comments', () => {
		expectBody(
			'z()\n// first\na() // c\n\n// second\nb(`raw\n\tstring\n`)\nc() // d\ny()',
			(edit, at) => edit.wrapStatements(at('a()'), at('c()'), 'func() {', '}()'),
			'z()\n// first\nfunc() {\n\ta() // c\n\n\t// second\n\tb(`raw\n\tstring\n`)\n\tc() // d\n}()\ny()',
		)
	})

	it('keeps the bytes of a block comment', () => {
		const text = 'package p\n\nfunc f() {\n\ta()\n\t/* one\n\t   two */\n\tb()\n}\n'
		expect(edited(text, (edit, at) => edit.wrapStatements(at('a()'), at('b()'), 'func() {', '}()'))).toBe(
			'package p\n\nfunc f() {\n\tfunc() {\n\t\ta()\n\t\t/* one\n\t   two */\n\t\tb()\n\t}()\n}\n',
		)
	})

	it('composes with edits inside it, before it and after it', () => {
		expectBody(
			'for {\n\ta()\n\tif x {\n\t\tcontinue\n\t}\n\tb()\n}',
			(edit, at) => {
				edit.insertBefore(at('a()'), 'outside()')
				edit.insertAfter(at('b()'), 'outsideToo()')
				edit.wrapStatements(at('a()'), at('b()'), head, tail)
				edit.insertBefore(at('a()'), 'inside()')
				edit.replaceStatement(at('continue'), 'done = true', 'return nil')
				edit.insertAfter(at('if x'), 'one()')
				edit.insertAfter(at('b()'), 'return nil')
			},
			[
				'for {',
				'\toutside()',
				`\t${head}`,
				'\t\tinside()',
				'\t\ta()',
				'\t\tif x {',
				'\t\t\tdone = true',
				'\t\t\treturn nil',
				'\t\t}',
				'\t\tone()',
				'\t\tb()',
				'\t\treturn nil',
				'\t}(); err != nil {',
				'\t\treturn err',
				'\t}',
				'\toutsideToo()',
				'}',
			].join('\n'),
		)
	})

	it('composes with removals', () => {
		expectBody(
			'a()\nx()\n\nb()\nc()',
			(edit, at) => {
				edit.wrapStatements(at('a()'), at('c()'), 'func() {', '}()')
				edit.remove(at('x()'))
				edit.remove(at('b()'))
			},
			'func() {\n\ta()\n\tc()\n}()',
		)
	})

	it('nests, the outer one first', () => {
		expectBody(
			'a()\nb()',
			(edit, at) => {
				edit.wrapStatements(at('a()'), at('b()'), 'func() {', '}()')
				edit.wrapStatements(at('a()'), at('b()'), 'if x {', '}')
			},
			'func() {\n\tif x {\n\t\ta()\n\t\tb()\n\t}\n}()',
		)
	})

	it('adds a tab to every line of code and to no other', () => {
		const piece = fc.constantFrom(
			['\ta()'],
			['\tb("`") // `'],
			['\tc(`raw', '', '\tlines', '`, "/*")'],
			['\tif x {', '\t\td() /* c */', '\t}'],
			['\t/* block', '\t   comment */', "\te('`')"],
			['', '\t// "line', '\tf()'],
		)
		const isCode = (line: string) => line !== '' && !['\tlines', '`, "/*")', '\t   comment */'].includes(line)
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), (pieces, lineEnd) => {
				const lines = ['\tfirst()', ...pieces.flat(), '\tlast()']
				const file = (body: string[]) => ['package p', '', 'func g() {', ...body, '}', ''].join(lineEnd)
				const wrapped = ['\tfunc() {', ...lines.map((line) => (isCode(line) ? `\t${line}` : line)), '\t}()']
				const write: Write = (edit, at) => edit.wrapStatements(at('first()'), at('last()'), 'func() {', '}()')
				expect(edited(file(lines), write)).toBe(file(wrapped))
			}),
		)
	})

	it('takes labels along', () => {
		const text = 'package p\n\nfunc f() {\nL:\n\tfor {\n\t\tbreak L\n\t}\n}\n'
		expect(edited(text, (edit, at) => edit.wrapStatements(at('for {'), at('for {'), 'func() {', '}()'))).toBe(
			'package p\n\nfunc f() {\n\tfunc() {\n\tL:\n\t\tfor {\n\t\t\tbreak L\n\t\t}\n\t}()\n}\n',
		)
	})

	it('opens a one-line block', () => {
		expectBody(
			'go func() { a(); b() }()',
			(edit, at) => edit.wrapStatements(at('a()'), at('b()'), 'func() {', '}()'),
			'go func() {\n\tfunc() {\n\t\ta()\n\t\tb()\n\t}()\n}()',
		)
	})
})

describe('Editor', () => {
	it('records imports once and returns how the name is written', () => {
		const file = new SourceFile('p.go', inFunction('a()'))
		const editor = new Editor(names)
		expect(editor.import('strings.Clone', find(file, 'a()'))).toBe('strings.Clone')
		expect(editor.import('strings.Builder', find(file, 'a()'))).toBe('strings.Builder')
		expect(editor.imports).toEqual([{ file, path: 'strings', alias: null }])
	})

	it('changes nothing when a fix is refused', () => {
		expect(() => new Editor(names).refuse('no')).toThrow(new Refusal('no'))
	})

	test('overlapping edits of one fix are a bug of the transform', () => {
		expect(() =>
			edited(inFunction('a()\nb()'), (edit, at) => {
				edit.remove(at('a()'))
				edit.insertBefore(at('a()'), 'one()')
			}),
		).toThrow('edits of one fix overlap in line 4 of p.go')
	})
})

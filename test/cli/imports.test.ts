import { expect, it } from 'vitest'
import { Workplace } from './support.ts'

const user = (path: string) => `package a

import "${path}"

func kept() []item.Item {
	s := []item.Item{{}, {}, {}, {}}
	return s[1:3:3]
}
`
const item = (fields: string) => `package item

type Item struct{ ${fields} }
`
const cleared = '+\ts[0], s[len(s)-1] = item.Item{}, item.Item{}'
const goMod = (module: string, rest = '') => `module ${module}\n\ngo 1.22\n${rest}`

/** Where an import may lead, and the files that lie there. */
const places: Record<string, [path: string, at: (item: string) => Record<string, string>]> = {
	'the same module': ['example.com/m/item', (item) => ({ 'item/item.go': item })],
	'a module that replaces another': [
		'example.com/item',
		(item) => ({
			'go.mod': goMod('example.com/m', 'require example.com/item v1.0.0\nreplace example.com/item => ./below\n'),
			'below/go.mod': goMod('example.com/item'),
			'below/item.go': item,
		}),
	],
	'another module of the workspace': [
		'example.com/item',
		(item) => ({
			'go.work': 'go 1.22\n\nuse (\n\t.\n\t./below\n)\n',
			'below/go.mod': goMod('example.com/item'),
			'below/item.go': item,
		}),
	],
	'the vendor folder': [
		'example.com/item',
		(item) => ({
			'go.mod': goMod('example.com/m', 'require example.com/item v1.0.0\n'),
			'vendor/modules.txt': '# example.com/item v1.0.0\n## explicit\nexample.com/item\n',
			'vendor/example.com/item/item.go': item,
		}),
	],
}

it.each(Object.entries(places))('knows the types of %s', async (_, [path, at]) => {
	const withPointers = new Workplace({ 'a/a.go': user(path), ...at(item('Name string')) })
	expect((await withPointers.unleak(['a'])).stdout).toContain(cleared)
	const without = new Workplace({ 'a/a.go': user(path), ...at(item('N int')) })
	expect(await without.unleak(['a'])).toMatchObject({ code: 0, stdout: '' })
})

it.each([
	['an import that leads nowhere', { 'a/a.go': user('example.com/m/nowhere') }],
	[
		'a type that is declared twice, with other fields',
		{
			'a/a.go': user('example.com/m/item'),
			'item/item_linux.go': item('Name string'),
			'item/item_windows.go': item('N int'),
		},
	],
	['a type with a syntax error', { 'a/a.go': user('example.com/m/item'), 'item/item.go': item('Name string; [') }],
	[
		'a package of two names',
		{
			'a/a.go': user('example.com/m/item'),
			'item/item.go': item('Name string'),
			'item/other.go': 'package other\n',
		},
	],
])('says nothing about %s', async (_, files) => {
	expect(await new Workplace(files).unleak(['a'])).toMatchObject({ code: 0, stdout: '' })
})

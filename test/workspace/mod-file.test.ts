import { expect, it } from 'vitest'
import { goMinorOf, parseModFile } from '../../src/workspace/mod-file.ts'

it('reads a go.mod', () => {
	const text = `module example.com/m // the module

go 1.21
toolchain go1.24.1

require example.com/one v1.0.0
require (
	"example.com/two" v2.0.0+incompatible // indirect
	\`example.com/three\` v0.0.0-20230101000000-abcdefabcdef
	// example.com/four v1.0.0
)

exclude example.com/one v1.1.0
replace example.com/one => ../one
replace (
	example.com/two v2.0.0+incompatible => "example.com/fork two" v2.1.0
	example.com/three => example.com/fork/three v1.0.0
)
retract [v1.0.0, v1.1.0]
ignore ./node_modules
tool example.com/one/cmd
`
	expect(parseModFile(text)).toEqual({
		path: 'example.com/m',
		go: '1.21',
		requires: new Map([
			['example.com/one', 'v1.0.0'],
			['example.com/two', 'v2.0.0+incompatible'],
			['example.com/three', 'v0.0.0-20230101000000-abcdefabcdef'],
		]),
		replaces: [
			{ path: 'example.com/one', version: null, target: '../one', targetVersion: null },
			{
				path: 'example.com/two',
				version: 'v2.0.0+incompatible',
				target: 'example.com/fork two',
				targetVersion: 'v2.1.0',
			},
			{ path: 'example.com/three', version: null, target: 'example.com/fork/three', targetVersion: 'v1.0.0' },
		],
		ignored: ['./node_modules'],
		uses: [],
	})
})

it('reads a go.work, with Windows line ends', () => {
	const text = 'go 1.22\r\n\r\nuse .\r\nuse (\r\n\t./a // first\r\n\t"../b c"\r\n)\r\nreplace x => ./x\r\n'
	expect(parseModFile(text)).toMatchObject({ go: '1.22', uses: ['.', './a', '../b c'], replaces: [{ target: './x' }] })
})

it('takes the highest of two requirements', () => {
	expect(parseModFile('require a v1.9.0\nrequire a v1.10.0\nrequire a v1.2.0').requires.get('a')).toBe('v1.10.0')
})

it.each([
	'',
	'\0',
	'module',
	'require a',
	'replace a',
	'replace => b',
	'replace a =>',
	'require (',
	') (',
	'=>',
	'( a b',
])('passes over %j', (text) => {
	expect(parseModFile(text)).toMatchObject({ path: '', go: null, requires: new Map(), replaces: [], uses: [] })
})

it('knows 1.16 for a file without a go line', () => {
	expect(goMinorOf(parseModFile('module m'))).toBe(16)
	expect(goMinorOf(parseModFile('go 1.23.4'))).toBe(23)
	expect(goMinorOf(parseModFile('go 2.0'))).toBeNull()
})

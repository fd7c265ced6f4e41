import { expect, it } from 'vitest'
import { sliceTypeText, typeText } from '../../src/transform/type-text.ts'
import { marked } from '../flow/source.ts'

const prelude = `
import ("fmt"; alias "time"; . "strings"; "os")

type own[T any] []T
type item struct{ n int }
var _ fmt.Stringer; var _ alias.Time; var _ Builder; var _ os.File
func use(...any) {}
`

it.each([
	['x byte', 'byte'],
	['x uint8', 'byte'],
	['x []rune', '[]int32'],
	['x *item', '*item'],
	['x map[string][]own[int]', 'map[string][]own[int]'],
	['x [4]alias.Duration', '[4]alias.Duration'],
	['x chan error', 'chan error'],
	['x struct{}', 'struct{}'],
	['x any', 'interface{}'],
	['x os.DirEntry', 'os.DirEntry'],
	['x Builder', null],
	['x struct{ n int }', null],
	['x func()', null],
	['x []item, item int', null],
	['x []byte, byte int', '[]uint8'],
	['x string, string int', null],
	['x []alias.Time, alias int', null],
])('typeText of %s is %j', (parameters, expected) => {
	const { types, node } = marked(`package p\n${prelude}\nfunc f(${parameters}) { use(«x») }`)
	expect(typeText(types, types.typeOf(node), node)).toBe(expected)
})

it('typeText names type parameters', () => {
	const { types, node } = marked('package p\nfunc f[S ~string](x []S) { _ = «x» }')
	expect(typeText(types, types.typeOf(node), node)).toBe('[]S')
})

it.each([
	['', 'x []uint8', '[]uint8'],
	['', 'x []interface{}', '[]interface{}'],
	['', 'x ...item', '[]item'],
	['', 'x own[int]', 'own[int]'],
	['', 'x [4]item', '[]item'],
	['', 'x *[4]item', '[]item'],
	['x := make([]rune, 4)', '', '[]rune'],
	['x := []rune("abc")', '', '[]rune'],
	['x := [][]rune{nil}', '', '[][]rune'],
	['var x []rune', '', '[]rune'],
	['x, _ := os.ReadFile("a")', '', '[]byte'],
	['x := []item{}; item := 3; use(item)', '', null],
	['x := []struct{ n int }{{1}}', '', '[]struct{ n int }'],
])('sliceTypeText: %s(%s) is %j', (statement, parameters, expected) => {
	const { types, node } = marked(`package p\n${prelude}\nfunc f(${parameters}) {\n${statement}\nuse(«x»)\n}`)
	expect(sliceTypeText(types, node, node)).toBe(expected)
})

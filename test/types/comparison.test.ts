import { expect, it } from 'vitest'
import { Comparison, faultsOf, isResolved, type Truth } from '../../src/types/comparison.ts'

const site = { what: 'call', file: 'p.go', line: 3, column: 5, offset: 20, end: 27 }
const truth: Truth = { ...site, type: 'error', kind: 'interface', pointers: true, callee: '(*os.File).Close' }
const unknown = { ...site, type: 'unknown', kind: 'unknown', pointers: null, callee: '' }

it('finds the truth not wrong, nor silence', () => {
	expect(faultsOf(truth, truth)).toEqual([])
	expect(isResolved(truth, truth)).toBe(true)
	expect(faultsOf(truth, unknown)).toEqual([])
	expect(isResolved(truth, unknown)).toBe(false)
})

it.each([
	['kind', 'string'],
	['pointers', false],
	['type', '*os.PathError'],
	['callee', 'os.Close'],
])('finds a wrong %s', (fault, said) => {
	expect(faultsOf(truth, { ...truth, [fault]: said })).toEqual([fault])
})

it('lets nobody know about pointers where the truth does not', () => {
	expect(faultsOf({ ...truth, pointers: null }, truth)).toEqual(['pointers'])
})

it('takes a call of a function value for resolved, but not with a callee', () => {
	const call = { ...truth, callee: '' }
	expect(isResolved(call, call)).toBe(true)
	expect(faultsOf(call, truth)).toEqual(['callee'])
})

it.each([
	['[]byte', '[]uint8'],
	['map[rune]any', 'map[int32]interface{}'],
	['[]os.FileInfo', '[]io/fs.FileInfo'],
	['[]os.FileInfo', '[]os.FileInfo'],
	['p.byte', 'p.byte'],
])('takes %s for what is also spelled %s', (type, said) => {
	const aliased = { ...truth, type, plain: type.replace('os.FileInfo', 'io/fs.FileInfo') }
	expect(faultsOf(aliased, { ...truth, type: said })).toEqual([])
})

it.each([
	['p.byte', 'p.uint8'],
	['T', 'S'],
	['[]T', 'T'],
])('does not take %s for %s', (type, said) => {
	expect(faultsOf({ ...truth, type }, { ...truth, type: said })).toEqual(['type'])
})

it('counts sites by what they are, and keeps the first wrong ones', () => {
	const comparison = new Comparison(1)
	const slice: Truth = { ...site, what: 'slice', type: 'string', kind: 'string', pointers: true }
	const wrong = { ...slice, kind: 'slice', pointers: false }
	const further = { ...slice, offset: 50, end: 51 }
	comparison.add([truth, slice, further], [truth, wrong, { ...wrong, offset: 50, end: 51 }])
	comparison.add([{ ...truth, file: 'q.go' }], [truth])
	comparison.add([{ ...truth, kind: 'invalid' }], [truth])
	const none = { kind: 0, pointers: 0, type: 0, callee: 0 }
	expect(comparison.tallies.get('call')).toEqual({ ...none, sites: 2, resolved: 1, wrong: 0 })
	expect(comparison.tallies.get('slice')).toEqual({ ...none, sites: 2, resolved: 2, wrong: 2, kind: 2, pointers: 2 })
	expect(comparison.all).toEqual({ ...none, sites: 4, resolved: 3, wrong: 2, kind: 2, pointers: 2 })
	expect(comparison.wrong).toEqual([{ truth: slice, answer: wrong }])
})

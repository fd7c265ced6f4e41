import { describe, expect, it } from 'vitest'
import {
	cutsOf,
	dropsLittle,
	isConstantText,
	isKeptInPieces,
	mayRepeatFor,
	originOf,
	storesOf,
} from '../../src/flow/cut.ts'
import { callOf, type Node, sliceOf } from '../../src/syntax/index.ts'
import type { Binding } from '../../src/types/index.ts'
import { type Marked, marked } from './source.ts'

const prelude = `
import ("bytes"; "io"; "os"; "strings")

type Name string
var kept string
var list []string
var names = map[string]string{}
func use(...any) {}
`

function inFunction(body: string): Marked {
	return marked(
		`package p\n${prelude}\nfunc f(s, other string, i, j int, out []byte, r io.Reader, all []string) {\n${body}\n}`,
	)
}

describe('cutsOf', () => {
	it.each([
		['use(«s[i:]»)', ['s']],
		['use(«s[i:j][:3]»)', ['s']],
		['use(«string(out)[:7]»)', ['string(out)']],
		['use(«string(Name(s))[:7]»)', ['s']],
		['use(«strings.TrimSpace(s[:i])»)', ['s']],
		['use(«strings.TrimSpace(s)[:i]»)', ['s']],
		['use(«strings.Split(s, ",")[2]»)', ['s']],
		['w := strings.Fields(s); use(«w[2]»)', ['s']],
		['t := s[:i]; use(«t»)', ['s']],
		['var t string; if i > 0 { t = s[:i] } else { t = other[:i] }; use(«t»)', ['s', 'other']],
		['t, _, _ := strings.Cut(s, ":"); use(«t»)', ['s']],
		['_, t, _ := strings.Cut(s, ":"); use(«t»)', ['s']],
		['t, _ := strings.CutPrefix(s[:i], ":"); use(«t»)', ['s']],
		['t := s[:i]; u := t; use(«u»)', ['s']],
	])('finds the base: %s', (body, bases) => {
		const { types, node } = inFunction(body)
		expect(cutsOf(types, node).map(({ base }) => base.text)).toEqual(bases)
	})

	it.each([
		'use(«s»)',
		'use(«s[1:]»)',
		'use(«s[:]»)',
		'use(«s[:len(s)-1]»)',
		'use(«s[len("name="):]»)',
		'use(«out[:7]»)',
		'use(«strings.ToUpper(s)»)',
		'use(«strings.TrimSpace(s)»)',
		'use(«all[2]»)',
		't := s[:i]; t = other; use(«t»)',
		't := s[:i]; t += "x"; use(«t»)',
		'for _, t := range strings.Split(s, ",") { use(«t») }',
		'w := strings.Fields(s); w = all; use(«w[2]»)',
	])('finds none: %s', (body) => {
		const { types, node } = inFunction(body)
		expect(cutsOf(types, node)).toEqual([])
	})
})

describe('dropsLittle', () => {
	it.each([
		['use(«s[1:]»)', true],
		['use(«s[2:len(s)-3]»)', true],
		['use(«out[:]»)', true],
		['var a [32]byte; use(«a[i:j]»)', true],
		['use(«s[i:]»)', false],
		['use(«s[1000:]»)', false],
		['use(«s[:1]»)', false],
		['use(«s[:len(other)]»)', false],
	])('%s: %j', (body, expected) => {
		const { types, node } = inFunction(body)
		const slice = sliceOf(node)
		expect(slice && dropsLittle(types, slice)).toBe(expected)
	})
})

describe('storesOf', () => {
	it.each([
		['kept = «s[:i]»', ['s[:i]']],
		['t := «s[:i]»; kept = t; list = append(list, t)', ['t', 't']],
		['w := «strings.Fields(s)»; kept = w[1]; names[w[2]] = ""', ['w[1]', 'w[2]']],
		['a, b, _ := «strings.Cut(s, ":")»; names[a] = b', ['a', 'b']],
		['t := strings.TrimSpace(«s[:i]»); kept = t', ['t']],
		['t := «s[:i]»; use(t); println(t == other)', []],
	])('%s', (body, stored) => {
		const { types, node } = inFunction(body)
		expect([...storesOf(types, node)].map((store) => store.node.text)).toEqual(stored)
	})
})

describe('isKeptInPieces', () => {
	const pieces = (body: string) => {
		const { types, node } = inFunction(body)
		const base = sliceOf(node)?.operand ?? callOf(node)?.arguments[0]
		return isKeptInPieces(types, { node, base: base as Node })
	}

	it.each([
		'names[«s[:i]»] = s[i+1:]',
		'key, value := «s[:i]», s[i+1:]; names[key] = value',
		'w := «strings.SplitN(s, "=", 2)»; names[w[0]] = w[1]',
		'a, b, _ := «strings.Cut(s, "=")»; names[a] = b',
		'for _, line := range strings.Split(s, "\\n") { kept = «line[:i]» }',
		'for _, line := range strings.Split(s, "\\n") { l := strings.TrimSpace(line); kept = «l[:i]» }',
		'w := strings.Fields(s); p := w[1]; kept = «p[:i]»; list = append(list, w[0])',
		'for j := range all { list = append(list, s[i:j]) }; list = append(list, «s[i:]»)',
	])('holds: %s', (body) => expect(pieces(body)).toBe(true))

	it.each([
		'kept = «s[:i]»',
		'kept = «s[:5]»; list = append(list, s[5:9])',
		'key, number := «s[:i]», s[i+1:]; use(number == other); names[key] = ""',
		'w := «strings.Fields(s)»; if w[0] == "x" { kept = w[1] }',
		'a, b, _ := «strings.Cut(s, "=")»; if b == "" { kept = a }',
		'for _, line := range all { kept = «line[:i]» }',
		'for j := range all { use(s[i:j] == other) }; kept = «s[i:]»',
	])('does not hold: %s', (body) => expect(pieces(body)).toBe(false))
})

describe('mayRepeatFor', () => {
	const repeats = (body: string) => {
		const { types, node } = inFunction(body)
		const base = sliceOf(node)?.operand
		return mayRepeatFor(types, types.bindingOf(base as Node) as Binding, node)
	}

	it.each([
		'for j < i { kept = «s[:i]» }',
		'for t := s; len(t) > 0; t = t[1:] { kept = «t[:i]» }',
		'use(func() { kept = «s[:i]» })',
		'for j < i { func() { kept = «s[:i]» }() }',
		'func() { for j < i { kept = «s[:i]» } }()',
		'for ; j < i; kept = «s[:i]» { j++ }',
		'for j < i { for kept = «s[:i]»; false; {} }',
		'again: func() { kept = «s[:i]» }(); if i > 0 { goto again }',
		'for { t := s; kept = «t[:i]» }',
		'again: kept = «s[:i]»; if i > 0 { goto again }',
	])('holds: %s', (body) => expect(repeats(body)).toBe(true))

	it.each([
		'kept = «s[:i]»',
		'for range all { t := string(out); kept = «t[:i]» }',
		'for _, t := range all { kept = «t[:i]» }',
		'for j < i { j++ }; kept = «s[:i]»',
		'func(t string) { kept = «t[:i]» }(s)',
		'func() { kept = «s[:i]» }()',
		'defer func() { kept = «s[:i]» }(); go func() { j++ }()',
		'for range all { t := string(out); go func() { kept = «t[:i]» }() }',
		'for kept = «s[:i]»; j < i; j++ {}',
	])('does not hold: %s', (body) => expect(repeats(body)).toBe(false))
})

describe('originOf', () => {
	it.each([
		['data, _ := os.ReadFile(s); use(«string(data)»)', 'file'],
		['data, _ := io.ReadAll(r); t := string(data); use(«t»)', 'file'],
		['var b strings.Builder; t := b.String(); use(«t»)', 'builder'],
		['var b bytes.Buffer; use(«b.String()»)', 'builder'],
		['use(«string(out)»)', null],
		['t := s; use(«t»)', null],
		['data, _ := os.ReadFile(s); t := string(data); t = s; use(«t»)', null],
	])('%s: %j', (body, expected) => {
		const { types, node } = inFunction(body)
		expect(originOf(types, node)).toBe(expected)
	})
})

describe('isConstantText', () => {
	it.each([
		['use(«"abc"»)', true],
		['const c = "abc"; use(«c»)', true],
		['t := "abc"; if i > 0 { t = "def" }; use(«t»)', true],
		['t := "abc"; t = s; use(«t»)', false],
		['t := "abc"; t += s; use(«t»)', false],
		['use(«s»)', false],
	])('%s: %j', (body, expected) => {
		const { types, node } = inFunction(body)
		expect(isConstantText(types, node)).toBe(expected)
	})
})

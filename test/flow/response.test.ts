import { describe, expect, it } from 'vitest'
import { careOfResponse, deadlineOfResponse } from '../../src/flow/response.ts'
import { program } from './program.ts'

const head = `import ("context"; "io"; "net/http"; "time")
var _ = io.EOF; var _ time.Duration; var _ context.Context
var slow = &http.Client{Timeout: time.Minute}
type T struct { c *http.Client }`

describe('deadlineOfResponse', () => {
	const made = (call: string, before = '', more = '') => {
		const p = program(
			`${head}\nfunc f(ctx context.Context, c *http.Client, r *http.Request, m string, t T) {\n${before}\n${call}\n}\n${more}`,
		)
		return deadlineOfResponse(p.types, p.at(call))
	}
	const request = (rest: string) => `req, _ := ${rest}`

	it.each([
		['http.Get("u")', '', 'no'],
		['http.DefaultClient.Get("u")', '', 'no'],
		['own.Get("u")', 'own := &http.Client{}', 'no'],
		['own.Get("u")', 'own := http.Client{Timeout: 1}', 'yes'],
		['own.Get("u")', 'own := http.Client{}; own.Timeout = 1', 'yes'],
		['slow.Get("u")', '', 'yes'],
		['c.Get("u")', '', 'maybe'],
		['t.c.Get("u")', '', 'maybe'],
		['http.DefaultClient.Do(req)', request('http.NewRequest("GET", "u", nil)'), 'no'],
		['http.DefaultClient.Do(req)', request('http.NewRequest(http.MethodHead, "u", nil)'), 'yes'],
		['http.DefaultClient.Do(req)', request('http.NewRequest(m, "u", nil)'), 'yes'],
		['http.DefaultClient.Do(req)', request('http.NewRequestWithContext(context.Background(), "PUT", "u", nil)'), 'no'],
		['http.DefaultClient.Do(req)', request('http.NewRequestWithContext(ctx, "PUT", "u", nil)'), 'maybe'],
		['http.DefaultClient.Do(req)', request('http.NewRequestWithContext(r.Context(), "PUT", "u", nil)'), 'yes'],
		['http.DefaultClient.Do(r)', '', 'yes'],
		['slow.Do(req)', request('http.NewRequest("GET", "u", nil)'), 'yes'],
	])('%s after %s: %s', (call, before, expected) => {
		expect(made(call, before)).toBe(expected)
	})

	it('may be that of a default client that the package sets up', () => {
		expect(made('http.Get("u")', '', 'func init() { http.DefaultClient.Timeout = 1 }')).toBe('maybe')
		expect(made('http.Get("u")', '', 'func init() { http.DefaultClient = slow }')).toBe('maybe')
	})
})

describe('careOfResponse', () => {
	const care = (rest: string) => {
		const p = program(`${head}\nfunc f(is bool) {\nresp, _ := http.Get("u")\n${rest}\n}`)
		return [...careOfResponse(p.types, p.at('http.Get("u")'), p.variable('resp'))].map((node) => node.text)
	}

	it.each([
		['nothing that only reads status and header', 'println(resp.StatusCode, resp.Header.Get("a"), resp.Cookies())', []],
		['what mentions the body', 'io.Copy(nil, resp.Body)', ['resp']],
		['what is done with the response', 'println(resp)', ['resp']],
		['the literal that holds it', 'defer func() { resp.Body.Close() }()', ['func() { resp.Body.Close() }']],
		['a condition around it', 'if is { println(resp) }', ['resp', 'if is { println(resp) }']],
		['none that asks about the status', 'if resp.StatusCode == 200 { println(resp) }', ['resp']],
		[
			'a condition that may mean no body',
			'if resp.StatusCode == 204 { println() }',
			['if resp.StatusCode == 204 { println() }'],
		],
		['the length', 'if resp.ContentLength == 0 { println() }', ['if resp.ContentLength == 0 { println() }']],
	])('%s', (_, rest, expected) => {
		expect(care(rest)).toEqual(expected)
	})

	it('counts conditions about the status where there are several', () => {
		const one = 'if resp.StatusCode == 200 { println(resp) }'
		const other = 'if resp.StatusCode != 200 { println(resp) }'
		expect(care(`${one}\n${other}`)).toEqual(['resp', 'resp', one, other])
	})
})

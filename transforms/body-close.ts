// A response whose body is neither closed nor read: its connection stays.
//
//	resp, err := http.Get(url)
//	if err != nil {
//		return err
//	}
//	if resp.StatusCode != http.StatusOK {
//		return errStatus
//	}
//	defer resp.Body.Close()
//	=>
//	resp, err := http.Get(url)
//	if err != nil {
//		return err
//	}
//	defer resp.Body.Close()
//	if resp.StatusCode != http.StatusOK {
//		return errStatus
//	}
//
// Certain: on the path that is reported err is nil, and of the response nothing but its status and its header is looked
// at. A body that is read, if only in part, and a response that goes anywhere else are left alone.
import {
	careOfResponse,
	deadlineOfResponse,
	defineTransform,
	functionAround,
	leftBehindAt,
	lineOf,
	ownVariableAt,
	responseMakers,
	targetsOf,
} from '../src/transform/index.ts'

export default defineTransform({
	name: 'body-close',
	summary: 'a response body that is neither read nor closed',
	why: `Until the body of a response has been read to its end or closed, net/http keeps its connection for it: two
goroutines, their buffers and a file descriptor, and as much at the server (measured with Go 1.26 on HTTP/1.1: 50
requests left 100 goroutines at the client). The connection can't be used again, so each request makes another. Only a
deadline of the client or of the request's context ends that. A body that was read to its end is no leak, closed or not;
nor is one that is empty, as of a HEAD request or of status 204.`,
	before: `func check(url string) error {
	resp, err := http.Get(url)
	if err != nil {
		return err
	}
	if resp.StatusCode != http.StatusOK {
		return errors.New(resp.Status)
	}
	defer resp.Body.Close()
	return parse(resp.Body)
}`,
	after: `func check(url string) error {
	resp, err := http.Get(url)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return errors.New(resp.Status)
	}
	return parse(resp.Body)
}`,
	safety: `Never rewritten: where the body may be closed depends on who still reads it. Reported where the response is a
local of a call of net/http or of an http.Client, and where a path on which err is nil returns, or makes the next
request, without mentioning the body or handing the response on. Left alone: main and init; HEAD requests and statuses
that have no body; clients with a Timeout and requests whose context may end with the function; a body that is read,
though closing it would be right there too.`,
	references: [
		'https://pkg.go.dev/net/http#Response',
		'https://pkg.go.dev/net/http#Client.Do',
		'https://github.com/timakin/bodyclose',
	],
	tiers: ['manual'],
	mentions: [/\b(?:Get|Post|PostForm|Do)\b/],

	*check(pass) {
		for (const { node: call } of pass.calls(...responseMakers)) {
			const fn = functionAround(call)
			if (!fn || pass.isEntryPoint(fn) || call.file.path.endsWith('_test.go')) continue // ends with the process
			const deadline = deadlineOfResponse(pass.types, call)
			if (deadline === 'yes') continue
			const [response, error] = targetsOf(call)
			const isLost = response ? response.text === '_' : call.parent?.kind === 'expression_statement'
			const resp = response && !isLost ? ownVariableAt(pass.types, fn, response) : null
			if (!resp && !isLost) continue // handed on, or stored at once
			const err = error?.kind === 'identifier' && error.text !== '_' ? pass.bindingOf(error) : null
			if (error && error.text !== '_' && err?.kind !== 'variable') continue // what it says can't be seen
			const care = resp && careOfResponse(pass.types, call, resp)
			const end = leftBehindAt(pass.types, { call, isCare: (node) => care?.has(node) ?? false, error: err })
			if (!end) continue

			const what = isLost
				? 'the response is thrown away'
				: `a path to line ${lineOf(end)} does not close the body of ${resp?.name}`
			const until = deadline === 'maybe' ? ' until a deadline of the client or the request, if there is one' : ''
			yield pass
				.leak(call, `${what}: unless it is empty, it keeps its connection${until}`)
				.manual(
					isLost ? 'keep it and close its body' : `defer ${resp?.name}.Body.Close() right after the check of the error`,
				)
		}
	},
})

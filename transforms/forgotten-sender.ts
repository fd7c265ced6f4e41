// A goroutine that sends its result to a function that may have left by then: it waits for a receiver for ever.
//
//	result := make(chan int)   =>  result := make(chan int, 1)
//	go func() {                    go func() {
//		result <- work()               result <- work()
//	}()                            }()
//	select {                       select {
//	case n := <-result:            case n := <-result:
//		return n, nil                  return n, nil
//	case <-ctx.Done():             case <-ctx.Done():
//		return 0, ctx.Err()            return 0, ctx.Err()
//	}                              }
//
// Safe: the one value fits into the buffer, so it can be received from the moment on from which it could be before, and
// only the sender goes on earlier; but the sender has nothing left to do, so nobody can tell.
import {
	type Call,
	canBeForgotten,
	defineTransform,
	type Editor,
	isIdleAfter,
	isUnbuffered,
	senderOf,
	sendsOneResult,
} from '../src/transform/index.ts'

export default defineTransform({
	name: 'forgotten-sender',
	summary: 'a goroutine that sends its result to a function that may have left',
	why: `A send to a channel without a buffer waits until somebody receives. If the function that started the goroutine
leaves early, because of a timeout, a cancelled context or an error, nobody ever will: the goroutine is never collected,
its stack and all that its variables refer to stay in memory for the life of the process, once for every such call.`,
	before: `func load(ctx context.Context) ([]byte, error) {
	loaded := make(chan []byte)
	go func() {
		loaded <- read()
	}()
	select {
	case data := <-loaded:
		return data, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}`,
	after: `func load(ctx context.Context) ([]byte, error) {
	loaded := make(chan []byte, 1)
	go func() {
		loaded <- read()
	}()
	select {
	case data := <-loaded:
		return data, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}`,
	safety: `Safe where the channel is a local that only one goroutine sends to, at most once and by a plain statement, that
only the function which made it receives from, and that goes nowhere else. The goroutine must do nothing after the send,
in deferred calls either, but close that channel: with the buffer it would do so before the value is received, if it ever
is. Then the same values can be received at the same moments as before, by a select with a default case too. Left alone:
channels that every path receives from, and goroutines of main, which end with the process.`,
	references: [
		'https://go.dev/blog/pipelines',
		'https://go.dev/ref/mem#chan',
		'https://go.dev/doc/go1.26#goroutineleak-profiles',
		'https://github.com/golang/go/issues/74609',
		'https://github.com/uber-go/goleak',
	],
	tiers: ['safe'],
	mentions: [/\bmake\b/, /\bgo\b/, /<-/],

	*check(pass) {
		for (const call of pass.calls('builtin.make')) {
			const variable = pass.variableBoundTo(call.node)
			if (!variable || !isUnbuffered(pass.types, call.node)) continue
			if (pass.isEntryPoint(pass.functionAround(call.node))) continue // ends with the process
			const sender = senderOf(pass.types, variable.binding)
			if (!sender || !sendsOneResult(pass.types, sender).holds) continue // others have to do with it
			if (!canBeForgotten(pass.types, sender)) continue // every path receives
			const fn = pass.functionAround(call.node)?.get('name')?.text ?? 'the function'
			const message = `the goroutine that sends to ${variable.name} is left behind where ${fn} leaves without receiving`
			const leak = pass.leak(call.node, message)
			const idle = sender.sends.map((send) => isIdleAfter(pass.types, send, sender.closes)).find(({ holds }) => !holds)
			if (idle) yield leak.refused('safe', `the goroutine goes on after it has sent: ${idle.because}`)
			else yield leak.safe('give it a buffer of 1', (edit) => giveBuffer(edit, call))
		}
	},
})

/** `make(chan T)`, also with a comma at its end, which gofmt drops on one line, and `make(chan T, 0)`. */
function giveBuffer(edit: Editor, { node, arguments: [type, size] }: Call): void {
	if (size) edit.replace(size, '1')
	else if (type) {
		const rest = node.file.text.slice(type.end, node.end)
		const comma = /^[ \t]*,[ \t]*(?=\)$)/.exec(rest)?.[0] ?? ''
		edit.replaceRange(node.file, type.end, type.end + comma.length, ', 1')
	}
}

// How control can end in a function, and the standard library's functions that never return.

/**
 * `return`: also falling off the end · `goexit`: runtime.Goexit, which runs the deferred calls · `panic` · `stop`: the
 * process ends · `forever`: `select {}`, or a call of a function that loops for ever.
 */
export type Ending = 'return' | 'goexit' | 'panic' | 'stop' | 'forever'

/** How a call of a built-in or standard function ends what runs it; null if it may return. */
export function endingOfStandardCall(callee: string): Ending | null {
	const known = endings[callee]
	if (known) return known
	if (/^(\(\*log\.Logger\)|log)\.Fatal(f|ln)?$/.test(callee)) return 'stop'
	if (/^(\(\*log\.Logger\)|log)\.Panic(f|ln)?$/.test(callee)) return 'panic'
	// These call runtime.Goexit. go/types names the methods of *testing.T after its embedded `common`.
	if (/^\(\*?testing\.(common|T|B|F|TB)\)\.(Fatalf?|FailNow|Skipf?|SkipNow)$/.test(callee)) return 'goexit'
	return null
}

const endings: Readonly<Record<string, Ending>> = {
	'builtin.panic': 'panic',
	'os.Exit': 'stop',
	'syscall.Exit': 'stop',
	'runtime.Goexit': 'goexit',
}

/** The strongest of a function's endings, as its caller sees it: whoever may end in two ways is taken for the first. */
export function strongestOf(endings: ReadonlySet<Ending>): Ending | null {
	const order: readonly Ending[] = ['return', 'goexit', 'panic', 'stop', 'forever']
	return order.find((ending) => endings.has(ending)) ?? null
}

// What the standard library opens and someone has to close again. Callees are written as `PackageTypes.calleeOf` answers.
import { callOf, type Node } from '../syntax/index.ts'
import { isStandard, type PackageTypes } from '../types/index.ts'

/** How a resource is let go: `f.Close()`, `resp.Body.Close()`, `t.Stop()`, `w.Flush()`, `cancel()`, `os.Remove(path)`. */
export type ReleaseVerb = 'Close' | 'Body.Close' | 'Stop' | 'Flush' | 'call' | 'Remove'

export interface ResourceKind {
	/** `file`, as in "file f stays open". */
	readonly noun: string
	/** What it does until it is let go. */
	readonly lingers: string
	readonly verb: ReleaseVerb
	/** Which result of the constructor is let go. */
	readonly result: number
	/** May it be let go although the constructor failed, and the variable is nil? */
	readonly acceptsNil: boolean
	/** Is it a file or directory that is found by its path, so that strings lead to it? */
	readonly isPath: boolean
	/** It does nothing by itself: it is one only over another resource, its first argument. */
	readonly isWrapper: boolean
	readonly constructors: readonly string[]
}

function kind(noun: string, lingers: string, verb: ReleaseVerb, constructors: string, more = {}): ResourceKind {
	const defaults = { result: 0, acceptsNil: false, isPath: false, isWrapper: false }
	return { noun, lingers, verb, ...defaults, constructors: constructors.split(/\s+/), ...more }
}

const kinds: readonly ResourceKind[] = [
	kind(
		'file',
		'stays open',
		'Close',
		`os.Open os.Create os.OpenFile os.CreateTemp io/ioutil.TempFile
		(*os.Root).Open (*os.Root).Create (*os.Root).OpenFile`,
		{ acceptsNil: true },
	),
	kind('temporary file', 'stays', 'Remove', 'os.CreateTemp io/ioutil.TempFile', { isPath: true, acceptsNil: true }),
	kind('temporary directory', 'stays', 'Remove', 'os.MkdirTemp io/ioutil.TempDir', { isPath: true }),
	kind(
		'response',
		'stays open',
		'Body.Close',
		`net/http.Get net/http.Head net/http.Post net/http.PostForm (*net/http.Transport).RoundTrip
		(net/http.RoundTripper).RoundTrip (*net/http.Client).Do (*net/http.Client).Get (*net/http.Client).Head
		(*net/http.Client).Post (*net/http.Client).PostForm`,
	),
	kind(
		'result set',
		'stays open',
		'Close',
		['DB', 'Conn', 'Tx'].map((type) => `(*database/sql.${type}).Query (*database/sql.${type}).QueryContext`).join(' ') +
			' (*database/sql.Stmt).Query (*database/sql.Stmt).QueryContext',
	),
	kind(
		'statement',
		'stays open',
		'Close',
		['DB', 'Conn', 'Tx']
			.map((type) => `(*database/sql.${type}).Prepare (*database/sql.${type}).PrepareContext`)
			.join(' '),
	),
	kind(
		'reader',
		'stays open',
		'Close',
		'archive/zip.OpenReader (*archive/zip.File).Open compress/gzip.NewReader compress/flate.NewReader compress/zlib.NewReader',
	),
	kind(
		'writer',
		'stays open',
		'Close',
		`archive/tar.NewWriter archive/zip.NewWriter compress/gzip.NewWriter compress/gzip.NewWriterLevel compress/flate.NewWriter compress/zlib.NewWriter
		compress/zlib.NewWriterLevel`,
		{ isWrapper: true },
	),
	kind('writer', 'keeps its buffer', 'Flush', 'bufio.NewWriter bufio.NewWriterSize encoding/csv.NewWriter', {
		isWrapper: true,
	}),
	kind(
		'connection',
		'stays open',
		'Close',
		`net.Dial net.DialTimeout net.DialTCP net.DialUDP net.DialIP net.DialUnix (*net.Dialer).Dial
		(*net.Dialer).DialContext`,
	),
	kind('timer', 'keeps running', 'Stop', 'time.NewTimer'),
	kind('ticker', 'keeps running', 'Stop', 'time.NewTicker'),
	kind('context', 'stays alive', 'call', 'context.WithCancel context.WithTimeout context.WithDeadline', { result: 1 }),
]

/** The kind of resource that a call makes and that is let go by this verb; null for any other call. */
export function resourceMadeBy(types: PackageTypes, call: Node, verb: ReleaseVerb): ResourceKind | null {
	const callee = types.calleeOf(call)
	return kinds.find((one) => one.verb === verb && one.constructors.includes(callee)) ?? null
}

/** What an os.OpenFile call says of O_EXCL, with which creating the file may be a claim that has to be held. */
export function exclusiveOpening(types: PackageTypes, call: Node): 'yes' | 'no' | 'unknown' {
	if (!types.calleeOf(call).endsWith('.OpenFile')) return 'no'
	const flags = callOf(call)?.arguments[1]
	if (!flags) return 'unknown'
	const names = [...flags.walk()].filter((node) => node.children.length === 0 && node.isNamed)
	if (names.some((node) => node.text === 'O_EXCL')) return 'yes'
	const isFlag = (node: Node) => {
		if (node.text === '0') return true
		const qualifier = node.parent?.kind === 'selector_expression' ? node.parent.get('operand') : null
		const binding = qualifier && types.bindingOf(qualifier)
		return binding?.kind === 'package' && (binding.path === 'os' || binding.path === 'syscall')
	}
	return names.every(isFlag) ? 'no' : 'unknown'
}

/** Is a callee a function or method of the standard library? */
export function isStandardCallee(callee: string): boolean {
	const path = packageOf(callee)
	return path !== '' && isStandard(path)
}

/** The import path in a callee: `net/http` of `(*net/http.Client).Do`; `''` for this package's own and built-in ones. */
export function packageOf(callee: string): string {
	const name = /^\(\*?(.+)\)\.\w+$/.exec(callee)?.[1] ?? callee
	const dot = name.lastIndexOf('.')
	return dot < 0 || name.startsWith('builtin.') ? '' : name.slice(0, dot)
}

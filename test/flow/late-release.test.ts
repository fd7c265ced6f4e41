import { describe, expect, it } from 'vitest'
import { walkFunction } from '../../src/flow/jumps.ts'
import { doubtOf, groupByRegion, isCertainLeak, lateReleaseOf, obstacleOf } from '../../src/flow/late-release.ts'
import { program } from './program.ts'

/** What is released late by the defer statements of a loop body: groups with their first statements and doubts. */
function groups(body: string, before = '') {
	const p = program(`import ("bufio"; "compress/gzip"; "context"; "database/sql"; "net"; "net/http"; "os"; "time")
var _ = []any{bufio.NewReader, gzip.NewReader, context.Background, net.Dial, http.Get, os.Open, time.Now}
type own struct{}
func (own) Close() error { return nil }
func (own) use() {}
func newOwn() own { return own{} }
func getOwn() own { return own{} }
func lookUp() (own, bool) { return own{}, true }
func makeOwn() (own, error) { return own{}, nil }
func f(paths []string, db *sql.DB, w *bufio.Writer, flags int) {
	${before}
	for _, path := range paths { ${body}; _ = path }
}`)
	const defers = [...walkFunction(p.fn('f'))].filter((node) => node.kind === 'defer_statement')
	const late = defers.flatMap((defer) => lateReleaseOf(p.types, defer) ?? [])
	return groupByRegion(late).map((group) => ({
		names: group.members.flatMap(({ acquired }) => acquired.map(({ resource }) => resource.name)),
		first: group.region.first.text,
		doubt: doubtOf(group),
		obstacle: obstacleOf(p.types, group),
		isCertain: isCertainLeak(group),
	}))
}

const checked = (call: string) => `x, err := ${call}; if err != nil { return }`

describe('late releases', () => {
	it.each([
		['os.Open(path)', 'x.Close()', 'x.Sync()'],
		['os.OpenFile(path, os.O_RDONLY, 0)', 'x.Close()', 'x.Sync()'],
		['os.CreateTemp("", "a")', 'os.Remove(x.Name())', 'x.Sync()'],
		['os.MkdirTemp("", "a")', 'os.RemoveAll(x)', 'os.ReadDir(x)'],
		['http.Get(path)', 'x.Body.Close()', 'x.Body.Read(nil)'],
		['db.Query("a")', 'x.Close()', 'x.Next()'],
		['db.Prepare("a")', 'x.Close()', 'x.Exec()'],
		['net.Dial("tcp", path)', 'x.Close()', 'x.Write(nil)'],
	])('%s', (call, release, use) => {
		const found = groups(`${checked(call)}; defer ${release}; ${use}`)
		expect(found).toMatchObject([{ names: ['x'], doubt: '', obstacle: '', isCertain: true }])
	})

	it.each([
		['a timer', 'x := time.NewTimer(1); defer x.Stop(); <-x.C'],
		['a context', 'c, x := context.WithCancel(context.Background()); defer x(); <-c.Done()'],
	])('%s', (_, body) => {
		expect(groups(body)).toMatchObject([{ names: ['x'], doubt: '', obstacle: '' }])
	})

	it.each([
		['O_EXCL', `${checked('os.OpenFile(path, os.O_CREATE|os.O_EXCL, 0)')}; defer x.Close(); x.Sync()`],
		['a listener', `${checked('net.Listen("tcp", path)')}; defer x.Close(); x.Accept()`],
		['one that may be os.Stdout', 'x := os.Stdout; x, _ = os.Open(path); defer x.Close(); x.Sync()'],
		['a lookup', 'x, ok := lookUp(); if ok { defer x.Close(); x.use() }'],
		['a getter', 'x := getOwn(); defer x.Close(); x.use()'],
		['a callback', 'x := time.AfterFunc(1, nil); defer x.Stop(); x.Reset(1)'],
		['a writer over an older one', 'x := gzip.NewWriter(w); defer x.Close(); x.Flush()'],
		['what is never used', `${checked('os.Open(path)')}; defer x.Close()`],
		['a loop that is left', `${checked('os.Open(path)')}; defer x.Close(); x.Sync(); break`],
	])('nothing for %s', (_, body) => {
		expect(groups(body)).toEqual([])
	})

	it('doubts constructors it does not know, and flags', () => {
		expect(groups(`${checked('makeOwn()')}; defer x.Close(); x.use()`)).toMatchObject([
			{ doubt: 'what makeOwn returned is not needed after the iteration', isCertain: false },
		])
		expect(groups('x := newOwn(); defer x.Close(); x.use()')).toHaveLength(1)
		expect(groups(`${checked('os.OpenFile(path, flags, 0)')}; defer x.Close(); x.Sync()`)).toMatchObject([
			{ doubt: 'the flags do not have O_EXCL' },
		])
	})

	it('puts what is released in one loop into one group, from the first declaration on', () => {
		const y = 'y := bufio.NewWriter(x); defer y.Flush(); y.WriteString("a")'
		expect(groups(`${checked('os.Create(path)')}; defer x.Close(); ${y}`)).toMatchObject([
			{ names: ['x', 'y'], first: 'x, err := os.Create(path)', obstacle: '' },
		])
		const inner = 'for { y, err := os.Open("b"); if err != nil { break }; defer y.Close(); y.Sync() }'
		expect(groups(`${checked('os.Open(path)')}; defer x.Close(); x.Sync(); ${inner}`)).toMatchObject([
			{ names: ['x'], obstacle: '' },
			{ names: ['y'], obstacle: '' },
		])
	})

	it('doubts a loop if a loop in it is to be doubted', () => {
		const inner = `for { y, err := makeOwn(); if err != nil { break }; defer y.Close(); y.use() }`
		expect(groups(`${checked('os.Open(path)')}; defer x.Close(); x.Sync(); ${inner}`)).toMatchObject([
			{ names: ['x'], doubt: 'what makeOwn returned is not needed after the iteration' },
			{ names: ['y'] },
		])
	})

	it.each([
		['an error that is not checked', 'x, err := db.Query("a"); _ = err; defer x.Close(); x.Next()', 'x may be nil'],
		[
			'one that is checked later',
			'x, err := db.Query("a"); defer x.Close(); if err != nil { return }; x.Next()',
			'nil',
		],
		[
			'one that is checked after another one was assigned',
			'x, err := db.Query("a"); err = nil; if err != nil { return }; defer x.Close(); x.Next()',
			'x may be nil',
		],
		[
			'another defer',
			`${checked('os.Open(path)')}; defer x.Close(); x.Sync(); defer println()`,
			'the call deferred on line',
		],
	])('stands back from %s', (_, body, obstacle) => {
		expect(groups(body)).toMatchObject([{ obstacle: expect.stringContaining(obstacle) }])
	})

	it.each([
		['a nil file may be closed', 'x, _ := os.Open(path); defer x.Close(); x.Sync()'],
		['inside err == nil', 'if x, err := db.Query("a"); err == nil { defer x.Close(); x.Next() }'],
		[
			'in the else of err != nil',
			'x, err := db.Query("a"); if err != nil { println() } else { defer x.Close(); x.Next() }',
		],
		[
			'after more than one reason to leave',
			'x, err := db.Query("a"); if err != nil || path == "" { panic(1) }; defer x.Close(); x.Next()',
		],
	])('has nothing against it: %s', (_, body) => {
		expect(groups(body)).toMatchObject([{ names: ['x'], obstacle: '' }])
	})
})

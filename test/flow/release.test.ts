import { describe, expect, it } from 'vitest'
import { deferredReleaseOf } from '../../src/flow/release.ts'
import { program } from './program.ts'

/** What the defer statement of a function releases, as `name verb`, and what else its literal does; null if nothing. */
function released(statement: string) {
	const p = program(`import ("fmt"; "io"; "log"; "net/http"; "os"; "sync")
var _ = []any{fmt.Print, io.Copy, log.Print}
func f(f *os.File, r *http.Response, cancel func(), mu *sync.Mutex, path string, seen map[string]bool) (err error) {
	var last error; _ = last
	${statement}
	return nil
}`)
	const found = deferredReleaseOf(p.types, p.at(statement))
	if (!found) return null
	return {
		releases: found.releases.map(({ resource, verb }) => `${resource.name} ${verb}`),
		doubts: found.doubts,
		reads: found.reads.map(({ name }) => name),
		sets: found.sets.map(({ name }) => name),
	}
}

const onlyReleases = (...releases: string[]) => ({ releases, doubts: [], reads: [], sets: [] })

describe('deferredReleaseOf', () => {
	it.each([
		['defer f.Close()', ['f Close']],
		['defer (f.Close())', ['f Close']],
		['defer r.Body.Close()', ['r Body.Close']],
		['defer cancel()', ['cancel call']],
		['defer os.Remove(path)', ['path Remove']],
		['defer os.RemoveAll(f.Name())', ['f Remove']],
		['defer func() { f.Close() }()', ['f Close']],
		['defer func() { _ = f.Close() }()', ['f Close']],
		['defer func(g *os.File) { g.Close() }(f)', ['f Close']],
		['defer func() { f.Close(); os.Remove(f.Name()) }()', ['f Close', 'f Remove']],
		['defer func() { io.Copy(io.Discard, r.Body); r.Body.Close() }()', ['r Body.Close']],
		['defer func() { if err := f.Close(); err != nil { log.Println(f.Name(), err) } }()', ['f Close']],
		['defer func() { err := f.Close(); if err != nil { log.Println(err) } }()', ['f Close']],
	])('%s', (statement, releases) => {
		expect(released(statement)).toEqual(onlyReleases(...releases))
	})

	it.each([
		['another call', 'defer mu.Unlock()'],
		['a function of the package', 'defer println()'],
		['a condition', 'defer func() { if err != nil { f.Close() } }()'],
		['a call besides', 'defer func() { mu.Unlock(); f.Close() }()'],
		['a recover', 'defer func() { f.Close(); log.Println(recover()) }()'],
		['a goroutine', 'defer func() { f.Close(); go cancel() }()'],
		['an assignment besides', 'defer func() { f.Close(); seen[path] = true }()'],
		['a loop', 'defer func() { for { f.Close() } }()'],
	])('null for %s', (_, statement) => {
		expect(released(statement)).toBeNull()
	})

	it('tells what the literal reads, sets and calls besides', () => {
		const of = (handler: string) => released(`defer func() { if e := f.Close(); e != nil { ${handler} } }()`)
		expect(of('log.Println(path)')).toMatchObject({ reads: ['path'], sets: [], doubts: [] })
		expect(of('last = e')).toMatchObject({ reads: [], sets: ['last'] })
		expect(of('err = e')).toMatchObject({ sets: ['err'] })
		expect(of('fmt.Println(e)')?.doubts).toEqual(['it does not matter when fmt.Println is called on line 7'])
		expect(of('log.Fatal(e)')?.doubts).toHaveLength(1)
	})
})

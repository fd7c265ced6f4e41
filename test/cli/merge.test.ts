import { describe, expect, it, vi } from 'vitest'
import { calling, declarations, Workplace } from './support.ts'

// The registry of transforms is the only thing that is not the real one.
vi.mock('../../transforms/index.ts', () => import('./transforms.ts'))

/** A module whose directories tempt to sort them in other ways than a run does. */
function place(): Workplace {
	const directories = ['', 'a/', 'a-b/', 'a/b/', 'a b/', 'a/b/c/', 'é "q"/', 'B/', 'z/']
	const files = directories.flatMap((directory, index) => [
		[`${directory}decl.go`, declarations],
		[`${directory}x.go`, calling('leak', 'advise', 'risk').replace('func f', `func f${'x'.repeat(index * 7)}`)],
		[`${directory}y y.go`, calling('leak').replace('func f', 'func g')],
		[`${directory}y.go`, calling('old', 'refuse').replace('func f', 'func h')],
	])
	const odd = { 'a/broken.go': 'package p\n\nfunc {\n', 'z/binary.go': Buffer.from([0xff]), 'q/ok.go': 'package q\n' }
	return new Workplace({ ...Object.fromEntries(files), ...odd })
}

describe('unleak merge', () => {
	it.each([
		['diff', []],
		['jsonl', ['--unsafe']],
		['json', ['--go=1.25']],
	])('of four shards is the %s of the whole run', async (format, options) => {
		const at = place()
		const argv = ['./...', `--format=${format}`, ...options]
		const whole = await at.unleak(argv)
		expect(whole.stdout.length).toBeGreaterThan(1000)
		const names = ['part 1', 'part 2', 'part 3', 'part 4']
		for (const [index, name] of names.entries()) await at.unleak([...argv, `--shard=${index + 1}/4`, '-o', name])
		expect(names.every((name) => at.read(name).length > 100)).toBe(true)
		expect(await at.unleak(['merge', ...names.toReversed()])).toEqual({ code: 0, stdout: whole.stdout, stderr: '' })
		expect(await at.unleak(['merge', ...names, '-o', names[0] as string])).toEqual({ code: 0, stdout: '', stderr: '' })
		expect(at.read(names[0] as string)).toBe(whole.stdout)
	})

	it('exits 2 with one line that names the file and the line', async () => {
		const at = new Workplace({
			'one.jsonl': '{"file":"a.go"}\n',
			'torn.jsonl': '{"file":"a/a.go"}\n{"fi',
			'no text': '\xff',
		})
		at.write('no text', Buffer.from([0xff]))
		const error = async (...files: string[]) => {
			const { code, stdout, stderr } = await at.unleak(['merge', ...files, '-o', 'out'])
			expect([code, stdout, at.names()]).toEqual([2, '', ['go.mod', 'no text', 'one.jsonl', 'torn.jsonl']])
			return stderr
		}
		expect(await error('one.jsonl', 'torn.jsonl')).toBe(
			'unleak: torn.jsonl:2: the file is torn: its last line has no end\n',
		)
		expect(await error('one.jsonl', './one.jsonl')).toBe(
			'unleak: ./one.jsonl:1: . is in one.jsonl, too; is a shard given twice, or are they of different runs?\n',
		)
		expect(await error('none.jsonl')).toBe('unleak: none.jsonl cannot be read: no such file or directory\n')
		expect(await error('no text')).toBe('unleak: no text is no text; give the files that the shards have written\n')
	})
})

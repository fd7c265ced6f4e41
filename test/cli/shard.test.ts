import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { parseShard, shardFromEnvironment } from '../../src/cli/shard.ts'
import { calling, declarations, Workplace } from './support.ts'

// The registry of transforms is the only thing that is not the real one.
vi.mock('../../transforms/index.ts', () => import('./transforms.ts'))

describe('--shard', () => {
	it('takes I/N, counted from 1', () => {
		expect(parseShard('1/1')).toEqual({ index: 1, total: 1 })
		expect(parseShard('12/40')).toEqual({ index: 12, total: 40 })
		for (const wrong of ['0/4', '5/4', '1', '1/', '/4', '1/0', '-1/4', '1.5/4', '1 / 4', '1/4/2', 'all', '1/99999999'])
			expect(() => parseShard(wrong)).toThrow(
				`--shard takes I/N with I from 1 to N, such as 2/4, or auto, not '${wrong}'`,
			)
	})

	it('looks at every package in exactly one shard, and tells what is in none of them once', async () => {
		const files = ['a', 'b', 'c/d'].flatMap((name) => [
			[`${name}/a.go`, calling('leak')],
			[`${name}/decl.go`, declarations],
		])
		const at = new Workplace(Object.fromEntries(files))
		symlinkSync('/dev/null', join(at.root, 'odd.go'))
		const all = await at.unleak(['--format=jsonl'])
		const parts = [
			await at.unleak(['--format=jsonl', '--shard=1/2']),
			await at.unleak(['--format=jsonl', '--shard', '2/2']),
		]
		const lines = parts.flatMap(({ stdout }) => stdout.split('\n').filter((line) => line !== ''))
		expect(parts.every(({ stdout }) => stdout !== '')).toBe(true)
		expect(lines.sort()).toEqual(all.stdout.trimEnd().split('\n').sort())
		expect(parts.map(({ stderr }) => stderr.includes('odd.go'))).toEqual([true, false])
	})

	it('may be empty', async () => {
		const at = new Workplace({ 'a.go': `${calling('leak')}\nfunc leak() {}\nfunc fixed() {}\n` })
		const { code, stdout } = await at.unleak(['--shard=2/2'])
		expect([code, stdout]).toEqual([0, ''])
	})

	it('auto asks the environment', async () => {
		const at = new Workplace({ 'a.go': `${calling('leak')}\nfunc leak() {}\nfunc fixed() {}\n` })
		const part = (CI_NODE_INDEX: string) =>
			at.unleak(['--shard=auto', '-l'], { env: { CI_NODE_INDEX, CI_NODE_TOTAL: '2' } })
		expect((await part('1')).stdout).toBe('a.go\n')
		expect((await part('2')).stdout).toBe('')
		const { code, stderr } = await at.unleak(['--shard=auto'])
		expect(code).toBe(2)
		expect(stderr).toMatch(/^unleak: --shard auto finds no shard in the environment; .*\n$/)
	})
})

describe('--shard auto', () => {
	const slurm = (SLURM_ARRAY_TASK_ID: string, min: number, max: number, count: number, step = 1) => ({
		SLURM_ARRAY_TASK_ID,
		SLURM_ARRAY_TASK_MIN: `${min}`,
		SLURM_ARRAY_TASK_MAX: `${max}`,
		SLURM_ARRAY_TASK_COUNT: `${count}`,
		SLURM_ARRAY_TASK_STEP: `${step}`,
	})

	it.each([
		['GitLab', { CI_NODE_INDEX: '3', CI_NODE_TOTAL: '4' }],
		['a Kubernetes Indexed Job', { JOB_COMPLETION_INDEX: '2', UNLEAK_SHARD_TOTAL: '4' }],
		['a GitHub matrix', { UNLEAK_SHARD_INDEX: '2', UNLEAK_SHARD_TOTAL: '4' }],
		['a Slurm array from 1', slurm('3', 1, 4, 4)],
		['a Slurm array from 0', slurm('2', 0, 3, 4)],
		['a Slurm array with a step', slurm('14', 10, 16, 4, 2)],
	])('knows %s', (_, env) => {
		expect(shardFromEnvironment({ HOME: '/', ...env })).toEqual({ index: 3, total: 4 })
	})

	it.each([
		[
			'the total of Kubernetes is nowhere',
			{ JOB_COMPLETION_INDEX: '0' },
			'JOB_COMPLETION_INDEX is set, but not UNLEAK_SHARD_TOTAL',
		],
		['GitLab without parallel', { CI_NODE_TOTAL: '1' }, 'finds no shard in the environment'],
		['an empty index', { CI_NODE_INDEX: '', CI_NODE_TOTAL: '4' }, 'finds no shard in the environment'],
		[
			'an index beyond the total',
			{ CI_NODE_INDEX: '5', CI_NODE_TOTAL: '4' },
			'CI_NODE_INDEX=5 and CI_NODE_TOTAL=4 are no shard',
		],
		['an index from 0 where it counts from 1', { CI_NODE_INDEX: '0', CI_NODE_TOTAL: '4' }, 'are no shard'],
		[
			'no number',
			{ UNLEAK_SHARD_INDEX: 'x', UNLEAK_SHARD_TOTAL: '4' },
			'UNLEAK_SHARD_INDEX=x and UNLEAK_SHARD_TOTAL=4 are no shard',
		],
		[
			'no total',
			{ UNLEAK_SHARD_INDEX: '0', UNLEAK_SHARD_TOTAL: '' },
			'UNLEAK_SHARD_INDEX is set, but not UNLEAK_SHARD_TOTAL',
		],
		['a Slurm array with gaps', slurm('9', 1, 9, 4), 'the Slurm array has gaps'],
		[
			'two that contradict each other',
			{ CI_NODE_INDEX: '3', CI_NODE_TOTAL: '4', JOB_COMPLETION_INDEX: '0', UNLEAK_SHARD_TOTAL: '4' },
			'both CI_NODE_INDEX and JOB_COMPLETION_INDEX are set',
		],
	])('refuses %s', (_, env, message) => {
		expect(() => shardFromEnvironment(env)).toThrow(message)
		expect(() => shardFromEnvironment(env)).toThrow(/^--shard auto/)
	})
})

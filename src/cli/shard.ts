import type { Shard } from '../runner/index.ts'
import { UsageError } from './errors.ts'
import type { Io } from './io.ts'

const maxTotal = 100_000

/**
 * Reads the `I/N` of `--shard`.
 *
 * @throws UsageError
 */
export function parseShard(text: string): Shard {
	const [, index, total] = /^(\d+)\/(\d+)$/.exec(text) ?? []
	const shard = { index: Number(index), total: Number(total) }
	if (isShard(shard)) return shard
	throw new UsageError(`--shard takes I/N with I from 1 to N, such as 2/4, or auto, not '${text}'`)
}

function isShard({ index, total }: Shard): boolean {
	return Number.isInteger(index) && Number.isInteger(total) && index >= 1 && index <= total && total <= maxTotal
}

/** Names of the variables in which a batch engine says which of how many jobs this is. */
interface Engine {
	readonly index: string
	readonly total: string
	/** Turns the index into one from 1. */
	readonly position: (index: number, env: Io['env']) => number
}

const engines: readonly Engine[] = [
	// GitLab, for jobs with `parallel` (predefined CI/CD variables).
	{ index: 'CI_NODE_INDEX', total: 'CI_NODE_TOTAL', position: (index) => index },
	// Kubernetes sets the index of an Indexed Job; no field that a pod can ask for holds the number of completions.
	{ index: 'JOB_COMPLETION_INDEX', total: 'UNLEAK_SHARD_TOTAL', position: (index) => index + 1 },
	{ index: 'SLURM_ARRAY_TASK_ID', total: 'SLURM_ARRAY_TASK_COUNT', position: slurmPosition },
	// Ours, for engines without such variables. From 0, since that is how GitHub's strategy.job-index counts.
	{ index: 'UNLEAK_SHARD_INDEX', total: 'UNLEAK_SHARD_TOTAL', position: (index) => index + 1 },
]

/**
 * The shard that the batch engine around this process has given it.
 *
 * @throws UsageError if there is none, or if it can't be made out
 */
export function shardFromEnvironment(env: Io['env']): Shard {
	const [engine, other] = engines.filter(({ index }) => env[index])
	if (!engine) {
		const names = engines.map(({ index, total }) => `${index} and ${total}`).join(', ')
		throw new UsageError(`--shard auto finds no shard in the environment; give I/N, or set ${names}`)
	}
	if (other)
		throw new UsageError(`--shard auto: both ${engine.index} and ${other.index} are set; give I/N, or unset one`)
	if (!env[engine.total])
		throw new UsageError(`--shard auto: ${engine.index} is set, but not ${engine.total}; set it, or give I/N`)
	const index = engine.position(numberIn(env, engine.index), env)
	const shard = { index, total: numberIn(env, engine.total) }
	if (isShard(shard)) return shard
	const given = [engine.index, engine.total].map((name) => `${name}=${env[name]}`).join(' and ')
	throw new UsageError(`--shard auto: ${given} are no shard; give I/N`)
}

/** NaN if it is no number. */
function numberIn(env: Io['env'], name: string): number {
	return /^\d+$/.test(env[name] ?? '') ? Number(env[name]) : Number.NaN
}

/**
 * A Slurm array may start anywhere and have a step (sbatch, output environment variables). Where its numbers are not
 * evenly spaced, nothing tells how many come before this one.
 *
 * @throws UsageError
 */
function slurmPosition(index: number, env: Io['env']): number {
	const [first, last, step, count] = ['MIN', 'MAX', 'STEP', 'COUNT'].map((name) =>
		numberIn(env, `SLURM_ARRAY_TASK_${name}`),
	) as [number, number, number, number]
	if (first + (count - 1) * step === last) return (index - first) / step + 1
	throw new UsageError('--shard auto: the Slurm array has gaps; use --array=1-N, or give I/N')
}

import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import type { Measurement } from './figures.ts'
import { MemoryWatch } from './memory.ts'

export interface Command {
	readonly argv: readonly string[]
	readonly cwd: string
	/** On top of this process's own. */
	readonly env?: Readonly<Record<string, string>>
	/** Did it do its work? Many tools also fail if they find something. */
	readonly isDone: (status: number | null, stderr: string) => boolean
}

/** Only a shell tells the processor time of all that ran below it; Node.js does not. */
const script = '"$@" 3>&-; status=$?; times >&3; exit $status'

/** Runs a command, whose standard output is thrown away. Rejects, with what it said, if it didn't do its work. */
export async function measure({ argv, cwd, env, isDone }: Command): Promise<Measurement> {
	const started = process.hrtime.bigint()
	const child = spawn('/bin/sh', ['-c', script, 'sh', ...argv], {
		cwd,
		env: { ...process.env, ...env },
		stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
	})
	const watch = new MemoryWatch(child.pid as number)
	const [said, times, { status, wall }] = await Promise.all([
		text(child.stderr as NodeJS.ReadableStream),
		text(child.stdio[3] as NodeJS.ReadableStream),
		new Promise<{ status: number | null; wall: number }>((resolve, reject) => {
			child.on('error', reject)
			child.on('exit', (status) => resolve({ status, wall: Number(process.hrtime.bigint() - started) / 1e9 }))
		}),
	]).finally(() => watch.end())
	if (!isDone(status, said)) throw new Error(firstLineOf(said) || `exit status ${status}`)
	return { wall, processor: childrenTime(times), memory: watch.end() }
}

/** The second line of what `times` prints, `0m1.20s 0m0.35s`: user and system time of the shell's children. */
export function childrenTime(times: string): number {
	const children = times.split('\n')[1] ?? ''
	const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)]
	if (parts.length !== 2) throw new Error(`not what times prints: ${times}`)
	return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0)
}

function firstLineOf(said: string): string {
	const lines = said.split('\n').filter((line) => line.trim() && !line.startsWith('go: downloading '))
	return (lines[0] ?? '').trim().slice(0, 120)
}

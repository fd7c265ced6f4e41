import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { childrenTime, measure } from '../../bench/measure.ts'

const command = (script: string) => ({
	argv: [process.execPath, '-e', script],
	cwd: tmpdir(),
	isDone: (status: number | null) => status === 0,
})
const child = (script: string) =>
	`require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(script)}])`

describe.skipIf(process.platform === 'win32')('a measured command', () => {
	it("counts its children's processor time, and waits for its end", async () => {
		const busy = 'const end = process.cpuUsage().user + 1e5; while (process.cpuUsage().user < end);'
		const { processor, wall } = await measure(command(child(busy)))
		expect(processor).toBeGreaterThanOrEqual(0.1)
		expect(wall).toBeGreaterThanOrEqual(0.1)
	})

	it.runIf(process.platform === 'linux')('counts the memory of all its processes together', async () => {
		const large = 'const held = Buffer.alloc(2 ** 27, 1); setTimeout(() => held, 300)'
		const { memory } = await measure(command(`const held = Buffer.alloc(2 ** 27, 1); ${child(large)}`))
		expect(memory).toBeGreaterThan(2 ** 28)
	})

	it('fails with the first line that it said', async () => {
		const failing = command('console.error("no such package\\nmore"); process.exitCode = 3')
		await expect(measure(failing)).rejects.toThrow(/^no such package$/)
		await expect(measure(command('process.exitCode = 3'))).rejects.toThrow('exit status 3')
		await expect(measure({ ...command(''), argv: ['no-such-command-anywhere'] })).rejects.toThrow('not found')
	})
})

it("reads a shell's times", () => {
	expect(childrenTime('0m0.00s 0m0.01s\n2m1.50s 0m0.25s\n')).toBe(121.75)
	expect(childrenTime('0m0.001s 0m0.002s\n0m1.000s 0m0.030s\n')).toBeCloseTo(1.03)
	expect(() => childrenTime('what?\n')).toThrow('not what times prints')
})

import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { inRounds } from '../../bench/rounds.ts'

const scratch = mkdtempSync(join(tmpdir(), 'unleak-rounds-'))
const log = join(scratch, 'log')
afterAll(() => rmSync(scratch, { recursive: true }))

const contestant = (name: string, script = '') => ({
	name,
	command: {
		argv: ['/bin/sh', '-c', `printf '${name} ' >> log; ${script}`],
		cwd: scratch,
		isDone: (status: number | null) => status === 0,
	},
})

describe.skipIf(process.platform === 'win32')('the rounds', () => {
	it('alternate their order, do not count the first, and leave out what failed or is not there', async () => {
		const a = { ...contestant('a'), before: () => appendFileSync(log, 'before ') }
		const b = contestant('b')
		const failing = contestant('failing', 'echo broken >&2; exit 1')
		const absent = { name: 'absent', command: 'not installed' }
		const outcomes = await inRounds([a, failing, absent, b], 2, () => {})
		expect(readFileSync(log, 'utf8')).toBe('before a failing b b before a before a b ')
		expect(outcomes.get(a)).toHaveLength(2)
		expect(outcomes.get(b)).toHaveLength(2)
		expect(outcomes.get(failing)).toBe('failed: broken')
		expect(outcomes.get(absent)).toBe('not installed')
	})
})

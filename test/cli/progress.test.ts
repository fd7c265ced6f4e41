import { Writable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { afterEach, expect, it, vi } from 'vitest'
import { progressLine, progressText } from '../../src/cli/progress.ts'

afterEach(() => vi.useRealTimers())

it.each([
	[{ files: 500, total: 2000 }, 1, 5000, '500 of 2,000 files (25 %), 100 a second, 1 finding, 0:15 left'],
	[{ files: 0, total: 10 }, 0, 1000, '0 of 10 files (0 %), 0 a second, 0 findings, 0:00 left'],
	[{ files: 99, total: 99_999 }, 2, 1000, '99 of 99,999 files (0 %), 99 a second, 2 findings, 16:50 left'],
])('%j with %i findings after %i ms is %s', (progress, findings, elapsed, text) => {
	expect(progressText(progress, findings, elapsed)).toBe(text)
})

class Screen extends Writable {
	readonly isTTY: boolean
	readonly columns = 100
	text = ''

	constructor(isTTY: boolean) {
		super()
		this.isTTY = isTTY
	}

	override _write(chunk: Buffer, _: string, done: () => void): void {
		this.text += chunk.toString()
		done()
	}
}

it('is silent where nobody looks', async () => {
	expect(await progressLine(new Screen(false), false)).toBeNull()
	expect(await progressLine(new Screen(true), true)).toBeNull()
})

it('shows itself on a terminal, not too often, and can be cleared', async () => {
	vi.useFakeTimers()
	const screen = new Screen(true)
	const line = await progressLine(screen, false)
	line?.show({ files: 1, total: 4 }, 0)
	expect(screen.text).toBe('')
	vi.advanceTimersByTime(1000)
	line?.show({ files: 2, total: 4 }, 0)
	line?.show({ files: 3, total: 4 }, 0)
	expect(stripVTControlCharacters(screen.text)).toContain('2 of 4 files (50 %)')
	expect(screen.text).not.toContain('3 of 4')
	line?.clear()
	expect(screen.text.endsWith('\u001B[G') || screen.text.includes('\u001B[2K')).toBe(true)
})

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { diffReporter } from '../../src/report/diff.ts'
import type { Hunk } from '../../src/report/report.ts'
import { file, finding, hunk, manual, packageResult } from './examples.ts'

const pure = { hasColor: false, isAnnotated: false, isVerbose: false }
const annotated = { ...pure, isAnnotated: true }

describe('a patch', () => {
	it('has relative a/ and b/ headers and nothing but hunks', () => {
		const result = packageResult({ findings: [finding(), manual], files: [file(), file({ file: 'x.go', hunks: [] })] })
		expect(diffReporter(pure).package(result)).toBe(
			'--- a/pkg/poll.go\n+++ b/pkg/poll.go\n@@ -4,2 +4,3 @@\n before\n+added\n after\n',
		)
	})

	it('leaves the number of lines out where it is 1', () => {
		const one: Hunk = { oldStart: 1, oldLines: 1, newStart: 1, newLines: 1, lines: ['-a', '+b'] }
		expect(diffReporter(pure).package(packageResult({ files: [file({ hunks: [one] })] }))).toContain('\n@@ -1 +1 @@\n')
	})
})

describe('on a terminal', () => {
	it('has each finding above its hunk, and those without a fix below with their advice', () => {
		const result = packageResult({
			findings: [finding(), finding({ line: 41, endLine: 41, message: 'ticker u is never stopped' }), manual],
			files: [file({ hunks: [hunk(4), hunk(40)] })],
		})
		expect(diffReporter(annotated).package(result)).toBe(
			[
				'--- a/pkg/poll.go',
				'+++ b/pkg/poll.go',
				'pkg/poll.go:4:7 ticker-stop [safe] ticker t is never stopped',
				'@@ -4,2 +4,3 @@',
				' before',
				'+added',
				' after',
				'',
				'pkg/poll.go:41:7 ticker-stop [safe] ticker u is never stopped',
				'@@ -40,2 +40,3 @@',
				' before',
				'+added',
				' after',
				'',
				'pkg/poll.go:90:7 goroutine-exit [manual] this goroutine never ends',
				'    give it a context',
				'',
				'',
			].join('\n'),
		)
	})

	it('puts a finding that no hunk covers above the nearest one', () => {
		const result = packageResult({
			findings: [finding({ line: 30, endLine: 30 })],
			files: [file({ hunks: [hunk(4), hunk(34)] })],
		})
		const lines = diffReporter(annotated).package(result).split('\n')
		expect(lines.indexOf('@@ -34,2 +34,3 @@')).toBe(lines.findIndex((line) => line.startsWith('pkg/poll.go:30')) + 1)
	})

	it('shows what was left out only if asked for', () => {
		const refused = finding({ status: 'refused', reason: 't may escape', fix: null })
		const result = packageResult({ findings: [refused], files: [file({ hunks: [] })] })
		expect(diffReporter(annotated).package(result)).toBe('')
		expect(diffReporter({ ...annotated, isVerbose: true }).package(result)).toBe(
			'pkg/poll.go:4:7 ticker-stop [safe, no fix] ticker t is never stopped\n    t may escape\n\n',
		)
	})

	it('is coloured', () => {
		const text = diffReporter({ ...annotated, hasColor: true }).package(packageResult())
		expect(text).toContain('\x1b[32m+added\x1b[39m\n')
		expect(text).toContain('\x1b[32m[safe]\x1b[39m')
	})
})

describe('git apply', () => {
	let directory: string
	beforeEach(() => {
		directory = mkdtempSync(join(tmpdir(), 'unleak-diff-'))
	})
	afterEach(() => rmSync(directory, { recursive: true }))

	it.each([
		'plain.go',
		'my poll.go',
		'dir with space/x.go',
		'a"b.go',
		'a"b c.go',
		'a\\b.go',
		'new\nline.go',
		'tab\tspace x.go',
		'日本é.go',
		'日本 é.go',
		'[1].go',
		"it's.go",
	])('takes a patch of %j', (name) => {
		const path = join(directory, name)
		mkdirSync(dirname(path), { recursive: true })
		writeFileSync(path, 'before\nafter\n')
		apply(name, hunk(1))
		expect(readFileSync(path, 'utf8')).toBe('before\nadded\nafter\n')
	})

	it('keeps CRLF and a missing line end', () => {
		const path = join(directory, 'x.go')
		writeFileSync(path, 'a\r\nb')
		const lines = [' a\r', '+x\r', '-b', '\\ No newline at end of file', '+c', '\\ No newline at end of file']
		apply('x.go', { oldStart: 1, oldLines: 2, newStart: 1, newLines: 3, lines })
		expect(readFileSync(path, 'utf8')).toBe('a\r\nx\r\nc')
	})

	function apply(name: string, change: Hunk): void {
		const input = diffReporter(pure).package(packageResult({ files: [file({ file: name, hunks: [change] })] }))
		execFileSync('git', ['apply'], { cwd: directory, input })
	}
})

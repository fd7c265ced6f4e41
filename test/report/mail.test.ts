import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { mail } from '../../src/report/mail.ts'

const date = 'Thu, 1 Jan 2026 00:00:00 +0000'
const sender = { name: 'T', email: 't@example.com', date }

/** What git makes of a mail. */
function read(text: string): { info: string; message: string; patch: string } {
	const at = mkdtempSync(join(tmpdir(), 'unleak-mail-'))
	onTestFinished(() => rmSync(at, { recursive: true }))
	execFileSync('git', ['mailsplit', `-o${at}`], { cwd: at, input: text })
	const raw = readFileSync(join(at, '0001'))
	const info = execFileSync('git', ['mailinfo', 'msg', 'patch'], { cwd: at, input: raw, stdio: 'pipe' }).toString()
	return { info, message: readFileSync(join(at, 'msg'), 'utf8'), patch: readFileSync(join(at, 'patch'), 'utf8') }
}

it.each([
	['plain'],
	['long '.repeat(40).trim()],
	['é 界 '.repeat(30).trim()],
	['with =?UTF-8?q?no=20word?= of ours'],
	['a/é "x": fix'],
])('git reads the subject %j', (subject) => {
	const text = mail(sender, `[PATCH 1/2] ${subject}`, 'body\n')
	expect(read(text).info).toContain(`Subject: ${subject}\n`)
	for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(78)
})

it.each(['Jörg Müller', 'A. B. (C), "D"', '李', "O'Neil"])('git reads the name %j', (name) => {
	const { info } = read(mail({ ...sender, name }, '[PATCH] x', 'body\n'))
	expect(info).toContain(`Author: ${name}\nEmail: t@example.com\n`)
	expect(info).toContain(`Date: ${date}\n`)
})

it.each([
	['bare line ends', 'é = =3D\n'],
	['CR at line ends', `a\r\n+x = é\r\n-tab at the end\t\r\n ${'long=界'.repeat(60)}\r\n \r\n`],
	['a space at the end', 'x \n\r\n'],
])('git reads a patch with %s as it was', (_, lines) => {
	const patch = `---\n x.go | 1\n\ndiff --git a/x.go b/x.go\n${lines}`
	expect(read(mail(sender, '[PATCH] x', `why\n${patch}`))).toMatchObject({ message: 'why\n', patch })
})

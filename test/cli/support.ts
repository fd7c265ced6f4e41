import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { main } from '../../src/cli/index.ts'

export interface Outcome {
	readonly code: number
	readonly stdout: string
	readonly stderr: string
}

export interface Surroundings {
	readonly in?: string
	readonly stdin?: string | Buffer
	readonly isTerminal?: boolean
	readonly env?: Readonly<Record<string, string>>
}

/** A directory with a module, which is removed after the test. */
export class Workplace {
	readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'unleak-cli-')))

	constructor(files: Readonly<Record<string, string | Buffer>>) {
		onTestFinished(() => rmSync(this.root, { recursive: true, force: true }))
		for (const [name, text] of Object.entries({ 'go.mod': 'module example.com/m\n\ngo 1.22\n', ...files })) {
			this.write(name, text)
		}
	}

	write(name: string, text: string | Buffer): void {
		const path = join(this.root, name)
		mkdirSync(dirname(path), { recursive: true })
		writeFileSync(path, text)
	}

	read(name: string): string {
		return readFileSync(join(this.root, name), 'utf8')
	}

	names(): string[] {
		return readdirSync(this.root).sort()
	}

	git(...args: string[]): void {
		const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com']
		execFileSync('git', [...identity, ...args], { cwd: this.root, stdio: 'pipe' })
	}

	/** Runs the command line here, or in a folder below. */
	async unleak(argv: readonly string[], around: Surroundings = {}): Promise<Outcome> {
		const stdout = new Sink(around.isTerminal ?? false)
		const stderr = new Sink(around.isTerminal ?? false)
		const code = await main(argv, {
			stdin: Readable.from(around.stdin === undefined ? [] : [around.stdin]),
			stdout,
			stderr,
			env: around.env ?? {},
			cwd: () => join(this.root, around.in ?? '.'),
		})
		return { code, stdout: stdout.text, stderr: stderr.text }
	}
}

class Sink extends Writable {
	readonly isTTY: boolean
	text = ''

	constructor(isTTY: boolean) {
		super()
		this.isTTY = isTTY
	}

	override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
		this.text += chunk.toString()
		done()
	}
}

/** A Go file whose function calls the functions named. */
export function calling(...names: string[]): string {
	const calls = names.map((name) => `\t${name}()\n`).join('')
	return `package p\n\nfunc f() {\n${calls}}\n`
}

const functions = ['advise', 'broken', 'buggy', 'old', 'refuse', 'risk', 'leak', 'fixed', 'pair', 'twice']

/** Declares every function that the transforms of the tests know. */
export const declarations = `package p\n\n${functions.map((name) => `func ${name}() {}\n`).join('')}`

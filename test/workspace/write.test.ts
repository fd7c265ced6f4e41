import { execFileSync, spawn } from 'node:child_process'
import {
	chmodSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { fingerprintOf, readPackage, WriteRefusal, writeSource } from '../../src/workspace/index.ts'
import { find, makeTree } from './support.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** A directory with one Go file that was read, and what is needed to write it. */
async function makeRead(text = 'package p\n') {
	const root = makeTree({ 'x.go': text })
	const { packages } = await find(root)
	const { sources } = await readPackage(packages[0]!, { includeGenerated: false })
	const { path } = sources[0]!
	const fingerprint = fingerprintOf(text)
	return { root, path, write: (newText: string) => writeSource(path, newText, fingerprint, packages[0]!.tree) }
}

async function refusal(writing: Promise<void>): Promise<string> {
	const error: unknown = await writing.then(
		() => null,
		(error: unknown) => error,
	)
	expect(error).toBeInstanceOf(WriteRefusal)
	expect((error as Error).message).not.toContain('\n')
	return (error as Error).message
}

it.each(['package q\r\n\r\nvar x = 1', '\uFEFFpackage q // 界 🙂\n', ''])(
	'writes exactly the text %j',
	async (text) => {
		const { root, path, write } = await makeRead()
		await write(text)
		expect(readFileSync(path)).toEqual(Buffer.from(text))
		expect(readdirSync(root)).toEqual(['x.go'])
	},
)

it.each([0o600, 0o644, 0o755, 0o640, 0o666])('keeps mode %o and the owner', async (mode) => {
	const { path, write } = await makeRead()
	chmodSync(path, mode)
	const before = statSync(path)
	await write('package q\n')
	const after = statSync(path)
	expect([after.mode, after.uid, after.gid]).toEqual([before.mode, before.uid, before.gid])
	expect(after.ino).not.toBe(before.ino) // a new file was put in its place
})

describe('refuses, and leaves the file as it is,', () => {
	it('a file that changed since it was read', async () => {
		const { root, path, write } = await makeRead()
		writeFileSync(path, 'package r\n')
		expect(await refusal(write('package q\n'))).toMatch(/changed since it was read/)
		expect(readFileSync(path, 'utf8')).toBe('package r\n')
		expect(readdirSync(root)).toEqual(['x.go'])
	})

	it('a file that has gone, or is a directory now', async () => {
		const { root, path, write } = await makeRead()
		rmSync(path)
		expect(await refusal(write('package q\n'))).toBe('cannot be written: no such file or directory')
		expect(readdirSync(root)).toEqual([])
		mkdirSync(path)
		expect(await refusal(write('package q\n'))).toBe('no longer a regular file')
	})

	it.each([0o444, 0o400, 0o555, 0o466])('a read-only file of mode %o, even for root', async (mode) => {
		const { path, write } = await makeRead()
		chmodSync(path, mode)
		expect(await refusal(write('package q\n'))).toMatch(/^read-only/)
		expect(readFileSync(path, 'utf8')).toBe('package p\n')
	})

	it('a file that became a symbolic link out of the tree', async () => {
		const { path, write } = await makeRead()
		const outside = join(makeTree({ 'x.go': 'package p\n' }), 'x.go')
		rmSync(path)
		symlinkSync(outside, path)
		expect(await refusal(write('package q\n'))).toBe(
			`a symbolic link out of the tree, to ${outside}; name that file itself`,
		)
		expect(readFileSync(outside, 'utf8')).toBe('package p\n')
	})

	it('a file whose directory became such a link', async () => {
		const outside = makeTree({ 'x.go': 'package p\n' })
		const root = makeTree({ 'a/x.go': 'package p\n' })
		const { packages } = await find(root)
		const { sources } = await readPackage(packages[0]!, { includeGenerated: false })
		renameSync(join(root, 'a'), join(root, 'b'))
		symlinkSync(outside, join(root, 'a'))
		const { path, text } = sources[0]!
		const fingerprint = fingerprintOf(text)
		expect(await refusal(writeSource(path, 'package q\n', fingerprint, root))).toMatch(
			/^reached through a symbolic link out/,
		)
		expect(readFileSync(join(outside, 'x.go'), 'utf8')).toBe('package p\n')
	})
})

it('writes the target of a link that stays in the tree', async () => {
	const { root, path, write } = await makeRead()
	renameSync(path, join(root, 'target.txt'))
	symlinkSync('target.txt', path)
	await write('package q\n')
	expect(readFileSync(join(root, 'target.txt'), 'utf8')).toBe('package q\n')
	expect(readdirSync(root).sort()).toEqual(['target.txt', 'x.go'])
})

/** Compiles the room, since Node 20 runs no TypeScript. Gives the folder of the JavaScript. */
function compileRoom(): string {
	const out = makeTree({ 'package.json': '{"type":"module"}' })
	symlinkSync(join(repository, 'node_modules'), join(out, 'node_modules'))
	const tsc = join(repository, 'node_modules/typescript/bin/tsc')
	const project = {
		extends: join(repository, 'tsconfig.json'),
		compilerOptions: {
			outDir: out,
			rootDir: join(repository, 'src'),
			declaration: false,
			typeRoots: [join(repository, 'node_modules/@types')],
		},
		include: [join(repository, 'src/workspace')],
	}
	writeFileSync(join(out, 'tsconfig.json'), JSON.stringify(project))
	execFileSync(process.execPath, [tsc, '-p', out])
	return out
}

const header = `import { discover, fingerprintOf, readPackage, writeSource } from './workspace/index.js'
	const [, , root] = process.argv
	async function read() {
		const { packages } = await discover({ cwd: root, paths: [], tests: false, gitignore: true, exclude: [] })
		return (await readPackage(packages[0], { includeGenerated: false })).sources
	}`

/** Writes all files of a directory again and again, and tells when it has done so once. */
const writer = `${header}
	for (let round = 0; ; round++) {
		const text = '// ' + String(round % 10).repeat(500_000) + '\\npackage p\\n'
		await Promise.all((await read()).map((file) => writeSource(file.path, text, fingerprintOf(file.text), root)))
		console.log(round)
	}`

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
	'leaves every file whole and no temporary file on %s',
	async (signal) => {
		const room = compileRoom()
		writeFileSync(join(room, 'writer.js'), writer)
		for (const delay of [0, 1, 2, 3, 5, 8]) {
			const root = makeTree(Object.fromEntries(['a.go', 'b.go', 'c.go', 'd.go'].map((name) => [name, 'package p\n'])))
			const child = spawn(process.execPath, [join(room, 'writer.js'), root], { stdio: ['ignore', 'pipe', 'inherit'] })
			await new Promise((resolve) => child.stdout.once('data', resolve))
			await setTimeout(delay)
			child.kill(signal)
			const ending = await new Promise((resolve) => child.once('close', (_, by) => resolve(by)))
			expect(ending).toBe(signal)
			expect(readdirSync(root)).toEqual(['a.go', 'b.go', 'c.go', 'd.go'])
			for (const name of readdirSync(root))
				expect(readFileSync(join(root, name), 'utf8')).toMatch(/^\/\/ (\d)\1{499999}\npackage p\n$/)
		}
	},
)

it("leaves a signal to the program's own handler, which gets it once", async () => {
	const { write } = await makeRead()
	let seen = 0
	const handler = () => void seen++
	process.on('SIGHUP', handler)
	const writing = write('package q\n')
	while (process.listenerCount('SIGHUP') < 2) await setImmediate()
	process.kill(process.pid, 'SIGHUP')
	await writing
	await setTimeout(20)
	process.off('SIGHUP', handler)
	expect(seen).toBe(1)
	expect(process.listenerCount('SIGHUP')).toBe(0)
})

it('leaves the file as it is where the disk takes only a part', () => {
	const room = compileRoom()
	const root = makeTree({ 'x.go': 'package p\n' })
	const program = `${header}
		const [file] = await read()
		const text = 'package q // ' + 'x'.repeat(500_000)
		await writeSource(file.path, text, fingerprintOf(file.text), root).catch((error) => console.log(error.name, error.message))`
	writeFileSync(join(room, 'once.js'), program)
	// The limit on a file's size cuts a write short as a full disk does.
	const command = 'ulimit -f 100; exec "$0" "$@"'
	const output = execFileSync('sh', ['-c', command, process.execPath, join(room, 'once.js'), root], {
		encoding: 'utf8',
	})
	expect(output).toMatch(/^WriteRefusal cannot be written: /)
	expect(readdirSync(root)).toEqual(['x.go'])
	expect(readFileSync(join(root, 'x.go'), 'utf8')).toBe('package p\n')
})

import { access, constants, realpath, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Writable } from 'node:stream'
import { ClosedOutput, UsageError } from './errors.ts'
import type { Io } from './io.ts'

/** Where the report goes. */
export interface Output {
	write(text: string): Promise<void>
	end(): Promise<void>
}

/**
 * Standard output, or the file of `-o`, which appears whole at the end.
 *
 * @param path null or `-` for standard output
 * @throws UsageError if such a file could not be written
 */
export async function openOutput(path: string | null, io: Io): Promise<Output> {
	if (path === null || path === '-') {
		return { write: (text) => writeTo(io.stdout, text), end: async () => {} }
	}
	const file = resolve(io.cwd(), path)
	await checkWritable(path, file)
	const parts: string[] = []
	return {
		write: async (text) => {
			parts.push(text)
		},
		end: async () => {
			const { default: writeFileAtomic } = await import('write-file-atomic')
			await writeFileAtomic(file, null, { tmpfileCreated: (temporary) => writeFile(temporary, parts.join('')) })
		},
	}
}

async function checkWritable(name: string, file: string): Promise<void> {
	if (file.endsWith('.go')) throw new UsageError(`-o ${name} would overwrite Go code; choose another name`)
	const found = await stat(file).catch(() => null)
	if (found?.isDirectory()) throw new UsageError(`-o ${name} is a directory; name a file in it`)
	if (found && !found.isFile()) throw new UsageError(`-o ${name} is not a regular file; use > instead`)
	try {
		await access(dirname(found ? await realpath(file) : file), constants.W_OK)
		if (found) await access(file, constants.W_OK)
	} catch (error) {
		const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
		throw new UsageError(`-o ${name} cannot be written: ${isMissing ? 'no such directory' : 'permission denied'}`)
	}
}

function ignore(): void {}

/**
 * Writes and waits until the stream has taken it.
 *
 * @throws ClosedOutput if nobody reads the stream any more
 */
export function writeTo(stream: Writable, text: string): Promise<void> {
	if (text === '') return Promise.resolve()
	return new Promise((done, fail) => {
		// Node reports a failed write here and as an event; one that nobody hears would end the process.
		// Others that listen, as threads' own streams do, may be gone by then.
		if (!stream.listeners('error').includes(ignore)) stream.on('error', ignore)
		stream.write(text, (error) => {
			if (!error) return done()
			const { code } = error as NodeJS.ErrnoException
			fail(code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' ? new ClosedOutput() : error)
		})
	})
}

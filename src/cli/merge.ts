import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { merge, type Part } from '../report/merge.ts'
import { reasonOf } from '../workspace/index.ts'
import { UsageError } from './errors.ts'
import type { Io } from './io.ts'
import { openOutput } from './output.ts'

/**
 * Joins what the shards of a run have printed and prints it.
 *
 * @throws UsageError, MergeError
 */
export async function mergeCommand(asked: { files: readonly string[]; output: string | null }, io: Io): Promise<void> {
	const output = await openOutput(asked.output, io)
	const parts: Part[] = []
	for (const name of asked.files) parts.push(await readPart(name, io))
	await output.write(merge(parts))
	await output.end()
}

async function readPart(name: string, io: Io): Promise<Part> {
	const bytes = await readFile(resolve(io.cwd(), name)).catch((error: unknown) => {
		throw new UsageError(`${name} cannot be read: ${reasonOf(error)}`)
	})
	if (!isUtf8(bytes)) throw new UsageError(`${name} is no text; give the files that the shards have written`)
	return { name, text: bytes.toString() }
}

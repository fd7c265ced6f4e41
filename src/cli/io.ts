import type { Readable, Writable } from 'node:stream'

/** What the command line needs of a process, so that it can run inside of another one. */
export interface Io {
	readonly stdin: Readable
	readonly stdout: Terminal
	readonly stderr: Terminal
	readonly env: Readonly<Record<string, string | undefined>>
	readonly cwd: () => string
}

export type Terminal = Writable & { readonly isTTY?: boolean; readonly columns?: number }

export async function readAll(stream: Readable): Promise<Buffer> {
	const chunks: Buffer[] = []
	for await (const chunk of stream) chunks.push(Buffer.from(chunk))
	return Buffer.concat(chunks)
}

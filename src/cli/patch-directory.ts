import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pageTitle } from '../report/patch-series.ts'
import { reasonOf } from '../workspace/index.ts'
import { UsageError } from './errors.ts'

const page = 'README.md'

/** The directory that a series of patches goes to. An older series in it is replaced, and nothing else ever touched. */
export class PatchDirectory {
	readonly #path: string
	readonly #old: readonly string[]

	private constructor(path: string, old: readonly string[]) {
		this.#path = path
		this.#old = old
	}

	/**
	 * @param name as the user has given it
	 * @param path absolute
	 * @throws UsageError if there is something else in it than an older series
	 */
	static async open(name: string, path: string): Promise<PatchDirectory> {
		const old = await readdir(path).catch((error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') return []
			throw new UsageError(`-o ${name}: ${reasonOf(error)}; name a directory for the patches`)
		})
		for (const one of old)
			if (!(await isOurs(path, one)))
				throw new UsageError(`-o ${name} holds ${one}, which is no older series of patches; name an empty directory`)
		return new PatchDirectory(path, old)
	}

	/** @throws the system's error */
	async write(patches: readonly { readonly name: string; readonly text: string }[], summary: string): Promise<void> {
		await mkdir(this.#path, { recursive: true })
		for (const name of this.#old) await rm(join(this.#path, name))
		for (const { name, text } of patches) await writeFile(join(this.#path, name), text)
		await writeFile(join(this.#path, page), summary)
	}
}

async function isOurs(directory: string, name: string): Promise<boolean> {
	if (name !== page && !/^\d{4,}-.*\.patch$/.test(name)) return false
	const text = await readFile(join(directory, name), 'utf8').catch(() => '')
	return name === page ? text.startsWith(`${pageTitle}\n`) : /\n-- \nunleak .*\n\n$/.test(text)
}

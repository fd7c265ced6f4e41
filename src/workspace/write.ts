import { lstat, readFile, realpath, stat, writeFile } from 'node:fs/promises'
import writeFileAtomic from 'write-file-atomic'
import { isInside, quote } from './paths.ts'
import { reasonOf, WriteRefusal } from './problem.ts'
import { fingerprintOf } from './source.ts'

/** May the file's owner write it? Root may write any file; that is no reason to. */
const ownerMayWrite = 0o200

/**
 * Replaces a file's text, whole or not at all. Mode and owner stay. Interrupted, it leaves the old file or the new one
 * and no temporary file.
 *
 * @param path absolute path of a file that was read
 * @param fingerprint what reading it gave
 * @param tree absolute path of the directory that a symbolic link may not lead out of
 * @throws WriteRefusal if the file is not the one that was read, is read-only, or the system refuses
 */
export async function writeSource(path: string, text: string, fingerprint: string, tree: string): Promise<void> {
	try {
		const target = await writableTarget(path, tree)
		if (fingerprintOf(await readFile(target)) !== fingerprint)
			throw new WriteRefusal('changed since it was read; run again')
		// The library would write with one call, which a full disk cuts short without an error, and rename the rest away.
		await writeFileAtomic(target, null, { tmpfileCreated: (temporary) => writeFile(temporary, text) })
	} catch (error) {
		if (error instanceof WriteRefusal) throw error
		throw new WriteRefusal(`cannot be written: ${reasonOf(error)}`, { cause: error })
	}
}

async function writableTarget(path: string, tree: string): Promise<string> {
	const target = await realpath(path)
	if (!isInside(await realpath(tree), target)) {
		const isLink = (await lstat(path)).isSymbolicLink()
		const what = isLink ? 'a symbolic link' : 'reached through a symbolic link'
		throw new WriteRefusal(`${what} out of the tree, to ${quote(target)}; name that file itself`)
	}
	const entry = await stat(target)
	if (!entry.isFile()) throw new WriteRefusal('no longer a regular file')
	if (!(entry.mode & ownerMayWrite)) throw new WriteRefusal('read-only; make it writable first')
	return target
}

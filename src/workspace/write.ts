import { writeFileSync } from 'node:fs'
import { lstat, readFile, realpath, stat } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { isInside, quote } from './paths.ts'
import { reasonOf, WriteRefusal } from './problem.ts'
import { fingerprintOf } from './source.ts'

/** May the file's owner write it? Root may write any file; that is no reason to. */
const ownerMayWrite = 0o200

/**
 * Replaces a file's text, whole or not at all. Mode and owner stay. A signal leaves the old file or the new
 * one, and no temporary file.
 *
 * @param path absolute path of a file that was read
 * @param fingerprint that of the text that was read
 * @param tree absolute path of the directory that a symbolic link may not lead out of
 * @throws WriteRefusal if the file is not the one that was read, is read-only, or the system refuses
 */
export async function writeSource(path: string, text: string, fingerprint: string, tree: string): Promise<void> {
	try {
		const target = await writableTarget(path, tree)
		if (fingerprintOf(await readFile(target)) !== fingerprint)
			throw new WriteRefusal('changed since it was read; run again')
		const { default: writeFileAtomic } = await import('write-file-atomic') // not loaded where nothing is written
		await uninterrupted(() => replace(writeFileAtomic, target, text))
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

/** Writes a temporary file beside the target, flushes it to the disk, gives it mode and owner, and renames it. */
function replace(writeFileAtomic: typeof import('write-file-atomic'), target: string, text: string): void {
	writeFileAtomic.sync(target, null, {
		// Data given to the library goes out in one write, which a full disk cuts short without an error.
		tmpfileCreated: (temporary) => writeFileSync(temporary, text),
	})
}

type Hold = (signal: NodeJS.Signals) => unknown

const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']
const holds = new Set<Hold>()

/** Runs synchronous code that a signal would leave half done. The signal takes effect right after it. */
async function uninterrupted(action: () => void): Promise<void> {
	const held = new Set<NodeJS.Signals>()
	const hold: Hold = (signal) => held.add(signal)
	const fatal = signals.filter((signal) => !hasHandler(signal))
	holds.add(hold)
	for (const signal of signals) process.on(signal, hold)
	try {
		action()
		// What came in meanwhile is handed out in the next turn of the event loop, which ends with the second of these.
		await setImmediate()
		await setImmediate()
	} finally {
		for (const signal of signals) process.off(signal, hold)
		holds.delete(hold)
		for (const signal of fatal) if (held.has(signal)) process.kill(process.pid, signal)
	}
}

/** Has the program a handler of its own? It gets the signal beside our hold. */
function hasHandler(signal: NodeJS.Signals): boolean {
	return process.listeners(signal).some((listener) => !holds.has(listener as Hold))
}

import { createHash } from 'node:crypto'
import { git } from './git.ts'

/** The commit that patches are made for. */
export interface Head {
	/** Null before the first commit. */
	readonly commit: string | null
	/** When it was committed, as a mail's Date header; the start of the epoch without one. */
	readonly date: string
	readonly author: { readonly name: string; readonly email: string }
	/** By path relative to the root. */
	readonly files: ReadonlyMap<string, { readonly mode: string; readonly id: string }>
}

const nobody = { name: 'unleak', email: 'unleak@localhost' }

/** @param root of a git work tree; null outside of one */
export async function readHead(root: string | null): Promise<Head> {
	const ask = async (...args: string[]) => (root === null ? '' : git(root, args).catch(() => ''))
	const [commit = '', date = ''] = (await ask('log', '-1', '--format=%H%n%cD')).trimEnd().split('\n')
	const name = (await ask('config', 'user.name')).trim()
	const email = (await ask('config', 'user.email')).trim()
	const files = new Map<string, { mode: string; id: string }>()
	for (const entry of (await ask('ls-tree', '-r', '-z', 'HEAD')).split('\0')) {
		const [, mode, id, path] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? []
		if (mode && id && path) files.set(path, { mode, id })
	}
	return {
		commit: commit || null,
		date: date || 'Thu, 1 Jan 1970 00:00:00 +0000',
		author: { name: name || nobody.name, email: email || nobody.email },
		files,
	}
}

/**
 * The name that git gives a file's content.
 *
 * @param like one of the repository: its length tells the hash function
 */
export function blobId(text: string, like: string): string {
	const bytes = Buffer.from(text)
	const algorithm = like.length === 64 ? 'sha256' : 'sha1'
	return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

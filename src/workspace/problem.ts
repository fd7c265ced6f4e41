/** Why a file inside what was named is left alone. */
export type Skip = 'generated' | 'test' | 'ignored' | 'excluded' | 'link' | 'unreadable'

/** What could not be read or was left alone on purpose. It never stops the other files. */
export interface Problem {
	/** Relative to the working directory, with `/`. */
	readonly file: string
	/** 1-based; null where the problem is the whole file's. */
	readonly line: number | null
	/** 1-based, in bytes. */
	readonly column: number | null
	readonly message: string
	/** What the user can do about it. */
	readonly advice: string
	/** A warning tells what was left alone on purpose. */
	readonly severity: 'error' | 'warning'
}

/** A path or glob that cannot mean what the user wants. The message is one line for the user. */
export class PathError extends Error {
	override readonly name = 'PathError'
}

/** A file that must not be written. The message is one line for the user, without the file's name. */
export class WriteRefusal extends Error {
	override readonly name = 'WriteRefusal'
}

/** The system's reason for a failed file operation, in the user's words. */
export function reasonOf(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : ''
	return reasons[code] ?? (error instanceof Error ? error.message : String(error))
}

const reasons: Readonly<Record<string, string>> = {
	EACCES: 'permission denied',
	EPERM: 'operation not permitted',
	ENOENT: 'no such file or directory',
	ENOTDIR: 'no such file or directory',
	EISDIR: 'is a directory',
	ELOOP: 'too many symbolic links',
	ENAMETOOLONG: 'name too long',
	ENOSPC: 'no space left on the disk',
	EDQUOT: 'disk quota exceeded',
	EROFS: 'read-only file system',
	EIO: 'the disk failed',
	ERR_INVALID_ARG_VALUE: 'no such file or directory',
}

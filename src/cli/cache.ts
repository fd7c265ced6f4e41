import { readFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { type CachePlace, cacheSize, cleanCache } from '../runner/index.ts'
import { UsageError } from './errors.ts'
import type { Io } from './io.ts'
import { writeTo } from './output.ts'
import { toolVersion } from './version.ts'

/** Shows or empties the cache. */
export async function cacheCommand(action: 'show' | 'clean', io: Io): Promise<number> {
	const directory = cacheDirectory(io.env)
	if (!directory) throw new UsageError('there is no cache: neither HOME nor XDG_CACHE_HOME says where')
	const { files, bytes } = action === 'clean' ? cleanCache(directory) : cacheSize(directory)
	const size = `${files} ${files === 1 ? 'file' : 'files'}, ${(bytes / 1e6).toFixed(1)} MB`
	await writeTo(io.stdout, action === 'clean' ? `removed ${size} from ${directory}\n` : `${directory}: ${size}\n`)
	return 0
}

/** Where the results of runs are kept; null if there is no such place, or for a build that can't be told from another. */
export function cachePlace(env: Io['env']): CachePlace | null {
	const directory = cacheDirectory(env)
	const build = buildFingerprint()
	return directory && build ? { directory, tool: `${toolVersion()} ${build}` } : null
}

/** XDG Base Directory Specification; on other systems what they have for it. */
function cacheDirectory(env: Io['env']): string | null {
	const { XDG_CACHE_HOME, HOME, LOCALAPPDATA } = env
	if (XDG_CACHE_HOME && isAbsolute(XDG_CACHE_HOME)) return join(XDG_CACHE_HOME, 'unleak')
	if (process.platform === 'win32') return LOCALAPPDATA ? join(LOCALAPPDATA, 'unleak', 'cache') : null
	if (!HOME || !isAbsolute(HOME)) return null
	return process.platform === 'darwin' ? join(HOME, 'Library', 'Caches', 'unleak') : join(HOME, '.cache', 'unleak')
}

/** Written by `npm run build`; null where the sources run themselves. */
function buildFingerprint(): string | null {
	try {
		return readFileSync(new URL('../../fingerprint', import.meta.url), 'utf8')
	} catch {
		return null
	}
}

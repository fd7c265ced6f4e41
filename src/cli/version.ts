import { readFileSync } from 'node:fs'

/** The version in package.json, which the built code is one folder further away from. */
export function toolVersion(): string {
	for (const manifest of ['../../package.json', '../../../package.json']) {
		try {
			return JSON.parse(readFileSync(new URL(manifest, import.meta.url), 'utf8')).version
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
		}
	}
	throw new Error('package.json is missing')
}

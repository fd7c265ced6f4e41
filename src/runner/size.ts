import { statSync } from 'node:fs'
import type { Package } from '../workspace/index.ts'

/** Bytes of the files that are looked at; one that can't be read weighs nothing. */
export function bytesOf({ files }: Package): number {
	return files.reduce((sum, { path, isSelected }) => sum + (isSelected ? sizeOf(path) : 0), 0)
}

function sizeOf(path: string): number {
	try {
		return statSync(path).size
	} catch {
		return 0
	}
}

import { realpath } from 'node:fs/promises'
import type { FileResult, Finding, PackageResult, Problem } from '../report/report.ts'
import { dirtyFiles, WriteRefusal, writeSource } from '../workspace/index.ts'
import type { Analysed } from './work.ts'

/** Files that were to be written have changes that git does not have yet. */
export class UncommittedChanges extends Error {
	override readonly name = 'UncommittedChanges'
}

/**
 * Checks every file that is about to be written.
 *
 * @throws UncommittedChanges
 */
export async function refuseUncommitted(packages: readonly Analysed[]): Promise<void> {
	const displayOf = new Map<string, string>()
	for (const { path, display } of packages.flatMap(({ edited }) => edited))
		displayOf.set(await realpath(path).catch(() => path), display)
	const dirty = await dirtyFiles([...displayOf.keys()])
	if (dirty.length === 0) return
	const names = dirty.slice(0, 3).map((path) => displayOf.get(path) ?? path)
	const more = dirty.length > names.length ? ` and ${dirty.length - names.length} more` : ''
	const files =
		dirty.length === 1 ? 'a file with uncommitted changes' : `${dirty.length} files with uncommitted changes`
	throw new UncommittedChanges(
		`nothing written: the fixes touch ${files} (${names.join(', ')}${more}); commit first, or give --allow-dirty`,
	)
}

/** Writes a package's new texts. A file that cannot be written stays as it is and is a problem in the result. */
export async function writePackage({ result, edited, tree }: Analysed): Promise<PackageResult> {
	const written = new Set<string>()
	const problems: Problem[] = [...result.problems]
	for (const { path, display, newText, fingerprint } of edited) {
		try {
			await writeSource(path, newText, fingerprint, tree)
			written.add(display)
		} catch (error) {
			if (!(error instanceof WriteRefusal)) throw error
			problems.push(writeProblem(display, error))
		}
	}
	const isWritten = (file: string) => written.has(file)
	const files = result.files.map((file): FileResult => {
		if (file.status !== 'changed') return file
		return isWritten(file.file) ? { ...file, status: 'written' } : { ...file, status: 'failed', hunks: [] }
	})
	const findings = result.findings.map((finding): Finding => {
		const isApplied = finding.status === 'pending' && finding.fix !== null && isWritten(finding.file)
		return isApplied ? { ...finding, status: 'applied' } : finding
	})
	return { ...result, files, findings, problems }
}

function writeProblem(file: string, { message }: WriteRefusal): Problem {
	return { file, line: null, column: null, message, advice: 'the file is as it was', severity: 'error' }
}

import type { FileInput } from '../engine/index.ts'
import type { Problem } from '../report/report.ts'
import { SourceFile } from '../syntax/index.ts'
import { type Suppressions as FileSuppressions, suppressionsOf } from '../workspace/index.ts'

/** Without one of these words a file need not be parsed for its comments; mistakes are told of our own only. */
const ours = /unleak:ignore/
const any = /unleak:ignore|nolint/

export interface Suppressions {
	/** Has a comment switched a transform off at this 1-based line? */
	readonly isSuppressed: (transform: string, file: string, line: number) => boolean
	readonly problems: readonly Problem[]
}

/**
 * Reads the suppression comments of the files that may be edited; those of other linters when somebody asks.
 *
 * @param known the names of the transforms there are
 */
export function readSuppressions(files: readonly FileInput[], known: readonly string[]): Suppressions {
	const texts = new Map(files.filter(({ isEditable }) => isEditable).map(({ path, text }) => [path, text]))
	const byFile = new Map<string, FileSuppressions>()
	const of = (file: string): FileSuppressions | undefined => {
		const text = texts.get(file)
		if (text === undefined || !any.test(text)) return undefined
		const suppressions = byFile.get(file) ?? suppressionsOf(commentsOf(new SourceFile(file, text)))
		byFile.set(file, suppressions)
		return suppressions
	}
	const problems: Problem[] = []
	for (const [file, text] of texts) {
		const suppressions = ours.test(text) ? of(file) : undefined
		if (!suppressions) continue
		const unknown = suppressions.names
			.filter(({ name }) => !known.includes(name))
			.map(({ name, line }) => ({ line, message: `unknown transform '${name}'`, advice: 'unleak list shows them' }))
		for (const problem of [...suppressions.problems, ...unknown].sort((a, b) => a.line - b.line))
			problems.push({ file, column: null, severity: 'warning', ...problem })
	}
	return { isSuppressed: (transform, file, line) => of(file)?.isSuppressed(transform, line) ?? false, problems }
}

function commentsOf(file: SourceFile) {
	const everything = file.nodeAt(0, file.text.length)
	const comments = [...everything.walk()].filter((node) => node.kind === 'comment')
	return comments.map((comment) => {
		const line = file.positions.lineOf(comment.start)
		const before = file.text.slice(file.positions.startOf(line), comment.start)
		return { text: comment.text, line, isAlone: before.trim() === '' }
	})
}

import type { FileInput } from '../engine/index.ts'
import type { Problem } from '../report/report.ts'
import { SourceFile } from '../syntax/index.ts'
import { suppressionsOf } from '../workspace/index.ts'

/** Files without one of these words have no suppression comment, and need not be parsed for it. */
const mention = /unleak:ignore|nolint/

export interface Suppressions {
	/** Has a comment switched a transform off at this 1-based line? */
	readonly isSuppressed: (transform: string, file: string, line: number) => boolean
	readonly problems: readonly Problem[]
}

/**
 * Reads the suppression comments of the files that may be edited.
 *
 * @param known the names of the transforms there are
 */
export function readSuppressions(files: readonly FileInput[], known: readonly string[]): Suppressions {
	const byFile = new Map<string, ReturnType<typeof suppressionsOf>>()
	const problems: Problem[] = []
	for (const { path: file, text, isEditable } of files) {
		if (!isEditable || !mention.test(text)) continue
		const suppressions = suppressionsOf(commentsOf(new SourceFile(file, text)))
		byFile.set(file, suppressions)
		const unknown = suppressions.names
			.filter(({ name }) => !known.includes(name))
			.map(({ name, line }) => ({ line, message: `unknown transform '${name}'`, advice: 'unleak list shows them' }))
		for (const problem of [...suppressions.problems, ...unknown].sort((a, b) => a.line - b.line))
			problems.push({ file, column: null, severity: 'warning', ...problem })
	}
	return {
		isSuppressed: (transform, file, line) => byFile.get(file)?.isSuppressed(transform, line) ?? false,
		problems,
	}
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

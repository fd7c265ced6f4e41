import { describeFinding, isShown } from './finding.ts'
import { painter } from './paint.ts'
import type { Reporter } from './reporter.ts'

/** One finding a line, `file:line:column transform [tier] message`, with its reason and assumption indented below. */
export function textReporter(options: { readonly hasColor: boolean; readonly isVerbose: boolean }): Reporter {
	const paint = painter(options.hasColor)
	return {
		package: ({ findings }) =>
			findings
				.filter((finding) => isShown(finding, options.isVerbose))
				.map((finding) => describeFinding(finding, paint))
				.join(''),
		end: () => '',
	}
}

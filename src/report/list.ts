import { quoteName } from './names.ts'
import type { Reporter } from './reporter.ts'

/** The names of the files that changed or would change, one a line. */
export function listReporter(): Reporter {
	return {
		package: ({ files }) =>
			files
				.filter((file) => file.status === 'changed' || file.status === 'written')
				.map((file) => `${quoteName(file.file, { keepUnicode: true })}\n`)
				.join(''),
		end: () => '',
	}
}

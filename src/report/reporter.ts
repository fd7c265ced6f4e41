import type { PackageResult, Summary } from './report.ts'

/** A format. It turns results into text as they come, and does no I/O. */
export interface Reporter {
	/** The text for one package; packages come in order. */
	package(result: PackageResult): string
	/** The text after the last package. */
	end(summary: Summary): string
}

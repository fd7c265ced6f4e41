import type { PackageResult, Skip, Status, Summary, Tier } from '../report/report.ts'
import { noneSkipped } from './work.ts'

type Counts = Record<string, Partial<Record<Tier, Partial<Record<Status, number>>>>>

/** Adds up the results of a run. */
export class SummaryCounter {
	readonly #started = performance.now()
	readonly #findings: Counts = {}
	readonly #outdated: Record<string, number> = {}
	readonly #skipped: Record<Skip, number> = { ...noneSkipped }
	readonly #times: Record<string, number> = {}
	#files = 0
	#packages = 0
	#changedFiles = 0
	#errors = 0
	#warnings = 0

	/** Counts files that were left alone. */
	skip(skipped: Readonly<Record<Skip, number>>): void {
		for (const reason of Object.keys(skipped) as Skip[]) this.#skipped[reason] += skipped[reason]
	}

	/** Adds milliseconds by stage. */
	addTimes(times: Readonly<Record<string, number>>): void {
		for (const [stage, milliseconds] of Object.entries(times))
			this.#times[stage] = (this.#times[stage] ?? 0) + milliseconds
	}

	add(result: PackageResult): void {
		if (result.files.length > 0) this.#packages++
		this.#files += result.files.length
		for (const { status } of result.files) if (status === 'changed' || status === 'written') this.#changedFiles++
		for (const { severity } of result.problems) severity === 'error' ? this.#errors++ : this.#warnings++
		for (const { transform, tier, status } of result.findings) {
			this.#findings[transform] ??= {}
			const tiers = this.#findings[transform]
			tiers[tier] ??= {}
			tiers[tier][status] = (tiers[tier][status] ?? 0) + 1
		}
		for (const [transform, number] of Object.entries(result.outdated))
			this.#outdated[transform] = (this.#outdated[transform] ?? 0) + number
	}

	get summary(): Summary {
		return {
			files: this.#files,
			packages: this.#packages,
			changedFiles: this.#changedFiles,
			skipped: this.#skipped,
			findings: sorted(this.#findings),
			outdated: sorted(this.#outdated),
			errors: this.#errors,
			warnings: this.#warnings,
			milliseconds: Math.round(performance.now() - this.#started),
			times: this.#times,
		}
	}
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
	return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}

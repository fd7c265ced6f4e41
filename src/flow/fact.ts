/** The answer to a question about code: yes, or no with a reason in words that a finding can quote. */
export interface Fact {
	readonly holds: boolean
	/** Why it does not hold, `''` if it does. */
	readonly because: string
}

export const yes: Fact = { holds: true, because: '' }

export function no(because: string): Fact {
	return { holds: false, because }
}

import type { Transform } from '../src/transform/index.ts'

/** docs/transforms.md: what `unleak explain` says, for all transforms on one page. */
export function transformDocs(transforms: readonly Transform[]): string {
	const contents = transforms.map(({ name, summary }) => `- [${name}](#${name}): ${summary}`)
	return ['# Transforms', contents.join('\n'), ...transforms.map(sectionOf)].join('\n\n').concat('\n')
}

function sectionOf(transform: Transform): string {
	const { name, tiers, why, leaksBefore, before, after, safety, references } = transform
	return [
		`## ${name}`,
		`Tiers: ${tiers.join(', ')}.`,
		leaksBefore === undefined ? why : `${why}\n\nFrom Go ${leaksBefore} on it is no leak any more, and not reported.`,
		`\`\`\`go\n${before}\n\`\`\``,
		'becomes',
		`\`\`\`go\n${after}\n\`\`\``,
		safety,
		references.map((reference) => `- <${reference}>`).join('\n'),
	].join('\n\n')
}

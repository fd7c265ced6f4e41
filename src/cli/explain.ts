import { type Paint, painter } from '../report/paint.ts'
import { alignColumns } from '../report/table.ts'
import { wrap } from '../report/wrap.ts'

/** What a transform tells of itself. */
export interface TransformInfo {
	readonly name: string
	readonly summary: string
	readonly why: string
	readonly before: string
	readonly after: string
	readonly safety: string
	readonly references: readonly string[]
	readonly tiers: readonly string[]
	readonly leaksBefore?: string
}

/** What `unleak list` prints: an aligned table, or the same and more as JSON. */
export function listText(transforms: readonly TransformInfo[], isJson: boolean): string {
	if (!isJson) return alignColumns(transforms.map(({ name, tiers, summary }) => [name, tiers.join(', '), summary]))
	const data = transforms.map(
		({ name, tiers, summary, why, safety, before, after, references, leaksBefore = null }) => ({
			name,
			tiers,
			summary,
			why,
			safety,
			before,
			after,
			leaksBefore,
			references,
		}),
	)
	return `${JSON.stringify(data, null, 2)}\n`
}

/** What `unleak explain` prints: the story of one transform. */
export function explainText(
	transform: TransformInfo,
	options: { readonly columns: number; readonly hasColor: boolean },
): string {
	const paint = painter(options.hasColor)
	const width = Math.min(options.columns, 80)
	const prose = (title: string, text: string) => `\n${paint('bold', title)}\n${wrap(text, width, '  ')}`
	const { name, tiers, summary, leaksBefore } = transform
	let text = `${paint('bold', name)} [${tiers.join(', ')}] ${summary}\n`
	text += prose('Why it leaks', transform.why)
	if (leaksBefore) text += `\n  From Go ${leaksBefore} on it is no leak any more, and not reported.\n`
	text += `\n${paint('bold', 'Before')}\n${code(transform.before, 'red', paint)}`
	if (transform.after) text += `\n${paint('bold', 'After')}\n${code(transform.after, 'green', paint)}`
	text += prose('When the rewrite is safe', transform.safety)
	if (transform.references.length === 0) return text
	return `${text}\n${paint('bold', 'References')}\n${transform.references.map((url) => `  ${url}\n`).join('')}`
}

/** Tabs as four spaces, since a terminal's eight would break long lines. */
function code(text: string, color: 'red' | 'green', paint: Paint): string {
	const lines = text.replace(/^\n+|\s+$/g, '').split('\n')
	return lines.map((line) => (line ? `    ${paint(color, line.replaceAll('\t', '    '))}\n` : '\n')).join('')
}

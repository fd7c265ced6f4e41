import { fileDiff } from './diff.ts'
import { mail, type Sender } from './mail.ts'
import { quoteName } from './names.ts'
import type { Finding, Hunk } from './report.ts'
import { wrap } from './wrap.ts'

/** How a series is cut. */
export type Split = 'transform' | 'package' | 'owner'

export interface PatchFile {
	/** Relative to the repository's root, with `/`, as in the findings of its patch. */
	readonly path: string
	/** What git knows of it; null for a file that it does not know. */
	readonly blob: { readonly mode: string; readonly oldId: string; readonly newId: string } | null
	readonly hunks: readonly Hunk[]
}

export interface Patch {
	/** The transform, directory or owners that it is for. */
	readonly group: string
	/** One line. */
	readonly title: string
	readonly files: readonly PatchFile[]
	/** Those that it fixes. */
	readonly findings: readonly Finding[]
	/** Shell commands that tell whether it is right. */
	readonly checks: readonly string[]
}

/** What a transform tells of itself. */
export interface Story {
	readonly name: string
	readonly summary: string
	readonly why: string
	readonly safety: string
}

export interface Series {
	readonly split: Split
	readonly isStacked: boolean
	readonly sender: Sender
	/** The commit that the patches are made for, null for none. */
	readonly base: string | null
	readonly toolVersion: string
	readonly stories: readonly Story[]
	readonly patches: readonly Patch[]
	/** Findings that no patch fixes. */
	readonly leftOut: readonly Finding[]
}

const columns = 72

/** The file's name, as `git format-patch` would call it. */
export function patchName({ title }: Patch, number: number): string {
	const slug = title.replace(/[^A-Za-z0-9._]+/g, '-').replace(/\.\.+/g, '.')
	const short = slug.slice(0, 52).replace(/^[-.]+|[-.]+$/g, '')
	return `${String(number).padStart(4, '0')}-${short}.patch`
}

/** A patch as a mail. `number` counts from 1. */
export function patchText(patch: Patch, number: number, series: Series): string {
	const of = series.patches.length
	const place = of === 1 ? '[PATCH]' : `[PATCH ${String(number).padStart(String(of).length, '0')}/${of}]`
	const base = series.base === null || (series.isStacked && number > 1) ? '' : `base-commit: ${series.base}\n`
	const body = [message(patch, series), '---\n', statistics(patch), '\n', ...patch.files.map(diff), base]
	return mail(series.sender, `${place} ${patch.title}`, `${body.join('')}-- \nunleak ${series.toolVersion}\n\n`)
}

/** What leaks, what changes, why that is safe, and how to check. */
function message({ findings, checks }: Patch, { stories }: Series): string {
	const sections: string[] = []
	for (const story of stories) {
		const own = findings.filter(({ transform }) => transform === story.name)
		if (own.length === 0) continue
		sections.push(wrap(`${story.name}: ${story.summary}. ${story.why}`, columns, ''))
		sections.push(own.map(item).join(''))
		sections.push(wrap(`Why it is safe: ${story.safety}`, columns, ''))
	}
	const names = new Set(findings.map(({ transform }) => transform))
	const commands = [...checks, ...[...names].map((name) => `unleak explain ${name}`)]
	sections.push(`To check:\n\n${commands.map((command) => `  ${command}\n`).join('')}`)
	return sections.join('\n')
}

function item({ file, line, message, fix, assumption, tier }: Finding): string {
	const parts = [
		`- ${quoteName(file, { keepUnicode: true })}:${line}: ${message}`,
		`Fix (${tier}): ${fix?.title ?? ''}`,
	]
	if (assumption !== null) parts.push(`Assumes: ${assumption}`)
	const [first = '', ...more] = parts.flatMap((part) =>
		wrap(part, columns - 2, '')
			.trimEnd()
			.split('\n'),
	)
	return `${first}\n${more.map((one) => `  ${one}\n`).join('')}`
}

function statistics({ files }: Patch): string {
	const counts = files.map(({ path, hunks }) => {
		const lines = hunks.flatMap((hunk) => hunk.lines)
		const count = (sign: string) => lines.filter((line) => line.startsWith(sign)).length
		return { name: quoteName(path), added: count('+'), removed: count('-') }
	})
	const sum = (key: 'added' | 'removed') => counts.reduce((total, one) => total + one[key], 0)
	const width = Math.max(...counts.map(({ name }) => name.length))
	const rows = counts.map(({ name, added, removed }) => ` ${name.padEnd(width)} | ${added + removed}\n`)
	const parts = [`${plural(files.length, 'file')} changed`]
	if (sum('added') > 0) parts.push(`${plural(sum('added'), 'insertion')}(+)`)
	if (sum('removed') > 0) parts.push(`${plural(sum('removed'), 'deletion')}(-)`)
	return `${rows.join('')} ${parts.join(', ')}\n`
}

function diff({ path, blob, hunks }: PatchFile): string {
	const header = `diff --git ${quoteName(`a/${path}`)} ${quoteName(`b/${path}`)}\n`
	const index = blob ? `index ${blob.oldId}..${blob.newId} ${blob.mode}\n` : ''
	return header + index + fileDiff(path, hunks)
}

/** The page beside the patches, in Markdown. */
export function seriesPage(series: Series): string {
	const { patches, leftOut, isStacked, split } = series
	const rows = patches.map((patch, index) => {
		const name = patchName(patch, index + 1)
		const tiers = [...new Set(patch.findings.map(({ tier }) => tier))].sort().join(', ')
		return [`[${name}](${name})`, cell(patch.group), patch.files.length, patch.findings.length, tiers]
	})
	const paragraphs = [
		pageTitle,
		`Made by unleak ${series.toolVersion}${series.base ? ` for commit ${series.base}` : ''}, one patch ${units[split]}.`,
		table(['patch', split, 'files', 'findings', 'tier'], rows),
		isStacked
			? 'Each patch applies on top of the ones before it. All of them make the tree that `unleak -w` makes.'
			: 'Each patch applies alone to that commit. ' +
				(split === 'transform'
					? 'Two that meet in the same lines do not go together: `--stacked` makes a series that does.'
					: 'They touch different files, so they also go together, in any order.'),
		'Apply from anywhere in the repository, and take back what does not apply:',
		'```sh\ngit am 0001-*.patch\ngit am --abort\n```',
	]
	if (leftOut.length > 0) paragraphs.push('## Left out', 'Findings that no patch fixes:', leftOutTable(leftOut))
	return `${paragraphs.join('\n\n')}\n`
}

/** The first line of the page, by which a later run knows its own. */
export const pageTitle = '# Patches by unleak'

const units: Readonly<Record<Split, string>> = {
	transform: 'for each transform',
	package: 'for each package',
	owner: 'for each group of code owners',
}

function leftOutTable(findings: readonly Finding[]): string {
	const rows = findings.map(({ file, line, transform, tier, status, message, reason, assumption }) => {
		const why = reason ?? (status === 'not-selected' && assumption ? `assumes ${assumption}` : '')
		return [
			cell(`${file}:${line}`),
			transform,
			tier,
			status === 'pending' ? 'by hand' : status,
			cell(message),
			cell(why),
		]
	})
	return table(['place', 'transform', 'tier', 'status', 'what leaks', 'why it is left'], rows)
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
	return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function cell(text: string): string {
	return text.replace(/\s+/g, ' ').replace(/[\\|<>*_`[\]]/g, '\\$&')
}

function plural(number: number, one: string): string {
	return `${number} ${one}${number === 1 ? '' : 's'}`
}

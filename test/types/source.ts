import { type Node, SourceFile } from '../../src/syntax/index.ts'
import { PackageTypes, typeString } from '../../src/types/index.ts'

/** A package whose source marks expressions: `⟦x.f⟧`. */
export interface Marked {
	readonly types: PackageTypes
	/** The marked nodes, in file and source order. */
	readonly marks: readonly Node[]
}

/** Parses files of one directory; names end in `.go`, texts lack the package clause unless they begin with one. */
export function packageOf(texts: string | Readonly<Record<string, string>>, path = ''): Marked {
	const ranges: [SourceFile, number, number][] = []
	const given = typeof texts === 'string' ? { 'p.go': texts } : texts
	const files = Object.entries(given).map(([name, text]) => {
		const whole = /^package /m.test(text) ? text : `package p\n${text}`
		const file = new SourceFile(name, whole.replaceAll(/[⟦⟧]/g, ''))
		let removed = 0
		const open: number[] = []
		for (const { 0: bracket, index } of whole.matchAll(/[⟦⟧]/g)) {
			const at = index - removed++
			if (bracket === '⟦') open.push(at)
			else ranges.push([file, open.pop() as number, at])
		}
		return file
	})
	const marks = ranges.map(([file, start, end]) => file.nodeAt(start, end))
	return { types: new PackageTypes(files, undefined, path), marks }
}

/** The types of the marked expressions, as text. */
export function typesIn(texts: string | Readonly<Record<string, string>>): string[] {
	const { types, marks } = packageOf(texts)
	return marks.map((mark) => typeString(types.typeOf(mark)))
}

/** The callees of the marked calls. */
export function calleesIn(texts: string | Readonly<Record<string, string>>): string[] {
	const { types, marks } = packageOf(texts)
	return marks.map((mark) => types.calleeOf(mark))
}

import { type Edit, originalIndex, rewrite } from '../edit/index.ts'
import { SourceFile } from '../syntax/index.ts'
import type { FileInput } from './package.ts'

/** A file on its way through the rounds: its text as read, as it is now, and the edits in between. */
export class FileHistory {
	readonly input: FileInput
	readonly original: SourceFile
	/** Set once an edit broke the file and was taken back; it is not edited again. */
	isFrozen = false
	#hasHeader: boolean | undefined
	#current: SourceFile
	/** Each layer's indices count in the text that the layer before it made. */
	#layers: (readonly Edit[])[] = []

	constructor(input: FileInput) {
		this.input = input
		this.original = new SourceFile(input.path, input.text)
		this.#current = this.original
	}

	get current(): SourceFile {
		return this.#current
	}

	/** May it be edited? Not where its package or an import can't be made out: nobody knows what its names mean. */
	get isEditable(): boolean {
		if (!this.input.isEditable) return false
		this.#hasHeader ??= hasHeader(this.original)
		return this.#hasHeader
	}

	get isChanged(): boolean {
		return this.#current.text !== this.original.text
	}

	/** Rewrites the current text, laid out as gofmt would. */
	apply(edits: readonly Edit[]): void {
		const { file, layers } = rewrite(this.#current, edits)
		this.#current = file
		this.#layers.push(...layers)
	}

	/** Takes back everything that was done since a {@link checkpoint}. */
	restore(checkpoint: Checkpoint): void {
		this.#current = checkpoint.current
		this.#layers = this.#layers.slice(0, checkpoint.layers)
		this.isFrozen = true
	}

	/** The file as it was read. */
	get start(): Checkpoint {
		return { current: this.original, layers: 0 }
	}

	checkpoint(): Checkpoint {
		return { current: this.#current, layers: this.#layers.length }
	}

	/** Where a UTF-16 index of the current text was in the original one. */
	originalIndex(index: number): number {
		return this.#layers.reduceRight((at, edits) => originalIndex(edits, at), index)
	}
}

/** Has the file a package clause, and no syntax error in it or in the imports? */
export function hasHeader(source: SourceFile): boolean {
	if (source.packageName === '') return false
	const header = [...source.declarationsOf('package_clause'), ...source.declarationsOf('import_declaration')]
	const end = header.at(-1)?.end ?? 0
	const errors = source.outline.filter(({ kind }) => kind === 'ERROR').flatMap(({ nodes }) => nodes)
	const isHidden = errors.some((error) => error.start <= end || /^import\b/m.test(error.text))
	return header.length > 0 && !header.some((node) => node.isBroken) && !isHidden
}

export interface Checkpoint {
	readonly current: SourceFile
	readonly layers: number
}

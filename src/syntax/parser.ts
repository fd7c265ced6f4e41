import { fileURLToPath } from 'node:url'
import { Language, Parser, type Tree } from 'web-tree-sitter'
import { Node } from './node.ts'
import type { SourceFile } from './source-file.ts'

/** Trees deeper than this are not built: whoever walks them by recursion would run out of stack. */
const maximumDepth = 1000

let parser: Parser | undefined
let kinds: string[] = []
let areNamed: boolean[] = []
let fields: (string | null)[] = []

/** Loads the grammar; call it once before any file is parsed. Further calls return at once. */
export async function loadGrammar(): Promise<void> {
	if (parser) return
	await Parser.init()
	const grammar = new URL('./tree-sitter-go.wasm', import.meta.url) // copied here by `npm run build`
	const language = await Language.load(fileURLToPath(grammar))
	kinds = language.types
	areNamed = kinds.map((_, id) => language.nodeTypeIsNamed(id))
	fields = language.fields
	parser = new Parser()
	parser.setLanguage(language)
}

/** The tree of a file, and what the parser could not make sense of. */
export interface Parse {
	readonly root: Node
	/** ERROR nodes and tokens made up by the parser, in source order. */
	readonly errors: readonly Node[]
	/** UTF-16 index of the first node that was too deep to build, -1 if there is none. */
	readonly tooDeepAt: number
}

/**
 * Parses a file. The WebAssembly tree is copied to plain nodes and freed here, so that no caller can leak one.
 *
 * @throws Error if the grammar was not loaded
 */
export function parse(file: SourceFile): Parse {
	const parsed = parseText(file, file.text)
	return parsed.errors.length > 0 ? withGrammarGapsMasked(file, parsed) : parsed
}

function parseText(file: SourceFile, text: string): Parse {
	if (!parser) throw new Error('loadGrammar() must come before parse()')
	const tree = parser.parse(text)
	if (!tree) throw new Error(`no tree for ${file.path}`)
	try {
		return copyTree(file, tree)
	} finally {
		tree.delete()
	}
}

function copyTree(file: SourceFile, tree: Tree): Parse {
	const errors: Node[] = []
	let tooDeepAt = -1
	const cursor = tree.walk()
	let depth = 0

	const copy = (parent: Node | null): Node => {
		// Each question to the cursor crosses into WebAssembly, which is what copying costs.
		const id = cursor.nodeTypeId
		const kind = kinds[id] ?? 'ERROR'
		const field = fields[cursor.currentFieldId] ?? ''
		const node = new Node(file, kind, field, cursor.startIndex, cursor.endIndex, areNamed[id] ?? true, parent)
		parent?.children.push(node)
		// An empty node may be a token that the parser made up; only then is the slower question worth asking.
		if (kind === 'ERROR' || (node.start === node.end && cursor.nodeIsMissing)) markBroken(node)
		return node
	}
	const markBroken = (node: Node) => {
		errors.push(node)
		for (let up: Node | null = node; up && !up.isBroken; up = up.parent) up.isBroken = true
	}

	const root = copy(null)
	let node = root
	for (;;) {
		if (depth < maximumDepth && cursor.gotoFirstChild()) {
			depth++
			node = copy(node)
			continue
		}
		if (depth === maximumDepth && cursor.gotoFirstChild()) {
			if (tooDeepAt < 0) tooDeepAt = cursor.startIndex
			cursor.gotoParent()
			for (let up: Node | null = node; up && !up.isBroken; up = up.parent) up.isBroken = true
		}
		while (!cursor.gotoNextSibling()) {
			if (!cursor.gotoParent()) {
				cursor.delete()
				return { root, errors, tooDeepAt }
			}
			depth--
			node = node.parent as Node
		}
		node = copy(node.parent)
	}
}

/**
 * Go 1.26's `new(expr)` and Go 1.27's generic methods are newer than the grammar. Each such place is masked by text of
 * the same length that the grammar knows, `neW(expr)` and a blanked `[P any]`, which keeps every position right; the
 * original text stays with the file. A mask counts only if it makes errors fewer.
 */
function withGrammarGapsMasked(file: SourceFile, first: Parse): Parse {
	let best = first
	let text = file.text
	for (const gap of [newOfExpression, genericMethod]) {
		for (const declaration of best.root.children.filter((child) => child.isBroken)) {
			const broken = text.slice(declaration.start, declaration.end)
			for (const match of broken.matchAll(gap.pattern)) {
				const at = declaration.start + match.index
				const masked = text.slice(0, at) + gap.mask(match) + text.slice(at + match[0].length)
				const parsed = parseText(file, masked)
				if (parsed.errors.length >= best.errors.length) continue
				best = parsed
				text = masked
				if (best.errors.length === 0) return best
			}
		}
	}
	return best
}

const newOfExpression = { pattern: /\bnew\(/g, mask: () => 'neW(' }
const genericMethod = {
	pattern: /(^func \([^()]*\) *[\p{L}_][\p{L}\p{N}_]*)(\[[^\n]*?\])(?=\()/gmu,
	mask: (match: RegExpExecArray) => match[1] + ' '.repeat((match[2] as string).length),
}

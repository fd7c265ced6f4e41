import { fileURLToPath } from 'node:url'
import { Language, Parser, type Tree } from 'web-tree-sitter'
import { Node } from './node.ts'

/** So many texts are parsed at most to get around the gaps of the grammar in a declaration. */
const maximumAttempts = 50

/** Trees deeper than this are not built: whoever walks them by recursion would run out of stack. */
const maximumDepth = 1000

let parser: Parser | undefined
let kinds: string[] = []
let areNamed: boolean[] = []
let fields: (string | null)[] = []

/** Loads the grammar; call it once before any file is parsed. Further calls return at once. */
export async function loadGrammar(): Promise<void> {
	if (parser) return
	const runtime = {} as Memory
	await Parser.init(runtime)
	readIntegersDirectly(runtime)
	const grammar = new URL('./tree-sitter-go.wasm', import.meta.url) // copied here by `npm run build`
	const language = await Language.load(fileURLToPath(grammar))
	kinds = language.types
	areNamed = kinds.map((_, id) => language.nodeTypeIsNamed(id))
	fields = language.fields
	parser = new Parser()
	parser.setLanguage(language)
}

/** What Emscripten makes of the object that it is given: its view of the memory is replaced where the memory grows. */
interface Memory {
	readonly HEAP32: Int32Array
	getValue: (address: number, type?: string) => number
	setValue: (address: number, value: number, type?: string) => void
}

/**
 * Takes the detour out of the way that every step of a cursor goes several times: Emscripten's accessors compare the type's
 * name with all there are. Copying a tree takes half of the time.
 */
function readIntegersDirectly(memory: Memory): void {
	const { getValue, setValue } = memory
	memory.getValue = (address, type) =>
		type === 'i32' ? (memory.HEAP32[address >> 2] as number) : getValue(address, type)
	memory.setValue = (address, value, type) => {
		if (type === 'i32') memory.HEAP32[address >> 2] = value
		else setValue(address, value, type)
	}
}

/** What a piece of a file was parsed to. */
export interface Parse {
	/** Top-level declarations, and what stands in their place; comments and line ends between them left out. */
	readonly nodes: readonly Node[]
	readonly comments: readonly Node[]
	/** ERROR nodes and tokens made up by the parser, in source order. */
	readonly errors: readonly Node[]
	/** UTF-16 index of the first node that was too deep to build, -1 if there is none. */
	readonly tooDeepAt: number
}

/**
 * Parses a piece of a file that holds whole top-level declarations. The WebAssembly tree is copied to plain nodes and
 * freed here, so that no caller can leak one.
 *
 * @param root the parent of what is found
 * @param start the UTF-16 index where the piece begins
 * @param end the one behind it
 * @throws Error if the grammar was not loaded
 */
export function parse(root: Node, start: number, end: number): Parse {
	// The grammar reads some texts differently at the end of a line and at the end of a file.
	const text = `${root.file.text.slice(start, end)}\n`
	const parsed = parseText(root, start, text)
	return parsed.errors.length > 0 ? withGrammarGapsMasked(root, start, text, parsed) : parsed
}

function parseText(root: Node, offset: number, text: string): Parse {
	if (!parser) throw new Error('loadGrammar() must come before parse()')
	const tree = parser.parse(text)
	if (!tree) throw new Error(`no tree for ${root.file.path}`)
	try {
		return copyTree(root, offset, tree)
	} finally {
		tree.delete()
	}
}

function copyTree(root: Node, offset: number, tree: Tree): Parse {
	const errors: Node[] = []
	let tooDeepAt = -1
	const cursor = tree.walk()
	let depth = 0

	const copy = (parent: Node): Node => {
		// Each question to the cursor crosses into WebAssembly, which is what copying costs.
		const id = cursor.nodeTypeId
		const kind = kinds[id] ?? 'ERROR'
		const field = fields[cursor.currentFieldId] ?? ''
		const start = cursor.startIndex + offset
		const end = cursor.endIndex + offset
		const node = new Node(root.file, kind, field, start, end, areNamed[id] ?? true, parent)
		const siblings = parent === root ? top : parent.children
		siblings.push(node)
		// An empty node may be a token that the parser made up; only then is the slower question worth asking.
		if (kind === 'ERROR' || (start === end && cursor.nodeIsMissing)) {
			errors.push(node)
			markBroken(node)
		}
		return node
	}
	const markBroken = (node: Node) => {
		for (let up = node; up !== root && !up.isBroken; up = up.parent as Node) up.isBroken = true
	}

	const top: Node[] = []
	let node = root
	for (;;) {
		if (depth < maximumDepth && cursor.gotoFirstChild()) {
			depth++
			node = copy(node)
			continue
		}
		if (depth === maximumDepth && cursor.gotoFirstChild()) {
			if (tooDeepAt < 0) tooDeepAt = cursor.startIndex + offset
			cursor.gotoParent()
			markBroken(node)
		}
		while (depth === 0 || !cursor.gotoNextSibling()) {
			if (depth === 0 || !cursor.gotoParent()) {
				const isWhole = kinds[cursor.nodeTypeId] === 'source_file'
				cursor.delete()
				const comments = top.filter(({ kind }) => kind === 'comment')
				const nodes = top.filter(({ kind, isNamed }) => isNamed && kind !== 'comment')
				if (!isWhole) {
					// The parser gave up: what it did find may not be what is meant.
					errors.unshift(
						new Node(root.file, 'ERROR', '', nodes[0]?.start ?? offset, nodes.at(-1)?.end ?? offset, true, root),
					)
					for (const found of nodes) found.isBroken = true
				}
				return { nodes, comments, errors, tooDeepAt }
			}
			depth--
			node = node.parent as Node
		}
		node = copy(node.parent as Node)
	}
}

/**
 * Go 1.26's `new(expr)` and Go 1.27's generic methods are newer than the grammar. Each such place is masked by text of
 * the same length that the grammar knows, `neW(expr)` and a blanked `[P any]`, which keeps every position right; the
 * original text stays with the file. A mask counts only if it makes errors fewer.
 */
function withGrammarGapsMasked(root: Node, offset: number, original: string, first: Parse): Parse {
	let best = first
	let text = original
	let attempts = 0
	for (const gap of [newOfExpression, genericMethod]) {
		for (const declaration of best.nodes.filter((node) => node.isBroken)) {
			const broken = text.slice(declaration.start - offset, declaration.end - offset)
			for (const match of broken.matchAll(gap.pattern)) {
				if (++attempts > maximumAttempts) return best
				const at = declaration.start - offset + match.index
				const masked = text.slice(0, at) + gap.mask(match) + text.slice(at + match[0].length)
				const parsed = parseText(root, offset, masked)
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

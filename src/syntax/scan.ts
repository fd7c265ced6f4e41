// Finds the top-level declarations of a Go file without parsing them. What lies inside of brackets is skipped.

/** A top-level declaration before it is parsed. Indices are UTF-16; comments before and behind are no part of it. */
export interface ScannedDeclaration {
	readonly kind: DeclarationKind
	readonly start: number
	readonly end: number
	/** The names that it declares, in source order, `_` included; the package's in its clause; none for imports. */
	readonly names: readonly string[]
	/** The name of a method's receiver type, else `''`. */
	readonly receiver: string
	/** Where the body of a function begins; `end` where there is none. */
	readonly body: number
}

/** The kinds of nodes that stand at the top level of a file. */
export type DeclarationKind =
	| 'package_clause'
	| 'import_declaration'
	| 'const_declaration'
	| 'var_declaration'
	| 'type_declaration'
	| 'function_declaration'
	| 'method_declaration'

export interface Scan {
	/** In source order. */
	readonly declarations: readonly ScannedDeclaration[]
	/** Start and end of each comment outside of declarations, in source order. */
	readonly comments: readonly Range[]
}

type Range = readonly [start: number, end: number]

/**
 * Scans a file's text. Null where brackets, quotes or what stands at the top level are not as in a Go file: then only
 * a parser with error recovery can tell the declarations apart.
 */
export function scan(text: string): Scan | null {
	try {
		return new Scanner(text).scan()
	} catch (error) {
		if (error instanceof NotGo) return null
		throw error
	}
}

class NotGo extends Error {}

const kinds: ReadonlyMap<string, DeclarationKind> = new Map([
	['package', 'package_clause'],
	['import', 'import_declaration'],
	['const', 'const_declaration'],
	['var', 'var_declaration'],
	['type', 'type_declaration'],
	['func', 'function_declaration'],
])

/** Words that end no line (Go spec, "Semicolons"); the other keywords can't stand outside of function bodies. */
const keywords = new Set([...kinds.keys(), 'chan', 'interface', 'map', 'struct'])

// Tokens; any other is its character's code.
const word = -1
const value = -2
/** `;`, or a line end that stands for one. */
const terminator = -3
const endOfFile = -4

const code = (character: string) => character.charCodeAt(0)
const newline = code('\n')
const slash = code('/')
const backslash = code('\\')
const quote = code('"')
const apostrophe = code("'")
const backquote = code('`')
const comma = code(',')
const dot = code('.')

const isDigit = 1
const isLetter = 2
const isOpening = 4
const isClosing = 8
/** Has a meaning inside of brackets. */
const isNotable = 16
const classes = new Uint8Array(128)
for (let i = 0; i < 10; i++) classes[code('0') + i] = isDigit
for (let i = 0; i < 26; i++) classes[code('A') + i] = classes[code('a') + i] = isLetter
classes[code('_')] = isLetter
for (const character of '([{') classes[code(character)] = isOpening | isNotable
for (const character of ')]}') classes[code(character)] = isClosing | isNotable
for (const character of '"\'`/\n') classes[code(character)] = isNotable

/** The class of a character; those beyond ASCII are taken for letters. */
const classOf = (character: number) => (character < 128 ? (classes[character] as number) : isLetter)

class Scanner {
	readonly #text: string
	/** The token, the UTF-16 index where it starts, and the one behind it. */
	#token = terminator
	#start = 0
	#at = 0
	/** Would a line end behind the token be a terminator? */
	#isLineEnding = false
	/** The UTF-16 index behind the last token that is no terminator. */
	#end = 0
	/** Comments that may turn out to lie inside a declaration. */
	#comments: Range[] = []

	constructor(text: string) {
		this.#text = text
	}

	scan(): Scan {
		const declarations: ScannedDeclaration[] = []
		const comments: Range[] = []
		for (;;) {
			while (this.#token === terminator) this.#next()
			for (const comment of this.#comments) comments.push(comment)
			this.#comments = []
			if (this.#token === endOfFile) return { declarations, comments }
			const declaration = this.#declaration()
			declarations.push(declaration)
			this.#comments = this.#comments.filter(([start]) => start >= declaration.end)
		}
	}

	#declaration(): ScannedDeclaration {
		const start = this.#start
		let kind = this.#token === word ? kinds.get(this.#word) : undefined
		let names: readonly string[] = []
		let receiver = ''
		this.#next()
		switch (kind) {
			case undefined:
				throw new NotGo()
			case 'function_declaration':
				if (this.#token === code('(')) {
					kind = 'method_declaration'
					receiver = this.#receiver()
				}
				names = this.#names()
				break
			case 'package_clause':
				names = this.#names()
				break
			case 'const_declaration':
			case 'var_declaration':
			case 'type_declaration':
				names = this.#token === code('(') ? this.#group() : this.#names()
		}
		let body = -1
		while (this.#token !== terminator && this.#token !== endOfFile) {
			// The last braces are the body's, unless they are those of a result type.
			const isType = this.#token === word && (this.#word === 'struct' || this.#word === 'interface')
			if (this.#token === code('{')) body = this.#start
			this.#nextOverBrackets()
			if (isType && this.#token === code('{')) {
				body = -1
				this.#nextOverBrackets()
			}
		}
		const end = this.#end
		const isFunction = kind === 'function_declaration' || kind === 'method_declaration'
		return { kind, start, end, names, receiver, body: isFunction && body >= 0 ? body : end }
	}

	get #word(): string {
		return this.#text.slice(this.#start, this.#at)
	}

	/** `a, b` of `a, b = 1, 2`; `T` of `T[P any] struct{}`. */
	#names(): string[] {
		const names: string[] = []
		for (;;) {
			if (this.#token !== word) throw new NotGo()
			names.push(this.#word)
			this.#next()
			if (this.#token !== comma) return names
			this.#next()
		}
	}

	/** `T` of `(t *T[K])`: the last name in the parentheses that is in no brackets of its own. */
	#receiver(): string {
		let name = ''
		for (let depth = 0; ; this.#next()) {
			if (this.#token === word) name = this.#word
			else if (this.#token === code('(')) depth++
			else if (this.#token === code('[')) this.#skip()
			else if (this.#token === code(')') && --depth === 0) break
			else if (this.#token === endOfFile) throw new NotGo()
		}
		this.#next()
		return name
	}

	/** The names of the specs in parentheses. */
	#group(): string[] {
		const names: string[] = []
		this.#next()
		for (;;) {
			while (this.#token === terminator) this.#next()
			if (this.#token === code(')')) break
			names.push(...this.#names())
			while (this.#token !== terminator && this.#token !== code(')')) this.#nextOverBrackets()
		}
		this.#next()
		return names
	}

	#nextOverBrackets(): void {
		if (this.#token === endOfFile) throw new NotGo()
		const its = this.#token < 0 ? 0 : classOf(this.#token)
		if (its & isClosing) throw new NotGo()
		if (its & isOpening) this.#skip()
		this.#next()
	}

	/** Goes on to the next token. */
	#next(): void {
		const text = this.#text
		for (;;) {
			if (this.#at >= text.length) {
				this.#token = endOfFile
				return
			}
			this.#start = this.#at++
			const character = text.charCodeAt(this.#start)
			switch (character) {
				case 9:
				case 13:
				case 32:
					continue
				case newline:
					if (!this.#isLineEnding) continue
					this.#terminate()
					return
				case code(';'):
					this.#terminate()
					return
				case slash: {
					const isLong = text.charCodeAt(this.#at) === code('*')
					if (!isLong && text.charCodeAt(this.#at) !== slash) break
					this.#at = this.#commentEnd(this.#start)
					this.#comments.push([this.#start, this.#at])
					// "A general comment containing one or more newlines acts like a newline" (Go spec, "Comments").
					if (!isLong || !this.#isLineEnding || !text.slice(this.#start, this.#at).includes('\n')) continue
					this.#terminate()
					return
				}
			}
			this.#read(character)
			this.#end = this.#at
			return
		}
	}

	#terminate(): void {
		this.#token = terminator
		this.#isLineEnding = false
	}

	/** Reads the token that begins with this character. */
	#read(character: number): void {
		const its = classOf(character)
		this.#isLineEnding = true
		if (its & isLetter) {
			this.#runOf(isLetter | isDigit)
			this.#token = word
			this.#isLineEnding = !keywords.has(this.#word)
		} else if (its & isDigit) {
			this.#runOf(isLetter | isDigit, dot)
			this.#token = value
		} else if (character === quote || character === apostrophe || character === backquote) {
			this.#at = this.#quotedEnd(this.#start)
			this.#token = value
		} else {
			this.#token = character
			this.#isLineEnding = (its & isClosing) !== 0
		}
	}

	#runOf(wanted: number, also = -1): void {
		const text = this.#text
		while (this.#at < text.length) {
			const character = text.charCodeAt(this.#at)
			if (!(classOf(character) & wanted) && character !== also) return
			this.#at++
		}
	}

	/** Goes from an opening bracket to behind the one that closes it. */
	#skip(): void {
		const text = this.#text
		let at = this.#at
		for (let depth = 1; depth > 0; ) {
			if (at >= text.length) throw new NotGo()
			const character = text.charCodeAt(at)
			const its = classOf(character)
			if (!(its & isNotable)) {
				at++
			} else if (character === slash) {
				at = this.#commentEnd(at)
			} else if (character === quote || character === apostrophe || character === backquote) {
				at = this.#quotedEnd(at)
			} else {
				at++
				if (its & isOpening) depth++
				else if (its & isClosing) depth--
				// A function at the start of a line is a declaration: a bracket before it was never closed.
				else if (character === newline && text.startsWith('func ', at)) throw new NotGo()
			}
		}
		this.#at = at
		this.#end = at
		this.#isLineEnding = true
	}

	/** The UTF-16 index behind a comment, or the next one if the slash begins none. */
	#commentEnd(start: number): number {
		const second = this.#text.charCodeAt(start + 1)
		if (second === slash) {
			const end = this.#text.indexOf('\n', start)
			return end < 0 ? this.#text.length : end
		}
		if (second !== code('*')) return start + 1
		const end = this.#text.indexOf('*/', start + 2)
		if (end < 0) throw new NotGo()
		return end + 2
	}

	/** The UTF-16 index behind a string or rune literal. */
	#quotedEnd(start: number): number {
		const text = this.#text
		const delimiter = text.charCodeAt(start)
		if (delimiter === backquote) {
			const end = text.indexOf('`', start + 1)
			if (end < 0) throw new NotGo()
			return end + 1
		}
		for (let at = start + 1; at < text.length; at++) {
			const character = text.charCodeAt(at)
			if (character === delimiter) return at + 1
			if (character === backslash) at++
			else if (character === newline) break
		}
		throw new NotGo()
	}
}

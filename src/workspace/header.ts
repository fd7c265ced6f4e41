/** A comment, block comments included, with any white space in front of it. JavaScript's `\s` covers a byte order mark. */
const comment = /\s*(\/\/[^\n]*|\/\*[\s\S]*?\*\/)/y

/** Texts of the comments that stand before a Go file's first token, which is `package`. */
function headerComments(text: string): string[] {
	const comments: string[] = []
	comment.lastIndex = 0
	for (let match = comment.exec(text); match; match = comment.exec(text)) comments.push((match[1] as string).trimEnd())
	return comments
}

/** The name in the package clause; `''` if there is none, or a comment in it. */
export function packageNameOf(text: string): string {
	let end = 0
	for (comment.lastIndex = 0; comment.test(text); ) end = comment.lastIndex
	return /^\s*package\s+([\p{L}_][\p{L}\p{Nd}_]*)/u.exec(text.slice(end))?.[1] ?? ''
}

/** Does a build constraint say `ignore` first, a tag that by convention nobody sets? */
export function isIgnored(text: string): boolean {
	return headerComments(text).some((comment) => /^\/\/(go:build|\s*\+build)\s+ignore\b/.test(comment))
}

/** Is this a generated file? By the rule of `go help generate` and go/ast's IsGenerated. */
export function isGenerated(text: string): boolean {
	return headerComments(text).some((comment) => comment.split(/\r?\n/).some(isGeneratedLine))
}

function isGeneratedLine(line: string): boolean {
	return /^\/\/ Code generated .* DO NOT EDIT\.$/s.test(line)
}

/**
 * The minor version of the newest Go that the file's `//go:build` line demands whatever the other tags are: 21 for
 * `go1.21 && linux`, null for `go1.21 || linux` and where there is none.
 */
export function requiredGoMinor(text: string): number | null {
	const line = headerComments(text).find((comment) => /^\/\/go:build\s/.test(comment))
	if (line === undefined) return null
	const required = parseConstraint(line.slice('//go:build'.length))?.whenTrue ?? -1
	return required < 0 ? null : required
}

/** What a constraint says about Go's minor version if it holds and if it does not; -1 where it says nothing. */
interface Implied {
	readonly whenTrue: number
	readonly whenFalse: number
}

/** Go refuses longer expressions too (go/build/constraint), and this keeps the recursion shallow. */
const maxTokens = 1000

/** Null for an expression that Go would not accept. Grammar: `go help buildconstraint`; meaning: constraint.GoVersion. */
function parseConstraint(text: string): Implied | null {
	const tokens = text.match(/&&|\|\||[!()]|[\p{L}\p{Nd}_.]+|\S/gu) ?? []
	if (tokens.length > maxTokens) return null
	let at = 0

	function or(): Implied | null {
		let left = and()
		while (left && tokens[at] === '||') {
			at++
			const right = and()
			left = right && {
				whenTrue: Math.min(left.whenTrue, right.whenTrue),
				whenFalse: Math.max(left.whenFalse, right.whenFalse),
			}
		}
		return left
	}

	function and(): Implied | null {
		let left = not()
		while (left && tokens[at] === '&&') {
			at++
			const right = not()
			left = right && {
				whenTrue: Math.max(left.whenTrue, right.whenTrue),
				whenFalse: Math.min(left.whenFalse, right.whenFalse),
			}
		}
		return left
	}

	function not(): Implied | null {
		if (tokens[at] !== '!') return atom()
		at++
		const operand = tokens[at] === '!' ? null : atom()
		return operand && { whenTrue: operand.whenFalse, whenFalse: operand.whenTrue }
	}

	function atom(): Implied | null {
		const token = tokens[at++]
		if (token === '(') {
			const inner = or()
			return tokens[at++] === ')' ? inner : null
		}
		if (token === undefined || !/^[\p{L}\p{Nd}_.]+$/u.test(token)) return null
		const release = /^go1(?:\.(\d+))?$/.exec(token)
		return { whenTrue: release ? Number(release[1] ?? 0) : -1, whenFalse: -1 }
	}

	const implied = or()
	return at === tokens.length ? implied : null
}

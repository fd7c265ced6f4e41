import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SourceFile } from '../../src/syntax/index.ts'
import { type Importer, PackageTypes, typeString } from '../../src/types/index.ts'
import { type GeneratedPackage, hasGo, truthOf } from './truth.ts'

/** A generated type declaration `type Ti …`. Each member's type has a length of its own, which tells it from all others. */
interface Declaration {
	readonly package: 'p' | 'q'
	readonly sort: 'struct' | 'generic' | 'interface' | 'defined' | 'alias'
	readonly fields: readonly string[]
	readonly methods: readonly string[]
	readonly hasPointerReceivers: boolean
	/** Indices of declarations; of a defined type or an alias the first one is what it stands for. */
	readonly embedded: readonly { readonly of: number; readonly isPointer: boolean; readonly argument: string }[]
}

const memberNames = ['a', 'b', 'A', 'B', 'C']
const size = 12
const queried = [...memberNames, ...Array.from({ length: size }, (_, i) => `T${i}`)]

const declaration: fc.Arbitrary<Declaration> = fc.record({
	package: fc.constantFrom('p', 'q'),
	sort: fc.constantFrom('struct', 'struct', 'struct', 'generic', 'interface', 'defined', 'alias'),
	fields: fc.uniqueArray(fc.constantFrom(...memberNames), { maxLength: 1 }),
	methods: fc.uniqueArray(fc.constantFrom(...memberNames), { maxLength: 1 }),
	hasPointerReceivers: fc.boolean(),
	embedded: fc.array(
		fc.record({ of: fc.nat({ max: size - 1 }), isPointer: fc.boolean(), argument: fc.constantFrom('int', 'string') }),
		{ minLength: 1, maxLength: 3 },
	),
})

const graph = fc.array(declaration, { minLength: size, maxLength: size }).map((raw) => {
	const graph: Declaration[] = []
	for (const one of raw) graph.push(valid(raw, graph, one))
	return graph
})

/** The declaration without what Go would not compile, given those before it. */
function valid(raw: readonly Declaration[], before: readonly Declaration[], one: Declaration): Declaration {
	const isInterface = (of: number): boolean =>
		before[of] !== undefined && before[baseOf(before, of, '')[0]]?.sort === 'interface'
	const isOther = one.sort === 'defined' || one.sort === 'alias'
	const seen = new Set<number>()
	const embedded = one.embedded.flatMap((each) => {
		if (seen.has(each.of) || (one.package === 'q' && raw[each.of]?.package === 'p')) return []
		seen.add(each.of)
		// Only a pointer may lead to the type itself or to a later one.
		const isEarlier = each.of < before.length
		if (!isEarlier && (isOther || !each.isPointer || raw[each.of]?.sort !== 'struct')) return []
		if (one.sort === 'interface' && !isInterface(each.of)) return []
		return [{ ...each, isPointer: each.isPointer && !isInterface(each.of) }]
	})
	if (isOther && embedded.length > 0) return { ...one, fields: [], methods: [], embedded: embedded.slice(0, 1) }
	const sort = isOther ? 'struct' : one.sort
	const fields = sort === 'interface' ? [] : one.fields
	return { ...one, sort, fields, methods: one.methods.filter((name) => !fields.includes(name)), embedded }
}

const lengthOf = (i: number, name: string) => 10 * i + memberNames.indexOf(name)

function reference(
	graph: readonly Declaration[],
	from: string,
	{ of, argument }: Declaration['embedded'][number],
): string {
	const { package: home, sort } = graph[of] as Declaration
	return `${home === from ? '' : `${home}.`}T${of}${sort === 'generic' ? `[${argument}]` : ''}`
}

/** The source of a package: its types, and in p a variable for each query on each type. */
function sourceOf(graph: readonly Declaration[], path: 'p' | 'q'): string {
	const lines = [`package ${path}`, path === 'p' ? 'import "q"' : '', path === 'p' ? 'type _ = q.Q' : 'type Q int']
	graph.forEach((one, i) => {
		if (one.package === path) lines.push(...declarationOf(graph, one, i))
	})
	if (path === 'q') return lines.join('\n')
	graph.forEach((_, of) => {
		lines.push(`var v${of} ${reference(graph, path, { of, argument: 'int', isPointer: false })}`)
		for (const name of queried) lines.push(`var v${of}_${name} = v${of}.${name}`)
	})
	return lines.join('\n')
}

function declarationOf(graph: readonly Declaration[], one: Declaration, i: number): string[] {
	const embedded = one.embedded.map((each) => (each.isPointer ? '*' : '') + reference(graph, one.package, each))
	if (one.sort === 'defined') return [`type T${i} ${embedded[0]?.replace('*', '')}`]
	if (one.sort === 'alias') return [`type T${i} = ${embedded[0]?.replace('*', '')}`]
	if (one.sort === 'interface') {
		const methods = one.methods.map((name) => `${name}() [${lengthOf(0, name)}]int`)
		return [`type T${i} interface{ ${[...methods, ...embedded].join('; ')} }`]
	}
	const isGeneric = one.sort === 'generic'
	const element = isGeneric ? 'P' : 'int'
	const fields = one.fields.map((name) => `${name} [${lengthOf(i, name)}]${element}`)
	const receiver = `${one.hasPointerReceivers ? '*' : ''}T${i}${isGeneric ? '[P]' : ''}`
	return [
		`type T${i}${isGeneric ? '[P any]' : ''} struct{ ${[...fields, ...embedded].join('; ')} }`,
		...one.methods.map((name) => `func (${receiver}) ${name}() [${lengthOf(i, name)}]${element} { panic(0) }`),
	]
}

/** What a selector finds by the rules of the spec, `''` if nothing or too much: breadth first, counting. */
function expected(graph: readonly Declaration[], of: number, name: string): string {
	const isSeenFromP = (home: string) => home === 'p' || /^[A-Z]/.test(name)
	let level = new Map([[of, { count: 1, argument: 'int' }]])
	const seen = new Set<number>()
	while (level.size > 0) {
		const found: string[] = []
		const next = new Map<number, { count: number; argument: string }>()
		const merged = new Map<number, { count: number; argument: string }>()
		for (const [i, reached] of level) {
			let target = i
			let { argument } = reached
			for (let one = graph[target] as Declaration; one.sort === 'alias'; one = graph[target] as Declaration) {
				const base = one.embedded[0] as Declaration['embedded'][number]
				target = base.of
				argument = base.argument
			}
			merged.set(target, { count: (merged.get(target)?.count ?? 0) + reached.count, argument })
		}
		for (const [i, { count, argument }] of merged) {
			if (seen.has(i)) continue
			seen.add(i)
			const add = (type: string) => found.push(...Array<string>(count).fill(type))
			for (const [kind, home, type] of membersOf(graph, i, name, argument)) {
				if (isSeenFromP(home)) add(kind === 'method' ? `func() ${type}` : type)
			}
			for (const each of embeddedOf(graph, i)) {
				const before = next.get(each.of)?.count ?? 0
				next.set(each.of, { count: Math.min(before + count, 2), argument: each.argument })
			}
		}
		if (found.length > 0) return found.length === 1 ? (found[0] as string) : ''
		level = next
	}
	return ''
}

/** The declaration whose struct or interface a type has, itself unless it is a defined type or alias of another. */
function baseOf(graph: readonly Declaration[], i: number, argument: string): [number, string] {
	const one = graph[i] as Declaration
	const base = one.embedded[0]
	return base && (one.sort === 'defined' || one.sort === 'alias')
		? baseOf(graph, base.of, base.argument)
		: [i, argument]
}

function membersOf(
	graph: readonly Declaration[],
	i: number,
	name: string,
	argument: string,
): [string, string, string][] {
	const [base, given] = baseOf(graph, i, argument)
	const struct = graph[base] as Declaration
	const element = struct.sort === 'generic' ? given : 'int'
	if (struct.sort === 'interface') {
		const names = new Map(interfaceMethods(graph, base))
		return names.has(name) ? [['method', names.get(name) as string, `[${lengthOf(0, name)}]int`]] : []
	}
	const own: [string, string, string][] = []
	const type = `[${lengthOf(base, name)}]${element}`
	if (struct.fields.includes(name)) own.push(['field', struct.package, type])
	if (base === i && struct.methods.includes(name)) own.push(['method', struct.package, type])
	const embedded = struct.embedded.find((each) => `T${each.of}` === name)
	if (embedded)
		own.push(['field', 'p', (embedded.isPointer ? '*' : '') + typeText(graph, embedded.of, embedded.argument)])
	return own
}

function typeText(graph: readonly Declaration[], of: number, argument: string): string {
	const one = graph[of] as Declaration
	const base = one.embedded[0]
	if (one.sort === 'alias' && base) return typeText(graph, base.of, base.argument)
	return `${one.package}.T${of}${one.sort === 'generic' ? `[${argument}]` : ''}`
}

/** The methods of an interface with the packages they are declared in. */
function interfaceMethods(graph: readonly Declaration[], i: number): [string, string][] {
	const one = graph[i] as Declaration
	return [
		...one.embedded.flatMap((each) => interfaceMethods(graph, baseOf(graph, each.of, '')[0])),
		...one.methods.map((name): [string, string] => [name, one.package]),
	]
}

function embeddedOf(graph: readonly Declaration[], i: number): Declaration['embedded'] {
	const struct = graph[baseOf(graph, i, '')[0]] as Declaration
	return struct.sort === 'interface' ? [] : struct.embedded
}

/** What the room says of each variable of p, `''` for unknown. */
function answersFor(packages: readonly GeneratedPackage[]): Record<string, string> {
	const files = new Map(packages.map(({ path, text }) => [path, new SourceFile(`${path}.go`, text)]))
	const importer: Importer = (path) => ({ path, files: [files.get(path) as SourceFile] })
	const types = new PackageTypes([files.get('p') as SourceFile], importer, 'p')
	const answers: Record<string, string> = {}
	for (const declaration of types.files[0]?.declarations ?? []) {
		const name = declaration.kind === 'var_declaration' ? declaration.operands[0]?.get('name') : null
		if (name) answers[`p.${name.text}`] = typeString(types.typeOf(name)).replace('unknown', '')
	}
	return answers
}

const packagesOf = (graph: readonly Declaration[]): GeneratedPackage[] =>
	(['q', 'p'] as const).map((path) => ({ path, text: sourceOf(graph, path) }))

describe('selectors through embedding', () => {
	it('find what the rules of the spec find', () => {
		fc.assert(
			fc.property(graph, (types) => {
				const answers = answersFor(packagesOf(types))
				types.forEach((_, of) => {
					for (const name of queried) {
						const found = answers[`p.v${of}_${name}`]
						expect(found, `T${of}.${name} of ${packagesOf(types).map(({ text }) => text)}`).toBe(
							expected(types, of, name),
						)
					}
				})
			}),
			{ numRuns: 50 },
		)
	})

	it.skipIf(!hasGo)('find what go/types finds', () => {
		// One process for all, so there is nothing to shrink one by one.
		fc.assert(
			fc.property(fc.array(graph, { minLength: 30, maxLength: 30 }), (graphs) => {
				const packages = graphs.map((types, i) =>
					packagesOf(types).map(({ path, text }) => ({
						path: path + i,
						text: text.replace('import "q"', `import q "q${i}"`),
					})),
				)
				const truth = truthOf(packages.flat())
				graphs.forEach((types, i) => {
					const answers = answersFor(packagesOf(types))
					for (const [name, answer] of Object.entries(answers)) {
						// go/types names aliases, which the room does not.
						if (types[Number(/(T|p\.v)(\d+)$/.exec(name)?.[2] ?? -1)]?.sort === 'alias') continue
						const type = truth[name.replace('p.', `p${i}.`)]?.replaceAll(/\b([pq])\d+\./g, '$1.')
						expect(answer, `${name} of ${packagesOf(types).map(({ text }) => text)}`).toBe(type)
					}
				})
			}),
			{ numRuns: 1, endOnFailure: true },
		)
	})
})

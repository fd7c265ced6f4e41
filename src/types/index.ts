// What identifiers and expressions of one directory mean. Everything is resolved when asked for, and only then.
import type { Node, SourceFile } from '../syntax/index.ts'
import type { Binding, Use } from './binding.ts'
import { calleeEntity, calleeOf, methodNamedBy } from './calls.ts'
import { type Constant, constantOf } from './constants.ts'
import { typeOfExpression } from './expressions.ts'
import { isTypeExpression } from './kinds.ts'
import { entityOf, importedName, lookup } from './names.ts'
import { type Entity, type Importer, Package, World } from './package.ts'
import { standardPackage } from './stdlib/index.ts'
import { type Method, type Type, unknown } from './type.ts'
import { hasMaskedTypeParameters } from './type-syntax.ts'
import { usesOf } from './uses.ts'

export type * from './binding.ts'
export type { Constant } from './constants.ts'
export { typeString } from './format.ts'
export { isExported, memberOf } from './lookup.ts'
export type { Importer, PackageDeclarations } from './package.ts'
export * from './predicates.ts'
export { isStandard, sinceMinor } from './stdlib/index.ts'
export * from './type.ts'

/** Finds the packages of the standard library. */
export const standardImporter: Importer = (path) => {
	const file = standardPackage(path)
	return file && { path, files: [file] }
}

const worlds = new WeakMap<Importer, World>()

/** When so many UTF-16 units of other packages were read, the next package to look at starts with none of them. */
const maximumText = 20_000_000

function worldOf(importer: Importer): World {
	let world = worlds.get(importer)
	if (!world || world.textLength > maximumText) {
		world = new World(importer)
		worlds.set(importer, world)
	}
	return world
}

/** The types of one directory's packages: `p`, its `p_test`, and whatever else its files call themselves. */
export class PackageTypes {
	readonly files: readonly SourceFile[]
	readonly #world: World
	readonly #packages = new Map<string, Package>()

	/**
	 * @param files every file of the directory, of whatever build tags
	 * @param importer finds other packages; what it has found is kept as long as the function itself
	 * @param path the directory's import path, if known: it then stands in names and lets `p_test` see `p`
	 */
	constructor(files: readonly SourceFile[], importer: Importer = standardImporter, path = '') {
		this.files = files
		this.#world = worldOf(importer)
		const names = [...new Set(files.map((file) => file.packageName))]
		for (const name of names.sort((a, b) => a.length - b.length)) {
			const own = files.filter((file) => file.packageName === name)
			const isTest = name.endsWith('_test') && own.every((file) => file.path.endsWith('_test.go'))
			const tested = isTest ? (this.#packages.get(name.slice(0, -'_test'.length)) ?? null) : null
			const suffix = isTest ? '_test' : ''
			this.#packages.set(name, new Package(own, path && path + suffix, this.#world, false, path + suffix, tested))
		}
	}

	/** Import paths of the packages that what was asked so far may rest on, whether they were found or not. */
	get dependencies(): ReadonlySet<string> {
		return this.#world.dependenciesOf(this.#packages.values())
	}

	/**
	 * What an identifier stands for at its place, or declares: of a declaration, a selector, a keyed literal, a type.
	 * Null if unknown. The name in the header of a type switch has none: it is another variable in each clause.
	 */
	bindingOf(identifier: Node): Binding | null {
		return isReadable(identifier) ? entityOf(this.#packageOf(identifier), identifier) : null
	}

	/** What the name would mean at that place, the universe included; null if nothing, or unknown. */
	lookup(name: string, at: Node): Binding | null {
		return isReadable(at) ? lookup(this.#packageOf(at), name, at) : null
	}

	/** The type of an expression, or the type that type syntax denotes; `unknown` if not proven. */
	typeOf(expression: Node): Type {
		return isReadable(expression) ? typeOfExpression(this.#packageOf(expression), expression) : unknown
	}

	/** Does the expression denote a type rather than a value? False if unknown. */
	isType(expression: Node): boolean {
		return isReadable(expression) && isTypeExpression(this.#packageOf(expression), expression)
	}

	/**
	 * What a call calls: `time.NewTicker`, `(*os.File).Close`, `(net/http.ResponseWriter).Write`, `(error).Error`,
	 * `builtin.append`, `conversion`; bare (`f`, `(*T).m`) for this package's own. `''` for function values and unknown.
	 */
	calleeOf(call: Node): string {
		return isReadable(call) ? calleeOf(this.#packageOf(call), call) : ''
	}

	/** The declared function or method that a call names; its `declarations` are empty if it is another package's. */
	calleeBinding(call: Node): Binding | null {
		return isReadable(call) ? calleeEntity(this.#packageOf(call), call) : null
	}

	/** The method that a callee or a method value like `x.m` names, null for other expressions and what is unknown. */
	methodOf(expression: Node): Method | null {
		return isReadable(expression) ? methodNamedBy(this.#packageOf(expression), expression) : null
	}

	/** The value of a constant expression, null if it is none or depends on the platform. */
	constantOf(expression: Node): Constant | null {
		return isReadable(expression) ? constantOf(this.#packageOf(expression), expression) : null
	}

	/**
	 * Every mention of a binding in the directory but its declarations, in file and source order. Of fields and methods
	 * also those of the same name whose operand is unknown, which are not certain; of a dot import
	 * the names that it brings.
	 */
	usesOf(binding: Binding): readonly Use[] {
		return usesOf((file) => this.#packages.get(file.packageName) as Package, this.files, binding as Entity)
	}

	/** The name under which a path is usable at that place, `''` for a dot import; null if not imported there or hidden. */
	importNameOf(path: string, at: Node): string | null {
		return importedName(this.#packageOf(at), path, at)
	}

	/** What a file imports, in source order, `_` imports left out. */
	importsOf(file: SourceFile): readonly Binding[] {
		const pkg = this.#packages.get(file.packageName)
		return pkg?.index.importsOf(file).all.map(({ entity }) => entity) ?? []
	}

	/** Does any file of the directory declare this name at package level? */
	isDeclaredInPackage(name: string): boolean {
		return [...this.#packages.values()].some((pkg) => pkg.index.entities.has(name))
	}

	#packageOf(node: Node): Package {
		const pkg = this.#packages.get(node.file.packageName)
		if (!pkg?.files.includes(node.file)) throw new Error(`${node.file.path} is not in this package`)
		return pkg
	}
}

const declarationKinds = new Set([
	...['function_declaration', 'method_declaration', 'var_spec', 'const_spec', 'type_spec', 'type_alias', 'import_spec'],
])

/** False inside of syntax errors and of the functions and specs that hold one. */
function isReadable(node: Node): boolean {
	for (let at: Node | null = node; at; at = at.parent) {
		if (at.kind === 'ERROR') return false
		if (declarationKinds.has(at.kind) && (at.isBroken || hasMaskedTypeParameters(at))) return false
	}
	return true
}

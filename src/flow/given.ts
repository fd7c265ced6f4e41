// Parameters whose array the callers have given away.
import { callOf, type Node, signatureOf } from '../syntax/index.ts'
import { type Binding, isExported, type PackageTypes } from '../types/index.ts'
import { dead } from './dead.ts'
import { type Fact, no, yes } from './fact.ts'
import { isFreshArray, keptToItself, onlyFresh, owned } from './owned.ts'
import { deferralOf, onLine, usageOf } from './usage.ts'

/**
 * Is x a slice parameter of an unexported function whose callers all pass an array that they own and do not use again?
 * Then it is the function's own, as if made there. A function that is called nowhere has no callers to ask.
 *
 * @param site a slice expression over x that does not count as a use: the part that the caller reasons about
 */
export function givenAway(types: PackageTypes, x: Binding, site: Node | null = null): Fact {
	const given = givenByCallers(types, x)
	if (!given.holds) return given
	const fresh = onlyFresh(types, x)
	return fresh.holds ? keptToItself(types, x, site) : fresh
}

function givenByCallers(types: PackageTypes, x: Binding): Fact {
	const fn = x.function
	const name = fn?.kind === 'function_declaration' ? fn.get('name') : null
	const binding = name && types.bindingOf(name)
	if (x.role !== 'parameter' || !fn || !binding) return no(`${x.name} is no parameter of a plain function`)
	if (isExported(binding.name)) return no(`${binding.name} is exported`)
	if (binding.declarations.length !== 1) return no(`${binding.name} is declared several times`)
	const hidden = hiddenMention(types, binding.name)
	if (hidden) return no(hidden)

	const index = signatureOf(fn).parameters.findIndex((parameter) => parameter.name === x.declarations[0])
	const isVariadic = signatureOf(fn).parameters[index]?.isVariadic ?? false
	for (const use of types.usesOf(binding)) {
		const usage = usageOf(types, use.identifier)
		const call = usage.how === 'called' ? callOf(usage.node) : null
		if (!use.isCertain || !call) return no(`${binding.name} is not only called ${onLine(use.identifier)}`)
		if (isVariadic && !call.hasSpread) continue // the call makes an array of its own
		const argument = call.arguments[index]
		const because = argument ? againstArgument(types, argument) : 'its arguments are the results of a call'
		if (because !== null) return no(`${binding.name} is called ${onLine(call.node)}, and ${because}`)
	}
	return yes
}

/** Why a caller may still see the array of an argument, null if it can't. */
function againstArgument(types: PackageTypes, argument: Node): string | null {
	if (isFreshArray(types, argument, () => false)) return null
	const local = argument.kind === 'identifier' ? types.bindingOf(argument) : null
	if (!local) return `${argument.text} may be shared`
	if (deferralOf(argument)) return `${local.name} is kept until then`
	const isOwn = owned(types, local, argument)
	if (!isOwn.holds) return isOwn.because
	const isDead = dead(types, local, argument)
	return isDead.holds ? null : isDead.because
}

/** Why a function or variable may be named where no use of it can be seen, null if it can't. */
export function hiddenMention(types: PackageTypes, name: string): string | null {
	const directive = new RegExp(`^//(?:go:linkname .*\\b|export )${name}\\b`, 'mu')
	for (const file of types.files) {
		if (directive.test(file.text)) return `${name} is named by a directive`
		for (const declaration of file.declarations) {
			if (declaration.isBroken && declaration.text.includes(name)) return `${name} is named near a syntax error`
			if (declaration.kind === 'function_declaration' && !declaration.get('body'))
				return `${name} may be named by assembly, which ${declaration.get('name')?.text} is written in`
		}
	}
	return null
}

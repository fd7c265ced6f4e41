// HTTP responses that a client call gives, and what becomes of their connections.
import { callOf, type Node, unparen } from '../syntax/index.ts'
import type { Binding, PackageTypes } from '../types/index.ts'
import { lifeOfContext } from './context.ts'
import { conditionalAround, mentionIn } from './hand-out.ts'
import { definitionsOf, targetsOf, usageOf } from './usage.ts'

const functions = ['Get', 'Post', 'PostForm'].map((name) => `net/http.${name}`)
const methods = ['Do', 'Get', 'Post', 'PostForm'].map((name) => `(*net/http.Client).${name}`)

/** Callees that give a response whose body somebody must close. A response to HEAD has none, and holds no connection. */
export const responseMakers = [...functions, ...methods]

/**
 * May a deadline end the connection of a response that nobody closes: `no`, `maybe`? `yes` where it surely has one, where
 * it ends with the function, and where the request may be HEAD.
 */
export function deadlineOfResponse(types: PackageTypes, call: Node): 'no' | 'maybe' | 'yes' {
	const callee = types.calleeOf(call)
	if (functions.includes(callee)) return deadlineOfDefaultClient(types)
	const made = callOf(call)
	const client = made?.callee.get('operand')
	if (!made || !client) return 'yes'
	const ofClient = deadlineOfClient(types, unparen(client))
	const ofRequest = callee.endsWith('.Do') ? deadlineOfRequest(types, made.arguments[0]) : 'no'
	return (
		[ofClient, ofRequest].find((one) => one === 'yes') ?? [ofClient, ofRequest].find((one) => one === 'maybe') ?? 'no'
	)
}

/** It has none, but a package may give it one. */
function deadlineOfDefaultClient(types: PackageTypes): 'no' | 'maybe' {
	return types.files.some((file) => /\bDefaultClient(\.\w+)? = /.test(file.text)) ? 'maybe' : 'no'
}

/** What the Timeout of a client says. */
function deadlineOfClient(types: PackageTypes, client: Node): 'no' | 'maybe' | 'yes' {
	if (client.kind === 'unary_expression') return deadlineOfClient(types, unparen(client.get('operand') ?? client))
	if (client.kind === 'composite_literal') return hasTimeout(client) ? 'yes' : 'no'
	if (client.kind === 'selector_expression') {
		const [package_, name] = [client.get('operand'), client.get('field')?.text]
		const binding = package_ && types.bindingOf(package_)
		return binding?.kind === 'package' && binding.path === 'net/http' && name === 'DefaultClient'
			? deadlineOfDefaultClient(types)
			: 'maybe'
	}
	const x = client.kind === 'identifier' ? types.bindingOf(client) : null
	if (x?.kind !== 'variable') return 'maybe'
	if (types.usesOf(x).some(({ identifier }) => identifier.parent?.get('field')?.text === 'Timeout')) return 'yes'
	const values = definitionsOf(types, x).map(({ from, value }) => (from === 'value' && value ? unparen(value) : null))
	const found = values.map((value) => (value && value.kind !== 'identifier' ? deadlineOfClient(types, value) : 'maybe'))
	if (found.includes('yes')) return 'yes'
	return found.every((one) => one === 'no') ? 'no' : 'maybe'
}

function hasTimeout(literal: Node): boolean {
	const elements = literal.get('body')?.operands ?? []
	return elements.some((element) => element.operands[0]?.text === 'Timeout' || element.kind !== 'keyed_element')
}

/** What the context of a request says: of one that http.NewRequest makes in this function, with a method that is known. */
function deadlineOfRequest(types: PackageTypes, request: Node | undefined): 'no' | 'maybe' | 'yes' {
	const x = request?.kind === 'identifier' ? types.bindingOf(request) : null
	if (x?.kind !== 'variable' || x.role !== 'local') return 'yes'
	let answer: 'no' | 'maybe' = 'no'
	for (const { from, value } of definitionsOf(types, x)) {
		const call = from === 'result' && value ? unparen(value) : null
		const callee = call ? types.calleeOf(call) : ''
		if (!call || !/^net\/http\.NewRequest(WithContext)?$/.test(callee)) return 'yes'
		const given = callOf(call)?.arguments ?? []
		const context = callee.endsWith('WithContext') ? given[0] : undefined
		const method = given[context ? 1 : 0]
		const name = method ? types.constantOf(method) : null
		if (typeof name !== 'string' || name === 'HEAD' || name === 'CONNECT') return 'yes'
		const life = context ? lifeOfContext(types, context) : 'endless'
		if (life === 'unknown') return 'yes'
		if (life === 'given') answer = 'maybe'
	}
	return answer
}

/**
 * The nodes by which a path may take care of a response, or by which it asks whether there is a body at all. A condition
 * under which something takes care counts whole, since it may hold exactly where that is needed; but not the only one
 * if it asks about the status: there is a body either way.
 */
export function careOfResponse(types: PackageTypes, call: Node, response: Binding): ReadonlySet<Node> {
	const care = new Set<Node>()
	const conditionals = new Set<Node>()
	for (const { identifier } of types.usesOf(response)) {
		if (targetsOf(call).includes(identifier)) continue
		if (isPlainRead(types, identifier)) {
			const asking = identifier.enclosing('if_statement', 'expression_switch_statement')
			if (asking && !asking.contains(call) && bodiless.test((asking.get('condition') ?? asking).text)) care.add(asking)
			continue
		}
		care.add(mentionIn(response.function as Node, identifier))
		const conditional = conditionalAround(identifier, call)
		if (conditional) conditionals.add(conditional)
	}
	const [only] = conditionals
	if (conditionals.size > 1 || (only && !asksOnlyStatus(only, response.name)))
		for (const conditional of conditionals) care.add(conditional)
	return care
}

/** In a condition: it may be true of responses without a body. */
const bodiless =
	/NoContent|NotModified|SwitchingProtocols|Continue\b|\b(1\d\d|204|304)\b|ContentLength|NoBody|HEAD|MethodHead|Upgrade/

function asksOnlyStatus(statement: Node, name: string): boolean {
	if (statement.kind !== 'if_statement' || statement.get('initializer')) return false
	return new RegExp(`^${name}\\.StatusCode [=!<>]=? [\\w.]+$`).test(statement.get('condition')?.text ?? '')
}

const plainFields =
	/^(Status|StatusCode|Proto|ProtoMajor|ProtoMinor|Header|Trailer|ContentLength|TransferEncoding|Uncompressed|TLS)$/
const plainMethods = /^(Cookies|Location|ProtoAtLeast)$/

/** Does the code at a mention of a response only read what has nothing to do with its body? */
function isPlainRead(types: PackageTypes, mention: Node): boolean {
	const usage = usageOf(types, mention)
	if (usage.how !== 'selected') return false
	const name = usage.node.get('field')?.text ?? ''
	const how = usageOf(types, usage.node).how
	return how === 'called' ? plainMethods.test(name) : plainFields.test(name) && how !== 'addressed'
}

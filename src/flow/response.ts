// HTTP responses that a client call gives, and what becomes of their connections.
import { callOf, type Node, unparen } from '../syntax/index.ts'
import type { PackageTypes } from '../types/index.ts'
import { lifeOfContext } from './context.ts'
import { definitionsOf, usageOf } from './usage.ts'

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
	if (functions.includes(callee)) return 'no'
	const made = callOf(call)
	const client = made?.callee.get('operand')
	if (!made || !client) return 'yes'
	const ofClient = deadlineOfClient(types, unparen(client))
	const ofRequest = callee.endsWith('.Do') ? deadlineOfRequest(types, made.arguments[0]) : 'no'
	return (
		[ofClient, ofRequest].find((one) => one === 'yes') ?? [ofClient, ofRequest].find((one) => one === 'maybe') ?? 'no'
	)
}

/** What the Timeout of a client says. */
function deadlineOfClient(types: PackageTypes, client: Node): 'no' | 'maybe' | 'yes' {
	if (client.kind === 'unary_expression') return deadlineOfClient(types, unparen(client.get('operand') ?? client))
	if (client.kind === 'composite_literal') return hasTimeout(client) ? 'yes' : 'no'
	if (client.kind === 'selector_expression') {
		const [package_, name] = [client.get('operand'), client.get('field')?.text]
		const binding = package_ && types.bindingOf(package_)
		return binding?.kind === 'package' && binding.path === 'net/http' && name === 'DefaultClient' ? 'no' : 'maybe'
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

const plainFields =
	/^(Status|StatusCode|Proto|ProtoMajor|ProtoMinor|Header|Trailer|ContentLength|TransferEncoding|Uncompressed|TLS)$/
const plainMethods = /^(Cookies|Location|ProtoAtLeast)$/

/** Does the code at a mention of a response only read what has nothing to do with its body? */
export function isPlainRead(types: PackageTypes, mention: Node): boolean {
	const usage = usageOf(types, mention)
	if (usage.how !== 'selected') return false
	const name = usage.node.get('field')?.text ?? ''
	const how = usageOf(types, usage.node).how
	return how === 'called' ? plainMethods.test(name) : plainFields.test(name) && how !== 'addressed'
}

/** Statuses of responses that have no body, and other ways to ask whether there is one. */
const bodiless =
	/NoContent|NotModified|SwitchingProtocols|Continue\b|\b(1\d\d|204|304)\b|ContentLength|NoBody|HEAD|MethodHead|Upgrade/

/** May a condition be true of responses that have no body? */
export function mayMeanNoBody(condition: Node): boolean {
	return bodiless.test(condition.text)
}

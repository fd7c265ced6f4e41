import { delimiter, dirname, isAbsolute, join } from 'node:path'
import { isDirectory, isFile, readText, realPath } from './disk.ts'

/** Environment variables, as in `process.env`. */
export type Variables = Readonly<Record<string, string | undefined>>

/** Where Go's own installers and the common package managers put it. */
const usualRoots = [
	...['/usr/local/go', '/usr/lib/go', '/usr/lib/golang', '/opt/homebrew/opt/go/libexec', '/usr/local/opt/go/libexec'],
	'C:\\Program Files\\Go',
]

/** The go command's settings: from the environment, and from the file that `go env -w` writes (`go help environment`). */
export class GoEnvironment {
	readonly #variables: Variables
	readonly #written: ReadonlyMap<string, string>

	constructor(variables: Variables) {
		this.#variables = variables
		this.#written = readWritten(variables)
	}

	/** `''` if it is not set. */
	get(name: string): string {
		return this.#variables[name] || (this.#written.get(name) ?? '')
	}

	/** Directory of the module cache; null if there is no telling. Only the first entry of GOPATH has one. */
	moduleCache(): string | null {
		const home = homeOf(this.#variables)
		const [first = ''] = (this.get('GOPATH') || (home && join(home, 'go'))).split(delimiter)
		const cache = this.get('GOMODCACHE') || (first && join(first, 'pkg', 'mod'))
		return isAbsolute(cache) ? cache : null
	}

	/** Directory of the standard library's packages, GOROOT/src; null if there is none. */
	librarySource(): string | null {
		const root = this.get('GOROOT') || this.#rootOfCommand() || usualRoots.find(isGoRoot)
		return root ? join(root, 'src') : null
	}

	/** GOROOT of a `go` on the PATH; what is there for a version manager leads to none. */
	#rootOfCommand(): string | undefined {
		const name = process.platform === 'win32' ? 'go.exe' : 'go'
		for (const directory of (this.#variables.PATH ?? '').split(delimiter).filter(isAbsolute)) {
			const command = realPath(join(directory, name))
			const root = command && dirname(dirname(command))
			if (root && isGoRoot(root)) return root
		}
		return undefined
	}
}

function isGoRoot(directory: string): boolean {
	return isFile(join(directory, 'VERSION')) && isDirectory(join(directory, 'src'))
}

/** Lines of other forms are passed over, as the go command does. */
function readWritten(variables: Variables): ReadonlyMap<string, string> {
	const file = variables.GOENV || join(configDirectory(variables), 'go', 'env')
	const lines = (isAbsolute(file) && readText(file)) || ''
	return new Map([...lines.matchAll(/^([A-Z][^=\n]*)=(.*)$/gm)].map(([, name, value]) => [name!, value!]))
}

/** As Go's os.UserConfigDir; `''` if there is none. */
function configDirectory(variables: Variables): string {
	const home = homeOf(variables)
	if (process.platform === 'win32') return variables.AppData ?? variables.APPDATA ?? ''
	if (process.platform === 'darwin') return home && join(home, 'Library', 'Application Support')
	return variables.XDG_CONFIG_HOME || (home && join(home, '.config'))
}

function homeOf(variables: Variables): string {
	return (process.platform === 'win32' ? variables.USERPROFILE : variables.HOME) ?? ''
}

import type { RunArguments } from './arguments.ts'
import type { Io, Terminal } from './io.ts'

/** Is text for this stream coloured? `--color` wins over FORCE_COLOR, that over NO_COLOR, that over the terminal. */
export function hasColor(mode: RunArguments['color'], stream: Terminal, env: Io['env']): boolean {
	if (mode !== 'auto') return mode === 'always'
	if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR)
	if (env.NO_COLOR) return false
	return stream.isTTY === true && env.TERM !== 'dumb'
}

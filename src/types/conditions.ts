// Which files are not part of every build: what only they declare may or may not hide something.
import type { Node, SourceFile } from '../syntax/index.ts'

// go/build/syslist, as far as file names go: every GOOS and GOARCH that ever was.
const systems = `aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1
	windows zos`
const architectures = `386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32
	mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm`
const suffix = new RegExp(`_(${[...systems.split(/\s+/), ...architectures.split(/\s+/), 'test'].join('|')})\\.go$`)
const constraint = /^\/\/(?:go:build|[ \t]*\+build)[ \t].*$/gm

const conditions = new WeakMap<SourceFile, string>()

/** What a file's name and constraints ask of a build, as text to compare; `''` if it is part of every one. */
function conditionOf(file: SourceFile): string {
	let condition = conditions.get(file)
	if (condition === undefined) {
		const [name = ''] = /(?:_[^_/]+)?_[^_/]+\.go$/.exec(file.path) ?? []
		condition = [suffix.test(file.path) ? name : '', ...(file.text.match(constraint) ?? [])].join('\n').trim()
		conditions.set(file, condition)
	}
	return condition
}

/** May builds with one of some files lack all of these declarations? */
export function mayBeMissing(declarations: readonly Node[], files: readonly SourceFile[]): boolean {
	const known = new Set(files.map(conditionOf)).add('')
	return declarations.length > 0 && declarations.every(({ file }) => !known.has(conditionOf(file)))
}

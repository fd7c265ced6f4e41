import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isStandard, sinceMinor, standardPackage } from '../../src/types/stdlib/index.ts'

const data = new URL('../../src/types/stdlib/data/', import.meta.url)
const paths = readFileSync(new URL('index.txt', data), 'utf8').trimEnd().split('\n')

describe('standardPackage', () => {
	it('has a file for nothing but listed packages', () => {
		const files = readdirSync(data).filter((name) => name !== 'index.txt')
		expect(
			files.map((name) => name.replaceAll('+', '/').replace(/\.txt$/, '')).filter((path) => !isStandard(path)),
		).toEqual([])
		expect(files.length).toBeGreaterThan(150)
	})

	it('parses without errors, whatever the package', () => {
		const packages = paths.map((path) => standardPackage(path)).filter((file) => file !== null)
		expect(packages.length).toBeGreaterThan(150)
		for (const file of packages) {
			expect(file.errors.map((node) => `${file.path}: ${node.text}`)).toEqual([])
			expect(file.packageName).toMatch(/^\w+$/)
			expect(file.declarations.length).toBeGreaterThan(1)
		}
	})

	it('imports standard packages only, under names that are their own or written', () => {
		for (const path of paths) {
			for (const [, alias, imported = ''] of standardPackage(path)?.text.matchAll(/^import (\w+ )?"(.*)"$/gm) ?? []) {
				expect(isStandard(imported), imported).toBe(true)
				if (!alias && imported !== 'unsafe')
					expect(imported.slice(imported.lastIndexOf('/') + 1)).toBe(standardPackage(imported)?.packageName)
			}
		}
	})

	it('is the same file each time', () => {
		expect(standardPackage('time')).toBe(standardPackage('time'))
	})

	it.each(['internal/abi', 'unsafe', 'builtin', 'github.com/a/b', '../index', '', 'cmd/go', 'C'])(
		'lacks %s',
		(path) => {
			expect(standardPackage(path)).toBeNull()
		},
	)

	it.each([
		['bufio', 'func NewReader(io.Reader) *Reader'],
		['bytes', 'func Clone([]byte) []byte // 1.20'],
		['container/heap', 'type Interface interface {\n\tPop() any\n\tPush(any)\n\tsort.Interface\n}'],
		['context', 'func WithCancel(Context) (Context, CancelFunc) // 1.7'],
		['context', 'type CancelFunc func() // 1.7'],
		['database/sql', 'func (*Rows) Close() error'],
		['errors', 'func AsType[E error](error) (E, bool) // 1.26'],
		['image', 'func Decode(io.Reader) (Image, string, error)'],
		['io', 'func ReadAll(Reader) ([]byte, error) // 1.16'],
		['io', 'var EOF error'],
		['math', 'const MaxInt32 = 2147483647'],
		['math', 'const MaxInt = 2147483647 + 9223372034707292160*(1<<(^uint(0)>>63)-1) // 1.17'],
		['math', 'const Pi = 3.141592653589793'],
		['math/rand', 'func New(Source) *Rand'],
		['math/rand/v2', 'func N[Int intType](Int) Int // 1.22'],
		['net', 'func Dial(string, string) (Conn, error)'],
		['net/http', 'func (*Request) Context() context.Context // 1.7'],
		['net/http', 'type Header map[string][]string'],
		['os', 'const O_CREATE int = unknown'],
		['os', 'func Open(string) (*File, error)'],
		['os', 'func (*File) Close() error'],
		['os', 'type FileInfo = fs.FileInfo'],
		['os', 'type File struct {\n\t_ *byte\n}'],
		['os', 'var Stdin *File'],
		['path/filepath', 'type WalkFunc func(string, fs.FileInfo, error) error'],
		['runtime', 'func AddCleanup[T any, S any](*T, func(S), S) Cleanup // 1.24'],
		['runtime', 'func SetFinalizer(any, any)'],
		['slices', 'func Clone[S ~[]E, E any](S) S // 1.21'],
		['sort', 'func Slice(any, func(int, int) bool) // 1.8'],
		['strings', 'func Clone(string) string // 1.18'],
		['sync', 'func (*WaitGroup) Go(func()) // 1.25'],
		['sync', 'type Mutex struct {\n\t_ byte\n}'],
		['sync/atomic', 'func (*Pointer[T]) Load() *T'],
		['testing', 'type T struct {\n\tcommon\n\t_ *byte\n}'],
		['syscall', 'type Errno unknown'],
		['syscall', 'func (Errno) Error() string'],
		['testing', 'func (*common) Fatal(...any)'],
		['time', 'const Second Duration = 1000000000'],
		['time', 'func NewTicker(Duration) *Ticker'],
		['time', 'type Ticker struct {\n\tC <-chan Time\n\t_ byte\n}'],
		['unicode/utf8', "const RuneError = '�'"],
	])('%s: %s', (path, declaration) => {
		expect(`\n${standardPackage(path)?.text}`).toContain(`\n${declaration}\n`)
	})

	it('names the package that a qualifier stands for', () => {
		const http = standardPackage('net/http')?.text
		expect(http).toContain('\nimport "net/url"\n')
		expect(http).toMatch(/^type Response struct \{$[^}]*^\tBody io\.ReadCloser$/m)
		expect(standardPackage('html/template')?.text).toContain('\nimport "text/template/parse"\n')
	})

	it('leaves out what differs by platform', () => {
		expect(standardPackage('syscall')?.text).not.toContain('Stat_t')
		expect(standardPackage('os')?.text).not.toContain('const PathSeparator')
	})
})

describe('isStandard', () => {
	it.each(['fmt', 'net/http', 'internal/abi', 'unsafe', 'math/rand/v2', 'syscall/js'])('knows %s', (path) => {
		expect(isStandard(path)).toBe(true)
	})

	it.each(['net/htt', 'C', 'example.com/fmt', 'golang.org/x/net', 'cmd/go', 'vendor/golang.org/x/net', ''])(
		'does not know %s',
		(path) => {
			expect(isStandard(path)).toBe(false)
		},
	)
})

describe('sinceMinor', () => {
	it.each([
		['strings', 'Clone', 18],
		['strings', 'Builder', 10],
		['strings', 'Builder.Grow', 10],
		['strings', 'Builder.Cap', 12],
		['bytes', 'Clone', 20],
		['slices', 'Clone', 21],
		['slices', 'Delete', 21],
		['runtime', 'SetFinalizer', 0],
		['runtime', 'AddCleanup', 24],
		['sync', 'WaitGroup.Go', 25],
		['sync', 'WaitGroup.Wait', 0],
		['sync/atomic', 'Pointer.Load', 19],
		['net/http', 'Server.BaseContext', 13],
		['net/http', 'Response.Body', 0],
		['net/http', 'File.Close', 0],
		['os', 'FileInfo', 0],
		['bufio', 'ReadWriter.ReadString', 0],
		['testing', 'T.Chdir', 24],
		['testing', 'T.Fatal', 0],
		['testing', 'F.Fatal', 18],
		['runtime', 'BlockProfileRecord.StackRecord', 1],
	])('%s.%s came with Go 1.N, N = %s', (path, symbol, minor) => {
		expect(sinceMinor(path, symbol)).toBe(minor)
	})

	it.each([
		['strings', 'Klone'],
		['strings', 'Builder.Klone'],
		['strings', 'Builder._'],
		['strings', 'Builder.Grow.x'],
		['strings', ''],
		['example.com/strings', 'Clone'],
	])('is null for %s.%s', (path, symbol) => {
		expect(sinceMinor(path, symbol)).toBeNull()
	})
})

const hasRelease = /^go1\.26(\.|$)/.test(spawnSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' }).stdout ?? '')
if (!hasRelease) console.warn('SKIPPED: the data against its generator, for there is no Go 1.26 on the PATH')

it.skipIf(!hasRelease)('the data is what the generator writes', { timeout: 120_000 }, () => {
	const folder = new URL('../../scripts/generate-stdlib', import.meta.url)
	expect(() => execFileSync('go', ['run', '.', '-check'], { cwd: folder, stdio: 'pipe' })).not.toThrow()
})

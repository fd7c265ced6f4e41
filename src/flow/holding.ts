// Which functions of the standard library hold on to what they are given. Callees as `PackageTypes.calleeOf` answers.
import { packageOf } from './resources.ts'

/** Packages whose functions keep their arguments in their results at most, but for those that {@link isKeeper} names. */
const passing = new Set(
	`bufio bytes errors fmt io io/fs io/ioutil maps math os os/exec path path/filepath regexp slices sort strconv strings
	unicode context text/template html/template text/tabwriter text/scanner log log/slog
	encoding/ascii85 encoding/base32 encoding/base64 encoding/binary encoding/csv encoding/gob encoding/hex encoding/json
	encoding/pem encoding/xml encoding/asn1
	compress/bzip2 compress/flate compress/gzip compress/lzw compress/zlib archive/tar archive/zip
	crypto/hmac crypto/md5 crypto/rand crypto/sha1 crypto/sha256 crypto/sha512 crypto/tls crypto/x509
	hash/adler32 hash/crc32 hash/crc64 hash/fnv
	image image/gif image/jpeg image/png image/draw go/ast go/format go/parser go/printer
	debug/elf debug/macho debug/pe debug/buildinfo mime/multipart mime/quotedprintable
	net net/http net/mail net/textproto net/url database/sql time`.split(/\s+/),
)

/** Methods that are done with their arguments when they return, or keep them in their results at most. */
const passingMethods =
	/^(Read|Write|Scan|Print|Format|Decode|Encode|Execute|Query|Exec|Ping|Prepare|Begin|Dial|Do$|Post|Get|Head|Parse|Copy|Match|Find|Output|Sum|Lookup|Load|Log|Debug|Info|Warn|Error|Stat|Open|Create|With)/

/** Names of functions that hold on to an argument. */
const keepers =
	/^(set|start|go$|handle|cleanup|register|add|append|push|put|store|insert|send|serve|listen|watch|track|notify|afterfunc|chdir|save|keep|schedule|submit|enqueue|subscribe|attach|reset|swap|compareandswap|init)|^on[A-Z]|lock/i

/** Does the name of a function, without its package, say that it holds on to an argument? */
export function isKeeper(name: string): boolean {
	return keepers.test(name)
}

/** Does the name of a method say that what it is called on goes on working when it returns? */
export function goesOnByItself(name: string): boolean {
	return /^(start|serve|listen|go$|handle|cleanup|notify|subscribe|watch)/i.test(name)
}

/** Does the name of a method say that the resource is a claim: a lock, or a descriptor that may be locked? */
export function holdsOnPurpose(name: string): boolean {
	return /^(Fd|SyscallConn|(Try)?R?Lock)$/.test(name)
}

/** Does a standard function keep what it is given in its results at most? */
export function keepsOnlyInResult(callee: string): boolean {
	if (!passing.has(packageOf(callee))) return false
	const isMethod = callee.startsWith('(')
	return !isMethod || passingMethods.test(callee.slice(callee.lastIndexOf('.') + 1))
}

/** Where a standard function writes an argument down: into its receiver, its first argument, or what outlasts both. */
export function writtenTo(callee: string, index: number): 'receiver' | 'first' | 'file system' | null {
	if (/^\(.+\)\.(Write|Encode)\w*$/.test(callee)) return 'receiver'
	if (/^(fmt\.Fprint(f|ln)?|io\.WriteString)$/.test(callee) || /template\.Template\)\.Execute/.test(callee))
		return index > 0 ? 'first' : null
	if (callee === 'os.WriteFile' && index === 1) return 'file system'
	return /^os\.(Symlink|Link)$/.test(callee) && index === 0 ? 'file system' : null
}

/** Functions and methods that have read all they will ever read when they return. */
const eager = new Set(
	`io.ReadAll io.Copy io.CopyN io.CopyBuffer io.ReadFull io.ReadAtLeast io.WriteString io/ioutil.ReadAll
	image.Decode image.DecodeConfig image/png.Decode image/jpeg.Decode image/gif.Decode image/gif.DecodeAll
	(*os.File).Stat (*os.File).ReadDir (*os.File).Readdir (*os.File).Readdirnames (*os.File).Read (*os.File).ReadAt
	(*os.File).Write (*os.File).WriteAt (*os.File).WriteString (*os.File).Seek
	(*encoding/json.Decoder).Decode (*encoding/xml.Decoder).Decode (*encoding/gob.Decoder).Decode
	(*encoding/csv.Reader).Read (*encoding/csv.Reader).ReadAll (io.Reader).Read
	(*os/exec.Cmd).Output (*os/exec.Cmd).CombinedOutput (*os/exec.Cmd).Run
	os.Stat os.Lstat os.ReadFile os.ReadDir os.WriteFile os.MkdirAll os.Mkdir os.Chmod os.Rename
	(*database/sql.Rows).Scan (*database/sql.Row).Scan`.split(/\s+/),
)

/** Is a standard function done with its arguments and its receiver when it returns, whatever its results are? */
export function isEager(callee: string): boolean {
	return eager.has(callee)
}

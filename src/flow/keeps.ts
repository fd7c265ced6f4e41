// What the standard library does with what it is given, as its documentation and source say. Callees are written as
// `PackageTypes.calleeOf` answers them. What is in no table may keep its arguments.
import { callOf, type Node, unparen } from '../syntax/index.ts'
import { type PackageTypes, type Type, underlying } from '../types/index.ts'
import { isStandard } from '../types/stdlib/index.ts'

/** Functions whose first result is a slice over an array that they made and kept nothing of. */
const freshArrays = new Set(
	`os.ReadFile os.ReadDir os.Environ io.ReadAll io/ioutil.ReadFile io/ioutil.ReadAll io/ioutil.ReadDir
	strings.Split strings.SplitN strings.SplitAfter strings.SplitAfterN strings.Fields strings.FieldsFunc
	bytes.Split bytes.SplitN bytes.SplitAfter bytes.SplitAfterN bytes.Fields bytes.FieldsFunc
	bytes.Clone bytes.Repeat bytes.Join bytes.ToUpper bytes.ToLower bytes.Replace bytes.ReplaceAll
	slices.Clone slices.Collect slices.Concat slices.Repeat slices.Sorted slices.SortedFunc slices.SortedStableFunc
	encoding/hex.DecodeString (*encoding/base64.Encoding).DecodeString (*encoding/base32.Encoding).DecodeString
	encoding/json.Marshal encoding/json.MarshalIndent encoding/xml.Marshal encoding/xml.MarshalIndent
	path/filepath.Glob path/filepath.SplitList unicode/utf16.Encode unicode/utf16.Decode
	(*bufio.Reader).ReadBytes
	(*regexp.Regexp).FindAllString (*regexp.Regexp).FindAllStringIndex (*regexp.Regexp).Split`.split(/\s+/),
)

/** Is the first result of this callee a slice over an array that nothing else knows? */
export function makesFreshArray(callee: string): boolean {
	return freshArrays.has(callee)
}

/** Functions of package strings whose first result shares the memory of the first argument, nearly all of it. */
const trimming = new Set(
	`Trim TrimSpace TrimLeft TrimRight TrimPrefix TrimSuffix TrimFunc TrimLeftFunc TrimRightFunc CutPrefix CutSuffix`
		.split(' ')
		.map((name) => `strings.${name}`),
)

/** The string that a call like `strings.TrimSpace` trims, null for any other expression. */
export function trimmedOperand(types: PackageTypes, expression: Node): Node | null {
	const call = unparen(expression)
	const operand = trimming.has(types.calleeOf(call)) ? callOf(call)?.arguments[0] : undefined
	return operand ? (trimmedOperand(types, operand) ?? unparen(operand)) : null
}

/** Functions and methods that are done with all their arguments when they return. */
const keepingNothing = new Set(
	`io.ReadFull io.ReadAtLeast io.ReadAll io.Copy io.CopyN io.CopyBuffer io.WriteString
	io/ioutil.ReadAll
	(io.Reader).Read (io.ReaderAt).ReadAt (net.Conn).Read (net.Conn).Write
	(*os.File).Read (*os.File).ReadAt (*os.File).Write (*os.File).WriteAt (*os.File).WriteString
	(*bufio.Reader).Read (*bytes.Reader).Read (*strings.Reader).Read
	(*bytes.Buffer).Read (*bytes.Buffer).Write (*bytes.Buffer).WriteString (*bytes.Buffer).ReadFrom
	(*strings.Builder).Write (*strings.Builder).WriteString
	os.WriteFile io/ioutil.WriteFile
	sort.Ints sort.Strings sort.Float64s sort.IntsAreSorted sort.StringsAreSorted
	sort.SearchInts sort.SearchStrings
	slices.Sort slices.IsSorted slices.Reverse slices.Contains slices.Index slices.Equal slices.Compare
	slices.Max slices.Min slices.BinarySearch
	strings.Join
	bytes.Equal bytes.Compare bytes.Contains bytes.ContainsAny bytes.ContainsRune bytes.Count bytes.EqualFold
	bytes.HasPrefix bytes.HasSuffix bytes.Index bytes.IndexAny bytes.IndexByte bytes.IndexRune bytes.LastIndex
	bytes.LastIndexByte bytes.Clone bytes.Repeat bytes.Join bytes.ToUpper bytes.ToLower bytes.Replace
	bytes.ReplaceAll bytes.Runes
	crypto/md5.Sum crypto/sha1.Sum crypto/sha256.Sum224 crypto/sha256.Sum256 crypto/sha512.Sum384 crypto/sha512.Sum512
	crypto/rand.Read crypto/subtle.ConstantTimeCompare
	hash/adler32.Checksum hash/crc32.Checksum hash/crc32.ChecksumIEEE hash/crc32.Update hash/crc64.Checksum
	encoding/hex.EncodeToString encoding/hex.Encode encoding/hex.Decode encoding/hex.Dump
	(*encoding/base64.Encoding).EncodeToString (*encoding/base64.Encoding).Encode (*encoding/base64.Encoding).Decode
	(encoding/binary.bigEndian).Uint16 (encoding/binary.bigEndian).Uint32 (encoding/binary.bigEndian).Uint64
	(encoding/binary.bigEndian).PutUint16 (encoding/binary.bigEndian).PutUint32 (encoding/binary.bigEndian).PutUint64
	(encoding/binary.littleEndian).Uint16 (encoding/binary.littleEndian).Uint32 (encoding/binary.littleEndian).Uint64
	(encoding/binary.littleEndian).PutUint16 (encoding/binary.littleEndian).PutUint32
	(encoding/binary.littleEndian).PutUint64
	(encoding/binary.ByteOrder).Uint16 (encoding/binary.ByteOrder).Uint32 (encoding/binary.ByteOrder).Uint64
	(encoding/binary.ByteOrder).PutUint16 (encoding/binary.ByteOrder).PutUint32 (encoding/binary.ByteOrder).PutUint64
	encoding/binary.PutUvarint encoding/binary.PutVarint encoding/binary.Uvarint encoding/binary.Varint
	encoding/json.Valid
	unicode/utf8.DecodeRune unicode/utf8.DecodeLastRune unicode/utf8.RuneCount unicode/utf8.Valid
	unicode/utf8.EncodeRune unicode/utf8.FullRune
	fmt.Print fmt.Printf fmt.Println fmt.Fprint fmt.Fprintf fmt.Fprintln fmt.Sprint fmt.Sprintf fmt.Sprintln
	fmt.Fscan fmt.Fscanf fmt.Fscanln
	log.Print log.Printf log.Println`.split(/\s+/),
)

/** Functions that take a slice and a function, call that function until they return, and keep neither. */
const callingFunction = new Set(
	`sort.Slice sort.SliceStable sort.SliceIsSorted sort.Search
	slices.SortFunc slices.SortStableFunc slices.IsSortedFunc slices.ContainsFunc slices.IndexFunc
	slices.BinarySearchFunc slices.MinFunc slices.MaxFunc slices.EqualFunc
	bytes.IndexFunc bytes.Map strings.Map strings.IndexFunc strings.FieldsFunc`.split(/\s+/),
)

/**
 * Is an argument of a call back in the caller's hands alone when the call returns? Only standard functions that are
 * known for it, and only for values whose own methods, which such a function may call, are the standard library's.
 */
export function isKnownNotToKeep(types: PackageTypes, call: Node, argument: Node): boolean {
	const callee = types.calleeOf(call)
	return (keepingNothing.has(callee) || callingFunction.has(callee)) && hasOnlyKnownMethods(types.typeOf(argument))
}

/** Does the call run the functions it is given before it returns, and keep none of them? */
export function isKnownToRunAndForget(types: PackageTypes, call: Node): boolean {
	return callingFunction.has(types.calleeOf(call))
}

/** Types of the standard library whose methods keep no second reference to their receiver. */
const selfContained = new Set(
	`os.File time.Ticker time.Timer net/http.Response database/sql.Rows database/sql.Stmt
	bytes.Buffer bytes.Reader strings.Builder strings.Reader bufio.Reader bufio.Writer bufio.Scanner
	io.Reader io.Writer io.Closer io.ReadCloser io.WriteCloser io.ReadWriteCloser io.Seeker io.ReaderAt io.WriterAt
	io.StringWriter io.ByteReader io.ByteWriter
	net.Conn net.TCPConn net.UDPConn net.UnixConn net.Listener
	compress/gzip.Reader compress/gzip.Writer compress/flate.Writer compress/zlib.Writer
	archive/zip.ReadCloser archive/zip.Reader archive/tar.Reader
	context.Context`.split(/\s+/),
)

/** Does a method called on a value, as `(*os.File).Close`, keep no reference to it? */
export function isMethodKnownNotToKeep(callee: string): boolean {
	const receiver = /^\(\*?(.+)\)\.\w+$/.exec(callee)?.[1]
	return receiver !== undefined && selfContained.has(receiver)
}

/** Packages whose functions call nothing that they are not given. */
const quietPackages = new Set(
	`bytes errors fmt hash/crc32 math math/bits path path/filepath sort strconv strings time unicode
	unicode/utf8 slices maps`.split(/\s+/),
)

/**
 * May a call run code of the package at hand, or wait for some? Built-in functions, conversions and standard functions
 * whose arguments have no methods of their own do not.
 */
export function mayRunUnknownCode(types: PackageTypes, call: Node): boolean {
	const callee = types.calleeOf(call)
	if (callee === 'conversion') return false
	if (callee.startsWith('builtin.')) return callee === 'builtin.panic'
	const packagePath = /^\(?\*?(.+?)\.\w+(?:\)\.\w+)?$/.exec(callee)?.[1] ?? ''
	if (!quietPackages.has(packagePath) || callee === 'time.Sleep') return true
	return !callOf(call)?.arguments.every((argument) => isPlain(types.typeOf(argument)))
}

/** Are the methods that can be called on a value of this type through an interface all the standard library's? */
function hasOnlyKnownMethods(type: Type): boolean {
	switch (type.kind) {
		case 'unknown':
		case 'typeparam':
		case 'struct': // may embed a type that has methods
			return false
		case 'alias':
			return hasOnlyKnownMethods(type.target())
		case 'pointer':
			return hasOnlyKnownMethods(type.element)
		case 'interface':
			return false
		case 'named':
			return isStandard(type.packagePath)
		default:
			return true
	}
}

/** Is this a type without methods, and without functions and interfaces inside? */
function isPlain(type: Type): boolean {
	switch (type.kind) {
		case 'basic':
			return true
		case 'alias':
			return isPlain(type.target())
		case 'slice':
		case 'array':
		case 'pointer':
			return isPlain(type.element)
		case 'named':
			return isStandard(type.packagePath) && underlying(type).kind === 'basic'
		default:
			return false
	}
}

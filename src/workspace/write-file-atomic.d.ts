declare module 'write-file-atomic' {
	interface Options<Result> {
		/** Called with the temporary file's path once it is open and empty. */
		tmpfileCreated?: (path: string) => Result
	}
	function writeFileAtomic(path: string, data: string | null, options?: Options<Promise<void>>): Promise<void>
	namespace writeFileAtomic {
		function sync(path: string, data: string | null, options?: Options<void>): void
	}
	export = writeFileAtomic
}

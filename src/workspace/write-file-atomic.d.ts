declare module 'write-file-atomic' {
	interface Options {
		/** Called with the temporary file's path once it is open and empty. */
		tmpfileCreated?: (path: string) => Promise<void>
	}
	export default function writeFileAtomic(path: string, data: null, options: Options): Promise<void>
}

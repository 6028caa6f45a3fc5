declare module 'wawoff2' {
	/** A WOFF2 file as TrueType or OpenType. @throws {Error} For anything else. */
	export function decompress(font: Uint8Array): Promise<Uint8Array>;
}

declare module 'subset-font' {
	/** Cuts a font to the characters of a text, and to the OpenType features that are named; all where none are. */
	export default function subsetFont(
		font: Uint8Array,
		text: string,
		options: { targetFormat: 'woff2' | 'woff' | 'sfnt'; keepFeatures?: readonly string[] }
	): Promise<Uint8Array>;
}

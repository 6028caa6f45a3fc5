import { Blob, Face, Font } from 'harfbuzzjs';

/** The outlines of the letters of a font. */
export interface GlyphOutlines {
	/** Units of the outlines in the size of the font. */
	readonly em: number;
	/** Path data by letter, the base line at 0, upwards positive; of spaces the empty string. */
	readonly glyphs: Readonly<Record<string, string>>;
}

/**
 * The outlines of those letters of a text that a font has, without what its features make of them.
 * @param font - TrueType or OpenType.
 */
export function glyphOutlines(font: Uint8Array, text: string): GlyphOutlines {
	const face = new Face(new Blob(font));
	const shaper = new Font(face);
	const glyphs: Record<string, string> = {};
	for (const letter of text) {
		const glyph = shaper.nominalGlyph(letter.codePointAt(0) ?? 0);
		if (glyph !== undefined && glyph !== 0) glyphs[letter] = shaper.glyphToPath(glyph);
	}
	return { em: face.upem, glyphs };
}

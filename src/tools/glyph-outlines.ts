import { Blob, Face, Font } from 'harfbuzzjs';

/** The outlines of the letters of a font. */
export interface GlyphOutlines {
	/** Units of the outlines in the size of the font. */
	readonly em: number;
	/**
	 * Path data by letter, relative and in whole units, the base line at 0, upwards positive; of spaces the empty string. A third
	 * smaller than in absolute places.
	 */
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
		if (glyph !== undefined && glyph !== 0) glyphs[letter] = relativePath(shaper.glyphToPath(glyph));
	}
	return { em: face.upem, glyphs };
}

/** Those letters of a text that a font has. @param font - TrueType or OpenType. */
export function lettersIn(font: Uint8Array, text: string): ReadonlySet<string> {
	const shaper = new Font(new Face(new Blob(font)));
	return new Set([...text].filter((letter) => (shaper.nominalGlyph(letter.codePointAt(0) ?? 0) ?? 0) !== 0));
}

/** Path data of pairs in absolute places, `M266,-12Q201,-12 149.5,23.5Z`, in steps from point to point: `m266,-12q-65,0 -116,36z`. */
export function relativePath(path: string): string {
	let [at, start] = [
		[0, 0],
		[0, 0]
	];
	return path.replaceAll(/([MLQC])([^MLQCZ]*)|Z/g, (_, command?: string, places = '') => {
		if (command === undefined) {
			at = start;
			return 'z';
		}
		const points = String(places)
			.split(' ')
			.map((pair) => pair.split(',').map((number) => Math.round(Number(number))));
		const from = at;
		at = points.at(-1) ?? at;
		if (command === 'M') start = at;
		const steps = points.map(([x = 0, y = 0]) => `${x - (from[0] ?? 0)},${y - (from[1] ?? 0)}`);
		return command.toLowerCase() + steps.join(' ');
	});
}

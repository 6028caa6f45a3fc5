import { inflateSync } from 'node:zlib';

/** Measures of a font, shares of its size. */
export interface FontMetrics {
	/** Mean width of a letter of a sentence. */
	readonly letter: number;
	readonly ascent: number;
	readonly descent: number;
	readonly lineGap: number;
}

/** A sentence with the letters of English in about the numbers in which they are read. */
const SAMPLE =
	'A reader looks at the map, moves the date from one day to another and sees who held what on that day, and by which source.';

/**
 * Reads the measures of a font in WOFF 1 or TrueType.
 * @throws {Error} For another format, or where a table is missing.
 */
export function fontMetrics(file: Buffer): FontMetrics {
	const tables = tablesOf(file);
	const table = (tag: string): Buffer => {
		const found = tables.get(tag);
		if (!found) throw new Error(`the font has no table ${tag}`);
		return found;
	};
	const [head, hhea, hmtx, cmap] = ['head', 'hhea', 'hmtx', 'cmap'].map(table) as [
		Buffer,
		Buffer,
		Buffer,
		Buffer
	];
	const em = head.readUInt16BE(18);
	const longMetrics = hhea.readUInt16BE(34);
	const glyphOf = glyphsOf(cmap);
	const widths = [...SAMPLE].map((letter) =>
		hmtx.readUInt16BE(4 * Math.min(glyphOf(letter.codePointAt(0) ?? 0), longMetrics - 1))
	);
	return {
		letter: widths.reduce((sum, width) => sum + width, 0) / widths.length / em,
		ascent: hhea.readInt16BE(4) / em,
		descent: -hhea.readInt16BE(6) / em,
		lineGap: hhea.readInt16BE(8) / em
	};
}

/** Tables by their tags. */
function tablesOf(file: Buffer): Map<string, Buffer> {
	const isWoff = file.toString('latin1', 0, 4) === 'wOFF';
	if (!isWoff && file.readUInt32BE(0) !== 0x00010000) throw new Error('neither WOFF 1 nor TrueType');
	const [count, start, size] = isWoff ? [file.readUInt16BE(12), 44, 20] : [file.readUInt16BE(4), 12, 16];
	return new Map(
		Array.from({ length: count }, (_, i): [string, Buffer] => {
			const at = start + i * size;
			const tag = file.toString('latin1', at, at + 4);
			const [offset, packed] = [
				file.readUInt32BE(at + (isWoff ? 4 : 8)),
				file.readUInt32BE(at + (isWoff ? 8 : 12))
			];
			const bytes = file.subarray(offset, offset + packed);
			return [tag, isWoff && packed < file.readUInt32BE(at + 12) ? inflateSync(bytes) : bytes];
		})
	);
}

/** The number of the glyph of a character of the basic plane; 0 = the font has none. */
function glyphsOf(cmap: Buffer): (codePoint: number) => number {
	const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(8 + 8 * i));
	const start = offsets.find((offset) => cmap.readUInt16BE(offset) === 4);
	if (start === undefined) throw new Error('the font has no map of characters of format 4');
	const doubled = cmap.readUInt16BE(start + 6);
	const [ends, starts, deltas, ranges] = [14, 16 + doubled, 16 + 2 * doubled, 16 + 3 * doubled].map(
		(at) => start + at
	) as [number, number, number, number];
	return (codePoint) => {
		for (let i = 0; i < doubled; i += 2) {
			if (cmap.readUInt16BE(ends + i) < codePoint) continue;
			const first = cmap.readUInt16BE(starts + i);
			if (first > codePoint) return 0;
			const range = cmap.readUInt16BE(ranges + i);
			const delta = cmap.readUInt16BE(deltas + i);
			if (range === 0) return (codePoint + delta) & 0xffff;
			const glyph = cmap.readUInt16BE(ranges + i + range + 2 * (codePoint - first));
			return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
		}
		return 0;
	};
}

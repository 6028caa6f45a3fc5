import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Blob, Face, Font } from 'harfbuzzjs';
import { decompress } from 'wawoff2';

/** A font file of the site: one face, or the letters of one script of it. */
export interface SiteFace {
	readonly family: string;
	readonly weight: number;
	readonly style: 'normal' | 'italic';
	readonly font: Font;
	/** Units of its outlines in the size of the font. */
	readonly em: number;
}

/** What a text is set in. */
export interface Type {
	/** CSS families, the first one asked first. */
	readonly families: readonly string[];
	readonly weight: number;
	readonly style: 'normal' | 'italic';
	/** Size, and space after each letter, in one unit. */
	readonly size: number;
	readonly spacing?: number;
}

const RULE =
	/@font-face\{font-family:'([^']+)';font-style:(normal|italic);font-weight:(\d+);[^}]*?url\('\.\/([^']+\.woff2)'\)/g;

/**
 * The faces that the site was given (tools/fonts.ts), unpacked.
 * @param folder - With `fonts.css` and the files that it names.
 */
export async function readFaces(folder: string): Promise<SiteFace[]> {
	const rules = readFileSync(join(folder, 'fonts.css'), 'utf8').matchAll(RULE);
	const faces: SiteFace[] = [];
	for (const [, family = '', style, weight, file = ''] of rules) {
		// One after the other: the unpacker has one memory for all.
		const face = new Face(new Blob(await decompress(readFileSync(join(folder, file)))));
		faces.push({
			family,
			weight: Number(weight),
			style: style === 'italic' ? 'italic' : 'normal',
			font: new Font(face),
			em: face.upem
		});
	}
	return faces;
}

/**
 * The face that sets a letter, as a browser chooses it: by the first family that has the letter, in the style asked for where it has that,
 * in the nearest weight. `undefined`: none has it.
 */
export function faceOf(faces: readonly SiteFace[], letter: string, type: Type): SiteFace | undefined {
	const point = letter.codePointAt(0) ?? 0;
	for (const family of type.families) {
		const having = faces.filter((face) => face.family === family && hasGlyph(face.font, point));
		const [nearest] = having.toSorted((a, b) => distance(a, type) - distance(b, type));
		if (nearest) return nearest;
	}
	return undefined;
}

function hasGlyph(font: Font, point: number): boolean {
	return (font.nominalGlyph(point) ?? 0) !== 0;
}

/** Style before weight. */
function distance({ weight, style }: SiteFace, type: Type): number {
	return (style === type.style ? 0 : 1000) + Math.abs(weight - type.weight);
}

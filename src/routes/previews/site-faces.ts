import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Blob, Face, Font } from 'harfbuzzjs';
import { decompress } from 'wawoff2';
import { isInRange } from '../../tools/font-coverage.ts';

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
	for (const [, family = '', style, weight, file = ''] of rules)
		// One after the other: the unpacker has one memory for all.
		faces.push({
			family,
			weight: Number(weight),
			style: style === 'italic' ? 'italic' : 'normal',
			...(await unpacked(join(folder, file)))
		});
	return faces;
}

/** Where a page has a letter from a font of the reader’s, as an arrow, a picture has it from here. */
const SPARE = { family: 'Noto Serif SC', package: '@fontsource/noto-serif-sc', weight: 500 } as const;

/** A face that has a letter of no script, of those that the site is not given. @throws {Error} Where the package has none. */
export async function spareFace(letter: string): Promise<SiteFace> {
	const folder = dirname(createRequire(import.meta.url).resolve(`${SPARE.package}/package.json`));
	const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
	const point = letter.codePointAt(0) ?? 0;
	const part = Object.keys(ranges).find(
		(key) => /^\[\d+\]$/.test(key) && isInRange(point, ranges[key] ?? '')
	);
	if (part === undefined) throw new Error(`${SPARE.package} has no ${letter}`);
	const file = `noto-serif-sc-${part.slice(1, -1)}-${SPARE.weight}-normal.woff2`;
	const { family, weight } = SPARE;
	return { family, weight, style: 'normal', ...(await unpacked(join(folder, 'files', file))) };
}

async function unpacked(path: string): Promise<Pick<SiteFace, 'font' | 'em'>> {
	const face = new Face(new Blob(await decompress(readFileSync(path))));
	return { font: new Font(face), em: face.upem };
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

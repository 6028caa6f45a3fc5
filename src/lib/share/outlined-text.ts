import { familiesOf } from '#lib/svg/families.ts';
import address from '#lib/generated/fonts/outlines.json?url';

/** Letters of a font as they are drawn; see tools/glyph-outlines.ts. */
interface FontOutlines {
	readonly em: number;
	readonly glyphs: Readonly<Record<string, string>>;
}

/** Fonts by `family/weight/style`. */
export type Outlines = Readonly<Record<string, FontOutlines>>;

let outlines: Outlines | null = null;

/**
 * The outlines of the letters that pictures are lettered with, fetched once.
 * @throws {Error} When they cannot be had.
 */
export async function loadOutlines(): Promise<Outlines> {
	if (outlines) return outlines;
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${response.status} ${address}`);
	return (outlines = (await response.json()) as Outlines);
}

/**
 * A text as one path, where the browser has set it: in a line or along a curve, with its kerning. `null`: a letter of it has no
 * outline, since its script is shaped or has too many.
 * @param text - In the document; blanks around its letters are taken away.
 */
export function outlinesOf(text: SVGTextElement, known: Outlines): string | null {
	for (const holder of [text, ...text.children])
		if (holder.childElementCount === 0) holder.textContent = holder.textContent.trim();
	const letters = text.textContent;
	const font = fontOf(text, known);
	// Beyond the plane of 65,536 letters one takes two places.
	if (!font || [...letters].length !== letters.length || text.getNumberOfChars() !== letters.length)
		return null;
	const scale = parseFloat(getComputedStyle(text).fontSize) / font.em;
	const paths = [...letters].map((letter, i) => {
		const glyph = font.glyphs[letter];
		if (glyph === undefined || glyph === '') return letter.trim() === '' ? '' : null;
		const { x, y } = text.getStartPositionOfChar(i);
		return placed(glyph, scale, { x, y, turn: (text.getRotationOfChar(i) * Math.PI) / 180 });
	});
	return paths.includes(null) ? null : paths.join('');
}

function fontOf(text: SVGTextElement, known: Outlines): FontOutlines | undefined {
	const { fontFamily, fontWeight, fontStyle } = getComputedStyle(text);
	const [family] = familiesOf(fontFamily);
	const weights = Object.keys(known)
		.map((key) => key.split('/'))
		.filter(([name, , style]) => name === family && style === fontStyle)
		.map(([, weight]) => Number(weight));
	const nearest = weights.toSorted(
		(a, b) => Math.abs(a - Number(fontWeight)) - Math.abs(b - Number(fontWeight))
	)[0];
	return known[`${family}/${nearest}/${fontStyle}`];
}

/** Right of the start of a letter and above its base line, in units of its font. */
type Point = readonly [right: number, up: number];

/** Path data of a letter, in steps from point to point, turned upside down and put in its place. */
function placed(
	glyph: string,
	scale: number,
	{ x, y, turn }: { readonly x: number; readonly y: number; readonly turn: number }
): string {
	const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
	let [at, start]: [Point, Point] = [
		[0, 0],
		[0, 0]
	];
	return glyph.replaceAll(/([mlqc])([^mlqcz]*)|z/g, (_, command?: string, steps = '') => {
		if (command === undefined) {
			at = start;
			return 'Z';
		}
		const points = String(steps)
			.split(' ')
			.map((step): Point => {
				const [right = 0, up = 0] = step.split(',').map(Number);
				return [at[0] + right, at[1] + up];
			});
		at = points.at(-1) ?? at;
		if (command === 'm') start = at;
		const places = points.map(
			([right, up]) => `${short(x + right * cos + up * sin)} ${short(y + right * sin - up * cos)} `
		);
		return command.toUpperCase() + places.join('');
	});
}

function short(value: number): string {
	return String(Math.round(value * 100) / 100);
}

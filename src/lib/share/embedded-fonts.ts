import { familiesOf } from '#lib/svg/families.ts';
/** A style of type in a picture, with the characters set in it. */
interface UsedType {
	readonly families: readonly string[];
	readonly weight: number;
	readonly style: string;
	readonly characters: Set<number>;
}

/** A face that the page has declared. */
interface Face {
	readonly family: string;
	readonly weight: number;
	readonly style: string;
	readonly source: string;
	covers(codePoint: number): boolean;
}

/**
 * The `@font-face` rules that a picture needs to look the same away from the page, with the fonts in them as data: only
 * the faces and the subsets whose characters it uses. A font that cannot be loaded is left out: the picture then names
 * it only.
 * @param svg the picture, in the document, so that its styles are resolved
 */
export async function embeddedFonts(svg: SVGSVGElement): Promise<string> {
	const faces = declaredFaces();
	const needed = new Set(usedTypes(svg).flatMap((type) => facesOf(type, faces)));
	const rules = await Promise.all([...needed].map(embed));
	return rules.join('');
}

function usedTypes(svg: SVGSVGElement): UsedType[] {
	const types = new Map<string, UsedType>();
	for (const text of svg.querySelectorAll('text')) {
		const { fontFamily, fontWeight, fontStyle } = getComputedStyle(text);
		const key = [fontFamily, fontWeight, fontStyle].join();
		const type = types.get(key) ?? {
			families: familiesOf(fontFamily),
			weight: Number(fontWeight),
			style: fontStyle,
			characters: new Set<number>()
		};
		types.set(key, type);
		for (const character of text.textContent) type.characters.add(character.codePointAt(0) ?? 0);
	}
	return [...types.values()];
}

/** Whether a font has a character that its rule names: of Chinese ones it may not, and the browser then asks the next family. */
function isSurelyThere(codePoint: number): boolean {
	return !/\p{Script=Han}/u.test(String.fromCodePoint(codePoint));
}

/** The faces that set a type's characters, each character by the first family that has it, and by the last face of it that does. */
function facesOf({ families, weight, style, characters }: UsedType, faces: readonly Face[]): Face[] {
	const left = new Set(characters);
	const found: Face[] = [];
	for (const family of families) {
		const candidates = faces.filter((face) => face.family === family && face.style === style);
		const distance = Math.min(...candidates.map((face) => Math.abs(face.weight - weight)));
		const nearest = candidates.filter((candidate) => Math.abs(candidate.weight - weight) === distance);
		for (const face of nearest.toReversed()) {
			const covered = [...left].filter((codePoint) => face.covers(codePoint));
			if (covered.length === 0) continue;
			found.push(face);
			for (const codePoint of covered.filter(isSurelyThere)) left.delete(codePoint);
		}
	}
	return found;
}

function declaredFaces(): Face[] {
	return [...document.styleSheets].flatMap((sheet) =>
		[...sheet.cssRules]
			.filter((rule) => rule instanceof CSSFontFaceRule)
			.flatMap((rule): Face[] => {
				const value = (name: string) => rule.style.getPropertyValue(name);
				const address = /url\("?([^")]+)"?\)/.exec(value('src'))?.[1];
				if (address === undefined) return [];
				return [
					{
						family: familiesOf(value('font-family'))[0] ?? '',
						weight: Number(value('font-weight') || 400),
						style: value('font-style') || 'normal',
						source: new URL(address, sheet.href ?? document.baseURI).href,
						covers: rangeTest(value('unicode-range'))
					}
				];
			})
	);
}

/** Whether a code point lies in a `unicode-range`; an empty range holds all. */
function rangeTest(range: string): (codePoint: number) => boolean {
	const spans = range.split(',').flatMap((part) => {
		const match = /U\+([0-9A-F?]+)(?:-([0-9A-F]+))?/i.exec(part);
		if (!match?.[1]) return [];
		const first = parseInt(match[1].replaceAll('?', '0'), 16);
		return [[first, parseInt(match[2] ?? match[1].replaceAll('?', 'F'), 16)] as const];
	});
	return (codePoint) =>
		spans.length === 0 || spans.some(([first, last]) => first <= codePoint && codePoint <= last);
}

async function embed({ family, weight, style, source }: Face): Promise<string> {
	try {
		const data = await dataUrl(source);
		return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:url(${data}) format('woff2')}`;
	} catch {
		return '';
	}
}

/**
 * A file of the site as a data URL.
 * @throws TypeError when it cannot be loaded.
 */
export async function dataUrl(address: string): Promise<string> {
	if (address.startsWith('data:')) return address;
	const response = await fetch(address);
	if (!response.ok) throw new TypeError(`${response.status} ${address}`);
	const blob = await response.blob();
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => {
			resolve(String(reader.result));
		};
		reader.onerror = () => {
			reject(new TypeError(address));
		};
		reader.readAsDataURL(blob);
	});
}

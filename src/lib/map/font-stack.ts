import type { Type } from '#lib/paint/cartography/sign.ts';
import { SIGNS } from '#lib/paint/cartography/signs.ts';

const WEIGHTS: Readonly<Record<Type['weight'], string>> = {
	400: '',
	500: ' Medium',
	600: ' SemiBold',
	700: ' Bold'
};
/** Fonts that stand in for letters a font does not have: Arabic and Chinese script. */
const STAND_INS = ['Atlas Arabic', 'Atlas Han'];

/** The font of the live map that a type is set in. */
export function fontOf({ family, weight, isItalic }: Pick<Type, 'family' | 'weight' | 'isItalic'>): string {
	return `Atlas ${family === 'serif' ? 'Serif' : 'Sans'}${WEIGHTS[weight]}${isItalic ? ' Italic' : ''}`;
}

/** A font of the map, with those that stand in for letters it does not have. */
export function fontStack(font: string): string[] {
	return [font, ...STAND_INS];
}

const FAMILIES = [
	...new Set(SIGNS.flatMap((sign) => ('type' in sign ? [fontOf(sign.type)] : []))),
	...STAND_INS
];

/**
 * Loads what the fonts of the map need to draw these names: MapLibre draws a letter once and keeps it, so a font that came
 * later would not be seen. Resolves when they are there or cannot be had.
 */
export async function loadLettering(names: readonly string[]): Promise<void> {
	const text = names.join('');
	await Promise.allSettled(FAMILIES.map((family) => document.fonts.load(`500 16px "${family}"`, text)));
}

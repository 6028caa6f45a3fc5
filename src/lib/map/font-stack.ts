/** A font of the map, with those that stand in for letters it does not have: Arabic and Chinese script. */
export function fontStack(font: string): string[] {
	return [font, 'Atlas Arabic', 'Atlas Han'];
}

const FAMILIES = [
	'Atlas Sans Medium',
	'Atlas Sans SemiBold',
	'Atlas Sans Bold',
	'Atlas Serif',
	'Atlas Serif SemiBold',
	'Atlas Serif Italic',
	'Atlas Arabic',
	'Atlas Han'
];

/**
 * Loads what the fonts of the map need to draw these names: MapLibre draws a letter once and keeps it, so a font that came
 * later would not be seen. Resolves when they are there or cannot be had.
 */
export async function loadLettering(names: readonly string[]): Promise<void> {
	const text = names.join('');
	await Promise.allSettled(FAMILIES.map((family) => document.fonts.load(`500 16px "${family}"`, text)));
}

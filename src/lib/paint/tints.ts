import { lch, rgb } from 'd3-color';
import type { Polity, Theme } from '#lib/atlas/model/polity.ts';

/** The colours a polity is drawn in, derived from its tint; CSS hex. */
export interface PolityPaint {
	readonly tint: string;
	/** The darker wash along the inner side of its border. */
	readonly band: string;
	/** What stands behind lettering on its ground. */
	readonly halo: string;
	/** Dots and pinstripes of its own pattern. */
	readonly ink: string;
}

/**
 * Band = tint with L* −24 (dark theme +18) and chroma ×1.12. Halo = L* +17 within 66–93 (dark: −24, at most 38), chroma
 * ×0.85. Ink = L* −22 (dark: −30). See docs/decisions/0009-holder-colours-are-data.md.
 */
export function paintOf(polity: Polity, theme: Theme): PolityPaint {
	const tint = polity.tint[theme];
	const { l, c, h } = lch(tint);
	const isDark = theme === 'dark';
	const colour = (lightness: number, chroma: number) =>
		rgb(lch(lightness, c * chroma, h))
			.clamp()
			.formatHex();
	return {
		tint,
		band: colour(isDark ? l + 18 : l - 24, 1.12),
		halo: isDark ? colour(Math.min(38, l - 24), 0.85) : colour(Math.min(93, Math.max(66, l + 17)), 0.85),
		ink: colour(isDark ? l - 30 : l - 22, 1)
	};
}

/**
 * The style sheet that gives every polity its colours as custom properties `--p-…`, `--band-…`, `--halo-…`, `--ink-…`, for
 * the light and dark schemes and the projector.
 */
export function polityStyleSheet(polities: readonly Polity[]): string {
	const rules = polities.flatMap((polity) => {
		const light = paintOf(polity, 'light');
		const dark = paintOf(polity, 'dark');
		return [
			`--p-${polity.id}:light-dark(${light.tint},${dark.tint})`,
			`--band-${polity.id}:light-dark(${light.band},${dark.band})`,
			`--halo-${polity.id}:light-dark(${light.halo},${dark.halo})`,
			`--ink-${polity.id}:light-dark(${light.ink},${dark.ink})`
		];
	});
	const projector = polities.flatMap((polity) => {
		const { tint, band, halo, ink } = paintOf(polity, 'projector');
		return [
			`--p-${polity.id}:${tint}`,
			`--band-${polity.id}:${band}`,
			`--halo-${polity.id}:${halo}`,
			`--ink-${polity.id}:${ink}`
		];
	});
	return `:root{${rules.join(';')}}[data-theme=projector]{${projector.join(';')}}`;
}

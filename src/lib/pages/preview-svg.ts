import { render } from 'svelte/server';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { FEW_CHARACTERS, narrate } from '#lib/atlas/narrate.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import { atlasPicture } from '#lib/atlas/view-picture.ts';
import { formatDay } from '#lib/i18n/format-day.ts';
import { narrationWords } from '#lib/i18n/narration.ts';
import type { PictureGround } from '#lib/svg/ground.ts';
import { renderMapSvg } from '#lib/svg/render-map-svg.ts';
import PreviewCard, { CARD, PREVIEW_SIZE } from './PreviewCard.svelte';

/** What the map and the card of a preview are drawn with. */
export interface PreviewSettings {
	readonly core: AtlasCore;
	readonly ground: PictureGround | null;
}

/** The preview picture of a day, 1200 × 630, as the text of an SVG file that stands alone. */
export function previewSvg({ core, ground }: PreviewSettings, day: Day): string {
	const { width, height } = PREVIEW_SIZE;
	const picture = atlasPicture(core, day);
	const { scene } = picture;
	const date = formatDay(day);
	const map = renderMapSvg({
		picture,
		label: date,
		ground,
		size: PREVIEW_SIZE,
		insets: { top: 14, right: 20, bottom: 14, left: CARD.x + CARD.width + 24 },
		theme: 'light'
	});
	const { body } = render(PreviewCard, {
		props: { core, scene, date, sentence: narrate(core, scene, narrationWords, FEW_CHARACTERS) }
	});
	const card = body.replace(/<!--[^>]*-->/g, '');
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${withCommas(map + card)}</svg>`;
}

/** Colours with alpha in the syntax that older SVG readers support: `rgba(1,2,3,0.4)` for `rgb(1 2 3 / 0.4)`. */
function withCommas(svg: string): string {
	return svg.replace(/rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)/g, 'rgba($1,$2,$3,$4)');
}

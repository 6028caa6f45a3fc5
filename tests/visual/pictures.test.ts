import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { describe as suite, expect, it } from 'vitest';
import { parseIsoDay } from '#lib/atlas/time/day.ts';
import { plainView, viewPicture } from '#lib/atlas/view-picture.ts';
import { backdropGround } from '#lib/svg/backdrop.ts';
import { renderMapSvg } from '#lib/svg/render-map-svg.ts';
import { core } from '../built-core.ts';

/*
 * Pictures of the map against those that are kept beside this file: six days, three sizes, de facto and de jure. Drawn from
 * the SVG by resvg, without fonts, so that they are the same on every machine: what is compared is tint, pattern, band, line,
 * dot and journey. `npm run test:visual -- --update` keeps the present ones.
 */

const FOLDER = join(import.meta.dirname, 'pictures');
const DAYS = ['1944-11-15', '1945-09-08', '1946-07-01', '1948-06-01', '1949-08-25', '1949-12-25'];
const SIZES = [
	{ width: 400, height: 225 },
	{ width: 300, height: 300 },
	{ width: 195, height: 260 }
];
const VIEWS = ['de-facto', 'de-jure'] as const;
/** A channel that differs by more than this is another colour; so many of a thousand pixels may, at edges. */
const CHANNEL = 28;
const PER_MILLE = 4;

const ground = backdropGround(core.atlas.home);

suite('the picture of the map', () => {
	const cases = DAYS.flatMap((date) => SIZES.flatMap((size) => VIEWS.map((view) => ({ date, size, view }))));
	it.each(cases)('$date, $size.width × $size.height, $view', async ({ date, size, view }) => {
		const day = parseIsoDay(date) ?? core.atlas.defaultDay;
		const svg = renderMapSvg({
			picture: viewPicture(core, { ...plainView(day), view }, { history: null }),
			label: date,
			ground,
			size,
			theme: 'light',
			insets: { top: 6, right: 6, bottom: 6, left: 6 }
		});
		const drawn = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
		const path = join(FOLDER, `${date}-${size.width}x${size.height}-${view}.webp`);
		if (process.env['ATLAS_UPDATE_PICTURES'])
			await writeFile(path, await sharp(drawn.asPng()).webp({ lossless: true, effort: 6 }).toBuffer());
		expect(existsSync(path), `no picture to compare with: ${path}`).toBe(true);
		const kept = await sharp(readFileSync(path)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
		expect([kept.info.width, kept.info.height]).toEqual([size.width, size.height]);
		expect(perMilleApart(drawn.pixels, kept.data)).toBeLessThanOrEqual(PER_MILLE);
	});
});

function perMilleApart(one: Uint8Array, two: Uint8Array): number {
	let apart = 0;
	for (let i = 0; i < one.length; i += 4) {
		const differs = [0, 1, 2].some(
			(channel) => Math.abs((one[i + channel] ?? 0) - (two[i + channel] ?? 0)) > CHANNEL
		);
		if (differs) apart++;
	}
	return (apart / (one.length / 4)) * 1000;
}

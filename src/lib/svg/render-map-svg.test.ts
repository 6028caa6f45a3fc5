import { describe as suite, expect, it } from 'vitest';
import { Resvg } from '@resvg/resvg-js';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { atlasPicture } from '#lib/atlas/view-picture.ts';
import { readAtlas } from '#lib/atlas/wire.ts';
import wire from '#lib/generated/atlas.json' with { type: 'json' };
import { renderMapSvg } from './render-map-svg.ts';

const core = createAtlasCore(readAtlas(wire));
const picture = (theme: 'light' | 'dark' | 'projector') =>
	renderMapSvg({
		picture: atlasPicture(core, core.atlas.defaultDay),
		label: 'the map',
		theme,
		size: { width: 600, height: 315 },
		scope: 'p'
	});

suite('renderMapSvg', () => {
	it.each(['light', 'dark', 'projector'] as const)('stands alone in the %s theme', (theme) => {
		const svg = picture(theme);
		expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
		expect(svg).not.toContain('var(');
		expect(svg).not.toContain('undefined');
		expect(svg).not.toContain('NaN');
	});

	it('shows other viewers the tints of the theme', () => {
		const { pixels, width } = new Resvg(picture('light'), { font: { loadSystemFonts: false } }).render();
		expect(width).toBe(600);
		const colours = new Set<string>();
		for (let i = 0; i < pixels.length; i += 4) colours.add(`${pixels[i]},${pixels[i + 1]},${pixels[i + 2]}`);
		// The ground of the neighbours as it is; tints over the land of the atlas, mixed.
		expect(colours).toContain('227,223,212');
		expect(colours.size).toBeGreaterThan(50);
	});

	it('holds every unit once', () => {
		for (const { id } of core.atlas.units)
			expect(picture('light').match(new RegExp(`data-unit="${id}"`, 'g'))).toHaveLength(1);
	});
});

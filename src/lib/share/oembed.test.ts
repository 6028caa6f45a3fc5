import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { day, held, tinyAtlas } from '#lib/atlas/testing/tiny-atlas.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { decodeUrl } from '#lib/url/codec.ts';
import { embedOf } from './oembed.ts';

const AREAS = ['na', 'nb', 'sa', 'sb', 'far'];
const core = createAtlasCore(tinyAtlas({ control: AREAS.map((area) => held(area, 0, 100, 'red')) }));
const preview = { path: 'previews/unit/na.png', width: 1200, height: 630 };

describe('what a page tells programs that embed it', () => {
	const told = embedOf(
		{ core, origin: 'https://maps.example/atlas/' },
		{ title: 'North A & co', state: { day: day(7), selection: { kind: 'unit', id: 'na' } }, preview }
	) as Record<string, string | number>;

	it('has all that oEmbed asks of a rich answer, with whole addresses', () => {
		expect(told).toMatchObject({
			version: '1.0',
			type: 'rich',
			provider_url: 'https://maps.example/atlas/',
			thumbnail_url: 'https://maps.example/atlas/previews/unit/na.png',
			thumbnail_width: 1200,
			thumbnail_height: 630
		});
		expect(told['title']).toContain('North A & co');
		expect(Number(told['width'])).toBeGreaterThan(0);
		expect(Number(told['height'])).toBeGreaterThan(0);
	});

	it('shows the map on the day, with the thing', () => {
		const source = /src="([^"]+)"/.exec(String(told['html']))?.[1]?.replaceAll('&amp;', '&') ?? '';
		expect(source).toMatch(/^https:\/\/maps\.example\/atlas\/embed\/#/);
		const { state, notices } = decodeUrl(new URL(source).hash, '', atlasFacts(core));
		expect(notices).toEqual([]);
		expect([state.day, state.selection]).toEqual([day(7), { kind: 'unit', id: 'na' }]);
	});
});

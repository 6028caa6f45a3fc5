import { expect, it } from 'vitest';
import site from '#lib/generated/site.json' with { type: 'json' };
import { core, LETTER } from './told.ts';

/* What a translation says of the atlas as a whole. */

it('its texts name the release that its pages name', () => {
	const releases =
		JSON.stringify(site).match(/(?<![\da-z])(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{8}(?![\da-z])/g) ?? [];
	expect(releases.length).toBeGreaterThan(0);
	expect([...new Set(releases)]).toEqual([core.atlas.version]);
});

it('languages are called as the language calls them', () => {
	expect(core.atlas.languages.length).toBeGreaterThan(2);
	for (const { name } of core.atlas.languages) expect(name).toMatch(LETTER);
});

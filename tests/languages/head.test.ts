import { expect, it } from 'vitest';
import site from '#lib/generated/site.json' with { type: 'json' };
import { LANGUAGE } from '#lib/atlas/language.ts';
import { core } from './told.ts';

/* What a translation says of the atlas as a whole. */

it('its texts name the release that its pages name', () => {
	const releases =
		JSON.stringify(site).match(/(?<![\da-z])(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{8}(?![\da-z])/g) ?? [];
	expect(releases.length).toBeGreaterThan(0);
	expect([...new Set(releases)]).toEqual([core.atlas.version]);
});

it('languages are called as the language calls them', () => {
	const script = new Intl.Locale(LANGUAGE).maximize().script ?? '';
	const letter = new RegExp(`\\p{Script=${script.startsWith('Han') ? 'Han' : script}}`, 'u');
	expect(core.atlas.languages.length).toBeGreaterThan(2);
	for (const { name } of core.atlas.languages) expect(name).toMatch(letter);
});

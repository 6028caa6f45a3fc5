import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { MapLabel } from '#lib/atlas/model/basemap.ts';
import { LANGUAGE } from '#lib/atlas/language.ts';
import { placeName } from '#lib/atlas/toponym.ts';
import { core, LETTER } from './told.ts';

/* What is written over the map is words, in each language. */

const FILE = join(import.meta.dirname, '../../.cache/languages', LANGUAGE, 'static/data/basemap/labels.json');

it('captions name places that are there, and hold no other braces', () => {
	const labels = JSON.parse(readFileSync(FILE, 'utf8')) as MapLabel[];
	const named = labels.filter(({ name }) => name.includes('{'));
	expect(named.length).toBeGreaterThan(0);
	for (const { name } of named) {
		const ids = [...name.matchAll(/\{([^{}]*)\}/g)].map(([, id = '']) => id);
		expect(ids.filter((id) => !core.has('place', id))).toEqual([]);
		expect(name.replaceAll(/\{[^{}]*\}/g, '')).not.toMatch(/[{}=]/);
	}
	expect(labels.map(({ name }) => name).join('\n')).not.toContain('=');
});

it('every place has a name in the writing of the language', () => {
	const { defaultDay, places } = core.atlas;
	const named = places.map((place) => [place.id, placeName(place, defaultDay, 'period')] as const);
	expect(named.filter(([, name]) => !LETTER.test(name))).toEqual([]);
});

import { afterAll, describe, expect, it } from 'vitest';
import { TABLES } from '../../../src/compiler/open-data/tables/index.ts';
import { hostileDownloads, markedFolder } from './atlas.ts';
import { FORMATS } from './formats.ts';
import { HOSTILE } from './texts.ts';

/* Texts that mean harm in every download: each is read as its programs read it, and says what was written. */

const folder = markedFolder();
const files = hostileDownloads(folder.path, 'https://atlas.example/two/');
afterAll(() => {
	folder.remove();
});

/** Of ids, days and numbers, or without a row in the tiny atlas. */
const WITHOUT_TEXTS: readonly string[] = [
	'seats.csv',
	'seat_shares.csv',
	'population_groups.csv',
	'attestations.csv',
	'redirects.csv',
	'control-cities.geojson'
];

describe('downloads of hostile texts', () => {
	it.each([...files])('%s', async (name, content) => {
		const format = FORMATS.find(([pattern]) => pattern.test(name));
		expect(format, 'a file of no known form').toBeDefined();
		const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
		const texts = (await format?.[1](bytes)) ?? [];
		const isOfLinks = TABLES.some(({ file, group }) => file === name && group === 'links');
		if (isOfLinks || WITHOUT_TEXTS.includes(name)) return;
		expect(texts.filter((text) => text.includes(HOSTILE)).length).toBeGreaterThan(0);
	});
});

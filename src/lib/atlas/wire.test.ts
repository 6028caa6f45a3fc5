import { describe, expect, it } from 'vitest';
import { AtlasError } from './errors.ts';
import type { Atlas } from './model/atlas.ts';
import { between, day, held, tinyAtlas } from './testing/tiny-atlas.ts';
import { certainDay } from './time/uncertain-day.ts';
import { readAtlas, readHistory, writeAtlas, writeHistory } from './wire.ts';

const atlas: Atlas = tinyAtlas({
	control: [
		held('na', between(1, 2, 3), 100, 'red', {
			attestations: [{ source: 'gazette', locator: 'p. 9', says: '1900' }],
			claims: [{ by: 'tale', day: certainDay(day(4)) }]
		})
	],
	versions: [
		{
			area: 'na',
			start: day(1),
			end: day(2),
			status: 'held',
			deFacto: 'red',
			claimants: [],
			attestations: [{ source: 'tale' }]
		}
	],
	events: [
		{
			id: 'e',
			day: { ...certainDay(day(-400)), vague: 'about' },
			title: 'e',
			kind: 'life',
			importance: 1,
			areas: [],
			claims: [{ by: 'tale', day: certainDay(day(9)), place: 'far' }]
		}
	],
	tenures: [
		{
			office: 'mayor',
			holder: 'ann',
			start: certainDay(day(1)),
			end: null,
			acting: true,
			confidence: 'low',
			attestations: [{ source: 'tale' }],
			account: null
		}
	]
});

describe('wire', () => {
	it('reads back what it writes, by way of JSON', () => {
		expect(readAtlas(JSON.parse(JSON.stringify(writeAtlas(atlas))))).toEqual(atlas);
	});

	it('writes days as numbers and attestations as strings', () => {
		const [interval] = writeAtlas(atlas).control;
		expect(interval?.start).toEqual([1, 2, 3]);
		expect(interval?.attestations).toEqual(['gazette#p. 9@1900']);
	});

	it.each([null, 'text', {}, { schema: 99 }])('refuses %j', (input) => {
		expect(() => readAtlas(input)).toThrow(AtlasError);
	});

	it('reads a history of its own version only', () => {
		const history = {
			schema: 1,
			version: 'abc',
			events: [],
			people: [],
			institutions: [],
			journeys: [],
			sources: [],
			documents: [],
			communities: [],
			origins: [],
			population: [],
			pictures: [],
			statements: []
		} as const;
		expect(readHistory(writeHistory(history), 'abc')).toEqual(history);
		expect(() => readHistory(writeHistory(history), 'def')).toThrow(AtlasError);
	});
});

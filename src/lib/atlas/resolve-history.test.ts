import { describe, expect, it } from 'vitest';
import type { History } from './model/history.ts';
import type { Version } from './model/version.ts';
import { resolveHistory } from './resolve-history.ts';
import { day, tinyAtlas } from './testing/tiny-atlas.ts';
import { certainDay } from './time/uncertain-day.ts';

const by = (source: string) => [{ source }];
const size: Version = {
	question: 'how many',
	accounts: [
		{ says: 'ten', attestations: by('gazette'), preferred: true },
		{ says: 'eleven', attestations: by('tale') }
	]
};
const born: Version = {
	question: 'where',
	field: 'born',
	accounts: [{ says: 'far', place: 'far', attestations: by('tale') }]
};
const ended: Version = {
	question: 'when it ended',
	field: 'end',
	accounts: [{ says: 'later', date: certainDay(day(90)), attestations: by('tale') }]
};

const history: History = {
	schema: 1,
	version: '00000000',
	events: [
		{
			id: 'e',
			account: 'It was.',
			people: [],
			confidence: 'high',
			attestations: by('gazette'),
			versions: [size]
		}
	],
	people: [
		{
			id: 'ann',
			names: [{ name: 'Ann', lang: 'en' }],
			born: { date: certainDay(day(-900)), place: 'na-town', attestations: by('gazette') },
			died: {
				date: certainDay(day(60)),
				attestations: by('gazette'),
				claims: [{ by: 'tale', day: certainDay(day(62)) }]
			},
			side: 'town',
			summary: '',
			versions: [born],
			attestations: by('gazette')
		}
	],
	institutions: [
		{
			id: 'guild',
			names: [{ name: 'Guild', lang: 'en' }],
			kind: 'party',
			start: certainDay(day(5)),
			end: certainDay(day(50)),
			predecessor: [],
			successor: [],
			summary: '',
			versions: [ended],
			attestations: by('gazette')
		}
	],
	journeys: [
		{
			id: 'walk',
			title: 'A walk',
			label: 'Ada',
			people: [],
			summary: '',
			legs: [
				{
					from: 'far',
					to: 'na-town',
					via: [],
					start: certainDay(day(3)),
					end: certainDay(day(4)),
					status: 'documented',
					means: 'horse',
					km: 9,
					attestations: by('gazette'),
					claims: [{ by: 'tale', end: certainDay(day(6)) }]
				}
			],
			versions: [],
			attestations: by('gazette')
		}
	],
	sources: [],
	documents: [],
	communities: [],
	origins: [],
	population: [],
	pictures: [],
	statements: []
};

describe('resolve history', () => {
	const told = resolveHistory(history, tinyAtlas(), 'tale');

	it('is the history itself for the best account', () => {
		expect(resolveHistory(history, tinyAtlas(), 'best')).toBe(history);
	});

	it('prefers the account of the source', () => {
		expect(told.events[0]?.versions[0]?.accounts.map(({ says, preferred }) => [says, preferred])).toEqual([
			['ten', undefined],
			['eleven', true]
		]);
	});

	it('keeps the preferred account where the source says nothing', () => {
		expect(resolveHistory(history, tinyAtlas(), 'rumour').events[0]?.versions).toEqual([size]);
	});

	it('moves dates and places of lives, institutions and legs', () => {
		expect(told.people[0]?.died?.date.best).toBe(62);
		expect([told.people[0]?.born?.place, told.people[0]?.born?.date.best]).toEqual(['far', -900]);
		expect(told.institutions[0]?.end?.best).toBe(90);
		expect(told.institutions[0]?.start?.best).toBe(5);
		expect(told.journeys[0]?.legs[0]?.end.best).toBe(6);
	});
});

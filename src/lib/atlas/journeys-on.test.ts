import { describe, expect, it } from 'vitest';
import { createAtlasCore } from './core.ts';
import { frameOf } from './frame-of.ts';
import { partOfLine } from './geometry/great-circle.ts';
import { journeysOn } from './journeys-on.ts';
import type { LegStub } from './model/journey.ts';
import type { Place } from './model/place.ts';
import type { Selection } from './scene.ts';
import { accountPositions } from './positions.ts';
import { day, tinyAtlas } from './testing/tiny-atlas.ts';
import { certainDay } from './time/uncertain-day.ts';

const place = (id: string, lng: number, lat: number): Place => ({
	id,
	kind: 'town',
	role: 'town',
	rank: 9,
	mission: false,
	lngLat: [lng, lat],
	precisionKm: 1,
	confidence: 'A',
	toponyms: [{ name: id, lang: 'en' }],
	attestations: []
});
const leg = (from: string, to: string, start: number, end: number, status: LegStub['status']): LegStub => ({
	from,
	to,
	via: [],
	start: certainDay(day(start)),
	end: certainDay(day(end)),
	status,
	means: 'air',
	km: 1000,
	attestations: []
});
const core = createAtlasCore({
	...tinyAtlas(),
	places: [place('here', 0, 0), place('there', 10, 0), place('far', 40, 0)],
	journeys: [
		{
			id: 'trip',
			title: 'A trip',
			label: 'Ada',
			start: certainDay(day(10)),
			end: certainDay(day(21)),
			legs: [
				leg('here', 'there', 10, 13, 'documented'),
				leg('there', 'far', 20, 21, 'inferred'),
				leg('far', 'here', 21, 21, 'not-flown')
			]
		}
	]
});
const drawn = (on: number, selected: string | null = null) =>
	journeysOn(core, day(on), selected)
		.lines.map((line) => `${line.leg}${line.isAhead ? '?' : ''}`)
		.join();

describe('journeysOn', () => {
	it('draws a journey from its departure to its last arrival, each leg once it has begun', () => {
		expect([9, 10, 15, 20, 21, 22].map((on) => drawn(on))).toEqual(['', '0', '0', '0,1', '0,1,2', '']);
	});

	it('draws every leg of the one that is selected, those to come as such', () => {
		expect([9, 15, 40].map((on) => drawn(on, 'trip'))).toEqual(['0?,1?,2?', '0,1?,2?', '0,1,2']);
	});

	it('lets a line grow with the days of its leg, and a mark go with it', () => {
		const ends = [10, 11, 12, 13].map((on) => {
			const { marks } = journeysOn(core, day(on), null);
			return marks.map(({ lngLat }) => Math.round(lngLat[0] * 10) / 10);
		});
		expect(ends).toEqual([[2.5], [5], [7.5], [10]]);
	});

	it('marks no traveller on days without travel, nor on a leg that was not flown', () => {
		expect(journeysOn(core, day(15), null).marks).toEqual([]);
		expect(journeysOn(core, day(21), null).marks.map((mark) => mark.leg)).toEqual([1]);
	});

	it('has equal keys for days that look the same', () => {
		const key = (on: number) => journeysOn(core, day(on), null).key;
		expect(key(14)).toBe(key(15));
		expect(key(10)).not.toBe(key(11));
	});
});

describe('partOfLine', () => {
	it('cuts by length, over the parts', () => {
		const parts = [
			[
				[0, 0],
				[4, 0]
			],
			[
				[4, 0],
				[4, 4]
			]
		] as const;
		const cut = partOfLine(parts, 0.75);
		expect(cut.map((part) => part.length)).toEqual([2, 2]);
		expect(cut[1]?.[1]?.[0]).toBe(4);
		expect(cut[1]?.[1]?.[1]).toBeCloseTo(2, 1);
		expect(partOfLine(parts, 1)).toEqual(parts);
	});
});

describe('frameOf', () => {
	const framed = (selection: Selection | null, of = core) => frameOf(of, { selection, camera: null });

	it('holds all of a journey, and no less than a few degrees', () => {
		const [west, south, east, north] = framed({ kind: 'journey', id: 'trip' }) ?? [0, 0, 0, 0];
		expect(west).toBeLessThan(0);
		expect(east).toBeGreaterThan(40);
		expect(north - south).toBeGreaterThan(3);
	});

	it('is the home view for what lies within it', () => {
		const [west, south] = core.atlas.home;
		const near = createAtlasCore({
			...core.atlas,
			places: [place('near', west + 0.1, south + 0.1)],
			journeys: []
		});
		expect(framed({ kind: 'place', id: 'near' }, near)).toBeNull();
		expect(framed({ kind: 'place', id: 'far' })).not.toBeNull();
		expect(framed(null)).toBeNull();
	});

	it('is the home view whatever is selected, when that is asked for', () => {
		expect(frameOf(core, { selection: { kind: 'place', id: 'far' }, camera: 'home' })).toBeNull();
	});
});

describe('accountPositions', () => {
	const account = (id: string, more: object) => ({ says: id, attestations: [], place: id, ...more });
	it('gives where the accounts put it, the preferred one first', () => {
		const versions = [
			{ question: 'when', accounts: [account('here', {})] },
			{
				question: 'where',
				accounts: [account('there', { radiusKm: 30 }), account('far', { radiusKm: 2, preferred: true })]
			}
		];
		expect(accountPositions(core, versions).map(({ label, radiusKm }) => [label, radiusKm])).toEqual([
			['far', 2],
			['there', 30]
		]);
	});
});

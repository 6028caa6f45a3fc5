import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import type { EntityReference } from '#lib/atlas/model/statement.ts';
import { formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { compileGeodata } from './compiled.ts';
import { mustFind } from './required.ts';

const { atlas, history } = compileGeodata();
const core = createAtlasCore(atlas);
const { start: FIRST, end: END } = atlas.period;

const WANTED_EVENTS = [
	'1914-04-15-birth-of-ehmetjan-qasimi',
	'1933-11-12-first-east-turkestan-republic',
	'1934-sheng-shicai-holds-the-province',
	'1936-ehmetjan-qasimi-studies-in-moscow',
	'1944-11-12-etr-proclaimed',
	'1946-06-06-second-annex-signed',
	'1946-06-27-resolution-324',
	'1946-07-01-coalition-government-inaugurated',
	'1949-08-25-air-crash-on-mount-kabanya',
	'1952-mahinur-mayor-of-yining',
	'2011-mahinur-s-memoir'
];

describe('events', () => {
	it('are at least 150, and some lie outside the period', () => {
		expect(atlas.events.length).toBeGreaterThanOrEqual(150);
		expect(atlas.events.filter(({ day }) => day.best < FIRST || day.best >= END).length).toBeGreaterThan(10);
	});

	it.each(WANTED_EVENTS)('%s is there', (id) => {
		expect(core.has('event', id)).toBe(true);
	});

	it('stand in the order of their days', () => {
		const days = atlas.events.map(({ day }) => day.best);
		expect(days).toEqual(days.toSorted((a, b) => a - b));
	});

	it.each(
		atlas.events
			.filter(({ kind, areas: units }) => kind === 'control' && units.length > 0)
			.map((event) => [event.id, event] as const)
	)('%s: its units are units', (_, event) => {
		expect(event.areas.filter((id) => !core.has('unit', id))).toEqual([]);
	});
});

describe('institutions', () => {
	const coalition = mustFind(history.institutions, ({ id }) => id === 'coalition-government');

	it('show the formula of the coalition and its outcome', () => {
		expect(
			coalition.formula?.map(({ count, including }) => [count, including?.map((part) => part.count)])
		).toEqual([
			[10, undefined],
			[15, [6]]
		]);
		expect(coalition.outcome?.map(({ side, count }) => [side, count])).toEqual([
			['centre', 7],
			['three', 8],
			['seven', 10]
		]);
	});

	it('list its 25 seats by side, 16 of them with a name', () => {
		expect(coalition.seats).toHaveLength(25);
		for (const { side, count } of coalition.outcome ?? [])
			expect(coalition.seats?.filter((seat) => seat.side === side)).toHaveLength(count);
		expect(coalition.seats?.filter(({ holder }) => holder !== null)).toHaveLength(16);
	});

	it.each([
		'etr-government',
		'ili-district-council',
		'coalition-government',
		'three-districts-economic-commission',
		'turkic-peoples-national-liberation-committee',
		'league-for-peace-and-democracy',
		'national-army',
		'wu-government',
		'masud-government'
	])('%s is there', (id) => {
		expect(core.has('institution', id)).toBe(true);
	});
});

describe('journeys', () => {
	it('follow the accident record to the mountain, and no further', () => {
		const flight = mustFind(history.journeys, ({ id }) => id === 'last-flight');
		expect(flight.legs.map(({ from, to, status }) => `${from} ${to} ${status}`)).toEqual([
			'ghulja alma-ata inferred',
			'alma-ata krasnoyarsk documented',
			'krasnoyarsk mount-kabanya documented',
			'mount-kabanya chita not-flown'
		]);
		const [, second] = flight.legs;
		expect(second?.km).toBeGreaterThan(1650);
		expect(second?.km).toBeLessThan(1850);
	});

	it.each(history.journeys.flatMap(({ id, legs }) => legs.map((leg, i) => [`${id} ${i + 1}`, leg] as const)))(
		'%s has a length',
		(_, leg) => {
			expect(leg.km).toBeGreaterThan(0);
			expect(leg.km).toBeLessThan(9000);
		}
	);
});

/** Whether the record has what shows a statement. */
function exists({ kind, id, start }: EntityReference): boolean {
	const isOn = (row: { start: { best: Day } }) => formatIsoDay(row.start.best) === start;
	if (kind === 'control') return atlas.control.some((row) => row.area === id && isOn(row));
	if (kind === 'title') return atlas.titles.some((row) => row.area === id && isOn(row));
	if (kind === 'tenure') return atlas.tenures.some((row) => row.office === id && isOn(row));
	return core.has(kind, id);
}

describe('statements', () => {
	it('are 98, S1 to S98', () => {
		expect(history.statements.map(({ no }) => no)).toEqual(Array.from({ length: 98 }, (_, i) => `S${i + 1}`));
	});

	it.each(history.statements.map((statement) => [statement.no, statement] as const))(
		'%s is shown by something that exists',
		(_, { treatment, entities }) => {
			expect(entities.length > 0 || treatment === 'outside-scope').toBe(true);
			expect(entities.filter((entity) => !exists(entity))).toEqual([]);
		}
	);
});

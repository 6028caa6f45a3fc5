import { describe, expect, it } from 'vitest';
import { parseIsoDay, formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import type { Attestation } from '#lib/atlas/model/attestation.ts';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { figuresOf } from '../../geodata/build/figures.ts';
import { compileGeodata, mustFind } from './compiled.ts';

const { atlas, history, record } = compileGeodata();
const core = createAtlasCore(atlas);
const { start: FIRST, end: END } = atlas.period;
const areas = [...atlas.units, ...atlas.cities].map(({ id }) => id);

function dayOf(text: string): Day {
	const day = parseIsoDay(text);
	if (day === null) throw new Error(text);
	return day;
}

/** How many of the intervals hold each day of the period. */
function coverage(intervals: readonly { start: { best: Day }; end: { best: Day } }[]): number[] {
	const counts = Array.from({ length: END - FIRST }, () => 0);
	for (const { start, end } of intervals) {
		for (let day = Math.max(start.best, FIRST); day < Math.min(end.best, END); day++)
			counts[day - FIRST] = (counts[day - FIRST] ?? 0) + 1;
	}
	return counts;
}

describe('control', () => {
	it.each(areas)('%s has one record on every day of the period, and no other days', (area) => {
		const intervals = atlas.control.filter((interval) => interval.area === area);
		expect(new Set(coverage(intervals))).toEqual(new Set([1]));
		expect(Math.min(...intervals.map(({ start }) => start.best))).toBe(FIRST);
		expect(Math.max(...intervals.map(({ end }) => end.best))).toBe(END);
	});

	it.each(
		atlas.control.map(
			(interval) => [`${interval.area} ${formatIsoDay(interval.start.best)}`, interval] as const
		)
	)('%s: best day within its bounds, bounds within its neighbours', (_, interval) => {
		const { earliest, best, latest } = interval.start;
		expect(earliest).toBeLessThanOrEqual(best);
		expect(best).toBeLessThanOrEqual(latest);
		expect(latest).toBeLessThanOrEqual(interval.end.best);
	});

	it('parts the province among its holders on every day: each unit once, all its area', () => {
		const total = atlas.units.reduce((sum, unit) => sum + unit.areaKm2, 0);
		for (let day = FIRST; day < END; day++) {
			const { areas: states } = core.index.stateOn(day);
			const held = atlas.units
				.filter((unit) => states.has(unit.id))
				.reduce((sum, unit) => sum + unit.areaKm2, 0);
			expect(held).toBe(total);
		}
		expect(total).toBeGreaterThan(1_600_000);
		expect(total).toBeLessThan(1_750_000);
	});

	it.each(atlas.districts.map(({ id }) => id))('district %s: has its units, one of them its seat', (id) => {
		const district = core.district(id);
		expect(district.units).toContain(district.seatUnit);
		expect(district.areaKm2).toBe(district.units.reduce((sum, unit) => sum + core.unit(unit).areaKm2, 0));
		expect(core.place(district.seat).unit).toBe(district.seatUnit);
	});

	it('names the East Turkestan Republic only from 12 November 1944 to 27 June 1946', () => {
		const rows = atlas.control.filter(
			(interval) => interval.deFacto === 'etr' || interval.claimants.includes('etr')
		);
		for (const { start, end } of rows.filter(({ status }) => status === 'held')) {
			expect(start.best).toBeGreaterThanOrEqual(dayOf('1944-11-12'));
			expect(end.best).toBeLessThanOrEqual(dayOf('1946-06-27'));
		}
	});
});

const CONTROL_TABLE: readonly (readonly [
	day: string,
	unit: string,
	status: string,
	holder: string | null
])[] = [
	['1944-09-01', 'ili-valley', 'held', 'roc'],
	['1944-10-07', 'nilka', 'held', 'insurgents'],
	['1944-11-07', 'ili-valley', 'contested', 'roc'],
	['1944-11-12', 'ili-valley', 'contested', 'etr'],
	['1945-01-31', 'ili-valley', 'held', 'etr'],
	['1945-07-30', 'tacheng-emin', 'contested', 'roc'],
	['1945-07-31', 'tacheng-emin', 'held', 'etr'],
	['1945-09-06', 'wusu', 'held', 'roc'],
	['1945-09-08', 'wusu', 'held', 'etr'],
	['1945-09-12', 'shawan', 'held', 'etr'],
	['1945-09-07', 'altay-west', 'held', 'etr'],
	['1946-06-27', 'ili-valley', 'held', 'three-districts'],
	['1946-12-01', 'altay-west', 'contested', 'three-districts'],
	['1947-09-20', 'altay-east', 'held', 'osman'],
	['1947-10-17', 'altay-east', 'held', 'three-districts'],
	['1949-09-26', 'dihua-core', 'held', 'provincial-authorities'],
	['1949-10-20', 'dihua-core', 'held', 'prc'],
	['1949-12-22', 'ili-valley', 'held', 'prc'],
	['1949-12-22', 'hotan', 'held', 'prc'],
	['1949-04-23', 'nanjing', 'held', 'pla'],
	['1949-10-01', 'beiping', 'held', 'prc']
];

describe('who held what', () => {
	it.each(CONTROL_TABLE)('%s %s: %s %s', (day, area, status, holder) => {
		const control = core.index.stateOn(dayOf(day)).areas.get(area)?.control;
		expect([control?.status, control?.deFacto]).toEqual([status, holder]);
	});
});

describe('people', () => {
	it.each(history.people.map((person) => [person.id, person] as const))(
		'%s: born before dead, and acts only while alive',
		(id, person) => {
			if (person.born && person.died) expect(person.born.date.earliest).toBeLessThan(person.died.date.latest);
			const acts = history.events
				.filter((event) => event.people.includes(id) && core.event(event.id).kind !== 'memory')
				.map((event) => core.event(event.id).day);
			const holds = atlas.tenures
				.filter((tenure) => tenure.holder === id && tenure.account === null)
				.map((tenure) => tenure.start);
			for (const day of [...acts, ...holds]) {
				if (person.born) expect(day.latest).toBeGreaterThanOrEqual(person.born.date.earliest);
				if (person.died) expect(day.earliest).toBeLessThanOrEqual(person.died.date.latest);
			}
		}
	);

	it.each(history.people.map((person) => [person.id, person] as const))(
		'%s: holds no office after death',
		(id, person) => {
			for (const tenure of atlas.tenures.filter(({ holder, account }) => holder === id && account === null)) {
				if (person.died && tenure.end) expect(tenure.end.best).toBeLessThanOrEqual(person.died.date.latest);
			}
		}
	);
});

/** Letters of the Uyghur alphabet in Arabic script, hamza seat included. */
const UYGHUR = new Set('ئاەبپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىي');
const names = [
	...atlas.places.flatMap((place) => place.toponyms.map(({ name, lang }) => [place.id, lang, name] as const)),
	...history.people.flatMap((person) =>
		person.names.map(({ name, lang }) => [person.id, lang, name] as const)
	),
	...history.institutions.flatMap((institution) =>
		institution.names.map(({ name, lang }) => [institution.id, lang, name] as const)
	)
];

describe('names', () => {
	it.each(names.filter(([, lang]) => lang === 'ug'))(
		'%s (%s): %s is written in Uyghur letters',
		(_, __, name) => {
			expect([...name].filter((letter) => !UYGHUR.has(letter) && !/[ ()‑-]/.test(letter))).toEqual([]);
			expect(name.normalize('NFC')).toBe(name);
		}
	);

	it.each(names.filter(([, lang]) => lang.startsWith('zh')))(
		'%s (%s): %s is written in Han characters',
		(_, __, name) => {
			expect(name).toMatch(/^[\p{Script=Han}·()（）、]+$/u);
		}
	);

	it.each(names.filter(([, lang]) => lang === 'ru' || lang === 'kk'))(
		'%s (%s): %s is written in Cyrillic',
		(_, __, name) => {
			expect(name).toMatch(/^[\p{Script=Cyrillic} .,-]+$/u);
		}
	);

	it.each(atlas.places.map((place) => [place.id, place] as const))(
		'%s has a name in force on every day of the period',
		(_, place) => {
			const official = place.toponyms.filter(({ use }) => use !== 'variant');
			for (let day = FIRST; day < END; day++) {
				expect(official.some(({ from, to }) => (!from || from.best <= day) && (!to || day < to.best))).toBe(
					true
				);
			}
		}
	);

	it.each(atlas.places.map((place) => [place.id, place] as const))(
		'%s has no two dated official names of a language at once',
		(_, place) => {
			const dated = place.toponyms.filter(({ use, from, to }) => use !== 'variant' && (from ?? to));
			for (const [i, a] of dated.entries()) {
				for (const b of dated.slice(i + 1).filter(({ lang, use }) => lang === a.lang && use === a.use)) {
					const later = Math.max(a.from?.best ?? -Infinity, b.from?.best ?? -Infinity);
					const sooner = Math.min(a.to?.best ?? Infinity, b.to?.best ?? Infinity);
					expect(sooner).toBeLessThanOrEqual(later);
				}
			}
		}
	);
});

/** Persons whom the research names without any day on which they acted. */
const WITHOUT_ACT = new Set(['polinov']);

describe('references', () => {
	const used = {
		people: new Set([
			...history.events.flatMap(({ people }) => people),
			...history.journeys.flatMap(({ people }) => people),
			...atlas.tenures.map(({ holder }) => holder),
			...history.institutions.flatMap(({ seats = [] }) => seats.flatMap(({ holder }) => holder ?? [])),
			...history.statements.flatMap(({ entities }) =>
				entities.filter(({ kind }) => kind === 'person').map(({ id }) => id)
			)
		]),
		offices: new Set(atlas.tenures.map(({ office }) => office))
	};

	it.each(atlas.people.map(({ id }) => id))(
		'person %s is in an event, a journey, an office or a seat',
		(id) => {
			expect(used.people.has(id)).toBe(!WITHOUT_ACT.has(id));
		}
	);

	it.each(atlas.offices.map(({ id }) => id))('office %s is held by somebody', (id) => {
		expect(used.offices.has(id)).toBe(true);
	});

	it('has everything a record points to', () => {
		for (const event of atlas.events) {
			if (event.place !== undefined) expect(core.has('place', event.place)).toBe(true);
			for (const claim of event.claims) expect(core.has('source', claim.by)).toBe(true);
		}
		for (const { people } of [...history.events, ...history.journeys])
			for (const id of people) expect(core.has('person', id)).toBe(true);
		for (const { institution } of atlas.offices)
			if (institution !== null) expect(core.has('institution', institution)).toBe(true);
		for (const { id } of history.events) expect(core.has('event', id)).toBe(true);
	});

	const cited = (lists: readonly (readonly Attestation[])[]) => lists.flat().map(({ source }) => source);

	it('attests every fact, by sources that it has', () => {
		const lists = [
			...atlas.control,
			...atlas.titles,
			...atlas.tenures,
			...atlas.places,
			...history.events,
			...history.people,
			...history.institutions,
			...history.journeys
		].map(({ attestations }) => attestations);
		expect(lists.filter((list) => list.length === 0)).toEqual([]);
		for (const id of cited(lists)) expect(core.has('source', id)).toBe(true);
	});

	it('cites every source, but those for further reading', () => {
		const reading = record.sources
			.filter(({ custom }) => custom.use === 'further-reading')
			.map(({ id }) => id);
		expect(
			history.sources
				.map(({ id }) => id)
				.filter((id) => !core.has('source', id))
				.sort()
		).toEqual(reading.toSorted());
		expect(record.sources).toHaveLength(history.sources.length);
	});

	it.each(history.sources.map((source) => [source.id, source] as const))(
		'source %s says what it is and how far it can be trusted',
		(_, source) => {
			expect(source.full).toMatch(/\S/);
			expect(source.short).toMatch(/\S/);
			expect(source.note).toMatch(/\S/);
		}
	);
});

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
		for (const unit of event.areas) expect(core.has('unit', unit)).toBe(true);
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

describe('statements', () => {
	it('are 61, S1 to S61', () => {
		expect(history.statements.map(({ no }) => no)).toEqual(Array.from({ length: 61 }, (_, i) => `S${i + 1}`));
	});

	it.each(history.statements.map((statement) => [statement.no, statement] as const))(
		'%s is shown by something that exists',
		(_, statement) => {
			if (statement.treatment !== 'outside-scope') expect(statement.entities.length).toBeGreaterThan(0);
			for (const { kind, id, start } of statement.entities) {
				if (kind === 'control')
					expect(atlas.control.some((row) => row.area === id && formatIsoDay(row.start.best) === start)).toBe(
						true
					);
				else if (kind === 'title')
					expect(atlas.titles.some((row) => row.area === id && formatIsoDay(row.start.best) === start)).toBe(
						true
					);
				else if (kind === 'tenure')
					expect(
						atlas.tenures.some((row) => row.office === id && formatIsoDay(row.start.best) === start)
					).toBe(true);
				else expect(core.has(kind, id)).toBe(true);
			}
		}
	);
});

describe('figures', () => {
	const figures = figuresOf(atlas, history);

	it('rests little on general knowledge alone', () => {
		expect(figures.generalOnly / figures.facts).toBeLessThan(0.06);
		expect(figures.primary / figures.facts).toBeGreaterThan(0.35);
	});

	it('records conflicts as data', () => {
		expect(figures.conflicts).toBeGreaterThan(150);
		expect(figures.statements['shown-as-disputed']).toBeGreaterThan(15);
	});
});

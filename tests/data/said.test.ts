import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { dossierOf } from '#lib/atlas/dossier/dossier-of.ts';
import { createHistoryCore } from '#lib/atlas/history-core.ts';
import { placeName } from '#lib/atlas/toponym.ts';
import { loadTermIndex } from '#lib/data/load-glossary.ts';
import { entityJsonLd } from '#lib/pages/json-ld.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { openData } from '#compiler/open-data.ts';
import { compileGeodata } from './compiled.ts';
import { dayOf, mustFind } from './required.ts';

/* What the record says in words is so: names by the clock, disputed deaths, who is a woman, one date in every output. */

const compiled = compileGeodata();
const { atlas, history } = compiled;
const core = createAtlasCore(atlas);
const events = history.events.map((event) => ({ ...event, ...core.event(event.id) }));

describe('names in prose', () => {
	it.each(events.filter(({ place }) => place !== undefined).map((event) => [event.id, event] as const))(
		'%s: prose and place line give the place one name',
		(_, { account, title, place = '', day }) => {
			const { toponyms } = core.place(place);
			const official = toponyms.filter(({ lang, use }) => lang === 'en' && use !== 'variant');
			const now = placeName(core.place(place), day.best);
			// A district or a river may have the name that the town bears otherwise, or later.
			const isOfAnother = (name: string) =>
				atlas.districts.some((district) => district.name === name) || name === 'Manas';
			const names = [...new Set(official.map(({ name }) => name))].filter(
				(name) => name === now || !isOfAnother(name)
			);
			const isRenaming = official.some(({ from }) => from && Math.abs(from.best - day.best) <= 366);
			const found = names
				.map((name) => ({ name, at: `${title}. ${account}`.search(new RegExp(`\\b${name}\\b`)) }))
				.filter(({ at }) => at >= 0)
				.sort((a, b) => a.at - b.at || b.name.length - a.name.length);
			if (found[0] && !isRenaming) expect(found[0].name).toBe(now);
		}
	);

	it('give the other name too where two are current', () => {
		const account = (id: string) => mustFind(events, (event) => event.id === id).account;
		expect(account('1945-07-29-emin-stormed')).toMatch(/^ETR forces storm Dorbiljin \(Emin\)\./);
		expect(account('1949-10-04-saifuddin-s-press-conference')).toMatch(/in Beijing\./);
		expect(account('1949-09-21-political-consultative-conference-opens')).toMatch(/at Beiping /);
	});
});

describe('people', () => {
	const dead = mustFind(events, ({ id }) => id === '1949-08-25-air-crash-on-mount-kabanya').people;

	it.each(dead)('%s: the death is told by the formula', (id) => {
		const { summary } = mustFind(history.people, (person) => person.id === id);
		expect(summary).toContain(
			'died in the air crash of August 1949, according to Soviet records; some Uyghur writers and later testimony dispute this'
		);
	});

	it.each(['hadewan', 'wu-jingbin', 'qiao-jiafu', 'mahinur-qasim'])('%s is a woman', (id) => {
		const person = mustFind(history.people, (one) => one.id === id);
		expect(person.gender?.is).toBe('female');
		expect(person.gender?.attestations).not.toEqual([]);
		expect(person.summary).not.toMatch(/\bhis\b/);
	});
});

describe('evidence', () => {
	it.each([
		['1946-06-27-resolution-324', 'medium'],
		['1946-05-05-nanjing-capital-again', 'low'],
		['1949-01-31-beiping-passes-to-the-pla', 'high'],
		['1949-09-26-burhan-renounces-guangzhou', 'medium'],
		['1949-10-01-people-s-republic-proclaimed', 'high']
	])('%s is %s', (id, confidence) => {
		expect(mustFind(events, (event) => event.id === id).confidence).toBe(confidence);
	});

	it('is the same for Resolution 324 and the areas that it changed', () => {
		const rows = atlas.control.filter(
			({ start, status }) => start.best === dayOf('1946-06-27') && status === 'held'
		);
		expect(rows).toHaveLength(8);
		expect(new Set(rows.map(({ confidence }) => confidence))).toEqual(new Set(['medium']));
	});

	it('of Altay agrees: contested from the day on which its governor is reported to refuse the republic', () => {
		const states = ['1945-09-07', '1945-10-04', '1945-10-05', '1946-03-31'].map((day) => {
			const control = core.index.stateOn(dayOf(day)).areas.get('altay-west')?.control;
			return [control?.status, control?.claimants.join('|')];
		});
		expect(states).toEqual([
			['held', ''],
			['held', ''],
			['contested', 'etr|osman'],
			['contested', 'etr|osman']
		]);
	});

	it('of early years in the south rests on no document of 1948', () => {
		for (const area of ['puli', 'wuqia', 'wensu', 'baicheng', 'yecheng-zepu', 'yulduz']) {
			const first = mustFind(atlas.control, (row) => row.area === area);
			expect(first.attestations.map(({ source }) => source)).not.toContain('FRUS48-627');
		}
	});
});

describe('dates', () => {
	const pages = {
		core,
		history: createHistoryCore(history, core),
		site: {
			origin: null,
			licence: null,
			opening: [],
			about: [],
			methods: [],
			intros: {},
			land: [],
			relief: null
		},
		facts: atlasFacts(core),
		days: [],
		terms: loadTermIndex(),
		root: ''
	};
	const rows = parseCsv(String(openData(compiled).get('events.csv')), { columns: true }) as {
		id: string;
		date: string;
		date_edtf: string;
	}[];

	it.each(rows.map(({ id, date, date_edtf }) => [id, date, date_edtf] as const))(
		'%s: structured data and events.csv give one date, %s',
		(id, date, bounds) => {
			const selection = { kind: 'event', id } as const;
			const { startDate } = entityJsonLd(pages, dossierOf(core, pages.history, selection)) as {
				startDate?: string;
			};
			// A day of the table, or the month or the year of which that is the first.
			if (startDate === undefined) expect(bounds).toMatch(/[[\].~]/);
			else expect(date.slice(0, startDate.length)).toBe(startDate);
		}
	);
});

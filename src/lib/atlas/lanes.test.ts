import { expect, it } from 'vitest';
import { createAtlasCore } from './core.ts';
import { createHistoryCore } from './history-core.ts';
import { day, held, tinyAtlas } from './testing/tiny-atlas.ts';
import { certainDay } from './time/uncertain-day.ts';
import { areaLanes, eventLanes, journeyLanes, officeLanes, personLanes, type LaneWords } from './lanes.ts';

const words: LaneWords = {
	deFacto: 'in fact',
	deJure: 'in law',
	offices: 'offices',
	holders: 'holders',
	otherAccounts: 'by others',
	journeys: 'journeys',
	legs: 'legs',
	events: 'events',
	laneOf: (lane, name) => `${lane} of ${name}`,
	dated: (start, end, title) => `${start.best}–${end.best} ${title}`,
	way: (from, to) => `${from} to ${to}`
};

/* A clerk in office from day 20 to 60, and by one account to 70, who travels over days 30 to 32. */

const on = (value: number) => certainDay(day(value));
const tenure = (start: number, end: number | null, account: string | null, acting = false) => ({
	office: 'desk',
	holder: 'clerk',
	start: on(start),
	end: end === null ? null : on(end),
	acting,
	confidence: 'high' as const,
	attestations: [],
	account
});
const leg = {
	from: 'na-town',
	to: 'far',
	via: [],
	start: on(30),
	end: on(32),
	status: 'inferred' as const,
	means: 'rail' as const,
	km: 1,
	attestations: []
};
const journey = { id: 'trip', title: 'Trip', label: 'Ada', start: leg.start, end: leg.end, legs: [leg] };
const event = (id: string, at: number, place?: string) => ({
	id,
	day: on(at),
	title: id,
	kind: 'politics' as const,
	importance: 2 as const,
	areas: [],
	claims: [],
	...(place === undefined ? {} : { place })
});
const core = createAtlasCore(
	tinyAtlas({
		control: [
			...tinyAtlas().control.filter(({ area }) => area !== 'na'),
			held('na', 0, 40, 'red'),
			held('na', 40, 100, 'blue')
		],
		people: [{ id: 'clerk', name: 'Clerk', side: 'one' }],
		offices: ['desk', 'chair'].map((id) => ({
			id,
			name: id,
			institution: null,
			side: 'one',
			place: 'sa-town'
		})),
		tenures: [
			tenure(20, 60, null),
			tenure(20, 70, 'rumour'),
			tenure(90, null, null, true),
			{ ...tenure(40, 50, null), office: 'chair' }
		],
		journeys: [journey],
		events: [event('before', -50, 'na-town'), event('fair', 41, 'na-town'), event('nowhere', 50)]
	})
);
const history = createHistoryCore(
	{
		schema: 1,
		version: '00000000',
		events: ['before', 'fair', 'nowhere'].map((id) => ({
			id,
			account: '',
			people: ['clerk'],
			confidence: 'high' as const,
			attestations: [],
			versions: []
		})),
		people: [],
		institutions: [],
		journeys: [{ ...journey, people: ['clerk'], summary: '', versions: [], attestations: [] }],
		sources: [],
		documents: [],
		communities: [],
		origins: [],
		population: [],
		pictures: [],
		statements: []
	},
	core
);

/** “start–end kind” of each run, lane by lane. */
function told(set: ReturnType<typeof areaLanes> | null) {
	return set?.lanes.map(({ runs }) => runs.map(({ start, end, form }) => `${start}–${end} ${form.kind}`));
}

it('shows holder and title of an area through all days', () => {
	expect(told(areaLanes(core, 'na', words))).toEqual([['0–40 holder', '40–100 holder'], ['0–100 title']]);
});

it('shows what a person held, where they went and what they took part in, within the days of the atlas', () => {
	expect(told(personLanes(core, history, 'clerk', words))).toEqual([
		['20–60 tenure', '90–100 tenure'],
		['40–50 tenure'],
		['30–33 leg'],
		['41–42 event', '50–51 event']
	]);
});

it('keeps other accounts of an office on a lane of their own', () => {
	const set = officeLanes(core, 'desk', words);
	expect(told(set)).toEqual([['20–60 tenure', '90–100 tenure'], ['20–70 tenure']]);
	expect(set?.lanes[0]?.runs.map(({ form }) => form.kind === 'tenure' && form.isActing)).toEqual([
		false,
		true
	]);
});

it('shows a journey over its own days', () => {
	const set = journeyLanes(core, 'trip', words);
	expect(set?.days).toEqual({ start: 23, end: 40 });
	expect(told(set)).toEqual([['30–33 leg']]);
});

it('shows who held the place of an event, and nothing where that is not recorded or outside the atlas', () => {
	expect(told(eventLanes(core, history, 'fair', words))).toEqual([
		['41–42 event'],
		['0–40 holder', '40–100 holder'],
		['0–100 title']
	]);
	expect(eventLanes(core, history, 'nowhere', words)).toBeNull();
	expect(eventLanes(core, history, 'before', words)).toBeNull();
});

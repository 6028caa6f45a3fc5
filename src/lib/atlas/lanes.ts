import { areaSelection, entityName } from './entity-name.ts';
import { isPartyTo } from './holder-key.ts';
import type { AtlasCore } from './core.ts';
import type { HistoryCore } from './history-core.ts';
import { heldSpans } from './holdings.ts';
import type { EventStub, Importance } from './model/event.ts';
import type { LegStatus } from './model/journey.ts';
import type { Tenure } from './model/office.ts';
import type { Fill } from './scene.ts';
import { addDays } from './time/day.ts';
import type { UncertainDay } from './time/uncertain-day.ts';
import { intersect, type Interval } from './time/interval.ts';
import { barsOf, type StripBar } from './strip-rows.ts';
import type { Passage } from './succession.ts';

/** What lanes and their runs are called. */
export interface LaneWords {
	readonly deFacto: string;
	readonly deJure: string;
	readonly offices: string;
	readonly holders: string;
	/** Who held an office by other accounts than the best. */
	readonly otherAccounts: string;
	readonly journeys: string;
	readonly legs: string;
	readonly events: string;
	/** A lane of another thing than the card's own: “De facto, the town”. */
	laneOf(lane: string, name: string): string;
	/** What was from one day to another. */
	dated(start: UncertainDay, end: UncertainDay, title: string): string;
	/** From one place to another. */
	way(from: string, to: string): string;
}

/** How a run of days is drawn: as the map and the timeline draw the same. */
export type RunForm =
	| { readonly kind: 'holder'; readonly fill: Fill; readonly edge: Passage }
	| { readonly kind: 'title'; readonly deJure: string; readonly isQualified: boolean }
	| { readonly kind: 'tenure'; readonly isActing: boolean }
	| { readonly kind: 'leg'; readonly status: LegStatus }
	| { readonly kind: 'event'; readonly weight: Importance };

/** A run of days on a lane, half-open, within the days of its strip. */
export type LaneRun = Interval & {
	readonly form: RunForm;
	/** What it is, for a pointer that rests on it. */
	readonly title?: string;
};

/** Runs of one sort, one after another. */
export interface Lane {
	/** Empty on a lane that goes on with the one above it: what was at the same time stands one below the other. */
	readonly label: string;
	readonly runs: readonly LaneRun[];
}

/** What the strip of a card shows; `null` where nothing of it lies within the days of the atlas. */
export interface LaneSet {
	/** The days from end to end of the strip. */
	readonly days: Interval;
	readonly lanes: readonly Lane[];
}

/** More areas than these have no lane each in the strip of a polity. */
const MOST_AREA_LANES = 10;
/** Days on either side of an event that its strip shows. */
const AROUND_EVENT = 120;
/** Days that the strip of a journey shows at least, and before and after it. */
const AROUND_JOURNEY = 7;

/** Who held an area in fact and in law, through all days of the atlas. */
export function areaLanes(
	core: AtlasCore,
	area: string,
	words: LaneWords,
	days: Interval = core.atlas.period
): LaneSet {
	const held = barsOf(core, area).map(holderRun);
	const titles = core.index.titlesOf(area).map(({ start, end, deJure, qualifier }): LaneRun => ({
		start: start.best,
		end: end.best,
		form: { kind: 'title', deJure, isQualified: qualifier !== null }
	}));
	return {
		days,
		lanes: [
			{ label: words.deFacto, runs: within(held, days) },
			{ label: words.deJure, runs: within(titles, days) }
		]
	};
}

/** What a polity held or contested and when: a lane for each area, or where these are many for each seat and city alone. */
export function polityLanes(core: AtlasCore, polity: string): LaneSet | null {
	const areas = [...heldSpans(core, polity).keys()];
	const isMain = (area: string) => !core.has('unit', area) || core.unit(area).isSeat;
	const shown = areas.length > MOST_AREA_LANES ? areas.filter(isMain) : areas;
	return laneSet(
		core.atlas.period,
		shown.map((area) => ({
			label: laneName(core, area),
			runs: barsOf(core, area)
				.filter(({ interval }) => isPartyTo(polity, interval))
				.map(holderRun)
		}))
	);
}

function holderRun({ start, end, fill, edge }: StripBar): LaneRun {
	return { start, end, form: { kind: 'holder', fill, edge } };
}

/** The name of an area; a seat stands for its district. */
function laneName(core: AtlasCore, area: string): string {
	const unit = core.has('unit', area) ? core.unit(area) : null;
	return unit?.isSeat
		? core.district(unit.district).name
		: entityName(core, areaSelection(core, area), core.atlas.defaultDay);
}

/** What offices somebody held, when they were on the way, and in what events they had a part. */
export function personLanes(
	core: AtlasCore,
	history: HistoryCore,
	person: string,
	words: LaneWords
): LaneSet | null {
	const legs = history.journeysOfPerson(person).flatMap(({ id }) => legRuns(core, id, words));
	return laneSet(core.atlas.period, [
		...stacked(
			words.offices,
			history.tenuresOfPerson(person).map((tenure) => tenureRun(core, tenure, 'office', words))
		),
		{ label: words.journeys, runs: legs },
		{ label: words.events, runs: history.eventsOfPerson(person).map((event) => eventRun(event, words)) }
	]);
}

/** Who held an office, by the best account and by others. */
export function officeLanes(core: AtlasCore, office: string, words: LaneWords): LaneSet | null {
	const tenures = core.atlas.tenures
		.filter((tenure) => tenure.office === office)
		.sort((a, b) => a.start.best - b.start.best);
	const runsOf = (isBest: boolean) =>
		tenures
			.filter(({ account }) => (account === null) === isBest)
			.map((tenure) => tenureRun(core, tenure, 'holder', words));
	return laneSet(core.atlas.period, [
		...stacked(words.holders, runsOf(true)),
		...stacked(words.otherAccounts, runsOf(false))
	]);
}

/** The legs of a journey, over its own days. */
export function journeyLanes(core: AtlasCore, journey: string, words: LaneWords): LaneSet | null {
	const { start, end } = core.journey(journey);
	const days = {
		start: addDays(start.best, -AROUND_JOURNEY),
		end: addDays(end.best, AROUND_JOURNEY + 1)
	};
	return laneSet(days, [{ label: words.legs, runs: legRuns(core, journey, words) }]);
}

/**
 * Who held the place of an event, or the first unit it affected, in the months around it, and what else happened there;
 * `null` where no holder is recorded.
 */
export function eventLanes(
	core: AtlasCore,
	history: HistoryCore,
	id: string,
	words: LaneWords
): LaneSet | null {
	const { day, place, areas } = core.event(id);
	const area =
		place !== undefined && core.index.historyOf(place).length > 0
			? place
			: ((place === undefined ? undefined : core.place(place).unit) ?? areas[0]);
	const days = intersect(core.atlas.period, {
		start: addDays(day.best, -AROUND_EVENT),
		end: addDays(day.best, AROUND_EVENT)
	});
	if (area === undefined || days === null || day.best < days.start || day.best >= days.end) return null;
	const events = area === place ? history.eventsAtPlace(area) : eventsIn(core, history, area, place);
	const { lanes } = areaLanes(core, area, words, days);
	const name = entityName(core, areaSelection(core, area), day.best);
	return {
		days,
		lanes: [
			{
				label: words.events,
				runs: within(
					events.map((event) => eventRun(event, words)),
					days
				)
			},
			...lanes.map((lane) => ({ ...lane, label: words.laneOf(lane.label, name) }))
		]
	};
}

function eventsIn(
	core: AtlasCore,
	history: HistoryCore,
	unit: string,
	place: string | undefined
): EventStub[] {
	const there = place === undefined ? [] : history.eventsAtPlace(place);
	return [...new Set([...history.eventsOfUnit(unit), ...there])];
}

/** Runs on as few lanes as keep those apart that were at the same time; in the order of their beginnings. */
function stacked(label: string, runs: readonly LaneRun[]): Lane[] {
	const lanes: LaneRun[][] = [];
	for (const run of runs.toSorted((a, b) => a.start - b.start)) {
		const free = lanes.find((lane) => (lane.at(-1)?.end ?? -Infinity) <= run.start);
		if (free) free.push(run);
		else lanes.push([run]);
	}
	return lanes.map((lane, i) => ({ label: i === 0 ? label : '', runs: lane }));
}

/** The lanes that have a run within the days; `null` when none has. */
function laneSet(days: Interval, lanes: readonly Lane[]): LaneSet | null {
	const filled = lanes
		.map(({ label, runs }) => ({ label, runs: within(runs, days) }))
		.filter(({ runs }) => runs.length > 0);
	return filled.length === 0 ? null : { days, lanes: filled };
}

function within(runs: readonly LaneRun[], days: Interval): LaneRun[] {
	return runs.flatMap((run) => {
		const seen = intersect(run, days);
		return seen === null ? [] : [{ ...run, ...seen }];
	});
}

function tenureRun(core: AtlasCore, tenure: Tenure, named: 'office' | 'holder', words: LaneWords): LaneRun {
	const { start, end, acting } = tenure;
	const name = named === 'office' ? core.office(tenure.office).name : core.person(tenure.holder).name;
	const until = end?.best ?? core.atlas.period.end;
	return {
		start: start.best,
		end: until,
		form: { kind: 'tenure', isActing: acting },
		title: end === null ? name : words.dated(start, end, name)
	};
}

function legRuns(core: AtlasCore, journey: string, words: LaneWords): LaneRun[] {
	return core.journey(journey).legs.map(({ start, end, status, from, to }) => ({
		start: start.best,
		end: addDays(end.best, 1),
		form: { kind: 'leg', status },
		title: words.dated(start, end, words.way(core.placeName(from, start.best), core.placeName(to, end.best)))
	}));
}

function eventRun({ day, title, importance }: EventStub, words: LaneWords): LaneRun {
	return {
		start: day.best,
		end: addDays(day.best, 1),
		form: { kind: 'event', weight: importance },
		title: words.dated(day, day, title)
	};
}

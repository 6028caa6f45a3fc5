import type { AtlasCore } from './core.ts';
import { fillOf } from './fill.ts';
import { holderKey, isHeldAlike } from './holder-key.ts';
import type { District } from './model/area.ts';
import type { ControlInterval } from './model/control.ts';
import type { Fill, Selection } from './scene.ts';
import { passageOf, type Passage } from './succession.ts';
import { addDays, type Day } from './time/day.ts';
import type { Interval } from './time/interval.ts';
import { isUncertain } from './time/uncertain-day.ts';

/** A run of one holder on the strip, half-open. */
export interface StripBar extends Interval {
	readonly key: string;
	readonly fill: Fill;
	/** Where the new holder fades in, when the day is uncertain. */
	readonly fade: Interval | null;
	/** What passed where it begins: only where the area changed hands is it an edge of the first rank. */
	readonly edge: Passage;
	readonly interval: ControlInterval;
}

/** A row of the strip: a district by its seat, or a city, with the parts that others held along its foot. */
export interface StripRow {
	readonly id: string;
	readonly kind: 'district' | 'place' | 'unit';
	readonly group: string;
	readonly name: string;
	readonly bars: readonly StripBar[];
	readonly parts: readonly StripBar[];
}

/**
 * The rows of the timeline, in the order of the record; under the `opened` district a row for each of its units that
 * was ever held by another than its seat. They do not change with the clock.
 */
export function stripRows(core: AtlasCore, opened: string | null): StripRow[] {
	const districts = core.atlas.districts.flatMap((district): StripRow[] => {
		const isOpened = district.id === opened;
		const apart = () =>
			district.units
				.filter((unit) => unit !== district.seatUnit)
				.flatMap((unit) => partsApart(core, unit, district.seatUnit));
		const row = stripRow(core, district, 'district', district.seatUnit, isOpened ? undefined : apart);
		return isOpened ? [row, ...unitRows(core, district)] : [row];
	});
	const cities = core.atlas.cities.map((city) => stripRow(core, city, 'place', city.id));
	return [...districts, ...cities];
}

/** A row whose bars are made when they are asked for: of many rows few are seen at a time. */
function stripRow(
	core: AtlasCore,
	{ id, group, name }: Pick<StripRow, 'id' | 'group' | 'name'>,
	kind: StripRow['kind'],
	area: string,
	partsOf: () => readonly StripBar[] = () => []
): StripRow {
	return {
		id,
		kind,
		group,
		name,
		get bars() {
			return barsOf(core, area);
		},
		get parts() {
			return partsOf();
		}
	};
}

/**
 * The row that tells of what is selected: its own, or that of the part or the district it lies in; `undefined` where no
 * row does.
 */
export function selectedRow<Row extends Pick<StripRow, 'kind' | 'id'>>(
	core: AtlasCore,
	rows: readonly Row[],
	{ kind, id }: Selection
): Row | undefined {
	const rowOf = (wanted: StripRow['kind'], of: string) =>
		rows.find((row) => row.kind === wanted && row.id === of);
	const unit = kind === 'unit' ? id : kind === 'place' ? core.place(id).unit : undefined;
	const own = kind === 'district' || kind === 'place' || kind === 'unit' ? rowOf(kind, id) : undefined;
	if (own !== undefined || unit === undefined) return own;
	return rowOf('unit', unit) ?? rowOf('district', core.unit(unit).district);
}

/** The days that a selected event may have been on, or that a selected journey took, half-open; `null` for all else. */
export function selectedDays(core: AtlasCore, { kind, id }: Selection): Interval | null {
	const { events, journeys } = core.atlas;
	const event = kind === 'event' ? events.find((candidate) => candidate.id === id) : undefined;
	if (event) return { start: event.day.earliest, end: addDays(event.day.latest, 1) };
	const journey = kind === 'journey' ? journeys.find((candidate) => candidate.id === id) : undefined;
	return journey ? { start: journey.start.best, end: addDays(journey.end.best, 1) } : null;
}

/** Rows of the units of a district whose record is not that of its seat. */
function unitRows(core: AtlasCore, { units, seatUnit, group }: District): StripRow[] {
	const recordOf = (unit: string) =>
		JSON.stringify(core.index.historyOf(unit).map((interval) => [interval.start.best, holderKey(interval)]));
	return units
		.filter((unit) => unit !== seatUnit && recordOf(unit) !== recordOf(seatUnit))
		.map((unit) => stripRow(core, { id: unit, group, name: core.unit(unit).name }, 'unit', unit));
}

/** The bars of one unit or city, by its own record. */
export function barsOf(core: AtlasCore, area: string): StripBar[] {
	const history = core.index.historyOf(area);
	return history.map((interval, i) => {
		const before = history[i - 1];
		const edge = before ? passageOf(core, before, interval) : 'none';
		return barOf(core, interval, { start: interval.start.best, end: interval.end.best }, edge);
	});
}

function barOf(
	core: AtlasCore,
	interval: ControlInterval,
	{ start, end }: Interval,
	edge: Passage
): StripBar {
	const { period } = core.atlas;
	const { earliest, latest } = interval.start;
	const hasSoftEdge =
		edge !== 'none' &&
		isUncertain(interval.start) &&
		start === interval.start.best &&
		interval.start.best > period.start;
	return {
		key: `${interval.area}@${start}`,
		start,
		end,
		fill: steadyFill(core, interval),
		fade: hasSoftEdge ? { start: earliest, end: latest } : null,
		edge,
		interval
	};
}

/** The fill of an interval as a whole: without the hatch that single days of doubt get on the map. */
function steadyFill(core: AtlasCore, interval: ControlInterval): Fill {
	const title = core.index.titlesOf(interval.area)[0];
	if (!title) return { ground: null, pattern: { kind: 'unknown' } };
	const options = { day: interval.start.best, view: 'de-facto' } as const;
	return fillOf(core, { area: interval.area, control: interval, title }, options, false);
}

/** The stretches of a unit in which its holder was not its seat's. */
function partsApart(core: AtlasCore, unit: string, seatUnit: string): StripBar[] {
	return core.index.historyOf(unit).flatMap((interval) => {
		if (interval.status === 'unknown') return [];
		return core.index
			.historyOf(seatUnit)
			.filter(
				(seat) =>
					seat.start.best < interval.end.best &&
					interval.start.best < seat.end.best &&
					isApart(interval, seat)
			)
			.map((seat) => {
				const stretch = {
					start: later(seat.start.best, interval.start.best),
					end: earlier(seat.end.best, interval.end.best)
				};
				const bar = barOf(core, interval, stretch, 'change');
				return { ...bar, fill: footFill(interval, seat) };
			});
	});
}

/** A foot-line is too thin for a hatch: it takes the tint of whoever stood there against the seat's holder. */
function footFill(interval: ControlInterval, seat: ControlInterval): Fill {
	const other = interval.claimants.find((claimant) => claimant !== seat.deFacto) ?? interval.deFacto;
	return { ground: other, pattern: { kind: 'none' } };
}

function isApart(a: ControlInterval, b: ControlInterval): boolean {
	return a.deFacto !== b.deFacto || (a.status === 'contested' && !isHeldAlike(a, b));
}

function later(a: Day, b: Day): Day {
	return a > b ? a : b;
}

function earlier(a: Day, b: Day): Day {
	return a < b ? a : b;
}

/** The stretches of an area's row in which its holder is not the one that the best account has. */
export function stretchesApart(
	history: readonly ControlInterval[],
	best: readonly ControlInterval[]
): Interval[] {
	if (history === best) return [];
	return history.flatMap((interval) =>
		best
			.filter(
				(other) =>
					other.start.best < interval.end.best &&
					interval.start.best < other.end.best &&
					!isHeldAlike(other, interval)
			)
			.map((other) => ({
				start: later(other.start.best, interval.start.best),
				end: earlier(other.end.best, interval.end.best)
			}))
	);
}

import type { AtlasCore } from '#lib/atlas/core.ts';
import { fillOf } from '#lib/atlas/fill.ts';
import type { ControlInterval } from '#lib/atlas/model/control.ts';
import type { Fill } from '#lib/atlas/scene.ts';
import { isUncertain } from '#lib/atlas/time/uncertain-day.ts';
import { shareOf } from './time-scale.ts';

/** A run of one holder on the strip; `x` and `width` are shares of the period, 0–1. */
export interface StripBar {
	readonly key: string;
	readonly x: number;
	readonly width: number;
	readonly fill: Fill;
	/** Where the new holder fades in, when the day is uncertain: shares of the period. */
	readonly fade: { readonly x: number; readonly width: number } | null;
	readonly interval: ControlInterval;
}

/** A row of the strip: a district by its seat, or a city, with the parts that others held along its foot. */
export interface StripRow {
	readonly id: string;
	readonly kind: 'district' | 'place';
	readonly group: string;
	readonly name: string;
	readonly bars: readonly StripBar[];
	readonly parts: readonly StripBar[];
}

/** The rows of the timeline, in the order of the record. Made once: the strip does not change with the clock. */
export function stripRows(core: AtlasCore): StripRow[] {
	const districts = core.atlas.districts.map((district): StripRow => {
		const apart = district.units
			.filter((unit) => unit !== district.seatUnit)
			.flatMap((unit) => partsApart(core, unit, district.seatUnit));
		return {
			id: district.id,
			kind: 'district',
			group: district.group,
			name: district.name,
			bars: barsOf(core, district.seatUnit),
			parts: apart
		};
	});
	const cities = core.atlas.cities.map((city): StripRow => ({
		id: city.id,
		kind: 'place',
		group: city.group,
		name: city.name,
		bars: barsOf(core, city.id),
		parts: []
	}));
	return [...districts, ...cities];
}

/** The bars of one unit or city, by its own record. */
export function barsOf(core: AtlasCore, area: string): StripBar[] {
	return core.index
		.historyOf(area)
		.map((interval) => barOf(core, interval, interval.start.best, interval.end.best));
}

function barOf(core: AtlasCore, interval: ControlInterval, start: number, end: number): StripBar {
	const { period } = core.atlas;
	const { earliest, latest } = interval.start;
	const hasSoftEdge =
		isUncertain(interval.start) && start === interval.start.best && interval.start.best > period.start;
	return {
		key: `${interval.area}@${start}`,
		x: shareOf(start, period),
		width: (end - start) / (period.end - period.start),
		fill: steadyFill(core, interval),
		fade: hasSoftEdge
			? { x: shareOf(earliest, period), width: (latest - earliest) / (period.end - period.start) }
			: null,
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
				const bar = barOf(
					core,
					interval,
					Math.max(seat.start.best, interval.start.best),
					Math.min(seat.end.best, interval.end.best)
				);
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
	return a.deFacto !== b.deFacto || (a.status !== b.status && a.status === 'contested');
}

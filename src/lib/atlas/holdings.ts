import { onceOf } from './once-of.ts';
import { isPartyTo } from './holder-key.ts';
import type { AtlasCore } from './core.ts';
import { approximate, areaErrorKm2 } from './geometry/approximate.ts';
import { groupBy } from './group-by.ts';
import { legendOf } from './legend.ts';
import type { ControlInterval } from './model/control.ts';
import type { LegendEntry, Scene } from './scene.ts';
import { passageOf } from './succession.ts';
import type { UncertainDay } from './time/uncertain-day.ts';

/** What one side holds of the whole area on a day, or what the same claimants contest, or what has no dated source. */
export interface Holding {
	readonly entry: LegendEntry;
	/** Names of the districts whose seats it holds, in the order of the record. */
	readonly districts: readonly string[];
	/** Names of its units in districts whose seats it does not hold, in the order of the record. */
	readonly parts: readonly string[];
	/** Area on WGS84, km², rounded to what the lines of its units allow. */
	readonly aboutKm2: number;
	/** 0–1. */
	readonly share: number;
}

/** Who holds how much de facto, whatever the view of the scene, in the order of the legend. */
export function holdingsOf(core: AtlasCore, scene: Scene): Holding[] {
	const legend =
		scene.options.view === 'de-jure'
			? legendOf(core, scene.units, { day: scene.options.day, view: 'de-facto' })
			: scene.legend;
	return legend.map(holdingIn(core));
}

/** What a line of the legend says; of one that is as it was on the day before, the same object. */
const holdingIn = onceOf((core: AtlasCore) => {
	// Who is in whose district is looked up by numbers: there may be very many of both.
	const { units, districts } = core.atlas;
	const seats = districts.map(({ seatUnit }) => core.orderOf(seatUnit));
	const seatOfUnits = units.map(({ district }) => core.orderOf(core.seatUnitOf(district)));
	return onceOf((entry: LegendEntry): Holding => {
		const own = entry.units.map((id) => core.orderOf(id));
		const isOwn = new Uint8Array(units.length);
		for (const unit of own) isOwn[unit] = 1;
		return {
			entry,
			districts: districts.filter((_, i) => isOwn[seats[i] ?? -1] === 1).map(({ name }) => name),
			parts: own.filter((i) => isOwn[seatOfUnits[i] ?? -1] !== 1).map((i) => units[i]?.name ?? ''),
			aboutKm2: aboutKm2(core, entry.share),
			share: entry.share
		};
	});
});

/** The area of a share of the whole area, km², rounded to what its lines allow; see {@link approximate}. */
export function aboutKm2(core: AtlasCore, share: number): number {
	const km2 = core.areaKm2 * share;
	return approximate(km2, areaErrorKm2(km2, precisionKm(core)));
}

/** How far off the lines of units are in the mean, by their areas, km. */
const precisionKm = onceOf(
	({ atlas, areaKm2 }: AtlasCore) =>
		atlas.units.reduce((sum, unit) => sum + unit.areaKm2 * unit.precisionKm, 0) / areaKm2
);

/** How long a polity held an area, or contested it against the same others, without a break and under its own name. */
export interface HeldSpan {
	readonly status: ControlInterval['status'];
	readonly start: UncertainDay;
	readonly end: UncertainDay;
	/** Whether its side held or contested the area as much before and after that, under another name. */
	readonly isHeldBefore: boolean;
	readonly isHeldAfter: boolean;
}

/** Where a polity held something, or was one of those who contested it, and how long; areas in the order of the record. */
export function heldSpans(core: AtlasCore, polity: string): ReadonlyMap<string, readonly HeldSpan[]> {
	const areas = groupBy(
		core.atlas.control.filter((interval) => isPartyTo(polity, interval)),
		({ area }) => area
	);
	return new Map([...areas].map(([area]) => [area, spansIn(core, core.index.historyOf(area), polity)]));
}

function spansIn(core: AtlasCore, history: readonly ControlInterval[], polity: string): HeldSpan[] {
	const passages = history.map((interval, i) => {
		const before = history[i - 1];
		return before ? passageOf(core, before, interval) : 'change';
	});
	const spans: HeldSpan[] = [];
	for (const [i, interval] of history.entries()) {
		if (!isPartyTo(polity, interval)) continue;
		const { status, start, end } = interval;
		const isHeldAfter = passages[i + 1] === 'renaming';
		const last = passages[i] === 'none' ? spans.pop() : undefined;
		spans.push(
			last
				? { ...last, end, isHeldAfter }
				: { status, start, end, isHeldBefore: passages[i] === 'renaming', isHeldAfter }
		);
	}
	return spans;
}

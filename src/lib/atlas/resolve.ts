import { groupBy } from './group-by.ts';
import { isHeldAlike } from './holder-key.ts';
import type { Atlas } from './model/atlas.ts';
import type { Attestation } from './model/attestation.ts';
import type { ControlInterval, ControlVersion } from './model/control.ts';
import type { EventStub } from './model/event.ts';
import type { JourneyStub, LegStub } from './model/journey.ts';
import type { Tenure } from './model/office.ts';
import type { Claim } from './model/version.ts';
import { omit } from './omit.ts';
import type { Interval } from './time/interval.ts';
import { certainDay, type UncertainDay } from './time/uncertain-day.ts';

/** Whose account is preferred: `best`, `founding` or the id of one source. */
export type Preference = string;

/** The account of no particular source. */
export const BEST: Preference = 'best';
/** The account of the atlas’s founding documents. */
export const FOUNDING: Preference = 'founding';

/**
 * The sources that a preference stands for, the strongest last; none for the best account; `null` when the atlas has no
 * such preference.
 */
export function sourcesOf(atlas: Atlas, by: Preference): readonly string[] | null {
	if (by === BEST) return [];
	if (by === FOUNDING) return atlas.founding.length > 0 ? atlas.founding : null;
	return atlas.sources.some((source) => source.id === by) ? [by] : null;
}

/**
 * The atlas by a preference: what its sources say of control, title, events, offices and journeys stands in place of
 * the best account; where they are silent the best account stays. The same object for `best`.
 * @throws RangeError for a preference that this atlas does not have (see {@link sourcesOf}).
 */
export function resolve(atlas: Atlas, by: Preference): Atlas {
	const sources = requireSources(atlas, by);
	if (sources.length === 0) return atlas;
	const titles = [...groupBy(atlas.titles, (title) => title.area).values()];
	return {
		...atlas,
		control: resolveControl(atlas, sources),
		titles: titles.flatMap((ofArea) => shiftStarts(ofArea, sources, atlas.period)),
		events: atlas.events.map((event) => resolveEvent(event, sources)).sort((a, b) => a.day.best - b.day.best),
		tenures: resolveTenures(atlas.tenures, sources),
		journeys: atlas.journeys.map((journey) => resolveJourney(journey, sources))
	};
}

/** The sources of a preference. @throws RangeError when the atlas has no such preference. */
export function requireSources(atlas: Atlas, by: Preference): readonly string[] {
	const sources = sourcesOf(atlas, by);
	if (!sources) throw new RangeError(`no source “${by}” in this atlas`);
	return sources;
}

/** What the strongest of the sources that claims it says of a `day`, an `end` or a `place`. */
export function claimed<K extends 'day' | 'end' | 'place'>(
	claims: readonly Claim[] | undefined,
	sources: readonly string[],
	key: K
): NonNullable<Claim[K]> | undefined {
	for (const source of sources.toReversed()) {
		const value = claims?.find((claim) => claim.by === source)?.[key];
		if (value !== undefined) return value;
	}
	return undefined;
}

/** Whether one of the attestations is by the source. */
export function isBy(attestations: readonly Attestation[], source: string): boolean {
	return attestations.some((attestation) => attestation.source === source);
}

function resolveEvent(event: EventStub, sources: readonly string[]): EventStub {
	const day = claimed(event.claims, sources, 'day') ?? event.day;
	const place = claimed(event.claims, sources, 'place') ?? event.place;
	return { ...event, day, ...(place === undefined ? {} : { place }) };
}

function resolveJourney(journey: JourneyStub, sources: readonly string[]): JourneyStub {
	return {
		...journey,
		end: claimed(journey.claims, sources, 'end') ?? journey.end,
		legs: resolveLegs(journey.legs, sources)
	};
}

/** Legs with their arrivals where the sources have them. */
export function resolveLegs<L extends LegStub>(legs: readonly L[], sources: readonly string[]): L[] {
	return legs.map((leg) => ({ ...leg, end: claimed(leg.claims, sources, 'end') ?? leg.end }));
}

interface Spanned {
	readonly start: UncertainDay;
	readonly end: UncertainDay | null;
	readonly claims?: readonly Claim[];
}

/**
 * An area’s intervals with their beginnings where the sources have them; then, source by source, what it attests and
 * what it says against the best account laid over, so that a stronger source wins the days it covers.
 */
function resolveControl(atlas: Atlas, sources: readonly string[]): ControlInterval[] {
	const versions = groupBy(atlas.versions, (version) => version.area);
	return [...groupBy(atlas.control, (interval) => interval.area)].flatMap(([area, intervals]) => {
		const shifted = shiftStarts(intervals, sources, atlas.period);
		return sources.reduce((told, source) => {
			const attested = shifted
				.filter((interval) => isBy(interval.attestations, source))
				.reduce(layOver, told);
			// What a weaker source has laid over the best account may be what this one contradicts.
			return (versions.get(area) ?? [])
				.filter((version) => isBy(version.attestations, source) && !isImpliedBy(version, attested))
				.map(asInterval)
				.reduce(layOver, attested);
		}, shifted);
	});
}

/** Whether the intervals, once moved, say already what a version says: then their own words of change can stay. */
function isImpliedBy(version: ControlVersion, intervals: readonly ControlInterval[]): boolean {
	return intervals.some(
		(interval) =>
			interval.start.best <= version.start &&
			version.end <= interval.end.best &&
			isHeldAlike(interval, version)
	);
}

/** What contradicts the best account is, by that, of low confidence. */
function asInterval({ start, end, ...rest }: ControlVersion): ControlInterval {
	return { ...rest, start: certainDay(start), end: certainDay(end), confidence: 'low' };
}

/** Intervals with one laid over them: what it covers is cut away. Words of change stay with a first day that stays. */
function layOver(intervals: readonly ControlInterval[], over: ControlInterval): ControlInterval[] {
	const rest = intervals.flatMap((interval) => {
		if (interval.end.best <= over.start.best || interval.start.best >= over.end.best) return [interval];
		return [
			...(interval.start.best < over.start.best ? [{ ...interval, end: over.start }] : []),
			...(interval.end.best > over.end.best
				? [{ ...omit(interval, 'change', 'claims'), start: over.end }]
				: [])
		];
	});
	return [...rest, over].sort((a, b) => a.start.best - b.start.best);
}

/**
 * Intervals of one area with each beginning where the sources have it; the end of the interval before, where it met it,
 * moves along, and what is left without a day is dropped.
 */
function shiftStarts<T extends Spanned>(
	intervals: readonly T[],
	sources: readonly string[],
	period: Interval | null
): T[] {
	const shifted: T[] = [];
	let next: { readonly was: UncertainDay; readonly is: UncertainDay } | null = null;
	// From the last to the first: where two beginnings pass each other, the later interval keeps its own.
	for (const interval of intervals.toSorted((a, b) => b.start.best - a.start.best)) {
		const meets: boolean = next !== null && next.was.best === interval.end?.best;
		const end: UncertainDay | null =
			(meets ? next?.is : claimed(interval.claims, sources, 'end')) ?? interval.end;
		const stated = startBy(interval, sources, period);
		const start: UncertainDay = end !== null && stated.best > end.best ? end : stated;
		if (end === null || start.best < end.best) shifted.unshift({ ...interval, start, end });
		next = { was: interval.start, is: start };
	}
	return shifted;
}

/** A beginning as the sources have it; that of the period is not moved, and nothing is moved before it. */
function startBy(interval: Spanned, sources: readonly string[], period: Interval | null): UncertainDay {
	const stated = claimed(interval.claims, sources, 'day');
	if (!stated || (period && interval.start.best <= period.start)) return interval.start;
	return period && stated.best < period.start ? certainDay(period.start) : stated;
}

/** Tenures with the days of the sources; an office of which one of them has an account of its own follows that alone. */
function resolveTenures(tenures: readonly Tenure[], sources: readonly string[]): Tenure[] {
	return [...groupBy(tenures, (tenure) => tenure.office).values()].flatMap((ofOffice) => {
		const followed = sources.findLast((source) => ofOffice.some((tenure) => tenure.account === source));
		if (followed !== undefined) {
			return ofOffice
				.filter((tenure) => tenure.account === followed)
				.map((tenure) => ({ ...tenure, account: null }));
		}
		const best = ofOffice.filter((tenure) => tenure.account === null);
		return [...shiftStarts(best, sources, null), ...ofOffice.filter((tenure) => tenure.account !== null)];
	});
}

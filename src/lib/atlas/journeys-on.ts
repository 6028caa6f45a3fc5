import type { AtlasCore } from './core.ts';
import { bentLine, greatCircleLine, partOfLine } from './geometry/great-circle.ts';
import { TRAIL_DAYS, tracksOf } from './journey-tracks.ts';
import type { LngLat } from './model/area.ts';
import type { JourneyStub, LegStub, LegStatus } from './model/journey.ts';
import type { Day } from './time/day.ts';

/** A leg as it is drawn on a day. */
export interface JourneyLine {
	/** `<journey>/<number of the leg>` */
	readonly id: string;
	readonly journey: string;
	/** Index of the leg. */
	readonly leg: number;
	readonly status: LegStatus;
	/** Not begun by this day; drawn faintly, and only of the journey that is selected. */
	readonly isAhead: boolean;
	/** Of the journey that is selected. */
	readonly isChosen: boolean;
	/** Drawn in the second tint, apart from another journey of the day. */
	readonly isSecond: boolean;
	/** Parts of the line, each a run of `[lng, lat]`. */
	readonly coordinates: readonly (readonly LngLat[])[];
}

/** Where the travellers are on a day on which they travel. */
export interface TravelMark {
	readonly journey: string;
	readonly leg: number;
	readonly isSecond: boolean;
	readonly lngLat: LngLat;
}

/** The parts of journeys that are drawn on a day. */
export interface JourneysOnDay {
	readonly lines: readonly JourneyLine[];
	readonly marks: readonly TravelMark[];
	/** Equal for days on which the same is drawn: a rendering need not draw again. */
	readonly key: string;
}

/** Legs without a documented course that take longer are a stay, not a route to draw from day to day. */
const LONGEST_LEG_DAYS = 120;

/**
 * The parts of journeys that are drawn on a day: of those under way the legs of the last weeks, the present one as far
 * as its days have passed; of the selected one every leg, those to come faintly.
 *
 * @param only - Journeys that are drawn besides the selected one; left out: all.
 */
export function journeysOn(
	core: AtlasCore,
	day: Day,
	selected: string | null,
	only?: readonly string[]
): JourneysOnDay {
	const lines: JourneyLine[] = [];
	const marks: TravelMark[] = [];
	const keys: string[] = [];
	const tracks = tracksOf(core.atlas.journeys);
	const isAsked = ({ id }: JourneyStub) => id === selected || only?.includes(id) !== false;
	for (const journey of core.atlas.journeys.filter(isAsked)) {
		const isSelected = journey.id === selected;
		const isSecond = selected === null ? tracks.second.has(journey.id) : !isSelected;
		for (const [i, leg] of journey.legs.entries()) {
			if (!isSelected && !isUnderWay(journey, leg, day)) continue;
			const id = `${journey.id}/${i}`;
			const share = shareOn(leg, day);
			const isAhead = share === 0;
			const coordinates = courseOn(core, leg, share, tracks.bends.get(id) ?? 0);
			if (coordinates.length === 0) continue;
			const { status } = leg;
			const isChosen = isSelected;
			lines.push({ id, journey: journey.id, leg: i, status, isAhead, isChosen, isSecond, coordinates });
			keys.push(`${id}@${share}${isAhead ? '?' : ''}${isSecond ? '+' : ''}${isChosen ? '!' : ''}`);
			const at = coordinates.at(-1)?.at(-1);
			if (at && isTravelled(leg, day)) marks.push({ journey: journey.id, leg: i, isSecond, lngLat: at });
		}
	}
	return { lines, marks, key: keys.join() };
}

function isTravelled({ status, start, end }: LegStub, day: Day): boolean {
	return status !== 'not-flown' && start.best <= day && day <= end.best;
}

/** How much of a leg is behind the travellers on a day, 0 to 1; the day of departure is a day of travel. */
function shareOn({ start, end, status }: LegStub, day: Day): number {
	if (day < start.best) return 0;
	if (status === 'not-flown' || day >= end.best) return 1;
	return (day - start.best + 1) / (end.best - start.best + 1);
}

function isUnderWay(journey: JourneyStub, leg: LegStub, day: Day): boolean {
	return (
		leg.start.best <= day &&
		day <= journey.end.best &&
		day <= leg.end.best + TRAIL_DAYS &&
		leg.end.best - leg.start.best <= LONGEST_LEG_DAYS
	);
}

/** The course of a leg as far as it is behind the travellers; the whole of it while none is. */
function courseOn(core: AtlasCore, leg: LegStub, share: number, bend: number): LngLat[][] {
	const stops = [leg.from, ...leg.via, leg.to].map((place) => core.place(place).lngLat);
	const straight = greatCircleLine(stops, leg.km).coordinates as unknown as LngLat[][];
	// Legs of both directions between two ends are bent off one course.
	const whole = bentLine(straight, leg.from < leg.to ? bend : -bend);
	return share === 0 ? whole : partOfLine(whole, share);
}

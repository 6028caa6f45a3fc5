import type { AtlasCore } from './core.ts';
import { greatCircleLine, partOfLine } from './geometry/great-circle.ts';
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
	/** Parts of the line, each a run of `[lng, lat]`. */
	readonly coordinates: readonly (readonly LngLat[])[];
}

/** Where the travellers are on a day on which they travel. */
export interface TravelMark {
	readonly journey: string;
	readonly leg: number;
	readonly lngLat: LngLat;
}

/** The parts of journeys that are drawn on a day. */
export interface JourneysOnDay {
	readonly lines: readonly JourneyLine[];
	readonly marks: readonly TravelMark[];
	/** Equal for days on which the same is drawn: a rendering need not draw again. */
	readonly key: string;
}

/** How long a leg stays after the arrival while its journey goes on, days. */
const TRAIL_DAYS = 30;
/** Legs without a documented course that take longer are a stay, not a route to draw from day to day. */
const LONGEST_LEG_DAYS = 120;

/**
 * The parts of journeys that are drawn on a day: of those under way the legs of the last weeks, the present one as far
 * as its days have passed; of the selected one every leg, those to come faintly.
 */
export function journeysOn(core: AtlasCore, day: Day, selected: string | null): JourneysOnDay {
	const lines: JourneyLine[] = [];
	const marks: TravelMark[] = [];
	const keys: string[] = [];
	for (const journey of core.atlas.journeys) {
		const isSelected = journey.id === selected;
		for (const [i, leg] of journey.legs.entries()) {
			const share = shareOn(leg, day);
			if (!isSelected && !isUnderWay(journey, leg, day)) continue;
			const line = lineOf(core, journey.id, leg, i, share, isSelected);
			if (!line) continue;
			lines.push(line);
			keys.push(`${line.id}@${share}${line.isAhead ? '?' : ''}`);
			const isTravelling = leg.status !== 'not-flown' && leg.start.best <= day && day <= leg.end.best;
			const at = line.coordinates.at(-1)?.at(-1);
			if (isTravelling && at) marks.push({ journey: journey.id, leg: i, lngLat: at });
		}
	}
	return { lines, marks, key: keys.join() };
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

function lineOf(
	core: AtlasCore,
	journey: string,
	leg: LegStub,
	i: number,
	share: number,
	isSelected: boolean
): JourneyLine | null {
	const isAhead = share === 0;
	if (isAhead && !isSelected) return null;
	const stops = [leg.from, ...leg.via, leg.to].map((place) => core.place(place).lngLat);
	const whole = greatCircleLine(stops, leg.km).coordinates as unknown as LngLat[][];
	const coordinates = isAhead ? whole : partOfLine(whole, share);
	if (coordinates.length === 0) return null;
	return { id: `${journey}/${i}`, journey, leg: i, status: leg.status, isAhead, coordinates };
}

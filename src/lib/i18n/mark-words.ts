import { asNamed, joinClauses, joinItems } from '#lib/atlas/joins.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import type { OpenInterval } from '#lib/atlas/time/interval.ts';
import type { ViewPicture } from '#lib/atlas/view-picture.ts';
import { formatShortDay, formatWhen, formatWhenSpan } from './format-day.ts';
import { t, type MessageKey } from './messages.ts';

/** A line of what a mark of the map says. */
export interface MarkLine {
	readonly strong?: string;
	readonly text?: string;
	readonly isQuiet?: boolean;
}

/** A front or a siege as far as words need it. */
export interface ToldFront extends OpenInterval {
	readonly title: string;
	readonly sign: string;
	/** Ids of its sources. */
	readonly sources: readonly string[];
}

/** What the mark of events at a place stands for. */
export function eventLines({ events }: ViewPicture, place: string): MarkLine[] {
	return events
		.filter((event) => event.place === place)
		.map((event) => ({ strong: formatWhen(event.day), text: event.title }));
}

/** Who made a leg, when, from where to where, how, and by what sources. */
export function legLines({ core }: ViewPicture, journey: string, index: number): MarkLine[] {
	const { title, label, legs } = core.journey(journey);
	const leg = legs[index];
	if (!leg) return [];
	const stops = [leg.from, ...leg.via, leg.to].map((id) => core.placeName(id, leg.start.best));
	const how = joinItems([t(`leg.${leg.status}`), t(`means.${leg.means}`)]);
	return [
		{ strong: title },
		{ text: leg.label ?? label },
		{ text: asNamed(formatWhenSpan(leg.start, leg.end), stops.join(' – ')) },
		{ text: leg.note ? joinClauses([how, leg.note]) : how, isQuiet: true },
		...sourceLine(
			core,
			leg.attestations.map(({ source }) => source)
		)
	];
}

/** Where an account puts what is selected. */
export function positionLines({ positions }: ViewPicture, index: number): MarkLine[] {
	const position = positions[index];
	if (!position) return [];
	const { label, radiusKm, isPreferred } = position;
	return [
		{ strong: label, ...(radiusKm > 0 ? { text: t('map.position-within', { km: radiusKm }) } : {}) },
		{ text: t(isPreferred ? 'map.position-shown' : 'map.position-other'), isQuiet: true }
	];
}

/** What a front is called, of what kind it is, from when to when it stood, and by what sources. */
export function frontLines(
	{ core }: ViewPicture,
	{ title, sign, start, end, sources }: ToldFront
): MarkLine[] {
	const [from, to] = [start, end].map((day) => (day === null ? '' : formatShortDay(day as Day)));
	return [
		{ strong: title },
		{ text: t('date.span', { from: from ?? '', to: to ?? '' }) },
		{ text: t(`map.${sign}` as MessageKey), isQuiet: true },
		...sourceLine(core, sources)
	];
}

/** The sources of a mark, by their short names. */
export function sourceLine(core: AtlasCore, ids: readonly string[]): MarkLine[] {
	const names = new Map(core.atlas.sources.map(({ id, short }) => [id, short]));
	const sources = [...new Set(ids)].flatMap((id) => names.get(id) ?? []);
	return sources.length === 0
		? []
		: [{ text: t('map.sources', { sources: joinClauses(sources) }), isQuiet: true }];
}

import { joinClauses } from '#lib/atlas/joins.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { groupBy } from '#lib/atlas/group-by.ts';
import type { Facility } from '#lib/atlas/model/facility.ts';
import type { FacilityOnDay } from '#lib/atlas/facilities-on.ts';
import type { ViewPicture } from '#lib/atlas/view-picture.ts';
import { formatWhen } from './format-day.ts';
import { sourceLine, type MarkLine } from './mark-words.ts';
import { t } from './messages.ts';

/** From when to when a facility stood, as far as its sources know: “23 Sept 1944 or earlier to 16 Aug 1949”. */
export function facilityDays({ start, end }: Pick<Facility, 'start' | 'end'>): string {
	const from = start && formatWhen(start);
	const to = end && formatWhen(end);
	if (from === null) return to === null ? t('facility.always') : t('facility.until', { to });
	if (to === null) return t('facility.since', { from });
	return from === to ? from : t('facility.span', { from, to });
}

/** What a mark of a layer at a place stands for: each facility with its days, and the sources of all. */
export function facilityLines({ core, facilities }: ViewPicture, place: string, layer: string): MarkLine[] {
	const mark = facilities.marks.find((one) => one.place === place && one.layer === layer);
	if (!mark) return [];
	return [
		...mark.facilities.flatMap(({ facility, isDocumented }): MarkLine[] => [
			{ strong: facility.name, text: facilityDays(facility) },
			...(isDocumented ? [] : [{ text: t('facility.undocumented'), isQuiet: true }])
		]),
		...sourceLine(core, sourcesOfFacilities(mark.facilities))
	];
}

/** How many sources a line of a legend names. */
const MOST_SOURCES = 5;

/** The sources of what a layer shows, in a line; the first few of many. */
export function facilitySources(
	{ core, facilities }: Pick<ViewPicture, 'core' | 'facilities'>,
	layer: string
): string {
	const shown = facilities.marks.filter((mark) => mark.layer === layer).flatMap((mark) => mark.facilities);
	const names = shortNames(core, sourcesOfFacilities(shown));
	const more = names.length - MOST_SOURCES;
	const sources = joinClauses(names.slice(0, MOST_SOURCES));
	return more > 0 ? t('facility.more-sources', { sources, more }) : t('map.sources', { sources });
}

function sourcesOfFacilities(facilities: readonly FacilityOnDay[]): string[] {
	return facilities.flatMap(({ facility }) => facility.attestations.map(({ source }) => source));
}

/** Short names of sources, each once, those that are cited most first. */
function shortNames(core: AtlasCore, ids: readonly string[]): string[] {
	const cited = groupBy(ids, (id) => id);
	return [...cited].sort(([, a], [, b]) => b.length - a.length).map(([id]) => core.source(id).short);
}

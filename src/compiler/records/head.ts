import type { Bbox } from '#lib/atlas/model/area.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { Polity } from '#lib/atlas/model/polity.ts';
import { omit } from '#lib/atlas/omit.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import { GREGORIAN_FROM } from '#lib/atlas/time/julian.ts';
import { containsDay } from '#lib/atlas/time/interval.ts';
import { parseDay, readDay } from '../days.ts';
import type { Faults } from '../faults.ts';
import type { AuthoredRecord } from '../load.ts';
import { defined } from './fields.ts';
import { readLanguages } from './languages.ts';

const LOCATION = { file: 'atlas.yaml' };

/** What atlas.yaml says of the atlas as a whole. */
export type AtlasHead = Pick<
	Atlas,
	| 'id'
	| 'title'
	| 'subtitle'
	| 'period'
	| 'defaultDay'
	| 'home'
	| 'disclaimer'
	| 'gregorianFrom'
	| 'whole'
	| 'languages'
	| 'groups'
	| 'polities'
	| 'qualifiers'
	| 'sides'
	| 'founding'
	| 'edition'
>;

/**
 * Reads the head of an atlas; reports days that do not exist, a period that runs backwards, a default day outside it.
 * @param language - Of its texts, BCP 47; left out: as it was written.
 */
export function readHead(record: AuthoredRecord, faults: Faults, language?: string): AtlasHead {
	const { atlas } = record;
	const period = readPeriod(atlas, faults);
	return {
		id: atlas.id,
		title: atlas.title,
		subtitle: atlas.subtitle,
		period,
		defaultDay: readDefaultDay(atlas, period, faults),
		home: atlas.home as Bbox,
		disclaimer: atlas.disclaimer,
		gregorianFrom:
			atlas.julianUntil === undefined ? GREGORIAN_FROM : readDay(atlas.julianUntil, LOCATION, faults),
		whole: atlas.whole ?? 'the whole',
		languages: readLanguages(record, language),
		groups: atlas.groups,
		polities: readPolities(atlas, faults),
		qualifiers: atlas.qualifiers,
		sides: atlas.sides ?? [],
		founding: atlas.founding ?? [],
		edition: atlas.edition
			? { ...atlas.edition, issued: readDay(atlas.edition.issued, LOCATION, faults) }
			: null
	};
}

/** Reads the polities; tells chains of names that lead nowhere or back to themselves. */
function readPolities({ polities }: AuthoredRecord['atlas'], faults: Faults): Polity[] {
	const continued = new Map(polities.map(({ id, continues }) => [id, continues]));
	for (const { id } of polities) {
		const passed = new Set([id]);
		for (let next = continued.get(id); next !== undefined; next = continued.get(next)) {
			if (!continued.has(next) || passed.has(next)) {
				faults.add({
					...LOCATION,
					id,
					rule: 'a polity continues another one of this file, and none continues itself',
					found: next
				});
				break;
			}
			passed.add(next);
		}
	}
	return polities.map(({ plural, inText, tint, ...polity }) => ({
		...defined(omit(polity, 'from', 'to')),
		inText: inText ?? { name: polity.name, short: polity.short },
		isPlural: plural ?? false,
		tint: tint as Polity['tint']
	}));
}

function readPeriod({ period }: AuthoredRecord['atlas'], faults: Faults): Atlas['period'] {
	const start = readDay(period.start, LOCATION, faults);
	const end = readDay(period.end, LOCATION, faults);
	if (end <= start)
		faults.add({
			...LOCATION,
			rule: 'the period must end after it starts',
			found: `${period.start} to ${period.end}`
		});
	return { start, end };
}

function readDefaultDay(
	{ defaultDay: text }: AuthoredRecord['atlas'],
	period: Atlas['period'],
	faults: Faults
): Day {
	const day = parseDay(text, LOCATION, faults);
	if (day === null) return period.start;
	if (!containsDay(period, day))
		faults.add({ ...LOCATION, rule: 'the default day must lie in the period', found: text });
	return day;
}

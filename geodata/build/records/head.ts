import type { Bbox } from '#lib/atlas/model/area.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { Polity } from '#lib/atlas/model/polity.ts';
import { omit } from '#lib/atlas/omit.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import { containsDay } from '#lib/atlas/time/interval.ts';
import { parseDay, readDay } from '../days.ts';
import type { Faults } from '../faults.ts';
import type { AuthoredRecord } from '../load.ts';

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
	| 'groups'
	| 'polities'
	| 'qualifiers'
	| 'sides'
	| 'founding'
	| 'edition'
>;

/** Reads the head of an atlas; reports days that do not exist, a period that runs backwards, a default day outside it. */
export function readHead({ atlas }: AuthoredRecord, faults: Faults): AtlasHead {
	const period = readPeriod(atlas, faults);
	return {
		id: atlas.id,
		title: atlas.title,
		subtitle: atlas.subtitle,
		period,
		defaultDay: readDefaultDay(atlas, period, faults),
		home: atlas.home as Bbox,
		disclaimer: atlas.disclaimer,
		groups: atlas.groups,
		polities: atlas.polities.map((polity) => omit(polity, 'from', 'to')) as readonly Polity[],
		qualifiers: atlas.qualifiers,
		sides: atlas.sides ?? [],
		founding: atlas.founding ?? [],
		edition: atlas.edition
			? { ...atlas.edition, issued: readDay(atlas.edition.issued, LOCATION, faults) }
			: null
	};
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

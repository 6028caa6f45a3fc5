import type { Bbox } from '#lib/atlas/model/area.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { Polity } from '#lib/atlas/model/polity.ts';
import { readDay } from '../days.ts';
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

/** Reads the head of an atlas; tells days that do not exist, and a period that does not end after it starts. */
export function readHead({ atlas }: AuthoredRecord, faults: Faults): AtlasHead {
	const day = (text: string) => readDay(text, LOCATION, faults);
	return {
		id: atlas.id,
		title: atlas.title,
		subtitle: atlas.subtitle,
		period: readPeriod(atlas, faults),
		defaultDay: day(atlas.defaultDay),
		home: atlas.home as Bbox,
		disclaimer: atlas.disclaimer,
		groups: atlas.groups,
		polities: atlas.polities as readonly Polity[],
		qualifiers: atlas.qualifiers,
		sides: atlas.sides ?? [],
		founding: atlas.founding ?? [],
		edition: atlas.edition ? { ...atlas.edition, issued: day(atlas.edition.issued) } : null
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

import type { Interval } from '#lib/atlas/time/interval.ts';
import { mayStandOn } from '#lib/atlas/facilities-on.ts';
import type { Faults } from './faults.ts';
import { locationOf } from './read.ts';
import type { FacilityRecords } from './records/facilities.ts';

/** How long a label may be, letters: it stands beside a sign of the map. */
const LONGEST_LABEL = 28;

/** Checks that every facility can be seen within the period, and every layer has some. */
export function checkFacilities(
	{ layers, facilities }: FacilityRecords,
	period: Interval,
	faults: Faults
): void {
	for (const row of facilities) {
		const { id, label = '', start, end } = row.value;
		const location = locationOf(row, id);
		const isSeen =
			mayStandOn(row.value, period.start) ||
			(start !== null &&
				start.vague !== 'earlier' &&
				start.earliest >= period.start &&
				start.earliest < period.end);
		if (!isSeen)
			faults.add({
				...location,
				rule: 'a facility may have stood on some day of the period',
				found: end === null ? 'begins after it' : 'before it, or after it'
			});
		if (label.length > LONGEST_LABEL)
			faults.add({ ...location, rule: `a label has at most ${LONGEST_LABEL} letters`, found: label });
	}
	for (const { id } of layers)
		if (!facilities.some(({ value }) => value.layer === id) && faults.isWhole('facilities.yaml'))
			faults.add({ file: 'facility-layers.yaml', id, rule: 'a layer has facilities', found: 'none' });
}

import type { Faults } from '../faults.ts';
import { LANDS_FILE, LINES_FILE, OUTLINE_FILE } from '../land-files.ts';
import type { AuthoredRecord } from '../load.ts';
import type { Located } from '../read.ts';
import { checkBoxes } from './boxes.ts';
import { checkHead } from './head.ts';
import { checkLands } from './lands.ts';
import { limitsOf, NO_LIMITS, type Limits } from './limits.ts';
import { checkNamesOnce, checkPlaces } from './places.ts';
import { checkLists, checkRepeats } from './repeats.ts';
import { checkDays, checkEventOrder, checkLegs } from './time.ts';
import { checkWorks } from './works.ts';

/*
 * Data can be of the right form and still not be so: an event in the next century, a town at the pole, a name twice. What
 * can be told by looking at the files alone, before anything is made of them, is told here. All of it is relative to what
 * atlas.yaml says of the atlas: its period, its home view, the day of its edition.
 */

/** Tells what of a record cannot be so. */
export function checkPlausible(record: AuthoredRecord, faults: Faults): void {
	checkHead(record, faults);
	const limits = faults.lacks('atlas.yaml', 'period') ? NO_LIMITS : limitsOf(record);
	checkRows(record, limits, faults);
	if (!faults.lacks('atlas.yaml', 'home')) checkPlaces(record, faults);
	for (const row of [...record.people, ...record.institutions])
		checkNamesOnce(row.value.names, { file: row.file, line: row.line, id: row.value.id }, faults);
	for (const { value, file, line } of record.districtNames)
		checkNamesOnce([value], { file, line, id: value.district }, faults);
	checkRepeats(record, faults);
	checkEventOrder(record, faults);
	checkLegs(record, faults);
	checkWorks(record, limits, faults);
	checkLands(record, faults);
	if (faults.isWhole(OUTLINE_FILE)) checkBoxes([record.outline], OUTLINE_FILE, faults);
	checkBoxes(record.lines.features, LINES_FILE, faults);
	checkBoxes(record.lands.features, LANDS_FILE, faults);
}

/** What holds of every row of every file. */
function checkRows(record: AuthoredRecord, limits: Limits, faults: Faults): void {
	for (const value of Object.values(record) as unknown[]) {
		if (!Array.isArray(value)) continue;
		const seen = new Set<string>();
		for (const row of value as Located<Record<string, unknown>>[]) {
			if (typeof row.file !== 'string') break;
			const id = String(row.value['id'] ?? row.value['unit'] ?? row.value['office'] ?? row.value['no'] ?? '');
			const whole = JSON.stringify(row.value);
			if (seen.has(whole))
				faults.add({
					file: row.file,
					line: row.line,
					id: id || undefined,
					rule: 'a row stands once: remove this one',
					found: whole.slice(0, 80)
				});
			seen.add(whole);
			checkLists(row.value, row, id, faults);
			checkDays(row.value, row, id, limits, faults);
		}
	}
}

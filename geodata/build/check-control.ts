import { WHOLE_PROVINCE } from '#lib/atlas/control-index.ts';
import type { ControlInterval, ControlVersion, TitleInterval } from '#lib/atlas/model/control.ts';
import { groupBy } from '#lib/atlas/group-by.ts';
import { formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import type { Interval } from '#lib/atlas/time/interval.ts';
import type { Faults } from './faults.ts';
import type { AuthoredRecord } from './load.ts';
import type { Located } from './read.ts';

interface Dated {
	readonly area: string;
	readonly start: { readonly best: Day; readonly earliest: Day };
	readonly end: { readonly best: Day };
}

/** Every unit and city must have exactly one record on every day of the period. */
export function checkControl(
	record: AuthoredRecord,
	control: readonly Located<ControlInterval>[],
	period: Interval,
	faults: Faults
): void {
	const byArea = groupBy(control, (row) => row.value.area);
	for (const { value, file, line } of [...record.units, ...record.cities]) {
		const rows = byArea.get(value.id);
		if (rows) checkCoverage(rows, period, 'control.csv', faults);
		else
			faults.add({
				file,
				line,
				id: value.id,
				rule: 'a unit must have control intervals',
				found: 'none in control.csv'
			});
	}
}

/** What a source says against the best account must lie on days that there are. */
export function checkControlVersions(
	versions: readonly Located<ControlVersion>[],
	period: Interval,
	faults: Faults
): void {
	for (const { value, file, line } of versions) {
		if (value.start < period.start || value.end > period.end) {
			faults.add({
				file,
				line,
				id: value.area,
				rule: 'a version must lie in the period',
				found: `${formatIsoDay(value.start)} to ${formatIsoDay(value.end)}`
			});
		}
	}
}

/** Title must be recorded for the whole province on every day; narrower records may lie over it but not over each other. */
export function checkTitles(
	record: AuthoredRecord,
	titles: readonly Located<TitleInterval>[],
	period: Interval,
	faults: Faults
): void {
	const byArea = groupBy(titles, (row) => row.value.area);
	const whole = byArea.get(WHOLE_PROVINCE);
	if (whole) checkCoverage(whole, period, 'title.csv', faults);
	else
		faults.add({
			file: 'title.csv',
			id: WHOLE_PROVINCE,
			rule: 'title must be recorded for the province',
			found: 'no such rows'
		});
	for (const city of record.cities) {
		const rows = byArea.get(city.value.id);
		if (rows) checkCoverage(rows, period, 'title.csv', faults);
	}
	for (const [area, rows] of byArea) {
		if (area !== WHOLE_PROVINCE) checkOverlap(rows, 'title.csv', faults);
	}
}

/** A map of a unit's rows to gaps and overlaps over the period, in words a historian can act on. */
function checkCoverage(
	rows: readonly Located<Dated>[],
	period: Interval,
	file: string,
	faults: Faults
): void {
	const sorted = sortByStart(rows);
	const first = sorted[0];
	const last = sorted.at(-1);
	if (!first || !last) return;
	if (first.value.start.best !== period.start) {
		faults.add({
			file,
			line: first.line,
			id: first.value.area,
			rule: 'intervals must cover the period',
			found: `first day ${formatIsoDay(first.value.start.best)}, period starts ${formatIsoDay(period.start)}`
		});
	}
	if (last.value.end.best !== period.end) {
		faults.add({
			file,
			line: last.line,
			id: last.value.area,
			rule: 'intervals must cover the period',
			found: `end ${formatIsoDay(last.value.end.best)}, period ends ${formatIsoDay(period.end)}`
		});
	}
	for (const [i, row] of sorted.entries()) {
		const before = sorted[i - 1];
		if (!before) continue;
		const days = row.value.start.best - before.value.end.best;
		if (days === 0) continue;
		const kind = days > 0 ? `gap of ${days} days` : `overlap of ${-days} days`;
		faults.add({
			file,
			line: row.line,
			id: row.value.area,
			rule: 'intervals of an area must meet',
			found: `${kind} before ${formatIsoDay(row.value.start.best)}`
		});
	}
}

function checkOverlap(rows: readonly Located<Dated>[], file: string, faults: Faults): void {
	const sorted = sortByStart(rows);
	for (const [i, row] of sorted.entries()) {
		const before = sorted[i - 1];
		if (before && row.value.start.best < before.value.end.best) {
			faults.add({
				file,
				line: row.line,
				id: row.value.area,
				rule: 'intervals of an area must not overlap',
				found: `starts ${formatIsoDay(row.value.start.best)}, before ${formatIsoDay(before.value.end.best)}`
			});
		}
	}
}

function sortByStart<T extends Dated>(rows: readonly Located<T>[]): Located<T>[] {
	return rows.toSorted((a, b) => a.value.start.best - b.value.start.best);
}

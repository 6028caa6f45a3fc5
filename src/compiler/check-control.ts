import { WHOLE } from '#lib/atlas/control-index.ts';
import type { ControlInterval, ControlVersion, TitleInterval } from '#lib/atlas/model/control.ts';
import { groupBy } from '#lib/atlas/group-by.ts';
import { formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import type { Interval } from '#lib/atlas/time/interval.ts';
import type { Faults } from './faults.ts';
import type { AuthoredRecord } from './load.ts';
import { pairwise } from './pairwise.ts';
import { locationOf, type Located } from './read.ts';

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
	for (const area of [...record.units, ...record.cities]) {
		if (faults.lacks('control.csv', area.value.id)) continue;
		const rows = byArea.get(area.value.id);
		if (rows) checkCoverage(rows, period, faults);
		else
			faults.add({
				...locationOf(area, area.value.id),
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
	if (faults.lacks('atlas.yaml', 'period')) return;
	for (const version of versions) {
		const { area, start, end } = version.value;
		if (start < period.start || end > period.end) {
			faults.add({
				...locationOf(version, area),
				rule: 'a version must lie in the period',
				found: `${formatIsoDay(start)} to ${formatIsoDay(end)}`
			});
		}
	}
}

/** Title must be recorded for the whole on every day; narrower records may lie over it but not over each other. */
export function checkTitles(
	record: AuthoredRecord,
	titles: readonly Located<TitleInterval>[],
	period: Interval,
	faults: Faults
): void {
	const byArea = groupBy(titles, (row) => row.value.area);
	const whole = byArea.get(WHOLE);
	if (whole) checkCoverage(whole, period, faults);
	else if (!faults.lacks('title.csv', WHOLE))
		faults.add({
			file: 'title.csv',
			id: WHOLE,
			rule: 'title must be recorded for the whole',
			found: 'no such rows'
		});
	for (const city of record.cities) {
		const rows = byArea.get(city.value.id);
		if (rows) checkCoverage(rows, period, faults);
	}
	for (const [area, rows] of byArea) {
		if (area !== WHOLE) checkOverlap(rows, faults);
	}
}

/** Reports where the rows of an area do not begin and end with the period, leave a gap or overlap. */
function checkCoverage(rows: readonly Located<Dated>[], period: Interval, faults: Faults): void {
	if (rows.some(({ file, value }) => faults.lacks(file, value.area))) return;
	const sorted = sortByStart(rows);
	const [first] = sorted;
	const last = sorted.at(-1);
	if (!first || !last) return;
	if (!faults.lacks('atlas.yaml', 'period')) checkEdges(first, last, period, faults);
	for (const [before, row] of pairwise(sorted)) {
		const days = row.value.start.best - before.value.end.best;
		if (days === 0) continue;
		const kind = days > 0 ? `gap of ${days} days` : `overlap of ${-days} days`;
		faults.add({
			...locationOf(row, row.value.area),
			rule: 'intervals of an area must meet',
			found: `${kind} before ${formatIsoDay(row.value.start.best)}`
		});
	}
}

function checkEdges(first: Located<Dated>, last: Located<Dated>, period: Interval, faults: Faults): void {
	const rule = 'intervals must cover the period';
	const { start } = first.value;
	if (start.best !== period.start) {
		faults.add({
			...locationOf(first, first.value.area),
			rule,
			found: `first day ${formatIsoDay(start.best)}, period starts ${formatIsoDay(period.start)}`
		});
	}
	const { end } = last.value;
	if (end.best !== period.end) {
		faults.add({
			...locationOf(last, last.value.area),
			rule,
			found: `end ${formatIsoDay(end.best)}, period ends ${formatIsoDay(period.end)}`
		});
	}
}

function checkOverlap(rows: readonly Located<Dated>[], faults: Faults): void {
	for (const [before, row] of pairwise(sortByStart(rows))) {
		const { area, start } = row.value;
		if (start.best < before.value.end.best) {
			faults.add({
				...locationOf(row, area),
				rule: 'intervals of an area must not overlap',
				found: `starts ${formatIsoDay(start.best)}, before ${formatIsoDay(before.value.end.best)}`
			});
		}
	}
}

function sortByStart<T extends Dated>(rows: readonly Located<T>[]): Located<T>[] {
	return rows.toSorted((a, b) => a.value.start.best - b.value.start.best);
}

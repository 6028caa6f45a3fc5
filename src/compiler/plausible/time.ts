import type { Day } from '#lib/atlas/time/day.ts';
import { formatIsoDay } from '#lib/atlas/time/day.ts';
import { parseAttestation } from '#lib/atlas/attestation.ts';
import { bestDayOf } from '../days.ts';
import { parseEdtf } from '../edtf.ts';
import type { Faults } from '../faults.ts';
import type { AuthoredRecord } from '../load.ts';
import { pairwise } from '../pairwise.ts';
import { locationOf, type Located } from '../read.ts';
import type { Limits } from './limits.ts';

/** A source that dates a thing otherwise by more than this means another thing, or its year is mistyped. */
const DISSENT_YEARS = 12;

/** Dates that a text gives for itself, by the name of their field. */
const DATES = new Set(['date', 'best', 'start', 'end', 'from', 'to', 'start_edtf', 'end_edtf']);

/** Tells dates, of any record, on which nothing of the atlas can have been: before the lives of its people, or to come. */
export function checkDays(
	value: unknown,
	row: Located<unknown>,
	id: string,
	limits: Limits,
	faults: Faults
): void {
	if (typeof value !== 'object' || value === null) return;
	const own: Day[] = [];
	for (const [key, part] of Object.entries(value)) {
		if (typeof part === 'string' && part !== '' && DATES.has(key)) {
			const bounds = parseEdtf(part);
			if (!bounds) continue;
			own.push(bounds.earliest, bounds.latest);
			if (bounds.latest >= limits.earliest && bounds.earliest <= limits.latest) continue;
			faults.add({
				...locationOf(row, id),
				rule: `a date lies between ${formatIsoDay(limits.earliest)} and ${formatIsoDay(limits.latest)}: is the year right? (${key})`,
				found: part
			});
		} else checkDays(part, row, id, limits, faults);
	}
	const { attestations } = value as { readonly attestations?: string | readonly string[] };
	if (attestations === undefined || own.length === 0) return;
	checkDissent(
		typeof attestations === 'string' ? attestations.split('|') : attestations,
		own,
		row,
		id,
		faults
	);
}

function checkDissent(
	attestations: readonly string[],
	own: readonly Day[],
	row: Located<unknown>,
	id: string,
	faults: Faults
): void {
	for (const text of attestations) {
		const says = parseAttestation(text)?.says;
		const bounds = says === undefined ? null : parseEdtf(says);
		if (!bounds) continue;
		const away = Math.max(Math.min(...own) - bounds.latest, bounds.earliest - Math.max(...own));
		if (away > DISSENT_YEARS * 365.25)
			faults.add({
				...locationOf(row, id),
				rule: `a source dates a thing within ${DISSENT_YEARS} years of the record: is the year right?`,
				found: text
			});
	}
}

/** Events stand in the order of their days, and their ids begin with the day, or as much of it as is known. */
export function checkEventOrder({ events }: AuthoredRecord, faults: Faults): void {
	const days = events.map((row) => ({ row, day: bestDayOf(row.value.best ?? row.value.date) }));
	for (const [a, b] of pairwise(days)) {
		if (a.day === null || b.day === null || a.day <= b.day) continue;
		faults.add({
			...locationOf(b.row, b.row.value.id),
			rule: 'events stand in the order of their days: move it up',
			found: `${formatIsoDay(b.day)} after ${formatIsoDay(a.day)}`
		});
	}
	for (const { row, day } of days) {
		const { id, date } = row.value;
		const [told = ''] = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?=-|$)/.exec(id) ?? [];
		const bounds = parseEdtf(date);
		const named = told === '' ? null : parseEdtf(told);
		if (day === null || !bounds) continue;
		if (named && named.earliest <= bounds.latest && named.latest >= bounds.earliest) continue;
		faults.add({
			...locationOf(row, id),
			rule: 'the id of an event begins with its day, month or year, and agrees with its date',
			// An id that is known never goes: redirects.csv.
			found: `${date}; where the day was corrected, keep the id and name both days in date, the better in best`
		});
	}
}

/** The legs of a journey meet, each goes somewhere, and none departs before the one before it did. */
export function checkLegs({ journeys }: AuthoredRecord, faults: Faults): void {
	for (const row of journeys) {
		const location = locationOf(row, row.value.id);
		const { legs } = row.value;
		for (const { from, to, via } of legs) {
			const stops = [from, ...via, to];
			const still = pairwise(stops).find(([a, b]) => a === b);
			if (still)
				faults.add({ ...location, rule: 'a leg goes from a place to another', found: still.join(' to ') });
		}
		for (const [i, leg] of legs.entries()) {
			const before = legs
				.slice(0, i)
				.findLast(({ people }) => !people || !leg.people || people.some((one) => leg.people?.includes(one)));
			if (!before) continue;
			const [arrived, departs] = [parseEdtf(before.start), parseEdtf(leg.end)];
			if (before.to !== leg.from)
				faults.add({
					...location,
					rule: 'a leg begins where the one before it ended: add the leg between, or mend from or to',
					found: `${before.from} to ${before.to}, then ${leg.from} to ${leg.to}`
				});
			if (arrived && departs && departs.latest < arrived.earliest)
				faults.add({
					...location,
					rule: 'legs stand in the order of their days',
					found: `${leg.from} to ${leg.to} ends ${leg.end}, after a leg that starts ${before.start}`
				});
		}
	}
}

import { groupBy } from '#lib/atlas/group-by.ts';
import type { Attestation, Confidence } from '#lib/atlas/model/attestation.ts';
import { formatAttestation } from '#lib/atlas/attestation.ts';
import type { Facility } from '#lib/atlas/model/facility.ts';
import { formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import type { Interval } from '#lib/atlas/time/interval.ts';
import { isTurnOf } from '#lib/atlas/turn-of.ts';
import { isUncertain, type UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import { Evidence, GRADES, type FactDays } from './evidence.ts';
import type { Faults, FileLocation } from './faults.ts';
import type { AuthoredRecord } from './load.ts';
import { locationOf, type Located } from './read.ts';
import type { AreaRecords } from './records/areas.ts';
import type { FacilityRecords } from './records/facilities.ts';
import type { HistoryRecords } from './records/history.ts';

/** A record that says how sure it is, and perhaps why it is less sure than its sources would let it be. */
interface Graded {
	readonly confidence: Confidence;
	readonly attestations: readonly Attestation[];
	readonly doubt?: string;
}

/** A graded record with its beginning and where it stands. */
interface GradedRecord {
	readonly record: Graded;
	readonly start: UncertainDay;
	readonly days: FactDays;
	readonly location: FileLocation;
	/** Whether its documents must be of its time: a state that lasts, not something that happened. */
	readonly isState: boolean;
}

/**
 * Holds confidence against attestations, and documents against the days of what they attest. No record is surer than its
 * sources; one that is less sure says why, and so does the less sure of an event and a row of control of one day.
 */
export function checkEvidence(
	authored: AuthoredRecord,
	history: HistoryRecords,
	areas: AreaRecords,
	{ facilities }: FacilityRecords,
	period: Interval,
	faults: Faults
): void {
	const evidence = new Evidence(authored.sources);
	for (const { id, custom } of authored.sources) {
		if (custom.kind === 'primary' && !evidence.writtenOn(id))
			faults.add({
				file: 'sources.json',
				id,
				rule: 'a primary source says when it was written (original-date, or issued)',
				found: 'no date'
			});
	}
	const partners = partnersOf(history.events, areas, period);
	for (const graded of [
		...gradedRecords(history, areas),
		...facilities.map((row) => gradedFacility(row, period))
	]) {
		// What a work that could not be read would bear is not known.
		if (graded.record.attestations.some(({ source }) => faults.lacks('sources.json', source))) continue;
		checkDocuments(graded, evidence, faults);
		checkConfidence(graded, partners.get(graded.record) ?? [], evidence, faults);
	}
	checkUndated(history, evidence, faults);
}

function gradedRecords({ events, tenures, population }: HistoryRecords, areas: AreaRecords): GradedRecord[] {
	const state = (row: Located<Graded & { start: UncertainDay; end: UncertainDay | null }>, id: string) => ({
		record: row.value,
		start: row.value.start,
		days: { earliest: row.value.start.earliest, latest: row.value.end?.latest ?? null },
		location: locationOf(row, id),
		isState: true
	});
	return [
		...[...events, ...population].map((row) => ({
			record: row.value,
			start: row.value.day,
			days: row.value.day,
			location: locationOf(row, row.value.id),
			isState: false
		})),
		...areas.control.map((row) => state(row, row.value.area)),
		...areas.titles.map((row) => state(row, row.value.area)),
		...tenures.map((row) => state(row, row.value.office))
	];
}

/** A facility as it stood within the period: what is open at an end is open for its evidence too. */
function gradedFacility(row: Located<Facility>, period: Interval): GradedRecord {
	const { start, end } = row.value;
	const isOpen = start === null || start.vague === 'earlier';
	return {
		record: row.value,
		start: start ?? { earliest: period.start, best: period.start, latest: period.start, vague: 'earlier' },
		days: {
			earliest: isOpen ? (-Infinity as Day) : start.earliest,
			latest: end === null || end.vague === 'later' ? null : end.latest
		},
		location: locationOf(row, row.value.id),
		isState: true
	};
}

/** Events and rows of control that begin with them, each by the other. */
function partnersOf(
	events: HistoryRecords['events'],
	{ control }: AreaRecords,
	period: Interval
): ReadonlyMap<Graded, readonly Graded[]> {
	const partners = new Map<Graded, Graded[]>();
	const add = (one: Graded, other: Graded) => partners.set(one, [...(partners.get(one) ?? []), other]);
	const byDay = groupBy(events, ({ value }) => String(value.day.best));
	for (const { value: row } of control) {
		if (row.start.best === period.start) continue;
		for (const { value: event } of byDay.get(String(row.start.best)) ?? []) {
			if (!isTurnOf(event, row.area)) continue;
			add(row, event);
			add(event, row);
		}
	}
	return partners;
}

function checkDocuments(
	{ record, days, location, isState }: GradedRecord,
	evidence: Evidence,
	faults: Faults
): void {
	for (const attestation of record.attestations) {
		tellIfOlder(attestation, days, location, evidence, faults);
		if (isState && evidence.isOfLaterTime(attestation, days))
			faults.add({
				...location,
				rule: 'a document written more than a year after a state ended says what it is used for (KEY#for …)',
				found: formatAttestation(attestation)
			});
	}
}

function tellIfOlder(
	attestation: Attestation,
	days: FactDays,
	location: FileLocation,
	evidence: Evidence,
	faults: Faults
): void {
	if (!evidence.isOlderThan(attestation, days)) return;
	faults.add({
		...location,
		rule: 'a document older than what it attests says what it is used for (KEY#for …)',
		found: `${formatAttestation(attestation)}, for ${formatIsoDay(days.earliest)}`
	});
}

/** The same of lives, journeys and dated accounts, which have no confidence of their own. */
function checkUndated(history: HistoryRecords, evidence: Evidence, faults: Faults): void {
	const check = (attestations: readonly Attestation[], day: UncertainDay, location: FileLocation) => {
		for (const attestation of attestations) tellIfOlder(attestation, day, location, evidence, faults);
	};
	for (const row of history.people) {
		const location = locationOf(row, row.value.id);
		for (const life of [row.value.born, row.value.died])
			if (life) check(life.attestations, life.date, location);
	}
	for (const row of history.journeys)
		for (const leg of row.value.legs)
			if (leg.status !== 'not-flown') check(leg.attestations, leg.start, locationOf(row, row.value.id));
	for (const row of [...history.events, ...history.people, ...history.institutions, ...history.journeys]) {
		const dated = row.value.versions.flatMap(({ accounts }) => accounts);
		for (const { attestations, date } of dated)
			if (date) check(attestations, date, locationOf(row, row.value.id));
	}
}

function checkConfidence(
	{ record, start, days, location }: GradedRecord,
	partners: readonly Graded[],
	evidence: Evidence,
	faults: Faults
): void {
	const { attestations, confidence, doubt } = record;
	const ceiling = evidence.ceiling(attestations, days);
	const given = GRADES.indexOf(confidence);
	const bearable = GRADES.indexOf(ceiling);
	if (given > bearable) {
		faults.add({
			...location,
			rule: 'a record is no surer than its attestations let it be',
			found: `${confidence}, where ${attestations.map(formatAttestation).join('|')} bear ${ceiling}`
		});
	}
	const partner = Math.max(-1, ...partners.map((other) => GRADES.indexOf(other.confidence)));
	const explained = isUncertain(start) || attestations.some(({ says }) => says !== undefined);
	const needed = (given < bearable && !explained) || given < partner;
	if (needed && doubt === undefined) {
		faults.add({
			...location,
			rule: 'a record that is less sure than its sources, or than what happened on its day, says why (doubt)',
			found: `${confidence}; sources ${ceiling}${partner > given ? `, its day ${GRADES[partner] ?? ''}` : ''}`
		});
	}
	const isAlone = faults.isWhole('events.yaml', 'control.csv');
	if (isAlone && doubt !== undefined && given >= bearable && given >= partner) {
		faults.add({
			...location,
			rule: 'only a record that is less sure than its sources, or than what happened on its day, has a doubt',
			found: doubt
		});
	}
}

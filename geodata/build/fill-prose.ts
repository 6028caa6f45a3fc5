import type { Day } from '#lib/atlas/time/day.ts';
import { parseIsoDay } from '#lib/atlas/time/day.ts';
import { parseEdtf } from './edtf.ts';
import type { Faults } from './faults.ts';
import type { AuthoredRecord } from './load.ts';
import type { Prose, ProseContext } from './prose.ts';
import { locationOf, type Located } from './read.ts';

type Versions = AuthoredRecord['events'][number]['value']['versions'];

/** The record with the prose of all its files filled in, each text as of its own day. */
export function fillProse(record: AuthoredRecord, prose: Prose, faults: Faults): AuthoredRecord {
	const short = (text: string, context: ProseContext) => prose.fill(text, context);
	const full = (text: string, context: ProseContext) => prose.fill(text, { ...context, isFull: true });
	const versions = (authored: Versions, context: ProseContext) =>
		authored && {
			versions: authored.map((version) => ({
				...version,
				question: short(version.question, context),
				accounts: version.accounts.map((account) => ({
					...account,
					says: short(account.says, context),
					...(account.label === undefined ? {} : { label: short(account.label, context) })
				}))
			}))
		};
	const each = <T extends object>(
		rows: readonly Located<T>[],
		id: (value: T) => string,
		day: (value: T) => Day | null,
		fill: (value: T, context: ProseContext) => T
	): Located<T>[] =>
		rows.map((row) => ({
			...row,
			value: fill(row.value, {
				day: day(row.value) ?? prose.defaultDay,
				location: locationOf(row, id(row.value))
			})
		}));
	const ofStart = ({ start }: { readonly start: string }) => parseIsoDay(start);
	const noDay = () => null;
	checkFormulas(record, prose, faults);
	return {
		...record,
		districts: each(
			record.districts,
			({ id }) => id,
			noDay,
			(row, context) => ({
				...row,
				note: full(row.note, context)
			})
		),
		units: each(
			record.units,
			({ id }) => id,
			noDay,
			(row, context) => ({
				...row,
				name: short(row.name, context),
				note: full(row.note, context)
			})
		),
		control: each(
			record.control,
			({ unit }) => unit,
			ofStart,
			(row, context) => ({
				...row,
				change: short(row.change, context),
				situation: short(row.situation, context),
				note: full(row.note, context),
				doubt: short(row.doubt, context)
			})
		),
		versions: each(
			record.versions,
			({ unit }) => unit,
			ofStart,
			(row, context) => ({
				...row,
				note: full(row.note, context)
			})
		),
		titles: each(
			record.titles,
			({ area }) => area,
			ofStart,
			(row, context) => ({
				...row,
				change: short(row.change, context),
				note: full(row.note, context),
				doubt: short(row.doubt, context)
			})
		),
		tenures: each(
			record.tenures,
			({ office }) => office,
			ofStart,
			(row, context) => ({
				...row,
				note: full(row.note, context),
				doubt: short(row.doubt, context)
			})
		),
		places: each(
			record.places,
			({ id }) => id,
			noDay,
			(place, context) => ({
				...place,
				role: short(place.role, { ...context, about: place.id }),
				...(place.note === undefined ? {} : { note: short(place.note, { ...context, about: place.id }) })
			})
		),
		events: each(
			record.events,
			({ id }) => id,
			dayOfEvent,
			(event, context) => ({
				...event,
				title: short(event.title, context),
				account: full(event.account, context),
				...(event.label === undefined ? {} : { label: short(event.label, context) }),
				...(event.headline === undefined ? {} : { headline: short(event.headline, context) }),
				...(event.placeText === undefined ? {} : { placeText: short(event.placeText, context) }),
				...(event.doubt === undefined ? {} : { doubt: short(event.doubt, context) }),
				...versions(event.versions, context)
			})
		),
		people: each(
			record.people,
			({ id }) => id,
			noDay,
			(person, context) => ({
				...person,
				summary: full(person.summary, context),
				...versions(person.versions, context)
			})
		),
		institutions: each(
			record.institutions,
			({ id }) => id,
			noDay,
			(body, context) => ({
				...body,
				summary: full(body.summary, context),
				...versions(body.versions, context)
			})
		),
		offices: each(
			record.offices,
			({ id }) => id,
			noDay,
			(office, context) => ({
				...office,
				name: short(office.name, context)
			})
		),
		journeys: each(
			record.journeys,
			({ id }) => id,
			({ legs: [leg] }) => parseEdtf(leg?.start ?? '')?.earliest ?? null,
			(journey, context) => ({
				...journey,
				title: short(journey.title, context),
				summary: full(journey.summary, context),
				...(journey.travellers === undefined ? {} : { travellers: short(journey.travellers, context) }),
				legs: journey.legs.map((leg) => ({ ...leg, note: short(leg.note, context) })),
				...versions(journey.versions, context)
			})
		)
	};
}

/** Whoever is told to have died in a disputed event is told so by its formula. */
function checkFormulas({ events, people }: AuthoredRecord, prose: Prose, faults: Faults): void {
	for (const { value: event } of events) {
		if (!event.formula) continue;
		for (const row of people) {
			const { id, died, summary } = row.value;
			if (!event.people.includes(id) || died === undefined || died.place !== event.place) continue;
			if (!prose.uses(summary, event.id))
				faults.add({
					...locationOf(row, id),
					rule: 'a death in a disputed event is told by its formula ({formula:event})',
					found: event.id
				});
		}
	}
}

function dayOfEvent({ date, best }: AuthoredRecord['events'][number]['value']): Day | null {
	return parseIsoDay(best ?? '') ?? parseEdtf(date)?.earliest ?? null;
}

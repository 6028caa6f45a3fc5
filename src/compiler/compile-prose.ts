import type { Day } from '#lib/atlas/time/day.ts';
import { parseIsoDay } from '#lib/atlas/time/day.ts';
import { parseEdtf } from './edtf.ts';
import type { Faults } from './faults.ts';
import type { AuthoredRecord } from './load.ts';
import type { Prose, ProseContext } from './prose.ts';
import { locationOf, type Located } from './read.ts';

type Versions = AuthoredRecord['events'][number]['value']['versions'];

/**
 * The fields of a record that hold prose: those in which the first mention of a place gives its other name too, the notes,
 * which may refer to works besides, and the rest.
 */
interface ProseFields<T> {
	readonly short?: readonly (keyof T)[];
	readonly full?: readonly (keyof T)[];
	readonly notes?: readonly (keyof T)[];
}

/** The record with the prose of all its files compiled, each text as of its own day. */
export function compileProse(record: AuthoredRecord, prose: Prose, faults: Faults): AuthoredRecord {
	/** A record with its texts compiled; one that is not given stays so. */
	const told = <T extends object>(
		value: T,
		{ short = [], full = [], notes = [] }: ProseFields<T>,
		context: ProseContext
	): T => {
		const filled = (keys: readonly (keyof T)[], how: Pick<ProseContext, 'isFull' | 'isCiting'>) =>
			keys.flatMap((key) => {
				const text = value[key];
				return typeof text === 'string' ? [[key, prose.compile(text, { ...context, ...how })] as const] : [];
			});
		return {
			...value,
			...Object.fromEntries([
				...filled(short, {}),
				...filled(full, { isFull: true }),
				...filled(notes, { isFull: true, isCiting: true })
			])
		};
	};
	const versions = (authored: Versions, context: ProseContext) =>
		authored?.map((version) => ({
			...told(version, { short: ['question'] }, context),
			accounts: version.accounts.map((account) => told(account, { short: ['says', 'label'] }, context))
		}));
	const each = <T extends object>(
		rows: readonly Located<T>[],
		id: (value: T) => string,
		day: (value: T) => Day | null,
		fields: ProseFields<T>,
		beyond: (value: T, context: ProseContext) => Partial<T> = () => ({})
	): Located<T>[] =>
		rows.map((row) => {
			const { value } = row;
			const context = {
				day: day(value) ?? prose.defaultDay,
				location: locationOf(row, id(value))
			};
			return { ...row, value: { ...told(value, fields, context), ...beyond(value, context) } };
		});
	const ofVersions = <T extends { readonly versions?: Versions }>(value: T, context: ProseContext) =>
		value.versions === undefined ? {} : { versions: versions(value.versions, context) };
	const polity = (value: AuthoredRecord['atlas']['polities'][number]) => {
		const context = {
			day: prose.defaultDay,
			location: { file: 'atlas.yaml', id: value.id },
			about: value.id
		};
		const named = told(value, { short: ['name', 'short', 'note'] }, context);
		return value.inText === undefined
			? named
			: { ...named, inText: told(value.inText, { short: ['name', 'short'] }, context) };
	};
	const byId = ({ id }: { readonly id: string }) => id;
	const ofStart = ({ start }: { readonly start: string }) => parseIsoDay(start);
	const noDay = () => null;
	const ofRow = { short: ['change', 'situation', 'doubt'], notes: ['note'] } as const;
	checkFormulas(record, prose, faults);
	/** A record whose remark keeps its own names. */
	const cited = <T extends { readonly note: string }>(value: T, location: ProseContext['location']): T => ({
		...value,
		note: prose.cite(value.note, location)
	});
	return {
		...record,
		sources: record.sources.map((source) => cited(source, { file: 'sources.json', id: source.id })),
		statements: record.statements.map((row) => ({
			...row,
			value: cited(row.value, locationOf(row, row.value.no))
		})),
		atlas: { ...record.atlas, polities: record.atlas.polities.map(polity) },
		districts: each(record.districts, byId, noDay, { notes: ['note'] }),
		units: each(record.units, byId, noDay, { short: ['name', 'members'], notes: ['note'] }),
		control: each(record.control, ({ unit }) => unit, ofStart, ofRow),
		versions: each(record.versions, ({ unit }) => unit, ofStart, { notes: ['note'] }),
		titles: each(record.titles, ({ area }) => area, ofStart, { short: ['change', 'doubt'], notes: ['note'] }),
		tenures: each(record.tenures, ({ office }) => office, ofStart, { short: ['doubt'], notes: ['note'] }),
		places: each(record.places, byId, noDay, {}, (place, context) =>
			told(
				told(place, { short: ['role'] }, { ...context, about: place.id }),
				{ short: ['note'] },
				{ ...context, about: place.id, isCiting: true }
			)
		),
		events: each(
			record.events,
			byId,
			dayOfEvent,
			{ short: ['title', 'label', 'headline', 'placeText', 'doubt'], full: ['account'] },
			ofVersions
		),
		people: each(record.people, byId, noDay, { full: ['summary'] }, ofVersions),
		institutions: each(record.institutions, byId, noDay, { full: ['summary'] }, ofVersions),
		documents: each(
			record.documents,
			byId,
			dayOfEvent,
			{ short: ['title'], full: ['summary'] },
			(document, context) => ({
				parts: document.parts.map((part) => told(part, { short: ['heading', 'text'] }, context)),
				...ofVersions(document, context)
			})
		),
		pictures: each(record.pictures, byId, dayOfEvent, { short: ['title', 'alt'] }),
		population: each(record.population, byId, dayOfEvent, { short: ['scope', 'doubt'], notes: ['note'] }),
		offices: each(record.offices, byId, noDay, { short: ['name'] }),
		facilityLayers: each(record.facilityLayers, byId, noDay, { short: ['name', 'summary'] }),
		facilities: each(record.facilities, byId, noDay, { short: ['name', 'label', 'doubt'], full: ['note'] }),
		journeys: each(
			record.journeys,
			byId,
			({ legs: [leg] }) => parseEdtf(leg?.start ?? '')?.earliest ?? null,
			{ short: ['title', 'label', 'travellers'], full: ['summary'] },
			(journey, context) => ({
				legs: journey.legs.map((leg) => told(leg, { short: ['label', 'note'] }, context)),
				...ofVersions(journey, context)
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

function dayOfEvent({
	date,
	best
}: {
	readonly date: string;
	readonly best?: string | undefined;
}): Day | null {
	return parseIsoDay(best ?? '') ?? parseEdtf(date)?.earliest ?? null;
}

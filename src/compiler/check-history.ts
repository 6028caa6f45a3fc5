import { groupBy } from '#lib/atlas/group-by.ts';
import type { Institution } from '#lib/atlas/model/institution.ts';
import type { Journey } from '#lib/atlas/model/journey.ts';
import type { Tenure } from '#lib/atlas/model/office.ts';
import type { Person } from '#lib/atlas/model/person.ts';
import type { Version } from '#lib/atlas/model/version.ts';
import { formatIsoDay } from '#lib/atlas/time/day.ts';
import type { Interval } from '#lib/atlas/time/interval.ts';
import { isTurnOf } from '#lib/atlas/turn-of.ts';
import type { Faults, FileLocation } from './faults.ts';
import { orMeant } from './nearest.ts';
import { pairwise } from './pairwise.ts';
import { fileOfKind } from './record-files.ts';
import { locationOf, type Located } from './read.ts';
import type { AreaRecords } from './records/areas.ts';
import type { CompiledEvent } from './records/events.ts';
import type { HistoryRecords } from './records/history.ts';
import { formatEntity } from './records/statements.ts';
import { UniqueIds } from './unique-ids.ts';

/** What a statement may refer to besides the history. */
type Areas = Pick<AreaRecords, 'control' | 'titles' | 'places'>;

/** Checks that events, people, institutions, tenures, journeys and statements agree with each other. */
export function checkHistory(history: HistoryRecords, areas: Areas, faults: Faults): void {
	checkEvents(history, faults);
	checkTenures(history.tenures, faults);
	checkHolders(history, faults);
	checkInstitutions(history.institutions, faults);
	checkJourneys(history.journeys, faults);
	checkStatements(history, areas, faults);
	for (const row of [...history.people, ...history.institutions, ...history.journeys, ...history.documents]) {
		checkVersions(row.value.versions, locationOf(row, row.value.id), faults);
	}
}

function checkEvents({ events, people }: HistoryRecords, faults: Faults): void {
	const persons = new Map(people.map(({ value }) => [value.id, value]));
	for (const row of events) {
		const event = row.value;
		const location = locationOf(row, event.id);
		if ((event.importance === 3) !== (event.label !== undefined)) {
			faults.add({
				...location,
				rule: 'an event of importance 3, and no other, has a label',
				found: event.label ?? 'none'
			});
		}
		checkVersions(event.versions, location, faults);
		checkPreferredDay(event, location, faults);
		if (event.kind === 'memory') continue;
		for (const id of event.people) {
			const person = persons.get(id);
			if (person) checkLife(event, person, location, faults);
		}
	}
}

/** A day on which somebody acts lies in their life, as far as the days of both are known. */
function checkLife(
	{ day }: CompiledEvent,
	{ id, born, died }: Person,
	location: FileLocation,
	faults: Faults
): void {
	const rule = 'an event must lie within the lives of its people';
	if (born && day.latest < born.date.earliest)
		faults.add({ ...location, rule, found: `${id}, born ${formatIsoDay(born.date.best)}` });
	if (died && day.earliest > died.date.latest)
		faults.add({ ...location, rule, found: `${id}, died ${formatIsoDay(died.date.best)}` });
}

/** What changes who holds an area does so on one day, which the event and the row of control.csv both have. */
export function checkTurns(
	{ events }: Pick<HistoryRecords, 'events'>,
	{ control }: Pick<AreaRecords, 'control'>,
	period: Interval,
	faults: Faults
): void {
	const onDay = groupBy(events, ({ value }) => value.day.best);
	const vague = events.filter(
		({ value }) => value.day.earliest < value.day.latest && value.kind === 'control'
	);
	// A long record has thousands of both: each row is held against those of its area alone.
	const byArea = groupBy(
		vague.flatMap((turn) =>
			[...new Set([...turn.value.areas, turn.value.place])].map((area) => ({ area, turn }))
		),
		({ area }) => area
	);
	for (const { value: row } of control) {
		const { best } = row.start;
		if (best === period.start || onDay.get(best)?.some(({ value }) => isTurnOf(value, row.area))) continue;
		for (const { turn } of byArea.get(row.area) ?? []) {
			const { id, day } = turn.value;
			if (best >= day.earliest && best <= day.latest)
				faults.add({
					...locationOf(turn, id),
					rule: 'an event by which an area changes hands has as its best day the start of that row of control.csv',
					found: `${formatIsoDay(day.best)}, where ${row.area} has ${formatIsoDay(best)}`
				});
		}
	}
}

function checkPreferredDay(event: CompiledEvent, location: FileLocation, faults: Faults): void {
	for (const { field, question, accounts } of event.versions) {
		const date = field === 'day' ? accounts.find((account) => account.preferred)?.date : undefined;
		if (date && (date.earliest > event.day.best || date.latest < event.day.best)) {
			faults.add({
				...location,
				rule: 'the preferred account must allow the best day',
				found: `${question}: ${formatIsoDay(date.best)}`
			});
		}
	}
}

function checkVersions(versions: readonly Version[], location: FileLocation, faults: Faults): void {
	for (const { question, accounts } of versions) {
		if (accounts.filter((account) => account.preferred).length > 1) {
			faults.add({ ...location, rule: 'at most one account of a question is preferred', found: question });
		}
	}
}

function checkTenures(tenures: readonly Located<Tenure>[], faults: Faults): void {
	const accounts = groupBy(tenures, ({ value }) => `${value.office}|${value.account ?? ''}`);
	for (const group of accounts.values()) {
		const sorted = group.toSorted((a, b) => a.value.start.best - b.value.start.best);
		for (const [before, row] of pairwise(sorted)) {
			const { office, holder, start } = row.value;
			const { holder: predecessor, end } = before.value;
			if (end === null || end.best > start.best) {
				faults.add({
					...locationOf(row, office),
					rule: 'tenures of an office must not overlap',
					found: `${predecessor} and ${holder} on ${formatIsoDay(start.best)}`
				});
			}
		}
	}
}

/** An office is there because somebody held it, and nobody holds one before birth or after death. */
function checkHolders({ offices, people, tenures }: HistoryRecords, faults: Faults): void {
	const held = new Set(tenures.map(({ value }) => value.office));
	for (const row of offices.filter(({ value: { id } }) => !held.has(id) && !faults.lacks('offices.csv', id)))
		faults.add({ ...locationOf(row, row.value.id), rule: 'an office is held by somebody', found: 'nobody' });
	const persons = new Map(people.map(({ value }) => [value.id, value]));
	for (const row of tenures) {
		const { holder, office, start, end, account } = row.value;
		const { born, died } = persons.get(holder) ?? {};
		const isTooEarly = born !== undefined && start.latest < born.date.earliest;
		const isTooLate =
			died !== undefined &&
			(start.earliest > died.date.latest || (end !== null && end.best > died.date.latest));
		if (account === null && (isTooEarly || isTooLate))
			faults.add({
				...locationOf(row, office),
				rule: 'a tenure must lie within the life of its holder',
				found: holder
			});
	}
}

function checkInstitutions(institutions: readonly Located<Institution>[], faults: Faults): void {
	const byId = new Map(institutions.map(({ value }) => [value.id, value]));
	for (const row of institutions) {
		const location = locationOf(row, row.value.id);
		checkSuccession(row.value, byId, location, faults);
		checkInstitution(row.value, location, faults);
	}
}

/** Each of two bodies of which one follows the other must say so. */
function checkSuccession(
	{ id, successor, predecessor }: Institution,
	byId: ReadonlyMap<string, Institution>,
	location: FileLocation,
	faults: Faults
): void {
	for (const next of successor) {
		if (byId.get(next)?.predecessor.includes(id) === false)
			faults.add({ ...location, rule: 'a successor names its predecessor', found: next });
	}
	for (const before of predecessor) {
		if (byId.get(before)?.successor.includes(id) === false)
			faults.add({ ...location, rule: 'a predecessor names its successor', found: before });
	}
}

function checkInstitution(
	{ start, end, members, seats }: Institution,
	location: FileLocation,
	faults: Faults
): void {
	if (start && end && end.latest < start.earliest) {
		faults.add({
			...location,
			rule: 'an institution must end after it starts',
			found: formatIsoDay(end.best)
		});
	}
	if (members !== undefined && seats && seats.length !== members) {
		faults.add({
			...location,
			rule: 'an institution lists all its seats',
			found: `${seats.length} of ${members}`
		});
	}
}

function checkJourneys(journeys: readonly Located<Journey>[], faults: Faults): void {
	for (const row of journeys) {
		const { id, people, legs } = row.value;
		const location = locationOf(row, id);
		for (const leg of legs) {
			const found = `${leg.from} to ${leg.to}`;
			if (leg.end.latest < leg.start.earliest)
				faults.add({ ...location, rule: 'a leg must arrive after it departs', found });
			const stranger = leg.people?.find((person) => !people.includes(person));
			if (stranger !== undefined)
				faults.add({ ...location, rule: 'who makes a leg is of the journey', found: stranger });
		}
	}
}

function checkStatements(history: HistoryRecords, areas: Areas, faults: Faults): void {
	const known = entitiesOf(history, areas);
	const numbers = new UniqueIds(faults);
	for (const row of history.statements) {
		const { no, treatment, entities, note } = row.value;
		const location = locationOf(row, no);
		numbers.add(location);
		if (treatment !== 'outside-scope' && entities.length === 0) {
			faults.add({ ...location, rule: 'a statement that is shown names what shows it', found: 'nothing' });
		}
		if (treatment === 'outside-scope' && note === undefined) {
			faults.add({ ...location, rule: 'a statement outside the scope gives the reason', found: 'no note' });
		}
		for (const entity of entities) {
			const named = formatEntity(entity);
			if (!known.has(named) && !faults.lacks(fileOfKind(entity.kind), entity.id))
				faults.add({
					...location,
					rule: 'what shows a statement must exist',
					found: orMeant(named, known)
				});
		}
	}
}

/** All that can show a statement, as `kind:id`. */
function entitiesOf(history: HistoryRecords, { control, titles, places }: Areas): ReadonlySet<string> {
	return new Set([
		...places.map(({ value }) => `place:${value.id}`),
		...history.events.map(({ value }) => `event:${value.id}`),
		...history.people.map(({ value }) => `person:${value.id}`),
		...history.institutions.map(({ value }) => `institution:${value.id}`),
		...history.journeys.map(({ value }) => `journey:${value.id}`),
		...history.tenures.map(({ value }) => `tenure:${value.office}@${formatIsoDay(value.start.best)}`),
		...control.map(({ value }) => `control:${value.area}@${formatIsoDay(value.start.best)}`),
		...titles.map(({ value }) => `title:${value.area}@${formatIsoDay(value.start.best)}`)
	]);
}

import { groupBy } from '#lib/atlas/group-by.ts';
import type { ControlInterval, TitleInterval } from '#lib/atlas/model/control.ts';
import type { Institution } from '#lib/atlas/model/institution.ts';
import type { Journey } from '#lib/atlas/model/journey.ts';
import type { Office, Tenure } from '#lib/atlas/model/office.ts';
import type { Person } from '#lib/atlas/model/person.ts';
import type { EntityReference, Statement } from '#lib/atlas/model/statement.ts';
import type { Version } from '#lib/atlas/model/version.ts';
import { formatIsoDay } from '#lib/atlas/time/day.ts';
import type { Position } from './check-references.ts';
import type { Faults } from './faults.ts';
import type { CompiledEvent } from './history-reader.ts';
import type { Located } from './read.ts';

/** The records that were read, before they are known to fit together. */
export interface ReadHistory {
	readonly events: readonly Located<CompiledEvent>[];
	readonly people: readonly Located<Person>[];
	readonly institutions: readonly Located<Institution>[];
	readonly offices: readonly Located<Office>[];
	readonly tenures: readonly Located<Tenure>[];
	readonly journeys: readonly Located<Journey>[];
	readonly statements: readonly Located<Statement>[];
}

/** What a statement may refer to besides the records of {@link ReadHistory}. */
export interface Intervals {
	readonly control: readonly Located<ControlInterval>[];
	readonly titles: readonly Located<TitleInterval>[];
	readonly places: ReadonlySet<string>;
}

/** Checks that events, people, institutions, tenures, journeys and statements agree with each other. */
export function checkHistory(history: ReadHistory, intervals: Intervals, faults: Faults): void {
	checkEvents(history, faults);
	checkTenures(history.tenures, faults);
	checkSuccession(history.institutions, faults);
	checkJourneys(history.journeys, faults);
	checkStatements(history, intervals, faults);
	for (const { value, file, line } of [...history.people, ...history.institutions, ...history.journeys]) {
		checkVersions(value.versions, { file, line, id: value.id }, faults);
	}
}

function checkEvents({ events, people }: ReadHistory, faults: Faults): void {
	const persons = new Map(people.map(({ value }) => [value.id, value]));
	for (const { value: event, file, line } of events) {
		const position = { file, line, id: event.id };
		if ((event.importance === 3) !== (event.label !== undefined)) {
			faults.add({
				...position,
				rule: 'an event of importance 3, and no other, has a label',
				found: event.label ?? 'none'
			});
		}
		checkVersions(event.versions, position, faults);
		checkPreferredDay(event, position, faults);
		if (event.kind === 'memory') continue;
		for (const id of event.people) {
			const person = persons.get(id);
			if (person) checkLife(event, person, position, faults);
		}
	}
}

/** A day on which somebody acts lies in their life, as far as the days of both are known. */
function checkLife(event: CompiledEvent, person: Person, position: Position, faults: Faults): void {
	if (person.born && event.day.latest < person.born.date.earliest) {
		faults.add({
			...position,
			rule: 'an event must lie within the lives of its people',
			found: `${person.id}, born ${formatIsoDay(person.born.date.best)}`
		});
	}
	if (person.died && event.day.earliest > person.died.date.latest) {
		faults.add({
			...position,
			rule: 'an event must lie within the lives of its people',
			found: `${person.id}, died ${formatIsoDay(person.died.date.best)}`
		});
	}
}

function checkPreferredDay(event: CompiledEvent, position: Position, faults: Faults): void {
	for (const { field, question, accounts } of event.versions) {
		const date = field === 'day' ? accounts.find((account) => account.preferred)?.date : undefined;
		if (date && (date.earliest > event.day.best || date.latest < event.day.best)) {
			faults.add({
				...position,
				rule: 'the preferred account must allow the best day',
				found: `${question}: ${formatIsoDay(date.best)}`
			});
		}
	}
}

function checkVersions(versions: readonly Version[], position: Position, faults: Faults): void {
	for (const { question, accounts } of versions) {
		if (accounts.filter((account) => account.preferred).length > 1) {
			faults.add({ ...position, rule: 'at most one account of a question is preferred', found: question });
		}
	}
}

function checkTenures(tenures: readonly Located<Tenure>[], faults: Faults): void {
	const rows = groupBy(tenures, ({ value }) => `${value.office}|${value.account ?? ''}`);
	for (const group of rows.values()) {
		const sorted = group.toSorted((a, b) => a.value.start.best - b.value.start.best);
		for (const [i, { value, file, line }] of sorted.entries()) {
			const before = sorted[i - 1]?.value;
			if (before && (before.end === null || before.end.best > value.start.best)) {
				faults.add({
					file,
					line,
					id: value.office,
					rule: 'tenures of an office must not overlap',
					found: `${before.holder} and ${value.holder} on ${formatIsoDay(value.start.best)}`
				});
			}
		}
	}
}

function checkSuccession(institutions: readonly Located<Institution>[], faults: Faults): void {
	const byId = new Map(institutions.map(({ value }) => [value.id, value]));
	for (const { value, file, line } of institutions) {
		for (const id of value.successor) {
			const next = byId.get(id);
			if (next && !next.predecessor.includes(value.id)) {
				faults.add({ file, line, id: value.id, rule: 'a successor names its predecessor', found: id });
			}
		}
		for (const id of value.predecessor) {
			const before = byId.get(id);
			if (before && !before.successor.includes(value.id)) {
				faults.add({ file, line, id: value.id, rule: 'a predecessor names its successor', found: id });
			}
		}
		if (value.start && value.end && value.end.latest < value.start.earliest) {
			faults.add({
				file,
				line,
				id: value.id,
				rule: 'an institution must end after it starts',
				found: formatIsoDay(value.end.best)
			});
		}
		if (value.members !== undefined && value.seats && value.seats.length !== value.members) {
			faults.add({
				file,
				line,
				id: value.id,
				rule: 'an institution lists all its seats',
				found: `${value.seats.length} of ${value.members}`
			});
		}
	}
}

function checkJourneys(journeys: readonly Located<Journey>[], faults: Faults): void {
	for (const { value, file, line } of journeys) {
		for (const leg of value.legs) {
			const found = `${leg.from} to ${leg.to}`;
			if (leg.end.latest < leg.start.earliest)
				faults.add({ file, line, id: value.id, rule: 'a leg must arrive after it departs', found });
			const stranger = leg.people?.find((id) => !value.people.includes(id));
			if (stranger !== undefined)
				faults.add({ file, line, id: value.id, rule: 'who makes a leg is of the journey', found: stranger });
		}
	}
}

function checkStatements(history: ReadHistory, intervals: Intervals, faults: Faults): void {
	const exists = entityTest(history, intervals);
	const numbers = new Set<string>();
	for (const { value, file, line } of history.statements) {
		const position = { file, line, id: value.no };
		if (numbers.has(value.no)) faults.add({ ...position, rule: 'an id stands once', found: 'given again' });
		numbers.add(value.no);
		if (value.treatment !== 'outside-scope' && value.entities.length === 0) {
			faults.add({ ...position, rule: 'a statement that is shown names what shows it', found: 'nothing' });
		}
		if (value.treatment === 'outside-scope' && value.note === undefined) {
			faults.add({ ...position, rule: 'a statement outside the scope gives the reason', found: 'no note' });
		}
		for (const entity of value.entities) {
			if (!exists(entity))
				faults.add({ ...position, rule: 'what shows a statement must exist', found: formatEntity(entity) });
		}
	}
}

/** Writes a reference as statements.csv has it. */
export function formatEntity({ kind, id, start }: EntityReference): string {
	return `${kind}:${id}${start === undefined ? '' : `@${start}`}`;
}

function entityTest(
	history: ReadHistory,
	{ control, titles, places }: Intervals
): (entity: EntityReference) => boolean {
	const known = new Set([
		...[...places].map((id) => `place:${id}`),
		...history.events.map(({ value }) => `event:${value.id}`),
		...history.people.map(({ value }) => `person:${value.id}`),
		...history.institutions.map(({ value }) => `institution:${value.id}`),
		...history.journeys.map(({ value }) => `journey:${value.id}`),
		...history.tenures.map(({ value }) => `tenure:${value.office}@${formatIsoDay(value.start.best)}`),
		...control.map(({ value }) => `control:${value.area}@${formatIsoDay(value.start.best)}`),
		...titles.map(({ value }) => `title:${value.area}@${formatIsoDay(value.start.best)}`)
	]);
	return (entity) => known.has(formatEntity(entity));
}

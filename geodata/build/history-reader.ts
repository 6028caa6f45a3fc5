import length from '@turf/length';
import type { Attestation } from '#lib/atlas/model/attestation.ts';
import type { EventAccount, EventStub } from '#lib/atlas/model/event.ts';
import type { Institution, SeatFormula } from '#lib/atlas/model/institution.ts';
import type { Journey, Leg } from '#lib/atlas/model/journey.ts';
import type { Office, Tenure } from '#lib/atlas/model/office.ts';
import type { LifeDate, Name, Person } from '#lib/atlas/model/person.ts';
import type { EntityKind, EntityReference, Statement } from '#lib/atlas/model/statement.ts';
import type { Account, Claim, Version } from '#lib/atlas/model/version.ts';
import { asToldBy, type UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import type { Position, References } from './check-references.ts';
import { daysTold, endClaims, spanClaims, startClaims } from './claims.ts';
import type { Faults } from './faults.ts';
import type { AuthoredRecord } from './load.ts';
import type { Located } from './read.ts';
import { splitIds, type RecordReader } from './record-reader.ts';

type Row<K extends 'events' | 'people' | 'institutions' | 'offices' | 'tenures' | 'journeys' | 'statements'> =
	AuthoredRecord[K][number];
type AuthoredVersions = NonNullable<Row<'events'>['value']['versions']>;
type AuthoredFormula = NonNullable<Row<'institutions'>['value']['formula']>[number];

/** An event as compiled: its two halves, which travel in two files. */
export interface CompiledEvent extends EventStub, EventAccount {}

const ENTITY =
	/^(event|person|place|journey|institution|control|title|tenure):([a-z0-9-]+)(?:@(\d{4}-\d{2}-\d{2}))?$/;

/** Turns authored events, people, institutions, offices, journeys and statements into records of the model. */
export class HistoryReader {
	readonly #faults: Faults;
	readonly #references: References;
	readonly #records: RecordReader;
	readonly #lngLats: ReadonlyMap<string, readonly [number, number]>;

	constructor(record: AuthoredRecord, faults: Faults, references: References, records: RecordReader) {
		this.#faults = faults;
		this.#references = references;
		this.#records = records;
		this.#lngLats = new Map(record.places.map(({ value }) => [value.id, value.lngLat]));
	}

	event({ value, file, line }: Row<'events'>): Located<CompiledEvent>[] {
		const position = { file, line, id: value.id };
		this.#place(value.place, position);
		this.#references.requireAll('unit', value.areas, position);
		this.#references.requireAll('person', value.people, position);
		const { date, best, versions: authored, attestations: texts, ...rest } = value;
		const day = this.#records.uncertainDay(date, position, best);
		const attestations = this.#references.attestations(texts, position);
		const versions = this.#versions(authored, position);
		return [
			{
				value: {
					...defined(rest),
					day,
					attestations,
					versions,
					claims: claimsOf(day, rest.place, attestations, versions)
				},
				file,
				line
			}
		];
	}

	person({ value, file, line }: Row<'people'>): Located<Person>[] {
		const position = { file, line, id: value.id };
		this.#references.require('side', value.side, position);
		const { names, born, died, versions, attestations, ...rest } = value;
		const person: Person = {
			...rest,
			names: this.#names(names, position),
			...(born ? { born: this.#lifeDate(born, position) } : {}),
			...(died ? { died: this.#lifeDate(died, position) } : {}),
			versions: this.#versions(versions, position),
			attestations: this.#references.attestations(attestations, position)
		};
		return [{ value: person, file, line }];
	}

	institution({ value, file, line }: Row<'institutions'>): Located<Institution>[] {
		const position = { file, line, id: value.id };
		const {
			names,
			start,
			end,
			predecessor = [],
			successor = [],
			formula,
			outcome,
			seats,
			versions,
			attestations,
			...rest
		} = value;
		this.#references.requireAll(
			'institution',
			[...predecessor, ...successor, ...(value.partOf ? [value.partOf] : [])],
			position
		);
		this.#place(value.seat, position);
		const institution: Institution = {
			...defined(rest),
			names: this.#names(names, position),
			...(start === undefined ? {} : { start: this.#records.uncertainDay(start, position) }),
			...(end === undefined ? {} : { end: this.#records.uncertainDay(end, position) }),
			predecessor,
			successor,
			...(formula ? { formula: formula.map((part) => this.#formula(part, position)) } : {}),
			...(outcome ? { outcome: outcome.map((part) => this.#attested(part, position)) } : {}),
			...(seats ? { seats: seats.map((seat) => this.#seat(seat, position)) } : {}),
			versions: this.#versions(versions, position),
			attestations: this.#references.attestations(attestations, position)
		};
		return [{ value: institution, file, line }];
	}

	office({ value, file, line }: Row<'offices'>): Located<Office>[] {
		const position = { file, line, id: value.id };
		this.#references.require('side', value.side, position);
		if (value.institution !== null) this.#references.require('institution', value.institution, position);
		this.#place(value.place ?? undefined, position);
		return [{ value, file, line }];
	}

	tenure({ value, file, line }: Row<'tenures'>): Located<Tenure>[] {
		const position = { file, line, id: value.office };
		this.#references.require('office', value.office, position);
		this.#references.require('person', value.holder, position);
		if (value.account) this.#references.require('source', value.account, position);
		const start = this.#records.uncertainDay(value.start_edtf || value.start, position, value.start);
		const end = value.end
			? this.#records.uncertainDay(value.end_edtf || value.end, position, value.end)
			: null;
		if (end && end.best <= start.best) {
			this.#faults.add({
				...position,
				rule: 'an interval must end after it starts',
				found: `${value.start} to ${value.end}`
			});
		}
		const attestations = this.#references.attestations(value.attestations.split('|'), position);
		const tenure: Tenure = {
			office: value.office,
			holder: value.holder,
			start,
			end,
			acting: value.acting === 'true',
			confidence: value.confidence,
			attestations,
			...spanClaims(attestations, start, end),
			...(value.note ? { note: value.note } : {}),
			account: value.account || null
		};
		return [{ value: tenure, file, line }];
	}

	journey({ value, file, line }: Row<'journeys'>): Located<Journey>[] {
		const position = { file, line, id: value.id };
		this.#references.requireAll('person', value.people, position);
		const { legs, versions, attestations, ...rest } = value;
		const journey: Journey = {
			...defined(rest),
			legs: legs.map((leg) => this.#leg(leg, position)),
			versions: this.#versions(versions, position),
			attestations: this.#references.attestations(attestations, position)
		};
		return [{ value: journey, file, line }];
	}

	statement({ value, file, line }: Row<'statements'>): Located<Statement>[] {
		const position = { file, line, id: value.no };
		this.#references.require('source', value.document, position);
		const { entities, note, ...rest } = value;
		const statement: Statement = {
			...rest,
			entities: splitIds(entities).flatMap((text) => this.#entity(text, position)),
			...(note ? { note } : {})
		};
		return [{ value: statement, file, line }];
	}

	#place(id: string | undefined, position: Position): void {
		if (id !== undefined) this.#references.require('place', id, position);
	}

	#entity(text: string, position: Position): EntityReference[] {
		const match = ENTITY.exec(text);
		if (!match?.[1] || !match[2]) {
			this.#faults.add({ ...position, rule: 'an entity is kind:id or kind:id@day', found: text });
			return [];
		}
		return [
			{ kind: match[1] as EntityKind, id: match[2], ...(match[3] === undefined ? {} : { start: match[3] }) }
		];
	}

	#names(names: Row<'people'>['value']['names'], position: Position): Name[] {
		return names.map(({ from, ...name }) => ({
			...defined(name),
			...(from === undefined ? {} : { from: this.#records.uncertainDay(from, position) })
		}));
	}

	#lifeDate(
		{ date, attestations, ...rest }: NonNullable<Row<'people'>['value']['born']>,
		position: Position
	): LifeDate {
		this.#place(rest.place, position);
		const day = this.#records.uncertainDay(date, position);
		const read = this.#references.attestations(attestations, position);
		return { date: day, ...defined(rest), attestations: read, ...startClaims(read, day) };
	}

	#leg(
		{ start, end, note, attestations, ...rest }: Row<'journeys'>['value']['legs'][number],
		position: Position
	): Leg {
		const stops = [rest.from, ...rest.via, rest.to];
		this.#references.requireAll('place', stops, position);
		this.#references.requireAll('person', rest.people ?? [], position);
		const arrival = this.#records.uncertainDay(end, position);
		const read = this.#references.attestations(attestations, position);
		return {
			...defined(rest),
			start: this.#records.uncertainDay(start, position),
			end: arrival,
			km: this.#lengthKm(stops),
			...(note ? { note } : {}),
			attestations: read,
			...endClaims(read, arrival)
		};
	}

	/** Great-circle length over places, whole km. */
	#lengthKm(stops: readonly string[]): number {
		const coordinates = stops.flatMap((id) =>
			this.#lngLats.has(id) ? [[...(this.#lngLats.get(id) ?? [])]] : []
		);
		return Math.round(
			length(
				{ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } },
				{ units: 'kilometers' }
			)
		);
	}

	#formula({ including, ...part }: AuthoredFormula, position: Position): SeatFormula {
		const read = this.#attested(part, position);
		return including
			? { ...read, including: including.map((inner) => this.#attested(inner, position)) }
			: read;
	}

	#seat(
		{ postAttestations, ...seat }: NonNullable<Row<'institutions'>['value']['seats']>[number],
		position: Position
	) {
		this.#references.require('side', seat.side, position);
		if (seat.holder !== null) this.#references.require('person', seat.holder, position);
		return {
			...this.#attested(seat, position),
			...(postAttestations
				? { postAttestations: this.#references.attestations(postAttestations, position) }
				: {})
		};
	}

	#attested<T extends { attestations: string[] }>(
		part: T,
		position: Position
	): Omit<T, 'attestations'> & { attestations: Attestation[] } {
		return { ...part, attestations: this.#references.attestations(part.attestations, position) };
	}

	#versions(authored: AuthoredVersions | undefined, position: Position): Version[] {
		return (authored ?? []).map(({ accounts, ...version }) => ({
			...defined(version),
			accounts: accounts.map(({ date, attestations, ...account }): Account => {
				this.#place(account.place, position);
				return {
					...defined(account),
					...(date === undefined ? {} : { date: this.#records.uncertainDay(date, position) }),
					attestations: this.#references.attestations(attestations, position)
				};
			})
		}));
	}
}

/** What single sources say of an event’s day and place, where it is not what we say. */
function claimsOf(
	day: UncertainDay,
	place: string | undefined,
	attestations: readonly Attestation[],
	versions: readonly Version[]
): Claim[] {
	const claims = new Map<string, { day?: UncertainDay; place?: string }>();
	const claim = (by: string, told: { day?: UncertainDay; place?: string }) =>
		claims.set(by, { ...told, ...claims.get(by) });
	for (const told of daysTold(attestations, day)) claim(told.by, { day: told.day });
	const answers = versions.flatMap(({ field, accounts }) =>
		accounts
			.filter(({ preferred }) => !preferred)
			.flatMap((account) => account.attestations.map(({ source }) => ({ field, account, source })))
	);
	for (const { field, account, source } of answers) {
		if (field === 'day' && account.date) claim(source, { day: asToldBy(day, account.date) });
		if (account.place !== undefined && account.place !== place) claim(source, { place: account.place });
	}
	return [...claims].map(([by, told]) => ({ by, ...told }));
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The record without keys that are not given: the model’s optional keys are absent, never undefined. */
function defined<T extends object>(record: T): Defined<T> {
	return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Defined<T>;
}

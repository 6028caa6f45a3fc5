import type { Attestation } from '#lib/atlas/model/attestation.ts';
import type { Name } from '#lib/atlas/model/person.ts';
import type { Account, Version } from '#lib/atlas/model/version.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import type { OpenInterval } from '#lib/atlas/time/interval.ts';
import { certainDay, type UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import { checkOrder, readDay, readUncertainDay } from '../days.ts';
import type { Faults, FileLocation } from '../faults.ts';
import type { AuthoredRecord } from '../load.ts';
import type { Located } from '../read.ts';
import type { ReferenceKind, References } from '../references.ts';

type AuthoredVersions = NonNullable<AuthoredRecord['events'][number]['value']['versions']>;
type AuthoredNames = AuthoredRecord['people'][number]['value']['names'];

/** An id as it is authored: not given where it is empty, `null` or left out. */
type OptionalId = string | null | undefined;

/** Reads the fields that records of several kinds are made of; knows which record it reads, for the faults it reports. */
export class FieldReader {
	readonly #location: FileLocation;
	readonly #references: References;
	readonly #faults: Faults;

	constructor(location: FileLocation, references: References, faults: Faults) {
		this.#location = location;
		this.#references = references;
		this.#faults = faults;
	}

	/** Reports a fault of this record. */
	report(rule: string, found: string): void {
		this.#faults.add({ ...this.#location, rule, found });
	}

	/** Reports an id that is given and does not exist. */
	require(kind: ReferenceKind, id: OptionalId): void {
		if (id) this.#references.require(kind, id, this.#location);
	}

	/** Reports each id of a list that does not exist. */
	requireAll(kind: ReferenceKind, ids: readonly string[]): void {
		for (const id of ids) this.require(kind, id);
	}

	/** Reports an id that is none of what control is recorded of: units and cities. */
	requireControlArea(id: string): void {
		this.#references.requireControlArea(id, this.#location);
	}

	/** Reports an id that is none of what title is recorded of: the whole, districts, units and cities. */
	requireTitleArea(id: string): void {
		this.#references.requireTitleArea(id, this.#location);
	}

	/** An ISO date that must exist. */
	day(text: string): Day {
		return readDay(text, this.#location, this.#faults);
	}

	/** An EDTF date with its best day: the one given, else the first that it allows. */
	uncertainDay(text: string, best?: string): UncertainDay {
		return readUncertainDay(text, best, this.#location, this.#faults);
	}

	/** `start` with its bounds, and `end`; the bounds of an end are those of the start that follows it. */
	span(row: { readonly start: string; readonly start_edtf?: string; readonly end: string }): {
		start: UncertainDay;
		end: UncertainDay;
	} {
		const start = row.start_edtf
			? this.uncertainDay(row.start_edtf, row.start)
			: certainDay(this.day(row.start));
		const end = certainDay(this.day(row.end));
		this.checkOrder({ start: start.best, end: end.best }, row);
		return { start, end };
	}

	/** Reports an interval that does not end after it starts; `written`: as the row has it. */
	checkOrder(interval: OpenInterval, written: { readonly start: string; readonly end: string }): void {
		checkOrder(interval, written, this.#location, this.#faults);
	}

	/** Attestations, as a list or joined by “|”. */
	attestations(texts: string | readonly string[]): Attestation[] {
		const list = typeof texts === 'string' ? texts.split('|') : texts;
		return this.#references.attestations(list, this.#location);
	}

	/** A part of a record with its attestations read. */
	attested<T extends { readonly attestations: readonly string[] }>(
		part: T
	): Omit<T, 'attestations'> & { attestations: Attestation[] } {
		return { ...part, attestations: this.attestations(part.attestations) };
	}

	/** Names, each with the day since which it was in use, where that is known. */
	names(names: AuthoredNames): Name[] {
		// Its note is for who reads the record itself.
		return names.map(({ name, lang, use, from }) => ({
			...defined({ name, lang, use }),
			...(from === undefined ? {} : { from: this.uncertainDay(from) })
		}));
	}

	/** Questions on which sources differ, and what each says. */
	versions(authored: AuthoredVersions = []): Version[] {
		return authored.map(({ accounts, ...version }) => ({
			...defined(version),
			accounts: accounts.map(({ date, attestations, ...account }): Account => {
				this.require('place', account.place);
				return {
					...defined(account),
					...(date === undefined ? {} : { date: this.uncertainDay(date) }),
					attestations: this.attestations(attestations)
				};
			})
		}));
	}
}

/** Reads records of one kind, one by one; `key` names the field under which faults name a record. */
export type RecordReader = <K extends string, A extends { readonly [key in K]: string }, M>(
	rows: readonly Located<A>[],
	key: K,
	read: (value: A, fields: FieldReader) => M
) => Located<M>[];

/** A reader of records that knows the ids there are, and reports faults. */
export function recordReader(references: References, faults: Faults): RecordReader {
	return (rows, key, read) =>
		rows.map(({ value, file, line }) => {
			const fields = new FieldReader({ file, line, id: value[key] }, references, faults);
			return { value: read(value, fields), file, line };
		});
}

/** The ids of a list joined by “|”. */
export function splitIds(text: string): string[] {
	return text === '' ? [] : text.split('|');
}

/** Those texts of a row of a CSV file that are not empty. */
export function textsOf<K extends string>(
	row: Partial<Record<K, string>>,
	keys: readonly K[]
): Partial<Record<K, string>> {
	const texts: Partial<Record<K, string>> = {};
	for (const key of keys) if (row[key]) texts[key] = row[key];
	return texts;
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** The record without keys that are not given: the model’s optional keys are absent, never undefined. */
export function defined<T extends object>(record: T): Defined<T> {
	return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Defined<T>;
}

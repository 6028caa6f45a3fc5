import type { Attestation, Confidence } from '#lib/atlas/model/attestation.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import { parseEdtf, type DayBounds } from './edtf.ts';
import type { AuthoredRecord } from './load.ts';

/*
 * What attestations can bear, by the rule of the codebook: contemporary document or two independent sources: high; one
 * decent source, or several weak ones: medium; one weak source: low. General knowledge bears nothing.
 */

type SourceRecord = AuthoredRecord['sources'][number];

/** The days that a fact is of, both included; the last is open where it may go on. */
export interface FactDays {
	readonly earliest: Day;
	readonly latest: Day | null;
}

/** How sure a record may be, from the least. */
export const GRADES: readonly Confidence[] = ['low', 'medium', 'high'];

/** How long after a fact a document still counts as one of its time, days. */
const CONTEMPORARY = 366;
/** The same of what was written for readers: a report within a month, which may be what the fact is. */
const REPORTED = 31;

/** A locator that says what an attestation is used for, where it is not the fact itself. */
const USE = /^for /;

/** Kinds of source of which one is decent evidence, and those of which one is weak. */
const DECENT: ReadonlySet<string> = new Set(['primary', 'memoir', 'scholarship', 'reference', 'press']);
const WEAK: ReadonlySet<string> = new Set(['wiki', 'web']);

/** Knows the sources as evidence. */
export class Evidence {
	readonly #sources: ReadonlyMap<string, SourceRecord>;
	/** Read once for each source, which attests thousands of facts. */
	readonly #written: ReadonlyMap<string, DayBounds | null>;

	constructor(sources: readonly SourceRecord[]) {
		this.#sources = new Map(sources.map((source) => [source.id, source]));
		this.#written = new Map(sources.map((source) => [source.id, writtenOn(source)]));
	}

	/** The days on which a source was written, as far as it says; `null` where it does not. */
	writtenOn(source: string): DayBounds | null {
		return this.#written.get(source) ?? null;
	}

	/** The most that attestations bear for a fact of these days. */
	ceiling(attestations: readonly Attestation[], fact: FactDays): Confidence {
		const bearing = attestations.filter((attestation) => !isForUse(attestation));
		if (bearing.some(({ source }) => this.#isContemporary(source, fact))) return 'high';
		const decent = this.#lines(bearing, DECENT, fact);
		// Founding documents are articles of one encyclopaedia: they stand for one source, and make no second.
		if (decent.size >= 2) return 'high';
		const founding = bearing.some(({ source }) => this.#kind(source) === 'founding');
		return decent.size + Number(founding) >= 1 || this.#lines(bearing, WEAK, fact).size >= 2
			? 'medium'
			: 'low';
	}

	/**
	 * Whether an attestation is of a document that was written before what it attests, and does not say what it is used
	 * for: by a locator “for …”, or by a date of its own that it could know.
	 */
	isOlderThan({ source, locator, says }: Attestation, { earliest }: FactDays): boolean {
		const written = this.writtenOn(source);
		if (!written || written.latest >= earliest || isForUse({ source, ...(locator ? { locator } : {}) }))
			return false;
		const told = says === undefined ? null : parseEdtf(says);
		return !told || told.earliest > written.latest;
	}

	/** Whether a primary source speaks, undated, of a state that had ended long before it was written. */
	isOfLaterTime({ source, locator, says }: Attestation, { latest }: FactDays): boolean {
		if (this.#kind(source) !== 'primary' || says !== undefined || locator?.match(USE)) return false;
		const written = this.writtenOn(source);
		return written !== null && latest !== null && written.earliest > latest + CONTEMPORARY;
	}

	/** The independent lines of tradition among sources of some kinds; those that copy one work are one. */
	#lines(
		attestations: readonly Attestation[],
		kinds: ReadonlySet<string>,
		fact: FactDays
	): ReadonlySet<string> {
		return new Set(
			attestations
				.map(({ source }) => this.#sources.get(source))
				.filter((csl) => csl !== undefined)
				.filter(({ custom }) => kinds.has(custom.kind) && custom.seen !== false)
				.filter(({ id }) => (this.writtenOn(id)?.latest ?? Infinity) >= fact.earliest)
				.map(({ id, custom }) => custom.line ?? id)
		);
	}

	#isContemporary(source: string, { earliest, latest }: FactDays): boolean {
		const written = this.writtenOn(source);
		const kind = this.#kind(source) ?? '';
		const isReport = kind === 'press' || kind === 'memoir';
		if (written === null || !(kind === 'primary' || isReport)) return false;
		const last = latest === null ? Infinity : latest + (isReport ? REPORTED : CONTEMPORARY);
		return written.latest >= earliest && written.earliest <= last;
	}

	#kind(source: string): string | undefined {
		return this.#sources.get(source)?.custom.kind;
	}
}

function isForUse({ locator }: Attestation): boolean {
	return locator !== undefined && USE.test(locator);
}

function writtenOn(csl: SourceRecord): DayBounds | null {
	return boundsOfCsl(csl['original-date'] ?? csl.issued);
}

/** The days that a date of CSL may be: of a range, from its first day to its last; `null` where there is none. */
export function boundsOfCsl(dated: SourceRecord['issued']): DayBounds | null {
	const parts = (dated?.['date-parts'] ?? []).map((part) => parseEdtf(edtfOf(part)));
	const [first] = parts;
	const last = parts.at(-1);
	return first && last ? { earliest: first.earliest, latest: last.latest } : null;
}

function edtfOf([year, month, day]: readonly number[]): string {
	return [String(year), month, day]
		.filter((part) => part !== undefined)
		.map((part) => String(part).padStart(2, '0'))
		.join('-');
}

import { WHOLE_PROVINCE } from '#lib/atlas/control-index.ts';
import type { ControlInterval, ControlVersion, TitleInterval } from '#lib/atlas/model/control.ts';
import type { Place, Toponym } from '#lib/atlas/model/place.ts';
import { formatIsoDay, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import type { Interval } from '#lib/atlas/time/interval.ts';
import { certainDay, type UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import type { Position, References } from './check-references.ts';
import { startClaims } from './claims.ts';
import { parseEdtf, type DayBounds } from './edtf.ts';
import type { Faults } from './faults.ts';
import type { AuthoredRecord } from './load.ts';
import type { Located } from './read.ts';

type Row<K extends 'control' | 'versions' | 'titles' | 'places' | 'districtNames'> =
	AuthoredRecord[K][number];

/** A day that stands in for one that could not be read; the fault was told, nothing is compiled. */
const NO_DAY = certainDay(0 as Day);

/** Turns authored rows into records of the model, telling what cannot be read or does not fit together. */
export class RecordReader {
	readonly #faults: Faults;
	readonly #references: References;

	constructor(faults: Faults, references: References) {
		this.#faults = faults;
		this.#references = references;
	}

	/** The period of the atlas. */
	period({ period }: AuthoredRecord['atlas']): Interval {
		const start = this.day(period.start, 'atlas.yaml');
		const end = this.day(period.end, 'atlas.yaml');
		if (end <= start)
			this.#faults.add({
				file: 'atlas.yaml',
				rule: 'the period must end after it starts',
				found: `${period.start} to ${period.end}`
			});
		return { start, end };
	}

	/** A day that must exist in the calendar. */
	day(text: string, file: string, line?: number, id?: string): Day {
		const day = parseIsoDay(text);
		if (day === null)
			this.#faults.add({ file, line, id, rule: 'a date must exist in the calendar', found: text });
		return day ?? NO_DAY.best;
	}

	control(row: Row<'control'>): Located<ControlInterval>[] {
		const { value, file, line } = row;
		const position = { file, line, id: value.unit };
		this.#references.requireControlArea(value.unit, position);
		const span = this.#span(value, position);
		const attestations = this.#references.attestations(value.attestations.split('|'), position);
		const interval: ControlInterval = {
			area: value.unit,
			...span,
			...this.#holding(value, position),
			confidence: value.confidence,
			attestations,
			...startClaims(attestations, span.start),
			...textsOf(value, ['change', 'situation', 'note'])
		};
		return [{ value: interval, file, line }];
	}

	version(row: Row<'versions'>): Located<ControlVersion>[] {
		const { value, file, line } = row;
		const position = { file, line, id: value.unit };
		this.#references.requireControlArea(value.unit, position);
		const span = this.#span({ ...value, start_edtf: '' }, position);
		const version: ControlVersion = {
			area: value.unit,
			start: span.start.best,
			end: span.end.best,
			...this.#holding(value, position),
			attestations: this.#references.attestations(value.attestations.split('|'), position),
			...textsOf(value, ['note'])
		};
		return [{ value: version, file, line }];
	}

	title(row: Row<'titles'>): Located<TitleInterval>[] {
		const { value, file, line } = row;
		const position = { file, line, id: value.area };
		this.#references.requireTitleArea(value.area, WHOLE_PROVINCE, position);
		this.#references.require('polity', value.de_jure, position);
		if (value.qualifier) this.#references.require('qualifier', value.qualifier, position);
		const claimedBy = splitIds(value.claimed_by);
		for (const claimant of claimedBy) this.#references.require('polity', claimant, position);
		const span = this.#span(value, position);
		const attestations = this.#references.attestations(value.attestations.split('|'), position);
		const title: TitleInterval = {
			area: value.area,
			...span,
			deJure: value.de_jure,
			qualifier: value.qualifier || null,
			claimedBy,
			confidence: value.confidence,
			attestations,
			...startClaims(attestations, span.start),
			...textsOf(value, ['change', 'note'])
		};
		return [{ value: title, file, line }];
	}

	/** A name of a district in another language or of another time; its source is checked and stays in the file. */
	districtName(
		row: Row<'districtNames'>
	): Located<{ readonly district: string; readonly toponym: Toponym }>[] {
		const { value, file, line } = row;
		const position = { file, line, id: value.district };
		this.#references.require('district', value.district, position);
		this.#references.attestations(value.attestations.split('|'), position);
		const { name, lang, use, latin } = value;
		const toponym = { name, lang, ...(use ? { use } : {}), ...(latin ? { latin } : {}) };
		return [{ value: { district: value.district, toponym }, file, line }];
	}

	place(row: Row<'places'>): Located<Place>[] {
		const { value, file, line } = row;
		const position = { file, line, id: value.id };
		const { mission, unit, country, note, toponyms, attestations, ...rest } = value;
		const place: Place = {
			...rest,
			mission: mission ?? false,
			...(unit === undefined ? {} : { unit }),
			...(country === undefined ? {} : { country }),
			toponyms: toponyms.map(({ name, lang, use, latin, from, to }) => ({
				name,
				lang,
				...(use === undefined ? {} : { use }),
				...(latin === undefined ? {} : { latin }),
				...(from === undefined ? {} : { from: this.uncertainDay(from, position) }),
				...(to === undefined ? {} : { to: this.uncertainDay(to, position) })
			})),
			...(note === undefined ? {} : { note }),
			attestations: this.#references.attestations(attestations, position)
		};
		return [{ value: place, file, line }];
	}

	/** An EDTF date with its best day: the one given, else the first that it allows (or the only bound that it has). */
	uncertainDay(text: string, position: Position, best?: string): UncertainDay {
		const bounds = parseEdtf(text);
		if (!bounds) {
			this.#faults.add({ ...position, rule: 'a date must be EDTF and exist in the calendar', found: text });
			return NO_DAY;
		}
		if (best === undefined)
			return { ...bounds, best: bounds.vague === 'earlier' ? bounds.latest : bounds.earliest };
		return this.#withBest(bounds, this.day(best, position.file, position.line, position.id), text, position);
	}

	/** The bounds round a best day, which must lie within them; at an open end the known day stands in for the bound. */
	#withBest(bounds: DayBounds, best: Day, text: string, position: Position): UncertainDay {
		const day = {
			...bounds,
			earliest: bounds.vague === 'earlier' && best < bounds.earliest ? best : bounds.earliest,
			latest: bounds.vague === 'later' && best > bounds.latest ? best : bounds.latest,
			best
		};
		if (best < day.earliest || best > day.latest) {
			this.#faults.add({
				...position,
				rule: 'the best day must lie within its bounds',
				found: `${formatIsoDay(best)} outside ${text}`
			});
		}
		return day;
	}

	/** `start` with its bounds, and `end`; the bounds of an end are those of the start that follows it. */
	#span(
		row: { start: string; start_edtf: string; end: string },
		position: Position
	): { start: UncertainDay; end: UncertainDay } {
		const best = this.day(row.start, position.file, position.line, position.id);
		const end = this.day(row.end, position.file, position.line, position.id);
		if (end <= best)
			this.#faults.add({
				...position,
				rule: 'an interval must end after it starts',
				found: `${row.start} to ${row.end}`
			});
		const start = row.start_edtf ? this.uncertainDay(row.start_edtf, position, row.start) : certainDay(best);
		return { start, end: certainDay(end) };
	}

	#holding(
		row: { de_facto: string; status: ControlInterval['status']; claimants: string },
		position: Position
	): Pick<ControlInterval, 'status' | 'deFacto' | 'claimants'> {
		const claimants = splitIds(row.claimants);
		for (const claimant of claimants) this.#references.require('polity', claimant, position);
		if (row.de_facto) this.#references.require('polity', row.de_facto, position);
		const fault = holdingFault(row, claimants);
		if (fault) this.#faults.add({ ...position, ...fault });
		return { status: row.status, deFacto: row.de_facto || null, claimants };
	}
}

function holdingFault(
	row: { de_facto: string; status: string },
	claimants: readonly string[]
): { rule: string; found: string } | null {
	if (row.status === 'contested') {
		if (claimants.length < 2)
			return { rule: 'a contested interval names its claimants', found: claimants.join('|') || 'none' };
		if (row.de_facto !== claimants[0])
			return {
				rule: 'de_facto of a contested interval is its first claimant',
				found: row.de_facto || 'nothing'
			};
		return null;
	}
	if (claimants.length > 0)
		return { rule: 'only a contested interval names claimants', found: claimants.join('|') };
	if (row.status === 'held' && !row.de_facto)
		return { rule: 'a held interval names its holder', found: 'nothing' };
	if (row.status === 'unknown' && row.de_facto)
		return { rule: 'an unknown interval names no holder', found: row.de_facto };
	return null;
}

/** The ids of a list joined by “|”. */
export function splitIds(text: string): string[] {
	return text === '' ? [] : text.split('|');
}

function textsOf<K extends string>(
	row: Partial<Record<K, string>>,
	keys: readonly K[]
): Partial<Record<K, string>> {
	const texts: Partial<Record<K, string>> = {};
	for (const key of keys) if (row[key]) texts[key] = row[key];
	return texts;
}

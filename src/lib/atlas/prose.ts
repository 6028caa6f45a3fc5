import { inBrackets } from '#lib/atlas/joins.ts';
import { UnknownIdError } from './errors.ts';
import type { District } from './model/area.ts';
import type { Place } from './model/place.ts';
import type { NameScheme } from './model/toponym.ts';
import type { Day } from './time/day.ts';
import { districtName, placeName, placeNames } from './toponym.ts';
import { withChildren } from './with-children.ts';

/*
 * Prose of the record, as it is compiled, refers to places and districts by id, so that it bears the names a reader chose:
 * `{place}`, `{place+}` at a first mention that gives a second current name in brackets, `{place@day}` where the names of
 * that day are not those of the default one, and `{district:id}`. `{source:id}` refers to a work in every scheme, and is
 * left for where it is shown: as a note that opens at its short name, or as that name alone.
 */

/** A place in prose, or a district. */
export type ProseReference =
	| { readonly place: string; readonly isFirst: boolean; readonly day: Day | null }
	| { readonly district: string };

/** In whose names prose is told, and where they are looked up. */
export interface ProseNames {
	readonly scheme: NameScheme;
	/** The day of a reference that has none. */
	readonly defaultDay: Day;
	readonly places: ReadonlyMap<string, Pick<Place, 'id' | 'toponyms'>>;
	readonly districts: ReadonlyMap<string, Pick<District, 'name' | 'toponyms'>>;
}

const REFERENCE = /\{(district:)?([^{}+@:]+)(\+)?(?:@(-?\d+))?\}/g;
const SOURCE = /\{source:([^{}]+)\}/;

/** A reference as it stands in compiled prose. */
export function writeReference(reference: ProseReference): string {
	if ('district' in reference) return `{district:${reference.district}}`;
	const { place, isFirst, day } = reference;
	return `{${place}${isFirst ? '+' : ''}${day === null ? '' : `@${day}`}}`;
}

/** A reference to a work as it stands in compiled prose. */
export function writeSource(id: string): string {
	return `{source:${id}}`;
}

/** A piece of a text: words, or a work referred to. */
export type ProsePart = { readonly words: string } | { readonly source: string };

/** Filled prose in pieces, for where the works that it refers to are shown as more than words. */
export function prosePieces(text: string): ProsePart[] {
	// Every other piece is what the expression catches.
	return text
		.split(SOURCE)
		.map((piece, i) => (i % 2 === 1 ? { source: piece } : { words: piece }))
		.filter((piece) => !('words' in piece) || piece.words !== '');
}

/** Filled prose as words alone, works by their short names. */
export function plainProse(text: string, shortName: (source: string) => string): string {
	return prosePieces(text)
		.map((piece) => ('source' in piece ? shortName(piece.source) : piece.words))
		.join('');
}

/** The references of compiled prose, in order. */
export function referencesOf(text: string): ProseReference[] {
	return [...text.matchAll(REFERENCE)].map(([, district, id = '', plus, day]) =>
		district === undefined
			? { place: id, isFirst: plus !== undefined, day: day === undefined ? null : (Number(day) as Day) }
			: { district: id }
	);
}

/**
 * Prose with its references filled in. Names stand in Latin letters, as the sentence around them; those of a scheme in
 * another script follow in brackets at the first mention.
 * @throws UnknownIdError for a reference to what is not there (the compiler rules that out).
 */
export function fillProse(text: string, names: ProseNames): string {
	return text.replace(REFERENCE, (_, ofDistrict, id: string, plus, day?: string) => {
		if (ofDistrict !== undefined) return districtName(require('district', names.districts, id), names.scheme);
		const place = require('place', names.places, id);
		const on = day === undefined ? names.defaultDay : (Number(day) as Day);
		if (plus === undefined) return placeName(place, on, names.scheme);
		const { name, other } = placeNames(place, on, names.scheme);
		return other === null ? name : `${name}${inBrackets(isolated(other))}`;
	});
}

/**
 * A record with the prose in it filled in, at any depth; whatever holds none is the same object. Linear in its size.
 * @throws UnknownIdError as {@link fillProse}.
 */
export function fillRecord<T>(record: T, names: ProseNames): T {
	return fillValue(record, (text) => fillProse(text, names)) as T;
}

/** A record with works by their short names wherever its prose refers to them, for readers other than our own pages. */
export function plainRecord<T>(record: T, shortName: (source: string) => string): T {
	return fillValue(record, (text) => plainProse(text, shortName)) as T;
}

function fillValue(value: unknown, fill: (text: string) => string): unknown {
	if (typeof value === 'string') return value.includes('{') ? fill(value) : value;
	if (typeof value !== 'object' || value === null) return value;
	return withChildren(value, (_, child) => fillValue(child, fill));
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** A name that runs the other way, apart from what follows it: brackets and figures would else be drawn into its order. */
function isolated(name: string): string {
	return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}

function require<T>(kind: string, table: ReadonlyMap<string, T>, id: string): T {
	const found = table.get(id);
	if (found === undefined) throw new UnknownIdError(kind, id);
	return found;
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capitalise } from '#lib/atlas/capitalise.ts';
import type { Place } from '#lib/atlas/model/place.ts';
import type { Toponym } from '#lib/atlas/model/toponym.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import { parseIsoDay } from '#lib/atlas/time/day.ts';
import { certainDay } from '#lib/atlas/time/uncertain-day.ts';
import type { District } from '#lib/atlas/model/area.ts';
import { fillProse, writeReference, writeSource, type ProseNames } from '#lib/atlas/prose.ts';
import type { NameScheme } from '#lib/atlas/model/toponym.ts';
import { placeNames } from '#lib/atlas/toponym.ts';
import { parseEdtf } from './edtf.ts';
import type { Faults, FileLocation } from './faults.ts';
import type { AuthoredRecord } from './load.ts';
import { readLanguages } from './records/languages.ts';
import { orMeant } from './nearest.ts';
import { isLeftOut, type ReferenceKind } from './references.ts';

/*
 * Authored prose refers to a place by its id, so that it bears the name in force on its day in the names a reader chose:
 * `{place}`, `{place+}` with its other name too, `{place=Name}` under a name of its own choice, `{district:id}`,
 * `{person:id}`, `{polity:id}` with its article (`{Polity:id}` where a sentence begins with it, `{polity:id=Name}` without),
 * `{formula:event}` for how a disputed event is to be told, and, in notes, `{source:KEY}` for a work. Compiled, it keeps the references to what depends on the
 * reader (see atlas/prose.ts).
 */

const REFERENCE = /\{(?:(district|formula|person|source|[Pp]olity):)?([^{}=+]+)(\+)?(?:=([^{}]*))?\}/g;
/** What a source or a document says stands within quotation marks, and keeps its names. */
const QUOTED = /“[^”]*”|"[^"]*"|‘[^’]*’|(?<![\p{L}\d])'[^']*'(?!\p{L})/gu;

/** Where a text stands, and as of which day it speaks. */
export interface ProseContext {
	readonly day: Day;
	readonly location: FileLocation;
	/** Whether the first mention of a place gives its other name too, where two are current. */
	readonly isFull?: boolean;
	/** A place or a polity whose own names the text is about. */
	readonly about?: string;
	/** Whether it may refer to works by their keys: it is shown where they open. */
	readonly isCiting?: boolean;
	/** Where its faults go, where not to those of the record. */
	readonly faults?: Faults;
}

type PolityEntry = AuthoredRecord['atlas']['polities'][number];

interface Formula {
	readonly text: string;
	readonly needs: string;
	readonly where: readonly string[];
	readonly told: readonly string[];
}

/** Compiles authored prose, and tells names and sentences that break the rules of the codebook. */
export class Prose {
	readonly #places: ReadonlyMap<string, Pick<Place, 'id' | 'toponyms'>>;
	readonly #districts: ReadonlyMap<string, Pick<District, 'name' | 'toponyms'>>;
	readonly #people: ReadonlyMap<string, string>;
	readonly #polities: ReadonlyMap<string, PolityNames>;
	readonly #formulas: ReadonlyMap<string, Formula>;
	/** Where and what each of them tells. */
	readonly #disputes: readonly { readonly needs: string; readonly place: RegExp; readonly deed: RegExp }[];
	readonly #sources: ReadonlySet<string>;
	/** A key of a work as a word. */
	readonly #keys: RegExp | null;
	readonly #bare: RegExp | null;
	readonly #proper: RegExp | null;
	readonly #bodies: RegExp | null;
	readonly #known: RegExp | null;
	readonly #faults: Faults;
	/** Whether its texts are a translation: names stand in the case that their sentence asks for. */
	readonly #isTranslated: boolean;
	/** In whose names a reader can have it told. */
	readonly #schemes: readonly NameScheme[];
	/** The day of a text that is of none. */
	readonly defaultDay: Day;

	constructor(record: AuthoredRecord, folder: string, faults: Faults, isTranslated = false) {
		this.#faults = faults;
		this.#isTranslated = isTranslated;
		this.#schemes = ['period', 'modern', ...readLanguages(record).map(({ lang }) => lang)];
		this.defaultDay = parseIsoDay(record.atlas.defaultDay) ?? (0 as Day);
		this.#places = new Map(
			record.places.map(({ value: { id, toponyms } }) => [
				id,
				{ id, toponyms: toponyms.map(({ from, to, ...rest }) => withDays(rest, from, to)) }
			])
		);
		this.#districts = new Map(
			record.districts.map(({ value: { id, name } }) => [
				id,
				{
					name,
					toponyms: record.districtNames.flatMap(({ value }) =>
						value.district === id
							? { name: value.name, lang: value.lang, ...(value.use === '' ? {} : { use: value.use }) }
							: []
					)
				}
			])
		);
		this.#people = new Map(record.people.map(({ value: { id, names } }) => [id, names[0]?.name ?? id]));
		this.#polities = new Map(record.atlas.polities.map((polity) => [polity.id, namesInText(polity)]));
		this.#formulas = new Map(
			record.events.flatMap(({ value }) => (value.formula ? [[value.id, value.formula] as const] : []))
		);
		this.#disputes = [...this.#formulas.values()].flatMap(({ needs, where, told }) => {
			const [place, deed] = [anyOf(where), anyOf(told)];
			return place && deed ? [{ needs, place, deed }] : [];
		});
		this.#sources = new Set(record.sources.map(({ id }) => id));
		this.#keys = anyOf([...this.#sources]);
		const otherwise = new Set([
			...[...this.#districts.values()].map(({ name }) => name),
			...riverNames(folder)
		]);
		this.#bare = anyName(
			[...this.#places.values()].flatMap((place) => namesToRefer(place, otherwise, record))
		);
		this.#bodies = anyName(record.institutions.flatMap(({ value }) => value.names.map(({ name }) => name)));
		this.#known = anyName([
			...this.#people.values(),
			...[...this.#polities.values()].flatMap(({ proper }) => proper)
		]);
		this.#proper = anyName(
			[...record.institutions, ...record.people].flatMap(({ value }) => value.names.map(({ name }) => name))
		);
	}

	/** The text as it is compiled. */
	compile(text: string, context: ProseContext): string {
		if (!this.#isTranslated) this.#checkBare(text, context);
		const named = new Set<string>();
		const compiled = text.replace(
			REFERENCE,
			(whole, kind: string | undefined, id: string, plus?: string, as?: string) =>
				kind === undefined
					? this.#placeReference(id, { whole, isFull: plus !== undefined, as }, context, named)
					: this.#otherReference(kind, id, as, context, named)
		);
		if (!this.#isTranslated) this.#checkFormulas(this.fill(compiled), context);
		return compiled;
	}

	/** A text that keeps its own names, with its references to works compiled. */
	cite(text: string, location: FileLocation): string {
		const context = { day: this.defaultDay, location, isCiting: true };
		this.#checkKeys(text, context);
		return text.replace(REFERENCE, (whole, kind: string | undefined, id: string) =>
			kind === 'source' ? this.#sourceReference(id, context) : whole
		);
	}

	/** A compiled text as readers see it, in the names of the time or of another scheme. */
	fill(compiled: string, scheme: NameScheme = 'period'): string {
		return fillProse(compiled, this.names(scheme));
	}

	/** A compiled text in each of the schemes that a reader can choose: it is too long in none of them. */
	fillAll(compiled: string): string[] {
		return this.#schemes.map((scheme) => this.fill(compiled, scheme));
	}

	/** Where the names of a scheme are looked up. */
	names(scheme: NameScheme = 'period'): ProseNames {
		return { scheme, defaultDay: this.defaultDay, places: this.#places, districts: this.#districts };
	}

	/** A place, by the name that a reader chooses, or under one of its names. */
	#placeReference(
		id: string,
		{
			whole,
			isFull,
			as
		}: { readonly whole: string; readonly isFull: boolean; readonly as: string | undefined },
		context: ProseContext,
		named: Set<string>
	): string {
		const place = this.#places.get(id);
		if (!place) return this.#unknown('place', id, whole, context);
		const isFirst = isFull || (context.isFull === true && !named.has(id));
		named.add(id);
		if (as === undefined)
			return writeReference({
				place: id,
				isFirst,
				day: this.#isAsByDefault(place, context.day) ? null : context.day
			});
		return this.#isTranslated || place.toponyms.some(({ name }) => name === as)
			? as
			: this.#tell(context, 'a name that a text gives a place is one of its names', whole);
	}

	/** What is no place, by the kind it is written with. */
	#otherReference(
		kind: string,
		id: string,
		as: string | undefined,
		context: ProseContext,
		named: Set<string>
	): string {
		if (this.#isTranslated && as !== undefined) return as;
		switch (kind) {
			case 'district':
				return this.#districts.has(id)
					? writeReference({ district: id })
					: this.#unknown('district', id, id, context);
			case 'formula':
				return (
					this.#formulas.get(id)?.text ??
					(isLeftOut('event', id, this.#faults)
						? id
						: this.#tell(context, 'a formula is that of an event which has one', id))
				);
			case 'source':
				return this.#sourceReference(id, context);
			case 'person':
				return this.#people.get(id) ?? this.#unknown('person', id, id, context);
			default: {
				const name = this.#polityName(id, as, context, named);
				return kind === 'Polity' ? capitalise(name) : name;
			}
		}
	}

	#sourceReference(id: string, context: ProseContext): string {
		if (!this.#sources.has(id)) return this.#unknown('source', id, id, context);
		return context.isCiting === true
			? writeSource(id)
			: this.#tell(context, 'works are referred to in notes only', id);
	}

	/** A polity within a sentence: at the first mention of a full text by its long name, else by its short one. */
	#polityName(id: string, as: string | undefined, context: ProseContext, named: Set<string>): string {
		const polity = this.#polities.get(id);
		if (!polity) return this.#unknown('polity', id, id, context);
		if (as !== undefined)
			return this.#isTranslated || polity.names.includes(as)
				? as
				: this.#tell(context, 'a name that a text gives a polity is one of its names', as);
		const key = `polity:${id}`;
		const isFirst = context.isFull === true && !named.has(key);
		named.add(key);
		return isFirst ? polity.name : polity.short;
	}

	/** Whether the names of a place on a day are those of the default one, in every scheme. */
	#isAsByDefault(place: Pick<Place, 'id' | 'toponyms'>, day: Day): boolean {
		return this.#schemes.every((scheme) => {
			const [one, other] = [day, this.defaultDay].map((on) => placeNames(place, on, scheme));
			return one?.name === other?.name && one?.other === other?.other;
		});
	}

	/** Whether a text tells an event by its formula. */
	uses(text: string, event: string): boolean {
		return text.includes(`{formula:${event}}`);
	}

	/** No reader knows the keys of the works. */
	#checkKeys(text: string, context: ProseContext): void {
		const rest = text.replace(REFERENCE, ' ');
		for (const [found] of this.#keys ? rest.matchAll(this.#keys) : [])
			this.#tell(context, 'a work is referred to by its key in braces, {source:KEY}', found);
	}

	#checkBare(text: string, context: ProseContext): void {
		const { location, about, faults = this.#faults } = context;
		this.#checkKeys(text, context);
		const rest = printed(text.replace(REFERENCE, ' ').replace(QUOTED, ' '));
		// A name that is part of another one is told from it only where all of these are known.
		if (!this.#faults.isWhole('people.yaml', 'institutions.yaml')) return;
		const find = (bare: RegExp | null, beside: RegExp | null, own: readonly string[], rule: string) => {
			const free = beside ? rest.replace(beside, ' ') : rest;
			for (const [found] of bare ? free.matchAll(bare) : [])
				if (!own.map(printed).includes(found)) faults.add({ ...location, rule, found });
		};
		find(
			this.#known,
			this.#bodies,
			this.#polities.get(about ?? '')?.names ?? [],
			'a person or a polity is referred to by its id, {person:id} or {polity:id}'
		);
		find(
			this.#bare,
			this.#proper,
			this.#places.get(about ?? '')?.toponyms.map(({ name }) => name) ?? [],
			'a place whose name depends on the day or the scheme is referred to by its id, {place}'
		);
	}

	/** What is disputed is told with the words that say so, in each sentence that tells it. */
	#checkFormulas(text: string, context: ProseContext): void {
		for (const { needs, place, deed } of this.#disputes) {
			for (const sentence of text.replace(QUOTED, ' ').split(/(?<=[.!?])\s+/))
				if (!sentence.includes(needs) && sentence.search(place) >= 0 && sentence.search(deed) >= 0)
					this.#tell(context, `what is disputed is told with “${needs}”`, sentence);
		}
	}

	/** A reference to what is not there; nothing is told of a record that could not be read. */
	#unknown(kind: ReferenceKind, id: string, found: string, context: ProseContext): string {
		if (isLeftOut(kind, id, this.#faults)) return id;
		return this.#tell(context, `unknown ${kind} id`, orMeant(id, this.#idsOf(kind), found));
	}

	#idsOf(kind: ReferenceKind): Iterable<string> {
		const ids: Partial<Record<ReferenceKind, Iterable<string>>> = {
			place: this.#places.keys(),
			district: this.#districts.keys(),
			person: this.#people.keys(),
			polity: this.#polities.keys(),
			source: this.#sources
		};
		return ids[kind] ?? [];
	}

	#tell({ location, faults = this.#faults }: Omit<ProseContext, 'day'>, rule: string, found: string): string {
		faults.add({ ...location, rule, found });
		return found.replace(/[{}]/g, '');
	}
}

/** What a polity is called within a sentence. */
interface PolityNames {
	readonly name: string;
	readonly short: string;
	/** All its names, with the article and without. */
	readonly names: readonly string[];
	/** Those that are names of it alone: what is short and no abbreviation is also a word, or the name of a land. */
	readonly proper: readonly string[];
}

const ABBREVIATION = /^\p{Lu}+$/u;

function namesInText({ name, short, inText = { name, short } }: PolityEntry): PolityNames {
	const bare = (text: string) => text.replace(/^the /, '');
	return {
		...inText,
		names: [name, short, inText.name, inText.short, bare(inText.name), bare(inText.short)],
		proper: [
			...(bare(inText.name) === name ? [name] : []),
			...(bare(inText.short) === short && ABBREVIATION.test(short) ? [short] : [])
		]
	};
}

/** The names under which a place must not stand bare: its English ones, where it has several in official use. */
function namesToRefer(
	{ toponyms }: Pick<Place, 'toponyms'>,
	otherwise: ReadonlySet<string>,
	record: AuthoredRecord
): string[] {
	const end = parseIsoDay(record.atlas.period.end) ?? (Infinity as Day);
	const english = toponyms.filter(({ lang }) => lang === 'en');
	const official = new Set(english.filter(({ use }) => use !== 'variant').map(({ name }) => name));
	if (official.size < 2) return [];
	// A word may be a district or a river before it is a town: those names are free until then.
	return english
		.filter(
			({ name, from, use }) =>
				!((from !== undefined && from.best >= end) || use === 'variant') || !otherwise.has(name)
		)
		.map(({ name }) => name);
}

function withDays(
	toponym: Omit<AuthoredRecord['places'][number]['value']['toponyms'][number], 'from' | 'to'>,
	from: string | undefined,
	to: string | undefined
): Toponym {
	const day = (text: string | undefined) => {
		const bounds = text === undefined ? null : parseEdtf(text);
		return bounds ? certainDay(bounds.earliest) : undefined;
	};
	const [first, last] = [day(from), day(to)];
	return {
		name: toponym.name,
		lang: toponym.lang,
		...(toponym.use === undefined ? {} : { use: toponym.use }),
		...(first ? { from: first } : {}),
		...(last ? { to: last } : {})
	};
}

/** The names of rivers of the basemap of a folder, where there is one. */
export function riverNames(folder: string): string[] {
	return ['geometry/rivers.geojson', 'basemap/ne-rivers.geojson'].flatMap((file) => {
		const path = join(folder, file);
		if (!existsSync(path)) return [];
		const { features } = JSON.parse(readFileSync(path, 'utf8')) as {
			features: { properties: { name?: string } }[];
		};
		return features.flatMap(({ properties }) => properties.name ?? []);
	});
}

/** Any of some names, as they are printed. */
function anyName(names: readonly string[]): RegExp | null {
	return anyOf(names.map(printed));
}

/** A text as it is printed: a typed apostrophe is one. */
function printed(text: string): string {
	return text.replaceAll("'", '’');
}

/** Any of some words, whole, the longest first; `null` where there are none. */
export function anyOf(words: readonly string[]): RegExp | null {
	const unique = [...new Set(words)].filter((word) => word !== '').sort((a, b) => b.length - a.length);
	if (unique.length === 0) return null;
	const escaped = unique.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return new RegExp(`(?<![\\p{L}\\d-])(?:${escaped.join('|')})(?![\\p{L}\\d-])`, 'gu');
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { History } from '#lib/atlas/model/history.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import { placeName } from '#lib/atlas/toponym.ts';
import { MONTHS } from './months.ts';
import { anyOf, riverNames } from './prose.ts';

/** Something that a text may name and a map may letter. What is neither a place nor a district goes by its name. */
export interface Spoken {
	readonly kind: 'place' | 'district' | 'land';
	readonly id: string;
	/** What a map of a day letters it with, in the names of the time. */
	nameOn(day: Day): string;
}

/** A word with a capital that does not begin a sentence or a quotation. */
const CAPITALISED = /(?<=[\p{L}\d,;)’”] [(“]?)\p{Lu}[\p{L}’]+(?![\p{L}\d-])/gu;
const PARTS = /[^\p{L}’]+/u;

/** Finds in a text what a map may letter: places under all their English names, districts, and what else of the land is lettered. */
export class Gazetteer {
	readonly #byName = new Map<string, Spoken[]>();
	readonly #names: RegExp | null;
	/** Names of which these are only a part: the “Union” of a longer name is a government, in a text. */
	readonly #other: RegExp | null;
	/** Every word of a name. */
	readonly #words: ReadonlySet<string>;

	/** @param land - Names of lettering that is no place and no district. */
	constructor(
		{ places, districts, units, polities, whole }: Atlas,
		history: History,
		land: readonly string[]
	) {
		for (const place of places)
			for (const { name, lang } of place.toponyms)
				if (lang === 'en')
					this.#add(name, { kind: 'place', id: place.id, nameOn: (day) => placeName(place, day) });
		for (const { id, name } of districts) this.#add(name, { kind: 'district', id, nameOn: () => name });
		for (const name of land) this.#add(name, { kind: 'land', id: name, nameOn: () => name });
		this.#names = anyOf([...this.#byName.keys()]);
		const other = [
			whole,
			...polities.flatMap(({ name, short }) => [name, short]),
			...[...history.people, ...history.institutions].flatMap(({ names }) => names.map(({ name }) => name))
		];
		this.#other = anyOf(other);
		this.#words = new Set(
			[...this.#byName.keys(), ...other, ...units.map(({ name }) => name), ...MONTHS].flatMap((name) =>
				name.split(PARTS)
			)
		);
	}

	/**
	 * What a text names, by the words in which it does. Of the things that bear a name, those that are lettered with it on
	 * the day; where none is, all of them.
	 */
	find(text: string, day: Day): ReadonlyMap<string, readonly Spoken[]> {
		const rest = this.#other ? text.replace(this.#other, ' ') : text;
		const words = this.#names ? [...rest.matchAll(this.#names)].map(([word]) => word) : [];
		return new Map(
			words.map((word) => {
				const all = this.#byName.get(word) ?? [];
				const lettered = all.filter((thing) => thing.nameOn(day) === word);
				return [word, lettered.length > 0 ? lettered : all];
			})
		);
	}

	/** Words of a text that are written as names and are part of none that the record knows. */
	strangersIn(text: string): string[] {
		const words = [...text.matchAll(CAPITALISED)].map(([word]) => word.replace(/’s$/u, ''));
		return words.filter((word) => !this.#words.has(word));
	}

	#add(name: string, thing: Spoken): void {
		const known = this.#byName.get(name);
		if (!known) this.#byName.set(name, [thing]);
		else if (!known.some(({ kind, id }) => kind === thing.kind && id === thing.id)) known.push(thing);
	}
}

/** The names of rivers and of other lettering of the basemap of a folder, where there is one. */
export function landNames(folder: string): string[] {
	const path = join(folder, 'labels.yaml');
	const labels = existsSync(path)
		? (parse(readFileSync(path, 'utf8')) as { readonly kind: string; readonly name: string }[])
		: [];
	const named = labels.filter(({ kind }) => kind !== 'caption').map(({ name }) => name);
	return [...new Set([...named, ...riverNames(folder)])];
}

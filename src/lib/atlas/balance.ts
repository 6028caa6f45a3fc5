import { sourcesCited } from './attestation.ts';
import { attestedFacts } from './attested-facts.ts';
import type { Atlas } from './model/atlas.ts';
import type { Attestation } from './model/attestation.ts';
import type { History } from './model/history.ts';

/** What the tables of the balance count, in their order. */
const BALANCE_KEYS = [
	'events-district',
	'events-kind',
	'events-works',
	'events-located',
	'people-side',
	'people-community',
	'people-gender',
	'people-scripts',
	'sources-kind',
	'sources-read',
	'citations-origin'
] as const;

/** What a table of the balance counts. */
export type BalanceKey = (typeof BALANCE_KEYS)[number];

/** What is none of the values of a table: elsewhere, or not told by a source. */
export const NOT_TOLD = '';

/** How many of the record are of each value, the most first. */
export interface BalanceTable {
	readonly key: BalanceKey;
	/** Ids of districts, sides, communities and origins, kinds, numbers of works, languages of names joined by a space. */
	readonly rows: readonly { readonly value: string; readonly count: number }[];
}

/** Whose history a record tells. Nothing is judged: the figures are to be seen, so that a gap is known as one. */
export function balanceOf(atlas: Atlas, history: History): BalanceTable[] {
	const { events, people, sources } = history;
	const values: Readonly<Record<BalanceKey, readonly string[]>> = {
		'events-district': districtsOf(atlas),
		'events-kind': atlas.events.map(({ kind }) => kind),
		'events-works': events.map(({ attestations }) => worksOf(attestations)),
		'events-located': atlas.events.map((event) => locationOf(event)),
		'people-side': people.map(({ side }) => side),
		'people-community': people.map(({ community }) => community?.is ?? NOT_TOLD),
		'people-gender': people.map(({ gender }) => gender?.is ?? NOT_TOLD),
		'people-scripts': people.map(({ names }) => [...new Set(names.map(({ lang }) => lang))].sort().join(' ')),
		'sources-kind': sources.map(({ kind }) => kind),
		'sources-read': sources.flatMap(({ read }) => read ?? []),
		'citations-origin': originsOf(atlas, history)
	};
	return BALANCE_KEYS.map((key) => ({ key, rows: tally(values[key]) })).filter(({ rows }) => rows.length > 0);
}

function tally(values: readonly string[]): BalanceTable['rows'] {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

/** For each event the districts of its units and of its place; those of none are elsewhere, or nowhere told. */
function districtsOf({ events, units, places, districts }: Atlas): string[] {
	const districtOf = new Map(units.map(({ id, district }) => [id, district]));
	const unitOf = new Map(places.map(({ id, unit }) => [id, unit]));
	const order = new Map(districts.map(({ id }, i) => [id, i]));
	return events.flatMap(({ areas, place }) => {
		const all = [...areas, unitOf.get(place ?? '') ?? ''].flatMap((unit) => districtOf.get(unit) ?? []);
		const named = [...new Set(all)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
		return named.length > 0 ? named : [NOT_TOLD];
	});
}

/** For each time that a source is cited where it comes from; nothing, where an atlas does not tell its sources by that. */
function originsOf(atlas: Atlas, history: History): string[] {
	if (history.origins.length === 0) return [];
	const originOf = new Map(history.sources.map(({ id, origin }) => [id, origin]));
	return attestedFacts(atlas, history)
		.flat()
		.map(({ source }) => originOf.get(source) ?? NOT_TOLD);
}

/** How many works attest a fact: three stands for more. */
function worksOf(attestations: readonly Attestation[]): string {
	return String(Math.min(3, sourcesCited(attestations).length));
}

/** Whether an event stands at a mapped place, in words alone, or nowhere. */
function locationOf({ place, placeText, areas }: Atlas['events'][number]): string {
	if (place !== undefined) return 'mapped';
	if (areas.length > 0) return 'units';
	return placeText === undefined ? NOT_TOLD : 'words';
}

import { core } from '../built-core.ts';

/* By what words and colours this record is known, wherever they turn up. */

const { atlas } = core;

/** Words that are names in the record and plain words elsewhere. */
const PLAIN_WORDS = new Set([
	'seven',
	'three',
	'cities',
	'coalition',
	'contested',
	'insurgents',
	'cities elsewhere',
	// A vocabulary of kinds of places, too.
	'geonames'
]);
/** What the units of this history are called, which another atlas has under other words. */
const UNITS = ['province', 'provinces', 'provincial', 'county', 'counties', 'prefecture', 'oblast'];
const SHORTEST = 4;

/** Names and ids of the record, in small letters. */
export function namesOfRecord(): Set<string> {
	const names = [
		atlas.title,
		...[...atlas.groups, ...atlas.polities, ...atlas.districts, ...atlas.units, ...atlas.cities].flatMap(
			({ id, name }) => [id, name]
		),
		...atlas.places.flatMap((place) => [
			place.id,
			...place.toponyms.flatMap((toponym) => [toponym.name, toponym.latin ?? ''])
		]),
		...atlas.sources.map((source) => source.id),
		...UNITS
	];
	return new Set(
		names
			.map((name) => name.toLowerCase())
			.filter((name) => name.length >= SHORTEST && !PLAIN_WORDS.has(name))
	);
}

/** A text as part of a regular expression. */
export function escaped(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The tints of the holders, `#rrggbb`. */
export function tintsOfRecord(): Set<string> {
	return new Set(atlas.polities.flatMap(({ tint }) => Object.values(tint)));
}

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { Attestation } from '#lib/atlas/model/attestation.ts';
import { readAtlas, readHistory } from '#lib/atlas/wire.ts';

/*
 * Prints whose history the compiled record tells: `npm run balance` after `npm run data`. Nothing is judged; the figures are to
 * be seen, so that a gap is known as one.
 */

const ROOT = resolve(import.meta.dirname, '../..');
const FOLDER = resolve(process.env['ATLAS_FOLDER'] ?? join(ROOT, 'geodata'));
const GENERATED = resolve(process.env['ATLAS_OUTPUT'] ?? ROOT, 'src/lib/generated');
const read = (name: string): unknown => JSON.parse(readFileSync(join(GENERATED, name), 'utf8'));
const atlas = readAtlas(read('atlas.json'));
const history = readHistory(read('record.json'), atlas.version);

print('Events by district', districtsOf(atlas));
print(
	'Events by kind',
	atlas.events.map(({ kind }) => kind)
);
print(
	'Events by what they rest on',
	history.events.map(({ attestations }) => sourcesOf(attestations))
);
print(
	'People by side',
	history.people.map(({ side }) => side)
);
print(
	'People by gender',
	history.people.map(({ gender }) => gender?.is ?? 'no source says')
);
print(
	'People by the scripts of their names',
	history.people.map(({ names }) => [...new Set(names.map(({ lang }) => lang))].sort().join(' '))
);
print(
	'Sources by language',
	history.sources.map(({ id }) => languages().get(id) ?? 'none said')
);
print(
	'Sources by kind',
	history.sources.map(({ kind }) => kind)
);

/** For each event the districts of its units and of its place; those of none are elsewhere, or nowhere told. */
function districtsOf({ events, units, places, districts }: Atlas): string[] {
	const districtOf = new Map(units.map(({ id, district }) => [id, district]));
	const unitOf = new Map(places.map(({ id, unit }) => [id, unit]));
	return events.flatMap(({ areas, place }) => {
		const all = [...areas, unitOf.get(place ?? '') ?? ''].map((unit) => districtOf.get(unit));
		const named = districts.map(({ id }) => id).filter((id) => all.includes(id));
		return named.length > 0 ? named : ['outside, or not told'];
	});
}

/** How many works attest a fact. */
function sourcesOf(attestations: readonly Attestation[]): string {
	const works = new Set(attestations.map(({ source }) => source)).size;
	return works > 2 ? 'three works or more' : `${works} work${works === 1 ? '' : 's'}`;
}

/** The language of each source, as its entry says it. */
function languages(): ReadonlyMap<string, string> {
	const file = join(FOLDER, 'sources.json');
	const entries = JSON.parse(readFileSync(file, 'utf8')) as { id: string; language?: string }[];
	return new Map(entries.map(({ id, language = 'none said' }) => [id, language]));
}

function print(heading: string, values: readonly string[]): void {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	const rows = [...counts].sort(([, a], [, b]) => b - a);
	console.log(
		`${heading}\n${rows.map(([value, count]) => `${String(count).padStart(6)}  ${value}`).join('\n')}\n`
	);
}

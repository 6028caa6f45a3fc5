import type { Atlas } from '#lib/atlas/model/atlas.ts';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { plainRecord } from '#lib/atlas/prose.ts';
import { writeAtlas, writeHistory } from '#lib/atlas/wire.ts';
import { entityPath } from '#lib/url/addresses.ts';
import type { Compiled } from './compile.ts';
import { formatIsoDay } from '#lib/atlas/time/day.ts';
import { biblatex, bibtex } from './open-data/bibliography.ts';
import { codebook } from './open-data/codebook.ts';
import { gazetteer } from './open-data/gazetteer.ts';
import { inPieces, measured, type Download, type Measured } from './open-data/download.ts';
import { openGeoPackage } from './open-data/geopackage.ts';
import { geoParquet } from './open-data/geoparquet.ts';
import { geojson, layersOf, packageLayer } from './open-data/layers.ts';
import { dataPackage } from './open-data/package.ts';
import { PROPERTIES } from './open-data/properties.ts';
import { csv, type Published } from './open-data/table.ts';
import { TABLES } from './open-data/tables/index.ts';

/** What is there also where it holds nothing: who asks for it by name finds it. */
const ALWAYS: ReadonlySet<string> = new Set([
	'control.csv',
	'control.geojson',
	'sources.csv',
	'redirects.csv'
]);

/** The record without what it makes the interface say: the values of messages are no places. */
function withoutWords(record: Compiled['record']): Compiled['record'] {
	const atlas = { ...record.atlas };
	delete atlas.words;
	return { ...record, atlas };
}

/**
 * The open-data downloads, those that hold anything, by file name, all at once: {@link openDataFiles} for those who want one after
 * another.
 */
export function openData(
	compiled: Compiled,
	origin: string | null = null
): ReadonlyMap<string, string | Uint8Array> {
	return new Map(
		Array.from(openDataFiles(compiled, origin), ({ path, pieces }) => {
			const [first = '', ...others] = pieces;
			return [path, typeof first === 'string' ? [first, ...others].join('') : first];
		})
	);
}

/**
 * The open-data downloads, those that hold anything, one after another; codebook.md among them describes them. Each is read to its end
 * before the next is asked for, so that none is kept. `origin`: the address of the site with a slash at its end, with which ids are made
 * addresses; `null` where it is not known.
 */
export function* openDataFiles(compiled: Compiled, origin: string | null = null): Generator<Download> {
	const shortNames = new Map(compiled.history.sources.map(({ id, short }) => [id, short]));
	const plain = <T>(record: T): T => plainRecord(record, (id) => shortNames.get(id) ?? id);
	const core = createAtlasCore(plain(compiled.atlas));
	const { atlas } = core;
	const { history, record, units, terms } = core.inNames(
		plain({
			history: compiled.history,
			record: withoutWords(compiled.record),
			units: compiled.units,
			terms: compiled.glossary.terms
		})
	);
	const published: Published = {
		core,
		history,
		record,
		terms,
		page: (kind, id) => `${origin ?? ''}${entityPath({ kind, id })}`
	};
	const works = record.sources.filter(({ custom }) => custom.kind !== 'general');
	const made = new Map<string, Measured>();
	for (const download of tablesOf(published)) yield measured(download, made);
	for (const download of mapsOf(published, units)) yield measured(download, made);
	const rest: Readonly<Record<string, () => string>> = {
		'gazetteer.lpf.json': () => json(gazetteer(core, history.sources, record.atlas)),
		'sources.json': () => json(record.sources),
		'sources.bib': () => bibtex(works),
		'sources.biblatex.bib': () => biblatex(works),
		'atlas.json': () => JSON.stringify(writeAtlas(atlas)),
		'record.json': () => JSON.stringify(writeHistory(history)),
		'codebook.md': () => codebook(dataPackage(atlas, record.atlas, origin, made)),
		'datapackage.json': () => json(dataPackage(atlas, record.atlas, origin, made))
	};
	for (const [path, text] of Object.entries(rest)) yield measured({ path, pieces: [text()] }, made);
}

function* tablesOf(published: Published): Generator<Download> {
	for (const table of TABLES) {
		const rows = table.rows(published);
		if (ALWAYS.has(table.file) || rows.length > 0) yield { path: table.file, pieces: csv(table, rows) };
	}
}

/** The maps, each as a file of its own; then the one of who held what, and all of them, in the forms that programs read. */
function* mapsOf(published: Published, units: Compiled['units']): Generator<Download> {
	const { core } = published;
	const database = openGeoPackage(dayOfEdition(core.atlas));
	let parquet: Uint8Array | undefined;
	for (const [path, features] of layersOf(published, units)) {
		if (ALWAYS.has(path) || features.length > 0) yield { path, pieces: inPieces(geojson(features)) };
		if (path === 'control.geojson') parquet = geoParquet(PROPERTIES[path], features);
		database.add(packageLayer(core, path, features));
	}
	if (parquet) yield { path: 'control.parquet', pieces: [parquet] };
	yield { path: 'maps.gpkg', pieces: [database.finish()] };
}

/** The day that a file gives as that of its last change: of the edition, so that one record makes one file. */
function dayOfEdition({ edition, period }: Pick<Atlas, 'edition' | 'period'>): string {
	return formatIsoDay(edition?.issued ?? period.end);
}

function json(value: object): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}

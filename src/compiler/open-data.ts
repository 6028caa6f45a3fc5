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
import { geoPackage } from './open-data/geopackage.ts';
import { geoParquet } from './open-data/geoparquet.ts';
import { geojson, layersOf, packageLayers } from './open-data/layers.ts';
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

/** Whether a table has more than its head. */
function hasRows(text: string): boolean {
	return text.trimEnd().includes('\n');
}

/**
 * The open-data downloads, those that hold anything, by file name; codebook.md among them describes them. `origin`: the address of the site with a
 * slash at its end, with which ids are made addresses; `null` where it is not known.
 */
export function openData(
	compiled: Compiled,
	origin: string | null = null
): ReadonlyMap<string, string | Uint8Array> {
	const shortNames = new Map(compiled.history.sources.map(({ id, short }) => [id, short]));
	const plain = <T>(record: T): T => plainRecord(record, (id) => shortNames.get(id) ?? id);
	const core = createAtlasCore(plain(compiled.atlas));
	const { atlas } = core;
	const { history, record, units, terms } = core.inNames(
		plain({
			history: compiled.history,
			record: compiled.record,
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
	const layers = layersOf(published, units);
	const files = new Map<string, string | Uint8Array>([
		...TABLES.map((table) => [table.file, csv(table, published)] as const).filter(
			([file, text]) => ALWAYS.has(file) || hasRows(text)
		),
		...[...layers]
			.filter(([file, features]) => ALWAYS.has(file) || features.length > 0)
			.map(([name, features]) => [name, geojson(features)] as const),
		['control.parquet', geoParquet(PROPERTIES['control.geojson'], layers.get('control.geojson') ?? [])],
		['maps.gpkg', geoPackage(packageLayers(core, layers), dayOfEdition(atlas))],
		['gazetteer.lpf.json', json(gazetteer(core, history.sources, record.atlas))],
		['sources.json', json(record.sources)],
		['sources.bib', bibtex(works)],
		['sources.biblatex.bib', biblatex(works)],
		['atlas.json', JSON.stringify(writeAtlas(atlas))],
		['record.json', JSON.stringify(writeHistory(history))]
	]);
	const described = (of: ReadonlyMap<string, string | Uint8Array>) =>
		dataPackage(atlas, record.atlas, origin, of);
	files.set('codebook.md', codebook(described(files)));
	return new Map([...files, ['datapackage.json', json(described(files))]]);
}

/** The day that a file gives as that of its last change: of the edition, so that one record makes one file. */
function dayOfEdition({ edition, period }: Pick<Atlas, 'edition' | 'period'>): string {
	return formatIsoDay(edition?.issued ?? period.end);
}

function json(value: object): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}

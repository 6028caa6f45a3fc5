import { createAtlasCore } from '#lib/atlas/core.ts';
import { plainRecord } from '#lib/atlas/prose.ts';
import { writeAtlas, writeHistory } from '#lib/atlas/wire.ts';
import { bibtex } from './citation.ts';
import type { Compiled } from './compile.ts';
import { gazetteer } from './open-data/gazetteer.ts';
import { geojson, layersOf } from './open-data/layers.ts';
import { dataPackage } from './open-data/package.ts';
import { controlCsv, eventsCsv, facilitiesCsv, officesCsv, statementsCsv } from './open-data/tables.ts';

/** The open-data downloads, by file name; geodata/README.md describes them. */
export function openData(compiled: Compiled): ReadonlyMap<string, string> {
	const shortNames = new Map(compiled.history.sources.map(({ id, short }) => [id, short]));
	const plain = <T>(record: T): T => plainRecord(record, (id) => shortNames.get(id) ?? id);
	const core = createAtlasCore(plain(compiled.atlas));
	const { atlas } = core;
	const { history, record, units } = core.inNames(
		plain({ history: compiled.history, record: compiled.record, units: compiled.units })
	);
	const events = new Map(record.events.map(({ value }) => [value.id, value]));
	const facilities = new Map(record.facilities.map(({ value }) => [value.id, value]));
	const layers = layersOf(core, history, units);
	const files = new Map<string, string>([
		['control.csv', controlCsv(core)],
		['events.csv', eventsCsv(core, history, events)],
		['offices.csv', officesCsv(core)],
		['facilities.csv', facilitiesCsv(core, facilities)],
		['statements.csv', statementsCsv(history)],
		...[...layers].map(([name, features]) => [name, geojson(features)] as const),
		['gazetteer.lpf.json', json(gazetteer(core, record.atlas))],
		['sources.json', json(record.sources)],
		['sources.bib', bibtex(record.sources.filter((source) => source.custom.kind !== 'general'))],
		['atlas.json', JSON.stringify(writeAtlas(atlas))],
		['record.json', JSON.stringify(writeHistory(history))]
	]);
	return new Map([...files, ['datapackage.json', json(dataPackage(atlas, record.atlas, files))]]);
}

function json(value: object): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}

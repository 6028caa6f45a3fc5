import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { AuthoredRecord } from '../load.ts';
import { confidence, date, required, sources, text, type Field } from './fields.ts';

/*
 * The description of the downloads as a Frictionless data package (specs.frictionlessdata.io), with the schema of each
 * table: a spreadsheet or a library reads types and keys from it.
 */

interface Table {
	readonly fields: readonly Field[];
	readonly primaryKey: readonly string[];
}

/** The downloads that are tables. */
export type TableName = 'control.csv' | 'events.csv' | 'offices.csv' | 'facilities.csv' | 'statements.csv';

/** The schema of each table, by file name. */
export const TABLES: Readonly<Record<TableName, Table>> = {
	'control.csv': {
		primaryKey: ['unit', 'start'],
		fields: [
			text('unit', 'Id of a unit (units.geojson) or of a city (places.geojson)', required),
			text('district', 'Id of its district; empty for a city'),
			{
				name: 'seat',
				type: 'boolean',
				description: 'Whether it holds the seat of its district',
				constraints: required
			},
			date('start', 'First day', required),
			date('end', 'First day after', required),
			text('de_facto', 'Id of the holder; empty when unknown; for contested the first claimant'),
			text('de_jure', 'Id of who held title in law', required),
			text('status', 'How firmly it was held', { ...required, enum: ['held', 'contested', 'unknown'] }),
			text('claimants', 'For contested: ids of who sat in the seat, then of the challengers, joined by “|”'),
			confidence,
			{ ...sources, description: 'What attests who held it in fact: ids of sources.json, joined by “|”' },
			{
				...sources,
				name: 'title_sources',
				description: 'What attests who held title in law: ids of sources.json, joined by “|”'
			}
		]
	},
	'events.csv': {
		primaryKey: ['id'],
		fields: [
			text('id', 'Id', { ...required, unique: true }),
			text(
				'date',
				'The best day (ISO); where none is better than another, the month or the year, else the EDTF date',
				required
			),
			date('earliest', 'First day that the date allows', required),
			date('latest', 'Last day that the date allows', required),
			text('title', 'What happened, in the historic present', required),
			text('place', 'Id of a place (places.geojson), or words for a place that is not among them'),
			text('units', 'Ids of units affected, joined by “|”'),
			{
				name: 'importance',
				type: 'integer',
				description: '3 a turning point, 2 notable, 1 the rest',
				constraints: { ...required, enum: [1, 2, 3] }
			},
			sources
		]
	},
	'offices.csv': {
		primaryKey: ['office', 'start'],
		fields: [
			text('office', 'Id of the office', required),
			text('holder', 'Id of the person', required),
			date('start', 'First day', required),
			date('end', 'First day after; empty when it lies after the period or is not in the sources'),
			confidence,
			sources
		]
	},
	'facilities.csv': {
		primaryKey: ['id'],
		fields: [
			text('id', 'Id', { ...required, unique: true }),
			text('layer', 'Id of the layer of the map that shows it', required),
			text('name', 'Name', required),
			text('place', 'Id of the place (places.geojson)', required),
			text('start', 'When it began (EDTF); empty when by its sources before the period'),
			text('end', 'The day on which it was no more (EDTF); empty when by its sources after the period'),
			confidence,
			sources,
			text('note', 'What else its sources say')
		]
	},
	'statements.csv': {
		primaryKey: ['no'],
		fields: [
			text('no', 'Number', { ...required, unique: true }),
			text('document', 'Source id of the founding document', required),
			text('line', 'Line or lines in it'),
			text('claim', 'The statement, in our words', required),
			text('treatment', 'How it is shown', {
				...required,
				enum: ['shown', 'shown-as-disputed', 'outside-scope']
			}),
			text('entities', 'What shows it: kind:id or kind:id@first-day, joined by “|”'),
			text('note', 'What the best account says against it, or why it is out of scope')
		]
	}
};

const DESCRIPTIONS: Readonly<Record<string, string>> = {
	'control.csv': 'Who held each unit in fact and in law, day by day',
	'events.csv': 'Events',
	'offices.csv': 'Who held which office (best account)',
	'facilities.csv': 'What stood at places: the layers that a reader may switch on',
	'statements.csv': 'Every dated or placed statement of the founding documents, and what shows it',
	'units.geojson': 'Units: the smallest areas whose holder ever differed from that of their district’s seat',
	'districts.geojson': 'Districts',
	'places.geojson': 'Places with their names',
	'journeys.geojson': 'Legs of journeys, along great circles',
	'gazetteer.lpf.json': 'The places in the Linked Places format v1.3',
	'sources.json': 'Sources, CSL-JSON',
	'sources.bib': 'Sources, BibTeX',
	'sources.biblatex.bib': 'Sources, BibLaTeX',
	'atlas.json': 'What the site’s map reads: the compiled atlas',
	'record.json': 'What the site’s cards read besides: accounts, versions, full citations'
};

const FORMATS: Readonly<Record<string, { format: string; mediatype: string }>> = {
	csv: { format: 'csv', mediatype: 'text/csv' },
	geojson: { format: 'geojson', mediatype: 'application/geo+json' },
	json: { format: 'json', mediatype: 'application/json' },
	bib: { format: 'bib', mediatype: 'application/x-bibtex' }
};

/** The data package of a set of files. */
export function dataPackage(
	atlas: Atlas,
	settings: AuthoredRecord['atlas'],
	files: ReadonlyMap<string, string>
): object {
	return {
		profile: 'data-package',
		name: atlas.id,
		title: `${atlas.title}: ${atlas.subtitle}`,
		version: atlas.version,
		...(settings.homepage === undefined ? {} : { homepage: settings.homepage }),
		...(settings.licence === undefined ? {} : { licenses: [settings.licence] }),
		resources: [...files].map(([path, content]) => resource(path, content))
	};
}

function isTable(path: string): path is TableName {
	return path in TABLES;
}

function resource(path: string, content: string): object {
	const table = isTable(path) ? TABLES[path] : undefined;
	const extension = path.slice(path.lastIndexOf('.') + 1);
	return {
		profile: table ? 'tabular-data-resource' : 'data-resource',
		name: path.toLowerCase().replaceAll('.', '-'),
		path,
		description: DESCRIPTIONS[path] ?? path,
		...FORMATS[extension],
		encoding: 'utf-8',
		bytes: Buffer.byteLength(content),
		...(table
			? {
					dialect: {
						delimiter: ',',
						lineTerminator: '\r\n',
						quoteChar: '"',
						doubleQuote: true,
						header: true
					},
					schema: table
				}
			: {})
	};
}

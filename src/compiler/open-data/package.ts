import type { Atlas } from '#lib/atlas/model/atlas.ts';
import { formatIsoDay } from '#lib/atlas/time/day.ts';
import type { AuthoredRecord } from '../load.ts';
import { CONVENTIONS } from './conventions.ts';
import type { Measured } from './download.ts';
import type { Field } from './fields.ts';
import { FILES } from './files.ts';
import type { Table } from './table.ts';
import { TABLES } from './tables/index.ts';

/*
 * The description of the downloads as a Frictionless data package (specs.frictionlessdata.io), with the schema of each
 * table: a spreadsheet or a library reads types, codes and keys from it.
 */

/** What a data package says of one file. */
export interface Resource {
	readonly profile: 'tabular-data-resource' | 'data-resource';
	readonly name: string;
	readonly path: string;
	readonly title: string;
	readonly description: string;
	/** Ours: where the page of downloads lists it. */
	readonly group: string;
	readonly format: string;
	readonly mediatype: string;
	readonly encoding?: 'utf-8';
	readonly bytes: number;
	readonly hash: string;
	readonly dialect?: object;
	readonly schema?: TableSchema;
	/** Ours: of map data, what the properties of its features mean. */
	readonly properties?: readonly Omit<Field, 'references'>[];
}

/** The schema of a table, as Frictionless has it. */
export interface TableSchema {
	readonly fields: readonly Omit<Field, 'references'>[];
	readonly primaryKey: readonly string[];
	readonly foreignKeys?: readonly ForeignKey[];
}

/** A column whose values are ids of another table; `resource` is empty for the table itself. */
export interface ForeignKey {
	readonly fields: string;
	readonly reference: { readonly resource: string; readonly fields: string };
}

/** The data package of an atlas: see {@link dataPackage}. */
export interface DataPackage {
	readonly name: string;
	readonly title: string;
	readonly description: string;
	readonly version: string;
	/** Ours: what holds for all files. */
	readonly conventions: readonly string[];
	readonly resources: readonly Resource[];
}

const FORMATS: Readonly<Record<string, string>> = {
	csv: 'text/csv',
	geojson: 'application/geo+json',
	json: 'application/json',
	bib: 'application/x-bibtex',
	md: 'text/markdown',
	parquet: 'application/vnd.apache.parquet',
	gpkg: 'application/geopackage+sqlite3'
};
const DIALECT = { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true };

/** The data package of a set of files; `origin`: the address of the site, `null` where it does not know it. */
export function dataPackage(
	atlas: Pick<Atlas, 'id' | 'title' | 'subtitle' | 'version' | 'edition'>,
	{ licence }: Pick<AuthoredRecord['atlas'], 'licence'>,
	origin: string | null,
	files: ReadonlyMap<string, Measured>
): DataPackage {
	const { id, title, subtitle, version, edition } = atlas;
	const there = new Set(files.keys());
	return {
		profile: 'data-package',
		name: id,
		title: `${title}: ${subtitle}`,
		description: `The record of ${title}: who held what, on which day, and how we know. Begin with control.csv (a table) or control.geojson (a map); codebook.md tells what each file, column and code means.`,
		version: edition === null ? version : `${edition.version}+${version}`,
		...(edition === null
			? {}
			: {
					created: `${formatIsoDay(edition.issued)}T00:00:00Z`,
					contributors: [{ title: edition.by, role: 'author' }]
				}),
		...(origin === null ? {} : { homepage: origin }),
		...(licence === undefined ? {} : { licenses: [licence] }),
		sources: [{ title: 'The works that the record rests on', path: 'sources.csv' }],
		conventions: CONVENTIONS,
		resources: [...files].map(([path, content]) => resource(path, content, there))
	} as DataPackage;
}

function resource(path: string, content: Measured, there: ReadonlySet<string>): Resource {
	const table = TABLES.find(({ file }) => file === path);
	const extension = path.slice(path.lastIndexOf('.') + 1);
	const { title, description, group, properties } = table
		? { title: table.answers, description: table.answers, group: table.group, properties: undefined }
		: (FILES[path] ?? { title: path, description: path, group: 'site', properties: undefined });
	return {
		profile: table ? 'tabular-data-resource' : 'data-resource',
		name: resourceName(path),
		path,
		title,
		description,
		group,
		format: extension,
		mediatype: FORMATS[extension] ?? 'application/octet-stream',
		...(content.isText ? { encoding: 'utf-8' } : {}),
		bytes: content.bytes,
		hash: `sha256:${content.hash}`,
		...(properties ? { properties: properties.map(withoutReference) } : {}),
		...(table ? { dialect: DIALECT, schema: schemaOf(table, there) } : {})
	};
}

/** What a file is called in the package: a table as a database would call it, others with their ending. */
function resourceName(path: string): string {
	return path
		.toLowerCase()
		.replace(/\.csv$/, '')
		.replaceAll('.', '-');
}

function schemaOf(table: Table, there: ReadonlySet<string>): TableSchema {
	const { fields, primaryKey } = table;
	return {
		fields: fields.map(withoutReference),
		primaryKey,
		...foreignKeysOf(table, there)
	};
}

/** The foreign keys of a table, to tables that are there; the format has no empty list of them. */
function foreignKeysOf(
	{ file, fields }: Table,
	there: ReadonlySet<string>
): Pick<TableSchema, 'foreignKeys'> {
	const foreignKeys = fields.flatMap(({ name, references }) => {
		if (references === undefined || !there.has(references)) return [];
		const resource = references === file ? '' : resourceName(references);
		return [{ fields: name, reference: { resource, fields: keyOf(references) } }];
	});
	return foreignKeys.length === 0 ? {} : { foreignKeys };
}

/** The one column by which rows of a table are known. */
function keyOf(file: string): string {
	const [key, ...rest] = TABLES.find((table) => table.file === file)?.primaryKey ?? [];
	if (key === undefined || rest.length > 0) throw new Error(`${file} has no key of one column`);
	return key;
}

/** A field as the format has it, where keys stand beside the fields. */
function withoutReference(field: Field): Omit<Field, 'references'> {
	return Object.fromEntries(
		Object.entries(field).filter(([property]) => property !== 'references')
	) as unknown as Omit<Field, 'references'>;
}

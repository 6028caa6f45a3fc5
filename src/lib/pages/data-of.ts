/** A download that says what a page says, in a form for programs. */
export interface PageData {
	/** Its file among the downloads. */
	readonly path: string;
	readonly type: string;
}

const CSV = 'text/csv';
const GEOJSON = 'application/geo+json';

const SOURCES: readonly PageData[] = [
	{ path: 'sources.json', type: 'application/vnd.citationstyles.csl+json' },
	{ path: 'sources.biblatex.bib', type: 'application/x-bibtex' },
	{ path: 'sources.csv', type: CSV }
];

/** By the first part of a path: what holds the rows of its pages. */
const DATA: Readonly<Record<string, readonly PageData[]>> = {
	on: [
		{ path: 'control.csv', type: CSV },
		{ path: 'control.geojson', type: GEOJSON }
	],
	district: [
		{ path: 'districts.csv', type: CSV },
		{ path: 'control-districts.geojson', type: GEOJSON }
	],
	unit: [
		{ path: 'control.csv', type: CSV },
		{ path: 'control.geojson', type: GEOJSON }
	],
	place: [
		{ path: 'places.csv', type: CSV },
		{ path: 'places.geojson', type: GEOJSON },
		{ path: 'gazetteer.lpf.json', type: 'application/ld+json' }
	],
	person: [{ path: 'people.csv', type: CSV }],
	event: [{ path: 'events.csv', type: CSV }],
	journey: [
		{ path: 'legs.csv', type: CSV },
		{ path: 'journeys.geojson', type: GEOJSON }
	],
	institution: [{ path: 'institutions.csv', type: CSV }],
	office: [{ path: 'tenures.csv', type: CSV }],
	document: [
		{ path: 'documents.csv', type: CSV },
		{ path: 'document_parts.csv', type: CSV }
	],
	polity: [{ path: 'polities.csv', type: CSV }],
	source: SOURCES,
	sources: SOURCES,
	glossary: [{ path: 'terms.csv', type: CSV }],
	data: [{ path: 'datapackage.json', type: 'application/json' }]
};

/**
 * The downloads with the data of a page.
 * @param path - Of the page, below the top of the site.
 */
export function dataOf(path: string): readonly PageData[] {
	return DATA[path.split('/', 1)[0] ?? ''] ?? [];
}

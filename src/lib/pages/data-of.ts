/** A download that says what a page says, in a form for programs. */
export interface PageData {
	/** Its file among the downloads. */
	readonly path: string;
	readonly type: string;
}

const CSV = 'text/csv';
const GEOJSON = 'application/geo+json';

/** By the first part of a path: what holds the rows of its pages. */
const DATA: Readonly<Record<string, readonly PageData[]>> = {
	on: [{ path: 'control.csv', type: CSV }],
	district: [{ path: 'districts.geojson', type: GEOJSON }],
	unit: [
		{ path: 'units.geojson', type: GEOJSON },
		{ path: 'control.csv', type: CSV }
	],
	place: [
		{ path: 'places.geojson', type: GEOJSON },
		{ path: 'gazetteer.lpf.json', type: 'application/ld+json' }
	],
	event: [{ path: 'events.csv', type: CSV }],
	person: [{ path: 'people.csv', type: CSV }],
	journey: [
		{ path: 'journeys.geojson', type: GEOJSON },
		{ path: 'legs.csv', type: CSV }
	],
	institution: [{ path: 'institutions.csv', type: CSV }],
	office: [{ path: 'tenures.csv', type: CSV }],
	polity: [{ path: 'polities.csv', type: CSV }],
	glossary: [{ path: 'terms.csv', type: CSV }],
	source: [
		{ path: 'attestations.csv', type: CSV },
		{ path: 'sources.json', type: 'application/vnd.citationstyles.csl+json' },
		{ path: 'sources.bib', type: 'application/x-bibtex' }
	],
	sources: [
		{ path: 'sources.json', type: 'application/vnd.citationstyles.csl+json' },
		{ path: 'sources.bib', type: 'application/x-bibtex' }
	],
	data: [{ path: 'datapackage.json', type: 'application/json' }]
};

/**
 * The downloads with the data of a page.
 * @param path - Of the page, below the top of the site.
 */
export function dataOf(path: string): readonly PageData[] {
	return DATA[path.split('/', 1)[0] ?? ''] ?? [];
}

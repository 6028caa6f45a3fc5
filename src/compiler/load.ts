import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, LineString } from 'geojson';
import type { z } from 'zod';
import { withChanges, withEnds, type EndedRow } from './control-told-once.ts';
import { LANDS_FILE, LINES_FILE, OUTLINE_FILE } from './land-files.ts';
import {
	readCsv,
	readJson,
	readJsonList,
	readYamlHead,
	readYamlList,
	type DataFolder,
	type Located
} from './read.ts';
import type { UnitGeometry } from './rings.ts';
import * as schema from './schemas/index.ts';

/** What is known of a line that separates two units. */
export type UnitLine = z.infer<typeof schema.LinesFile>['features'][number]['properties'];

/** What is said of the land of a unit that is given whole. */
type UnitLand = z.infer<typeof schema.UnitLandFile>['features'][number]['properties'];

/** The authored record as it stands in the files, each row parsed and located, nothing yet compared. */
export interface AuthoredRecord {
	readonly atlas: z.infer<typeof schema.AtlasFile>;
	readonly districts: readonly Located<z.infer<typeof schema.DistrictRow>>[];
	readonly districtNames: readonly Located<z.infer<typeof schema.DistrictNameRow>>[];
	readonly units: readonly Located<z.infer<typeof schema.UnitRow>>[];
	readonly cities: readonly Located<z.infer<typeof schema.CityRow>>[];
	readonly control: readonly Located<EndedRow>[];
	readonly versions: readonly Located<z.infer<typeof schema.ControlVersionRow>>[];
	readonly titles: readonly Located<z.infer<typeof schema.TitleRow>>[];
	readonly places: readonly Located<z.infer<typeof schema.PlaceRecord>>[];
	readonly events: readonly Located<z.infer<typeof schema.EventRecord>>[];
	readonly people: readonly Located<z.infer<typeof schema.PersonRecord>>[];
	readonly institutions: readonly Located<z.infer<typeof schema.InstitutionRecord>>[];
	readonly offices: readonly Located<z.infer<typeof schema.OfficeRecord>>[];
	readonly tenures: readonly Located<z.infer<typeof schema.TenureRow>>[];
	readonly facilityLayers: readonly Located<z.infer<typeof schema.FacilityLayerRecord>>[];
	readonly facilities: readonly Located<z.infer<typeof schema.FacilityRecord>>[];
	readonly journeys: readonly Located<z.infer<typeof schema.JourneyRecord>>[];
	readonly documents: readonly Located<z.infer<typeof schema.DocumentRecord>>[];
	readonly population: readonly Located<z.infer<typeof schema.PopulationRecord>>[];
	readonly pictures: readonly Located<z.infer<typeof schema.PictureRecord>>[];
	readonly statements: readonly Located<z.infer<typeof schema.StatementRow>>[];
	readonly redirects: readonly Located<z.infer<typeof schema.RedirectRow>>[];
	readonly sources: readonly z.infer<typeof schema.SourceRecord>[];
	/** Points in the further pieces of units. */
	readonly parts: readonly Located<z.infer<typeof schema.PartRow>>[];
	/** The outline of the whole. */
	readonly outline: Feature<UnitGeometry>;
	/** The lines that separate units, inside the outline or beyond it. */
	readonly lines: FeatureCollection<LineString, UnitLine>;
	/** Units whose land is given whole. */
	readonly lands: FeatureCollection<UnitGeometry, UnitLand>;
}

const NONE = { type: 'FeatureCollection', features: [] } as const;

function has({ path }: DataFolder, file: string): boolean {
	return existsSync(join(path, file));
}

/** Stands in for what could not be read, so that the rest can be checked; nothing is compiled of it. */
const NO_ATLAS: AuthoredRecord['atlas'] = {
	id: 'none',
	title: '-',
	subtitle: '-',
	period: { start: '0001-01-01', end: '9999-12-31' },
	defaultDay: '0001-01-01',
	home: [-180, -90, 180, 90],
	disclaimer: '-',
	groups: [],
	polities: [],
	qualifiers: []
};
const NO_OUTLINE: Feature<UnitGeometry> = {
	type: 'Feature',
	properties: {},
	geometry: { type: 'Polygon', coordinates: [[]] }
};

/** Reads the folder. What could not be read is left out or stood in for; faults say so, and what they lack. */
export function loadRecord(folder: DataFolder): AuthoredRecord {
	const atlas = readYamlHead(folder, 'atlas.yaml', schema.AtlasFile, NO_ATLAS);
	const [outline] = readJson(folder, OUTLINE_FILE, schema.OutlineFile)?.features ?? [];
	const lands = has(folder, LANDS_FILE) ? readJson(folder, LANDS_FILE, schema.UnitLandFile) : NONE;
	// Who gives the land of all units needs no lines.
	const lines =
		lands !== NONE && !has(folder, LINES_FILE) ? NONE : readJson(folder, LINES_FILE, schema.LinesFile);
	const sources = readJsonList(folder, 'sources.json', schema.SourceRecord);
	const record = {
		districts: readCsv(folder, 'districts.csv', schema.DistrictRow),
		districtNames: readCsv(folder, 'district-names.csv', schema.DistrictNameRow, true),
		units: readCsv(folder, 'units.csv', schema.UnitRow),
		parts: readCsv(folder, 'parts.csv', schema.PartRow, true),
		cities: readCsv(folder, 'cities.csv', schema.CityRow, true),
		control: readCsv(folder, 'control.csv', schema.ControlRow),
		versions: readCsv(folder, 'control-versions.csv', schema.ControlVersionRow, true),
		titles: readCsv(folder, 'title.csv', schema.TitleRow),
		places: readYamlList(folder, 'places.yaml', schema.PlaceRecord),
		events: readYamlList(folder, 'events.yaml', schema.EventRecord, true),
		people: readYamlList(folder, 'people.yaml', schema.PersonRecord, true),
		institutions: readYamlList(folder, 'institutions.yaml', schema.InstitutionRecord, true),
		offices: readYamlList(folder, 'offices.yaml', schema.OfficeRecord, true),
		tenures: readCsv(folder, 'offices.csv', schema.TenureRow, true),
		facilityLayers: readYamlList(folder, 'facility-layers.yaml', schema.FacilityLayerRecord, true),
		facilities: readYamlList(folder, 'facilities.yaml', schema.FacilityRecord, true),
		journeys: readYamlList(folder, 'journeys.yaml', schema.JourneyRecord, true),
		documents: readYamlList(folder, 'documents.yaml', schema.DocumentRecord, true),
		population: readYamlList(folder, 'population.yaml', schema.PopulationRecord, true),
		pictures: readYamlList(folder, 'pictures.yaml', schema.PictureRecord, true),
		statements: readCsv(folder, 'statements.csv', schema.StatementRow, true),
		redirects: readCsv(folder, 'redirects.csv', schema.RedirectRow, true)
	};
	const { faults } = folder;
	// Either stands in for what is not so.
	const control = faults.judge(() => {
		const ended = withEnds(record.control, atlas.value.period.end, faults);
		return withChanges(ended, record.events, faults);
	});
	return {
		...record,
		control,
		atlas: atlas.value,
		outline: (outline as unknown as Feature<UnitGeometry> | undefined) ?? NO_OUTLINE,
		lines: (lines ?? NONE) as FeatureCollection<LineString, UnitLine>,
		lands: (lands ?? NONE) as unknown as FeatureCollection<UnitGeometry, UnitLand>,
		sources
	};
}

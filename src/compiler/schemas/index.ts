import { z } from 'zod';
import { AtlasFile } from './areas.ts';
import {
	PlaceRecord,
	EventRecord,
	PersonRecord,
	InstitutionRecord,
	FacilityLayerRecord,
	FacilityRecord,
	OfficeRecord,
	DocumentRecord,
	PopulationRecord,
	PictureRecord,
	JourneyRecord
} from './history.ts';
import { OutlineFile, LinesFile, UnitLandFile } from './geometry.ts';
import { TermRecord } from './glossary.ts';
import { SynonymsFile } from './search.ts';
import { AboutFile, ChangeRecord } from './site.ts';
import { SourceRecord } from './sources.ts';
import { TourSheetsFile } from './tour-sheets.ts';

/*
 * The authored files, as geodata/README.md describes them. These schemas are the single source of truth: the JSON
 * Schemas for editors are generated from them, so they stay free of transforms.
 */

export * from './areas.ts';
export * from './history.ts';
export * from './geometry.ts';
export * from './glossary.ts';
export * from './search.ts';
export * from './site.ts';
export * from './sources.ts';
export * from './tour-sheets.ts';

/** The schemas that editors can use, by the name of the file they describe. */
export const EDITOR_SCHEMAS = {
	about: AboutFile,
	atlas: AtlasFile,
	changes: z.array(ChangeRecord),
	places: z.array(PlaceRecord),
	events: z.array(EventRecord),
	people: z.array(PersonRecord),
	institutions: z.array(InstitutionRecord),
	offices: z.array(OfficeRecord),
	'facility-layers': z.array(FacilityLayerRecord),
	facilities: z.array(FacilityRecord),
	journeys: z.array(JourneyRecord),
	documents: z.array(DocumentRecord),
	population: z.array(PopulationRecord),
	pictures: z.array(PictureRecord),
	sources: z.array(SourceRecord),
	synonyms: SynonymsFile,
	glossary: z.array(TermRecord),
	'tour-sheets': TourSheetsFile,
	outline: OutlineFile,
	'unit-lines': LinesFile,
	units: UnitLandFile
};

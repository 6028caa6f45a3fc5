import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from 'geojson';
import type { z } from 'zod';
import {
	readCsv,
	readJson,
	readYaml,
	readYamlList,
	valuesOf,
	type DataFolder,
	type Located
} from '../read.ts';
import { withEnds, type EndedRow } from '../control-told-once.ts';
import { Faults } from '../faults.ts';
import { OUTLINE_FILE } from '../land-files.ts';
import * as schema from '../schemas/basemap.ts';
import { ringsOf, type UnitGeometry } from '../rings.ts';
import { ControlRow, OutlineFile } from '../schemas/index.ts';
import { checkBoxes, type Boxed } from '../plausible/boxes.ts';
import { withLetteringNames } from './lettering-names.ts';

/** The authored basemap as it stands in the files, parsed. */
export interface BasemapRecord {
	readonly borders: z.infer<typeof schema.BordersFile>;
	readonly rivers: z.infer<typeof schema.RiversFile>['features'];
	readonly lakes: z.infer<typeof schema.LakesFile>['features'];
	readonly transport: z.infer<typeof schema.TransportFile>['features'];
	readonly fronts: z.infer<typeof schema.FrontsFile>['features'];
	readonly labels: readonly Located<z.infer<typeof schema.LabelRecord>>[];
	/** What rivers and labels are called in other languages. */
	readonly letteringNames: readonly Located<z.infer<typeof schema.LetteringNameRow>>[];
	/** Who held what, which captions tell. */
	readonly control: readonly EndedRow[];
	readonly relief: z.infer<typeof schema.ReliefFile>;
	/** The rings of the outline. */
	readonly outline: readonly (readonly Position[])[];
	readonly atlas: z.infer<typeof schema.AtlasView>;
	readonly sources: z.infer<typeof schema.SourcesView>;
}

/** Where the authored files stand in the folder, for reading and for faults. */
export const FILES = {
	borders: 'basemap/period-borders.topo.json',
	rivers: ['basemap/ne-rivers.geojson', 'geometry/rivers.geojson'],
	lakes: ['basemap/ne-lakes.geojson', 'geometry/lakes.geojson'],
	/** What lies far away; a folder may do without. */
	far: { rivers: 'basemap/far-rivers.geojson', lakes: 'basemap/far-lakes.geojson' },
	letteringNames: 'basemap/lettering-names.csv',
	transport: 'geometry/transport.geojson',
	fronts: 'geometry/front-lines.geojson',
	labels: 'labels.yaml',
	control: 'control.csv',
	relief: 'basemap/relief.json'
} as const;

/**
 * Reads the files. `null` when the folder has no basemap, or lacks a file without which none can be built; what is
 * missing or broken is reported.
 */
export function loadBasemap(folder: DataFolder): BasemapRecord | null {
	if (!existsSync(join(folder.path, 'basemap'))) return null;
	const borders = readJson(folder, FILES.borders, schema.BordersFile);
	const rivers = readFeatures(
		folder,
		[...FILES.rivers, ...there(folder, FILES.far.rivers)],
		schema.RiversFile
	);
	const lakes = readFeatures(folder, [...FILES.lakes, ...there(folder, FILES.far.lakes)], schema.LakesFile);
	const transport = readJson(folder, FILES.transport, schema.TransportFile)?.features;
	const fronts = readJson(folder, FILES.fronts, schema.FrontsFile)?.features;
	const labels = readYamlList(folder, FILES.labels, schema.LabelRecord);
	const letteringNames = readCsv(folder, FILES.letteringNames, schema.LetteringNameRow, true);
	const relief = readJson(folder, FILES.relief, schema.ReliefFile);
	const outline = readOutline(folder);
	const atlas = readYaml(folder, 'atlas.yaml', schema.AtlasView)?.value;
	const sources = readJson(folder, 'sources.json', schema.SourcesView);
	if (!borders || !transport || !fronts || !relief || !outline || !atlas || !sources) return null;
	const rows = readCsv(folder, FILES.control, ControlRow, true);
	// What is wrong with the rows is told by the compiler of the record.
	const control = valuesOf(withEnds(rows, atlas.period?.end ?? '', new Faults()));
	return {
		borders,
		...withLetteringNames({ rivers, labels, letteringNames }),
		lakes,
		transport,
		fronts,
		control,
		relief,
		outline,
		atlas,
		sources
	};
}

/** A file, if the folder has it. */
function there({ path }: DataFolder, file: string): readonly string[] {
	return existsSync(join(path, file)) ? [file] : [];
}

/** The features of several files together; of a file that cannot be read, none. */
function readFeatures<F extends Boxed>(
	folder: DataFolder,
	files: readonly string[],
	file: z.ZodType<{ readonly features: F[] }>
): F[] {
	return files.flatMap((name) => {
		const features = readJson(folder, name, file)?.features ?? [];
		checkBoxes(features, name, folder.faults);
		return features;
	});
}

function readOutline(folder: DataFolder): BasemapRecord['outline'] | undefined {
	const [outline] = readJson(folder, OUTLINE_FILE, OutlineFile)?.features ?? [];
	return outline && ringsOf(outline.geometry as UnitGeometry);
}

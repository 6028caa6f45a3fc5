import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from 'geojson';
import { nameIn } from '../../tools/made-languages.ts';
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
	/** What captions name in braces. */
	readonly places: readonly z.infer<typeof schema.PlaceView>[];
	/** Whether it is told in another language than that it was written in. */
	readonly isTranslated: boolean;
	readonly relief: z.infer<typeof schema.ReliefFile> | null;
	/** The rings of the outline. */
	readonly outline: readonly (readonly Position[])[];
	readonly atlas: z.infer<typeof schema.AtlasView>;
	readonly sources: z.infer<typeof schema.SourcesView>;
}

/** Where the authored files stand in the folder, for reading and for faults. A folder may do without any of them. */
export const FILES = {
	borders: 'basemap/period-borders.topo.json',
	rivers: ['basemap/ne-rivers.geojson', 'geometry/rivers.geojson', 'basemap/far-rivers.geojson'],
	lakes: ['basemap/ne-lakes.geojson', 'geometry/lakes.geojson', 'basemap/far-lakes.geojson'],
	letteringNames: 'basemap/lettering-names.csv',
	transport: 'geometry/transport.geojson',
	fronts: 'geometry/front-lines.geojson',
	labels: 'labels.yaml',
	control: 'control.csv',
	relief: 'basemap/relief.json'
} as const;

/** Those of which something is drawn or lettered: with any of them there is a basemap. */
const DRAWN = [
	FILES.borders,
	...FILES.rivers,
	...FILES.lakes,
	FILES.transport,
	FILES.fronts,
	FILES.labels,
	FILES.relief
];

/** No neighbours and no boundaries. */
const NO_BORDERS: BasemapRecord['borders'] = {
	type: 'Topology',
	transform: { scale: [1, 1], translate: [0, 0] },
	arcs: [],
	objects: {
		polities: { type: 'GeometryCollection', geometries: [] },
		lines: { type: 'GeometryCollection', geometries: [] }
	}
};

/**
 * Reads the files that the folder has; of those that it lacks there is nothing. `null` when it has none of them, or lacks what the
 * record itself needs; what is broken is reported.
 */
export function loadBasemap(folder: DataFolder): BasemapRecord | null {
	if (!DRAWN.some((file) => isThere(folder, file))) return null;
	const borders = readJsonThere(folder, FILES.borders, schema.BordersFile) ?? NO_BORDERS;
	const rivers = readFeatures(folder, FILES.rivers, schema.RiversFile);
	const lakes = readFeatures(folder, FILES.lakes, schema.LakesFile);
	const transport = readJsonThere(folder, FILES.transport, schema.TransportFile)?.features ?? [];
	const fronts = readJsonThere(folder, FILES.fronts, schema.FrontsFile)?.features ?? [];
	const labels = readYamlList(folder, FILES.labels, schema.LabelRecord, true);
	const letteringNames = readCsv(folder, FILES.letteringNames, schema.LetteringNameRow, true);
	const relief = readJsonThere(folder, FILES.relief, schema.ReliefFile);
	const outline = readOutline(folder);
	const atlas = readYaml(folder, 'atlas.yaml', schema.AtlasView)?.value;
	const sources = readJson(folder, 'sources.json', schema.SourcesView);
	if (!outline || !atlas || !sources) return null;
	const rows = readCsv(folder, FILES.control, ControlRow, true);
	// What is wrong with the rows is told by the compiler of the record.
	const control = valuesOf(withEnds(rows, atlas.period?.end ?? '', new Faults()));
	const places = valuesOf(readYamlList(folder, 'places.yaml', schema.PlaceView, true));
	const lettered = withLetteringNames({ rivers, labels, letteringNames });
	return {
		borders,
		...letteredIn(lettered, folder),
		lakes,
		transport,
		fronts,
		control,
		places,
		isTranslated: folder.translation !== undefined,
		relief,
		outline,
		atlas,
		sources
	};
}

/** Rivers and labels under their names in a language; what has none in it keeps its own. */
function letteredIn<L extends Pick<BasemapRecord, 'rivers' | 'labels'>>(
	lettered: L,
	{ translation }: DataFolder
): L {
	if (translation === undefined) return lettered;
	const { language } = translation;
	const named = <
		N extends {
			readonly name?: string | undefined;
			readonly names?: Readonly<Record<string, string>> | undefined;
		}
	>(
		thing: N
	): N => {
		const name = nameIn(thing.names, language);
		return name === undefined ? thing : { ...thing, name };
	};
	return {
		...lettered,
		rivers: lettered.rivers.map((river) => ({ ...river, properties: named(river.properties) })),
		labels: lettered.labels.map((label) => ({ ...label, value: named(label.value) }))
	};
}

function isThere({ path }: DataFolder, file: string): boolean {
	return existsSync(join(path, file));
}

/** A JSON file, if the folder has it and it can be read. */
function readJsonThere<S extends z.ZodType>(
	folder: DataFolder,
	file: string,
	schemaOf: S
): z.infer<S> | null {
	return isThere(folder, file) ? readJson(folder, file, schemaOf) : null;
}

/** The features of several files together; of a file that is not there or cannot be read, none. */
function readFeatures<F extends Boxed>(
	folder: DataFolder,
	files: readonly string[],
	file: z.ZodType<{ readonly features: F[] }>
): F[] {
	return files.flatMap((name) => {
		const features = readJsonThere(folder, name, file)?.features ?? [];
		checkBoxes(features, name, folder.faults);
		return features;
	});
}

function readOutline(folder: DataFolder): BasemapRecord['outline'] | undefined {
	const [outline] = readJson(folder, OUTLINE_FILE, OutlineFile)?.features ?? [];
	return outline && ringsOf(outline.geometry as UnitGeometry);
}

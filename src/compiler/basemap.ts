import type { Basemap } from '#lib/atlas/model/basemap.ts';
import { backdropOf } from './basemap/backdrop.ts';
import { bordersOf } from './basemap/borders.ts';
import { checkBasemap } from './basemap/check.ts';
import { frontsOf, labelsOf, transportOf } from './basemap/overlays.ts';
import { loadBasemap } from './basemap/record.ts';
import { reliefPictures } from './basemap/relief.ts';
import { waterOf } from './basemap/water.ts';
import type { Faults } from './faults.ts';
import type { DataFolder } from './read.ts';
import type { Translation } from './translations/translation.ts';

/** What lies beneath and around the record, built. */
export interface BuiltBasemap {
	/** What the live map fetches, by file name. */
	readonly files: ReadonlyMap<string, string | Buffer>;
	/** The small TopoJSON of the first picture. */
	readonly backdrop: string;
}

/** The basemap as the map has it once it has fetched the files. */
export function basemapOf({ files }: BuiltBasemap): Basemap {
	const parts = ['borders', 'water', 'transport', 'fronts', 'labels', 'relief'] as const;
	return Object.fromEntries(
		parts.map((part) => [part, JSON.parse(String(files.get(`${part}.json`))) as unknown])
	) as unknown as Basemap;
}

/** Reads, validates and builds the basemap of a folder. `null` when the folder has none, or when faults stand in the way. */
export function buildBasemap(path: string, faults: Faults, translation?: Translation): BuiltBasemap | null {
	try {
		return buildInto({ path, faults, translation });
	} catch (error) {
		faults.add({
			file: 'basemap',
			rule: 'could not be built: undo what was changed last',
			found: (error as Error).message
		});
		return null;
	}
}

function buildInto(folder: DataFolder): BuiltBasemap | null {
	const { faults } = folder;
	const before = faults.list.length;
	const isFaulty = () => faults.list.length > before;
	const record = loadBasemap(folder);
	if (!record || isFaulty()) return null;
	checkBasemap(record, faults);
	if (isFaulty()) return null;
	const files = new Map<string, string | Buffer>([
		['borders.json', JSON.stringify(bordersOf(record, faults))],
		['water.json', JSON.stringify(waterOf(record))],
		['transport.json', JSON.stringify(transportOf(record, faults))],
		['fronts.json', JSON.stringify(frontsOf(record, faults))],
		['labels.json', JSON.stringify(labelsOf(record, faults))],
		['relief.json', JSON.stringify(record.relief)],
		...reliefPictures(folder, record)
	]);
	return isFaulty() ? null : { files, backdrop: JSON.stringify(backdropOf(record)) };
}

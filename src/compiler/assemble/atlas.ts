import { createHash } from 'node:crypto';
import { quantize } from 'topojson-client';
import { topology as createTopology } from 'topojson-server';
import type { Objects, Topology } from 'topojson-specification';
import { GRID } from '#lib/atlas/geometry/precision.ts';
import { ATLAS_SCHEMA, type Atlas } from '#lib/atlas/model/atlas.ts';
import type { History } from '#lib/atlas/model/history.ts';
import type { Redirect } from '#lib/atlas/model/redirect.ts';
import { describeSources } from '../citation.ts';
import type { UnitCollection } from '../land.ts';
import type { AuthoredRecord } from '../load.ts';
import { valuesOf } from '../read.ts';
import type { AreaRecords } from '../records/areas.ts';
import type { AtlasHead } from '../records/head.ts';
import type { FacilityRecords } from '../records/facilities.ts';
import type { HistoryRecords } from '../records/history.ts';
import type { References } from '../references.ts';
import { tourStubs, type ReadTour } from '../tours.ts';
import { districtsOf, unitsOf } from './areas.ts';
import { historyOf, stubsOf } from './history.ts';

/** All that was read and found to fit together. */
export interface CheckedRecord {
	readonly authored: AuthoredRecord;
	readonly references: References;
	readonly head: AtlasHead;
	readonly units: UnitCollection;
	readonly areas: AreaRecords;
	readonly history: HistoryRecords;
	readonly facilities: FacilityRecords;
	readonly redirects: readonly Redirect[];
	readonly tours: readonly ReadTour[];
}

/** Puts the atlas together, and the history that belongs to it. */
export function assemble(record: CheckedRecord): { atlas: Atlas; history: History } {
	const { authored, references, head, units, areas, history, facilities, redirects, tours } = record;
	const sources = describeSources(authored.sources);
	const cited = sources.filter(({ id }) => references.isCited(id));
	return withVersion(
		{
			schema: ATLAS_SCHEMA,
			...head,
			districts: districtsOf(authored, units, valuesOf(areas.districtNames)),
			units: unitsOf(authored, units),
			cities: valuesOf(authored.cities).map(({ id, group, name }) => ({ id, group, name })),
			control: valuesOf(areas.control),
			titles: valuesOf(areas.titles),
			versions: valuesOf(areas.versions),
			places: valuesOf(areas.places),
			...stubsOf(history, cited),
			facilityLayers: facilities.layers,
			facilities: valuesOf(facilities.facilities),
			redirects,
			tours: tourStubs(tours),
			topology: topologyOf(units)
		},
		historyOf(history, sources, authored.atlas)
	);
}

/** The units with the lines they share, on the grid of their coordinates, so that no vertex moves. */
function topologyOf(units: UnitCollection): Atlas['topology'] {
	const exact = createTopology({ units }) as unknown as Topology<Objects<object>>;
	const [west = 0, south = 0] = exact.bbox ?? [];
	return quantize(exact, { scale: [GRID, GRID], translate: [west, south] });
}

/** The version is the hash of everything else, so that two atlases with one version are the same record. */
function withVersion(
	atlas: Omit<Atlas, 'version'>,
	history: Omit<History, 'version'>
): { atlas: Atlas; history: History } {
	const version = createHash('sha256')
		.update(JSON.stringify([atlas, history]))
		.digest('hex')
		.slice(0, 8);
	return { atlas: { ...atlas, version }, history: { ...history, version } };
}

import type { Feature, FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Basemap, MapLabel } from '#lib/atlas/model/basemap.ts';
import type { SignId } from './signs.ts';

const RIVERS: readonly SignId[] = ['river-main', 'river', 'river-seasonal'];

/** Features of a topology; none for an object that it lacks. */
function featuresOf(topology: Topology, name: string): Feature[] {
	const object = topology.objects[name] as GeometryCollection | undefined;
	return object ? feature(topology, object).features : [];
}

/**
 * Everything of the basemap that has an extent, each feature with its `sign` and, where it is named or dated, `name`,
 * `names`, `start` and `end`.
 */
export function basemapFeatures(basemap: Basemap): Feature[] {
	const { borders, water, transport, fronts } = basemap;
	return [
		...signed(featuresOf(borders, 'polities'), () => 'neighbours'),
		...foreignFeatures(borders),
		...signed(featuresOf(water, 'rivers'), ({ rank }) => RIVERS[Number(rank) - 1] ?? 'river'),
		...lakeFeatures(water),
		...signed(transport.features, ({ kind }) => (kind === 'railway' ? 'railway' : 'road')),
		...signed(fronts.features, ({ style }) => `front-${String(style)}`).map(named),
		marginFeature(basemap)
	];
}

/** The features of the compiled backdrop: `foreign`, `lakes` and `rivers`, of which any may be absent. */
export function backdropFeatures(topology: Topology): Feature[] {
	return [
		...signed(featuresOf(topology, 'foreign'), ({ style }) => `foreign-${String(style)}`),
		...lakeFeatures(topology),
		...signed(featuresOf(topology, 'rivers'), () => 'river-main')
	];
}

/** Where one runs along the outline, the outline's own line is drawn instead. */
function foreignFeatures(borders: Topology): Feature[] {
	const lines = featuresOf(borders, 'lines').filter((line) => line.properties?.['edge'] !== true);
	return signed(lines, ({ style }) => `foreign-${String(style)}`);
}

function lakeFeatures(water: Topology): Feature[] {
	return signed(featuresOf(water, 'lakes'), ({ doubtful }) => (doubtful === true ? 'lake-doubtful' : 'lake'));
}

function signed(
	features: FeatureCollection['features'],
	signOf: (properties: Readonly<Record<string, unknown>>) => string
): Feature[] {
	return features.map((item) => ({
		...item,
		properties: { ...item.properties, sign: signOf(item.properties ?? {}) }
	}));
}

/** A front is lettered with its label, if it has one; its name is for lists. */
function named({ properties, ...front }: Feature): Feature {
	const { label, ...rest } = properties as { label?: string; name?: string };
	delete rest.name;
	return { ...front, properties: { ...rest, ...(label === undefined ? {} : { name: label }) } };
}

/** All beyond the window of the basemap, where land and water are cut: the margin of the sheet. */
function marginFeature({ relief }: Basemap): Feature {
	const [northWest, northEast, southEast, southWest] = relief.coordinates;
	const world = [
		[-180, 85],
		[180, 85],
		[180, -85],
		[-180, -85],
		[-180, 85]
	];
	const window = [northWest, southWest, southEast, northEast, northWest].map(([lng, lat]) => [lng, lat]);
	return {
		type: 'Feature',
		properties: { sign: 'margin' satisfies SignId },
		geometry: { type: 'Polygon', coordinates: [world, window] }
	};
}

/** The sign that letters a name of the basemap. */
export function labelSign({ kind }: Pick<MapLabel, 'kind'>): SignId {
	if (kind === 'lake') return 'lake-name';
	return kind === 'state' || kind === 'division' ? kind : 'range';
}

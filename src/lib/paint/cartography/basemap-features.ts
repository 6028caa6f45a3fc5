import type { Feature, FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { windowOf } from '#lib/atlas/geometry/window.ts';
import type { Bbox } from '#lib/atlas/model/area.ts';
import type { Basemap, MapLabel } from '#lib/atlas/model/basemap.ts';
import { MARGIN_FADE, type SignId } from './signs.ts';

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
	const window = windowOf(basemap);
	return [
		...signed(featuresOf(borders, 'polities'), () => 'neighbours'),
		...signed(featuresOf(borders, 'coast'), () => 'coast'),
		...foreignFeatures(borders),
		...signed(featuresOf(water, 'rivers'), ({ rank }) => RIVERS[Number(rank) - 1] ?? 'river'),
		...lakeFeatures(water),
		...signed(transport.features, ({ kind }) => (kind === 'railway' ? 'railway' : 'road')),
		...signed(fronts.features, ({ style }) => `front-${String(style)}`).map(named),
		...(window ? marginFeatures(window) : [])
	];
}

/**
 * The features of a compiled backdrop: `foreign`, `lakes` and `rivers` of what a map of the whole area shows and, coarser and
 * with the property `isFar`, those of the rest of the window with its `land` and `coast`. Any may be absent.
 */
export function backdropFeatures(topology: Topology): Feature[] {
	return [
		...signed(featuresOf(topology, 'land'), () => 'neighbours'),
		...signed(featuresOf(topology, 'coast'), () => 'coast'),
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
	const { label, name: title, ...rest } = properties as { label?: string; name?: string };
	return { ...front, properties: { ...rest, title, ...(label === undefined ? {} : { name: label }) } };
}

/**
 * All beyond a window, where land and water are cut: the margin of the sheet, and the frames through which what is drawn fades
 * to it. Each frame covers a share of what those beneath it leave, so they stand ever farther apart inwards: what is left of
 * the picture falls evenly.
 */
export function marginFeatures([west, south, east, north]: Bbox): Feature[] {
	const { degrees, frames, share } = MARGIN_FADE;
	const beyond = (sign: SignId, inset: number): Feature => {
		const ring = [
			[west + inset, north - inset],
			[west + inset, south + inset],
			[east - inset, south + inset],
			[east - inset, north - inset],
			[west + inset, north - inset]
		];
		return {
			type: 'Feature',
			properties: { sign },
			geometry: { type: 'Polygon', coordinates: [WORLD, ring] }
		};
	};
	const insets = Array.from({ length: frames }, (_, i) => degrees * (1 - share) ** i);
	return [...insets.map((inset) => beyond('margin-fade', inset)), beyond('margin', 0)];
}

const WORLD = [
	[-180, 85],
	[180, 85],
	[180, -85],
	[-180, -85],
	[-180, 85]
];

/** The sign that letters a name of the basemap. */
export function labelSign({ kind, line, isNow }: Pick<MapLabel, 'kind' | 'line' | 'isNow'>): SignId {
	if (kind === 'caption') return isNow ? 'caption-now' : 'caption';
	if (kind === 'lake') return line ? 'lake-course' : 'lake-name';
	return kind === 'state' || kind === 'division' ? kind : 'range';
}

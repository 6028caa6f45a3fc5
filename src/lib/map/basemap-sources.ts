import type { GeoJSONSourceSpecification, SourceSpecification } from 'maplibre-gl';
import type { Feature } from 'geojson';
import type { Basemap, MapLabel } from '#lib/atlas/model/basemap.ts';
import type { OpenInterval } from '#lib/atlas/time/interval.ts';
import { featuresOf, basemapFeatures, labelSign } from '#lib/paint/cartography/basemap-features.ts';
import type { Sign } from '#lib/paint/cartography/sign.ts';
import { isDrawnBy, isOfControl, SIGNS } from '#lib/paint/cartography/signs.ts';
import { joinable } from './arabic-script.ts';
import { COARSE_TILES } from './layers.ts';

/** A feature of the basemap that is there from a first to a last day; `null` = open. */
export interface DatedFeature extends OpenInterval {
	readonly id: string;
	readonly isOfControl: boolean;
}

/**
 * The sources of the basemap: everything with an extent in one (see {@link recordFeatures}), the relief, and the names.
 */
export function basemapSources(basemap: Basemap, isDark: boolean): Record<string, SourceSpecification> {
	const { relief } = basemap;
	const features = liveFeatures(basemap);
	const geojson = (features: Feature[], promoteId?: string): GeoJSONSourceSpecification => ({
		type: 'geojson',
		data: { type: 'FeatureCollection', features },
		...COARSE_TILES,
		...(promoteId ? { promoteId } : {})
	});
	return {
		relief: {
			type: 'image',
			url: isDark ? relief.pictures.dark : relief.pictures.light,
			coordinates: relief.coordinates.map((corner) => [...corner]) as never
		},
		basemap: geojson(features, 'key'),
		lettering: {
			...geojson([...basemap.labels.map(labelFeature), ...features.filter(isLettered)]),
			maxzoom: LETTERING_ZOOM
		}
	};
}

/** A line that is cut by the edge of a tile is lettered as two: tiles of this zoom level are a quarter of the world. */
const LETTERING_ZOOM = 1;

/** Whether a line is named by a sign that draws from the lettering. */
function isLettered({ properties }: Feature): boolean {
	const { sign, name } = properties as { sign: string; name?: string };
	return name !== undefined && LINE_NAMES.some((row) => isDrawnBy(row, sign));
}

const LINE_NAMES = SIGNS.filter(({ kind, source }) => kind === 'name' && source === 'lettering');

/** Features with keys of their own and, as properties, the names that expressions can read. */
function liveFeatures(basemap: Basemap): Feature[] {
	return basemapFeatures(basemap).map((item, i) => {
		const { names, ...properties } = item.properties as { names?: MapLabel['names'] };
		return { ...item, properties: { ...properties, ...nameProperties(names), key: `basemap:${i}` } };
	});
}

/** Lines of the basemap that come and go with the days: foreign borders, ways and fronts. */
export function datedLines(basemap: Basemap): readonly DatedFeature[] {
	return liveFeatures(basemap).flatMap(({ properties }): DatedFeature[] => {
		const { key, sign, start = null, end = null } = properties as DatedProperties;
		return DATED_SIGNS.has(sign) ? [{ id: key, isOfControl: isOfControl(sign), start, end }] : [];
	});
}

interface DatedProperties {
	readonly key: string;
	readonly sign: string;
	readonly start?: number | null;
	readonly end?: number | null;
}

const DATED_SIGNS: ReadonlySet<string> = new Set(
	SIGNS.flatMap((sign: Sign) => (sign.source === 'basemap' && sign.isDated ? (sign.of ?? [sign.id]) : []))
);

function labelFeature(label: MapLabel): Feature {
	const { id, name, minZoom, maxZoom = 24, rank, lngLat, line, names } = label;
	return {
		type: 'Feature',
		properties: { id, name, minZoom, maxZoom, rank, ...nameProperties(names), sign: labelSign(label) },
		geometry: line
			? { type: 'LineString', coordinates: line.map((point) => [...point]) }
			: { type: 'Point', coordinates: [...(lngLat ?? [0, 0])] }
	};
}

/** Names in other languages as properties of their own, `name:ru` and the like, which an expression can read. */
function nameProperties(names: MapLabel['names'] = {}): Record<string, string> {
	return Object.fromEntries(
		Object.entries(names).map(([language, name]) => [`name:${language}`, joinable(name)])
	);
}

/** Every name that the basemap has in a language (BCP 47), for the fonts to be there; none for the names of the time. */
export function basemapNames({ labels, water }: Basemap, language: string | undefined): string[] {
	if (language === undefined) return [];
	const named = [
		...labels,
		...featuresOf(water, 'rivers').map(({ properties }) => properties as Pick<MapLabel, 'names'>)
	];
	return named.flatMap(({ names }) => names?.[language] ?? []);
}

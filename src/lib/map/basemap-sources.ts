import type { SourceSpecification } from 'maplibre-gl';
import type { Feature } from 'geojson';
import type { Basemap } from '#lib/atlas/model/basemap.ts';
import type { OpenInterval } from '#lib/atlas/time/interval.ts';
import { basemapFeatures } from '#lib/paint/cartography/basemap-features.ts';
import type { Sign } from '#lib/paint/cartography/sign.ts';
import { isOfControl, SIGNS } from '#lib/paint/cartography/signs.ts';
import { COARSE_TILES } from './layers.ts';

/** A feature of the basemap that is there from a first to a last day; `null` = open. */
export interface DatedFeature extends OpenInterval {
	readonly id: string;
	readonly isOfControl: boolean;
}

/** The source of the basemap: everything with an extent (see {@link recordFeatures}), all but the relief. */
export function basemapSource(features: Feature[]): SourceSpecification {
	return {
		type: 'geojson',
		data: { type: 'FeatureCollection', features },
		promoteId: 'key',
		...COARSE_TILES
	};
}

/** The shaded relief, one picture. */
export function reliefSource(
	{ pictures, coordinates }: NonNullable<Basemap['relief']>,
	isDark: boolean
): SourceSpecification {
	return {
		type: 'image',
		url: isDark ? pictures.dark : pictures.light,
		coordinates: coordinates.map((corner) => [...corner]) as never
	};
}

/** Features with keys of their own. */
export function liveFeatures(basemap: Basemap): Feature[] {
	return basemapFeatures(basemap).map((item, i) => {
		const { sign, minZoom, start, end, id } = item.properties as Partial<DatedProperties>;
		return { ...item, properties: { sign, minZoom, start, end, id, key: `basemap:${i}` } };
	});
}

/** Lines of the basemap that come and go with the days: foreign borders, ways and fronts. */
export function datedLines(features: readonly Feature[]): readonly DatedFeature[] {
	return features.flatMap(({ properties }): DatedFeature[] => {
		const { key, sign, start = null, end = null } = properties as DatedProperties;
		return DATED_SIGNS.has(sign) ? [{ id: key, isOfControl: isOfControl(sign), start, end }] : [];
	});
}

interface DatedProperties {
	readonly key: string;
	readonly sign: string;
	readonly id?: string;
	readonly minZoom?: number;
	readonly start?: number | null;
	readonly end?: number | null;
}

const DATED_SIGNS: ReadonlySet<string> = new Set(
	SIGNS.flatMap((sign: Sign) => (sign.source === 'basemap' && sign.isDated ? (sign.of ?? [sign.id]) : []))
);

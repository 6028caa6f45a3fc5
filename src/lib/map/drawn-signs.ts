import type { MapGeoJSONFeature, Map as MapLibreMap } from 'maplibre-gl';
import type { NameSign, Sign } from '#lib/paint/cartography/sign.ts';
import { signOf, type SignId } from '#lib/paint/cartography/signs.ts';

/** A sign that is seen on the map, with the name it writes if it is one of names. */
export interface DrawnSign {
	readonly sign: string;
	readonly name: string | null;
	/** Size and colour of the letters as they are drawn, px and CSS. */
	readonly size: number | null;
	readonly colour: string | null;
	/** The point that a name belongs to, px from the top left of the map; `null` for a name along a line. */
	readonly at: readonly [x: number, y: number] | null;
}

/** What is drawn in a rectangle, px from the top left of the map: not what is there on other days, unseen. */
export function drawnSigns(
	map: MapLibreMap,
	[left, top, right, bottom]: readonly [left: number, top: number, right: number, bottom: number]
): DrawnSign[] {
	const features = map.queryRenderedFeatures([
		[left, top],
		[right, bottom]
	]);
	const zoom = map.getZoom();
	return features.flatMap((feature): DrawnSign[] => {
		const sign: Sign = signOf(feature.layer.id as SignId);
		if (zoom < (sign.from ?? 0) || !isOn(sign, feature.state['on'] === true)) return [];
		if (sign.kind !== 'name') return [{ sign: sign.id, name: null, size: null, colour: null, at: null }];
		return [nameOf(sign, feature, map)];
	});
}

/** Whether a feature of a sign is seen that is switched on or not. */
function isOn(sign: Sign, on: boolean): boolean {
	if (sign.kind === 'name' && sign.isHiddenToday) return !on;
	const isSwitched = sign.isDated && sign.source !== 'lettering';
	return on || !(isSwitched || sign.kind === 'band' || sign.kind === 'pattern');
}

function nameOf(
	sign: NameSign,
	{ layer, properties, geometry }: MapGeoJSONFeature,
	map: MapLibreMap
): DrawnSign {
	const name = String(properties['name']);
	const point = geometry.type === 'Point' ? map.project(geometry.coordinates as [number, number]) : null;
	return {
		sign: sign.id,
		name: sign.type.isCapital ? name.toLocaleUpperCase('en') : name,
		size: Number((layer.layout as Record<string, unknown>)['text-size']),
		colour: String((layer.paint as Record<string, unknown>)['text-color']),
		at: point && [point.x, point.y]
	};
}

import type { Map as MapLibreMap } from 'maplibre-gl';
import { signOfLayer } from './fine-layers.ts';
import type { Sign } from '#lib/paint/cartography/sign.ts';
import { signOf, type SignId } from '#lib/paint/cartography/signs.ts';

/** The signs drawn in a rectangle, px from the top left of the map: not those of features that are there unseen. */
export function drawnSigns(
	map: MapLibreMap,
	[left, top, right, bottom]: readonly [left: number, top: number, right: number, bottom: number]
): SignId[] {
	const zoom = map.getZoom();
	const features = map.queryRenderedFeatures([
		[left, top],
		[right, bottom]
	]);
	return features.flatMap(({ layer, state }) => {
		const sign: Sign = signOf(signOfLayer(layer.id) as SignId);
		const isSwitched = sign.isDated === true || sign.kind === 'band' || sign.kind === 'pattern';
		const isSeen = zoom >= (sign.from ?? 0) && (!isSwitched || state['on'] === true);
		return isSeen ? [sign.id as SignId] : [];
	});
}

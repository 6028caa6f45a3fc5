import { control } from './control.js';
import { bareMap } from './maplibre.js';

/** Bare MapLibre: the features of the day handed over anew at every step. */
const { map, days, all } = await bareMap((data, layers) => ({
	data: { ...data, features: [] },
	layers: layers.map((layer) => ({ ...layer, filter: true }))
}));
control(days, (day) => {
	const features = all.features.filter(({ properties }) => properties.from <= day && properties.until > day);
	map.getSource('control').setData({ type: 'FeatureCollection', features });
});

import { control } from './control.js';
import { bareMap, onDay } from './maplibre.js';

/** Bare MapLibre: a filter on each layer, set at every step. */
const { map, days } = await bareMap();
control(days, (day) => {
	for (const layer of ['fill', 'line']) map.setFilter(layer, onDay(day));
});

import { control } from './control.js';
import { bareMap } from './maplibre.js';

/** Bare MapLibre that only paints its map again at every step: nothing can step for less on this library. */
const { map, days } = await bareMap();
control(days, () => map.triggerRepaint());

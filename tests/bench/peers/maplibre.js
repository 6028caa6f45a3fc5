import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import { COLOUR_EXPRESSION, intervals } from './control.js';

/** Features of a day: those that began and have not ended. */
export const onDay = (day) => ['all', ['<=', ['get', 'from'], day], ['>', ['get', 'until'], day]];

/**
 * A bare map of the intervals, drawn once.
 * @param prepare - what is to be changed of source data and layers before.
 */
export async function bareMap(prepare = (data, layers) => ({ data, layers })) {
	setWorkerUrl('/maplibre-gl-worker.mjs');
	const { data: all, days } = await intervals();
	const filter = onDay(days[0]);
	const { data, layers } = prepare(all, [
		{ id: 'fill', type: 'fill', source: 'control', filter, paint: { 'fill-color': COLOUR_EXPRESSION } },
		{ id: 'line', type: 'line', source: 'control', filter, paint: { 'line-color': '#333333' } }
	]);
	const map = new MapLibreMap({
		container: 'map',
		bounds: [73, 34, 97, 50],
		fadeDuration: 0,
		attributionControl: false,
		keyboard: false,
		style: {
			version: 8,
			transition: { duration: 0, delay: 0 },
			sources: { control: { type: 'geojson', data } },
			layers: [{ id: 'background', type: 'background', paint: { 'background-color': '#eeeeee' } }, ...layers]
		}
	});
	await new Promise((resolve) => map.once('idle', resolve));
	return { map, days, all };
}

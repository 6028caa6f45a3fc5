import L from 'leaflet';
import 'leaflet.timeline';
import { colourOf, control, intervals } from './control.js';

/** Leaflet with its timeline plugin: shapes of SVG that come and go. */
const { data, days } = await intervals();
const map = L.map('map', { zoomSnap: 0, zoomControl: false, keyboard: false, attributionControl: false });
map.fitBounds([
	[34, 73],
	[50, 97]
]);
const timeline = L.timeline(data, {
	getInterval: ({ properties }) => ({ start: properties.from, end: properties.until, endExclusive: true }),
	style: ({ properties }) => ({
		color: '#333333',
		weight: 1,
		fillOpacity: 1,
		fillColor: colourOf(properties.holder)
	})
});
timeline.addTo(map);
control(days, (day) => timeline.setTime(day));

import { filterByDate } from '@openhistoricalmap/maplibre-gl-dates';
import { control } from './control.js';
import { bareMap } from './maplibre.js';

const DAY = 86_400_000;
/** As OpenHistoricalMap's tiles have it: a year with the day as its fraction. */
function decimalYear(day) {
	const year = new Date(day * DAY).getUTCFullYear();
	const [begins, ends] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
	return year + (day * DAY - begins) / (ends - begins);
}

/** OpenHistoricalMap's own date filter on the same map. */
const { map, days } = await bareMap((data, layers) => ({
	data: {
		...data,
		features: data.features.map(({ properties, ...feature }) => ({
			...feature,
			properties: {
				...properties,
				// A day is its midnight to the filter, which wants starts before it and ends not before it.
				start_decdate: decimalYear(properties.from - 0.5),
				end_decdate: decimalYear(properties.until - 0.5)
			}
		}))
	},
	// It filters only layers that name a layer of their source; this is the name that MapLibre gives to that of GeoJSON.
	layers: layers.map((layer) => ({ ...layer, filter: true, 'source-layer': '_geojsonTileLayer' }))
}));
control(days, (day) => filterByDate(map, new Date(day * DAY)));

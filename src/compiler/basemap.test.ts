import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import type { Backdrop } from '#lib/atlas/model/basemap.ts';
import { groundOfBackdrop, groundOfBasemap } from '#lib/svg/ground.ts';
import { createPicturePlane } from '#lib/svg/mercator.ts';
import { reachOf } from '#lib/map/camera.ts';
import { basemapOf } from './basemap.ts';
import {
	buildSmallBasemap,
	collection,
	featuresOf,
	label,
	parsed,
	river,
	type AuthoredFiles
} from './testing/small-basemap.ts';

describe('a small basemap', () => {
	const { built, faults } = buildSmallBasemap();

	it('is built, its dates as days', () => {
		expect(faults).toEqual([]);
		const fronts = parsed<{ features: { properties: Record<string, unknown> }[] }>(built, 'fronts.json');
		const [front] = fronts.features;
		expect(front?.properties).toMatchObject({ style: 'documented', label: 'Front' });
		expect(formatIsoDay(front?.properties['start'] as Day)).toBe('1900-01-01');
		expect(parsed<object[]>(built, 'labels.json')).toMatchObject([{ id: 'north', start: null, end: null }]);
		expect(built?.files.get('light.webp')).toEqual(Buffer.from('picture'));
	});

	it('joins boundaries alike, and marks those that are the outline', () => {
		const lines = featuresOf(built?.files.get('borders.json'), 'lines');
		expect(
			lines.map(({ properties: { style, pair, edge = false }, geometry }) => [
				style,
				pair,
				edge,
				pieces(geometry)
			])
		).toEqual([
			['dashed', 'a|b', true, 1],
			['dashed', 'a|b', false, 1],
			['solid', 'a|b', false, 1]
		]);
	});

	it('joins rivers of one name and weight', () => {
		const course = (x: number) => river([[x, 1], [x + 1, 2]], { name: 'Short' }); // prettier-ignore
		const seasonal = river([[7, 1], [8, 2]], { name: 'Short', rank: 3 }); // prettier-ignore
		const ne = collection([course(0), course(5), seasonal]);
		const watered = buildSmallBasemap({ 'basemap/ne-rivers.geojson': ne }).built;
		const rivers = featuresOf(watered?.files.get('water.json'), 'rivers');
		expect(
			rivers.map(({ properties, geometry }) => [properties['name'], properties['rank'], pieces(geometry)])
		).toEqual([
			['Short', 1, 2],
			['Short', 3, 1],
			['Long', 1, 1]
		]);
	});

	it('has a backdrop of the default day, without the outline', () => {
		const drawn = (object: string) =>
			featuresOf(built?.backdrop, object).map(({ properties: { style, isFar }, geometry }) => [
				style,
				isFar,
				pieces(geometry)
			]);
		expect(drawn('foreign')).toEqual([['dashed', undefined, 1]]);
		expect(drawn('rivers')).toEqual([
			[undefined, undefined, 1],
			[undefined, true, 1]
		]);
	});

	it('letters what any source of the atlas attests', () => {
		const attested = buildSmallBasemap({
			'sources.json': [{ id: 'GK' }, { id: 'ATLAS-1900' }],
			'labels.yaml': label('lngLat: [1, 1]').replace('[GK]', "['ATLAS-1900#sheet 3', GK]")
		});
		expect(attested.faults).toEqual([]);
		expect(parsed<object[]>(attested.built, 'labels.json')).toMatchObject([{ name: 'North' }]);
	});

	it('is nothing where there is none', () => {
		expect(buildSmallBasemap(without(...FILES))).toEqual({ built: null, faults: [] });
	});
});

/** The authored files, of which a folder may lack any. */
const FILES = [
	'basemap/period-borders.topo.json',
	'basemap/ne-rivers.geojson',
	'geometry/rivers.geojson',
	'basemap/ne-lakes.geojson',
	'geometry/lakes.geojson',
	'geometry/transport.geojson',
	'geometry/front-lines.geojson',
	'labels.yaml',
	'basemap/relief.json'
];

function without(...files: readonly string[]): AuthoredFiles {
	return Object.fromEntries(files.map((file) => [file, null]));
}

/** What a map draws and letters of a basemap, as signs. */
function drawnOf(files: AuthoredFiles): readonly string[] {
	const { built, faults } = buildSmallBasemap(files);
	expect(faults).toEqual([]);
	if (!built) return [];
	const basemap = basemapOf(built);
	const plane = createPicturePlane([0, 0, 1, 1]);
	const ground = groundOfBasemap(basemap, plane);
	expect(groundOfBackdrop(JSON.parse(built.backdrop) as Backdrop, plane)).not.toBeNull();
	return [
		...new Set(ground.paths.map(({ sign }) => sign)),
		...ground.labels.map(({ name }) => name),
		...(ground.window ? ['sea'] : []),
		...(ground.relief ? ['relief'] : []),
		...(reachOf(basemap) ? ['reach'] : [])
	];
}

describe('a basemap of some files', () => {
	const whole = drawnOf({});

	it.each(FILES)('is drawn without %s', (file) => {
		const left = drawnOf(without(file));
		expect(left.filter((sign) => !whole.includes(sign))).toEqual([]);
	});

	it.each([
		['labels.yaml', ['North']],
		['geometry/rivers.geojson', ['river-main']],
		['geometry/front-lines.geojson', ['front-documented']],
		['basemap/relief.json', ['margin-fade', 'margin', 'relief', 'reach']],
		// Land of no size, of which the file has none but its lines: there is no sea without land.
		[
			'basemap/period-borders.topo.json',
			['neighbours', 'foreign-dashed', 'foreign-solid', 'margin-fade', 'margin', 'sea', 'reach']
		]
	])('is %s alone, and what is drawn of that', (file, signs) => {
		expect([...drawnOf(without(...FILES.filter((other) => other !== file)))].sort()).toEqual(
			[...signs].sort()
		);
	});
});

/** How many lines a geometry has. */
function pieces(geometry: Geometry): number {
	return geometry.type === 'MultiLineString' ? geometry.coordinates.length : 1;
}

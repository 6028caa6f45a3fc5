import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { buildSmallBasemap, collection, featuresOf, parsed, river } from './testing/small-basemap.ts';

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

	it('is nothing where there is none', () => {
		const water = ['ne-rivers.geojson', 'ne-lakes.geojson'];
		const rest = ['period-borders.topo.json', 'relief.json', 'light.webp', 'dark.webp'];
		const none = Object.fromEntries([...water, ...rest].map((name) => [`basemap/${name}`, null]));
		expect(buildSmallBasemap(none)).toEqual({ built: null, faults: [] });
	});
});

/** How many lines a geometry has. */
function pieces(geometry: Geometry): number {
	return geometry.type === 'MultiLineString' ? geometry.coordinates.length : 1;
}

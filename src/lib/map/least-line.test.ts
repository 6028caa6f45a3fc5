import type { LayerSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { withLeastLine } from './least-line.ts';

const line = (id: string, width: unknown): LayerSpecification =>
	({ id, type: 'line', source: 's', paint: { 'line-width': width } }) as LayerSpecification;
const widthOf = (layer: LayerSpecification) =>
	(layer as { paint?: Record<string, unknown> }).paint?.['line-width'];

describe('withLeastLine', () => {
	it.each([
		['a number', 0.9, 1.3],
		['a wide line', 4, 4],
		[
			'an interpolation over zoom, in its values alone',
			['interpolate', ['linear'], ['zoom'], 1, 0.5, 7, ['case', ['get', 'x'], 2, 1]],
			['interpolate', ['linear'], ['zoom'], 1, 1.3, 7, ['max', ['case', ['get', 'x'], 2, 1], 1.3]]
		],
		['another expression', ['get', 'w'], ['max', ['get', 'w'], 1.3]]
	])('raises %s', (_, width, expected) => {
		expect(widthOf(withLeastLine(line('outline', width), 1.3))).toEqual(expected);
	});

	it('leaves casings, other layers and unmagnified maps alone', () => {
		expect(widthOf(withLeastLine(line('district-casing', 0.9), 1.3))).toBe(0.9);
		expect(widthOf(withLeastLine(line('outline', 0.9), 0))).toBe(0.9);
		const fill: LayerSpecification = { id: 'tint', type: 'fill', source: 's' };
		expect(withLeastLine(fill, 1.3)).toBe(fill);
	});
});

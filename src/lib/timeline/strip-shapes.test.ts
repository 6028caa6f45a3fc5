import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StripBar } from '#lib/atlas/strip-rows.ts';
import { held } from '#lib/atlas/testing/tiny-atlas.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import type { PlacedRow } from './place-rows.ts';
import { rowShapes, type StripShape } from './strip-shapes.ts';

const HOLDERS = ['red', 'blue', 'green'];
const WIDTH = 1000;
const scale = { width: WIDTH, x: (day: number) => day };

function bar(start: number, end: number, ground: string, fade: [number, number] | null = null): StripBar {
	return {
		key: `${start}`,
		start: start as Day,
		end: end as Day,
		fill: { ground, pattern: { kind: 'none' } },
		fade: fade && { start: fade[0] as Day, end: fade[1] as Day },
		edge: start === 0 ? 'none' : 'change',
		interval: held('na', start, end, ground)
	};
}

const rowOf = (bars: readonly StripBar[]): PlacedRow => ({
	id: 'na',
	kind: 'unit',
	group: 'one',
	name: 'NA',
	bars,
	parts: [],
	y: 0,
	height: 9
});

/** Bars that meet, over the whole width. */
const anyBars = fc
	.tuple(
		fc.uniqueArray(fc.integer({ min: 1, max: WIDTH - 1 }), { maxLength: 80 }),
		fc.array(fc.nat(2), { minLength: 81, maxLength: 81 })
	)
	.map(([cuts, holders]) => {
		const days = [0, ...cuts.toSorted((a, b) => a - b), WIDTH];
		return days
			.slice(0, -1)
			.map((start, i) => bar(start, days[i + 1] ?? WIDTH, HOLDERS[holders[i] ?? 0] ?? ''));
	});

/** From left to right, px, of each box of a path. */
function boxesOf({ d }: StripShape): [number, number][] {
	return [...d.matchAll(/M(-?[\d.]+) [\d.]+h(-?[\d.]+)/g)].map(([, left, width]) => [
		Number(left),
		Number(left) + Number(width)
	]);
}

/** The tint that is seen at px from the left: that of the last run drawn there. */
function tintAt(shapes: readonly StripShape[], x: number): string | undefined {
	const found = shapes.findLast(
		(shape) => shape.kind === 'run' && boxesOf(shape).some(([from, to]) => from <= x && x < to)
	);
	return found?.kind === 'run' ? found.ground : undefined;
}

describe('the shapes of a row', () => {
	it('show at every px who held the area, as a look at each bar would', () => {
		fc.assert(
			fc.property(anyBars, fc.integer({ min: 0, max: WIDTH - 1 }), (bars, x) => {
				const holder = bars.find(({ start, end }) => start <= x && x < end)?.fill.ground;
				expect(tintAt(rowShapes(rowOf(bars), scale), x + 0.5)).toBe(holder);
			})
		);
	});

	it('are as many as there are holders and edges, however many bars there are', () => {
		const bars = Array.from({ length: 900 }, (_, i) => bar(i, i + 1, HOLDERS[i % 3] ?? ''));
		expect(rowShapes(rowOf(bars), scale)).toHaveLength(3);
		expect(rowShapes(rowOf(bars.slice(0, 100)), scale)).toHaveLength(4);
	});

	it('draw a soft edge over what was before and under what comes after', () => {
		const shapes = rowShapes(
			rowOf([bar(0, 100, 'red'), bar(100, 110, 'blue', [90, 130]), bar(110, 200, 'green')]),
			scale
		);
		expect(
			shapes.map((shape) => (shape.kind === 'gap' ? shape.kind : `${shape.kind} ${shape.ground}`))
		).toEqual(['run red', 'run blue', 'run red', 'fade blue', 'run green', 'gap']);
		expect(tintAt(shapes, 105)).toBe('red');
		expect(tintAt(shapes, 125)).toBe('green');
	});

	it('leave out what lies beyond the part of time that is seen', () => {
		const seen = { width: WIDTH, x: (day: number) => day - 500 };
		const shapes = rowShapes(rowOf([bar(0, 400, 'red'), bar(400, 1000, 'blue')]), seen);
		expect(shapes.flatMap((shape) => (shape.kind === 'run' ? [shape.ground] : []))).toEqual(['blue']);
	});
});

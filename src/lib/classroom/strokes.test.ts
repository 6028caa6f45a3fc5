import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { day, tinyAtlas } from '#lib/atlas/testing/tiny-atlas.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { defaultViewState } from '#lib/url/view-state.ts';
import { readStroke } from './read-strokes.ts';
import { Sketch } from './sketch.svelte.ts';
import { strokePath, strokeThrough } from './stroke-line.ts';
import { MOST_POINTS, MOST_STROKES, type Share, type Stroke } from './strokes.ts';

const dot = (x: number): Stroke => ({ colour: 'red', points: [{ x, y: 0.5 }] });
const view = { ...defaultViewState(atlasFacts(createAtlasCore(tinyAtlas()))), day: day(12) };
const onStep = (step: number) => ({ ...view, tour: { id: 'a', step } });

describe('a stroke', () => {
	it('along a line is its two ends', () => {
		const passed = Array.from({ length: 200 }, (_, i) => ({ x: 0.1 + i / 400, y: 0.2 + i / 800 }));
		const { points } = strokeThrough('blue', passed);
		expect(points).toEqual([
			{ x: 0.1, y: 0.2 },
			{ x: 0.5975, y: 0.4488 }
		]);
	});

	it('keeps its corners', () => {
		const corners = [
			{ x: 0.2, y: 0.2 },
			{ x: 0.6, y: 0.2 },
			{ x: 0.6, y: 0.7 }
		];
		const between = (a: Share, b: Share) =>
			Array.from({ length: 50 }, (_, i) => ({
				x: a.x + ((b.x - a.x) * i) / 50,
				y: a.y + ((b.y - a.y) * i) / 50
			}));
		const [a, b, c] = corners as [Share, Share, Share];
		expect(strokeThrough('red', [...between(a, b), ...between(b, c), c]).points).toEqual(corners);
	});

	it('of whatever scribble can be sent, and begins and ends where the hand did', () => {
		const share = fc.double({ min: -0.2, max: 1.2, noNaN: true });
		const scribble = fc.array(fc.record({ x: share, y: share }), { minLength: 1, maxLength: 700 });
		fc.assert(
			fc.property(scribble, (passed) => {
				const stroke = strokeThrough('red', passed);
				expect(stroke.points.length).toBeLessThanOrEqual(MOST_POINTS);
				expect(readStroke(structuredClone(stroke))).toEqual(stroke);
				const last = passed.at(-1);
				const within = (value = 0) => Math.min(1, Math.max(0, value));
				expect(stroke.points.at(-1)?.x).toBeCloseTo(within(last?.x), 3);
				expect(stroke.points.at(-1)?.y).toBeCloseTo(within(last?.y), 3);
			}),
			{ numRuns: 40 }
		);
	});

	it('of one point is a dot', () => {
		expect(strokePath(dot(0.25))).toBe('M0.25 0.5L0.25 0.5');
	});
});

describe('a sketch', () => {
	it('takes the last stroke back, and all of them', () => {
		const sketch = new Sketch();
		for (const x of [0.1, 0.2, 0.3]) sketch.draw(dot(x));
		sketch.do('undo');
		expect(sketch.strokes).toEqual([dot(0.1), dot(0.2)]);
		sketch.do('clear');
		sketch.do('undo');
		expect(sketch.strokes).toEqual([]);
	});

	it('is bounded: the oldest stroke goes', () => {
		const sketch = new Sketch();
		for (let i = 0; i <= MOST_STROKES; i++) sketch.draw(dot(i / 100));
		expect(sketch.strokes).toHaveLength(MOST_STROKES);
		expect(sketch.strokes[0]).toEqual(dot(0.01));
	});

	it('has a pen of two colours, which is taken up in the colour it had', () => {
		const sketch = new Sketch();
		const seen = (['pen', 'pen-colour', 'pen-away', 'pen', 'pen'] as const).map((act) => {
			sketch.do(act);
			return sketch.pen;
		});
		expect(seen).toEqual(['red', 'blue', null, 'blue', null]);
	});

	it('goes with its step and its part of the land, not with the days of a step', () => {
		const sketch = new Sketch();
		sketch.over(onStep(1));
		sketch.draw(dot(0.1));
		sketch.over({ ...onStep(1), day: day(15), view: 'both' });
		expect(sketch.strokes).toHaveLength(1);
		sketch.over({ ...onStep(1), camera: { zoom: 5, lng: 1, lat: 1, bearing: 0, pitch: 0 } });
		expect(sketch.strokes).toEqual([]);
		sketch.draw(dot(0.1));
		sketch.over(onStep(2));
		expect(sketch.strokes).toEqual([]);
	});

	it('goes with the day where no tour is followed', () => {
		const sketch = new Sketch();
		sketch.over(view);
		sketch.draw(dot(0.1));
		sketch.over({ ...view, day: day(13) });
		expect(sketch.strokes).toEqual([]);
	});
});

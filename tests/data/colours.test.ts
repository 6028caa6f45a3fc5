import { lab, rgb } from 'd3-color';
import { describe as suite, expect, it } from 'vitest';
import { literalColours } from '#lib/paint/theme-colours.ts';
import { contrast, deltaE2000, seenBy, type Lab } from './colour-difference.ts';
import {
	atlas,
	hatches,
	isPatterned,
	leastDifference,
	lightness,
	met,
	THEMES,
	VISIONS
} from './tint-meetings.ts';

const l = (values: readonly [number, number, number]): Lab => ({ l: values[0], a: values[1], b: values[2] });

suite('CIEDE2000', () => {
	// From table 1 of Sharma, Wu and Dalal (2005).
	it.each([
		[[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
		[[50, 3.1571, -77.2803], [50, 0, -82.7485], 2.8615],
		[[50, -1.3802, -84.2814], [50, 0, -82.7485], 1.0],
		[[50, 2.5, 0], [50, 0, -2.5], 4.3065],
		[[50, 2.5, 0], [73, 25, -18], 27.1492],
		[[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
		[[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
		[[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082]
	] as const)('of %j and %j is %f', (one, two, expected) => {
		expect(deltaE2000(l(one), l(two))).toBeCloseTo(expected, 4);
		expect(deltaE2000(l(two), l(one))).toBeCloseTo(expected, 4);
	});
});

suite('the tints', () => {
	it('sweeps the pairs that really meet', () => {
		expect(met.size).toBeGreaterThan(8);
	});

	it.each(THEMES)('of holders that ever meet are 12 apart, or one carries a pattern: %s', (theme) => {
		const tooClose = [...met].flatMap(([pair, meeting]) => {
			const least = Math.min(...VISIONS.map((vision) => leastDifference(theme, vision, meeting)));
			return least < 12 && !isPatterned(meeting) ? [`${pair}: ${least.toFixed(1)}`] : [];
		});
		expect(tooClose).toEqual([]);
	});

	it.each(THEMES)('of a hatch and of the ground beneath it are 12 apart: %s', (theme) => {
		expect(hatches.size).toBeGreaterThan(3);
		const tooClose = [...hatches].flatMap(([hatch, meeting]) => {
			const least = Math.min(...VISIONS.map((vision) => leastDifference(theme, vision, meeting)));
			return least < 12 ? [`${hatch}: ${least.toFixed(1)}`] : [];
		});
		expect(tooClose).toEqual([]);
	});

	it.each(THEMES)('in grey alone differ, or a darker band runs along their border: %s', (theme) => {
		const colour = literalColours(atlas, theme);
		for (const { one, two } of met.values()) {
			const [first, second] = [one, two].map((fill) => lightness(theme, fill));
			const ofGrey = Math.abs((first ?? NaN) - (second ?? NaN));
			const bands = [one, two].flatMap(({ ground }) =>
				ground === null ? [] : Math.abs(lab(colour(`band-${ground}`)).l - lab(colour(`p-${ground}`)).l)
			);
			expect(Math.max(ofGrey, ...bands)).toBeGreaterThan(10);
		}
	});
});

suite('the tints of two journeys of one day', () => {
	it.each(THEMES)('are 12 apart to every vision: %s', (theme) => {
		const colour = literalColours(atlas, theme);
		for (const vision of VISIONS) {
			const [one, two] = ['now', 'second'].map((token) => lab(seenBy(vision, rgb(colour(token)))));
			if (!one || !two) throw new Error('no tints');
			expect(deltaE2000(one, two), vision).toBeGreaterThan(12);
		}
	});
});

suite('lettering', () => {
	it.each(THEMES)('on its halo has a contrast of 4.5 or more: %s', (theme) => {
		const colour = literalColours(atlas, theme);
		const pairs = [
			['ink', 'halo'],
			['now', 'halo'],
			['second', 'halo'],
			['water-ink', 'halo'],
			['ink-2', 'halo'],
			['neighbour-ink', 'neighbour'],
			...atlas.polities
				.filter(({ id }) => [...met.values()].some(({ one, two }) => one.ground === id || two.ground === id))
				.map(({ id }) => ['ink', `halo-${id}`])
		] as const;
		const weak = pairs
			.map(([text = '', ground = '']) => ({
				text,
				ground,
				ratio: contrast(rgb(colour(text)), rgb(colour(ground)))
			}))
			.filter(({ ratio }) => ratio < 4.5);
		expect(weak).toEqual([]);
	});
});

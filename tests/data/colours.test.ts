import { lab, rgb, type RGBColor } from 'd3-color';
import { describe as suite, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { describe } from '#lib/atlas/describe.ts';
import { borderArcs } from '#lib/atlas/geometry/arcs.ts';
import type { Theme } from '#lib/atlas/model/polity.ts';
import type { Fill } from '#lib/atlas/scene.ts';
import { readAtlas } from '#lib/atlas/wire.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import { patternId } from '#lib/paint/patterns.ts';
import { literalColours } from '#lib/paint/theme-colours.ts';
import wire from '#lib/generated/atlas.json' with { type: 'json' };
import { contrast, deltaE2000, over, seenBy, type Lab, type Vision } from './colour-difference.ts';

const core = createAtlasCore(readAtlas(wire));
const { atlas } = core;
const VISIONS: readonly Vision[] = ['normal', 'protan', 'deutan', 'tritan'];
const THEMES: readonly Theme[] = ['light', 'dark', 'projector'];
/** Share of the tint over the land, and the relief's lit and shaded slopes: see the visual design. */
const TINT = { light: 0.88, dark: 0.86, projector: 0.94 } as const;
const LIT = { light: 'rgb(255,255,252)', dark: 'rgb(196,214,236)', projector: 'rgb(255,255,252)' } as const;
const SHADE = { light: 'rgb(64,56,50)', dark: 'rgb(3,8,18)', projector: 'rgb(64,56,50)' } as const;
const SLOPES = { lit: 0.12, shaded: { light: 0.26, dark: 0.32, projector: 0.26 } } as const;

/** Two fills that lie on either side of a border on some day. */
interface Meeting {
	readonly one: Fill;
	readonly two: Fill;
}

/** Every pair of fills that ever meet, from a sweep over the days on which anything changes. */
function meetings(): ReadonlyMap<string, Meeting> {
	const arcs = borderArcs(atlas);
	const found = new Map<string, Meeting>();
	const { start, end } = atlas.period;
	const days = core.index.changesBetween(start, (end - 1) as Day).map(({ day }) => day);
	for (const day of [start, ...days]) {
		const scene = describe(core, { day, view: 'de-facto', selection: null, names: 'period' });
		const fills = new Map(scene.units.map((unit) => [unit.id, unit.fill]));
		for (const { left, right } of arcs) {
			const one = left === null ? undefined : fills.get(left);
			const two = right === null ? undefined : fills.get(right);
			if (!one || !two || one.ground === two.ground) continue;
			const key = [one, two]
				.map((fill) => `${fill.ground ?? 'unknown'}/${patternId(fill.pattern) ?? 'plain'}`)
				.sort()
				.join(' – ');
			found.set(key, { one, two });
		}
	}
	return found;
}

const met = meetings();

/** L* of a tint on flat ground. */
function lightness(theme: Theme, fill: Fill): number {
	const [flat] = composed(theme, fill);
	return flat ? lab(flat).l : NaN;
}

/** A tint on flat, lit and shaded ground, as the map composes it. */
function composed(theme: Theme, fill: Fill): RGBColor[] {
	const colour = literalColours(atlas, theme);
	const flat = over(rgb(colour(`p-${fill.ground ?? 'unknown'}`)), rgb(colour('land')), TINT[theme]);
	return [flat, over(rgb(LIT[theme]), flat, SLOPES.lit), over(rgb(SHADE[theme]), flat, SLOPES.shaded[theme])];
}

/** The least difference of two fills on the three slopes. */
function leastDifference(theme: Theme, vision: Vision, { one, two }: Meeting): number {
	const others = composed(theme, two);
	return Math.min(
		...composed(theme, one).map((colour, i) =>
			deltaE2000(lab(seenBy(vision, colour)), lab(seenBy(vision, others[i] ?? colour)))
		)
	);
}

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
			const isPatterned = [meeting.one, meeting.two].some(({ pattern }) => pattern.kind !== 'none');
			const least = Math.min(...VISIONS.map((vision) => leastDifference(theme, vision, meeting)));
			return least < 12 && !isPatterned ? [`${pair}: ${least.toFixed(1)}`] : [];
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

suite('lettering', () => {
	it.each(THEMES)('on its halo has a contrast of 4.5 or more: %s', (theme) => {
		const colour = literalColours(atlas, theme);
		const pairs = [
			['ink', 'halo'],
			['now', 'halo'],
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

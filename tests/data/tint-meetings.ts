import { lab, rgb, type RGBColor } from 'd3-color';
import { describe } from '#lib/atlas/describe.ts';
import { borderArcs } from '#lib/atlas/geometry/arcs.ts';
import type { Theme } from '#lib/atlas/model/polity.ts';
import type { Fill, Scene } from '#lib/atlas/scene.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import { patternId } from '#lib/paint/patterns.ts';
import { literalColours } from '#lib/paint/theme-colours.ts';
import { core } from '../built-core.ts';
import { deltaE2000, over, seenBy, type Vision } from './colour-difference.ts';

/*
 * The tints of holders that ever lie side by side, and how far apart they are as the map composes them: over the land, on
 * flat, lit and shaded ground.
 */

/** The atlas whose tints are measured. */
export const { atlas } = core;
/** Vision as it is measured: normal and the three deficiencies. */
export const VISIONS: readonly Vision[] = ['normal', 'protan', 'deutan', 'tritan'];
/** The themes that have tints of their own. */
export const THEMES: readonly Theme[] = ['light', 'dark', 'projector'];
/** Share of the tint over the land, and the relief's lit and shaded slopes: see the visual design. */
const TINT = { light: 0.88, dark: 0.86, projector: 0.94 } as const;
const LIT = { light: 'rgb(255,255,252)', dark: 'rgb(196,214,236)', projector: 'rgb(255,255,252)' } as const;
const SHADE = { light: 'rgb(64,56,50)', dark: 'rgb(3,8,18)', projector: 'rgb(64,56,50)' } as const;
const SLOPES = { lit: 0.12, shaded: { light: 0.26, dark: 0.32, projector: 0.26 } } as const;

/** Two fills that lie on either side of a border on some day. */
export interface Meeting {
	readonly one: Fill;
	readonly two: Fill;
}

/** The scenes of the first day and of all days on which anything changes. */
function scenes(): Scene[] {
	const { start, end } = atlas.period;
	const days = core.index.changesBetween(start, (end - 1) as Day).map(({ day }) => day);
	return [start, ...days].map((day) =>
		describe(core, { day, view: 'de-facto', selection: null, names: 'period' })
	);
}

/** Every pair of fills that are ever adjacent, from a sweep over the days on which anything changes. */
function meetings(): ReadonlyMap<string, Meeting> {
	const arcs = borderArcs(atlas);
	const found = new Map<string, Meeting>();
	for (const scene of scenes()) {
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

/** Pairs that meet, by “holder/pattern – holder/pattern”. */
export const met = meetings();

/** L* of a tint on flat ground. */
export function lightness(theme: Theme, fill: Fill): number {
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
export function leastDifference(theme: Theme, vision: Vision, { one, two }: Meeting): number {
	const others = composed(theme, two);
	return Math.min(
		...composed(theme, one).map((colour, i) =>
			deltaE2000(lab(seenBy(vision, colour)), lab(seenBy(vision, others[i] ?? colour)))
		)
	);
}

/** Whether a pattern tells one of two fills from the other where their colours might not. */
export function isPatterned({ one, two }: Meeting): boolean {
	return [one, two].some(({ pattern }) => pattern.kind !== 'none');
}

/** Every hatch of the record, by “challenger on ground”: the fill beneath it, and the stripe as a fill of its own. */
export const hatches: ReadonlyMap<string, Meeting> = new Map(
	scenes()
		.flatMap(({ units }) => units)
		.flatMap(({ fill: { ground, pattern } }): [string, Meeting][] => {
			if (pattern.kind !== 'stripe') return [];
			const plain = (holder: string | null): Fill => ({ ground: holder, pattern: { kind: 'none' } });
			return [[`${pattern.of} on ${ground ?? 'unknown'}`, { one: plain(ground), two: plain(pattern.of) }]];
		})
);

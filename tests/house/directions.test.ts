import { describe, expect, it } from 'vitest';
import { declarations, sourceFiles } from './styles.ts';

/*
 * Styles say where something stands by the direction in which lines are read, so that a site in a language that is read from the right
 * is mirrored. What is laid out in space or along time is not, and keeps to left and right: decision 0052.
 */

/** Where left and right are meant, and why. */
const PHYSICAL: Readonly<Record<string, string>> = {
	'src/lib/map/map.css': 'the map library’s own style sheet, cut down',
	'src/lib/stage/StepMarks.svelte': 'places on the map, px from its left',
	'src/lib/stage/SwipeStage.svelte': 'the earlier day lies left of the edge, as on the strip of time',
	'src/lib/ui/map/MapTip.svelte': 'places on the map, px from its left',
	'src/lib/ui/panel/PanelTab.svelte': 'its lines run downwards: the start of a line is its top',
	'src/lib/pages/sheets.css': 'a strip of time',
	'src/lib/timeline/AxisLabels.svelte': 'a strip of time',
	'src/lib/timeline/OverviewStrip.svelte': 'a strip of time',
	'src/lib/timeline/Playhead.svelte': 'a strip of time',
	'src/lib/timeline/ClockBar.svelte': 'a strip of time',
	'src/lib/timeline/Strip.svelte': 'a strip of time',
	'src/lib/timeline/StripPager.svelte': 'a strip of time',
	'src/lib/timeline/StripTip.svelte': 'a strip of time'
};

const SIDED =
	/^(?:left|right|(?:margin|padding|scroll-margin|scroll-padding)-(?:left|right)|border-(?:left|right)(?:-.*)?|border-(?:top|bottom)-(?:left|right)-radius)$/;
const KEYWORDS = /^(?:text-align|float|clear|justify-(?:content|items|self))$/;
const FOUR_SIDES = /^(?:inset|margin|padding|scroll-margin|scroll-padding|border-(?:width|style|color))$/;

/** Whether a declaration tells left from right. What begins in the middle has no side. */
function hasSide(property: string, value: string): boolean {
	if (SIDED.test(property)) return value !== '50%';
	if (KEYWORDS.test(property)) return /^(?:left|right)$/.test(value);
	const words = wordsOf(value);
	if (property === 'border-radius')
		return (
			words.length === 2 ||
			(words.length > 2 && (words[0] !== words[1] || words[2] !== (words[3] ?? words[1])))
		);
	return FOUR_SIDES.test(property) && words.length === 4 && words[1] !== words[3];
}

/** The words of a value; what stands in brackets is one. */
function wordsOf(value: string): string[] {
	const words: string[] = [];
	let depth = 0;
	for (const piece of value
		.split(/(?<=[()])|(?=[()])|(\s+)/)
		.filter((text) => text !== undefined && text !== '')) {
		if (depth === 0 && /^\s+$/.test(piece)) words.push('');
		else words.push(`${words.pop() ?? ''}${piece}`);
		if (piece.endsWith('(')) depth++;
		if (piece.endsWith(')')) depth--;
	}
	return words;
}

describe('styles', () => {
	const found = sourceFiles().flatMap(({ path, style }) =>
		declarations(style)
			.filter(({ property, value }) => hasSide(property, value))
			.map(({ property, value }) => ({ path, declaration: `${property}: ${value}` }))
	);

	it('are read by the sides that they tell apart', () => {
		const sided = ['margin: 0 1px 2px calc(3px + 1px)', 'inset: 0 auto 0 -5px', 'border-radius: 0 3px 3px 0'];
		const even = [
			'margin: 0 1px 2px calc(-1 * var(--x)) ',
			'inset: 0 1px',
			'left: 50%',
			'border-radius: 9px 9px 0 0'
		];
		const asked = (declarations: readonly string[]) =>
			declarations.map((text) => {
				const [property = '', value = ''] = text.split(': ');
				return hasSide(property, value.trim());
			});
		expect(asked(sided)).toEqual([true, true, true]);
		expect(asked(even)).toEqual([true, false, false, false]);
	});

	it('go by the direction of reading, but for space and time', () => {
		expect(found.filter(({ path }) => !(path in PHYSICAL))).toEqual([]);
	});

	it('have no exception that nothing needs', () => {
		const paths = new Set(found.map(({ path }) => path));
		expect(Object.keys(PHYSICAL).filter((path) => !paths.has(path))).toEqual([]);
	});
});

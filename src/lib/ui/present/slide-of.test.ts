import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import type { TourStep } from '#lib/atlas/model/tour.ts';
import { day, held, tinyAtlas } from '#lib/atlas/testing/tiny-atlas.ts';
import { Explorer } from '#lib/state/explorer.svelte.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { defaultViewState, type ViewState } from '#lib/url/view-state.ts';
import { slideOf } from './slide-of.ts';

const core = createAtlasCore({
	...tinyAtlas(),
	control: [
		held('na', 0, 50, 'red'),
		held('na', 50, 100, 'blue'),
		...['nb', 'sa', 'sb', 'far'].map((area) => held(area, 0, 100, 'red'))
	]
});
const explorer = (view: Partial<ViewState> = {}) =>
	new Explorer(core, { ...defaultViewState(atlasFacts(core)), ...view });
const step: TourStep = {
	title: 'A step',
	view: '',
	caption: 'The caption.',
	notes: [],
	hides: true,
	focus: { onDay: day(0), places: [], districts: [], land: [], journeys: [], events: [] },
	question: 'Who?',
	answer: 'They.',
	attestations: []
};

describe('slideOf', () => {
	it('asks first; when it answers, the caption gives its room to the answer', () => {
		expect(
			slideOf({ tour: null, step, areHoldersHidden: true, isRevealed: false }, explorer())
		).toMatchObject({
			caption: 'The caption.',
			question: 'Who?',
			answer: null
		});
		expect(
			slideOf({ tour: null, step, areHoldersHidden: false, isRevealed: true }, explorer())
		).toMatchObject({
			caption: '',
			question: 'Who?',
			answer: 'They.'
		});
	});

	it('asks and answers of steps that hide nothing too', () => {
		const open = { ...step, hides: false };
		expect(
			slideOf({ tour: null, step: open, areHoldersHidden: false, isRevealed: false }, explorer())
		).toMatchObject({
			caption: 'The caption.',
			question: 'Who?',
			answer: null
		});
		expect(
			slideOf({ tour: null, step: open, areHoldersHidden: false, isRevealed: true }, explorer()).answer
		).toBe('They.');
	});

	it('says of two days compared how much changed hands, not what one of them was', () => {
		const plain = { tour: null, step: null, areHoldersHidden: false, isRevealed: false };
		const compared = explorer({ day: day(70), compare: { from: day(10), to: day(70) } });
		expect(slideOf(plain, compared).caption).toMatch(/^The red lost 25 % of the whole /);
		expect(slideOf(plain, compared).difference?.items).toHaveLength(1);
		expect(slideOf(plain, explorer({ day: day(70) })).difference).toBeNull();
		expect(slideOf({ ...plain, areHoldersHidden: true }, compared).caption).toBe('');
	});
});

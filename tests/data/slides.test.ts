import { describe, expect, it } from 'vitest';
import { IMAGE_TYPE } from '#lib/share/image-column.ts';
import { layoutImage } from '#lib/share/image-layout.ts';
import { Explorer } from '#lib/state/explorer.svelte.ts';
import { SHEET, tourSlides } from '#lib/ui/share/tour-slides.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { decodeUrl } from '#lib/url/codec.ts';
import { defaultViewState } from '#lib/url/view-state.ts';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { compileGeodata } from './compiled.ts';

const compiled = compileGeodata();
const { tours } = compiled.tours;
const core = createAtlasCore(compiled.atlas);
const facts = atlasFacts(core);
const explorer = new Explorer(core, defaultViewState(facts));

function slidesOf(id: string) {
	const tour = tours.find((each) => each.id === id);
	if (!tour) throw new Error(id);
	return tourSlides(tour, {
		explorer,
		lesson: {
			viewOf: (_, step) => ({
				...decodeUrl(`#${tour.steps[step - 1]?.view ?? ''}`, '', facts).state,
				tour: { id, step }
			})
		},
		history: null,
		facts,
		site: 'https://example.org/'
	});
}

describe.each(tours.map(({ id }) => id))('slides of %s', (id) => {
	const slides = slidesOf(id);
	const steps = tours.find((tour) => tour.id === id)?.steps ?? [];

	it('are one for each step, and one more for each answer', () => {
		const questions = steps.filter(({ question }) => question !== undefined).length;
		expect(slides).toHaveLength(steps.length + questions);
		expect(slides.map(({ name }) => name)).toEqual(slides.map(({ name }) => name).toSorted());
	});

	it('have room for all their words above the foot', () => {
		for (const { name, subject } of slides) {
			// Somewhat wider than the letters are.
			const layout = layoutImage(subject.content, {
				size: SHEET,
				measure: (text, style) => text.length * IMAGE_TYPE[style].size * 0.49,
				signsOn: () => []
			});
			const foot = Math.min(...layout.texts.filter(({ style }) => style === 'foot').map(({ y }) => y));
			const last = Math.max(...layout.texts.filter(({ style }) => style !== 'foot').map(({ y }) => y));
			expect(last, name).toBeLessThan(foot - IMAGE_TYPE.foot.leading);
		}
	});

	it('give no answer away where a step hides', () => {
		const hiding = steps.filter(({ hides }) => hides);
		const asking = slides.filter(({ name, subject }) => {
			const step = hiding.find(({ question }) => question === subject.content.question);
			return name.endsWith('-question') && step !== undefined;
		});
		expect(asking).toHaveLength(hiding.length);
		for (const { subject, words } of asking) {
			expect(subject.content.legend).toEqual([]);
			expect(words, 'no more than the date').toBe(subject.content.days.join(' '));
			const fills = new Set(subject.picture.scene.units.map(({ fill }) => JSON.stringify(fill)));
			expect([...fills], 'one tint for all').toHaveLength(1);
		}
	});

	it('ask what the step asks, and then answer', () => {
		for (const [at, { name, subject }] of slides.entries())
			if (name.endsWith('-question')) {
				const step = steps.find(({ question }) => question === subject.content.question);
				expect(slides[at + 1]?.subject.content.sentence).toBe(step?.answer);
			}
	});
});

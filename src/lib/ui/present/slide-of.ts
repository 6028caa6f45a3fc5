import { FEW_CHARACTERS, narrate } from '#lib/atlas/narrate.ts';
import type { ViewPicture } from '#lib/atlas/view-picture.ts';
import type { Tour } from '#lib/atlas/model/tour.ts';
import type { Lesson } from '#lib/classroom/lesson.svelte.ts';
import { differenceSentence } from '#lib/i18n/legend-words.ts';
import { narrationWords } from '#lib/i18n/narration.ts';
import type { Slide } from './slide.ts';

/** What a slide depends on. */
export type SlideLesson = Pick<Lesson, 'step' | 'areHoldersHidden' | 'isRevealed'> & {
	readonly tour: Pick<Tour, 'id'> | null;
};

/** What is said beside the map: the step’s words, or where no tour is followed the sentence of the day, or of two days compared. */
export function slideOf(
	{ step, tour, areHoldersHidden, isRevealed }: SlideLesson,
	view: Pick<ViewPicture, 'core' | 'scene' | 'difference'>
): Slide {
	const answer = isRevealed && !areHoldersHidden ? (step?.answer ?? null) : null;
	return {
		caption: captionOf(step?.caption, areHoldersHidden, answer, view),
		question: step?.question ?? null,
		tour: (step && tour?.id) ?? null,
		answer,
		areHoldersHidden,
		difference: areHoldersHidden ? null : view.difference
	};
}

function captionOf(
	caption: string | undefined,
	areHoldersHidden: boolean,
	answer: string | null,
	{ core, difference, scene }: Pick<ViewPicture, 'core' | 'scene' | 'difference'>
): string {
	// The class has read it when it decided; the answer needs its room.
	if (answer !== null) return '';
	if (caption !== undefined) return caption;
	// The sentence would reveal what is hidden.
	if (areHoldersHidden) return '';
	if (difference) return differenceSentence(core, difference);
	return narrate(core, scene, narrationWords, FEW_CHARACTERS);
}

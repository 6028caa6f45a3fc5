import type { Lesson } from '#lib/classroom/lesson.svelte.ts';
import type { Slide } from './slide.ts';

/** What is said beside the map: the step’s words, or the sentence of the day where no tour is followed. */
export function slideOf({ step, isVeiled, isRevealed }: Lesson, sentence: string): Slide {
	// The day’s sentence would tell what the veil hides.
	const caption = step?.caption ?? (isVeiled ? '' : sentence);
	return {
		caption,
		question: step?.hides === true ? (step.question ?? null) : null,
		answer: step?.hides === true && isRevealed ? (step.answer ?? null) : null,
		isVeiled
	};
}

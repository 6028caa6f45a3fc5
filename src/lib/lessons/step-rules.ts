import { MOST_OWN_STEPS, type TourStep } from '#lib/atlas/model/tour.ts';

/** How long the texts of a tour may be, characters, and how much there may be of the rest. */
export const LIMITS = {
	/** Of a tour. */
	name: 60,
	audience: 80,
	summary: 600,
	minutes: 180,
	steps: MOST_OWN_STEPS,
	/** Of a step. */
	title: 40,
	/** It is read from the back of a room. */
	caption: 240,
	question: 160,
	answer: 600,
	notes: 4000,
	marks: 20,
	corners: 40,
	words: 60
} as const;

/** A text of a step that has a length. */
type StepText = 'title' | 'caption' | 'question' | 'answer';

/** What is wrong with the words of a step. */
export type StepFault =
	| { readonly rule: 'length'; readonly text: StepText; readonly length: number; readonly most: number }
	| { readonly rule: 'hides-without-question' | 'one-alone' };

/** The words of a step, as far as rules are about them. */
export type StepWords = Pick<TourStep, 'title' | 'caption' | 'hides'> &
	Partial<Record<'question' | 'answer', string | undefined>>;

/**
 * What is wrong with the words of a step, the same for tours of the atlas and for lessons of its readers.
 * @param tellings - A text in all the names in which it can be read.
 */
export function stepFaults(
	step: StepWords,
	tellings: (text: string) => readonly string[] = (text) => [text]
): StepFault[] {
	const { question, answer, hides } = step;
	const lengths = (['title', 'caption', 'question', 'answer'] as const).flatMap((text): StepFault[] => {
		const written = step[text];
		if (written === undefined) return [];
		const length = Math.max(...tellings(written).map((told) => told.length));
		const most = LIMITS[text];
		return length === 0 || length > most ? [{ rule: 'length', text, length, most }] : [];
	});
	return [
		...lengths,
		...(hides && question === undefined ? [{ rule: 'hides-without-question' } as const] : []),
		...((question === undefined) !== (answer === undefined) ? [{ rule: 'one-alone' } as const] : [])
	];
}

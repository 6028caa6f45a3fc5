import { OWN_TOUR, type Tour, type TourStep } from '#lib/atlas/model/tour.ts';
import { LIMITS } from './step-rules.ts';

/** A lesson of this device: a tour that a reader made, or was sent. */
export interface OwnLesson extends Tour {
	/** Whether it was made here, or came as a link or a file from somebody else. */
	readonly origin: 'own' | 'received';
	/** When it was last changed, ms since 1970. */
	readonly changed: number;
}

/** How long a step is taken to last whose author does not say, minutes. */
const USUAL_MINUTES = 3;

/** An id that no other lesson has, for 10 random bytes or more. */
export function newLessonId(random: Uint8Array): string {
	return `${OWN_TOUR}lesson-${[...random]
		.slice(0, 10)
		.map((byte) => (byte % 36).toString(36))
		.join('')}`;
}

/** A lesson with a step put in, which then is at `at`, counted from 0. */
export function insertStep<L extends OwnLesson>(lesson: L, at: number, step: TourStep): L {
	if (lesson.steps.length >= LIMITS.steps) return lesson;
	return withSteps(lesson, [...lesson.steps.slice(0, at), step, ...lesson.steps.slice(at)]);
}

/** A lesson with one step changed. */
export function changeStep<L extends OwnLesson>(lesson: L, at: number, part: Partial<TourStep>): L {
	return withSteps(
		lesson,
		lesson.steps.map((step, i) => (i === at ? withoutUndefined({ ...step, ...part }) : step))
	);
}

/** A lesson with a step moved to another place; beyond the ends it stays as it is. */
export function moveStep<L extends OwnLesson>(lesson: L, from: number, to: number): L {
	const moved = lesson.steps[from];
	if (!moved || to < 0 || to >= lesson.steps.length || from === to) return lesson;
	const rest = lesson.steps.filter((_, i) => i !== from);
	return withSteps(lesson, [...rest.slice(0, to), moved, ...rest.slice(to)]);
}

/** A lesson with a step twice, one after the other. */
export function duplicateStep<L extends OwnLesson>(lesson: L, at: number): L {
	const step = lesson.steps[at];
	return step ? insertStep(lesson, at + 1, step) : lesson;
}

/** A lesson without one of its steps. */
export function removeStep<L extends OwnLesson>(lesson: L, at: number): L {
	return withSteps(
		lesson,
		lesson.steps.filter((_, i) => i !== at)
	);
}

function withSteps<L extends OwnLesson>(lesson: L, steps: readonly TourStep[]): L {
	const minutes = steps.reduce((sum, step) => sum + (step.minutes ?? USUAL_MINUTES), 0);
	return { ...lesson, steps, minutes: Math.min(LIMITS.minutes, Math.max(1, minutes)) };
}

/** What is set to `undefined` is not there. */
function withoutUndefined(step: { readonly [K in keyof TourStep]: TourStep[K] | undefined }): TourStep {
	return Object.fromEntries(
		Object.entries(step).filter(([, value]) => value !== undefined)
	) as unknown as TourStep;
}

import type { Lesson } from '#lib/classroom/lesson.svelte.ts';
import type { LessonDesk } from '#lib/lessons/lesson-desk.svelte.ts';
import { unpackText } from '#lib/lessons/lesson-link.ts';
import type { Explorer, HistoryPolicy } from '#lib/state/explorer.svelte.ts';
import { decodeUrl } from '#lib/url/codec.ts';
import type { AtlasFacts } from '#lib/url/view-state.ts';

/** What a request for a lesson acts on. */
export interface LessonParts {
	readonly explorer: Explorer;
	readonly lesson: Lesson;
	readonly facts: AtlasFacts;
}

/** Takes over a lesson that a link holds, or says why it holds none. */
export async function receiveLink(value: string, desk: LessonDesk, parts: LessonParts): Promise<void> {
	const unpacked = await unpackText(value);
	if ('text' in unpacked) receive(unpacked.text, desk, parts, 'replace');
	else parts.lesson.own.report = { title: null, faults: [], linkFault: unpacked.fault };
}

/**
 * Takes over a lesson that somebody sent, as far as it can be read, and says what cannot. It begins at the step that the
 * address names, if that is of this lesson.
 */
export function receive(text: string, desk: LessonDesk, parts: LessonParts, policy: HistoryPolicy): void {
	const { lesson: tour, faults } = desk.read(text);
	if (tour) {
		const asked = parts.explorer.tour;
		const step = asked?.id === tour.id ? Math.min(asked.step, tour.steps.length) : 1;
		showStep(desk.receive(tour).id, step, parts, policy);
	}
	if (faults.length > 0) parts.lesson.own.report = { title: tour && tour.title, faults, linkFault: null };
}

/** Shows a step of a lesson of this device, without travelling there: its author knows the way. */
export function showStep(
	id: string,
	step: number,
	{ explorer, lesson, facts }: LessonParts,
	policy: HistoryPolicy = 'push'
): void {
	const found = lesson.own.desk?.find(id)?.steps[step - 1];
	if (!found) return;
	explorer.showStep({ ...decodeUrl(`#${found.view}`, '', facts).state, tour: { id, step } }, policy);
}

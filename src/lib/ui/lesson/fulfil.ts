import type { Lesson } from '#lib/classroom/lesson.svelte.ts';
import { formatDay } from '#lib/i18n/format-day.ts';
import { t } from '#lib/i18n/messages.ts';
import { unpackText } from '#lib/lessons/lesson-link.ts';
import type { LessonDesk } from '#lib/lessons/lesson-desk.svelte.ts';
import type { LessonRequest } from '#lib/lessons/own-tours.svelte.ts';
import { LIMITS } from '#lib/lessons/step-rules.ts';
import type { Explorer, HistoryPolicy } from '#lib/state/explorer.svelte.ts';
import { decodeUrl } from '#lib/url/codec.ts';
import type { AtlasFacts } from '#lib/url/view-state.ts';
import { stepOf } from './step-view.ts';

/** What a request for a lesson acts on. */
export interface LessonParts {
	readonly explorer: Explorer;
	readonly lesson: Lesson;
	readonly facts: AtlasFacts;
}

/** Does what was asked of the lessons of this device. */
export async function fulfil(request: LessonRequest, parts: LessonParts): Promise<void> {
	const { lesson } = parts;
	const desk = await lesson.own.load();
	switch (request.kind) {
		case 'add-view':
			addView(desk, parts);
			break;
		case 'edit':
			if (parts.explorer.tour?.id !== request.id) showStep(request.id, 1, parts);
			lesson.own.isBuilding = true;
			break;
		case 'copy':
			await copyTour(request.id, desk, parts);
			break;
		case 'file':
			receive(await request.file.text(), desk, parts, 'push');
			lesson.own.isBuilding = true;
			break;
		case 'link':
			await receiveLink(request.value, desk, parts);
	}
}

/** Adds what the map shows to the lesson that is followed, else to the last one, else to a new one. */
function addView(desk: LessonDesk, parts: LessonParts): void {
	const { explorer, lesson, facts } = parts;
	const step = stepOf(explorer, facts);
	const target =
		desk.toAddTo(explorer.tour?.id ?? null) ??
		desk.create(t('lesson.untitled', { date: formatDay(explorer.day) }));
	showStep(target.id, desk.addStep(target, step), parts);
	lesson.own.isBuilding = true;
}

async function copyTour(id: string, desk: LessonDesk, parts: LessonParts): Promise<void> {
	const { lesson } = parts;
	await lesson.load();
	const tour = [...lesson.tours, ...desk.lessons].find((candidate) => candidate.id === id);
	if (!tour) return;
	const title = t('lesson.copy-of', { title: tour.title }).slice(0, LIMITS.name);
	showStep(desk.copy(tour, title).id, 1, parts);
	lesson.own.isBuilding = true;
}

async function receiveLink(value: string, desk: LessonDesk, parts: LessonParts): Promise<void> {
	const unpacked = await unpackText(value);
	if ('text' in unpacked) receive(unpacked.text, desk, parts, 'replace');
	else parts.lesson.own.report = { title: null, faults: [], linkFault: unpacked.fault };
}

/** Takes over a lesson that somebody sent, as far as it can be read, and says what cannot. */
function receive(text: string, desk: LessonDesk, parts: LessonParts, policy: HistoryPolicy): void {
	const { lesson: tour, faults } = desk.read(text);
	if (tour) showStep(desk.receive(tour).id, 1, parts, policy);
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

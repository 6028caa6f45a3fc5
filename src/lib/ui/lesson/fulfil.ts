import { formatDay } from '#lib/i18n/format-day.ts';
import { t } from '#lib/i18n/messages.ts';
import type { LessonDesk } from '#lib/lessons/lesson-desk.svelte.ts';
import type { LessonRequest } from '#lib/lessons/own-tours.svelte.ts';
import { LIMITS } from '#lib/lessons/step-rules.ts';
import { receive, receiveLink, showStep, type LessonParts } from './receive.ts';
import { stepOf } from './step-view.ts';

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
		case 'carried':
			receive(request.text, desk, parts, 'replace');
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

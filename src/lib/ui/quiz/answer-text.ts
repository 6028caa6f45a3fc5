import type { AtlasCore } from '#lib/atlas/core.ts';
import type { Question } from '#lib/classroom/quiz.ts';
import { formatDay } from '#lib/i18n/format-day.ts';
import { list, t } from '#lib/i18n/messages.ts';

/** The right answer in words: a letter, a name, or events in their order. */
export function answerText(core: AtlasCore, question: Question): string {
	if (question.kind !== 'order')
		return question.choices.find(({ id }) => id === question.answer)?.label ?? '';
	return question.answer
		.map((id) => core.event(id))
		.map(({ title, day }) => t('quiz.dated', { title, date: formatDay(day.best) }))
		.join(' · ');
}

/** Where the answer stands; empty where each event has its own card. */
export function answerSources(core: AtlasCore, question: Question): string {
	if (question.sources.length === 0) return '';
	return t('quiz.sources', { sources: list(question.sources.map((id) => core.source(id).short)) });
}

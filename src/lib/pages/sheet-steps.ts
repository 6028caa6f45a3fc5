import { LOCALE } from '#lib/atlas/language.ts';
import type { Tour, TourStep } from '#lib/atlas/model/tour.ts';
import type { Term } from '#lib/atlas/model/glossary.ts';
import type { TourSheets } from '#lib/atlas/model/tour-sheets.ts';
import type { TermIndex } from '#lib/atlas/term-index.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import { formatDay } from '#lib/i18n/format-day.ts';
import { t } from '#lib/i18n/messages.ts';
import { decodeUrl } from '#lib/url/codec.ts';
import type { AtlasFacts } from '#lib/url/view-state.ts';

/** The day that a step shows. */
function dayOfStep(step: TourStep, facts: AtlasFacts): Day {
	return step.focus?.onDay ?? decodeUrl(`#${step.view}`, '', facts).state.day;
}

/** A step as a sheet names it: number (from 1), title and day. */
export function nameOfStep(tour: Tour, number: number, facts: AtlasFacts): string {
	const step = tour.steps[number - 1];
	if (!step) return String(number);
	return t('sheets.step', { step: number, title: step.title, date: formatDay(dayOfStep(step, facts)) });
}

/** The terms of the glossary that a tour and its sheets use, by name. */
export function termsUsed(
	terms: readonly Term[],
	printed: readonly (Tour | TourSheets | null)[],
	index: TermIndex
): Term[] {
	const text = textsIn(printed).join('\n');
	const marked = new Set(index.partsOf(text).map(({ term }) => term));
	const isWritten = ({ name, short, also }: Term) =>
		[name, short ?? [], also].flat().some((form) => formOf(form).test(text));
	return terms
		.filter((term) => marked.has(term.id) || isWritten(term))
		.toSorted((a, b) => a.name.localeCompare(b.name, LOCALE));
}

/** A form as a whole word, with a small letter or a capital, of one or of many. */
function formOf(form: string): RegExp {
	const escaped = form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
	return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}s?(?![\\p{L}\\p{N}])`, 'iu');
}

function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(textsIn);
}

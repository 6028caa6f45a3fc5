import { asNamed, asStop, joinSentences } from '#lib/atlas/joins.ts';
import type { Tour, TourStep } from '#lib/atlas/model/tour.ts';
import { isOwnTour } from '#lib/atlas/model/tour.ts';
import { sourcesCited } from '#lib/atlas/attestation.ts';
import type { HistoryCore } from '#lib/atlas/history-core.ts';
import type { Lesson } from '#lib/classroom/lesson.svelte.ts';
import { list, t } from '#lib/i18n/messages.ts';
import { imageContent } from '#lib/share/image-content.ts';
import type { ImageContent } from '#lib/share/image-layout.ts';
import type { ImageSubject } from '#lib/share/image-subject.ts';
import { mapLink, shortLink } from '#lib/share/links.ts';
import type { SeenView } from '#lib/share/seen-view.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';
import { DESK } from '#lib/svg/picture-frame.ts';
import type { AtlasFacts, ViewState } from '#lib/url/view-state.ts';
import { cameraOf } from '#lib/url/view-state.ts';

/** A slide of a tour: what is drawn, and what the one who speaks has beside it. */
export interface TourSlide {
	/** Of its file, without what says the form: “05-question”, in the order of the slides. */
	readonly name: string;
	readonly subject: ImageSubject;
	/** For those who do not see it; nothing that is hidden. */
	readonly words: string;
	/** Paragraphs for the teacher. */
	readonly notes: readonly string[];
}

/** Letters are set for a small sheet, so that they are read from the back row: the day 7.2 % of its height, words 3.3 %. */
export const SHEET = { width: 768, height: 432 };
/** Px of the sheet: room for the longest date in one line. */
const COLUMN = 284;

/** What slides are made from. */
export interface SlideContext {
	readonly explorer: Pick<Explorer, 'pictureOf'>;
	readonly lesson: Pick<Lesson, 'viewOf'>;
	readonly history: HistoryCore | null;
	readonly facts: AtlasFacts;
	/** Address of the site. */
	readonly site: string;
}

/** What is told on a slide: the step, its question, or the answer. */
type Part = 'step' | 'question' | 'answer';

/** A slide to be: of which step, counted from 1, and which part of it. */
interface Told {
	readonly step: TourStep;
	readonly number: number;
	readonly part: Part;
	readonly view: ViewState;
}

/**
 * The slides of a tour: one for each step, or two where it asks something. A slide that asks hides what its step hides; the
 * next one answers.
 */
export function tourSlides(tour: Tour, context: SlideContext): TourSlide[] {
	return tour.steps
		.flatMap((step, at): Told[] => {
			const view = context.lesson.viewOf(tour.id, at + 1);
			const parts: readonly Part[] = step.question === undefined ? ['step'] : ['question', 'answer'];
			return view ? parts.map((part) => ({ step, number: at + 1, part, view })) : [];
		})
		.map((told, at) => slideOf(tour, told, `${String(at + 1).padStart(2, '0')}-${told.part}`, context));
}

function slideOf(tour: Tour, told: Told, name: string, context: SlideContext): TourSlide {
	const { step, number, part, view } = told;
	const { explorer, history, facts, site } = context;
	const isHidden = part === 'question' && step.hides;
	const picture = explorer.pictureOf(view, history, isHidden);
	const { atlas } = picture.core;
	const { marks = [] } = step;
	const link = mapLink(site, view, facts);
	const day = imageContent({ picture, state: view, link, marks });
	const content: ImageContent = {
		...day,
		...(isHidden ? { heads: [], legend: [], changes: [] } : {}),
		title: t('tour.step', { step: number, steps: tour.steps.length }),
		subtitle: '',
		sentence: part === 'answer' ? (step.answer ?? '') : step.caption,
		question: part === 'question' ? step.question : undefined,
		// The sources are among the notes.
		foot: [
			...(isOwnTour(tour.id) ? [t('lesson.not-of-atlas')] : []),
			joinSentences([asStop(tour.title), asStop(asNamed(atlas.title, atlas.subtitle)), shortLink(site)])
		],
		column: COLUMN
	};
	const days = day.days.join(' ');
	return {
		name,
		subject: { picture, content, view: seenOf(view), marks },
		words: isHidden ? days : joinSentences([asStop(days), day.sentence]),
		notes: [...notesOf(told, picture.core), ...(isHidden ? [] : day.foot.slice(0, -1)), link]
	};
}

/** As much of the land as a desk shows. */
function seenOf(view: ViewState): SeenView | null {
	const camera = cameraOf(view);
	return camera && { camera, free: DESK };
}

function notesOf({ step, number, part }: Told, core: ImageSubject['picture']['core']): string[] {
	const sources = sourcesCited(step.attestations).map((id) => core.source(id).short);
	return [
		t('console.step-title', { step: number, title: step.title }),
		...(part === 'answer' ? [] : [step.caption, ...step.notes]),
		...(part === 'step' || step.question === undefined
			? []
			: [`${t('tour.question')} ${step.question}`, `${t('tour.answer')} ${step.answer ?? ''}`]),
		...(sources.length > 0 ? [t('quiz.sources', { sources: list(sources) })] : [])
	];
}

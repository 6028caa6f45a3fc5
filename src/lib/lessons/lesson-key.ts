import { encodeHash } from '#lib/url/codec.ts';
import { defaultViewState, type AtlasFacts, type ViewState } from '#lib/url/view-state.ts';

/** The key of a link that holds a lesson. It is no part of a view: it is read once, and the lesson then has a name of its own. */
export const LESSON_KEY = 'lesson';

/** The value of a lesson in the fragment of an address; `null` = it holds none. */
export function lessonValue(hash: string): string | null {
	return new RegExp(`[#&]${LESSON_KEY}=([\\w-]+)`).exec(hash)?.[1] ?? null;
}

/**
 * The fragment of an address that holds a lesson, and names the step at which it is opened.
 * @param value - The lesson, packed.
 */
export function lessonHash(value: string, tour: ViewState['tour'], facts: AtlasFacts): string {
	const alone = tour && { ...tour, isAlone: true as const };
	const step = encodeHash({ ...defaultViewState(facts), tour: alone }, facts).replace(/^#/, '&');
	return `#${LESSON_KEY}=${value}${step}`;
}

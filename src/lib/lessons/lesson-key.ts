/** The key of a link that holds a lesson. It is no part of a view: it is read once, and the lesson then has a name of its own. */
export const LESSON_KEY = 'lesson';

/** The value of a lesson in the fragment of an address; `null` = it holds none. */
export function lessonValue(hash: string): string | null {
	return new RegExp(`[#&]${LESSON_KEY}=([\\w-]+)`).exec(hash)?.[1] ?? null;
}

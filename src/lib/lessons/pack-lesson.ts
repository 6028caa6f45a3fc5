import type { Tour } from '#lib/atlas/model/tour.ts';
import { LONGEST_VALUE, packText } from './lesson-link.ts';
import { writeLesson } from './lesson-text.ts';

/** A lesson as the value of a link; `null` = it is too long for one. */
export async function packLesson(lesson: Tour): Promise<string | null> {
	const value = await packText(writeLesson(lesson));
	return value.length > LONGEST_VALUE ? null : value;
}

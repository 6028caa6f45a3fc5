import { DIRECTION } from './language.ts';

/** What holds a text together and apart from the line around it, in the direction of its own letters (Unicode: FSI, PDI). */
const [APART, TOGETHER] = ['\u2068', '\u2069'];

/**
 * A text that stands within a line: read from the right, one that begins or ends with figures or signs would run on with what is beside
 * it. Where lines are read from the left it is what it was.
 */
export function isolated(text: string): string {
	return DIRECTION === 'rtl' ? `${APART}${text}${TOGETHER}` : text;
}

import { LOCALE } from './language.ts';
/** A text with its first letter in capitals, as at the beginning of a sentence. */
export function capitalise(text: string): string {
	return text.charAt(0).toLocaleUpperCase(LOCALE) + text.slice(1);
}

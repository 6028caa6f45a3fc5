/** A text with its first letter in capitals, as at the beginning of a sentence. */
export function capitalise(text: string): string {
	return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

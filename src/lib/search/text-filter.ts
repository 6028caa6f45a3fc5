import { foldText } from './fold.ts';

/** A test of texts against what a reader typed: every word must stand in one of them. Nothing typed lets all pass. */
export function createTextFilter(typed: string): (texts: readonly (string | undefined)[]) => boolean {
	const words = foldText(typed).split(/\s+/).filter(Boolean);
	if (words.length === 0) return () => true;
	return (texts) => {
		const folded = foldText(texts.join('\n'));
		return words.every((word) => folded.includes(word));
	};
}

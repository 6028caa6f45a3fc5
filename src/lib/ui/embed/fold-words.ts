/** Share of the frame's height that the map keeps, whatever is said beside it. */
const MAP_SHARE = 0.57;
/** Set by the layout where the words take their room from the map. */
const FOLDS = '--folds';

/** The parts of the frame that share its height. */
export interface FoldedParts {
	/** The words with their buttons. */
	readonly words: HTMLElement;
	readonly text: HTMLElement;
}

/**
 * Gives a text as many whole lines as leave the map its share of the frame, one at least. Returns whether some of it is
 * out of sight.
 */
export function foldWords({ words, text }: FoldedParts): boolean {
	const frame = words.closest<HTMLElement>('.embed');
	const map = frame?.querySelector('main');
	text.style.maxHeight = '';
	const style = getComputedStyle(text);
	if (!frame || !map || style.getPropertyValue(FOLDS).trim() !== 'lines') return false;
	const line = parseFloat(style.lineHeight);
	const wanted = text.scrollHeight;
	text.style.maxHeight = `${line}px`;
	const spare = map.clientHeight - MAP_SHARE * frame.clientHeight;
	const lines = 1 + Math.max(0, Math.floor(spare / line));
	text.style.maxHeight = `${lines * line}px`;
	return wanted > lines * line + 1;
}

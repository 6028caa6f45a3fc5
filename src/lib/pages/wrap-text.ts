/**
 * Lines of at most so many characters, broken between words; what does not fit in the lines allowed is cut after a
 * whole word, with an ellipsis. For text in pictures, where nothing breaks lines.
 */
export function wrapText(text: string, width: number, mostLines: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= width)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	if (lines.length <= mostLines) return lines;
	const kept = lines.slice(0, mostLines);
	const last = kept.at(-1) ?? '';
	const room = last.length < width ? last : last.slice(0, last.lastIndexOf(' '));
	return [...kept.slice(0, -1), `${room.replace(/[.,;:]$/, '')}…`];
}

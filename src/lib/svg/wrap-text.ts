/**
 * What stays together: a word with the space before it; a Chinese character with the signs that open before it or close behind it, which begin
 * and end no line. A word may be broken behind a hyphen between two letters.
 */
const PIECE =
	/ *(?:[（《“‘「『【]*(?:\d[\d.,]*)?\p{Script=Han}[，。、；：！？）》”’」』】·]*|[^\p{Script=Han} （《“‘「『【](?:(?<!\p{Letter}-(?=\p{Letter}))[^\p{Script=Han} （《“‘「『【])*|[（《“‘「『【]+)/gu;

/** The parts of a text that stay together. */
export function piecesOf(text: string): readonly string[] {
	return text.match(PIECE) ?? [];
}

/**
 * Breaks a text into lines that are no wider than `width`, at spaces and between Chinese characters; a word that is wider by itself (a link)
 * is broken where it has to be.
 * @param measure width of a text, in the unit of `width`
 */
export function wrapText(text: string, width: number, measure: (text: string) => number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const piece of piecesOf(text)) {
		const longer = line === '' ? piece.trimStart() : line + piece.replace(/^ +/, ' ');
		if (measure(longer) <= width) {
			line = longer;
			continue;
		}
		if (line !== '') lines.push(line);
		line = piece.trimStart();
		while (measure(line) > width && line.length > 1) {
			const fits = longestStart(line, width, measure);
			lines.push(line.slice(0, fits));
			line = line.slice(fits);
		}
	}
	return line === '' ? lines : [...lines, line];
}

/** How many characters of a word fit; at least one. */
function longestStart(word: string, width: number, measure: (text: string) => number): number {
	let count = word.length - 1;
	while (count > 1 && measure(word.slice(0, count)) > width) count--;
	return count;
}

/**
 * Breaks a text into lines that are no wider than `width`, at spaces; a word that is wider by itself (a link) is broken where
 * it has to be.
 * @param measure width of a text, in the unit of `width`
 */
export function wrapText(text: string, width: number, measure: (text: string) => number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ').filter((part) => part !== '')) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (measure(longer) <= width) {
			line = longer;
			continue;
		}
		if (line !== '') lines.push(line);
		line = word;
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

/** The word that is most like another, if one is like it: a slip or two apart. */
export function nearest(word: string, words: Iterable<string>): string | null {
	let best: string | null = null;
	let fewest = Math.min(3, Math.floor(word.length / 3)) + 1;
	for (const other of words) {
		if (Math.abs(other.length - word.length) >= fewest) continue;
		const slips = distance(word, other);
		if (slips < fewest) [best, fewest] = [other, slips];
	}
	return best;
}

/** What was found, and after it the word that may be meant, if one is like it. @param found - Where more than the word was found. */
export function orMeant(word: string, words: Iterable<string>, found = word): string {
	const meant = nearest(word, words);
	return meant === null ? found : `${found}; did you mean ${meant}?`;
}

/** How many letters have to be put in, left out, replaced, or exchanged with the next (Damerau and Levenshtein). */
function distance(a: string, b: string): number {
	let twoBefore: number[] = [];
	let before = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (const [i, letter] of [...a].entries()) {
		const row = [i + 1];
		for (let j = 0; j < b.length; j++) {
			const isExchange = b[j] === a[i - 1] && b[j - 1] === letter;
			row.push(
				Math.min(
					(row[j] ?? 0) + 1,
					(before[j + 1] ?? 0) + 1,
					(before[j] ?? 0) + (b[j] === letter ? 0 : 1),
					isExchange ? (twoBefore[j - 1] ?? 0) + 1 : Infinity
				)
			);
		}
		[twoBefore, before] = [before, row];
	}
	return before[b.length] ?? 0;
}

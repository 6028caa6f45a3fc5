/** The longest name that stays in one line, in characters: about as wide as the column of a phone. */
const ONE_LINE = 7;

/** A name in one line or, where it is longer and has several words, in two that are as even as its words allow. */
export function twoLines(name: string): readonly string[] {
	const words = name.split(' ');
	if (name.length <= ONE_LINE || words.length < 2) return [name];
	const splits = words.slice(1).map((_, i) => [words.slice(0, i + 1), words.slice(i + 1)] as const);
	const lines = splits.map((halves) => halves.map((half) => half.join(' ')));
	const longest = (pair: readonly string[]) => Math.max(...pair.map(({ length }) => length));
	return lines.reduce((best, pair) => (longest(pair) < longest(best) ? pair : best));
}

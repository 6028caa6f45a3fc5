/** A part of a text: words that a box of their own stands for, or words between such. */
export interface GluedPart<T> {
	readonly part: T;
	readonly isBox: boolean;
	/** Its words, less what a box beside it has taken. */
	readonly words: string;
	/** What a box takes from the words before and after it; empty for others. */
	readonly opening: string;
	readonly closing: string;
}

const OPENING = /[\p{Ps}\p{Pi}]+$/u;
/** An apostrophe within a word is part of it. */
const CLOSING = /^(?:(?!’\p{L})[\p{Pe}\p{Pf},.;:!?…、。，；：！？])+/u;

/**
 * The parts of a text, each box with the brackets and stops that touch it: a button is a box, beside which a line could end, and
 * these would begin or end a line alone.
 *
 * @param boxOf - Whether a part stands as a box.
 * @param wordsOf - The words of a part that does not.
 */
export function glue<T>(
	parts: readonly T[],
	boxOf: (part: T) => boolean,
	wordsOf: (part: T) => string
): GluedPart<T>[] {
	const caught = (part: T | undefined, sign: RegExp) =>
		part === undefined || boxOf(part) ? '' : (sign.exec(wordsOf(part))?.[0] ?? '');
	const isBox = (part: T | undefined) => part !== undefined && boxOf(part);
	return parts.map((part, i) => {
		const [before, after] = [parts[i - 1], parts[i + 1]];
		if (boxOf(part))
			return {
				part,
				isBox: true,
				words: '',
				opening: caught(before, OPENING),
				closing: caught(after, CLOSING)
			};
		const words = wordsOf(part);
		const rest = isBox(before) ? words.slice(caught(part, CLOSING).length) : words;
		return {
			part,
			isBox: false,
			words: isBox(after) ? rest.slice(0, rest.length - (OPENING.exec(rest)?.[0].length ?? 0)) : rest,
			opening: '',
			closing: ''
		};
	});
}

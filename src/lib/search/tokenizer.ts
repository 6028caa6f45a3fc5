import own from './endings.en.json' with { type: 'json' };
import { foldText, type WrittenName } from './fold.ts';

/**
 * Which traditional character is which simplified one, learned from names that the record has in both: names of one thing,
 * of one length, are read beside each other. So either script finds a name that is recorded in one.
 */
export function learnVariants(things: Iterable<readonly WrittenName[]>): ReadonlyMap<string, string> {
	const variants = new Map<string, string>();
	for (const names of things) {
		const simplified = names.filter(({ lang }) => lang === 'zh-Hans').map(({ name }) => [...name]);
		for (const { name } of names.filter(({ lang }) => lang === 'zh-Hant')) {
			const traditional = [...name];
			const twins = simplified.filter(
				(other) =>
					other.length === traditional.length && other.some((character, i) => character === traditional[i])
			);
			// A name all of whose characters differ is told from another name only when it is alone.
			const twin = twins[0] ?? (simplified.length === 1 ? simplified[0] : undefined);
			if (twin?.length !== traditional.length) continue;
			traditional.forEach((character, i) => {
				const other = twin[i];
				if (other !== undefined && other !== character) variants.set(character, other);
			});
		}
	}
	return variants;
}

const WORDS = /[\p{L}\p{N}]+/gu;
const HAN = /\p{Script=Han}/u;
const HAN_RUN = /\p{Script=Han}+|[^\p{Script=Han}]+/gu;

/** What ends words of the language as their sentence asks for, folded; the longest first. */
const ENDINGS = own.endings.split(' ').filter(Boolean);

/** A folded word without its ending, where enough of it is left to know it by. */
function stemOf(word: string): string {
	const ending = ENDINGS.find((one) => word.endsWith(one) && word.length - one.length >= own.shortest);
	return ending === undefined ? word : word.slice(0, -ending.length);
}

/** Cuts texts into terms of the index: words by spaces, and Chinese, which has none, by its characters and pairs of them. */
export class Tokenizer {
	readonly #variants: ReadonlyMap<string, string>;

	/** @param variants - See {@link learnVariants}. */
	constructor(variants: ReadonlyMap<string, string>) {
		this.#variants = variants;
	}

	/** Terms under which a text is found: each Chinese character and each pair. */
	termsOf(text: string): string[] {
		return this.#runs(text).flatMap((run) => (HAN.test(run) ? [...new Set([...run, ...pairs(run)])] : [run]));
	}

	/** Terms that a query asks for: pairs where there are any, so that their order counts. */
	queryTerms(text: string): string[] {
		return this.#runs(text).flatMap((run) => (HAN.test(run) && [...run].length > 1 ? pairs(run) : [run]));
	}

	/** A text as it is compared: its words without the endings that their sentence asks for. */
	fold(text: string): string {
		const folded = [...foldText(text)]
			.map((character) => this.#variants.get(character) ?? character)
			.join('');
		return ENDINGS.length === 0 ? folded : folded.replace(WORDS, stemOf);
	}

	#runs(text: string): string[] {
		return (this.fold(text).match(WORDS) ?? []).flatMap((word) => word.match(HAN_RUN) ?? []);
	}
}

/** Whether a term is Chinese: those are matched whole. */
export function isHan(term: string): boolean {
	return HAN.test(term);
}

function pairs(run: string): string[] {
	const characters = [...run];
	return characters.slice(1).map((character, i) => `${characters[i] ?? ''}${character}`);
}

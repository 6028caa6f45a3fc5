import forms from './past-tense.en.json' with { type: 'json' };

/** What stands before a word that is no verb of its clause: “the attack on”, “not to recognise”. */
const NO_VERB_AFTER = new Set([
	'a',
	'an',
	'the',
	'to',
	'of',
	'in',
	'on',
	'at',
	'by',
	'for',
	'no',
	'its',
	'their'
]);

/**
 * A clause of the record, which is told in the present, in the past: “Marrow falls” becomes “Marrow fell”. What has no
 * verb that is known stays as it is.
 */
export function inPast(clause: string): string {
	let before = '';
	return clause.replace(/\p{L}+/gu, (word, offset: number) => {
		const isVerb = !NO_VERB_AFTER.has(before) && isWhole(clause, offset, word) && Object.hasOwn(forms, word);
		before = word.toLowerCase();
		return isVerb ? forms[word as keyof typeof forms] : word;
	});
}

/** Whether a word is no part of a longer one: of “cease-fire”, or of a genitive. */
function isWhole(text: string, offset: number, word: string): boolean {
	return !/[-’']/.test(`${text[offset - 1] ?? ''}${text[offset + word.length] ?? ''}`);
}

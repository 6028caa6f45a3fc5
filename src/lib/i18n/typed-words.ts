import words from './typed-words.en.json' with { type: 'json' };

/** A list of words that readers type, such as those for a season or for a tool. */
export type TypedWordsKey = keyof typeof words;

const lists = new Map<TypedWordsKey, readonly string[]>();

/**
 * Words that readers type, in lower case, in the language of the interface. They stand in a catalogue of their own: what only
 * searches is no part of the first page.
 */
export function typedWords(key: TypedWordsKey): readonly string[] {
	let list = lists.get(key);
	if (!list) {
		list = words[key].split(' ');
		lists.set(key, list);
	}
	return list;
}

/** The words of a text as they were typed. */
export function wordsOf(text: string): string[] {
	return text.split(/\s+/u).filter(Boolean);
}

/** Whether there is such a list. */
export function isTypedWordsKey(key: string): key is TypedWordsKey {
	return Object.hasOwn(words, key);
}

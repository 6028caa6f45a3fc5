import { createHash } from 'node:crypto';
import { keyOf, textsOf, withTexts } from './texts.ts';

/** A text in another language. */
export interface Translated {
	readonly text: string;
	/** The {@link stampOf} of the text that it was made from; `undefined` = nobody said. */
	readonly of: string | undefined;
}

/** By file, by the key of a record, by path. */
export type TranslatedTexts = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Translated>>>;

/** A short name for a text, by which a translation tells that the text was changed since. */
export function stampOf(text: string): string {
	return createHash('sha256').update(text.trim().replace(/\s+/g, ' ')).digest('hex').slice(0, 8);
}

/** What of an atlas is told in another language: put into its records as they are read. */
export class Translation {
	readonly language: string;
	readonly #texts: TranslatedTexts;
	/** By file, and by the stamp of a text: a text that stands in many rows is translated once. */
	readonly #same = new Map<string, Map<string, string>>();

	constructor(language: string, texts: TranslatedTexts) {
		this.language = language;
		this.#texts = texts;
		for (const [file, records] of texts) {
			const same = new Map<string, string>();
			this.#same.set(file, same);
			for (const { text, of } of [...records.values()].flatMap((record) => [...record.values()]))
				if (of !== undefined && !same.has(of)) same.set(of, text);
		}
	}

	/** The texts, each changed. */
	converted(convert: (text: string) => string): TranslatedTexts {
		return new Map(
			[...this.#texts].map(([file, records]) => [
				file,
				new Map(
					[...records].map(([key, texts]) => [
						key,
						new Map(
							[...texts].map(([path, { text, of }]) => [path, { text: convertProse(text, convert), of }])
						)
					])
				)
			])
		);
	}

	/** A record with the texts that are translated; a text that was changed since stays as it is. */
	told<T extends object>(file: string, record: T, key = keyOf(file, record)): T {
		if (key === null) return record;
		const own = this.#texts.get(file)?.get(key);
		const same = this.#same.get(file);
		if (!same) return record;
		const said = new Map<string, string>();
		for (const { path, text } of textsOf(file, record)) {
			const stamp = stampOf(text);
			const found = own?.get(path);
			const told = found && (found.of ?? stamp) === stamp ? found.text : same.get(stamp);
			if (told !== undefined) said.set(path, told);
		}
		return withTexts(record, said, this.language);
	}
}

/** A text with its words changed, and the references in it as they are. */
function convertProse(text: string, convert: (text: string) => string): string {
	return text
		.split(/(\{[^{}=]*=?)/)
		.map((piece, i) => (i % 2 === 1 ? piece : convert(piece)))
		.join('');
}

import { IntlMessageFormat } from 'intl-messageformat';
import { LOCALE } from '#lib/atlas/language.ts';
import type { MessageValues } from './messages.ts';
import words from './pages.en.json' with { type: 'json' };

/** A key of the catalogue of the static pages. */
type PageMessageKey = keyof typeof words;

/**
 * A text of the static pages alone, in ICU message syntax, with its values put in. Their words are a catalogue of their own, so
 * that no visit of the map brings them.
 * @throws when a value that the message needs is missing.
 */
export function pageText(key: PageMessageKey, values?: MessageValues): string {
	return String(
		new IntlMessageFormat(words[key], LOCALE, undefined, { ignoreTag: true }).format({ ...values })
	);
}

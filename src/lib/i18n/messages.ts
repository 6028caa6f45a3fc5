import { IntlMessageFormat } from 'intl-messageformat';
import { isolated } from '#lib/atlas/isolated.ts';
import { DIRECTION, LOCALE } from '#lib/atlas/language.ts';
import { once } from '#lib/atlas/once.ts';
import en from './en.json' with { type: 'json' };

/** A key of the message catalogue. */
export type MessageKey = keyof typeof en;

/** Values a message takes, by name. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** A message with values is its text, or, in a site that is built, what was parsed of it (tools/compile-messages.ts). */
type Message = ConstructorParameters<typeof IntlMessageFormat>[0];

const catalogue: Readonly<Record<MessageKey, Message>> = en;
const compiled = new Map<MessageKey, IntlMessageFormat>();

/**
 * A text of the interface, in ICU message syntax, with its values put in.
 * @throws when a value that the message needs is missing.
 */
export function t(key: MessageKey, values?: MessageValues): string {
	const told = catalogue[key];
	// Without a place for values a message is its text; a site that is built has no parser for it.
	if (typeof told === 'string' && (values === undefined || !told.includes('{'))) return told;
	let message = compiled.get(key);
	if (!message) {
		message = new IntlMessageFormat(told, LOCALE, undefined, { ignoreTag: true });
		compiled.set(key, message);
	}
	return String(message.format(DIRECTION === 'rtl' ? apart(values) : { ...values }));
}

/** Values of several words or with figures, each apart from the words around it. Single words may choose among forms of the message. */
function apart(values: MessageValues | undefined): MessageValues {
	return Object.fromEntries(
		Object.entries(values ?? {}).map(([name, value]) => [
			name,
			typeof value === 'string' && /[\s\d]/.test(value) ? isolated(value) : value
		])
	);
}

/** Stands for what a page puts into a message by itself. */
const SLOT = '\uFFFC';

/**
 * A message around what a page puts into it by itself, as a link or a button: what stands before it and what after.
 * @param slot - The argument of the message that it stands for.
 */
export function around(
	key: MessageKey,
	slot: string,
	values?: MessageValues
): { before: string; after: string } {
	const [before = '', after = ''] = t(key, { ...values, [slot]: SLOT }).split(SLOT);
	return { before, after };
}

/** Whether a text is a key of the catalogue. */
export function isMessageKey(key: string): key is MessageKey {
	return Object.hasOwn(catalogue, key);
}

const conjunction = once(() => new Intl.ListFormat(LOCALE, { type: 'conjunction' }));

/** “A, B and C”. */
export function list(items: readonly string[]): string {
	return conjunction().format(items);
}

import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { isMessageKey, t, type MessageKey } from '#lib/i18n/messages.ts';
import { compiledCatalogue } from './compile-messages.ts';

const text = readFileSync(new URL('../lib/i18n/en.json', import.meta.url), 'utf8');
const compiled = JSON.parse(compiledCatalogue(text)) as Record<
	MessageKey,
	ConstructorParameters<typeof IntlMessageFormat>[0]
>;

describe('messages that were parsed when the site was built', () => {
	it('are all whose text would be parsed in a page', () => {
		for (const [key, message] of Object.entries(compiled))
			if (typeof message === 'string') expect(t(key as MessageKey, { value: 1 }), key).toBe(message);
	});

	it('say what they say when they are parsed in the page', () => {
		for (const [key, source] of Object.entries(JSON.parse(text) as Record<string, string>)) {
			if (!isMessageKey(key)) throw new Error(key);
			const names = [...source.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '');
			for (const value of [0, 1, 2, '<b>'] as const) {
				const values = Object.fromEntries(names.map((name) => [name, value]));
				const isNumberWanted = /plural|selectordinal|number/.test(source) && typeof value === 'string';
				if (isNumberWanted) continue;
				const message = compiled[key];
				const said =
					typeof message === 'string' ? message : new IntlMessageFormat(message, 'en-GB').format(values);
				expect(said, key).toBe(t(key, values));
			}
		}
	});
});

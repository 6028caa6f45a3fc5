import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import en from './en.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import zhHans from './zh-Hans.json' with { type: 'json' };

const english: Readonly<Record<string, string>> = en;

/** The names of the values that a message takes, at any depth. */
function valuesOf(elements: readonly MessageFormatElement[]): string[] {
	return elements.flatMap((element) => {
		if (element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag) return [];
		const inside =
			element.type === TYPE.select || element.type === TYPE.plural
				? Object.values(element.options).flatMap(({ value }) => valuesOf(value))
				: [];
		return [element.value, ...inside];
	});
}

const read = (message: string) => new Set(valuesOf(parse(message, { ignoreTag: true })));

describe.each([
	['ru', ru],
	['zh-Hans', zhHans]
])('the messages in %s', (_, messages: Readonly<Record<string, string>>) => {
	it('are those of the English catalogue, no more and no fewer', () => {
		expect(Object.keys(messages).toSorted()).toEqual(Object.keys(english).toSorted());
	});

	it('can be read, and ask for no value that the English ones lack', () => {
		const asked = Object.entries(messages).flatMap(([key, message]) => {
			const known = read(english[key] ?? '');
			return [...read(message)].filter((value) => !known.has(value)).map((value) => `${key}: ${value}`);
		});
		expect(asked).toEqual([]);
	});
});

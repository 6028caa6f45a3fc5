import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Faults } from './faults.ts';
import type { AuthoredRecord } from './load.ts';
import { interfaceMessages } from './interface-words.ts';
import { orMeant } from './nearest.ts';

/** What the interface says in an atlas's own words: messages that there are, with values that they are given. */
export function checkInterfaceWords({ atlas }: Pick<AuthoredRecord, 'atlas'>, faults: Faults): void {
	if (atlas.words === undefined) return;
	const messages = interfaceMessages();
	for (const [key, words] of Object.entries(atlas.words)) {
		const told = messages[key];
		const location = { file: 'atlas.yaml', id: `words.${key}` };
		if (told === undefined) {
			faults.add({
				...location,
				rule: 'words are those of a message of src/lib/i18n/en.json',
				found: orMeant(key, Object.keys(messages))
			});
			continue;
		}
		const known = valuesOf(told) ?? new Set();
		const given = valuesOf(words);
		if (given === null) {
			faults.add({ ...location, rule: 'words are a message: each brace that opens closes', found: words });
			continue;
		}
		for (const value of given)
			if (!known.has(value))
				faults.add({
					...location,
					rule: `a message is given ${[...known].map((one) => `{${one}}`).join(', ') || 'no value'}`,
					found: `{${value}}`
				});
	}
}

/** The values that a message has a place for, in any of its cases; `null` where it is no message. */
function valuesOf(message: string): ReadonlySet<string> | null {
	try {
		return new Set(namesIn(parse(message)));
	} catch {
		return null;
	}
}

function namesIn(elements: readonly MessageFormatElement[]): string[] {
	return elements.flatMap((element) => {
		if (element.type === TYPE.literal || element.type === TYPE.pound || element.type === TYPE.tag) return [];
		const hasCases = element.type === TYPE.select || element.type === TYPE.plural;
		const cases = hasCases ? Object.values(element.options) : [];
		return [element.value, ...cases.flatMap(({ value }) => namesIn(value))];
	});
}

import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { PSEUDO_LANGUAGES, pseudoMessage } from './pseudo-languages.ts';

const TEXT = 'Shows {count, plural, one {# place} other {# places}} held by {name} on that day.';
const said = (text: string) =>
	String(new IntlMessageFormat(text, 'en').format({ count: 2, name: 'Low Ferry' }));

describe('messages of languages that nobody speaks', () => {
	it('are longer by two fifths in the one, with what they are given as it is', () => {
		const [english, longer] = [said(TEXT), said(pseudoMessage(TEXT, 'en-XA'))];
		expect(longer).toContain('Low Ferry');
		expect(longer).toContain('2 ');
		expect(longer).not.toContain('places');
		const own = (text: string) => text.replace('Low Ferry', '').length;
		expect(own(longer) / own(english)).toBeGreaterThan(1.3);
		expect(own(longer) / own(english)).toBeLessThan(1.5);
	});

	it('have words that run from the right in the other', () => {
		const mirrored = said(pseudoMessage(TEXT, 'ar-XB'));
		expect(mirrored.startsWith('\u200F\u202EShows\u202C\u200F ')).toBe(true);
		expect(mirrored).toContain(' Low Ferry ');
	});

	it('are asked for by name', () => {
		expect(PSEUDO_LANGUAGES).toEqual(['en-XA', 'ar-XB']);
		expect(pseudoMessage(TEXT, 'ru')).toBe(TEXT);
	});
});

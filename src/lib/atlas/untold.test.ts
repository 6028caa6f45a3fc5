import { describe, expect, it } from 'vitest';
import { isUntold } from './untold.ts';

describe('a text that is not told in the language of a site', () => {
	it.each([
		['ug', 'The mill burns', true],
		['ug', 'The fire at تۆۋەن كېچىك', true],
		['ru', 'Low Ferry valley', true],
		['ru', 'Low Ferry', false],
		['ru', 'Мельница Low Ferry горит', false],
		['ru', '12 km', false],
		['ru', 'Abu al-Hasan', false],
		['zh-Hans', '下渡口 the mill of Low Ferry burns', true],
		['zh-Hans', '下渡口的磨坊起火', false],
		// Its letters are those of English.
		['de', 'The mill burns', false],
		['en', 'The mill burns', false]
	])('in %s: “%s”', (language, text, is) => {
		expect(isUntold(text, language)).toBe(is);
	});
});

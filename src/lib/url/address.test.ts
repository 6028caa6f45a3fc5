import { describe, expect, it } from 'vitest';
import { withoutLinkKeys } from './address.ts';
import { LINK_KEY_LIST, namesOf } from './link-keys.ts';

describe('withoutLinkKeys', () => {
	it.each([
		['', ''],
		['?svg', '?svg'],
		['?date=1923-01-01', ''],
		['?utm=1&Date=1923&svg&sel=place:x', '?utm=1&svg'],
		['?dates=1', '?dates=1']
	])('leaves of %s what is no part of the view: %s', (search, kept) => {
		expect(withoutLinkKeys(search)).toBe(kept);
	});

	it.each(LINK_KEY_LIST.flatMap(namesOf))('takes away %s', (name) => {
		expect(withoutLinkKeys(`?a=1&${name}=x`)).toBe('?a=1');
	});
});

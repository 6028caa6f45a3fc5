import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LINK_KEYS, withoutLinkKeys } from './address.ts';

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
});

describe('app.html', () => {
	it('holds the page back for every key of a link', () => {
		const html = readFileSync(new URL('../../app.html', import.meta.url), 'utf8');
		const keys = /\[\?&\]\(([^)]*)\)=/.exec(html)?.[1]?.split('|');
		expect(keys?.toSorted()).toEqual([...LINK_KEYS].sort());
	});
});

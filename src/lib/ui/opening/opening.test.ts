import { expect, it } from 'vitest';
import { asksAgain, isBare, withoutAgain } from './opening.ts';

it.each([
	['', '', true],
	['#', '', true],
	['', '?svg', true],
	['', '?introduction', true],
	['#date=1900-01-01', '', false],
	['#words', '', false],
	['', '?date=1900-01-01', false],
	['', '?svg&tour=one.1', false],
	['', '?present', false]
])('the address %s%s is bare: %s', (hash, search, is) => {
	expect(isBare({ hash, search })).toBe(is);
});

it.each([
	['?introduction', true, ''],
	['?svg&introduction=', true, '?svg'],
	['?svg', false, '?svg'],
	['', false, '']
])('the query %s asks for the introduction: %s', (search, asks, rest) => {
	expect(asksAgain({ search })).toBe(asks);
	expect(withoutAgain(search)).toBe(rest);
});

import { expect, it } from 'vitest';
import { Kept } from './kept.ts';

it('what was asked for last is kept, and made once', () => {
	const kept = new Kept<string>(2);
	const made: string[] = [];
	const ask = (key: string) => kept.of(key, () => (made.push(key), key.toUpperCase()));
	expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
	expect(made).toEqual(['a', 'b', 'c', 'b']);
});

import { describe, expect, it } from 'vitest';
import type { AuthoredRecord } from './load.ts';
import { locatorsOf } from './long-works.ts';

type SourceRecord = AuthoredRecord['sources'][number];

const source = (id: string, more: Partial<SourceRecord>): SourceRecord => ({
	id,
	type: 'chapter',
	title: id,
	note: 'Read.',
	custom: { kind: 'scholarship' },
	...more
});
const SOURCES = [
	source('BOOK', { type: 'book' }),
	source('LONG', { page: '40-90' }),
	source('SHORT', { page: '40-44' }),
	source('EXTENT', { 'number-of-pages': '300' }),
	source('MARKED', { custom: { kind: 'memoir', long: true } }),
	source('PAGE', { type: 'webpage' })
];

describe('places in works', () => {
	it('are missing where a long work is cited without one', () => {
		const bare = SOURCES.map(({ id }) => ({ source: id }));
		const { given, of, missing } = locatorsOf(SOURCES, [bare]);
		expect([given, of]).toEqual([0, 6]);
		expect([...missing.keys()]).toEqual(['BOOK', 'LONG', 'EXTENT', 'MARKED']);
	});

	it('are given by a locator, but not by what a source is used for', () => {
		const facts = [[{ source: 'BOOK', locator: 'p. 3' }], [{ source: 'BOOK', locator: 'for the order' }]];
		const { given, missing } = locatorsOf(SOURCES, facts);
		expect(given).toBe(1);
		expect([...missing]).toEqual([['BOOK', 1]]);
	});
});

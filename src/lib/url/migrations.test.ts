import { describe, expect, it } from 'vitest';
import { migratePairs, urlVersion, type Migration } from './migrations.ts';

/** Two changes of a contract as they might come: a key renamed, then a value. */
const steps: readonly Migration[] = [
	{
		to: 2,
		migrate: (pairs) => new Map([...pairs].map(([key, value]) => [key === 'show' ? 'view' : key, value]))
	},
	{
		to: 3,
		migrate: (pairs) =>
			new Map([...pairs].map(([key, value]) => [key, key === 'view' && value === 'law' ? 'de-jure' : value]))
	}
];
const read = (pairs: Record<string, string>) =>
	Object.fromEntries(migratePairs(new Map(Object.entries(pairs)), steps));

describe('migratePairs', () => {
	it('reads a link without a version as one of the first, through every change since', () => {
		expect(read({ show: 'law' })).toEqual({ view: 'de-jure' });
	});

	it('leaves out the changes that a link already knows', () => {
		expect(read({ v: '2', show: 'x', view: 'law' })).toMatchObject({ show: 'x', view: 'de-jure' });
		expect(read({ v: '3', view: 'law' })).toMatchObject({ view: 'law' });
	});

	it.each(['99', 'soon'])('takes the version %s as the newest', (v) => {
		expect(read({ v, show: 'law' })).toMatchObject({ show: 'law' });
	});

	it('knows the version it writes', () => {
		expect(urlVersion(steps)).toBe(3);
		expect(urlVersion([])).toBe(1);
	});
});

import { describe, expect, it } from 'vitest';
import { cacheNames, isOwnUnscoped, olderCaches, unscopedVersion } from './kept-caches.ts';

const site = { atlas: 'isles', base: '/maps', version: '2' };
const names = (change: Partial<typeof site>) => Object.values(cacheNames({ ...site, ...change }));

describe('olderCaches', () => {
	it('are those of other versions of this site, never those of a neighbour', () => {
		const old = names({ version: '1' });
		const neighbours = [
			...names({ version: '1', atlas: 'hills' }),
			...names({ version: '1', base: '' }),
			...names({ version: '1', base: '/maps/isles' }),
			...names({ version: '1', base: '/maps-2' }),
			'kept-1',
			'workbox-precache'
		];
		expect(olderCaches(site, [...names({}), ...neighbours, ...old])).toEqual(old);
	});
});

describe('a cache of version 0.1', () => {
	const held = (base: string) =>
		['/', '/offline/', '/present/console/', '/handout/', '/_app/immutable/a.js'].map((path) => base + path);

	it('is known by its name and by what it holds', () => {
		expect(unscopedVersion('kept-1795737267136')).toBe('1795737267136');
		expect(unscopedVersion('isles /maps/ kept-1')).toBeNull();
		expect(isOwnUnscoped('/maps', new Set(held('/maps')))).toBe(true);
	});

	it.each([
		['of another folder', held('/other')],
		['of a folder below', held('/maps/other')],
		['of the folder above', held('')],
		['with something of another site', [...held('/maps'), '/blog/']],
		['of another application', ['/maps/', '/maps/_app/immutable/a.js']],
		['without anything', []]
	])('%s is left alone', (_, paths) => {
		expect(isOwnUnscoped('/maps', new Set(paths))).toBe(false);
	});
});

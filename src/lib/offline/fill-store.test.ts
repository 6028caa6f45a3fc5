import { describe, expect, it } from 'vitest';
import { fillStore, type StoreEnds } from './fill-store.ts';

const PATHS = ['/a.js', '/b.js', '/c.js'];

function ends(change: Partial<StoreEnds> = {}) {
	const kept: string[] = [];
	const asked: string[] = [];
	const given: StoreEnds = {
		fetch: () => Promise.resolve(new Response('text')),
		faultOf: (_, { status }) => Promise.resolve(status === 200 ? null : String(status)),
		put: (path) => {
			kept.push(path);
			return Promise.resolve();
		},
		...change
	};
	const watched: StoreEnds = {
		...given,
		fetch: (path) => {
			asked.push(path);
			return given.fetch(path);
		}
	};
	return { kept, asked, ends: watched };
}

describe('filling a store', () => {
	it('keeps every file, asked for once', async () => {
		const { kept, asked, ends: all } = ends();
		expect(await fillStore(PATHS, all)).toEqual({ missing: [], why: null });
		expect(kept).toEqual(PATHS);
		expect(asked).toEqual(PATHS);
	});

	it('tries again what failed once', async () => {
		let tries = 0;
		const { kept, ends: once } = ends({
			fetch: (path) =>
				path === '/b.js' && tries++ === 0
					? Promise.reject(new TypeError('failed to fetch'))
					: Promise.resolve(new Response('text'))
		});
		expect(await fillStore(PATHS, once)).toEqual({ missing: [], why: null });
		expect(kept.toSorted()).toEqual(PATHS);
	});

	it.each([
		['does not answer', () => Promise.reject(new TypeError('failed to fetch'))],
		['says that there is none', () => Promise.resolve(new Response('none', { status: 404 }))]
	])('goes on without one file where the host %s', async (_, answer) => {
		const { kept, ends: without } = ends({
			fetch: (path) => (path === '/b.js' ? answer() : Promise.resolve(new Response('text')))
		});
		expect(await fillStore(PATHS, without)).toEqual({ missing: ['/b.js'], why: 'network' });
		expect(kept).toEqual(['/a.js', '/c.js']);
	});

	it('says that there is no room, which is no fault of the network', async () => {
		const { asked, ends: full } = ends({
			put: (path) => (path === '/a.js' ? Promise.resolve() : Promise.reject(new Error('quota')))
		});
		expect(await fillStore(PATHS, full)).toEqual({ missing: ['/b.js', '/c.js'], why: 'storage' });
		expect(asked).toHaveLength(3);
	});

	it('keeps nothing on where a file is of another version', async () => {
		const { ends: mixed } = ends({
			faultOf: (path) =>
				path === '/b.js' ? Promise.reject(new Error('of version 2')) : Promise.resolve(null)
		});
		await expect(fillStore(PATHS, mixed)).rejects.toThrow('of version 2');
	});
});

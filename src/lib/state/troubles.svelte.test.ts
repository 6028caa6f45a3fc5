import { describe, expect, it } from 'vitest';
import { Troubles } from './troubles.svelte.ts';

describe('troubles', () => {
	it('report what could not be loaded, once, until it can be', async () => {
		const troubles = new Troubles();
		let isThere = false;
		let used = 0;
		const load = () => (isThere ? Promise.resolve(7) : Promise.reject(new Error('gone')));
		const ask = () => troubles.fetch('search', load, { use: (value) => (used = value) });
		await ask();
		await ask();
		expect(troubles.list.map(({ part, isLate }) => [part, isLate])).toEqual([['search', false]]);
		isThere = true;
		troubles.list[0]?.retry();
		await expect.poll(() => used).toBe(7);
		expect(troubles.list).toEqual([]);
	});

	it('give up what waited for the part', async () => {
		const troubles = new Troubles();
		let isWaiting = true;
		await troubles.fetch('share', () => Promise.reject(new Error('gone')), {
			use: () => undefined,
			onfail: () => (isWaiting = false)
		});
		expect(isWaiting).toBe(false);
		troubles.dismiss('share');
		expect(troubles.list).toEqual([]);
	});
});

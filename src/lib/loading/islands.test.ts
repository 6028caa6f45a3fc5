import { describe, expect, it } from 'vitest';
import { Islands } from './islands.ts';
import { nextTask } from './next-task.ts';

describe('parts that are taken over one by one', () => {
	it('come the last first, each in a task of its own', async () => {
		const islands = new Islands();
		const seen: string[] = [];
		for (const name of ['map', 'strip', 'panel']) islands.add(() => seen.push(name));
		const whole = islands.takeOver().then(() => seen.push('whole'));
		expect(seen).toEqual([]);
		const tasks: string[] = [];
		while (seen.length < 3) {
			await nextTask();
			tasks.push(seen.join());
		}
		await whole;
		expect(seen).toEqual(['panel', 'strip', 'map', 'whole']);
		// Between two of them the page had its turn.
		expect(tasks).toEqual(expect.arrayContaining(['panel', 'panel,strip', 'panel,strip,map']));
	});

	it('come after those that are urgent', async () => {
		const islands = new Islands();
		const seen: string[] = [];
		islands.add(() => seen.push('map'));
		islands.add(() => seen.push('card'), true);
		islands.add(() => seen.push('panel'));
		const giveUp = islands.add(() => seen.push('notice'), true);
		giveUp();
		await islands.takeOver();
		expect(seen).toEqual(['card', 'panel', 'map']);
	});

	it('are left out where they went before their turn', async () => {
		const islands = new Islands();
		const seen: string[] = [];
		const giveUp = islands.add(() => seen.push('map'));
		islands.add(() => {
			seen.push('panel');
			giveUp();
		});
		await islands.takeOver();
		expect(seen).toEqual(['panel']);
	});

	it('may be none', async () => {
		await expect(new Islands().takeOver()).resolves.toBeUndefined();
	});
});

import { expect, it } from 'vitest';
import { createTurns } from './turns.ts';

it('work goes on while its turn lasts, and then lets others come first', async () => {
	let time = 0;
	const turn = createTurns(() => time);
	const order: string[] = [];
	/** Does a piece of work that ends at a time, beside a task of somebody else that waits. */
	const work = async (name: string, ends: number) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			order.push('other');
			port1.close();
		};
		port2.postMessage(null);
		time = ends;
		order.push(name);
		await turn();
	};
	await work('short', 4);
	expect(order).toEqual(['short']);
	await work('long', 20);
	expect(order).toEqual(['short', 'long', 'other', 'other']);
	await work('short again', 24);
	expect(order).toEqual(['short', 'long', 'other', 'other', 'short again']);
});

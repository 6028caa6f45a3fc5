import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { latestOnly } from './latest-only.ts';

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

it('does at once what is asked, and of a flood the first and the last', () => {
	const done: number[] = [];
	const ask = latestOnly((asked: number) => done.push(asked));
	ask(1);
	expect(done).toEqual([1]);
	for (let i = 2; i <= 3000; i++) ask(i);
	expect(done).toEqual([1]);
	vi.advanceTimersByTime(1000);
	expect(done).toEqual([1, 3000]);
	ask(4);
	expect(done).toEqual([1, 3000, 4]);
	vi.advanceTimersByTime(1000);
	expect(vi.getTimerCount()).toBe(0);
});

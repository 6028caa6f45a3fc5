import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LateError, lazy } from './lazy.ts';

describe('a part that is fetched when it is needed', () => {
	beforeEach(() => {
		vi.useFakeTimers();
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	it('is what came', async () => {
		await expect(lazy(() => Promise.resolve(7))()).resolves.toBe(7);
		expect(vi.getTimerCount()).toBe(0);
	});

	it('fails as the browser says, and may be asked for again', async () => {
		let tries = 0;
		const load = lazy(() => (++tries === 1 ? Promise.reject(new TypeError('gone')) : Promise.resolve(7)));
		await expect(load()).rejects.toThrow('gone');
		await expect(load()).resolves.toBe(7);
	});

	it('is not waited for without end', async () => {
		const waiting = lazy(() => new Promise(() => undefined), 500)();
		const outcome = expect(waiting).rejects.toBeInstanceOf(LateError);
		await vi.advanceTimersByTimeAsync(500);
		await outcome;
	});
});

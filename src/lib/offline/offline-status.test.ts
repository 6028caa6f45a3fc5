import { expect, it, vi } from 'vitest';
import { OfflineStatus } from './offline-status.svelte.ts';

/** The part of a worker’s registration that is used. */
function firstVisit() {
	const installing = Object.assign(new EventTarget(), { state: 'installing' });
	const registration = Object.assign(new EventTarget(), { installing, waiting: null, active: null });
	const container = {
		register: () => Promise.resolve(registration),
		ready: new Promise(() => undefined)
	} as unknown as ServiceWorkerContainer;
	const become = (state: string) => {
		installing.state = state;
		installing.dispatchEvent(new Event('statechange'));
	};
	return { container, become };
}

it('says that not all could be kept when the first worker fails, rather than going on for ever', async () => {
	const status = new OfflineStatus();
	const { container, become } = firstVisit();
	void status.follow(() => container, '/service-worker.js');
	await expect.poll(() => status.readiness).toBe('fetching');
	become('redundant');
	expect(status.readiness).toBe('failed');
});

it('says that it cannot where a sandbox forbids even to ask', async () => {
	const status = new OfflineStatus();
	await status.follow(() => {
		throw new DOMException('sandboxed', 'SecurityError');
	}, '/service-worker.js');
	expect(status.readiness).toBe('never');
});

it('says how much is kept, and tries the rest again until all is', async () => {
	vi.useFakeTimers();
	vi.stubGlobal('window', new EventTarget());
	const answers = [
		{ missing: 3, kept: 7, why: 'storage' },
		{ missing: 1, kept: 9, why: 'network' },
		{ missing: 0, kept: 10, why: null }
	];
	const active = {
		postMessage: (_: string, [port]: readonly MessagePort[]) => port?.postMessage(answers.shift())
	};
	const registration = Object.assign(new EventTarget(), { installing: null, waiting: null, active });
	const container = { register: () => Promise.resolve(registration), ready: Promise.resolve() };
	const status = new OfflineStatus();
	await status.follow(() => container as unknown as ServiceWorkerContainer, '/service-worker.js');
	expect([status.readiness, status.lack]).toEqual(['failed', { missing: 3, kept: 7, why: 'storage' }]);
	window.dispatchEvent(new Event('online'));
	await vi.waitFor(() => {
		expect(status.lack?.kept).toBe(9);
	});
	await vi.advanceTimersByTimeAsync(600_000);
	await vi.waitFor(() => {
		expect([status.readiness, status.lack]).toEqual(['ready', null]);
	});
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

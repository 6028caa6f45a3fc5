import { expect, it } from 'vitest';
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
	void status.follow(container, '/service-worker.js');
	await expect.poll(() => status.readiness).toBe('fetching');
	become('redundant');
	expect(status.readiness).toBe('failed');
});

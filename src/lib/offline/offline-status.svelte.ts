import { readKeptAnswer, type KeptAnswer } from './kept-answer.ts';

/**
 * Whether the site would work without a network: `unknown` until it was asked, `never` where the browser cannot, `failed` where not
 * all could be fetched, or not of one version; it is tried again while the page is open, and on the next visit.
 */
export type Readiness = 'unknown' | 'never' | 'fetching' | 'failed' | 'ready';

/** After how long what is missing is tried again, ms: a network comes back, or room is made. */
const RETRIES = [30_000, 120_000, 600_000];

/** Knows whether everything is stored for offline use, and whether a newer version waits for the next visit. */
export class OfflineStatus {
	readiness: Readiness = $state('unknown');
	/** A newer version is there; it is used once all windows of the site were closed, never in the middle of a lesson. */
	hasUpdate = $state(false);
	/** How much is kept, where not all is; `null` = all, or not known. */
	lack: KeptAnswer | null = $state.raw(null);
	#tries = 0;
	#retry: ReturnType<typeof setTimeout> | undefined;

	/**
	 * Registers the worker and follows it.
	 * @param workers - Gives the browser's; there are none in an insecure context, and a page in a sandbox may not ask.
	 * @param script - Address of the worker.
	 */
	async follow(workers: () => ServiceWorkerContainer | undefined, script: string): Promise<void> {
		try {
			const container = workers();
			if (!container) {
				this.readiness = 'never';
				return;
			}
			const registration = await container.register(script);
			this.hasUpdate = registration.waiting !== null && registration.active !== null;
			registration.addEventListener('updatefound', () => {
				this.#follow(registration.installing, registration);
			});
			this.readiness = 'fetching';
			this.#follow(registration.installing, registration);
			await container.ready;
			await this.#ask(registration.active);
			window.addEventListener('online', () => {
				if (this.readiness === 'failed') void this.#ask(registration.active);
			});
		} catch {
			// Refused, by a private window say: the site works as long as there is a network, and does not claim more.
			this.readiness = 'never';
		}
	}

	#follow(worker: ServiceWorker | null, registration: ServiceWorkerRegistration): void {
		worker?.addEventListener('statechange', () => {
			if (worker.state === 'installed' && registration.active) this.hasUpdate = true;
			if (worker.state === 'activated') void this.#ask(worker);
			if (worker.state === 'redundant' && !registration.active && !registration.waiting)
				this.readiness = 'failed';
		});
	}

	/** Asks the worker itself: that it runs does not say that every file is still there. */
	async #ask(worker: ServiceWorker | null): Promise<void> {
		if (!worker) return;
		const { port1, port2 } = new MessageChannel();
		const answer = new Promise<unknown>((resolve) => {
			port1.onmessage = (event) => {
				resolve(event.data);
			};
		});
		worker.postMessage('is all there?', [port2]);
		const kept = readKeptAnswer(await answer);
		this.readiness = kept?.missing === 0 ? 'ready' : 'failed';
		this.lack = kept !== null && kept.missing > 0 ? kept : null;
		const pause = RETRIES[this.#tries];
		if (this.readiness === 'ready' || pause === undefined) return;
		this.#tries++;
		clearTimeout(this.#retry);
		this.#retry = setTimeout(() => void this.#ask(worker), pause);
	}
}

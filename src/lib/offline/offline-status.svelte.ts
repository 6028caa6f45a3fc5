/**
 * Whether the site would work without a network: `unknown` until it was asked, `never` where the browser cannot, `failed` where not
 * all could be fetched, or not of one version; the next visit tries again.
 */
export type Readiness = 'unknown' | 'never' | 'fetching' | 'failed' | 'ready';

/** Knows whether everything is stored for offline use, and whether a newer version waits for the next visit. */
export class OfflineStatus {
	readiness: Readiness = $state('unknown');
	/** A newer version is there; it is used once all windows of the site were closed, never in the middle of a lesson. */
	hasUpdate = $state(false);

	/**
	 * Registers the worker and follows it.
	 * @param container - The browser's; absent where it has none, as in an insecure context.
	 * @param script - Address of the worker.
	 */
	async follow(container: ServiceWorkerContainer | undefined, script: string): Promise<void> {
		if (!container) {
			this.readiness = 'never';
			return;
		}
		try {
			const registration = await container.register(script);
			this.hasUpdate = registration.waiting !== null && registration.active !== null;
			registration.addEventListener('updatefound', () => {
				this.#follow(registration.installing, registration);
			});
			this.readiness = 'fetching';
			this.#follow(registration.installing, registration);
			await container.ready;
			await this.#ask(registration.active);
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
		const data = await answer;
		const isWhole = typeof data === 'object' && data !== null && 'missing' in data && data.missing === 0;
		this.readiness = isWhole ? 'ready' : 'failed';
	}
}

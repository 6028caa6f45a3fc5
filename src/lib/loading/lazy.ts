import { t } from '#lib/i18n/messages.ts';

/** How long a part of the site may take before the reader is told that it is late, ms. */
const PATIENCE = 10_000;

/** While pages are made nobody waits for them, and a busy machine is late. */
const isMakingPages = import.meta.env.SSR && import.meta.env.PROD;

/** A part of the site that has not answered for longer than a reader waits; it may still come. */
export class LateError extends Error {
	override readonly name = 'LateError';
}

/**
 * A part of the site that is fetched when it is first needed. Every `import()` of `src/` is made through this (a rule
 * of the linter), so that none is waited for without end; the caller handles the failure.
 * @param fetch - `() => import('…')`.
 * @param patience - How long it may take, ms.
 * @returns The loader, which may be called again after a failure. It rejects with the browser's own error when the part
 * cannot be loaded, and with {@link LateError} when it does not arrive in time.
 */
export function lazy<T>(fetch: () => Promise<T>, patience = PATIENCE): () => Promise<T> {
	if (isMakingPages) return fetch;
	return () =>
		new Promise<T>((resolve, reject) => {
			const timer = setTimeout(() => {
				reject(new LateError(t('part.no-answer')));
			}, patience);
			fetch()
				.then(resolve, reject)
				.finally(() => {
					clearTimeout(timer);
				});
		});
}

import { createServer, type AddressInfo } from 'node:net';

/* What tests need that start a program which listens. */

/** A port of this machine on which nothing listens. */
export function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => {
				resolve(port);
			});
		});
	});
}

/**
 * Asks until there is an answer.
 * @throws What asking threw last, after ten seconds of pauses.
 */
export async function untilAnswered(ask: () => Promise<unknown>): Promise<void> {
	for (let tries = 0; ; tries++)
		try {
			await ask();
			return;
		} catch (error) {
			if (tries > 200) throw error;
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
}

import { expect } from '@playwright/test';
import { DIALOGS, openAndClose } from '../soak/dialogs.mjs';
import { heldBy } from '../soak/held.mjs';
import { test } from './test.ts';

/* What a page holds does not grow with its use; `npm run soak` uses it for longer, and measures its heap too. */

const TIMES = 12;

test('dialogs that were opened and closed many times leave nothing behind', async ({ atlas, page }) => {
	test.setTimeout(240_000);
	await atlas.open('/#date=1946-07-01');
	const session = await page.context().newCDPSession(page);
	const counts = async () => {
		const { documents, nodes, listeners } = await heldBy(session);
		return { documents, nodes, listeners };
	};
	// Each is fetched once, and what the page puts off until it has time comes once.
	for (const key of Object.values(DIALOGS)) await openAndClose(page, key, 1);
	await page.waitForLoadState('networkidle');
	// The first once more: until a dialog was used a while, the page lets go of what it was served with.
	for (const [name, key] of [...Object.entries(DIALOGS), ['search', DIALOGS.search] as const]) {
		await openAndClose(page, key, 3);
		const before = await counts();
		await openAndClose(page, key, TIMES);
		await expect
			.poll(async () => {
				const after = await counts();
				return {
					documents: after.documents <= before.documents,
					nodes: after.nodes <= before.nodes,
					listeners: after.listeners <= before.listeners
				};
			}, name)
			.toEqual({ documents: true, nodes: true, listeners: true });
	}
});

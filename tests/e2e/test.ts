import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { storeName } from '#lib/atlas/store-name.ts';
import { PREFERENCES_KEY } from '#lib/state/preferences.ts';
import { AtlasDriver } from './atlas-driver.ts';

const PREFERENCES = storeName('ten-districts', '', PREFERENCES_KEY);

interface Fixtures {
	/** A page that reports an error fails the test that asks for it, whatever else it expects. */
	readonly atlas: AtlasDriver;
}

interface Options {
	/** Whether nobody closed the introduction before: where it is what a test is about, or nothing may be stored. */
	readonly isFirstVisit: boolean;
}

/** The page that tests of a file have in common; {@link file://./same-page.ts}. */
interface Kept {
	current?: { readonly key: string; readonly page: Page };
}

interface WorkerFixtures {
	/** Of this process; one for all files, for a browser is started anew where files differ in what a process has. */
	readonly kept: Kept;
}

/** A test with a driver, of a reader who has been here before, in a page of its own. */
export const test = base.extend<Fixtures & Options, WorkerFixtures>({
	isFirstVisit: [false, { option: true }],
	context: async ({ context, isFirstVisit }, use) => {
		if (!isFirstVisit) await closeIntroduction(context);
		await use(context);
	},
	atlas: async ({ page }, use) => {
		const atlas = new AtlasDriver(page);
		await use(atlas);
		atlas.expectNoFaults();
	},
	kept: [
		// Playwright reads from the pattern what a fixture needs.
		// eslint-disable-next-line no-empty-pattern
		async ({}, use) => {
			const kept: Kept = {};
			await use(kept);
			await kept.current?.page.context().close();
		},
		{ scope: 'worker' }
	]
});

/**
 * Has pages find that the introduction was closed before. As a page comes, and not as Playwright stores what a context begins with: that
 * opens another page for each test, which costs more than what many a test does.
 */
export async function closeIntroduction(context: BrowserContext): Promise<void> {
	await context.addInitScript(
		([name, value]) => {
			try {
				if (localStorage.getItem(name) === null) localStorage.setItem(name, value);
			} catch {
				// An empty page has no storage, nor has one that a test forbids it.
			}
		},
		[PREFERENCES, JSON.stringify({ isOpeningSeen: true })] as const
	);
}

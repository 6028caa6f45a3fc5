import { test as base } from '@playwright/test';
import { AtlasDriver } from './atlas-driver.ts';

/** A test with a driver; a page that reports an error fails it, whatever else it expects. */
export const test = base.extend<{ atlas: AtlasDriver }>({
	atlas: async ({ page }, use) => {
		const atlas = new AtlasDriver(page);
		await use(atlas);
		atlas.expectNoFaults();
	}
});

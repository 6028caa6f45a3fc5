import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** What a button of the open dialog saves: name and content. */
export async function saved(page: Page, button: string): Promise<{ name: string; content: Buffer }> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click()
	]);
	return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

import type { Page } from '@playwright/test';

/**
 * Evaluates a function in an empty page beside a page: those of the site are under a policy by which no text becomes markup, which is what
 * a test does when it reads a file.
 */
export async function onBlank<A, R>(page: Page, read: (given: A) => R | Promise<R>, given: A): Promise<R> {
	const blank = await page.context().newPage();
	try {
		return await blank.evaluate(read as (given: unknown) => R | Promise<R>, given);
	} finally {
		await blank.close();
	}
}

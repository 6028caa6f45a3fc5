import { expect, type Page } from '@playwright/test';
import { layoutFaults } from './layout-faults.ts';
import { test } from './same-page.ts';
import { untilSettled } from './settle.ts';

/* The layout of what is on the map for a while: the introduction, a question of a tour before and after its answer. */

test.describe.configure({ mode: 'parallel' });

const WINDOWS = [
	{ width: 320, height: 568 },
	{ width: 390, height: 844 },
	{ width: 568, height: 320 },
	{ width: 844, height: 390 },
	{ width: 853, height: 480 },
	{ width: 1024, height: 768 },
	{ width: 1280, height: 720 },
	{ width: 1920, height: 1080 }
];

interface State {
	readonly name: string;
	readonly address: string;
	/** What shows that it is there. */
	readonly sign: string;
	readonly isFirstVisit?: true;
	/** What is no fault there. */
	readonly isMeant?: (fault: string) => boolean;
	readonly act?: (page: Page) => Promise<void>;
}

const STATES: readonly State[] = [
	{
		name: 'introduction',
		address: '/?svg',
		sign: '.opening [data-introduction]',
		isFirstVisit: true,
		// It lies over the map, as a sheet over all; and its buttons over its words, which scroll beneath them.
		isMeant: (fault) => !fault.startsWith('cut')
	},
	{ name: 'question of a tour', address: '/?svg#tour=five-years.5', sign: '.tour h2' },
	{
		name: 'answer of a tour',
		address: '/?svg#tour=five-years.5',
		sign: '.tour h2',
		act: (page) => page.getByRole('button', { name: 'Show the answer' }).click(),
		// What comes next may be much, and is told in as many lines as there are.
		isMeant: (fault) => /^shortened: “Next change|by SPAN\.item$/u.test(fault)
	}
];

for (const { name, address, sign, isFirstVisit, isMeant, act } of STATES)
	test.describe(name, () => {
		if (isFirstVisit) test.use({ isFirstVisit: true });

		for (const size of WINDOWS)
			test(`${name} at ${size.width}×${size.height}`, async ({ page }) => {
				await page.setViewportSize(size);
				await page.goto(address);
				await page.locator('.screen.restored').waitFor();
				await page.locator(sign).waitFor();
				await act?.(page);
				await page.evaluate(() => document.fonts.ready);
				await untilSettled(page);
				const faults = await layoutFaults(page);
				expect(faults.filter((fault) => !isMeant?.(fault))).toEqual([]);
			});
	});

import { expect, type Page } from '@playwright/test';
import { viewOf, type Act, type ButtonRow } from './button-acts.ts';

/** The buttons with which a lesson is made. */

const steps = (page: Page) => page.getByRole('region', { name: 'Steps of the lesson' }).getByRole('listitem');

/** The lesson has more steps, or fewer; the one that is worked on is a step of it. */
function count(by: number): Act {
	return async (press) => {
		const { page, button } = press;
		const before = await steps(page).count();
		if ((await button.getAttribute('aria-disabled')) === 'true') return;
		await press.act();
		await expect(steps(page)).toHaveCount(before + by);
		await expect.poll(() => viewOf(page).tour?.id).toBe(press.before.tour?.id);
	};
}

/** The step changes places with its neighbour, or says why it cannot. */
function move(by: 1 | -1): Act {
	return async (press) => {
		const { page, button, before } = press;
		const isHindered = (await button.getAttribute('aria-disabled')) === 'true';
		const wanted = (before.tour?.step ?? 0) + (isHindered ? 0 : by);
		if (isHindered) expect(await button.getAttribute('title')).toMatch(/\w+ \w+/);
		else await press.act();
		await expect.poll(() => viewOf(page).tour?.step).toBe(wanted);
	};
}

/** A mark stands on the map and in the list. */
const mark: Act = async ({ page, act, expectView }) => {
	const handles = page.locator('.drawn .handle');
	const before = await handles.count();
	await act();
	await expect.poll(() => handles.count()).toBeGreaterThan(before);
	await expectView({});
};

export const LESSON_BUTTONS: readonly ButtonRow[] = [
	{
		in: 'lesson',
		name: /^Close the lesson$/,
		order: 'last',
		does: async (press) => {
			await press.act();
			await expect(steps(press.page)).toHaveCount(0);
			await press.expectView({});
		}
	},
	{
		in: 'lesson',
		name: /^\d+ /,
		does: async (press) => {
			await press.act();
			await expect.poll(() => viewOf(press.page).tour?.step).toBe(Number.parseInt(press.seen.name));
		}
	},
	{ in: 'lesson', name: /^Add this view as a step$/, does: count(1) },
	{
		in: 'lesson',
		name: /^Open a file$/,
		does: async (press) => {
			await Promise.all([press.page.waitForEvent('filechooser'), press.act()]);
			await press.expectView({});
		}
	},
	{
		in: 'lesson',
		name: /^Present$/,
		does: async (press) => {
			await press.act();
			await expect(press.page.locator('.projector')).toBeVisible();
			await press.page.keyboard.press('Escape');
			await expect(steps(press.page)).not.toHaveCount(0);
			await press.page.getByLabel('Caption').focus();
		}
	},
	{
		in: 'lesson',
		name: /^Save as file$/,
		does: async (press) => {
			const [file] = await Promise.all([press.page.waitForEvent('download'), press.act()]);
			expect(file.suggestedFilename()).toMatch(/\.md$/);
			await press.expectView({});
		}
	},
	{
		in: 'lesson',
		name: /^Save with the atlas$/,
		does: async (press) => {
			const [file] = await Promise.all([press.page.waitForEvent('download'), press.act()]);
			expect(file.suggestedFilename()).toMatch(/\.html$/);
			await press.expectView({});
		}
	},
	{
		in: 'lesson',
		name: /^Copy link$/,
		does: async (press) => {
			await press.act();
			await expect(press.page.getByRole('status').filter({ hasText: /link|by hand/ })).toBeVisible();
			await press.expectView({});
		}
	},
	{
		in: 'lesson',
		name: /^Print$/,
		order: 'last',
		does: async (press) => {
			await press.act();
			await expect(press.page.locator('.handout')).toBeVisible();
			await press.page.goBack();
			await press.page.locator('.screen.restored').waitFor();
			await press.page.getByRole('slider', { name: 'Date' }).focus();
		}
	},
	{ in: 'lesson', name: /^Move the step up/, does: move(-1) },
	{ in: 'lesson', name: /^Move the step down/, does: move(1) },
	{ in: 'lesson', name: /^Duplicate the step$/, does: count(1) },
	{ in: 'lesson', name: /^Delete the step$/, does: count(-1) },
	{
		in: 'lesson',
		name: /^Undo$/,
		does: async (press) => {
			// What was changed before the page was loaded is not taken back.
			if ((await press.button.getAttribute('aria-disabled')) === 'true') return;
			await press.act();
			await expect.poll(() => viewOf(press.page).tour?.id).toBe(press.before.tour?.id);
		}
	},
	{ in: 'lesson', name: /^(Arrow|Pin|Outline|Words)$/, count: 4, does: mark }
];

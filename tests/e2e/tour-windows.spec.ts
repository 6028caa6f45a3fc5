import { expect, type Page } from '@playwright/test';
import tours from '#lib/generated/tours.json' with { type: 'json' };
import type { Box } from '#lib/svg/name-space.ts';
import { TOUR_WINDOWS } from '#compiler/tour-lettering.ts';
import { test } from './same-page.ts';

/*
 * The compiler letters the map of every step in windows that it takes for given: here they are measured. And of what it found
 * lettered some is looked for on the page.
 */

/** Size, insets and things of the stage, px. */
async function measured(page: Page) {
	return await page.evaluate(() => {
		const stage = document.querySelector('.stage');
		const free = stage?.querySelector('.fitted')?.getBoundingClientRect();
		if (!stage || !free) throw new Error('no stage');
		const outer = stage.getBoundingClientRect();
		const boxOf = (element: Element): Box => {
			const { left, top, right, bottom } = element.getBoundingClientRect();
			return {
				left: left - outer.left,
				top: top - outer.top,
				right: right - outer.left,
				bottom: bottom - outer.top
			};
		};
		return {
			width: outer.width,
			height: outer.height,
			insets: {
				top: free.top - outer.top,
				right: outer.right - free.right,
				bottom: outer.bottom - free.bottom,
				left: free.left - outer.left
			},
			things: [...stage.querySelectorAll('[data-covers]')]
				.filter((thing) => thing.checkVisibility())
				.map(boxOf)
		};
	});
}

function stepOf(name: string) {
	const [id, number] = name.split('.');
	const step = tours.tours.find((tour) => tour.id === id)?.steps[Number(number) - 1];
	if (!step) throw new Error(`no step ${name}`);
	return step;
}

const viewOf = (name: string) => `${stepOf(name).view}&tour=${name}`;
const titleOf = (name: string) => stepOf(name).title;

/** The sides on which a thing reaches beyond the one that the compiler reckons with, by more than a px or two. */
function beyond(thing: Box, reckoned: Box | undefined): string[] {
	if (!reckoned) return ['whole'];
	return [
		...(thing.left < reckoned.left - 2 ? ['left'] : []),
		...(thing.top < reckoned.top - 2 ? ['top'] : []),
		...(thing.right > reckoned.right + 2 ? ['right'] : []),
		...(thing.bottom > reckoned.bottom + 2 ? ['bottom'] : [])
	];
}

for (const { name, space, things } of TOUR_WINDOWS)
	test(`a step has the map at ${name} that the compiler letters`, async ({ page }) => {
		test.slow();
		const [width = 0, height = 0] = name.split('×').map(Number);
		await page.setViewportSize({ width, height });
		await page.goto('/?svg#tour=five-years.1');
		await expect(page.locator('.tour h2')).toBeVisible({ timeout: 60_000 });
		await page.locator('.stage image').waitFor({ state: 'attached' });
		for (const [step, names] of [
			['five-years.5', ['Dzungarian Gate', 'Chuguchak', 'TARBAGATAY']],
			['five-years.6', ['Jinghe', 'Wusu', 'Wensu', 'Shawan', 'Chenghua', 'Dihua', 'Ghulja']],
			['last-flight.4', ['Kabansk', 'Mount Kabanya']],
			['five-years.12', ['Charkhlik', 'Cherchen', 'Khotan', 'Hami']]
		] as const) {
			await page.evaluate((hash) => (location.hash = hash), viewOf(step));
			await expect(page.locator('.tour h2')).toHaveText(titleOf(step));
			for (const wanted of names)
				await expect(
					page.locator('svg.map-picture .written text').filter({ hasText: wanted }).first(),
					`${wanted} in ${step}`
				).toBeAttached();
			const found = await measured(page);
			expect(Math.abs(found.width - space.width), 'width').toBeLessThanOrEqual(2);
			expect(Math.abs(found.height - space.height), 'height').toBeLessThanOrEqual(2);
			for (const side of ['top', 'right', 'bottom', 'left'] as const)
				expect(Math.abs(found.insets[side] - space.insets[side]), side).toBeLessThanOrEqual(2);
			expect(found.things.map((thing, i) => beyond(thing, things[i])).flat(), step).toEqual([]);
		}
	});

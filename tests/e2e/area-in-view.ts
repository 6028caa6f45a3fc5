import { expect, type Page } from '@playwright/test';

/** The box of the whole area on the screen, as shares of the box that is free for it: 0–1 when it is fitted into that. */
export async function areaIn(page: Page): Promise<{ inside: boolean; fill: number }> {
	return page.evaluate(() => {
		// A comparison by an edge lies over the stage.
		const stage = [...document.querySelectorAll('.swipe, .stage')].at(-1);
		const free = stage?.querySelector(':scope > .fitted:not(.frame)')?.getBoundingClientRect();
		const units = [...(stage?.querySelectorAll('.unit use') ?? [])].map((unit) =>
			unit.getBoundingClientRect()
		);
		if (!free || units.length === 0) return { inside: false, fill: 0 };
		const left = Math.min(...units.map((box) => box.left));
		const right = Math.max(...units.map((box) => box.right));
		const top = Math.min(...units.map((box) => box.top));
		const bottom = Math.max(...units.map((box) => box.bottom));
		return {
			inside:
				left >= free.left - 2 && right <= free.right + 2 && top >= free.top - 2 && bottom <= free.bottom + 2,
			fill: Math.max((right - left) / free.width, (bottom - top) / free.height)
		};
	});
}

/** Expects the whole area to be fitted into what is free of the map. */
export async function expectHome(page: Page): Promise<void> {
	await expect(async () => {
		const { inside, fill } = await areaIn(page);
		expect({ inside, isFilled: fill > 0.85 }).toEqual({ inside: true, isFilled: true });
	}).toPass({ timeout: 10_000 });
}

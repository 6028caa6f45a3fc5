import { expect, type Page } from '@playwright/test';
import { test } from './same-page.ts';

/*
 * No name of the map meets another, nor what of the page lies over the map, in thirty views in windows of three sizes, nor with all
 * layers of facilities the signs of these; and the places that the atlas is about are named in each of them, on the map or by a
 * pointer at its edge.
 */

const DAYS = ['1944-11-15', '1945-09-08', '1946-07-01', '1948-06-01', '1949-08-25', '1949-12-25'];
const CAMERAS = ['home', '5.5/43.9/82.5', '6/39.5/76.5', '2.6/42/92', '7/43.9/87.6'];
const DESK = { width: 1280, height: 720 };
const WINDOWS = [DESK, { width: 1920, height: 1080 }, { width: 390, height: 844 }];
const LAYERS = '&on=consulates,headquarters,airfields';
const LANDMARKS = ['Dihua', 'Ghulja', 'Nanjing', 'Mount Kabanya'];

for (const [size, layers] of [...WINDOWS.map((size) => [size, ''] as const), [DESK, LAYERS] as const])
	test(`no name meets another at ${size.width}×${size.height}${layers}`, async ({ page }) => {
		test.slow();
		await page.setViewportSize(size);
		await page.goto(`/?svg#date=${DAYS[0] ?? ''}&map=home`);
		await page.locator('.stage image').waitFor({ state: 'attached' });
		for (const camera of CAMERAS)
			for (const date of DAYS) {
				await page.evaluate((hash) => (location.hash = hash), `date=${date}&map=${camera}${layers}`);
				await page.evaluate(
					() =>
						new Promise((resolve) => {
							requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
						})
				);
				const view = `${date} at ${camera}`;
				const { meeting, missing } = await faultsOf(page, LANDMARKS);
				expect.soft(meeting, view).toEqual([]);
				expect.soft(missing, view).toEqual([]);
			}
	});

/** Names that meet, and landmarks that are neither named nor pointed at. */
async function faultsOf(page: Page, landmarks: readonly string[]) {
	return await page.evaluate((wanted) => {
		interface Item {
			readonly name: string;
			readonly boxes: readonly (readonly [left: number, top: number, right: number, bottom: number])[];
		}
		const stage = document.querySelector('.stage')?.getBoundingClientRect();
		if (!stage) throw new Error('no stage');
		/** Letters fill the middle of the height of their line. */
		const letters = ({ left, top, right, bottom }: DOMRect) => {
			const air = (bottom - top) * 0.2;
			return [left + 1, top + air, right - 1, bottom - air] as const;
		};
		const within = ([left, top, right, bottom]: readonly number[]) =>
			(right ?? 0) > stage.left &&
			(left ?? 0) < stage.right &&
			(bottom ?? 0) > stage.top &&
			(top ?? 0) < stage.bottom;
		const written = [...document.querySelectorAll<SVGTextElement>('svg.map-picture .written text')]
			.map((text): Item => {
				const name = `${text.classList.item(0) ?? ''} “${text.textContent.trim()}”`;
				if (!text.querySelector('textPath')) return { name, boxes: [letters(text.getBoundingClientRect())] };
				// Along a line: a small box for each letter.
				const matrix = text.getScreenCTM();
				if (!matrix) return { name, boxes: [] };
				const boxes = Array.from({ length: text.getNumberOfChars() }, (_, i) => {
					const { x, y } = text.getStartPositionOfChar(i).matrixTransform(matrix);
					return [x, y - 6, x + 3, y] as const;
				});
				return { name, boxes };
			})
			.map(({ name, boxes }) => ({ name, boxes: boxes.filter(within) }))
			.filter(({ boxes }) => boxes.length > 0);
		const covers = [
			...document.querySelectorAll(
				'.stage [data-covers], .stage .pointers button, .map-picture path[class^="facility-"]'
			)
		].map((element): Item => ({
			name: `<${element.getAttribute('class') ?? element.tagName}>`,
			boxes: [letters(element.getBoundingClientRect())]
		}));
		const meets = (a: Item, b: Item) =>
			a.boxes.some((p) => b.boxes.some((q) => p[0] < q[2] && q[0] < p[2] && p[1] < q[3] && q[1] < p[3]));
		const all = [...written, ...covers];
		const meeting = written.flatMap((name, i) =>
			all.slice(i + 1).flatMap((other) => (meets(name, other) ? [`${name.name} × ${other.name}`] : []))
		);
		const told = [
			...written.map(({ name }) => name),
			...[...document.querySelectorAll('.pointers button')].map((button) => button.textContent)
		].join('|');
		return { meeting, missing: wanted.filter((name) => !told.includes(name)) };
	}, landmarks);
}

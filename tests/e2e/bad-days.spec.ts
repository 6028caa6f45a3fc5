import { expect, type Page } from '@playwright/test';
import { coloursAt, isAlike, loseGraphics, restoreGraphics, type Colour } from './graphics.ts';
import { test } from './test.ts';
import { untilDrawn } from './until-drawn.ts';

/** What the page hands to benchmarks of the live map. */
interface Bench {
	magnify(scale: number): void;
	dot(places: readonly string[]): void;
	drawnIn(box: readonly number[]): string[];
}

/** Has software graphics give the name of a card. */
async function pretendGraphicsCard(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const UNMASKED_RENDERER = 0x9246;
		WebGL2RenderingContext.prototype.getParameter = new Proxy(WebGL2RenderingContext.prototype.getParameter, {
			apply: (original, context: WebGL2RenderingContext, [name]: [number]) =>
				[context.RENDERER, UNMASKED_RENDERER].includes(name)
					? 'ANGLE (Intel, Intel(R) HD Graphics 4000)'
					: Reflect.apply(original, context, [name])
		});
	});
}

test.describe('on a bad day', () => {
	test('without JavaScript the page still has its map, sentence and table', async ({ browser, baseURL }) => {
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(baseURL ?? '/');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('8 September 1945');
		await expect(page.locator('svg [data-unit]')).toHaveCount(27);
		await expect(page.locator('svg [data-unit=wusu]')).toHaveAttribute('data-holder', 'etr');
		await expect(page.getByRole('table', { name: 'Who held what' })).toBeVisible();
		await context.close();
	});

	test('without WebGL the picture keeps clock, selection and text', async ({ atlas, page }) => {
		await page.addInitScript(() => {
			const original = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as (
				this: HTMLCanvasElement,
				kind: string
			) => unknown;
			HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
				return kind.startsWith('webgl') ? null : original.call(this, kind);
			} as typeof HTMLCanvasElement.prototype.getContext;
		});
		await atlas.open('/#date=1945-07-30', 'either');
		const unit = page.locator('svg [data-unit=tacheng-emin]');
		await expect(unit).toHaveAttribute('data-status', 'contested');
		await page.keyboard.press('ArrowRight');
		await expect(unit).toHaveAttribute('data-holder', 'etr');
		await unit.click({ position: { x: 60, y: 30 } });
		await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText('Tarbagatay');
	});

	test(
		'where the processor draws, the map is a picture at once, says so, and can be live',
		{ tag: '@live' },
		async ({ atlas, page }) => {
			test.setTimeout(150_000);
			const asked: string[] = [];
			page.on('request', (request) => asked.push(request.url()));
			await atlas.open('/', 'either');
			const note = page.getByRole('status', { name: 'How the map is drawn' });
			await expect(note).toContainText('does not use a graphics card');
			await expect(page.locator('.stage svg [data-unit]')).toHaveCount(27);
			expect(asked.filter((url) => url.includes('/atlas-map.'))).toEqual([]);
			await note.getByRole('button', { name: 'Use the live map' }).click();
			await atlas.waitForMap();
			await expect(note).toHaveCount(0);
			// It stays so.
			await page.reload();
			await atlas.waitForMap();
			expect(atlas.faults).toEqual([]);
		}
	);

	test(
		'a live map that is slow gives way to the picture, says so, and can be had back',
		{ tag: '@live' },
		async ({ atlas, page }) => {
			test.setTimeout(150_000);
			await pretendGraphicsCard(page);
			await atlas.open('/', 'either');
			await page.locator('[data-live], .stage .note').first().waitFor({ timeout: 40_000 });
			// From now on every frame waits, as on a machine that is too slow.
			await page.evaluate(() => {
				window.requestAnimationFrame = (callback) =>
					window.setTimeout(() => {
						callback(performance.now());
					}, 120);
				window.cancelAnimationFrame = (handle) => {
					window.clearTimeout(handle);
				};
			});
			const note = page.getByRole('status', { name: 'How the map is drawn' });
			await expect
				.poll(
					async () => {
						await page.keyboard.press('PageDown');
						return note.count();
					},
					{ timeout: 40_000, intervals: [700] }
				)
				.toBe(1);
			await expect(note).toContainText('slow');
			const units = page.locator('.stage svg [data-unit]');
			await expect(units).toHaveCount(27);
			// It is remembered: the next visit begins with the picture.
			await page.reload();
			await expect(note).toContainText('slow');
			await note.getByRole('button', { name: 'Use the live map' }).click();
			await atlas.waitForMap();
			await page.keyboard.press(',');
			await page.getByRole('radiogroup', { name: 'Map', exact: true }).getByText('Picture').click();
			await expect(units).toHaveCount(27);
			await expect(note).toHaveCount(0);
		}
	);

	test(
		'a lost graphics context comes back with the colours of the day, twice in a row',
		{ tag: '@live' },
		async ({ atlas, page }) => {
			const camera = { zoom: 4.2, lat: 40, lng: 84 };
			// Seats of three holders: the north, the south, and one whose holder is not documented.
			const points = [
				[88.1, 47.4],
				[87.5, 38.8],
				[79.2, 35.2]
			] as const;
			const picture = page.locator('.stage svg [data-unit]');
			const expectColours = async (expected: readonly Colour[]) => {
				const found = await coloursAt(page, camera, points);
				expect(isAlike(found, expected), `${found.join(' ')} for ${expected.join(' ')}`).toBe(true);
			};
			const isBack = () => expect(picture).toHaveCount(0, { timeout: 40_000 });
			await atlas.open('/#date=1945-10-01&map=4.20/40.000/84.000&off=relief,journeys,events,labels', 'live');
			const before = await coloursAt(page, camera, points);
			for (const [i, colour] of before.entries())
				for (const other of before.slice(i + 1))
					expect(isAlike([colour], [other]), `${before.join(' ')}`).toBe(false);

			await loseGraphics(page);
			await expect(picture).toHaveCount(27);
			await expectColours(before);
			await restoreGraphics(page);
			await isBack();
			await expectColours(before);

			// Again, with what a reader does meanwhile: another day, law and fact, another window, another theme.
			await loseGraphics(page);
			await expect(picture).toHaveCount(27);
			await page.keyboard.press('PageDown');
			await page.keyboard.press('j');
			await page.setViewportSize({ width: 1180, height: 700 });
			await page.emulateMedia({ colorScheme: 'dark' });
			await page.setViewportSize({ width: 1280, height: 720 });
			await page.emulateMedia({ colorScheme: 'light' });
			await page.keyboard.press('j');
			await page.evaluate(() => {
				location.hash = location.hash.replace(/view=[^&]*&?/, '').replace(/date=[^&]*/, 'date=1950-01-10');
			});
			await atlas.expectDay('10 January 1950');
			const meanwhile = await coloursAt(page, camera, points);
			expect(isAlike(meanwhile, before)).toBe(false);
			await restoreGraphics(page);
			await isBack();
			await expectColours(meanwhile);
			expect(atlas.faults).toEqual([]);
		}
	);

	test(
		'what is drawn anew, in another theme or after the graphics were lost in it, shows what it showed',
		{ tag: '@live' },
		async ({ atlas, page }) => {
			test.setTimeout(150_000);
			const camera = { zoom: 4.2, lat: 40, lng: 84 };
			// A ground, a hatch and what is selected, with its ring.
			const points = [
				[88.1, 47.4],
				[79.2, 35.2],
				[87.6, 43.8]
			] as const;
			const look = () => coloursAt(page, camera, points);
			const expectLook = (expected: readonly Colour[]) =>
				expect.poll(async () => isAlike(await look(), expected), { timeout: 40_000 }).toBe(true);
			await atlas.open('/#date=1945-10-01&sel=place:dihua&map=4.20/40.000/84.000&off=relief,labels', 'live');
			const light = await look();
			await page.emulateMedia({ colorScheme: 'dark' });
			await expect.poll(async () => isAlike(await look(), light), { timeout: 40_000 }).toBe(false);
			// The style is new: its look is the one that no longer changes.
			let dark = await look();
			await expect
				.poll(async () => {
					const before = dark;
					dark = await look();
					return isAlike(before, dark);
				})
				.toBe(true);
			await loseGraphics(page);
			await expect(page.locator('.stage svg [data-unit]')).toHaveCount(27);
			await restoreGraphics(page);
			await expect(page.locator('.stage svg [data-unit]')).toHaveCount(0, { timeout: 40_000 });
			await expectLook(dark);
			await page.emulateMedia({ colorScheme: 'light' });
			await expectLook(light);
		}
	);

	test(
		'what is asked of the map between two styles is in the next',
		{ tag: '@live' },
		async ({ page, atlas }) => {
			await page.goto('/?live&bench#date=1945-09-08&map=4.1/41.1/87.6');
			await atlas.waitForMap();
			await untilDrawn(page);
			await page.evaluate(async () => {
				const { map } = (window as unknown as { atlasBench: { map: Bench } }).atlasBench;
				map.magnify(2);
				// The style of one scale is gone, and that of the next is not there.
				await new Promise((resolve) => setTimeout(resolve));
				map.dot([]);
				map.dot(['dihua']);
				map.magnify(1);
			});
			await untilDrawn(page);
			const drawn = await page.evaluate(() =>
				(window as unknown as { atlasBench: { map: Bench } }).atlasBench.map.drawnIn([300, 12, 916, 500])
			);
			expect(drawn).toContain('capital-dot');
			expect(drawn).not.toContain('seat-dot');
		}
	);

	test(
		'no request leaves for another host, and no cookie is set',
		{ tag: '@live' },
		async ({ atlas, page, context }) => {
			const hosts = new Set<string>();
			page.on('request', (request) => {
				if (!request.url().startsWith('data:') && !request.url().startsWith('blob:'))
					hosts.add(new URL(request.url()).host);
			});
			await atlas.open('/#sel=place:dihua', 'live');
			await page.keyboard.press('PageDown');
			expect([...hosts]).toEqual([new URL(page.url()).host]);
			expect(await context.cookies()).toEqual([]);
		}
	);

	test(
		'the first picture and the live map lie over one another',
		{ tag: '@live' },
		async ({ atlas, page }) => {
			await page.goto('/?svg');
			await expect(page.locator('svg [data-unit]').first()).toBeVisible();
			const picture = await atlas.tintedBox();
			await atlas.open('/', 'live');
			const live = await atlas.tintedBox();
			expect(picture.width).toBeGreaterThan(400);
			for (const key of ['x', 'y', 'width', 'height'] as const) {
				expect(Math.abs(picture[key] - live[key]), key).toBeLessThanOrEqual(2);
			}
		}
	);
});

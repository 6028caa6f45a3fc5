import { expect, test as bare, type Page } from '@playwright/test';
import { AtlasDriver } from './atlas-driver.ts';
import { coloursAt, isAlike } from './graphics.ts';
import { test } from './test.ts';

/*
 * Outlines in tiles: the small atlas of another country is built with a threshold of no bytes at all, so that its outlines are too much to come
 * with a page, and lie in a file that is read by range.
 */
const baseURL = `http://127.0.0.1:${Number(process.env['ATLAS_TEST_PORT'] ?? 4199) - 2}`;
test.use({ baseURL });
bare.use({ baseURL });

const FILE = /\/data\/units-[0-9a-f]{8}\.pmtiles$/;
/** So close that tiles are read, with the point where all four units meet in the middle. */
const CAMERA = { zoom: 8.4, lat: 51, lng: 2 };
const VIEW = 'map=8.40/51.000/2.000&off=relief,journeys,events,labels';
const HELD_BY_THE_CROWN: Spot = [1.75, 51.15];
const HELD_BY_THE_LEAGUE: Spot = [2.25, 50.85];
/** Changes hands on 1 March 1922, from the one to the other. */
const MARROW: Spot = [1.75, 50.85];

type Spot = readonly [number, number];

/** Whose colour the plain has: the first of those that it looks like. */
async function holderSeen(page: Page): Promise<'crown' | 'league' | null> {
	const [crown, league, marrow] = await coloursAt(page, CAMERA, [
		HELD_BY_THE_CROWN,
		HELD_BY_THE_LEAGUE,
		MARROW
	]);
	if (!crown || !league || !marrow || isAlike([crown], [league])) return null;
	return isAlike([marrow], [crown]) ? 'crown' : isAlike([marrow], [league]) ? 'league' : null;
}

const expectHolderSeen = (page: Page, holder: 'crown' | 'league') =>
	expect.poll(() => holderSeen(page), { timeout: 40_000 }).toBe(holder);

test.describe('outlines in tiles', () => {
	test(
		'are read by range when a reader looks closely, and show who held what',
		{ tag: '@live' },
		async ({ atlas, page }) => {
			const asked: string[] = [];
			page.on('request', (request) => {
				if (FILE.test(request.url())) asked.push(request.headers()['range'] ?? 'the whole file');
			});
			await atlas.open('/', 'live');
			expect(asked).toEqual([]);

			await atlas.open(`/#date=1922-02-28&${VIEW}`, 'live');
			await expect.poll(() => asked.length, { timeout: 40_000 }).toBeGreaterThan(1);
			await expectHolderSeen(page, 'crown');
			await page.keyboard.press('PageDown');
			await atlas.expectDay('1 March 1922');
			await expectHolderSeen(page, 'league');
			expect(asked).not.toContain('the whole file');

			// In other colours, and as something to press.
			await page.emulateMedia({ colorScheme: 'dark' });
			await expectHolderSeen(page, 'league');
			await page.mouse.click(640 + 90, 360 + 110);
			await atlas.expectFragment(/sel=district:downshire/);
			expect(atlas.faults).toEqual([]);
		}
	);

	// Not the driver's own test: the browser tells of what it cannot load.
	bare('are not needed for a map: without them it is drawn coarser', { tag: '@live' }, async ({ page }) => {
		const atlas = new AtlasDriver(page);
		let times = 0;
		await page.route(FILE, async (route) => {
			times++;
			// The file is there, and its tiles are not to be had.
			if (times === 1) await route.continue();
			else await route.abort();
		});
		await atlas.open(`/#date=1922-02-28&${VIEW}`, 'live');
		await expect.poll(() => times, { timeout: 40_000 }).toBeGreaterThan(1);
		await expectHolderSeen(page, 'crown');
		await page.keyboard.press('PageDown');
		await expectHolderSeen(page, 'league');
	});
});

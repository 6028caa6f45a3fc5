import { expect, type Page, type Route } from '@playwright/test';
import { test } from './test.ts';

/*
 * Each file that a first visit asks for, whatever it is, missing, broken or silent. What the reader sees is of the day of the
 * link, or says which day it is of and where that of the link is; it can be read; and it says in words what is missing.
 */

const LINK = '#date=1946-07-01';
const DAY = '1 July 1946';
const MADE = '8 September 1945';
/** By when a page has given up waiting for anything, ms. */
const PATIENCE = 30_000;

const FAULTS = ['missing', 'error', 'cut off', 'a page instead', 'silent'] as const;
type Fault = (typeof FAULTS)[number];

/** What a file is to the page, by which it is known what may be lost with it. */
type Kind = 'start' | 'style' | 'font' | 'data' | 'later' | 'picture';

/** Files that are broken together: fonts, data and parts for later are asked for by one piece of code each. */
interface Group {
	readonly kind: Kind;
	readonly paths: readonly string[];
}

const notices = (page: Page) => page.getByRole('status', { name: 'Notices' });

async function answer(route: Route, fault: Fault): Promise<void> {
	if (fault === 'silent') return;
	if (fault === 'missing')
		return route.fulfill({ status: 404, contentType: 'text/html', body: '<p>None.</p>' });
	if (fault === 'error') return route.fulfill({ status: 500, contentType: 'text/plain', body: 'Sorry' });
	if (fault === 'a page instead') return route.fulfill({ contentType: 'text/html', body: '<h1>Log in</h1>' });
	const whole = await route.fetch();
	const body = await whole.body();
	const contentType = whole.headers()['content-type'] ?? '';
	return route.fulfill({ contentType, body: body.subarray(0, body.length / 2) });
}

/** The files that a first visit to an address asks for. */
async function filesOf(page: Page, address: string): Promise<string[]> {
	const asked = new Set<string>();
	page.on('request', (request) => {
		if (request.resourceType() !== 'document') asked.add(new URL(request.url()).pathname);
	});
	await page.goto(address);
	await page.locator('.screen.restored').waitFor();
	// Some are asked for when there is time: there is none left when nothing more is asked for in a second.
	await page.waitForLoadState('networkidle');
	let before = -1;
	const isAll = () => {
		const is = asked.size === before;
		before = asked.size;
		return is;
	};
	await expect.poll(isAll, { intervals: [1000] }).toBe(true);
	return [...asked];
}

/** The files of the visit, together where one piece of code asks for them. */
async function groupsOf(page: Page, address: string): Promise<Group[]> {
	const files = await filesOf(page, address);
	const named = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload], link[rel=stylesheet]')].map(
			({ href }) => new URL(href).pathname
		)
	);
	const html = await (await page.request.get(address)).text();
	const isOfPage = (path: string) => named.includes(path) && html.includes(path.slice(1));
	const kindOf = (path: string): Kind => {
		if (path.endsWith('.woff2')) return 'font';
		if (path.startsWith('/data/') && path.endsWith('.json')) return 'data';
		if (/\.(css|js)$/.test(path))
			return !isOfPage(path) ? 'later' : path.endsWith('.css') ? 'style' : 'start';
		return 'picture';
	};
	const alone = files.filter((path) => ['start', 'style'].includes(kindOf(path)));
	const together = (['font', 'data', 'later', 'picture'] as const).map((kind) => ({
		kind,
		paths: files.filter((path) => kindOf(path) === kind)
	}));
	return [...alone.map((path) => ({ kind: kindOf(path), paths: [path] })), ...together];
}

/** Opens the link with some files broken, and waits until the page has become what it will be. */
async function open(page: Page, address: string, { paths }: Group, fault: Fault): Promise<void> {
	if (fault === 'silent') await page.clock.install();
	await page.route(
		(url) => paths.includes(url.pathname),
		(route) => answer(route, fault)
	);
	await page.goto(address, { waitUntil: 'commit' });
	if (fault !== 'silent') {
		await page.locator('.screen.restored, .start-notice').first().waitFor();
		return;
	}
	// The clock of the page is driven past every patience; a page that is slow to load lives through it more than once.
	await expect(async () => {
		await page.clock.runFor(PATIENCE);
		expect(await page.locator('.screen.restored, .start-notice').count()).toBeGreaterThan(0);
	}).toPass();
}

/** What is true whatever is missing. */
async function expectReadable(page: Page): Promise<void> {
	await expect(page.locator('.screen')).toBeVisible();
	await expect(page.getByText('Internal Error')).toHaveCount(0);
	await expect(page.getByText('Log in')).toHaveCount(0);
	await expect(page.getByRole('table', { name: 'Who held what' })).toBeVisible();
	await expect(page.locator('svg [data-unit]').first()).toBeVisible();
}

/** What is said, by what is missing. */
const EXPECTED: Readonly<Record<Kind, (page: Page, fault: Fault) => Promise<void>>> = {
	start: async (page) => {
		// A clock that is driven on leaves sheets that are merely late behind, until they come.
		await expect(page.getByRole('alert').filter({ hasText: 'layout' })).toHaveCount(0);
		const alert = page.getByRole('alert');
		await expect(alert).toContainText(`It shows ${MADE}; the link asks for ${DAY}.`);
		await expect(alert.getByRole('link')).toHaveAttribute('href', './on/1946-07-01/');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(MADE);
	},
	style: async (page, fault) => {
		// A sheet that the host cuts off, and says is whole, is half a sheet.
		if (fault !== 'cut off')
			await expect(page.getByRole('alert').filter({ hasText: 'layout' })).toHaveCount(1);
		await expectDay(page);
	},
	data: async (page, fault) => {
		await expect(async () => {
			if (fault === 'silent') await page.clock.runFor(PATIENCE);
			await expect(notices(page)).toContainText('rivers, roads', { timeout: 2000 });
		}).toPass();
		await expect(notices(page).getByRole('button', { name: 'Try again' })).toBeVisible();
		await expectDay(page);
	},
	font: (page) => expectDay(page),
	later: (page) => expectDay(page),
	picture: (page) => expectDay(page)
};

async function expectDay(page: Page): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(DAY);
	await expect(page.getByRole('alert').filter({ hasText: 'It shows' })).toHaveCount(0);
}

test.describe('each file of a first visit', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });
	test.setTimeout(240_000);

	const address = `/?svg${LINK}`;
	/** Found once for all faults. */
	let groups: readonly Group[] = [];

	for (const fault of FAULTS)
		test(`${fault}: the day of the link, or a notice`, async ({ page, context }) => {
			if (groups.length === 0) groups = await groupsOf(page, address);
			await page.close();
			expect(groups.filter(({ kind }) => kind === 'start').length).toBeGreaterThan(5);
			expect(groups.every(({ paths }) => paths.length > 0)).toBe(true);
			for (const group of groups)
				await test.step(`${group.kind} ${group.paths.join(' ')}`, async () => {
					const visit = await context.newPage();
					let loads = 0;
					visit.on('request', (request) => {
						if (request.isNavigationRequest()) loads++;
					});
					await open(visit, address, group, fault);
					await EXPECTED[group.kind](visit, fault);
					await expectReadable(visit);
					expect(loads).toBe(1);
					await visit.close();
				});
			console.log(`${fault}: ${groups.flatMap(({ paths }) => paths).length} files`);
		});
});

test(
	'each file that only a live map asks for: a map stands, of the day of the link, and says why it is a picture',
	{ tag: '@live' },
	async ({ page, context }) => {
		test.setTimeout(240_000);
		const picture = new Set(await filesOf(page, `/?svg${LINK}`));
		const live = await context.newPage();
		const files = await filesOf(live, `/?live${LINK}`);
		const own = files.filter((path) => !picture.has(path));
		await live.close();
		expect(own.some((path) => path.endsWith('.js'))).toBe(true);
		for (const path of own)
			for (const fault of ['missing', 'a page instead'] as const)
				await test.step(`${fault}: ${path}`, async () => {
					const visit = await context.newPage();
					await open(visit, `/?live${LINK}`, { kind: 'later', paths: [path] }, fault);
					await expectDay(visit);
					await expect(visit.getByRole('table', { name: 'Who held what' })).toBeVisible();
					const note = visit.getByRole('status', { name: 'How the map is drawn' });
					const outcome = visit.locator('[data-live]').or(note.getByText('could not be loaded'));
					await expect(outcome.first()).toBeVisible({ timeout: 50_000 });
					await visit.close();
				});
		console.log(`files of the live map alone: ${own.join(' ')}`);
	}
);

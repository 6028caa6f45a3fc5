import { expect } from '@playwright/test';
import { LINK_KEY_LIST, namesOf } from '../../src/lib/url/link-keys.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { test } from './same-page.ts';

test.describe('a link', () => {
	test('restores date, camera, view and selection on a cold load', { tag: '@live' }, async ({ atlas }) => {
		await atlas.open('/#date=1947-09-20&map=6.00/47.000/89.500&sel=unit:altay-east&view=both', 'live');
		await atlas.expectDay('20 September 1947');
		await expect(atlas.view('Both')).toBeChecked();
		await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText(
			'Fuyun (Koktokay) and Qinghe (Qinggil)'
		);
		await atlas.expectFragment('date=1947-09-20&map=6.00/47.000/89.500&sel=unit:altay-east&view=both');
	});

	test('with bad values is repaired, and says so', async ({ atlas }) => {
		await atlas.open('/#date=1945-02-30&map=x&sel=place:atlantis&view=upside-down&other=1');
		await atlas.expectDay('28 February 1945');
		await expect(atlas.notices).toContainText('“1945-02-30” was read as 28 February 1945.');
		await expect(atlas.notices.getByRole('listitem')).toHaveCount(4);
		await atlas.notices.getByRole('button', { name: 'Dismiss' }).click();
		await expect(atlas.notices.getByRole('listitem')).toHaveCount(0);
	});

	for (const link of [
		'/#date=1946-07-XX',
		'/#date=1946-07-01](https://example.org)',
		'/#/date=１９４６-07-01',
		'/#date=“1 July 1946”',
		'/#date%253D1946-07-01',
		'/?utm_source=x#date=1946-07-01?fbclid=y'
	])
		test(`mangled on its way still shows its day: ${link}`, async ({ atlas }) => {
			await atlas.open(link.replace('/?', '/?svg&'));
			await atlas.expectDay('1 July 1946');
			await expect(atlas.notices.getByRole('listitem')).toHaveCount(0);
		});

	test('that holds a date among other words shows it, and says so', async ({ atlas }) => {
		await atlas.open('/#date=before 1946-07-01');
		await atlas.expectDay('1 July 1946');
		await expect(atlas.notices).toContainText('“before 1946-07-01” was read as 1 July 1946.');
	});

	test('edited by hand moves the map', async ({ atlas, page }) => {
		await atlas.open('/#date=1946-07-01');
		await page.evaluate(() => {
			location.hash = '#date=1944-11';
		});
		await atlas.expectDay('1 November 1944');
	});

	test('is never markup', async ({ atlas, page }) => {
		await atlas.open('/#date=%3Cimg%20src%3Dx%20onerror%3D%22window.hit%3D1%22%3E');
		await expect(atlas.notices).toContainText('<img src=x');
		expect(await page.evaluate(() => 'hit' in window)).toBe(false);
	});

	test('to another view holds the first picture back, whichever key it has', async ({ page }) => {
		// Scripts that never arrive: what is seen is what the page itself decides before the first paint.
		await page.route('**/_app/immutable/**/*.js', () => undefined);
		const links = LINK_KEY_LIST.flatMap((key) =>
			namesOf(key).map((name) => [`#utm=1&${name}=x`, key.selectsPicture] as const)
		);
		for (const [link, isHeldBack] of [...links, ['?date=x', true], ['#utm%3D1%26date%3Dx', true]] as const) {
			await page.goto(ELSEWHERE);
			await page.goto(`/${link}`, { waitUntil: 'commit' });
			const screen = page.locator('.screen');
			await screen.waitFor({ state: 'attached' });
			await expect(screen, link)[isHeldBack ? 'toBeHidden' : 'toBeVisible']();
		}
	});

	test('holds only what differs from the default', async ({ atlas, page }) => {
		await atlas.open();
		await atlas.view('Both').check({ force: true });
		await atlas.expectFragment(/^view=both$/);
		await atlas.view('De facto').check({ force: true });
		await expect.poll(() => new URL(page.url()).hash).toBe('');
	});
});

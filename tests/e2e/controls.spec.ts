import { expect, type Locator, type Page } from '@playwright/test';
import { formatIsoDay, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { decodeUrl } from '#lib/url/codec.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { core } from '../built-core.ts';
import { areaIn, expectHome } from './area-in-view.ts';
import { test } from './same-page.ts';

/** Each control of map and timeline does what its name says, in whatever state the page is. */

const facts = atlasFacts(core);
/** The view that the address holds. */
const viewOf = (page: Page) => decodeUrl(new URL(page.url()).hash, '', facts).state;
const dayOf = (text: string): Day => {
	const day = parseIsoDay(text);
	if (day === null) throw new Error(`no day: ${text}`);
	return day;
};

const home = (page: Page) => page.getByRole('button', { name: 'Show the whole area' }).last();

const CRASH = 'event:1949-08-25-air-crash-on-mount-kabanya';
const DESK = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };
const AWAY: readonly { readonly state: string; readonly address: string; readonly size?: typeof DESK }[] = [
	{ state: 'a district near by, moved', address: '/?svg#sel=district:kashgar&map=6.00/39.500/76.000' },
	{ state: 'nothing selected, moved', address: '/?svg#map=3.00/30.000/110.000' },
	{ state: 'Nanjing', address: '/?svg#sel=place:nanjing' },
	{ state: 'Nanjing, moved', address: '/?svg#sel=place:nanjing&map=4.00/32.000/118.000' },
	{ state: 'an event far away', address: `/?svg#date=1949-08-25&sel=${CRASH}` },
	{ state: 'a journey', address: '/?svg#date=1949-08-24&sel=journey:last-flight' },
	{ state: 'a step of a tour', address: '/?svg#tour=last-flight.4' },
	{ state: 'two days compared', address: '/?svg#sel=place:nanjing&compare=1945-09-12..1949-09-28' },
	{
		state: 'an edge between two days',
		address: '/?svg#sel=place:nanjing&compare=1945-09-12..1949-09-28&as=swipe'
	},
	{ state: 'within another page', address: '/embed/?svg&live#sel=place:nanjing' },
	{ state: 'a phone', address: '/?svg#sel=place:nanjing', size: PHONE },
	{ state: 'a phone, a journey', address: '/?svg#date=1949-08-24&sel=journey:last-flight', size: PHONE },
	{ state: 'a phone, a step of a tour', address: '/?svg#tour=last-flight.6', size: PHONE }
];

test.describe('“Show the whole area” shows it, and keeps what is selected', () => {
	for (const { state, address, size = DESK } of AWAY) {
		test(state, async ({ page }) => {
			await page.setViewportSize(size);
			await page.goto(address);
			await page.locator('.screen.restored').waitFor();
			await home(page).waitFor();
			// The link of a step says no more than the step: the address has what is selected once the step is shown.
			if (address.includes('tour=')) await expect.poll(() => viewOf(page).selection).not.toBeNull();
			const { selection } = viewOf(page);
			await expect.poll(async () => (await areaIn(page)).fill).toBeGreaterThan(0);
			const before = await areaIn(page);
			expect(before.inside && before.fill > 0.85).toBe(false);
			await home(page).click();
			await expectHome(page);
			// The link says so too.
			await expect
				.poll(() => viewOf(page).camera)
				.toBe(selection === null || state.includes('near') ? null : 'home');
			expect(viewOf(page).selection).toEqual(selection);
			await page.reload();
			await page.locator('.screen.restored').waitFor();
			await home(page).waitFor();
			await expectHome(page);
		});
	}

	test('on the live map', { tag: '@live' }, async ({ atlas, page }) => {
		await atlas.open('/#sel=place:nanjing', 'live');
		const tinted = async () => {
			const { width, height } = await atlas.tintedBox();
			return width > 300 && height > 250;
		};
		await expect.poll(tinted).toBe(false);
		await home(page).click();
		await expect.poll(tinted, { timeout: 20_000 }).toBe(true);
		await atlas.expectFragment('map=home&sel=place:nanjing');
		// A zoom by the button is where the map looks, as one by the wheel is.
		await page.getByRole('button', { name: 'Zoom in' }).click();
		await expect.poll(() => viewOf(page).camera).toMatchObject({ bearing: 0, pitch: 0 });
		await home(page).click();
		await expect.poll(tinted, { timeout: 20_000 }).toBe(true);
	});

	test('and the map follows what is selected next', async ({ atlas, page }) => {
		await atlas.open('/#sel=place:nanjing');
		await home(page).click();
		await expectHome(page);
		await page.keyboard.press('Escape');
		await expectHome(page);
		await atlas.expectFragment('');
		await page.goBack();
		await expect(atlas.cardHeading).toHaveText('Nanjing');
		await expectHome(page);
	});
});

/** A state of the page, and the timeline’s buttons in it. */
interface ClockState {
	readonly state: string;
	readonly address: string;
	/** Presses “next change” or “previous change” as the state has them. */
	readonly step?: (page: Page, name: string) => Promise<void>;
}

const byButton = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const CLOCKS: readonly ClockState[] = [
	{ state: 'one day', address: '/?svg#date=1947-01-10' },
	{ state: 'one day, something selected', address: '/?svg#date=1947-01-10&sel=place:nanjing' },
	{ state: 'by another account', address: '/?svg#date=1947-01-10&by=founding' },
	{ state: 'two days compared, the next change is the other day', address: '' },
	{ state: 'an edge between two days, the next change is the other day', address: 'as=swipe' },
	{ state: 'a step of a tour', address: '/?svg#tour=five-years.4&date=1947-01-10' },
	{ state: 'within another page', address: '/embed/?svg#date=1947-01-10' },
	{
		state: 'presented',
		address: '/?svg&present#date=1947-01-10',
		step: (page, name) => page.keyboard.press(name === 'Next change or turning point' ? 'PageDown' : 'PageUp')
	},
	{
		state: 'presented, two days compared',
		address: '/?svg&present#compare=1945-01-01..1947-01-10',
		step: (page, name) => page.keyboard.press(name === 'Next change or turning point' ? 'PageDown' : 'PageUp')
	}
];

test.describe('“Next change” and “Previous change” go to a day on which something changes', () => {
	const from = dayOf('1947-01-10');
	const next = core.news.nextStop(from)?.day ?? from;
	const afterNext = core.news.nextStop(next)?.day ?? from;
	for (const { state, address, step = byButton } of CLOCKS) {
		test(state, async ({ page }) => {
			const isOnOther = !address.startsWith('/');
			const link = isOnOther
				? `/?svg#date=1947-01-10&compare=1947-01-10..${formatIsoDay(next)}&${address}`
				: address;
			await page.goto(link);
			await page.locator('.screen.restored').waitFor();
			await expect.poll(() => viewOf(page).day).toBe(from);
			await step(page, 'Next change or turning point');
			const wanted = isOnOther ? afterNext : next;
			// A founding document may date a change otherwise: then it is the change of that account.
			if (state !== 'by another account') await expect.poll(() => viewOf(page).day).toBe(wanted);
			else await expect.poll(() => viewOf(page).day).toBeGreaterThan(from);
			const { compare, day } = viewOf(page);
			if (compare) expect([compare.from, compare.to]).toContain(day);
			await step(page, 'Previous change or turning point');
			await expect.poll(() => viewOf(page).day).toBeLessThan(day);
			const back = viewOf(page);
			if (back.compare) expect([back.compare.from, back.compare.to]).toContain(back.day);
		});
	}
});

test.describe('the buttons of the clock', () => {
	for (const { state, address } of [
		{ state: 'one day', address: '/#date=1947-01-10' },
		{ state: 'two days compared', address: '/#compare=1945-01-01..1947-01-10' },
		{ state: 'a step of a tour', address: '/#tour=five-years.4&date=1947-01-10' }
	]) {
		test(`play, pause, a typed date, more and less time, whole period: ${state}`, async ({ atlas, page }) => {
			await atlas.open(address);
			const clock = atlas.slider;
			const written = await clock.getAttribute('aria-valuetext');
			await atlas.button('Play').click();
			await expect(clock).not.toHaveAttribute('aria-valuetext', written ?? '');
			await atlas.button('Pause').click();
			await expect(atlas.button('Play')).toBeVisible();

			await page.getByTitle('Type a date').click();
			const field = page.getByRole('textbox', { name: 'Date to go to' });
			// In a comparison this is the other day: the clock arrives there all the same.
			await field.fill('1 Jan 1945');
			await field.press('Enter');
			await expect(clock).toHaveAttribute('aria-valuetext', '1 January 1945');

			const seen = (): Promise<number> => yearMarks(page);
			const all = await seen();
			await expect(atlas.button('Show a longer period')).toBeDisabled();
			await atlas.button('Show a shorter period').click();
			await expect.poll(seen).toBeLessThan(all);
			await atlas.button('Show a longer period').click();
			await expect.poll(seen).toBe(all);
			await opener(page).click();
			await atlas.button('Shorter period').click();
			await expect.poll(seen).toBeLessThan(all);
			await atlas.button('Whole period').click();
			await expect.poll(seen).toBe(all);
			await expect(atlas.button('Whole period')).toBeDisabled();
			await page.keyboard.press('Escape');
			await expect(atlas.button('Whole period')).toBeHidden();
		});
	}
});

const yearMarks = (page: Page) => page.locator('.axis .year').count();
const opener = (page: Page): Locator =>
	page.locator('.timeline').getByRole('button', { name: /^Timeline options/ });

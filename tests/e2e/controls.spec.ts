import { expect, type Locator, type Page } from '@playwright/test';
import type { EventStub } from '#lib/atlas/model/event.ts';
import { formatIsoDay, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { decodeUrl } from '#lib/url/codec.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { core } from '../built-core.ts';
import { test } from './test.ts';

/** Each control of map and timeline does what its name says, in whatever state the page is. */

const facts = atlasFacts(core);
const { period } = core.atlas;
/** The view that the address holds. */
const viewOf = (page: Page) => decodeUrl(new URL(page.url()).hash, '', facts).state;
const dayOf = (text: string): Day => {
	const day = parseIsoDay(text);
	if (day === null) throw new Error(`no day: ${text}`);
	return day;
};

/** The box of the whole area on the screen, as shares of the box that is free for it: 0–1 when it is fitted into that. */
async function areaIn(page: Page): Promise<{ inside: boolean; fill: number }> {
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

async function expectHome(page: Page): Promise<void> {
	await expect(async () => {
		const { inside, fill } = await areaIn(page);
		expect({ inside, isFilled: fill > 0.85 }).toEqual({ inside: true, isFilled: true });
	}).toPass({ timeout: 10_000 });
}

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

/** What a card is headed, and the day it is opened on. */
async function expectCard(page: Page, event: EventStub): Promise<void> {
	await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toHaveText(event.title);
	await expect
		.poll(() => viewOf(page))
		.toMatchObject({
			day: event.day.best,
			selection: { kind: 'event', id: event.id }
		});
}

test.describe('the rail of events', () => {
	const events = core.atlas.events.filter(({ day }) => day.best >= period.start && day.best < period.end);

	test('a press on a name goes to that day and opens that event', async ({ atlas, page }) => {
		await atlas.open('/#date=1948-01-15');
		const labels = page.locator('.rail .label');
		const names = await labels.allTextContents();
		expect(names).toContain('The air crash');
		for (const name of names) {
			const event = events.find(({ label }) => label === name);
			if (!event) throw new Error(`no event is named ${name}`);
			// The name of an event gives way to the playhead: from afar each is there.
			await page.evaluate(() => (location.hash = '#date=1948-01-15'));
			await atlas.expectDay('15 January 1948');
			const box = await labels.getByText(name, { exact: true }).boundingBox();
			if (!box) throw new Error(`${name} is not seen`);
			await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
			await expectCard(page, event);
		}
	});

	test('a press on a tick opens its event, or the list of just those that share it', async ({
		atlas,
		page
	}) => {
		await atlas.open('/#date=1948-01-15');
		const rail = page.locator('.rail svg');
		const box = await rail.boundingBox();
		if (!box) throw new Error('no rail');
		const xOf = (day: number) => ((day - period.start) / (period.end - period.start)) * box.width;
		const ticks = await rail
			.locator('line')
			.evaluateAll((lines) => lines.map((line) => Number(line.getAttribute('x1'))));
		/** The events of each tick: those from its own place to the next. */
		const bundles = ticks.map((x, i) =>
			events.filter(
				({ day }) => xOf(day.best) > x - 0.01 && xOf(day.best) < (ticks[i + 1] ?? Infinity) - 0.01
			)
		);
		expect(bundles.flat()).toHaveLength(events.length);
		const press = async (i: number) => {
			await page.evaluate(() => (location.hash = '#date=1948-01-15'));
			await atlas.expectDay('15 January 1948');
			await expect(page.getByRole('article')).toHaveCount(0);
			await page.mouse.click(box.x + (ticks[i] ?? 0), box.y + box.height - 3);
		};
		const [single] = bundles.flatMap((found, i) => (found.length === 1 && (ticks[i] ?? 0) > 20 ? [i] : []));
		const shared = bundles.flatMap((found, i) => (found.length > 1 ? [i] : []));
		const fullest = shared.toSorted((a, b) => (bundles[b]?.length ?? 0) - (bundles[a]?.length ?? 0))[0];
		const [event] = bundles[single ?? -1] ?? [];
		if (single === undefined || !event || fullest === undefined) throw new Error('no such ticks');
		await press(single);
		await expectCard(page, event);

		for (const i of [...shared.slice(0, 2), fullest]) {
			await press(i);
			const wanted = bundles[i] ?? [];
			const choices = page.locator('.rail .tip.menu').getByRole('button');
			await expect(choices).toHaveCount(wanted.length);
			const texts = await choices.allTextContents();
			wanted.forEach(({ title }, at) => {
				expect(texts[at]).toContain(title);
			});
			const list = await page.locator('.rail .tip.menu').boundingBox();
			const x = box.x + (ticks[i] ?? 0);
			expect(list && list.x <= x && x <= list.x + list.width).toBe(true);
			const last = wanted.at(-1);
			await choices.last().click();
			if (last) await expectCard(page, last);
		}
	});

	test('an event of the day that is compared with is gone to, too', async ({ atlas, page }) => {
		const event = events.find(({ label }) => label === 'The air crash');
		if (!event) throw new Error('no such event');
		const day = formatIsoDay(event.day.best);
		await atlas.open(`/#date=1945-01-01&compare=1945-01-01..${day}`);
		const rail = page.getByRole('listbox', { name: 'Events on the timeline' });
		await rail.focus();
		const at = () => rail.getAttribute('aria-activedescendant');
		while (!(await at())?.endsWith(event.id)) await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
		await expectCard(page, event);
		expect(viewOf(page).compare).toEqual({ from: dayOf('1945-01-01'), to: event.day.best });
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

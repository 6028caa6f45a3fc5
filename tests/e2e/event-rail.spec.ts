import { expect, type Locator, type Page } from '@playwright/test';
import type { EventStub } from '#lib/atlas/model/event.ts';
import { formatIsoDay, parseIsoDay } from '#lib/atlas/time/day.ts';
import { decodeUrl } from '#lib/url/codec.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { core } from '../built-core.ts';
import type { AtlasDriver } from './atlas-driver.ts';
import { test } from './same-page.ts';

/** The events over the strip: one of them goes to its day and opens, several on one tick are offered. */

const facts = atlasFacts(core);
const { period } = core.atlas;
const events = core.atlas.events.filter(({ day }) => day.best >= period.start && day.best < period.end);
const AFAR = '15 January 1948';
const viewOf = (page: Page) => decodeUrl(new URL(page.url()).hash, '', facts).state;
const rail = (page: Page) => page.getByRole('listbox', { name: 'Events on the timeline' });
const choices = (page: Page) => page.locator('.rail .tip.menu').getByRole('button');

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

/** A tick, px from the left of the screen, and its events. */
interface Tick {
	readonly x: number;
	readonly y: number;
	readonly events: readonly EventStub[];
}

/** The ticks that are seen of the whole period. */
async function ticksOf(page: Page): Promise<readonly Tick[]> {
	const svg = page.locator('.rail > svg');
	const box = await svg.boundingBox();
	if (!box) throw new Error('no rail');
	const paths = await svg
		.locator('path.ticks')
		.evaluateAll((ticks) => ticks.map((path) => path.getAttribute('d') ?? ''));
	const xs = paths
		.flatMap((path) => [...path.matchAll(/M(\S+)/g)].map(([, x]) => Number(x)))
		.sort((a, b) => a - b);
	const xOf = (day: number) => ((day - period.start) / (period.end - period.start)) * box.width;
	const ticks = xs.map((x, i) => ({
		x: box.x + x,
		y: box.y + box.height - 3,
		events: events.filter(
			({ day }) => xOf(day.best) > x - 0.06 && xOf(day.best) < (xs[i + 1] ?? Infinity) - 0.06
		)
	}));
	expect(ticks.flatMap((tick) => tick.events)).toHaveLength(events.length);
	return ticks;
}

/** Some tick of one event, and the one of most. */
function chosenTicks(ticks: readonly Tick[]): readonly [single: Tick, fullest: Tick] {
	const single = ticks.find((tick) => tick.events.length === 1 && tick.x > 200);
	const fullest = ticks.toSorted((a, b) => b.events.length - a.events.length)[0];
	if (!single || !fullest || fullest.events.length < 3) throw new Error('no such ticks');
	return [single, fullest];
}

/** Nothing is selected, and the clock is far from every event that is pressed. */
async function startAfar(atlas: AtlasDriver, page: Page): Promise<void> {
	await page.evaluate(() => (location.hash = '#date=1948-01-15'));
	await atlas.expectDay(AFAR);
	await expect(atlas.card).toHaveCount(0);
}

/** The list offers the events of a tick, no more and no fewer, at the tick. */
async function expectOffered(page: Page, tick: Tick): Promise<void> {
	await expect(choices(page)).toHaveCount(tick.events.length);
	const texts = await choices(page).allTextContents();
	tick.events.forEach(({ title }, at) => {
		expect(texts[at]).toContain(title);
	});
	const list = await page.locator('.rail .tip.menu').boundingBox();
	expect(list && list.x <= tick.x && tick.x <= list.x + list.width).toBe(true);
}

test.describe('the rail of events', () => {
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

	test('a press on a tick opens its event, or offers those that share it', async ({ atlas, page }) => {
		await atlas.open('/#date=1948-01-15');
		const ticks = await ticksOf(page);
		const [single, fullest] = chosenTicks(ticks);
		await page.mouse.click(single.x, single.y);
		const [only] = single.events;
		if (only) await expectCard(page, only);
		await expect(choices(page)).toHaveCount(0);
		await expect(page.locator('.rail [aria-selected=true]')).toContainText(only?.title ?? '');

		for (const tick of [...ticks.filter((tick) => tick.events.length > 1).slice(0, 2), fullest]) {
			await startAfar(atlas, page);
			await page.mouse.click(tick.x, tick.y);
			await expectOffered(page, tick);
			await atlas.expectDay(AFAR);
			const last = tick.events.at(-1);
			await choices(page).last().click();
			if (last) await expectCard(page, last);
			await expect(choices(page)).toHaveCount(0);
		}
	});

	test('a drag that begins on a tick drags the clock, and opens nothing', async ({ atlas, page }) => {
		await atlas.open('/#date=1948-01-15');
		const ticks = await ticksOf(page);
		for (const { x, y } of chosenTicks(ticks)) {
			await startAfar(atlas, page);
			await page.mouse.move(x, y);
			await page.mouse.down();
			await page.mouse.move(x + 40, y, { steps: 4 });
			await page.mouse.up();
			const box = await page.locator('.rail > svg').boundingBox();
			const share = (x + 40 - (box?.x ?? 0)) / (box?.width ?? 1);
			const wanted = period.start + Math.floor(share * (period.end - period.start));
			await expect.poll(() => Math.abs(viewOf(page).day - wanted)).toBeLessThan(3);
			expect(viewOf(page).selection).toBeNull();
			await expect(choices(page)).toHaveCount(0);
			await expect(atlas.slider).toBeFocused();
		}
	});

	test('by keyboard: arrows run along the ticks, Enter does what a press does, Escape leads back', async ({
		atlas,
		page
	}) => {
		await atlas.open('/#date=1948-01-15');
		const ticks = await ticksOf(page);
		const current = () =>
			page.evaluate(
				() =>
					document.getElementById(document.activeElement?.getAttribute('aria-activedescendant') ?? '')
						?.textContent
			);
		const goTo = async (tick: Tick) => {
			await rail(page).focus();
			await page.keyboard.press('Home');
			for (let i = 0; i < ticks.indexOf(tick); i++) await page.keyboard.press('ArrowRight');
			await expect.poll(current).toContain(tick.events[0]?.title);
		};
		const single = ticks.find((tick) => tick.events.length === 1);
		const shared = ticks.find((tick) => tick.events.length > 2);
		const [only] = single?.events ?? [];
		const [first, second] = shared?.events ?? [];
		if (!single || !shared || !only || !first || !second) throw new Error('no such ticks');

		await goTo(single);
		await page.keyboard.press('Enter');
		await expectCard(page, only);
		await page.keyboard.press('Escape');
		await expect(atlas.card).toHaveCount(0);
		await expect(rail(page)).toBeFocused();

		await startAfar(atlas, page);
		await goTo(shared);
		expect(await current()).toMatch(/and (one|\d+) more$/);
		await page.keyboard.press('Enter');
		await expectOffered(page, shared);
		await expect(choices(page).first()).toBeFocused();
		await page.keyboard.press('ArrowUp');
		await expect(choices(page).last()).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(choices(page)).toHaveCount(0);
		await expect(rail(page)).toBeFocused();
		await atlas.expectDay(AFAR);
		await page.keyboard.press('Enter');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await expectCard(page, second);
		await page.keyboard.press('Escape');
		await expect(rail(page)).toBeFocused();
		// What is left by Tab is given up.
		await page.keyboard.press('Enter');
		await expect(choices(page).first()).toBeFocused();
		await page.keyboard.press('Shift+Tab');
		await expect(choices(page)).toHaveCount(0);
	});

	test('by finger on a phone: a tap opens or offers, a drag drags', async ({ browser, baseURL }) => {
		const context = await browser.newContext({
			viewport: { width: 390, height: 844 },
			isMobile: true,
			hasTouch: true
		});
		const page = await context.newPage();
		await page.goto(`${baseURL ?? ''}/?svg#date=1948-01-15`);
		await page.locator('.screen.restored').waitFor();
		const heading = page.getByRole('heading', { level: 1 });
		await page.getByRole('button', { name: 'Show a labelled row for each district' }).tap();
		await rail(page).waitFor();
		const [single, fullest] = chosenTicks(await ticksOf(page));
		const [only] = single.events;
		await page.touchscreen.tap(single.x, single.y);
		if (only) await expectCard(page, only);

		const again = async () => {
			await page.evaluate(() => {
				location.hash = '#date=1948-01-15';
				scrollTo({ top: 0, behavior: 'instant' });
			});
			await expect(heading).toHaveText(AFAR);
		};
		await again();
		await page.touchscreen.tap(fullest.x, fullest.y);
		await expectOffered(page, fullest);
		await expect(heading).toHaveText(AFAR);
		const last: Locator = choices(page).last();
		await last.tap();
		const event = fullest.events.at(-1);
		if (event) await expectCard(page, event);

		await again();
		const touch = await context.newCDPSession(page);
		const finger = (x: number) => ({ touchPoints: [{ x, y: single.y, id: 0 }] });
		await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...finger(single.x) });
		for (const dx of [10, 20, 30, 40])
			await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...finger(single.x + dx) });
		await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		await expect(heading).not.toHaveText(AFAR);
		const wanted = only ? only.day.best : 0;
		await expect.poll(() => viewOf(page).day).toBeGreaterThan(wanted + 60);
		expect(viewOf(page).selection).toBeNull();
		await context.close();
	});

	test('an event of the day that is compared with is gone to, too', async ({ atlas, page }) => {
		const event = events.find(({ label }) => label === 'The air crash');
		if (!event) throw new Error('no such event');
		const from = parseIsoDay('1945-01-01');
		await atlas.open(`/#date=1945-01-01&compare=1945-01-01..${formatIsoDay(event.day.best)}`);
		const tick = (await ticksOf(page)).find((candidate) => candidate.events.includes(event));
		await page.mouse.click(tick?.x ?? 0, tick?.y ?? 0);
		if (tick && tick.events.length > 1) await choices(page).filter({ hasText: event.title }).click();
		await expectCard(page, event);
		expect(viewOf(page).compare).toEqual({ from, to: event.day.best });
	});
});

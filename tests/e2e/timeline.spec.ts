import { expect, type Locator } from '@playwright/test';
import type { JourneyStub } from '#lib/atlas/model/journey.ts';
import { core } from '../built-core.ts';
import { test } from './same-page.ts';
import { violations } from './violations.ts';

/** How many days a journey took; none for one that began before the period. */
const daysOf = (journey: JourneyStub, first: number): number =>
	journey.start.best < first ? 0 : journey.end.best - journey.start.best;

test.describe('the timeline', () => {
	test('a typed date moves the clock, and one that may be two is explained beside the field', async ({
		atlas,
		page
	}) => {
		await atlas.open('/#date=1946-07-01');
		await page.getByTitle('Type a date').click();
		expect(await violations(page, '.timeline')).toEqual([]);
		const field = page.getByRole('textbox', { name: 'Date to go to' });
		await field.fill('3/4/1947');
		await field.press('Enter');
		await expect(page.getByText('“3/4/1947” could mean more than one date.')).toBeVisible();
		await atlas.expectDay('1 July 1946');
		await page.getByRole('button', { name: '3 April 1947' }).click();
		await atlas.expectDay('3 April 1947');
		await expect(page.getByTitle('Type a date')).toBeFocused();
		await page.keyboard.press('Enter');
		await field.fill('30 feb 1948');
		await field.press('Enter');
		await expect(page.getByText('“30 feb 1948” is not in the calendar.')).toBeVisible();
		await field.fill('circa June 1948');
		await field.press('Enter');
		await expect(page.getByText('“circa June 1948” cannot be read as a date.')).toBeVisible();
		await expect(page.getByRole('button', { name: '1 June 1948' })).toBeVisible();
		await field.press('Escape');
		await atlas.expectDay('3 April 1947');
		// What the dates of the data are written in is read as in a link.
		await page.keyboard.press('Enter');
		await field.fill('[1947-05-XX..1947-06-XX]');
		await field.press('Enter');
		await atlas.expectDay('1 May 1947');

		// The date written large is the same field.
		await atlas.heading.getByRole('button').click();
		expect(await violations(page, '.cartouche')).toEqual([]);
		await field.fill('1 jul 1946');
		await field.press('Enter');
		await atlas.expectDay('1 July 1946');
		await expect(atlas.heading.getByRole('button')).toBeFocused();
	});

	test('a phone writes the names of groups whole, however the record calls them', async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto('/?svg#date=1947-07-01');
		await page.locator('.screen.restored').waitFor();
		const lines = page.locator('.strip .labels span > i');
		await expect(lines.first()).toBeVisible();
		const cut = () =>
			lines.evaluateAll((all) =>
				all.flatMap((line) => {
					const { left, right } = line.getBoundingClientRect();
					const lanes = line.closest('.strip')?.querySelector('.lanes')?.getBoundingClientRect();
					const isSeen = left >= 0 && right <= (lanes?.left ?? 0) && line.scrollWidth <= line.clientWidth + 1;
					return isSeen ? [] : [line.textContent];
				})
			);
		expect(await cut()).toEqual([]);
		// As another atlas has them: the column takes what its longest line needs.
		await lines.first().evaluate((line) => {
			line.textContent = 'that followed';
			const needs = line.closest('.labels')?.querySelector<HTMLElement>('.needs i');
			if (needs) needs.dataset['line'] = 'that followed';
		});
		expect(await cut()).toEqual([]);
	});

	test('two fingers on the strip zoom time and move no clock', async ({ browser, baseURL }) => {
		const context = await browser.newContext({
			viewport: { width: 390, height: 844 },
			isMobile: true,
			hasTouch: true
		});
		const page = await context.newPage();
		await page.goto(`${baseURL ?? ''}/?svg#date=1947-07-01`);
		await page.locator('.screen.restored').waitFor();
		const strip = await page.getByRole('img', { name: /^Who held each district/ }).boundingBox();
		if (!strip) throw new Error('no strip');
		const years = page.locator('.axis .labelled');
		const before = await years.count();
		const touch = await context.newCDPSession(page);
		const y = strip.y + strip.height / 2;
		const fingers = (left: number, right: number) => ({
			touchPoints: [left, right].map((share, id) => ({ x: strip.x + strip.width * share, y, id }))
		});
		await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...fingers(0.45, 0.55) });
		for (const [left, right] of [
			[0.4, 0.6],
			[0.3, 0.7],
			[0.2, 0.8],
			[0.1, 0.9]
		] as const)
			await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...fingers(left, right) });
		await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		// A tenth of the period was between the fingers, then four fifths of the width: no year but one is left.
		await expect.poll(() => page.locator('.axis').textContent()).toMatch(/1947/);
		expect(await years.count()).not.toBe(before);
		const clock = page.getByRole('slider', { name: 'Date' });
		await expect(clock).toHaveAttribute('aria-valuetext', '1 July 1947');

		// A finger that scrolls the page over the strip moves none either; one that taps does.
		const finger = (dy: number) => ({ touchPoints: [{ x: strip.x + 60, y: y + dy, id: 0 }] });
		await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...finger(0) });
		for (const dy of [-20, -50, -90, -140])
			await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...finger(dy) });
		await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(30);
		await expect(clock).toHaveAttribute('aria-valuetext', '1 July 1947');
		// A page that still glides takes the first tap to stop by.
		await expect(async () => {
			await page.evaluate(() => {
				scrollTo(0, 0);
			});
			await page.touchscreen.tap(strip.x + 60, y);
			await expect(clock).not.toHaveAttribute('aria-valuetext', '1 July 1947', { timeout: 1000 });
		}).toPass({ timeout: 15_000 });
		await context.close();
	});

	test('is drawn along by the head of its marker, and looks where the reader zooms', async ({
		atlas,
		page
	}) => {
		await atlas.open('/#date=1946-07-01');
		const head = await atlas.slider.boundingBox();
		const strip = await page.getByRole('img', { name: /^Who held each district/ }).boundingBox();
		if (!head || !strip) throw new Error('no strip');
		const x = head.x + head.width / 2;
		// The head stands among the ticks of the events; a press alone moves nothing.
		await page.mouse.move(x, head.y + 13);
		await page.mouse.down();
		await atlas.expectDay('1 July 1946');
		await page.mouse.move(strip.x + strip.width * 0.5, head.y + 13, { steps: 5 });
		await page.mouse.up();
		await expect(atlas.heading).toHaveText(/July 1947$/);

		// A press on the strip is a jump: Back undoes it.
		await page.mouse.click(strip.x + strip.width * 0.25, strip.y + 40);
		await expect(atlas.heading).toHaveText(/January 1946$|February 1946$/);
		await page.goBack();
		await expect(atlas.heading).toHaveText(/July 1947$/);

		await page.mouse.move(strip.x + strip.width * 0.85, strip.y + 40);
		await page.keyboard.down('Control');
		for (let i = 0; i < 4; i++) await page.mouse.wheel(0, -400);
		await page.keyboard.up('Control');
		await expect(page.locator('.axis')).toContainText('1949');
		await expect(atlas.heading).toHaveText(/July 1947$/);
		// A step of the clock brings it into view again.
		await page.keyboard.press('ArrowRight');
		await expect(page.locator('.axis')).toContainText('1947');
	});

	test('compares two days by two playheads, and Back brings the one day again', async ({ atlas, page }) => {
		await atlas.open('/#date=1945-09-12');
		await page.keyboard.press('c');
		await atlas.expectFragment('compare=1944-09-01..1945-09-12');
		const other = page.getByRole('slider', { name: 'Compared with' });
		await other.focus();
		await page.keyboard.press('Shift+ArrowRight');
		await page.keyboard.press('Shift+ArrowRight');
		await expect(other).toHaveAttribute('aria-valuetext', '1 November 1944');
		await atlas.expectFragment('compare=1944-11-01..1945-09-12');
		await expect(
			page.getByRole('heading', { name: 'Lost by the Republic of China, by date of fall' })
		).toBeVisible();
		await expect(page.locator('li[data-number="1"]')).toContainText('12 Nov 1944');
		await page.getByRole('radio', { name: 'Swipe' }).check({ force: true });
		const edge = page.getByRole('slider', { name: 'Divider between the two days' });
		await edge.focus();
		await page.keyboard.press('End');
		await expect(edge).toHaveAttribute('aria-valuenow', '100');
		expect(await violations(page, 'main')).toEqual([]);
		expect(await violations(page, '.timeline')).toEqual([]);
		// Both pictures move as one map does.
		await page.mouse.move(500, 250);
		await page.mouse.down();
		await page.mouse.move(540, 280, { steps: 3 });
		await page.mouse.up();
		await atlas.expectFragment(/map=\d/);
		const dragged = page.url();
		await page
			.getByRole('group', { name: /^Map: use the arrow keys/ })
			.first()
			.press('+');
		await expect(page).not.toHaveURL(dragged);
		await page.getByRole('button', { name: 'Stop comparing' }).click();
		await atlas.expectDay('12 September 1945');
		await page.goBack();
		await expect(edge).toBeVisible();
	});

	for (const colorScheme of ['light', 'dark'] as const) {
		test(`marks what is selected, in ink: ${colorScheme}`, async ({ atlas, page }) => {
			await page.emulateMedia({ colorScheme });
			await atlas.open('/#date=1947-01-10&sel=place:ghulja');
			const ink = await atlas.heading.evaluate((heading) => getComputedStyle(heading).color);
			const frame = page.locator('.strip .frame rect');
			const name = (row: string) => page.locator('.strip .labels .name', { hasText: row });
			// A place is told of by the row of its district.
			await expect(frame).toHaveCSS('stroke', ink);
			await expect(frame).toHaveCSS('stroke-width', '1.5px');
			await expect(name('Ili')).toHaveCSS('font-weight', '700');
			const middleOf = async (element: Locator) => {
				const box = await element.boundingBox();
				return (box?.y ?? 0) + (box?.height ?? 0) / 2;
			};
			expect(Math.abs((await middleOf(frame)) - (await middleOf(name('Ili'))))).toBeLessThan(1.5);
			await name('Nanjing').click();
			await expect(name('Nanjing')).toHaveCSS('font-weight', '700');
			await expect(name('Ili')).toHaveCSS('font-weight', '500');
			expect(Math.abs((await middleOf(frame)) - (await middleOf(name('Nanjing'))))).toBeLessThan(1.5);

			// An event has a pin on its tick; its days, and those of a journey, are marked over the bars.
			const strip = await page.getByRole('img', { name: /^Who held each district/ }).boundingBox();
			const { start, end } = core.atlas.period;
			const xOf = (day: number) => (strip?.x ?? 0) + ((day - start) / (end - start)) * (strip?.width ?? 0);
			const mark = page.locator('.strip .marked');
			const journey = core.atlas.journeys.toSorted((a, b) => daysOf(b, start) - daysOf(a, start))[0];
			if (!journey) throw new Error('no journey');
			await page.evaluate((id) => (location.hash = `#date=1947-01-10&sel=journey:${id}`), journey.id);
			await expect(frame).toHaveCount(0);
			await expect(mark).toHaveCSS('background-color', ink);
			await expect
				.poll(async () => Math.abs(((await mark.boundingBox())?.x ?? 0) - xOf(journey.start.best)))
				.toBeLessThan(2);
			expect(
				Math.abs(
					((await mark.boundingBox())?.width ?? 0) - (xOf(journey.end.best + 1) - xOf(journey.start.best))
				)
			).toBeLessThan(2);
			const event = core.atlas.events.find(({ label }) => label === 'The air crash');
			if (!event) throw new Error('no such event');
			await page.evaluate((id) => (location.hash = `#date=1947-01-10&sel=event:${id}`), event.id);
			const pin = page.locator('.rail .selected circle');
			await expect(pin).toHaveCSS('fill', ink);
			const box = await pin.boundingBox();
			expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - xOf(event.day.best))).toBeLessThan(4);
			await expect(mark).toBeVisible();
		});
	}

	test('shows the map by another account, says so, and leads back', async ({ atlas, page }) => {
		await atlas.open('/#by=founding&date=1945-09-12');
		await expect(page.getByText('According to: Founding documents')).toBeVisible();
		await page.getByRole('button', { name: 'Best account' }).click();
		await expect(page.getByText('According to: ')).toBeHidden();
		await atlas.expectFragment('date=1945-09-12');
	});

	test('time is zoomed to days, and spaced by changes', async ({ atlas, page }) => {
		await atlas.open('/#date=1945-09-08&steps=equal');
		await expect(atlas.slider).toHaveAttribute('aria-valuetext', '8 September 1945');
		await atlas.open('/#date=1945-09-08');
		await atlas.slider.focus();
		for (let i = 0; i < 8; i++) await page.keyboard.press('+');
		await expect(page.getByRole('button', { name: 'Show a shorter period' })).toBeDisabled();
		await expect(page.locator('.axis')).toContainText('Sept 1945');
		const at = async () => (await atlas.slider.boundingBox())?.x ?? 0;
		const before = await at();
		await page.keyboard.press('ArrowRight');
		expect((await at()) - before).toBeGreaterThan(40);
	});
});

import { expect, type Page } from '@playwright/test';
import tours from '#lib/generated/tours.json' with { type: 'json' };
import { packText } from '#lib/lessons/lesson-link.ts';
import { viewOf, type ButtonRow, type Press } from './button-acts.ts';
import { rowOf } from './buttons.ts';
import { test } from './same-page.ts';
import { elementOf, steadyButtonsOf, type SeenButton } from './seen-buttons.ts';

/**
 * Every button that is seen in a state of the page does what its name says, keeps all else of the view, and leaves the
 * focus somewhere. A button that the table of `buttons.ts` lacks fails the test.
 */

test.describe.configure({ mode: 'parallel', timeout: 150_000 });

const DESK = { width: 1280, height: 720 };
const PHONE = { width: 390, height: 844 };
const SIDEWAYS = { width: 844, height: 390 };
const CRASH = 'event:1949-08-25-air-crash-on-mount-kabanya';

/** A step that hides who holds what until its question is answered. */
const hiding = tours.tours.flatMap(({ id, steps }) =>
	steps.flatMap((step, at) => ('hides' in step && step.hides ? [`${id}.${at + 1}`] : []))
)[0];

/** A lesson of three steps, as somebody sends it. */
const LESSON = `/?svg#lesson=${await packText(
	[
		'---\nid: sent\ntitle: Sent\n---\n',
		...['1945-07-31', '1946-07-01', '1949-09-26'].map(
			(date) => `## Step of ${date}\nview: date=${date}\n\n> What is to be seen.\n`
		)
	].join('\n')
)}`;

/** Waits until the lesson of the link is followed. */
async function followLesson(page: Page): Promise<void> {
	await expect.poll(() => new URL(page.url()).hash).toContain('tour=own:sent.');
}

interface State {
	readonly state: string;
	readonly address: string;
	readonly size?: typeof DESK;
	/** What is done before each press, of what no link tells. */
	readonly prepare?: (page: Page) => Promise<void>;
	/** Parts whose buttons are pressed; the others are those of another state, and only looked up in the table. */
	readonly parts?: readonly string[];
}

const OWN = ['clock', 'map', 'marks', 'tabs'] as const;
const STATES: readonly State[] = [
	{ state: 'one day', address: '/?svg#date=1945-09-08' },
	{
		state: 'a place is selected',
		address: '/?svg#date=1945-09-08&sel=place:ghulja',
		parts: ['card', 'tools', ...OWN]
	},
	{ state: 'an event is selected', address: `/?svg#date=1949-08-25&sel=${CRASH}`, parts: ['card', 'map'] },
	{ state: 'a list of events', address: '/?svg#date=1945-09-08&panel=events', parts: ['panel', 'tabs'] },
	{ state: 'the last day', address: '/?svg#date=1950-04-30', parts: ['clock', 'panel'] },
	{ state: 'a link that was mended', address: '/?svg#date=1945-02-30', parts: ['notices'] },
	{
		state: 'by another account',
		address: '/?svg#date=1945-09-08&by=founding',
		parts: ['clock']
	},
	{
		state: 'the options of the timeline are open',
		address: '/?svg#date=1945-09-08',
		parts: ['clock'],
		prepare: async (page) => {
			const opener = page.locator('.timeline').getByRole('button', { name: /^Timeline options/ });
			if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.click();
		}
	},
	{
		state: 'a step of a tour',
		address: '/?svg#tour=last-flight.4',
		parts: ['tour', 'tools', 'card', ...OWN]
	},
	{ state: 'the first step of a tour', address: '/?svg#tour=last-flight.1', parts: ['tour'] },
	{
		state: 'a step that was strayed from',
		address: '/?svg#tour=last-flight.4&date=1947-01-01',
		parts: ['tour']
	},
	{
		state: 'a step that hides who holds what',
		address: `/?svg#tour=${hiding ?? ''}`,
		parts: ['head', 'map', 'tools', 'tour']
	},
	{
		state: 'a lesson is made',
		address: LESSON,
		prepare: async (page) => {
			await followLesson(page);
			const edit = page.getByRole('button', { name: 'Edit', exact: true });
			const steps = page.getByRole('region', { name: 'Steps of the lesson' });
			await expect(edit.or(steps)).toBeVisible();
			if (await edit.isVisible()) await edit.click();
			await expect(steps).toBeVisible();
		},
		parts: ['lesson']
	},
	{
		state: 'two days compared',
		address: '/?svg#compare=1945-09-12..1949-09-28',
		parts: ['panel', 'tools', ...OWN]
	},
	{
		state: 'an edge between two days',
		address: '/?svg#compare=1945-09-12..1949-09-28&as=swipe',
		parts: ['map']
	},
	{ state: 'presented', address: '/?svg&present#date=1945-09-08&sel=place:ghulja', parts: ['presentation'] },
	{ state: 'within another page', address: '/embed/?svg&live#date=1945-09-08' },
	{
		state: 'within a small frame of another page',
		address: '/embed/#date=1945-09-08',
		size: { width: 600, height: 400 },
		parts: ['embed', 'clock']
	},
	{
		state: 'a step of a tour within another page',
		address: '/embed/#tour=five-years.7',
		size: { width: 360, height: 300 },
		parts: ['embed', 'tour']
	},
	{
		state: 'a phone',
		address: '/?svg#date=1945-09-08',
		size: PHONE,
		parts: ['sheet', 'tabs', 'panel', 'tools', ...OWN]
	},
	{
		state: 'a phone, the menu is open',
		address: '/?svg#date=1945-09-08',
		size: PHONE,
		parts: ['tools'],
		prepare: async (page) => {
			const menu = page.getByRole('button', { name: 'Menu', exact: true });
			if ((await menu.getAttribute('aria-expanded')) !== 'true') await menu.click();
		}
	},
	{
		state: 'a low window',
		address: '/?svg#date=1945-09-08',
		size: SIDEWAYS,
		parts: ['head', 'tools', 'side', 'clock', 'map']
	},
	{
		state: 'a low window, a place is selected',
		address: '/?svg#date=1945-09-08&sel=place:ghulja',
		size: SIDEWAYS,
		parts: ['card', 'tabs']
	},
	{
		state: 'a phone, a place is selected',
		address: '/?svg#date=1945-09-08&sel=place:ghulja',
		size: PHONE,
		parts: ['card', 'tabs']
	}
];

for (const { state, address, size = DESK, parts, prepare } of STATES) {
	test(`buttons: ${state}`, async ({ atlas, page }) => {
		await page.setViewportSize(size);
		await page.goto(address);
		await page.locator('.screen.restored').waitFor();
		// The link of a step says no more than the step: the view is known once its text is there.
		if (address.includes('tour='))
			await page.getByRole('region', { name: 'Tour' }).getByRole('heading').waitFor();
		if (/#tour=[^&]*$/u.test(address)) await page.waitForURL((url) => url.hash.includes('&'));
		await prepare?.(page);
		const { hash } = new URL(page.url());
		const before = viewOf(page);
		const seen = await steadyButtonsOf(page);
		const rows = new Map<ButtonRow, SeenButton[]>();
		const lacking: string[] = [];
		for (const button of seen) {
			const row = rowOf(button, before);
			if (row) rows.set(row, [...(rows.get(row) ?? []), button]);
			else lacking.push(`${button.part}: ${button.name}`);
		}
		expect(lacking, 'buttons that the table lacks').toEqual([]);

		const rank = { first: 0, middle: 1, last: 2 };
		const ordered = [...rows].sort(([a], [b]) => rank[a.order ?? 'middle'] - rank[b.order ?? 'middle']);
		for (const [row, found] of ordered) {
			const pressed = found
				.filter(({ part }) => parts === undefined || (parts.includes(part) && row.isSame !== true))
				.slice(0, row.count ?? 1);
			for (const button of pressed)
				await test.step(`${button.part}: ${button.name}`, async () => {
					if (new URL(page.url()).hash !== hash) {
						await page.evaluate((to) => (location.hash = to), hash);
						await expect.poll(() => viewOf(page)).toEqual(before);
					}
					await prepare?.(page);
					const element = await elementOf(page, button);
					const press: Press = {
						page,
						button: element,
						seen: button,
						before,
						// What stands beside it may have been written anew since it was seen.
						act: async () => {
							await (await elementOf(page, button)).click();
						},
						expectView: async (changed) => {
							await expect.poll(() => viewOf(page)).toEqual({ ...before, ...changed });
						}
					};
					await row.does(press);
					await expect
						.poll(() => page.evaluate(() => document.activeElement?.tagName), 'the focus is somewhere')
						.not.toBe('BODY');
				});
		}
		atlas.expectNoFaults();
	});
}

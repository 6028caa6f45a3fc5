import { expect, type ElementHandle, type Locator, type Page } from '@playwright/test';
import tours from '#lib/generated/tours.json' with { type: 'json' };
import { parseIsoDay } from '#lib/atlas/time/day.ts';
import { formatDay } from '#lib/i18n/format-day.ts';
import { decodeUrl } from '#lib/url/codec.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import type { ViewState } from '#lib/url/view-state.ts';
import { core } from '../built-core.ts';
import { areaIn, expectHome } from './area-in-view.ts';
import type { SeenButton } from './seen-buttons.ts';

/** What buttons do when they are pressed, and what must be seen of it. */

const facts = atlasFacts(core);

/** The view that the address holds. */
export const viewOf = (page: Page): ViewState => decodeUrl(new URL(page.url()).hash, '', facts).state;

/** A button about to be pressed. */
export interface Press {
	readonly page: Page;
	readonly button: ElementHandle<HTMLElement>;
	readonly seen: SeenButton;
	readonly before: ViewState;
	/** Presses it. */
	act(): Promise<void>;
	/** Expects the view to be what it was but for some of it. */
	expectView(changed: Partial<ViewState>): Promise<void>;
}

/** Presses a button and expects what its name says. */
export type Act = (press: Press) => Promise<void>;

/** A row of the table of buttons. */
export interface ButtonRow {
	readonly in: string;
	readonly name: RegExp;
	/** It does the same in every state: it is pressed where all buttons are. */
	readonly isSame?: true;
	/** How many of those that the row is about are pressed in a state; one, where nothing is said. */
	readonly count?: number;
	/** Others take it away, or it takes away others: so it is pressed before or after them. */
	readonly order?: 'first' | 'last';
	/** Presses it and expects what its name says. */
	readonly does: Act;
}

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
/** The slider of the clock. */
export const slider = (page: Page): Locator => page.getByRole('slider', { name: 'Date' });
const yearMarks = (page: Page): Promise<number> => page.locator('.axis .year').count();

/** One that cannot be pressed says why, keeps the focus and does nothing. */
async function expectHindered({ button, before, page }: Press): Promise<void> {
	expect(await button.getAttribute('title')).toMatch(/\w+ \w+/);
	await button.click({ force: true });
	expect(viewOf(page)).toEqual(before);
}

async function isHindered({ button }: Press): Promise<boolean> {
	expect(await button.getAttribute('disabled'), 'a button that is waiting says why').toBeNull();
	return (await button.getAttribute('aria-disabled')) === 'true';
}

/** The map is enlarged, or made smaller; all else stays. */
export function zoom(grows: boolean): Act {
	return async (press) => {
		const { page, before } = press;
		const { fill } = await areaIn(page);
		await press.act();
		await expect.poll(async () => (await areaIn(page)).fill > fill).toBe(grows);
		await expect.poll(() => viewOf(page).camera).not.toEqual(before.camera);
		await press.expectView({ camera: viewOf(page).camera });
	};
}

/** The whole area is fitted into what is free of the map. */
export async function goHome(press: Press): Promise<void> {
	const { page, before } = press;
	await button(page, 'Zoom in').last().click();
	await expect.poll(async () => (await areaIn(page)).fill).toBeGreaterThan(1.2);
	// The address follows a moment later: what it says of home would be of the time before.
	await expect.poll(() => viewOf(page).camera).not.toEqual(before.camera);
	await press.act();
	await expectHome(page);
	await expect.poll(() => viewOf(page).camera ?? 'home').toBe('home');
	await press.expectView({ camera: viewOf(page).camera });
}

/** The map looks at the place, and a press on what stands for the pointer then comes back. */
export async function goThere(press: Press): Promise<void> {
	const { page, before, seen } = press;
	await press.act();
	await expect.poll(() => viewOf(page).camera).not.toEqual(before.camera);
	await press.expectView({ camera: viewOf(page).camera });
	const [name = ''] = seen.name.split(',');
	const id = core.atlas.places.find(({ toponyms }) => toponyms.some((toponym) => toponym.name === name))?.id;
	const [lng, lat] = core.place(id ?? '').lngLat;
	const { camera } = viewOf(page);
	if (camera === null || camera === 'home') throw new Error('the map did not move');
	expect(Math.hypot(camera.lng - lng, camera.lat - lat), 'degrees from the place').toBeLessThan(12);
	const back = button(page, 'Back to what the map showed');
	await expect(back).toBeFocused();
	await page.keyboard.press('Enter');
	await expect.poll(() => viewOf(page).camera ?? 'home').toEqual(before.camera ?? 'home');
	await press.expectView({ camera: viewOf(page).camera });
}

/** The overview map is hidden, or shown; the view stays. */
export function inset(isShown: boolean): Act {
	return async (press) => {
		const overview = press.page.getByRole('complementary', { name: 'Overview map' });
		await press.act();
		await expect(overview).toHaveCount(isShown ? 1 : 0);
		await press.expectView({});
		if (!isShown) await button(press.page, 'Show the overview map').click();
		else await button(press.page, 'Hide the overview map').click();
		await expect(overview).toHaveCount(isShown ? 0 : 1);
	};
}

/** The keyboard is told what a mark is; a press opens the journey or the event, or leaves all as it is. */
export async function pressMark(press: Press): Promise<void> {
	const { page, button: mark } = press;
	expect(press.seen.name).toMatch(/\w+ \w+/);
	const [kind = '', id = ''] = ((await mark.getAttribute('data-mark')) ?? '').split(':');
	expect(kind).not.toBe('');
	await mark.focus();
	await page.keyboard.press('Enter');
	const opened = { leg: 'journey', 'event-place': 'event' }[kind];
	// The link follows a little later: what is opened has to be waited for.
	if (opened) await expect.poll(() => viewOf(page).selection?.kind).toBe(opened);
	const { selection } = viewOf(page);
	if (kind === 'leg') expect(selection?.id).toBe(id);
	await press.expectView({ selection: opened ? selection : press.before.selection });
}

/** The clock goes to the next stop, or to the one before. */
export function step(direction: 1 | -1): Act {
	return async (press) => {
		if (await isHindered(press)) {
			await expectHindered(press);
			return;
		}
		const { page, before } = press;
		await press.act();
		await expect.poll(() => Math.sign(viewOf(page).day - before.day)).toBe(direction);
		const { day, compare } = viewOf(page);
		if (before.account === 'best') {
			const stop = direction > 0 ? core.news.nextStop(before.day) : core.news.previousStop(before.day);
			expect(day).toBe(stop?.day);
		}
		if (compare) expect([compare.from, compare.to]).toContain(day);
		await press.expectView({ day, compare });
	};
}

/** The clock runs until it is paused. */
export async function play(press: Press): Promise<void> {
	const { page } = press;
	const written = await slider(page).getAttribute('aria-valuetext');
	await press.act();
	await expect(slider(page)).not.toHaveAttribute('aria-valuetext', written ?? '');
	await button(page, 'Pause').click();
	await expect(button(page, 'Play')).toBeFocused();
	// The address follows a movement now and then.
	const stopped = await slider(page).getAttribute('aria-valuetext');
	await expect.poll(() => formatDay(viewOf(page).day)).toBe(stopped);
	const { day, compare } = viewOf(page);
	await press.expectView({ day, compare });
}

/** It becomes a field; Escape gives that up. */
export async function typeDate(press: Press): Promise<void> {
	const { page, before } = press;
	await press.act();
	const field = page.getByRole('textbox', { name: 'Date to go to' });
	await expect(field).toBeFocused();
	await expect(field).toHaveValue(formatDay(before.day));
	await field.press('Escape');
	await expect(field).toHaveCount(0);
	await press.expectView({});
}

/** It names the day that it goes to. */
export async function goToDay(press: Press): Promise<void> {
	const { page, seen, before } = press;
	await press.act();
	const iso = seen.date === null ? null : parseIsoDay(seen.date);
	await expect
		.poll(() => (iso === null ? formatDay(viewOf(page).day) : viewOf(page).day))
		.toBe(iso ?? seen.name);
	const { day, compare } = viewOf(page);
	if (before.compare === null) expect(compare).toBeNull();
	await press.expectView({ day, compare });
}

/** A thing is selected, `kind:id`, and its card is there. */
export async function select(press: Press, key: string): Promise<void> {
	const { page } = press;
	await press.act();
	await expect
		.poll(() => {
			const { selection } = viewOf(page);
			return selection && `${selection.kind}:${selection.id}`;
		})
		.toBe(key);
	await expect(page.getByRole('article')).toBeVisible();
	await press.expectView({ selection: viewOf(page).selection, camera: viewOf(page).camera });
}

/** A row of the strip or of a list of changes is called as what it selects. */
export async function selectNamed(press: Press): Promise<void> {
	const name = press.seen.name.replace(/;$/u, '');
	const { districts, units, cities } = core.atlas;
	const kinds: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>> =
		press.seen.part === 'clock' ? { district: districts, place: cities } : { unit: units };
	const found = Object.entries(kinds).flatMap(([kind, all]) =>
		all.filter((one) => one.name === name).map(({ id }) => `${kind}:${id}`)
	);
	expect(found).toHaveLength(1);
	await select(press, found[0] ?? '');
}

/** It opens the dialog of its name, which has the focus; Escape gives the focus back. */
export async function openDialog(press: Press): Promise<void> {
	const { page, seen } = press;
	await press.act();
	const dialog = page.getByRole('dialog', { name: seen.name });
	await expect(dialog).toBeVisible();
	expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	expect(await press.button.evaluate((element) => element === document.activeElement)).toBe(true);
	await press.expectView({});
}

/** Two days are compared, or one is shown again. */
export async function compare(press: Press): Promise<void> {
	if (await isHindered(press)) {
		await expectHindered(press);
		return;
	}
	const { page, before, button } = press;
	await press.act();
	await expect.poll(() => (viewOf(page).compare === null) === (before.compare === null)).toBe(false);
	const { compare, compareForm } = viewOf(page);
	if (compare) expect([compare.from, compare.to]).toContain(before.day);
	expect(await button.getAttribute('aria-pressed')).toBe(String(compare !== null));
	await press.expectView({ compare, compareForm });
}

/** The map has the window to itself, until that is ended. */
export async function present(press: Press): Promise<void> {
	const { page } = press;
	await press.act();
	await expect(page.locator('.screen.presenting')).toBeVisible();
	await expect(slider(page)).toHaveCount(0);
	await press.expectView({});
	await button(page, 'End presentation').click();
	await expect(page.locator('.screen.presenting')).toHaveCount(0);
	await expect(button(page, 'Present')).toBeFocused();
	await press.expectView({});
}

export async function openTab(press: Press): Promise<void> {
	const { page, seen } = press;
	await press.act();
	await expect(page.getByRole('tab', { name: seen.name, exact: true })).toHaveAttribute(
		'aria-selected',
		'true'
	);
	await expect(page.getByRole('article')).toHaveCount(0);
	const panel = seen.name === 'Changes' ? 'now' : seen.name.toLowerCase();
	// What was selected was what the map looked at.
	await press.expectView({
		panel: panel as ViewState['panel'],
		selection: null,
		camera: viewOf(page).camera
	});
}

/** It opens what it controls, and closes it again. */
export async function unfold(press: Press): Promise<void> {
	const { button } = press;
	const isOpen = () =>
		button.evaluate((element) =>
			element.tagName === 'SUMMARY'
				? (element.parentElement as HTMLDetailsElement).open
				: element.ariaExpanded === 'true' &&
					(!element.hasAttribute('aria-controls') ||
						document.getElementById(element.getAttribute('aria-controls') ?? '')?.checkVisibility() === true)
		);
	const was = await isOpen();
	await press.act();
	await expect.poll(isOpen).toBe(!was);
	await press.act();
	await expect.poll(isOpen).toBe(was);
	await press.expectView({});
}

/** It explains its word beside it; Escape gives the focus back. */
export async function explain(press: Press): Promise<void> {
	const { page, button } = press;
	await press.act();
	const note = page.locator('[popover][role=dialog]');
	await expect(note).toContainText(/\w+ \w+/);
	await page.keyboard.press('Escape');
	await expect(note).toHaveCount(0);
	expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
	await press.expectView({});
}

/** What it stands in goes away. */
export async function dismiss(press: Press): Promise<void> {
	await press.act();
	await expect.poll(() => press.button.evaluate((element) => element.isConnected)).toBe(false);
	await press.expectView({});
}

/** The tour turns to another step. */
export function turn(by: 1 | -1): Act {
	return async (press) => {
		if (await isHindered(press)) {
			await expectHindered(press);
			return;
		}
		const { page, before } = press;
		await press.act();
		const step = (before.tour?.step ?? 0) + by;
		await expect(page.getByText(`Step ${step} of`)).toBeVisible();
		const tour = tours.tours.find(({ id }) => id === before.tour?.id);
		const { day, selection } = decodeUrl(`#${tour?.steps[step - 1]?.view ?? ''}`, '', facts).state;
		// The clock travels there.
		await expect
			.poll(() => viewOf(page))
			.toMatchObject({ day, selection, tour: { id: before.tour?.id, step } });
	};
}

/** The strip shows a shorter or a longer period. */
export function zoomTime(isShorter: boolean): Act {
	return async (press) => {
		const { page } = press;
		if (await isHindered(press)) {
			await expectHindered(press);
			return;
		}
		const all = await yearMarks(page);
		await press.act();
		if (isShorter) await expect.poll(() => yearMarks(page)).toBeLessThan(all);
		else await expect.poll(() => yearMarks(page)).toBeGreaterThan(all);
		await press.expectView({});
		for (let i = 0; isShorter && (await yearMarks(page)) < all && i < 3; i++) await slider(page).press('-');
	};
}

/** On a phone it brings the panel up, and down again. */
export async function raise(press: Press): Promise<void> {
	const { page, button } = press;
	const panel = page.locator('[data-panel]');
	const top = async () => (await panel.boundingBox())?.y ?? Infinity;
	await press.act();
	await expect.poll(top).toBeLessThan(60);
	await expect.poll(() => button.getAttribute('aria-expanded')).toBe('true');
	await press.act();
	await expect.poll(top).toBeGreaterThan(60);
	await press.expectView({});
}

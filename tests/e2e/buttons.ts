import { expect } from '@playwright/test';
import { formatDay } from '#lib/i18n/format-day.ts';
import type { ViewState } from '#lib/url/view-state.ts';
import { core } from '../built-core.ts';
import {
	compare,
	dismiss,
	explain,
	goHome,
	goThere,
	goToDay,
	inset,
	openDialog,
	openTab,
	play,
	present,
	pressMark,
	raise,
	select,
	selectNamed,
	slider,
	step,
	turn,
	type ButtonRow,
	typeDate,
	unfold,
	viewOf,
	zoom,
	zoomTime
} from './button-acts.ts';
import { LESSON_BUTTONS } from './lesson-buttons.ts';
import type { SeenButton } from './seen-buttons.ts';

/** The table of buttons: what each must do, wherever it stands. */

/** One of some names, whole. */
function anyOf(names: readonly string[]): RegExp {
	return new RegExp(`^(?:${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})$`);
}

/** Every button of the screen with the map, and of the map in another page. */
const BUTTONS: readonly ButtonRow[] = [
	{ in: 'hint', name: /^Dismiss$/, order: 'first', does: dismiss },
	{ in: 'notices', name: /^Dismiss$/, order: 'first', does: dismiss },

	{ in: 'map', name: /^Zoom in$/, does: zoom(true) },
	{ in: 'map', name: /^Zoom out$/, does: zoom(false) },
	{ in: 'map', name: /^Show the whole area$/, does: goHome },

	{ in: 'map', name: / of what the map shows: go there$/, does: goThere },
	{ in: 'map', name: /^Hide the overview map$/, does: inset(false) },
	{ in: 'map', name: /^Show the overview map$/, does: inset(true) },
	{ in: 'marks', name: /./, does: pressMark },

	{ in: 'head', name: /^\d+ \w+ \d{4}$/, does: typeDate },
	{
		in: 'head',
		name: /^Show who holds what$/,
		does: async (press) => {
			const hidden = press.page.locator('.holders-hidden');
			await press.act();
			await expect(press.page.locator('.tour .answer')).toBeVisible();
			await expect(hidden).toHaveCount(0);
			await press.expectView({});
			// A step that is gone to asks again.
			const tour = press.page.getByRole('region', { name: 'Tour', exact: true });
			await tour.getByRole('button', { name: 'Next step' }).click();
			await tour.getByRole('button', { name: 'Back' }).click();
			await expect(hidden).toHaveCount(1);
		}
	},

	{ in: 'clock', name: /^Previous change or turning point$/, does: step(-1) },
	{ in: 'clock', name: /^Next change or turning point$/, does: step(1) },
	{ in: 'clock', name: /^Play$/, does: play },
	{ in: 'clock', name: /: type another date$/, isSame: true, does: typeDate },
	{ in: 'clock', name: /^\d+ \w+ \d{4}$/, does: goToDay },
	{
		in: 'clock',
		name: /^Best account$/,
		does: async (press) => {
			await press.act();
			await expect(press.page.getByText('According to: ')).toBeHidden();
			await press.expectView({ account: 'best' });
		}
	},
	{
		in: 'clock',
		name: /^Stop comparing$/,
		does: async (press) => {
			await press.act();
			await press.expectView({ compare: null, compareForm: 'painted' });
		}
	},
	{ in: 'clock', name: /^Timeline options/, isSame: true, does: unfold },
	{ in: 'clock', name: /^(Show a shorter|Shorter) period$/, does: zoomTime(true) },
	{ in: 'clock', name: /^(Show a longer|Whole) period$/, does: zoomTime(false) },
	{ in: 'clock', name: /^Show a labelled row for each district$/, does: unfold },
	{ in: 'clock', name: /^[A-Z]\w+$/, does: selectNamed },

	{
		in: 'tools',
		name: /^(Search|Share|Tours|Settings|Shortcuts)$/,
		count: 5,
		isSame: true,
		does: openDialog
	},
	{ in: 'tools', name: /^(Menu|Language)$/, does: unfold },
	{ in: 'tools', name: /^Compare$/, does: compare },
	{ in: 'tools', name: /^Present$/, isSame: true, does: present },

	{ in: 'side', name: /^Who held what$/, does: unfold },
	{ in: 'sheet', name: /^Height of the panel$/, does: raise },
	{ in: 'tabs', name: /^(Now|Changes|Events|Places|People|Journeys|Sources)$/, does: openTab },

	{ in: 'panel', name: /^What happened in between: /, does: unfold },
	{
		in: 'panel',
		name: /^Go to the map’s date$/,
		does: async (press) => {
			const mark = press.page.locator('[role=tabpanel] [data-clock]').first();
			await press.page.locator('[data-scroller]').evaluate((scroller) => {
				scroller.scrollTop = 0;
			});
			await press.act();
			await expect(mark).toBeInViewport();
			await press.expectView({});
		}
	},

	{
		in: 'card',
		name: /^Close$/,
		does: async (press) => {
			await press.act();
			await expect(press.page.getByRole('article')).toHaveCount(0);
			await press.expectView({ selection: null, camera: viewOf(press.page).camera });
		}
	},
	{ in: 'card', name: /^(All \d+ names|\d+ sources?,|Remarks, title and sources)/, count: 2, does: unfold },
	{
		in: 'card',
		name: /^Redraw the map by /,
		does: async (press) => {
			await press.act();
			await expect.poll(() => viewOf(press.page).account).not.toBe('best');
			await expect(press.page.getByText('According to: ')).toBeVisible();
			await press.expectView({ account: viewOf(press.page).account });
		}
	},
	{ in: 'card', name: anyOf(core.atlas.sources.map(({ short }) => short)), does: explain },
	{
		in: 'card',
		name: /^Show all \d+$/,
		does: async (press) => {
			const list = await press.button.evaluateHandle((element) => element.parentElement);
			await press.act();
			await expect
				.poll(() => list.evaluate((element) => element?.querySelectorAll('li[hidden]').length))
				.toBe(0);
			await press.expectView({});
		}
	},

	{
		in: 'tour',
		name: /^Leave the tour$/,
		does: async (press) => {
			await press.act();
			await expect(press.page.getByRole('region', { name: 'Tour' })).toHaveCount(0);
			await press.expectView({ tour: null });
		}
	},
	{ in: 'tour', name: /^Back$/, does: turn(-1) },
	{ in: 'tour', name: /^Next step$/, does: turn(1) },
	{
		in: 'tour',
		name: /^Read all of it$/,
		does: async (press) => {
			await press.act();
			await expect(press.page.locator('.tour .caption')).toBeInViewport({ ratio: 1 });
			await press.page.getByRole('button', { name: 'Read less' }).click();
			await press.expectView({});
		}
	},
	{ in: 'embed', name: /^Legend$/, does: unfold },
	{
		in: 'tour',
		name: /^Show the answer$/,
		order: 'last',
		does: async (press) => {
			await press.act();
			await expect(press.page.locator('.tour .answer')).toBeVisible();
			await expect(press.page.locator('.holders-hidden')).toHaveCount(0);
			await press.expectView({});
		}
	},
	{
		in: 'tour',
		name: /^Return to this step$/,
		does: async (press) => {
			await press.act();
			await expect.poll(() => press.button.evaluate((element) => element.isConnected)).toBe(false);
			await expect.poll(() => viewOf(press.page).tour).toEqual(press.before.tour);
			expect(viewOf(press.page).day).not.toBe(press.before.day);
		}
	},
	{
		in: 'tour',
		name: /^Edit$/,
		order: 'last',
		does: async (press) => {
			await press.act();
			await expect(press.page.getByRole('region', { name: 'Steps of the lesson' })).toBeVisible();
			await press.expectView({});
		}
	},
	{
		in: 'tour',
		name: /./,
		does: async (press) => {
			const source = core.atlas.sources.find(({ short }) => short === press.seen.name);
			await select(press, `source:${source?.id ?? ''}`);
		}
	},

	...LESSON_BUTTONS,

	{
		in: 'presentation',
		name: /^Pen D$/,
		does: async (press) => {
			await press.act();
			const tools = press.page.getByRole('group', { name: 'Drawing' });
			await expect(tools.getByRole('button', { name: 'Red' })).toHaveAttribute('aria-pressed', 'true');
			await expect(tools.getByRole('status')).toHaveText(/^Pen in hand: Red\. /);
			await press.expectView({});
		}
	},
	{
		in: 'presentation',
		name: /^End presentation$/,
		order: 'last',
		does: async (press) => {
			await press.act();
			await expect(slider(press.page)).toBeVisible();
			await press.expectView({});
		}
	}
];

/** Rows that are found by what they are about, not by their names. */
const BY_KEY: ButtonRow = {
	in: 'panel',
	name: /./,
	does: (press) => select(press, press.seen.key ?? '')
};
/** Words that are explained, wherever they stand. */
const BY_TERM: ButtonRow = {
	in: '',
	name: /./,
	isSame: true,
	does: explain
};
const BY_DATE: ButtonRow = {
	in: 'panel',
	name: /./,
	does: goToDay
};
const AREA: ButtonRow = { in: 'panel', name: /./, does: selectNamed };
const SHOWN_DAY: ButtonRow = {
	in: 'panel',
	name: /./,
	does: async (press) => {
		await press.act();
		await expect.poll(() => viewOf(press.page).compare).toBeNull();
		expect(press.seen.name).toContain(formatDay(viewOf(press.page).day).slice(-4));
		await press.expectView({ compare: null, compareForm: 'painted', day: viewOf(press.page).day });
	}
};

/** The row of a button; `undefined` = the table lacks it. */
export function rowOf(seen: SeenButton, view: ViewState): ButtonRow | undefined {
	const { part, key, date, term, name } = seen;
	if (key !== null) return BY_KEY;
	if (term !== null) return BY_TERM;
	if (date !== null) return BY_DATE;
	const found = BUTTONS.find((row) => row.in === part && row.name.test(name));
	if (found || part !== 'panel' || view.compare === null) return found;
	return /^\d+ \w+ \d{4}$/u.test(name) ? SHOWN_DAY : AREA;
}

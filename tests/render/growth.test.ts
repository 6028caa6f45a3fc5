import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { render } from 'svelte/server';
import { afterAll, describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { createHistoryCore } from '#lib/atlas/history-core.ts';
import { daysOfRecord, MOST_PAGE_DAYS, pageDays } from '#lib/atlas/page-days.ts';
import { hasPage, MOST_PAGES_OF_KIND, pageEntities } from '#lib/atlas/page-entities.ts';
import { selectedRow, stripRows } from '#lib/atlas/strip-rows.ts';
import { addDays } from '#lib/atlas/time/day.ts';
import { atlasPicture } from '#lib/atlas/view-picture.ts';
import { timelineWords } from '#lib/i18n/timeline-words.ts';
import { pageColours } from '#lib/paint/theme-colours.ts';
import { insetFrame } from '#lib/svg/inset.ts';
import InsetPicture from '#lib/svg/InsetPicture.svelte';
import MapSvg from '#lib/svg/MapSvg.svelte';
import { createPictureGeometry } from '#lib/svg/picture.ts';
import { MOST_ROWS } from '#lib/timeline/place-rows.ts';
import Strip from '#lib/timeline/Strip.svelte';
import { TimeView } from '#lib/timeline/time-view.svelte.ts';
import StepThumb from '#lib/ui/lesson/StepThumb.svelte';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { defaultViewState } from '#lib/url/view-state.ts';
import { entityAddress } from '#lib/url/addresses.ts';
import { compile } from '#compiler/compile.ts';
import { writeSyntheticAtlas } from '../growth/synthetic-atlas.mjs';
import CardHost from './CardHost.svelte';

/*
 * What the page of a large atlas is made of, counted: with twenty times the intervals it is not twenty times as long.
 */

const folder = mkdtempSync(join(tmpdir(), 'growth-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

writeSyntheticAtlas(folder, { units: 330, intervals: 6_000, events: 2_500, years: 60 });
const compiled = compile(folder);
if (!compiled.ok) throw new Error(compiled.faults.map(({ rule }) => rule).join('; '));
const core = createAtlasCore(compiled.atlas);
const history = createHistoryCore(compiled.history, core);
const { period, defaultDay, districts, events } = core.atlas;

const clock = {
	day: defaultDay,
	firstDay: period.start,
	lastDay: addDays(period.end, -1),
	comparedWith: null
};

function strip(selection: { kind: 'district'; id: string } | null): string {
	return render(Strip, {
		props: {
			view: new TimeView(clock as never, () => null),
			clock: clock as never,
			words: timelineWords,
			core,
			best: core,
			selection,
			hasEvents: false,
			onselect: () => undefined,
			onvisit: () => undefined
		}
	}).body;
}

function elementsIn(markup: string): number {
	return markup.match(/<[a-z]/g)?.length ?? 0;
}

describe('the page of an atlas of 330 units and 6,000 intervals', () => {
	it('has a strip of a few rows, each of a few shapes', () => {
		const markup = strip(null);
		expect(stripRows(core, null).length).toBe(districts.length);
		expect(markup.match(/class="name/g)).toHaveLength(MOST_ROWS);
		expect(elementsIn(markup)).toBeLessThan(1_000);
	});

	it('shows the row of what is selected, wherever it stands', () => {
		const last = { kind: 'district', id: districts.at(-1)?.id ?? '' } as const;
		const name = selectedRow(core, stripRows(core, null), last)?.name;
		const isNamed = (markup: string) => markup.includes(`>${name}<`);
		expect([strip(null), strip(last)].map(isNamed)).toEqual([false, true]);
	});

	it('lists sixty rows of what is now, those that changed, and says how many there are', () => {
		const { body } = render(CardHost, { props: { core, history, selection: null } });
		const rows = body.match(/<tr[^>]*data-row/g)?.length ?? 0;
		expect(rows).toBeGreaterThanOrEqual(60);
		expect(rows).toBeLessThan(70);
		expect(body).toContain(`${rows} of ${districts.length} are shown.`);
	});

	it('draws the land by who holds it', () => {
		const { body } = render(MapSvg, { props: { picture: atlasPicture(core, defaultDay), label: 'Map' } });
		expect(body.match(/class="tint"/g)?.length).toBeLessThanOrEqual(core.atlas.polities.length);
		expect(elementsIn(body)).toBeLessThan(1_500);
		expect(body.length).toBeLessThan(150_000);
	});

	it('draws it so on the overview map and beside the steps of a lesson too', () => {
		const overview = render(InsetPicture, {
			props: {
				picture: atlasPicture(core, defaultDay),
				seen: null,
				frame: insetFrame(core.atlas, createPictureGeometry(core.atlas).plane),
				colour: pageColours,
				font: 'serif'
			}
		});
		const thumb = render(StepThumb, {
			props: { core, view: defaultViewState(atlasFacts(core)), isHidden: false }
		});
		for (const { body } of [overview, thumb]) {
			const painted = body.match(/<path [^>]*fill="var\(--p-[^>]*>/g) ?? [];
			expect(painted.length).toBeGreaterThan(1);
			expect(painted.length).toBeLessThanOrEqual(core.atlas.polities.length);
		}
	});
});

describe('the pages of an atlas of 6,000 changes', () => {
	it('are those of the weightiest days', () => {
		const days = pageDays(core);
		expect(daysOfRecord(core).length).toBeGreaterThan(MOST_PAGE_DAYS);
		expect(days).toHaveLength(MOST_PAGE_DAYS);
		expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
		const turning = events.filter(({ importance }) => importance === 3).map(({ day }) => day.best);
		expect(turning.filter((day) => !days.includes(day))).toEqual([]);
	});

	it('are those of the weightiest things, and the map is linked to for others', () => {
		const ofEvents = pageEntities(core).filter(({ kind }) => kind === 'event');
		expect(ofEvents).toHaveLength(MOST_PAGES_OF_KIND);
		const shown = new Set(ofEvents.map(({ id }) => id));
		const left = events.filter(({ id }) => !shown.has(id));
		expect(Math.max(...left.map(({ importance }) => importance))).toBe(1);
		const selection = { kind: 'event', id: left[0]?.id ?? '' } as const;
		expect(hasPage(core, selection)).toBe(false);
		expect(entityAddress(core, selection, atlasFacts(core))).toMatch(`sel=event:${selection.id}`);
	});
});

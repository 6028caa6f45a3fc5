import { expect, test as base } from '@playwright/test';
import { serveBuild, type ServedBuild } from '../e2e/served-build.ts';
import { openChromium } from './chromium-page.ts';
import type { DrivenPage, Point } from './driven-page.ts';
import { openFirefox } from './firefox-page.ts';
import { programsOf, whyNot } from './programs.ts';
import { HEADING, middleOf, Reader } from './reader.ts';
import { openWebKit } from './webkit-page.ts';

/* What readers do, once in each browser: one window of one browser each, as a reader has. */

/** A holder by its words in the legend. */
const ROC = /^Republic of China/;
const ETR = /^East Turkestan Republic/;
/** Units that lie broad and empty on the map, one of each holder on the day below. */
const UNITS = ['altay-west', 'ruoqiang-qiemo'];
const DAY = '#date=1945-09-08';

interface Case {
	readonly does: string;
	/** Whether it takes graphics, which the Chromium of these cases goes without: tests/e2e tries its live map. */
	readonly isLive?: boolean;
	readonly act: (reader: Reader, site: ServedBuild) => Promise<void>;
}

const CASES: readonly Case[] = [
	{
		does: 'opens a link on its day, tinted as its legend says',
		act: async (reader) => {
			await reader.open(`/?svg${DAY}`);
			await reader.seesDay(/^8 September 1945$/);
			await reader.sees('.cartouche', /Jinghe and Wusu fell to ETR forces/);
			await expectTints(reader);
		}
	},
	{
		does: 'draws the live map in the same tints, by itself, at the first load',
		isLive: true,
		act: async (reader) => {
			await reader.open(`/?svg${DAY}`);
			const spots = await reader.spotsOf(UNITS);
			await reader.open(`/?live${DAY}`);
			await expectLiveMap(reader);
			await expectTints(reader, spots);
		}
	},
	{
		does: 'steps by day and by change from the keyboard',
		act: async (reader) => {
			await reader.open(`/?svg${DAY}`);
			await reader.page.press(['ArrowRight', 'ArrowRight']);
			await reader.seesDay(/^10 September 1945$/);
			await reader.page.press(['PageUp']);
			await reader.seesDay(/^9 September 1945$/);
			await expect.poll(() => fragmentOf(reader)).toContain('date=1945-09-09');
		}
	},
	{
		does: 'follows a drag of the marker, map and words together',
		act: async (reader) => {
			await reader.open(`/?svg#date=1946-07-01`);
			const head = middleOf(await reader.boxOf('[role=slider]'));
			const strip = await reader.boxOf('[role=img][aria-label^="Who held each district"]');
			const to = strip.x + strip.width * 0.97;
			const at = [head.x, (head.x + to) / 2, to - 20, to].map((x) => ({ x, y: head.y }));
			await reader.page.drag(at);
			await reader.seesDay(/ (February|March) 1950$/);
			await reader.sees('tr[data-row=hotan]', /PRC/);
			const [altay, ruoqiang] = await reader.holdersSeen(await reader.spotsOf(UNITS));
			expect([altay, ruoqiang]).toEqual(Array(2).fill(expect.stringMatching(/^People’s Republic of China/)));
		}
	},
	{
		does: 'selects what is pressed on the map',
		act: async (reader) => {
			await reader.open(`/?svg${DAY}`);
			const [, spot] = await reader.spotsOf(UNITS);
			if (!spot) throw new Error('no spot');
			await reader.page.drag([spot]);
			await reader.sees('article h2', /^Yanqi/);
			await reader.page.press(['Escape']);
			await reader.seesNo('article');
		}
	},
	{
		does: 'finds an old name',
		act: async (reader) => {
			await reader.open(`/?svg${DAY}`);
			await reader.page.press([...'/tihwa']);
			await reader.sees('[role=option][aria-selected=true]', /Tihwa/);
			await reader.page.press(['Enter']);
			await reader.sees('article h2', /^Dihua/);
			await expect.poll(() => fragmentOf(reader)).toContain('sel=place:dihua');
		}
	},
	{
		does: 'gives a link to the view, with its QR code, and a picture of it',
		act: async (reader) => {
			await reader.open('/?svg#date=1948-06-01&view=both');
			await reader.page.press(['s']);
			await reader.sees('dialog h2', /^Share$/);
			await reader.sees('dialog input', new RegExp(`^${reader.site}/#date=1948-06-01&view=both$`));
			await reader.sees('dialog [role=img][aria-label^="QR code of"]');
			await reader.click('dialog [role=tab]', /^Picture$/);
			await reader.sees('dialog img[alt="Preview of the picture"]');
			const width = () =>
				reader.page.evaluate(
					() => document.querySelector<HTMLImageElement>('dialog img[alt^=Preview]')?.naturalWidth ?? 0
				);
			await expect.poll(width).toBeGreaterThan(300);
			await reader.page.press(['Escape']);
			await reader.seesNo('dialog');
		}
	},
	{
		does: 'compares two days',
		act: async (reader) => {
			await reader.open('/?svg#date=1945-09-12');
			await reader.page.press(['c']);
			await reader.sees('[role=slider][aria-label="Compared with"]');
			await reader.sees('h2, h3', /^Lost by the Republic of China, by date of fall$/);
			await expect.poll(() => fragmentOf(reader)).toContain('compare=1944-09-01..1945-09-12');
		}
	},
	{
		does: 'starts a tour and goes on in it',
		act: async (reader) => {
			await reader.open('/?svg');
			await reader.page.press(['t']);
			// What is said of the device last moves the rest.
			await reader.sees('[data-readiness=ready]', /^/, 60_000);
			await reader.click('dialog button.start', /^Five years/);
			await reader.seesNo('dialog');
			await reader.sees('section[aria-label=Tour] h2', /^Ten districts, one province$/);
			await reader.click('section[aria-label=Tour] button', /^Next step/);
			await reader.sees('section[aria-label=Tour] h2', /^The rising at/);
			await reader.seesDay(/^7 November 1944$/);
		}
	},
	{
		does: 'presents from the first load, on a live map, by the keys of a clicker',
		isLive: true,
		act: async (reader) => {
			await reader.open(`/?live&present${DAY}`);
			await reader.sees(HEADING, /^8 Sept 1945$/);
			await reader.seesNo('[role=slider]');
			await expectLiveMap(reader);
			await reader.page.press(['PageDown']);
			await reader.sees(HEADING, /^9 Sept 1945$/);
			await reader.page.press(['b']);
			await reader.sees('.projector .blank');
			await reader.page.press(['b', 'Escape']);
			await reader.seesDay(/^9 September 1945$/);
		}
	},
	{
		does: 'opens once more without a network',
		act: async (reader, site) => {
			await reader.open('/?svg');
			await reader.page.press(['t']);
			await reader.sees('[data-readiness=ready]', /^/, 60_000);
			await site.stop();
			await reader.open(`/?svg${DAY}`);
			await reader.seesDay(/^8 September 1945$/);
			await expectTints(reader);
		}
	}
];

/** Each browser, and how a page of it is opened. */
const OPEN: Readonly<Record<string, (programs: readonly string[]) => Promise<DrivenPage>>> = {
	chromium: openChromium,
	firefox: openFirefox,
	webkit: openWebKit
};

interface Window {
	readonly page: DrivenPage;
	readonly site: ServedBuild;
}

const test = base.extend<object, { window: Window | null }>({
	// One window for all cases: a browser takes seconds to start.
	window: [
		// eslint-disable-next-line no-empty-pattern
		async ({}, use, { project: { name } }) => {
			const programs = programsOf(name);
			if (programs === null) {
				await use(null);
				return;
			}
			const site = await serveBuild();
			const page = await (OPEN[name] ?? openChromium)(programs);
			await use({ page, site });
			await page.close();
			await site.stop();
		},
		{ scope: 'worker' }
	]
});

for (const { does, act, isLive = false } of CASES)
	test(does, async ({ window }, { project: { name } }) => {
		test.skip(window === null, whyNot(name));
		test.skip(isLive && name === 'chromium', 'tests/e2e tries the live map in Chromium');
		if (window === null) return;
		const { page, site } = window;
		const reader = new Reader(page, site.url);
		const before = page.faults.length;
		await act(reader, site);
		expect(page.faults.slice(before)).toEqual([]);
	});

/** @param known - Spots of the units, where the map is none that can be asked for them. */
async function expectTints(reader: Reader, known?: readonly Point[]): Promise<void> {
	const spots = known ?? (await reader.spotsOf(UNITS));
	await expect
		.poll(() => reader.holdersSeen(spots))
		.toEqual([expect.stringMatching(ETR), expect.stringMatching(ROC)]);
}

/** Addresses say `?live`: a map that is slow on a machine that draws it by software would be a picture again. */
async function expectLiveMap(reader: Reader): Promise<void> {
	await reader.sees('[data-live]', /^/, 120_000);
}

function fragmentOf({ page }: Reader): Promise<string> {
	return page.evaluate(() => decodeURIComponent(location.hash));
}

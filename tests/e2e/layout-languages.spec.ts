import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { pseudoMessage } from '../../src/tools/pseudo-languages.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { layoutFaults } from './layout-faults.ts';
import { test } from './same-page.ts';
import { untilSettled } from './settle.ts';

/*
 * The layout in languages whose words are longer, shorter or read from the right, in the windows that break first. Two of them nobody speaks
 * (src/tools/pseudo-languages.ts): instead of a site of their own, the words of the English page are exchanged while it runs, and it is
 * turned round. So what is tried of these is how a page that was laid out takes it: all fixed words of the interface, the
 * same styles and the same measuring; not words that a message makes of a name or a number, nor arrow keys, which the
 * script of a site decides as it is built.
 */

test.describe.configure({ mode: 'parallel' });

const WINDOWS = [
	{ width: 320, height: 568 },
	{ width: 390, height: 844 },
	{ width: 844, height: 390 },
	{ width: 1024, height: 768 },
	{ width: 1280, height: 720 }
];
/** A busy day; what the panel tells of a place; a step of a tour; two days side by side. */
const STATES = [
	'date=1945-09-08',
	'date=1945-09-08&view=both&sel=place:ghulja',
	'tour=five-years.2',
	'date=1949-10-01&compare=1944-11-12..1949-10-01'
];
/** Widths of windows in which the card of a tour lies over what stands at the foot of the map, in English too. */
const NO_ROOM_FOR_TOURS = [844, 1024];
const TEXT_SIZES = [1, 1.3] as const;

const MESSAGES = JSON.parse(
	readFileSync(join(import.meta.dirname, '../../src/lib/i18n/en.json'), 'utf8')
) as Readonly<Record<string, string>>;
/** The fixed words of the interface, and what stands in their place. */
const LONGER = Object.fromEntries(
	Object.values(MESSAGES)
		.filter((text) => !text.includes('{'))
		.map((text) => [text, pseudoMessage(text, 'en-XA')])
);

/** A language, and what is done to a page to show it. */
interface Tried {
	readonly name: string;
	readonly path: string;
	readonly change?: (page: Page) => Promise<void>;
	/** What is done before it comes. */
	readonly prepare?: (page: Page) => Promise<void>;
}

const TRIED: readonly Tried[] = [
	{ name: 'Russian', path: '/ru/' },
	{ name: 'Chinese', path: '/zh-Hans/' },
	{ name: 'words longer by two fifths', path: '/', change: lengthen },
	{ name: 'lines that are read from the right', path: '/ru/', prepare: mirror }
];

async function lengthen(page: Page): Promise<void> {
	const exchanged = await page.evaluate((words) => {
		let count = 0;
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const text = node.nodeValue ?? '';
			const longer = words[text.trim()];
			if (longer === undefined || node.parentElement?.closest('svg, script, style')) continue;
			node.nodeValue = text.replace(text.trim(), longer);
			count++;
		}
		return count;
	}, LONGER);
	expect(exchanged, 'words of the interface that the page shows').toBeGreaterThan(20);
}

/** Has pages come as those of a language that is read from the right, from their first line on. */
async function mirror(page: Page): Promise<void> {
	await page.route(
		({ pathname }) => pathname.endsWith('/'),
		async (route) => {
			const response = await route.fetch();
			const html = await response.text();
			await route.fulfill({ response, body: html.replace('<html ', '<html dir="rtl" ') });
		}
	);
}

async function expectGoodLayout(page: Page, { name, path, change, prepare }: Tried): Promise<void> {
	await prepare?.(page);
	const { width = 0 } = page.viewportSize() ?? {};
	for (const state of STATES) {
		if (state.startsWith('tour') && NO_ROOM_FOR_TOURS.includes(width)) continue;
		await page.goto(ELSEWHERE);
		await page.goto(`${path}?svg#${state}`);
		await page.locator('.screen.restored').waitFor();
		await page.evaluate(() => document.fonts.ready);
		if (state.startsWith('tour')) await page.locator('.tour h2').waitFor();
		if (state.includes('sel='))
			await page.locator('[data-card] .account, [data-card] table').first().waitFor();
		for (const text of isPlain(state) ? TEXT_SIZES : [1]) {
			await page.evaluate((size) => (document.documentElement.dataset['text'] = String(size)), text);
			await untilSettled(page);
			await change?.(page);
			await untilSettled(page);
			const faults = await layoutFaults(page);
			expect.soft(faults, `${name}, text ${text}, ${state}`).toEqual([]);
		}
	}
}

/** Whether larger text is tried in a state: tours and comparisons have no room for it in every window, in English neither. */
function isPlain(state: string): boolean {
	return state.startsWith('date=') && !state.includes('compare');
}

for (const tried of TRIED)
	for (const size of WINDOWS)
		test(`${tried.name} at ${size.width}×${size.height}`, async ({ page }) => {
			test.setTimeout(120_000);
			await page.setViewportSize(size);
			await expectGoodLayout(page, tried);
		});

test('Russian at 1280×720 with bars that take room', { tag: '@bars' }, async ({ page }) => {
	test.setTimeout(120_000);
	await page.setViewportSize({ width: 1280, height: 720 });
	await expectGoodLayout(page, { name: 'Russian', path: '/ru/' });
});

import { expect, type Page } from '@playwright/test';
import { SHAPES } from '../../src/lib/paint/cartography/signs.ts';
import { test } from './test.ts';
import { untilDrawn } from './until-drawn.ts';

/*
 * The live map and the SVG picture draw the same signs and write the same names, in the same places, sizes and colours, on
 * views of every kind.
 */

type Box = readonly [left: number, top: number, right: number, bottom: number];

const HOME = 'map=4.1/41.1/87.6';
const VIEWS: Readonly<Record<string, string>> = {
	quiet: `date=1948-06-01&${HOME}`,
	busy: `date=1945-09-08&${HOME}`,
	'title and control': `date=1946-07-01&view=both&${HOME}`,
	compared: `compare=1945-01-01..1949-12-25&as=painted&${HOME}`,
	front: 'date=1946-03-01&map=6.2/44.3/85.6',
	siege: 'date=1945-09-20&map=7/41.2/80.3',
	'place chosen': `date=1945-09-08&sel=place:wusu&${HOME}`,
	'district chosen': `date=1948-06-01&sel=district:ili&${HOME}`,
	'a city elsewhere': 'date=1949-04-23&sel=place:nanjing&map=6/32/118',
	crash: 'date=1949-08-25&sel=event:1949-08-25-air-crash-on-mount-kabanya&map=6/52.3/106',
	'a journey chosen': 'date=1949-08-24&sel=journey:last-flight&map=4.2/50/95',
	wide: 'date=1948-06-01&map=3/42/95',
	near: 'date=1948-06-01&map=6.5/43.8/81.5',
	'by an account': `date=1945-09-08&by=SEED&${HOME}`,
	russian: `date=1945-09-08&names=russian&${HOME}`
};
/** What cartouche, panel and timeline leave of the window, px. */
const BOX: Box = [300, 12, 916, 500];
/** Px that make no difference: links round the camera. */
const SAME_SPOT = 1.5;
/** Shapes of the table; the margin is reported where tiles cut its polygon, beyond what is drawn of it. */
const SHAPE_IDS: readonly string[] = SHAPES.map(({ id }) => id).filter(
	(id) => !['relief', 'margin', 'margin-fade'].includes(id)
);

test(
	'live map and picture write the same names and draw the same signs',
	{ tag: '@live' },
	async ({ atlas, page, context }) => {
		test.setTimeout(300_000);
		await page.goto(`/?bench#${VIEWS['quiet'] ?? ''}`);
		await atlas.waitForMap();
		const second = await context.newPage();
		await second.goto(`/?svg#${VIEWS['quiet'] ?? ''}`);
		await second.locator('.stage image').waitFor();
		for (const [view, hash] of Object.entries(VIEWS)) {
			await show(second, hash);
			await show(page, hash);
			await untilDrawn(page);
			const picture = await writtenNames(second, 'svg.map-picture');
			expect(picture.length, `${view}: names`).toBeGreaterThan(2);
			const live = await writtenNames(page, 'svg.map-names');
			expect
				.soft(
					live.map(({ name }) => name),
					`${view}: names of the live map`
				)
				.toEqual(picture.map(({ name }) => name));
			const apart = picture.filter(({ at: [x, y] }, i) => {
				const [liveX, liveY] = live[i]?.at ?? [Infinity, Infinity];
				return Math.hypot(liveX - x, liveY - y) > SAME_SPOT;
			});
			expect.soft(apart, `${view}: names that stand elsewhere on the live map`).toEqual([]);
			expect
				.soft(await liveShapes(page, BOX), `${view}: signs of the live map`)
				.toEqual(await pictureShapes(second, BOX));
		}
	}
);

/** A name or number over a map: sign, text, size and colours; and its corner, px. */
interface Written {
	readonly name: string;
	readonly at: readonly [x: number, y: number];
}

/** All that is written over a map, in alphabetical order. */
async function writtenNames(page: Page, map: string): Promise<Written[]> {
	return await page.evaluate((selector) => {
		const svg = document.querySelector<SVGSVGElement>(`.stage ${selector}`);
		if (!svg) throw new Error(`no ${selector}`);
		const scale = svg.getScreenCTM()?.a ?? 1;
		return [...svg.querySelectorAll('.written text')]
			.map((text): Written => {
				const { left, top } = text.getBoundingClientRect();
				const { fontSize, fill, stroke } = getComputedStyle(text);
				const size = (parseFloat(fontSize) * scale).toFixed(1);
				const sign = text.classList.item(0) ?? '';
				return { name: `${sign} “${text.textContent.trim()}” ${size} px ${fill} ${stroke}`, at: [left, top] };
			})
			.sort((a, b) => (a.name < b.name ? -1 : 1));
	}, map);
}

async function liveShapes(page: Page, box: Box): Promise<string[]> {
	const drawn = await page.evaluate((within) => {
		const { atlasBench } = window as unknown as {
			atlasBench: { map: { drawnIn(box: readonly number[]): string[] } };
		};
		return atlasBench.map.drawnIn(within);
	}, box);
	return ofTable(drawn);
}

/** Each once, in alphabetical order. */
function ofTable(drawn: readonly string[]): string[] {
	return [...new Set(drawn)].filter((sign) => SHAPE_IDS.includes(sign)).sort();
}

/** What of the picture is seen in a box: each element has the name of its sign as a class. */
async function pictureShapes(page: Page, box: Box): Promise<string[]> {
	const drawn = await page.evaluate(([left, top, right, bottom]) => {
		const svg = document.querySelector<SVGSVGElement>('.stage svg.map-picture');
		if (!svg) throw new Error('no picture');
		const isIn = (x: number, y: number) => x > left && x < right && y > top && y < bottom;
		const grid = Array.from({ length: 400 }, (_, i) => ({
			x: left + ((i % 20) / 20) * (right - left),
			y: top + (Math.floor(i / 20) / 20) * (bottom - top)
		}));
		type Point = [x: number, y: number];
		/** The corners of the lines of a path, absolute or relative as the picture writes them. */
		const linesOf = (shape: SVGPathElement): Point[][] => {
			const lines: Point[][] = [];
			let at: Point = [0, 0];
			for (const [, command, run = ''] of (shape.getAttribute('d') ?? '').matchAll(/([a-z])([^a-z]*)/giu)) {
				if (command === 'M') lines.push([]);
				for (const [, x, y] of run.matchAll(/(-?[\d.]+) ?(-?[\d.]+)/gu)) {
					const [toX, toY] = [Number(x), Number(y)];
					at = command === 'l' ? [at[0] + toX, at[1] + toY] : [toX, toY];
					lines.at(-1)?.push(at);
				}
			}
			return lines;
		};
		/** Points along a path, px of the screen and a few of them apart. */
		const pointsOf = (shape: SVGPathElement, { a, d, e, f }: DOMMatrix): Point[] =>
			linesOf(shape).flatMap((line) =>
				line.flatMap(([x, y], i): Point[] => {
					const [toX, toY] = line[i + 1] ?? [x, y];
					const steps = Math.max(1, Math.ceil((Math.hypot(toX - x, toY - y) * a) / 6));
					return Array.from({ length: steps }, (_, step) => [
						a * (x + ((toX - x) * step) / steps) + e,
						d * (y + ((toY - y) * step) / steps) + f
					]);
				})
			);
		/** Whether any of a path is in the box: one path often draws many lines. */
		const isPathSeen = (shape: SVGPathElement, matrix: DOMMatrix) => {
			const inverse = matrix.inverse();
			return (
				pointsOf(shape, matrix).some(([x, y]) => isIn(x, y)) ||
				(getComputedStyle(shape).fill !== 'none' &&
					grid.some(({ x, y }) => shape.isPointInFill(new DOMPoint(x, y).matrixTransform(inverse))))
			);
		};
		const isSeen = (element: Element) => {
			const { left: l, top: t, right: r, bottom: b } = element.getBoundingClientRect();
			if (r <= left || l >= right || b <= top || t >= bottom) return false;
			// Stretches of border are paths that a group uses.
			const used = element instanceof SVGGElement ? [...element.querySelectorAll('use')] : [];
			if (used.length > 0)
				return used.some((use) => {
					const path = svg.querySelector<SVGPathElement>(use.href.baseVal);
					const matrix = use.getScreenCTM();
					return path !== null && matrix !== null && pointsOf(path, matrix).some(([x, y]) => isIn(x, y));
				});
			const matrix = element instanceof SVGPathElement ? element.getScreenCTM() : null;
			return !matrix || isPathSeen(element as SVGPathElement, matrix);
		};
		return [...svg.querySelectorAll<SVGElement>('[class]')].flatMap((element) =>
			element.closest('defs') !== null || !isSeen(element) ? [] : [...element.classList]
		);
	}, box);
	return ofTable(drawn);
}

async function show(page: Page, hash: string): Promise<void> {
	await page.evaluate((to) => (location.hash = to), hash);
	await page.evaluate(
		() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
	);
}

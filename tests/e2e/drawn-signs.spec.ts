import { expect, type Page } from '@playwright/test';
import { rgb } from 'd3-color';
import { SIGNS } from '../../src/lib/paint/cartography/signs.ts';
import { test } from './test.ts';

/*
 * The live map and the SVG picture draw the same signs and write the same names, in the same size and colour, on views of
 * every kind. Where a name stands may differ, for each rendering finds room in its own way.
 */

interface Drawn {
	readonly sign: string;
	readonly name: string | null;
	readonly size: number | null;
	readonly colour: string | null;
	/** In the picture the sides of a name, on the live map the point that it belongs to. */
	readonly box?: Box;
	readonly at?: readonly [x: number, y: number] | null;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

const HOME = 'map=4.1/41.1/87.6';
const VIEWS: Readonly<Record<string, string>> = {
	quiet: `date=1948-06-01&${HOME}`,
	busy: `date=1945-09-08&${HOME}`,
	'title and control': `date=1946-07-01&view=both&${HOME}`,
	compared: `compare=1945-01-01..1949-12-25&as=painted&${HOME}`,
	front: 'date=1946-03-01&map=6.2/44.3/85.6',
	siege: 'date=1945-09-20&map=7/41.2/80.3',
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
/** Within this border of the box a name may stand just inside in one and just outside in the other. */
const EDGE = 70;
/** A name beside a point is no farther from it, px. */
const REACH = 40;
/** Names of signs that are in the table and on the live map. */
const IDS: readonly string[] = SIGNS.map(({ id }) => id).filter((id) => id !== 'relief' && id !== 'number');
/** Px of type that make no difference. */
const SAME_SIZE = 0.1;

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
			await idle(page);
			const live = await liveSigns(page, BOX);
			const picture = await pictureSigns(second, BOX);
			const inPicture = missing(await pictureSigns(second, INNER), live);
			const onMap = missing(await liveSigns(page, INNER), picture);
			const crowdedOnMap = async ({ box, name }: Drawn) =>
				box !== undefined &&
				(await liveSigns(page, box)).some((other) => other.name !== null && other.name !== name);
			const unexplained = [];
			for (const drawn of inPicture) if (!(await crowdedOnMap(drawn))) unexplained.push(written(drawn));
			expect.soft(unexplained, `${view}: in the picture alone`).toEqual([]);
			expect
				.soft(
					onMap.filter((drawn) => !isCrowded(drawn, picture)).map(written),
					`${view}: on the live map alone`
				)
				.toEqual([]);
		}
	}
);

const INNER: Box = [BOX[0] + EDGE, BOX[1] + EDGE, BOX[2] - EDGE, BOX[3] - EDGE];

function meets(a: Box, b: Box): boolean {
	return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** What is drawn of one list and not of another, each once. */
function missing(drawn: readonly Drawn[], other: readonly Drawn[]): Drawn[] {
	const alone = drawn.filter((one) => !other.some((two) => isAlike(one, two)));
	return [...new Map(alone.map((one) => [written(one), one])).values()];
}

function isAlike(a: Drawn, b: Drawn): boolean {
	if (a.sign !== b.sign || a.name !== b.name) return false;
	if (a.name === null) return true;
	const isOfSize = Math.abs((a.size ?? 0) - (b.size ?? 0)) < SAME_SIZE;
	return isOfSize && rgb(a.colour ?? '').formatHex() === rgb(b.colour ?? '').formatHex();
}

/** Whether other names stand where a name of the live map could stand in the picture: each rendering finds room in its own way. */
function isCrowded({ name, at }: Drawn, picture: readonly Drawn[]): boolean {
	if (!at) return false;
	const around: Box = [at[0] - REACH, at[1] - REACH, at[0] + REACH, at[1] + REACH];
	return picture.some(
		(other) => other.name !== null && other.name !== name && other.box && meets(other.box, around)
	);
}

function written({ sign, name, size, colour }: Drawn): string {
	if (name === null) return sign;
	return `${sign} “${name}” ${(size ?? 0).toFixed(2)} px ${rgb(colour ?? '').formatHex()}`;
}

async function liveSigns(page: Page, box: Box): Promise<Drawn[]> {
	const drawn = await page.evaluate((within) => {
		const { atlasBench } = window as unknown as {
			atlasBench: { map: { drawnIn(box: readonly number[]): Drawn[] } };
		};
		return atlasBench.map.drawnIn(within);
	}, box);
	return drawn.filter(({ sign }) => IDS.includes(sign));
}

/** What of the picture is seen in a box: each element has the name of its sign as a class. */
async function pictureSigns(page: Page, box: Box): Promise<Drawn[]> {
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
			const matrix = element instanceof SVGPathElement ? element.getScreenCTM() : null;
			return !matrix || isPathSeen(element as SVGPathElement, matrix);
		};
		const scale = svg.getScreenCTM()?.a ?? 1;
		return [...svg.querySelectorAll<SVGElement>('[class]')].flatMap((element): Drawn[] => {
			if (element.closest('defs') !== null || !isSeen(element)) return [];
			if (!(element instanceof SVGTextElement))
				return [...element.classList].map((sign) => ({ sign, name: null, size: null, colour: null }));
			const { left: l, top: t, right: r, bottom: b } = element.getBoundingClientRect();
			const { fontSize, fill } = getComputedStyle(element);
			return [
				{
					sign: element.classList.item(0) ?? '',
					name: element.textContent.trim(),
					size: parseFloat(fontSize) * scale,
					colour: fill,
					box: [l, t, r, b]
				}
			];
		});
	}, box);
	return drawn.filter(({ sign }) => IDS.includes(sign));
}

async function show(page: Page, hash: string): Promise<void> {
	await page.evaluate((to) => (location.hash = to), hash);
	await page.evaluate(
		() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
	);
}

/** Waits until the live map has drawn everything it has. */
async function idle(page: Page): Promise<void> {
	await page.waitForFunction(() =>
		performance.getEntriesByType('resource').some(({ name }) => name.includes('/relief-'))
	);
	await page.evaluate(async () => {
		const { map } = (
			window as unknown as { atlasBench: { map: { whenIdle(done: () => void): void; repaint(): void } } }
		).atlasBench;
		const done = new Promise<void>((resolve) => {
			map.whenIdle(resolve);
		});
		map.repaint();
		await done;
	});
}

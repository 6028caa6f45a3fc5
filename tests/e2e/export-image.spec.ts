import { onBlank } from './on-blank.ts';
import { test } from './same-page.ts';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { SIGNS } from '../../src/lib/paint/cartography/signs.ts';
import { saved } from './saved.ts';

/*
 * What is saved is what is seen: the map of the image against the picture on the screen, by what they are made of and by their
 * pixels. The window is made as large as lets both be drawn at one scale, so that each name stands where the other has it.
 */

/** Px between what is fitted and the frame of the image's map. */
const INSET = 14;
/** Both are compared as cells of so many px a side: an edge that falls between two pixels is no difference. */
const CELL = 6;
/** A channel of a cell that differs by more is another colour; so many of a thousand cells may. */
const CHANNEL = 20;
const PER_MILLE = 3;
/** What a map is made of that a picture could lose. */
const IDS: readonly string[] = SIGNS.filter(
	// Under the page's furniture the screen goes on: places and names that stand there are not on the image.
	({ kind, source }) => kind !== 'name' && source !== 'places'
).map(({ id }) => id);

/** States, a sign each of them shows, what of it is drawn so large that its pixels are missed, and how many cells may differ. */
const STATES: readonly {
	name: string;
	link: string;
	shows: string;
	large?: string;
	perMille?: number;
}[] = [
	{ name: 'a plain day', link: '#date=1945-09-08', shows: 'event' },
	{
		name: 'title in law, a selection',
		link: '#date=1946-07-01&sel=district:ili&view=both',
		shows: 'title-outer'
	},
	{
		name: 'a journey and where accounts put its end',
		link: '#date=1949-08-25&sel=journey:last-flight',
		shows: 'position',
		large: '.image-map [class^=journey-]'
	},
	{
		name: 'two days compared',
		link: '#date=1945-09-12&compare=1944-11-01..1945-09-12',
		shows: 'number',
		large: '.image-map .number,.image-map .number-name'
	},
	{ name: 'names in another script', link: '#date=1948-06-01&names=uyghur', shows: 'district' },
	{
		name: 'a map that was moved, without relief',
		link: '#date=1946-11-24&map=4.70/41.000/84.000&off=relief',
		shows: 'journey-casing',
		// Within the map that was moved names keep clear of the furniture of the page, which an image does not have.
		perMille: 12
	}
];

interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

async function saveImage(page: Page): Promise<string> {
	await page.keyboard.press('s');
	await page.getByRole('tab', { name: 'Picture' }).click();
	const { content } = await saved(page, 'SVG');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	return content.toString();
}

/** How many of each sign a map has, and how each unit is painted. */
function signsOf(root: Element, classes: readonly string[]) {
	const map = root.querySelector('[data-unit]')?.closest('svg') ?? root;
	const units = [...map.querySelectorAll<SVGElement>('[data-unit]')].map(({ dataset }) =>
		[dataset['unit'], dataset['holder'], dataset['status']].join()
	);
	const texts = [...map.querySelectorAll('text')].map((text) => text.textContent.trim());
	return { units, texts, counts: classes.map((name) => [name, map.querySelectorAll(`.${name}`).length]) };
}

/** What lies over the corner of the map, on the page and on the image: overview map and scale bar, px. */
const CORNER = { width: 420, height: 140 };

/** The names of the map on the screen that stand in its free part, and not in the corner that is not the map's. */
async function namesWithin(page: Page, { x, y, width, height }: Box): Promise<string[]> {
	return await page.locator('.stage .frame svg text').evaluateAll(
		(texts, [left, top, right, bottom, corner]) =>
			texts.flatMap((text) => {
				const box = text.getBoundingClientRect();
				const isIn = box.left > left && box.right < right && box.top > top && box.bottom < bottom;
				const isInCorner = box.right > right - corner.width && box.bottom > bottom - corner.height;
				return isIn && !isInCorner ? [text.textContent.trim()] : [];
			}),
		[x, y, x + width, y + height, CORNER] as const
	);
}

/** Where the map of an exported image stands on it. */
function mapBoxOf(svg: string): Box {
	const match = /<g transform="translate\(([\d.]+) ([\d.]+)\)"><svg[^>]* class="image-map"[^>]*>/.exec(svg);
	const number = (name: string) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(match?.[0] ?? '')?.[1]);
	return { x: Number(match?.[1]), y: Number(match?.[2]), width: number('width'), height: number('height') };
}

/** The part of the map that nothing covers. */
const freePart = (page: Page) => page.locator('.stage > .fitted:not(.frame)');

/** Makes the window such that the free part of the map is as large as what is fitted on the image, to a pixel. */
async function fitWindow(page: Page, { width, height }: Box): Promise<Box> {
	let free: Box | null = null;
	// What stands around the map may take its share of a larger window: again, until it fits.
	const fit = async () => {
		free = await freePart(page).boundingBox();
		const window = page.viewportSize();
		if (!free || !window) throw new Error('no map');
		const [wider, higher] = [width - 2 * INSET - free.width, height - 2 * INSET - free.height];
		const off = Math.hypot(wider, higher);
		if (off >= 1)
			await page.setViewportSize({
				width: Math.round(window.width + wider),
				height: Math.round(window.height + higher)
			});
		return off;
	};
	await expect.poll(fit).toBeLessThan(1);
	if (!free) throw new Error('no map');
	return free;
}

/** The picture on the screen, without what stands over it. */
function screenOf(page: Page, clip: Box): Promise<Buffer> {
	return page.screenshot({
		clip,
		style: '.screen > :not(.map), .stage > :not(.frame, :has(.frame)) { visibility: hidden !important }'
	});
}

/** What a viewer shows of the map of a picture. */
async function pictureOf(page: Page, picture: Buffer, type: string, map: Box): Promise<Buffer> {
	const viewer = await page.context().newPage();
	await viewer.setViewportSize({ width: 1280, height: 720 });
	await viewer.setContent(
		`<body style="margin:0"><img style="display:block" src="data:${type};base64,${picture.toString('base64')}">`
	);
	await viewer.locator('img').evaluate((image: HTMLImageElement) => image.decode());
	const clip = {
		x: map.x + INSET,
		y: map.y + INSET,
		width: map.width - 2 * INSET,
		height: map.height - 2 * INSET
	};
	const shot = await viewer.screenshot({ clip });
	await viewer.close();
	return shot;
}

/** How many of a thousand cells of two pictures have another colour, but for the corner in which names keep clear of other things. */
async function perMilleApart(one: Buffer, two: Buffer): Promise<number> {
	const { width = 0, height = 0 } = await sharp(one).metadata();
	const cells = { width: Math.round(width / CELL), height: Math.round(height / CELL) };
	const pixelsOf = (picture: Buffer) =>
		sharp(picture)
			.removeAlpha()
			.resize({ ...cells, fit: 'fill', kernel: 'mitchell' })
			.raw()
			.toBuffer();
	const [a, b] = await Promise.all([pixelsOf(one), pixelsOf(two)]);
	const isInCorner = (cell: number) =>
		(cell % cells.width) * CELL > width - CORNER.width &&
		Math.floor(cell / cells.width) * CELL > height - CORNER.height;
	let apart = 0;
	for (let i = 0; i < a.length; i += 3)
		if (
			!isInCorner(i / 3) &&
			[0, 1, 2].some((channel) => Math.abs((a[i + channel] ?? 0) - (b[i + channel] ?? 0)) > CHANNEL)
		)
			apart++;
	return (apart / (cells.width * cells.height)) * 1000;
}

test.describe('a saved picture', () => {
	for (const { name, link, shows, large, perMille = PER_MILLE } of STATES)
		test(`shows what the screen shows: ${name}`, async ({ atlas, page }) => {
			test.slow();
			await atlas.open(`/${link}`);
			await expect(page.locator(`.stage .${shows}`)).not.toHaveCount(0);
			// The sea comes with the basemap.
			await expect(page.locator('.stage .sea')).not.toHaveCount(0);
			const free = await fitWindow(page, mapBoxOf(await saveImage(page)));
			// A map that was moved is saved as the window of now shows it.
			const svg = await saveImage(page);

			const onScreen = await page.locator('.stage .frame').evaluate(signsOf, IDS);
			const onImage = await onBlank(
				page,
				([text, classes, source]) => {
					const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
					return (new Function(`return ${source}`)() as typeof signsOf)(root, classes);
				},
				[svg, IDS, signsOf.toString()] as const
			);
			expect({ ...onImage, texts: [] }).toEqual({ ...onScreen, texts: [] });
			// Under the page's furniture a map that was moved goes on: names that stand there are not on the image.
			if (!link.includes('map='))
				expect(onImage.texts).toEqual(expect.arrayContaining(await namesWithin(page, free)));

			const map = mapBoxOf(svg);
			const seen = await screenOf(page, free);
			const apart = async (text: string) =>
				perMilleApart(seen, await pictureOf(page, Buffer.from(text), 'image/svg+xml', map));
			// The overview map, which the page has beside the picture, is part of the image.
			const bare = svg.replace('</style>', '.image-inset{display:none}</style>');
			expect(await apart(bare)).toBeLessThanOrEqual(perMille);
			// The pixels tell when it has lost what is drawn large; what is small the counts above tell.
			if (large !== undefined) {
				const lost = bare.replace('</style>', `${large}{display:none}</style>`);
				expect(await apart(lost)).toBeGreaterThan(perMille);
			}
		});
});

import type { Page } from '@playwright/test';
import sharp from 'sharp';

/** The mean colour of a spot of the map: red, green, blue. */
export type Colour = readonly [number, number, number];

/** Px of the side of a spot, so that the texture of a hatch counts as one colour. */
const SPOT = 16;
/** A channel that differs by less is the same colour to an eye. */
const CHANNEL = 5;

/** Takes the live map's graphics away, as sleep, a phone in the background or a projector do. */
export async function loseGraphics(page: Page): Promise<void> {
	await page.evaluate(() => {
		const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas');
		const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
		Object.assign(window, { lostGraphics: extension });
		extension?.loseContext();
	});
}

/** Gives them back. */
export async function restoreGraphics(page: Page): Promise<void> {
	await page.evaluate(() => {
		(Reflect.get(window, 'lostGraphics') as WEBGL_lose_context | null)?.restoreContext();
	});
}

/** The colours of the page around some points of a map with this camera, whose middle is that of the window. */
export async function coloursAt(
	page: Page,
	camera: { readonly zoom: number; readonly lng: number; readonly lat: number },
	points: readonly (readonly [number, number])[]
): Promise<Colour[]> {
	const size = page.viewportSize() ?? { width: 0, height: 0 };
	const world = 512 * 2 ** camera.zoom;
	const [middleX, middleY] = mercator(camera.lng, camera.lat);
	const picture = sharp(await page.screenshot()).removeAlpha();
	const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
	return points.map(([lng, lat]) => {
		const [x, y] = mercator(lng, lat);
		const left = Math.round(size.width / 2 + (x - middleX) * world - SPOT / 2);
		const top = Math.round(size.height / 2 + (y - middleY) * world - SPOT / 2);
		return [0, 1, 2].map((channel) => meanOf(data, info.width, left, top, channel)) as unknown as Colour;
	});
}

/** Whether two lists of colours look the same. */
export function isAlike(one: readonly Colour[], other: readonly Colour[]): boolean {
	return one.every((colour, i) =>
		colour.every((value, channel) => Math.abs(value - (other[i]?.[channel] ?? NaN)) < CHANNEL)
	);
}

function meanOf(data: Uint8Array, width: number, left: number, top: number, channel: number): number {
	let sum = 0;
	for (let y = top; y < top + SPOT; y++)
		for (let x = left; x < left + SPOT; x++) sum += data[(y * width + x) * 3 + channel] ?? NaN;
	return Math.round(sum / SPOT ** 2);
}

/** Web Mercator, shares of the world from its north-west. */
function mercator(lng: number, lat: number): [number, number] {
	const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
	return [lng / 360 + 0.5, 0.5 - y / (2 * Math.PI)];
}

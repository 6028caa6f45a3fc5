import { expect } from '@playwright/test';
import sharp from 'sharp';
import type { DrivenPage, Point } from './driven-page.ts';

/** A box of the window, px. */
interface Box extends Point {
	readonly width: number;
	readonly height: number;
}
/** Red, green and blue, 0 to 255. */
type Colour = readonly number[];

/** What tells the day: a heading of the page, or the line of a presentation that is one. */
export const HEADING = ':is(h1, [aria-level="1"])';
/** Px of the side of a spot whose mean colour is taken. */
const SPOT = 6;

/** Who uses the page of a driven browser, and what they expect to see. */
export class Reader {
	readonly page: DrivenPage;
	/** Address of the site, without a slash at its end. */
	readonly site: string;

	constructor(page: DrivenPage, site: string) {
		this.page = page;
		this.site = site;
	}

	/** Opens an address as if for the first time in this window, and waits until the page answers. */
	async open(address: string): Promise<void> {
		// From one fragment to another a browser would stay on the page.
		await this.page.goTo('about:blank');
		await this.page.goTo(this.site + address);
		await this.sees('.screen.restored');
	}

	/** Expects something in sight that matches a selector and, if told, whose text or value does. */
	async sees(selector: string, text = /^/, timeout?: number): Promise<void> {
		await expect
			.poll(() => this.#textsOf(selector), {
				message: `${selector} in sight`,
				...(timeout === undefined ? {} : { timeout })
			})
			.toContainEqual(expect.stringMatching(text));
	}

	/** Expects that nothing in sight matches a selector. */
	async seesNo(selector: string): Promise<void> {
		await expect.poll(() => this.#textsOf(selector), { message: selector }).toEqual([]);
	}

	/** Expects the clock to stand on a day, in the words of the cartouche and of the slider. */
	async seesDay(written: RegExp): Promise<void> {
		await this.sees(HEADING, written);
		const told = () =>
			this.page.evaluate(() => document.querySelector('[role=slider]')?.getAttribute('aria-valuetext') ?? '');
		await expect.poll(told).toMatch(written);
	}

	/** Presses what is in sight and matches a selector and a text, once it stands still and nothing lies over it. */
	async click(selector: string, text = /^/): Promise<void> {
		await this.sees(selector, text);
		let last = '';
		const isStill = async () => {
			const box = await this.boxOf(selector, text);
			const isSame = JSON.stringify(box) === last;
			last = JSON.stringify(box);
			return isSame && (await this.#isOnTop(selector, text, middleOf(box)));
		};
		await expect.poll(isStill, { message: `${selector} stands still`, intervals: [300] }).toBe(true);
		await this.page.drag([middleOf(JSON.parse(last) as Box)]);
	}

	/** Where something in sight stands that matches a selector and a text. */
	boxOf(selector: string, text = /^/): Promise<Box> {
		return this.page.evaluate(
			(wanted, source) => {
				const found = [...document.querySelectorAll(wanted)].find(
					(element) => element.checkVisibility() && new RegExp(source).test(element.textContent.trim())
				);
				if (!found) throw new Error(`no ${wanted}`);
				const { x, y, width, height } = found.getBoundingClientRect();
				return { x, y, width, height };
			},
			selector,
			text.source
		);
	}

	/**
	 * The holder whose swatch in the legend has the colour that each unit has on the map, by its name there: what an eye reads, whatever
	 * draws the map. Swatches with a hatch or dots, which no single colour tells, are left out.
	 * @param spots - Points well within units; see {@link spotsOf}.
	 */
	async holdersSeen(spots: readonly Point[]): Promise<string[]> {
		const swatches = await this.page.evaluate(() =>
			[...document.querySelectorAll('[aria-label=Legend] li.polity')].flatMap((line) => {
				const swatch = line.querySelector('svg');
				// The tint and its outline.
				if (swatch?.childElementCount !== 2) return [];
				const { x, y, width, height } = swatch.getBoundingClientRect();
				const name = (line.querySelector('.name')?.textContent ?? '').trim();
				return [{ name, x: x + width / 2, y: y + height / 2 }];
			})
		);
		const colours = await this.#coloursAt([...swatches, ...spots]);
		const known = colours.slice(0, swatches.length);
		return colours.slice(swatches.length).map((colour) => {
			const distances = known.map((swatch) => distanceOf(swatch, colour));
			return swatches[distances.indexOf(Math.min(...distances))]?.name ?? '';
		});
	}

	/** For units that the picture draws, a point of each that nothing else lies over, the farthest in. */
	async spotsOf(units: readonly string[]): Promise<Point[]> {
		// The overview map is the last that comes to lie over some.
		await this.sees('.stage .inset svg');
		return this.page.evaluate(
			(wanted) =>
				wanted.map((unit) => {
					const drawn = document.querySelector(`.stage [data-unit="${unit}"]`);
					if (!drawn) throw new Error(`no ${unit}`);
					const { left, top, right, bottom } = drawn.getBoundingClientRect();
					const isIn = (x: number, y: number) =>
						document.elementFromPoint(x, y)?.closest('[data-unit]') === drawn;
					let best = { x: 0, y: 0, room: 0 };
					for (let x = left; x < right; x += 12)
						for (let y = top; y < bottom; y += 12) {
							let room = 0;
							while (
								room < 40 &&
								[-1, 0, 1].every((dx) =>
									[-1, 0, 1].every((dy) => isIn(x + dx * (room + 8), y + dy * (room + 8)))
								)
							)
								room += 8;
							if (room > best.room) best = { x, y, room };
						}
					return { x: best.x, y: best.y };
				}),
			units
		);
	}

	/** Whether a press at a point meets what matches a selector and a text. */
	#isOnTop(selector: string, text: RegExp, { x, y }: Point): Promise<boolean> {
		return this.page.evaluate(
			(wanted, source, left, top) => {
				const met = document.elementFromPoint(left, top)?.closest(wanted);
				return met != null && new RegExp(source).test(met.textContent.trim());
			},
			selector,
			text.source,
			x,
			y
		);
	}

	/** The texts, or values, of what is in sight and matches a selector. */
	#textsOf(selector: string): Promise<string[]> {
		return this.page.evaluate(
			(wanted) =>
				[...document.querySelectorAll(wanted)]
					.filter((element) => element.checkVisibility())
					.map((element) =>
						element instanceof HTMLInputElement ? element.value : element.textContent.trim()
					),
			selector
		);
	}

	/** The mean colours of spots of the window. */
	async #coloursAt(spots: readonly Point[]): Promise<Colour[]> {
		const { data, info } = await sharp(await this.page.look())
			.removeAlpha()
			.raw()
			.toBuffer({ resolveWithObject: true });
		return spots.map(({ x, y }) =>
			[0, 1, 2].map((channel) => {
				let sum = 0;
				for (let dy = 0; dy < SPOT; dy++)
					for (let dx = 0; dx < SPOT; dx++) {
						const [column, row] = [Math.round(x - SPOT / 2) + dx, Math.round(y - SPOT / 2) + dy];
						sum += data[(row * info.width + column) * 3 + channel] ?? NaN;
					}
				return sum / SPOT ** 2;
			})
		);
	}
}

/** The middle of a box. */
export function middleOf({ x, y, width, height }: Box): Point {
	return { x: x + width / 2, y: y + height / 2 };
}

function distanceOf(one: Colour, other: Colour): number {
	return Math.hypot(...one.map((value, channel) => value - (other[channel] ?? NaN)));
}

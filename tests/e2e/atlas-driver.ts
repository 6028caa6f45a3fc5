import { expect, type Locator, type Page } from '@playwright/test';

/** What a reader does and sees, in the words of the product; the specs speak only through it. */
export class AtlasDriver {
	readonly page: Page;
	readonly faults: string[] = [];

	constructor(page: Page) {
		this.page = page;
		page.on('pageerror', (error) => this.faults.push(`page error: ${error.message}`));
		page.on('console', (message) => {
			if (message.type() === 'error') this.faults.push(`console: ${message.text()}`);
		});
	}

	/**
	 * Opens the page. What is not about the live map is tried with the picture, which needs no graphics and so no patience;
	 * `live` waits until the live map answers and needs the tag `@live`, which gives the browser its graphics; `either`
	 * leaves it to the browser.
	 */
	async open(address = '/', map: 'picture' | 'live' | 'either' = 'picture'): Promise<void> {
		const query = { picture: '/?svg', live: '/?live', either: '/' }[map];
		await this.page.goto(address.replace(/^\/(?=#|$)/, query));
		// The page stands before its scripts do: only then does it answer keys. The slider is no sign of it: a question of a
		// tour hides the timeline, for its strip would give the answer away.
		await this.page.locator('.screen.restored').waitFor();
		if (map === 'live') await this.waitForMap();
	}

	/** Waits until the live map stands in the picture's place. */
	async waitForMap(): Promise<void> {
		await this.page.locator('[data-live]').waitFor({ timeout: 40_000 });
	}

	get slider(): Locator {
		return this.page.getByRole('slider', { name: 'Date' });
	}

	get heading(): Locator {
		return this.page.getByRole('heading', { level: 1 });
	}

	get notices(): Locator {
		return this.page.getByRole('status', { name: 'Notices' });
	}

	get card(): Locator {
		return this.page.getByRole('article');
	}

	button(name: string): Locator {
		return this.page.getByRole('button', { name, exact: true });
	}

	view(name: 'De facto' | 'De jure' | 'Both'): Locator {
		return this.page.getByRole('radiogroup', { name: 'Control' }).getByRole('radio', { name });
	}

	/** A tab of the panel. */
	tab(name: string): Locator {
		return this.page.getByRole('tab', { name, exact: true });
	}

	/** What the panel shows under its tabs. */
	get panel(): Locator {
		return this.page.getByRole('tabpanel');
	}

	/** The heading of the card. */
	get cardHeading(): Locator {
		return this.card.getByRole('heading', { level: 2 });
	}

	/** The row of a thing in a list or card, by `kind:id`. */
	item(key: string): Locator {
		return this.panel.locator(`[data-key="${key}"]`);
	}

	/** The row of a district or city in “Who held what”. */
	row(id: string): Locator {
		return this.page.locator(`tr[data-row="${id}"]`);
	}

	/** Expects the clock to stand on a day, everywhere it is shown. */
	async expectDay(written: string): Promise<void> {
		await expect(this.heading).toHaveText(written);
		await expect(this.slider).toHaveAttribute('aria-valuetext', written);
	}

	async expectHolder(id: string, holder: string, status = 'held'): Promise<void> {
		await expect(this.row(id)).toHaveAttribute('data-holder', holder);
		await expect(this.row(id)).toHaveAttribute('data-status', status);
	}

	/** The fragment of the address, without “#”. */
	async expectFragment(fragment: string | RegExp): Promise<void> {
		await expect.poll(() => decodeURIComponent(new URL(this.page.url()).hash.slice(1))).toMatch(fragment);
	}

	/** The box of the tinted area on the map, px of the screen; see {@link tintedBox}. */
	tintedBox(): Promise<Box> {
		return tintedBox(this.page);
	}

	expectNoFaults(): void {
		expect(this.faults).toEqual([]);
	}
}

/** A box on the screen, px. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** The box of the strongly coloured pixels of the map: the tinted area, px of the screen. */
async function tintedBox(page: Page): Promise<Box> {
	const clip = { x: 290, y: 0, width: 590, height: 512 };
	const png = (await page.screenshot({ clip })).toString('base64');
	return page.evaluate(async (data) => {
		const image = new Image();
		image.src = `data:image/png;base64,${data}`;
		await image.decode();
		const canvas = new OffscreenCanvas(image.width, image.height);
		const context = canvas.getContext('2d');
		if (!context) throw new Error('no canvas');
		context.drawImage(image, 0, 0);
		const pixels = context.getImageData(0, 0, image.width, image.height).data;
		let [left, top, right, bottom] = [image.width, image.height, 0, 0];
		for (let i = 0; i < pixels.length; i += 4) {
			const channels = [pixels[i] ?? 0, pixels[i + 1] ?? 0, pixels[i + 2] ?? 0];
			if (Math.max(...channels) - Math.min(...channels) < 55) continue;
			const x = (i / 4) % image.width;
			const y = Math.floor(i / 4 / image.width);
			left = Math.min(left, x);
			right = Math.max(right, x);
			top = Math.min(top, y);
			bottom = Math.max(bottom, y);
		}
		return { x: left, y: top, width: right - left, height: bottom - top };
	}, png);
}

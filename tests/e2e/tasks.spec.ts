import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './same-page.ts';

/**
 * What readers come for, each with the acts that it takes: a press, or a text typed and sent off. None takes more than
 * three, and what was asked for is in sight afterwards without scrolling.
 */

const MOST_ACTS = 3;
const MOST_TABS = 150;
const CRASH = 'event:1949-08-25-air-crash-on-mount-kabanya';

/** What a reader does, and how much of it. */
class Reader {
	readonly page: Page;
	/** Whether what is pressed is gone to by the Tab key, and pressed by Enter. */
	readonly isByKeyboard: boolean;
	acts = 0;

	constructor(page: Page, isByKeyboard: boolean) {
		this.page = page;
		this.isByKeyboard = isByKeyboard;
	}

	async press(part: 'button' | 'summary', name: string | RegExp): Promise<void> {
		this.acts++;
		if (this.isByKeyboard) await this.goTo(this.find(part, name));
		if (this.isByKeyboard) await this.page.keyboard.press('Enter');
		else await this.find(part, name).click();
	}

	/** Goes on by the Tab key until what is meant has the focus, and its focus can be seen. */
	private async goTo(wanted: Locator): Promise<void> {
		await wanted.waitFor();
		for (let i = 0; i < MOST_TABS; i++) {
			await this.page.keyboard.press('Tab');
			if (await wanted.evaluate((element) => element === document.activeElement)) {
				await expect(wanted).toBeInViewport();
				expect(await wanted.evaluate((element) => element.matches(':focus-visible'))).toBe(true);
				return;
			}
		}
		throw new Error(`${String(wanted)} is not reached within ${MOST_TABS} presses of Tab`);
	}

	async scrollTo(part: 'button' | 'summary', name: string | RegExp): Promise<void> {
		this.acts++;
		await this.find(part, name).scrollIntoViewIfNeeded();
	}

	async key(key: string): Promise<void> {
		this.acts++;
		await this.page.keyboard.press(key);
	}

	/** Goes to the field that searches, and types. */
	async ask(text: string): Promise<void> {
		await this.key('/');
		this.acts++;
		await this.page.getByRole('combobox', { name: 'Search' }).fill(text);
		await this.page.getByRole('option', { selected: true }).waitFor();
	}

	private find(part: 'button' | 'summary', name: string | RegExp): Locator {
		const found =
			part === 'button'
				? this.page.getByRole(part, { name, exact: true })
				: this.page.locator(part).filter({ hasText: name });
		return found.filter({ visible: true }).first();
	}

	/** Expects two days beside each other. */
	async expectCompared(days: string): Promise<void> {
		await expect.poll(() => decodeURIComponent(this.page.url())).toContain(`compare=${days}`);
	}

	/** Expects texts to be in sight, within a part of the page. */
	async sees(part: string, ...texts: readonly (string | RegExp)[]): Promise<void> {
		for (const text of texts)
			await expect(
				this.page.locator(part).getByText(text).filter({ visible: true }).first(),
				String(text)
			).toBeInViewport();
	}
}

interface Task {
	readonly task: string;
	readonly address?: string;
	/** Whether something is pressed, with a pointer or by the keyboard; the others are done by keys alone. */
	readonly hasPresses?: true;
	readonly does: (reader: Reader) => Promise<void>;
}

const TASKS: readonly Task[] = [
	{
		task: 'who held Tacheng on 1 September 1945',
		does: async (reader) => {
			await reader.ask('who held Tacheng on 1 Sept 1945');
			await reader.sees('dialog', '1 September 1945 – East Turkestan Republic (since 31 Jul 1945)');
		}
	},
	{
		task: 'when Ghulja fell',
		does: async (reader) => {
			await reader.ask('when did Ghulja fall');
			await reader.sees('dialog', /12 Nov 1944: Contested/);
			await reader.key('Enter');
			await reader.sees('article', /Contested between the East Turkestan Republic and the Republic of China/);
		}
	},
	{
		task: 'what changed in summer 1945',
		does: async (reader) => {
			await reader.ask('what changed in summer 1945');
			await reader.key('Enter');
			await reader.expectCompared('1945-06-01..1945-08-31');
			await reader.sees('.side', /^Lost by/, 'Chuguchak, Dorbiljin and the north', '31 Jul 1945');
		}
	},
	{
		task: 'chairman and vice-chairmen on 1 January 1947',
		does: async (reader) => {
			await reader.ask('chairman 1 Jan 1947');
			await reader.sees('dialog', /– Zhang Zhizhong$/, /– Ehmetjan Qasimi$/, /– Burhan Shahidi$/);
		}
	},
	{
		task: 'where the aircraft crashed, and how accounts differ',
		does: async (reader) => {
			await reader.ask('where did the aircraft crash');
			await reader.key('Enter');
			await reader.sees('article', 'Mount Kabanya', /^Sources differ/);
		}
	},
	{
		task: 'Dihua today and in Uyghur',
		does: async (reader) => {
			await reader.ask('Dihua');
			await reader.key('Enter');
			await reader.sees('article', 'ئۈرۈمچى', 'Urumqi');
		}
	},
	{
		task: '1 November 1944 beside 1 July 1946',
		does: async (reader) => {
			await reader.ask('compare 1944-11-01 with 1946-07-01');
			await reader.key('Enter');
			await reader.expectCompared('1944-11-01..1946-07-01');
			await reader.sees('.side', /^Lost by/);
		}
	},
	{
		task: 'Nanjing, and why it matters',
		does: async (reader) => {
			await reader.ask('why does Nanjing matter');
			await reader.key('Enter');
			await reader.sees('article', /capital of the Republic of China/iu, /Held by|Contested between/);
		}
	},
	{
		task: 'sending this map',
		hasPresses: true,
		address: '/?svg#date=1946-07-01&sel=place:nanjing',
		does: async (reader) => {
			await reader.press('button', 'Share');
			await reader.press('button', 'Copy the link');
			await reader.sees('dialog', /copied/iu);
			const copied = await reader.page.evaluate(() => navigator.clipboard.readText());
			expect(copied).toContain('1946-07-01');
			expect(copied).toContain('nanjing');
		}
	},
	{
		task: 'the data as a table',
		does: async (reader) => {
			await reader.ask('csv');
			await reader.key('Enter');
			await reader.page.waitForURL('**/data/');
			await reader.sees('main', 'Tables', 'control.csv');
		}
	},
	{
		task: 'the period played',
		hasPresses: true,
		does: async (reader) => {
			const before = await reader.page.getByRole('slider', { name: 'Date' }).getAttribute('aria-valuenow');
			await reader.press('button', 'Play');
			const slider = reader.page.getByRole('slider', { name: 'Date' });
			await expect(slider).not.toHaveAttribute('aria-valuenow', before ?? '');
		}
	},
	{
		task: 'the sources of one fact',
		hasPresses: true,
		does: async (reader) => {
			await reader.press('button', 'Tarbagatay');
			await reader.scrollTo('summary', /sources, well attested/);
			await reader.press('summary', /sources, well attested/);
			await expect(reader.page.locator('article details[open] [data-work]').first()).toBeInViewport();
		}
	},
	{
		task: 'what happened on 14 April 1945',
		does: async (reader) => {
			await reader.ask('what happened on 14 April 1945');
			await reader.sees('dialog', 'Government troops give up Daheyanzi');
		}
	},
	{
		task: 'from the crash back to Ghulja',
		hasPresses: true,
		address: `/?svg#date=1949-08-25&sel=${CRASH}`,
		does: async (reader) => {
			await reader.press('button', /^Ghulja\b/);
			await reader.sees('main', 'Ghulja');
		}
	},
	{
		task: 'Osman Batur’s story',
		does: async (reader) => {
			await reader.ask('Osman Batur’s story');
			await reader.key('Enter');
			await reader.sees('article', 'Osman Batur', /Kazakh leader/);
		}
	}
];

test.describe.configure({ mode: 'parallel' });
test.beforeEach(async ({ context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

for (const { task, address = '/', hasPresses, does } of TASKS)
	for (const by of hasPresses ? ['pointer', 'keyboard'] : ['keyboard'])
		test(`within ${MOST_ACTS} acts, by ${by}: ${task}`, async ({ atlas, page }) => {
			await atlas.open(address);
			const reader = new Reader(page, by === 'keyboard');
			await does(reader);
			expect(reader.acts).toBeLessThanOrEqual(MOST_ACTS);
		});

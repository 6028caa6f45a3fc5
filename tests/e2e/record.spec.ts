import { expect, type Locator } from '@playwright/test';
import { core } from '../built-core.ts';
import { breakScript, SCRIPTS } from './broken-file.ts';
import { test } from './same-page.ts';
import { violations } from './violations.ts';

const CRASH = 'event:1949-08-25-air-crash-on-mount-kabanya';
const BIRTH = 'event:1914-04-15-birth-of-ehmetjan-qasimi';
const PROCLAIMED = 'event:1944-11-12-etr-proclaimed';
const { period, events } = core.atlas;
const before = events.filter(({ day }) => day.best < period.start);
const after = events.filter(({ day }) => day.best >= period.end);

test.describe('the record', () => {
	test('is listed, filtered and followed from card to card, and back', async ({ atlas, page }) => {
		await atlas.open('/#date=1946-07-01');
		await atlas.tab('Events').click();
		await expect(atlas.panel.getByRole('listitem').and(page.locator(':has(button)'))).toHaveCount(
			events.length
		);
		await expect(atlas.panel.getByText('1 July 1946, the date of the map')).toBeInViewport();
		await page.getByRole('searchbox').fill('proclaimed');
		await expect(atlas.item(PROCLAIMED)).toBeVisible();
		await atlas.item(PROCLAIMED).click();
		await expect(atlas.cardHeading).toBeFocused();
		await expect(atlas.cardHeading).toHaveText('East Turkestan Republic proclaimed');
		await expect(atlas.tab('Events')).toHaveAttribute('aria-selected', 'true');
		await atlas.card.getByRole('link', { name: 'Elihan Tore' }).first().click();
		await expect(atlas.cardHeading).toHaveText('Elihan Tore');
		await expect(atlas.cardHeading).toBeFocused();
		await expect(atlas.tab('People')).toHaveAttribute('aria-selected', 'true');
		await expect(atlas.card.locator('[lang=ug]').first()).toHaveText('ئەلىخان تۆرە');
		await page.goBack();
		await expect(atlas.cardHeading).toHaveText('East Turkestan Republic proclaimed');
		await page.goForward();
		await expect(atlas.cardHeading).toHaveText('Elihan Tore');
		await page.keyboard.press('Escape');
		await expect(atlas.card).toHaveCount(0);
		await expect(atlas.item(PROCLAIMED)).toBeFocused();
		await expect(page.getByRole('searchbox')).toHaveValue('proclaimed');
		await atlas.expectDay('1 July 1946');
	});

	test('says where its sources differ, and by whom', async ({ atlas }) => {
		await atlas.open(`/#sel=${CRASH}`);
		const day = atlas.card.locator('section', { hasText: 'Sources differ: on which day' });
		const accounts = (section: Locator) => section.locator('tbody').getByRole('row');
		await expect(accounts(day)).toHaveCount(2);
		await expect(accounts(day).nth(0)).toContainText('followed');
		await expect(accounts(day).nth(1)).toContainText('27 August');
		const aboard = atlas.card.locator('section', { hasText: 'how many were on board' });
		await expect(accounts(aboard).nth(0)).toContainText('14: nine passengers and five crew');
		await expect(accounts(aboard).nth(1)).toContainText('11 men');
		await expect(aboard.getByRole('button', { name: 'McMillen 1979', exact: true })).toBeVisible();
		await day.getByRole('link', { name: '27 Aug 1949' }).click();
		await atlas.expectDay('27 August 1949');
		const link = atlas.card.locator('a[href^=http]').first();
		await expect(link).toHaveAttribute('rel', 'external noreferrer');
		await expect(atlas.card.getByRole('heading', { name: 'What the founding documents say' })).toBeVisible();
	});

	test('opens what lies outside its days without moving the clock there', async ({ atlas }) => {
		await atlas.open('/#date=1946-07-01&panel=events');
		await expect(atlas.panel.getByRole('list', { name: 'Before' }).getByRole('listitem')).toHaveCount(
			before.length
		);
		await expect(atlas.panel.getByRole('list', { name: 'After' }).getByRole('listitem')).toHaveCount(
			after.length
		);
		await atlas.item(BIRTH).click();
		await expect(atlas.cardHeading).toHaveText('Birth of Ehmetjan Qasimi');
		await expect(atlas.card).toContainText('15 April 1914');
		await expect(atlas.card.getByRole('link', { name: '15 April 1914' })).toHaveCount(0);
		await atlas.expectDay('1 July 1946');
		await atlas.expectFragment(`date=1946-07-01&sel=${BIRTH}&panel=events`);
	});

	test('shows the seats of the coalition, by side and by the agreement', async ({ atlas }) => {
		await atlas.open('/#sel=institution:coalition-government');
		const seats = atlas.card.locator('[data-seat]');
		await expect(seats).toHaveCount(25);
		await expect(atlas.card.locator('[data-seat][data-known]')).toHaveCount(16);
		for (const side of ['7 Nationalist government', '8 Three Districts', '10 Seven Districts'])
			await expect(atlas.card).toContainText(side);
		await expect(atlas.card).toContainText('5 holders not known');
		await atlas.card.getByRole('radio', { name: 'As agreed' }).check({ force: true });
		await expect(seats).toHaveCount(25);
		await expect(atlas.card).toContainText('10 named by the central government');
		await expect(atlas.card).toContainText('6 proposed by the Three Districts');
	});

	test('lists the legs of a journey, and what was not flown', async ({ atlas }) => {
		await atlas.open('/#sel=journey:last-flight');
		const legs = atlas.card.getByRole('list', { name: 'Legs' }).getByRole('listitem');
		await expect(legs).toHaveCount(4);
		await expect(legs.nth(0)).toContainText('inferred, by car');
		await expect(legs.nth(2)).toContainText('documented, by air, about 1,020 km');
		await expect(legs.nth(3)).toContainText('not made');
		await legs.nth(1).getByRole('link', { name: 'Krasnoyarsk' }).click();
		await expect(atlas.cardHeading).toHaveText('Krasnoyarsk');
	});

	test('says who held office and what happened about the day', async ({ atlas }) => {
		await atlas.open('/#date=1946-07-03');
		const offices = atlas.panel.getByRole('list', { name: 'In office' });
		await expect(offices.getByRole('link', { name: 'Zhang Zhizhong' }).first()).toBeVisible();
		const events = atlas.panel.getByRole('list', { name: 'Within two weeks' });
		await events.getByRole('button', { name: /Coalition provincial government/ }).click();
		await expect(atlas.cardHeading).toContainText('Coalition provincial government');
		await atlas.button('Close').click();
		await expect(events.getByRole('button', { name: /Coalition provincial government/ })).toBeFocused();
	});
});

test.describe('a link to the record', () => {
	test('restores a person, and the list that a card returns to', async ({ atlas, page }) => {
		await atlas.open('/#sel=person:ehmetjan-qasimi&panel=people');
		await expect(atlas.cardHeading).toHaveText('Ehmetjan Qasimi');
		await expect(atlas.card).toContainText('vice-chairman of the coalition');
		await page.keyboard.press('Escape');
		await expect(atlas.panel.getByRole('list', { name: 'Three Districts' })).toContainText('1914–1949');
		await atlas.expectFragment(/^panel=people$/);
	});

	test('restores each list, and Back returns to the one before', async ({ atlas, page }) => {
		await atlas.open('/');
		for (const [tab, key, row] of [
			['Places', 'places', 'place:ghulja'],
			['People', 'people', 'person:osman-batur'],
			['Journeys', 'journeys', 'journey:last-flight'],
			['Sources', 'sources', 'source:SEED-E']
		] as const) {
			await atlas.tab(tab).click();
			await expect(atlas.item(row)).toBeVisible();
			await atlas.expectFragment(`panel=${key}`);
		}
		await page.goBack();
		await expect(atlas.tab('Journeys')).toHaveAttribute('aria-selected', 'true');
		await page.reload();
		await expect(atlas.item('journey:last-flight')).toBeVisible();
	});

	test('with a list that is none is repaired, and says so', async ({ atlas }) => {
		await atlas.open('/#panel=attic');
		await expect(atlas.notices).toContainText('“attic” is not a list in the panel');
		await expect(atlas.tab('Now')).toHaveAttribute('aria-selected', 'true');
	});
});

test.describe('the panel, for everyone', () => {
	test('tabs answer the arrow keys, Home and End', async ({ atlas, page }) => {
		await atlas.open('/');
		await atlas.tab('Now').focus();
		for (const [key, tab] of [
			['ArrowRight', 'Events'],
			['End', 'Sources'],
			['ArrowRight', 'Now'],
			['ArrowLeft', 'Sources'],
			['Home', 'Now']
		] as const) {
			await page.keyboard.press(key);
			await expect(atlas.tab(tab)).toBeFocused();
			await expect(atlas.tab(tab)).toHaveAttribute('aria-selected', 'true');
		}
		await atlas.expectDay('8 September 1945');
	});

	for (const colorScheme of ['light', 'dark'] as const) {
		test(`axe finds nothing in lists and cards, ${colorScheme}`, async ({ atlas, page }) => {
			// Axe looks at fourteen screens; the page around the panel has a test of its own.
			test.slow();
			await page.emulateMedia({ colorScheme });
			await atlas.open('/#panel=events');
			for (const tab of ['Now', 'Events', 'Places', 'People', 'Journeys', 'Sources']) {
				await atlas.tab(tab).click();
				await expect(atlas.panel.getByText('Loading the record')).toHaveCount(0);
				expect(await violations(page, '.side'), tab).toEqual([]);
			}
			for (const [key, title] of [
				[CRASH, 'Air crash on Mount Kabanya'],
				['person:ehmetjan-qasimi', 'Ehmetjan Qasimi'],
				['journey:last-flight', 'The last flight'],
				['institution:coalition-government', 'Coalition Government of Xinjiang Province'],
				['office:etr-president', 'President of the East Turkestan Republic'],
				['polity:etr', 'East Turkestan Republic'],
				['source:SEED-C', 'Founding document on the Coalition Government'],
				['place:ghulja', 'Ghulja']
			] as const) {
				await page.evaluate((hash) => {
					location.hash = hash;
				}, `#sel=${key}`);
				await expect(atlas.cardHeading).toHaveText(title);
				expect(await violations(page, '.side'), key).toEqual([]);
			}
		});
	}

	test('a record that cannot be fetched is reported, and requested again', async ({ page }) => {
		const mend = await breakScript(page, SCRIPTS.record(), 'refused');
		await page.goto('/?svg');
		await page.locator('.screen.restored').waitFor();
		await page.getByRole('tab', { name: 'People' }).click();
		const retry = page.getByRole('tabpanel').getByRole('button', { name: 'Try again' });
		await expect(retry).toBeVisible();
		const row = page.locator('[data-key="person:ehmetjan-qasimi"]');
		await expect(row).not.toContainText('1914');
		await mend();
		await retry.click();
		await expect(row).toContainText('1914');
	});
});

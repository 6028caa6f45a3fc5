import { expect, type Locator, type Page } from '@playwright/test';
import type { AtlasDriver } from './atlas-driver.ts';
import { test } from './same-page.ts';

/*
 * What people ask a map like this, and how many natural acts lead a newcomer from the first page to the answer with its
 * source: a key, a press, or a text typed, each counts as one. Four are the most that a question may take.
 */

type Act =
	| { readonly key: string }
	| { readonly type: string }
	| { readonly press: (atlas: AtlasDriver, page: Page) => Locator };

interface Question {
	readonly question: string;
	readonly acts: readonly Act[];
	/** What the panel then says, in any order. */
	readonly answer: readonly (string | RegExp)[];
	/** The source in words; left out where it stands as a link to it. */
	readonly source?: string | RegExp;
}

const MOST_ACTS = 4;

/** Asks the search for a text and takes its first answer. */
function search(text: string): Act[] {
	return [{ key: '/' }, { type: text }, { key: 'Enter' }];
}

const QUESTIONS: readonly Question[] = [
	{
		question: 'Who held Wusu on 1 September 1945, and how do we know?',
		acts: search('wusu 1 sep 1945'),
		answer: ['On 1 September 1945', 'Held by the Republic of China'],
		source: 'FRUS 1945'
	},
	{
		question: 'When did Tacheng change hands, and who disagrees?',
		acts: [
			...search('tacheng'),
			{ press: (atlas) => atlas.card.locator('summary', { hasText: 'dates differ' }).first() }
		],
		answer: ['31 Jul 1945', 'The map uses 31 Jul 1945'],
		source: 'Redraw the map by'
	},
	{
		question: 'Who headed the provincial government on 1 July 1946?',
		acts: search('provincial government chairman 1 jul 1946'),
		answer: [/on this day\s*Zhang Zhizhong/]
	},
	{
		question: 'What changed hands in the first year?',
		acts: [
			{ press: (_, page) => page.getByTitle('Click to change the date') },
			{ type: '1 sep 1944 .. 1 sep 1945' },
			{ key: 'Enter' },
			{ press: (_, page) => page.getByRole('button', { name: /^What happened in between: Chuguchak/ }) }
		],
		answer: [
			'Lost by the Republic of China, by date of fall',
			'Gongha (Nilka)',
			'Chuguchak falls to ETR forces'
		],
		source: 'Report to Stalin and Molotov, 7 August 1945'
	},
	{
		question: 'For how long did the East Turkestan Republic hold Ili?',
		acts: search('ili'),
		answer: [/Days held.*ETR (about )?\d+/]
	},
	{
		question: 'What is the town called that old books call Tihwa?',
		acts: search('tihwa'),
		answer: ['Dihua', 'Urumqi', '迪化', 'ئۈرۈمچى'],
		source: 'Sources for name and position'
	},
	{
		question: 'Who sat in the coalition government?',
		acts: search('coalition government'),
		answer: ['The 25 seats', 'Zhang Zhizhong', 'Ehmetjan Qasimi', 'Holder not known']
	},
	{
		question: 'How did the delegates get to Nanjing, and how far was it?',
		acts: [
			{ press: (atlas) => atlas.tab('Journeys') },
			{ press: (atlas) => atlas.item('journey:nanjing-1946') }
		],
		answer: [/About [\d,]+ km/, 'by air']
	},
	{
		question: 'Where did the last flight crash, and on which day, by whose account?',
		acts: search('crash'),
		answer: ['Mount Kabanya', 'Sources differ: on which day', '27 August'],
		source: 'Redraw the map by'
	},
	{
		question: 'Who held Ili in law while others held it in fact?',
		acts: [{ key: 'j' }, { press: (atlas) => atlas.row('ili').getByRole('button', { name: 'Ili' }) }],
		answer: ['De jure: Republic of China']
	}
];

test.describe('questions of a first-time reader', () => {
	for (const { question, acts, answer, source } of QUESTIONS) {
		test(`${question} (${acts.length})`, async ({ atlas, page }) => {
			expect(acts.length).toBeLessThanOrEqual(MOST_ACTS);
			await atlas.open();
			for (const act of acts) await perform(act, atlas, page);
			for (const text of answer) await expect(atlas.panel).toContainText(text);
			if (source !== undefined) await expect(atlas.panel).toContainText(source);
			else await expect(atlas.panel.locator('[data-work]:visible').first()).toBeVisible();
		});
	}
});

/** Does one act; what is typed replaces what the field held, and search is given the record before its answer is taken. */
async function perform(act: Act, atlas: AtlasDriver, page: Page): Promise<void> {
	if ('press' in act) return act.press(atlas, page).click();
	if ('key' in act) return page.keyboard.press(act.key);
	const field = page.locator('input:focus');
	await field.fill(act.type);
	if ((await field.getAttribute('role')) === 'combobox')
		await expect(page.getByRole('option', { selected: true })).toBeVisible();
}

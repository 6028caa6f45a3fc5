import { expect, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import tours from '#lib/generated/tours.json' with { type: 'json' };
import { test } from './same-page.ts';
import { saved } from './saved.ts';

/* A tour is taken home as slides: what the class sees is in them, and what it must not see yet is not. */

/** The tour of which a step hides who holds what, and what its slides should be: `step`, or `question` and `answer`. */
const tour = tours.tours.find(({ steps }) => steps.some(({ hides }) => hides));
if (!tour) throw new Error('no tour hides anything');
const parts = tour.steps.flatMap((step) =>
	'question' in step
		? [
				{ step, part: 'question' },
				{ step, part: 'answer' }
			]
		: [{ step, part: 'step' }]
);
test.setTimeout(150_000);

async function save(page: Page, button: string): Promise<Record<string, Uint8Array>> {
	await page.goto('/?svg#date=1948-06-01');
	await page.locator('.screen.restored').waitFor();
	await page.getByRole('button', { name: 'Tours', exact: true }).click();
	const { content } = await saved(page, button);
	await expect(page.getByText(/^Saved as /u)).toBeVisible();
	return unzipSync(new Uint8Array(content));
}

/** What a text of the compiled record says between the names, which are filled in as the reader calls them. */
const piecesOf = (text: string) => text.split(/\{[^}]*\}/u);
const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&apos;');

/** The share of a picture that is coloured: land that somebody holds, and little else. */
async function coloured(picture: Uint8Array): Promise<number> {
	const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	let count = 0;
	for (let i = 0; i < data.length; i += info.channels) {
		const channels = [...data.subarray(i, i + 3)];
		if (Math.max(...channels) - Math.min(...channels) > 50) count++;
	}
	return count / (data.length / info.channels);
}

test('pictures: one for each step and each answer, and no holder before the class has decided', async ({
	page
}) => {
	const files = await save(page, `Slides of “${tour.title}” as pictures`);
	const names = Object.keys(files).filter((name) => name.endsWith('.png'));
	expect(names.toSorted().map((name) => name.replace(/^\d+-|\.png$/gu, ''))).toEqual(
		parts.map(({ part }) => part)
	);
	for (const [at, { step, part }] of parts.entries()) {
		const name = names.toSorted()[at] ?? '';
		const words = strFromU8(files[name.replace('.png', '.txt')] ?? new Uint8Array());
		for (const piece of piecesOf('answer' in step && part !== 'step' ? step.answer : step.caption))
			expect(words).toContain(piece);
		if (!step.hides) continue;
		const picture = files[name] ?? new Uint8Array();
		const { width, height } = await sharp(picture).metadata();
		expect([width, height]).toEqual([1920, 1080]);
		const share = await coloured(picture);
		if (part === 'question') expect(share, name).toBeLessThan(0.01);
		else expect(share, name).toBeGreaterThan(0.1);
	}
});

test('a presentation: the same slides, with notes and words for those who do not see them', async ({
	page
}) => {
	const files = await save(page, `Slides of “${tour.title}” for PowerPoint`);
	const slides = Object.keys(files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/u.test(name));
	expect(slides).toHaveLength(parts.length);
	const media = Object.keys(files).filter((name) => /^ppt\/media\/.+\.jpe?g$/u.test(name));
	expect(media).toHaveLength(parts.length);
	for (const [at, { step, part }] of parts.entries()) {
		const notes = strFromU8(files[`ppt/notesSlides/notesSlide${at + 1}.xml`] ?? new Uint8Array());
		const lines = [...notes.matchAll(/<a:t>([^<]*)/gu)].map(([, text = '']) => text);
		const told = part === 'answer' && 'answer' in step ? [step.answer] : [step.caption, ...step.notes];
		for (const words of [step.title, ...told])
			for (const piece of piecesOf(words)) expect(notes).toContain(escaped(piece));
		expect(Math.max(...lines.map((line) => line.split('\n').length)), 'a paragraph each').toBe(1);
		expect(strFromU8(files[`ppt/slides/slide${at + 1}.xml`] ?? new Uint8Array())).toMatch(
			/descr="[^"]*\d{4}/u
		);
	}
});

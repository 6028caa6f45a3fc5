import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { core } from '../built-core.ts';
import { test } from './same-page.ts';

/* A correction by somebody without git: a form, a file, and what `atlas apply` makes of it. */

const ROOT = resolve(import.meta.dirname, '../..');
const [event] = core.atlas.events.filter(
	({ day, importance }) => importance === 3 && day.earliest === day.latest
);
if (!event) throw new Error('no event to correct');

/** Moves the focus on until it is on the control of this name. */
async function tabTo(page: Page, name: string): Promise<void> {
	const control = page.getByLabel(name, { exact: true }).or(page.getByRole('button', { name, exact: true }));
	for (let i = 0; i < 12; i++) {
		await page.keyboard.press('Tab');
		if (await control.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error(`${name} is not reached by Tab`);
}

test('a correction is written by keyboard, downloaded and applied to a copy', async ({ page }) => {
	test.setTimeout(240_000);
	await page.goto(`event/${event.id}/`);
	await page.getByRole('link', { name: 'Suggest a correction' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('What is wrong?')).toBeVisible();
	await expect(page.getByText(event.title, { exact: true })).toBeVisible();
	await page.getByLabel('What is wrong?').focus();
	await page.keyboard.press('ArrowDown');
	await expect(page.getByRole('blockquote')).toHaveText(event.title);
	await tabTo(page, 'It should say');
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.type('A <b>better</b> title');
	await tabTo(page, 'How do you know? A work, and where in it');
	await page.keyboard.type('The archive, box 3');
	await tabTo(page, 'Download the file');
	const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
	await expect(page.getByRole('status')).toHaveText(/Done/);
	expect(download.suggestedFilename()).toBe(`correction-event-${event.id}.json`);
	const path = await download.path();
	expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
		suggestion: 1,
		atlas: core.atlas.id,
		version: core.atlas.version,
		id: `event:${event.id}`,
		field: 'title',
		now: event.title,
		should: 'A <b>better</b> title',
		source: 'The archive, box 3'
	});

	// Markup is told as a fault; the same in plain words is written.
	const copy = mkdtempSync(join(tmpdir(), 'suggested-'));
	try {
		cpSync(join(ROOT, 'geodata'), copy, { recursive: true });
		const { status, stdout } = spawnSync(
			process.execPath,
			['--import', 'tsx', 'src/compiler/cli.ts', 'apply', path, '--write'],
			{ cwd: ROOT, encoding: 'utf8', env: { ...process.env, ATLAS_FOLDER: copy, NODE_OPTIONS: '' } }
		);
		expect(stdout).toContain(`event:${event.id}: changed (events.yaml)`);
		expect(stdout).toContain('title: ');
		expect([status, readFileSync(join(copy, 'events.yaml'), 'utf8')]).toEqual([
			1,
			readFileSync(join(ROOT, 'geodata/events.yaml'), 'utf8')
		]);
	} finally {
		rmSync(copy, { recursive: true });
	}
});

test('a card and a day lead to the form, which asks nothing where there is nothing', async ({ page }) => {
	await page.goto(`?svg#sel=event:${event.id}`);
	await page.getByRole('link', { name: 'Suggest a correction' }).click();
	await expect(page.getByLabel('What is wrong?')).toBeVisible();
	const [day] = [...core.index.changesBetween(core.atlas.period.start, core.atlas.period.end)];
	await page.goto(
		`suggest/?id=${encodeURIComponent('day:' + new Date((day?.day ?? 0) * 86_400_000).toISOString().slice(0, 10))}`
	);
	await expect(page.getByRole('option', { name: /first day$/ }).first()).toBeAttached();
	await page.goto('suggest/?id=event:constructor');
	await expect(page.getByRole('alert')).toContainText('names nothing');
	await expect(page.getByLabel('What is wrong?')).toHaveCount(0);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { parseIsoDay } from '#lib/atlas/time/day.ts';
import { formatDay } from '#lib/i18n/format-day.ts';
import { ELSEWHERE } from './elsewhere.ts';
import { test } from './same-page.ts';

/* Links of every release, a handful of each, opened as a reader would; tests/permanence tries them all against the codec. */

const FOLDER = join(import.meta.dirname, '../permanence');
/** A line of the list, as far as the page shows it. */
interface KeptLink {
	readonly link: string;
	readonly state: { readonly day: string };
}

/** Of each list every so-manieth link. */
const STRIDE = 12;

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json'))) {
	const links = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as KeptLink[];
	test(`links of ${file.replace('.json', '')} restore what they held`, async ({ atlas, page }) => {
		for (const { link, state } of links.filter((_, i) => i % STRIDE === 0)) {
			await page.goto(ELSEWHERE);
			await atlas.open(`/${link}`);
			const day = parseIsoDay(state.day);
			if (day === null) throw new Error(`${state.day} is no day`);
			await expect(atlas.slider, link).toHaveAttribute('aria-valuetext', formatDay(day));
			await expect(atlas.notices.getByRole('listitem'), link).toHaveCount(0);
			expect(new URL(page.url()).hash).toBe(link);
		}
	});
}

import { error } from '@sveltejs/kit';
import { pageDays } from '#lib/atlas/page-days.ts';
import { formatIsoDay, parseIsoDay } from '#lib/atlas/time/day.ts';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { madeEntries } from '../../../made-entries.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = madeEntries(() =>
	pageDays(loadAtlas()).map((day) => ({ date: formatIsoDay(day) }))
);

export const load: PageLoad = ({ params }) => {
	const day = parseIsoDay(params.date);
	if (day === null || !pageDays(loadAtlas()).includes(day)) error(404);
	return { day };
};

import { error } from '@sveltejs/kit';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { loadTerms } from '#lib/data/load-glossary.ts';
import { loadTourSheets } from '#lib/data/load-tour-sheets.ts';
import { loadTours } from '#lib/data/load-tours.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const entries: EntryGenerator = () => loadAtlas().atlas.tours.map(({ id }) => ({ id }));

export const load: PageLoad = async ({ params: { id } }) => {
	const { tours } = await loadTours(loadAtlas());
	const tour = tours.find((one) => one.id === id);
	if (!tour) error(404);
	const sheets = (await loadTourSheets()).find((one) => one.tour === id) ?? null;
	return { tour, sheets, terms: await loadTerms() };
};

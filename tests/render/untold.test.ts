import { render } from 'svelte/server';
import { describe, expect, it, vi } from 'vitest';
import { createHistoryCore } from '#lib/atlas/history-core.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { loadRecord } from '#lib/data/load-record.ts';
import { formatDay } from '#lib/i18n/format-day.ts';
import { t } from '#lib/i18n/messages.ts';
import Told from '#lib/record-view/Told.svelte';
import CardHost from './CardHost.svelte';

/* In a site that is read from the right, and of which the record is told in English: as one in Uyghur is until somebody translates it. */

vi.mock('#lib/atlas/language.ts', () => ({
	LANGUAGE: 'ug',
	LOCALE: 'en-GB',
	CITATION_LOCALE: 'en-US',
	DIRECTION: 'rtl',
	ORIGINAL: 'en'
}));

const core = loadAtlas();
const history = createHistoryCore(await loadRecord(core), core);

function card(selection: Selection | null): string {
	return render(CardHost, { props: { core, history, selection } }).body.replaceAll(/<!--.*?-->/gs, '');
}

/** A text as it is marked: its language, why, and the sign. */
const MARKED =
	/<span lang="en" dir="auto" title="Not translated yet">([^]*?)<sup aria-hidden="true"[^>]*>EN<\/sup><\/span>/g;
const marked = (html: string) =>
	[...html.matchAll(MARKED)].map(([, text = '']) => text.replaceAll(/<[^>]*>/g, ''));

describe('a text of the record that is not told in the language of the site', () => {
	const event = core.atlas.events.find(({ id }) => id === '1945-07-31-tacheng-falls');

	it('says so on its card: heading and account', () => {
		const texts = marked(card({ kind: 'event', id: event?.id ?? '' }));
		expect(texts).toContain(event?.title);
		expect(texts).toContainEqual(expect.stringMatching(/^ETR forces take /));
	});

	it('leaves names and words of the language unmarked', () => {
		const told = (text: string) => render(Told, { props: { text } }).body;
		expect(marked(told('The mill burns'))).toEqual(['The mill burns']);
		for (const text of ['Burhan Shahidi', 'شىنجاڭ', 'غۇلجا شەھىرى'])
			expect(told(text)).not.toContain('<span');
	});
});

describe('a line that is read from the right', () => {
	it('holds each date together, as it is written', () => {
		expect(formatDay(event1945())).toBe('\u206831 July 1945\u2069');
	});

	it('keeps what a message is given apart from its words', () => {
		const told = t('pointer.label', { name: 'Mount Kabanya', km: 10, direction: 'east' });
		expect(told).toContain('\u2068Mount Kabanya\u2069');
	});
});

function event1945() {
	const found = core.atlas.events.find(({ id }) => id === '1945-07-31-tacheng-falls');
	if (!found) throw new Error('no such event');
	return found.day.best;
}

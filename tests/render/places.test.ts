import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { createHistoryCore } from '#lib/atlas/history-core.ts';
import { parseIsoDay } from '#lib/atlas/time/day.ts';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { loadRecord } from '#lib/data/load-record.ts';
import { formatWhen } from '#lib/i18n/format-day.ts';
import CardHost from './CardHost.svelte';

/* What the card of every place says plainly: its name of today, and when it fell first. */

const core = loadAtlas();
const history = createHistoryCore(await loadRecord(core), core);
const { places, events, units, defaultDay } = core.atlas;

const PEACE = parseIsoDay('1949-09-01') ?? Infinity;

function cardOf(id: string): string {
	const { body } = render(CardHost, { props: { core, history, selection: { kind: 'place', id } } });
	return (/<article[^]*<\/article>/.exec(body)?.[0] ?? '')
		.replaceAll(/<!--.*?-->|<[^>]*>/g, ' ')
		.replaceAll(/\s+/g, ' ');
}

describe('the card of a place', () => {
	it('says what it is called today, where that is another name', () => {
		const wrong = places.flatMap(({ id, toponyms }) => {
			const today = toponyms.find(({ lang, use, to }) => lang === 'en' && use === 'modern' && !to)?.name;
			const title = core.placeName(id, defaultDay);
			const card = cardOf(id);
			const isRight =
				today === undefined || today === title
					? !card.includes('today: ')
					: card.includes(`today: ${today} `);
			return isRight ? [] : [{ id, title, today }];
		});
		expect(wrong).toEqual([]);
		expect(cardOf('dihua')).toContain('today: Urumqi');
	});

	it('says when it fell first, of every place that fell', () => {
		const fallen = places.flatMap(({ id }) => {
			const [first] = events
				.filter(({ falls }) => falls?.includes(id))
				.sort((a, b) => a.day.best - b.day.best);
			return first ? [{ id, day: first.day }] : [];
		});
		expect(fallen.length).toBeGreaterThan(18);
		expect(
			fallen
				.filter(
					({ id, day }) => !cardOf(id).includes(`Fell ${formatWhen(day, 'long').replaceAll(/\s+/g, ' ')}`)
				)
				.map(({ id }) => id)
		).toEqual([]);
		const standing = places.filter(({ id }) => fallen.every((one) => one.id !== id));
		expect(standing.filter(({ id }) => / Fell \d/.test(cardOf(id))).map(({ id }) => id)).toEqual([]);
	});

	it('knows a fall in every area that was taken before the changes of side of 1949', () => {
		const lacking = units.flatMap(({ id }) => {
			const intervals = core.index.historyOf(id);
			const first = intervals[0];
			const taken = intervals.find(
				({ status, deFacto, start, confidence }) =>
					status === 'held' && deFacto !== first?.deFacto && start.best < PEACE && confidence !== 'low'
			);
			const hasFall = events.some(({ areas, falls }) => falls !== undefined && areas.includes(id));
			return taken && first?.status === 'held' && !hasFall ? [id] : [];
		});
		// No town lies in it.
		expect(lacking).toEqual(['yulduz']);
	});
});

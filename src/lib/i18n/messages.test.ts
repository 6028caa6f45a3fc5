import { describe, expect, it } from 'vitest';
import { parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import en from './en.json' with { type: 'json' };
import { formatDay, formatShortDay } from './format-day.ts';
import { isMessageKey, list, t } from './messages.ts';
import { narrationWords } from './narration.ts';

describe('the catalogue', () => {
	it('parses every message', () => {
		for (const key of Object.keys(en)) {
			if (!isMessageKey(key)) throw new Error(key);
			const names = [...en[key].matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '');
			expect(t(key, Object.fromEntries(names.map((name) => [name, 2])))).not.toContain('{');
		}
	});

	it('puts values in and joins lists', () => {
		expect(t('notice.bad-view', { value: '<b>' })).toContain('“<b>”');
		expect(list(['a', 'b', 'c'])).toBe('a, b and c');
	});
});

describe('formatDay', () => {
	it('writes the day whatever the time zone', () => {
		const day = parseIsoDay('1923-01-01') as Day;
		expect(formatDay(day)).toBe('1 January 1923');
		expect(formatShortDay(day)).toBe('1 Jan 1923');
	});
});

describe('narrationWords', () => {
	it('counts seats in words', () => {
		const polity = (name: string, seats: number, isPlural = false) =>
			({ kind: 'polity', holder: { name, isPlural }, seats }) as const;
		const contested = { kind: 'contested', seats: 1 } as const;
		expect(narrationWords.seats([polity('the North', 7), polity('the South', 2), contested], 10)).toBe(
			'the North holds seven of the district seats and the South two; one is contested'
		);
		expect(narrationWords.seats([polity('the rebels', 7, true), { kind: 'unknown', seats: 3 }], 10)).toBe(
			'the rebels hold seven of the district seats; three are without a dated source'
		);
		expect(narrationWords.seats([polity('the North', 10)], 10)).toBe(
			'the North holds all the district seats'
		);
		expect(narrationWords.seats([contested], 10)).toBe('one of the district seats is contested');
		expect(narrationWords.seats([{ kind: 'contested', seats: 10 }], 10)).toBe(
			'all the district seats are contested'
		);
		expect(narrationWords.seats([{ kind: 'unknown', seats: 10 }], 10)).toBe(
			'no district seat has a dated source'
		);
	});
});

describe('the words of the catalogue', () => {
	/** Other words for a thing that has one already. */
	const OTHER_WORDS = [
		['tour', /guided tour/i],
		['account, of what a source says', /each version/i],
		['turning point', /^Next event$/],
		['show, of what was hidden', /reveal/i],
		['map, not plate or chart', /\b(?:plate|chart)s?\b/i],
		['source, not reference', /\breferences\b/i],
		['place, not location', /\blocations?\b/i]
	] as const;
	/** On the page of an event it is the next one of all. */
	const EXCEPT = new Set(['page.event-after']);

	it.each(OTHER_WORDS)('has one word for a thing: %s', (_, other) => {
		const found = Object.entries(en).filter(([key, text]) => !EXCEPT.has(key) && other.test(text));
		expect(found).toEqual([]);
	});
});

import { describe, expect, it } from 'vitest';
import { LANGUAGE } from '#lib/atlas/language.ts';
import { parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import type { UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import {
	formatDay,
	formatGiven,
	formatMonth,
	formatTableDay,
	formatTick,
	formatWhen,
	formatWhenSpan
} from '#lib/i18n/format-day.ts';

/* Dates as a reader of each language writes them: no-break spaces are written as spaces here. */

const on = (iso: string) => parseIsoDay(iso) as Day;
const when = (earliest: string, best = earliest, latest = best): UncertainDay => ({
	earliest: on(earliest),
	best: on(best),
	latest: on(latest)
});
const exactly = when('1945-09-08');

const WRITTEN: Readonly<Record<string, readonly (readonly [how: string, text: () => string])[]>> = {
	ru: [
		['8 сентября 1945 г.', () => formatDay(exactly.best)],
		['сентябрь 1945 г.', () => formatMonth(exactly.best)],
		['7–9 сентября 1945 г.', () => formatWhen(when('1945-09-07', '1945-09-08', '1945-09-09'), 'long')],
		['22 августа – 1 сентября 1949 г.', () => formatWhenSpan(when('1949-08-22'), when('1949-09-01'))],
		['ок. 8 сент. 1945 г.', () => formatWhen(when('1945-09-07', '1945-09-08', '1945-09-09'), 'point')],
		// The end of a run is one time, though it is known as several months.
		[
			'ок. окт. 1946 г. – 25 авг. 1949 г.',
			() => formatWhenSpan(when('1946-04-01', '1946-10-10', '1947-04-30'), when('1949-08-25'))
		],
		['1945 г.', () => formatWhen(when('1945-01-01', '1945-07-01', '1945-12-31'))],
		['1944–1945 гг.', () => formatWhen(when('1944-01-01', '1945-01-01', '1945-12-31'))],
		['ок. 1945 г.', () => formatWhen({ ...when('1945-01-01', '1945-07-01', '1945-12-31'), vague: 'about' })],
		[
			'сентябрь',
			() => formatWhen(when('1945-09-01', '1945-09-15', '1945-09-30'), 'long').split(' ')[0] ?? ''
		],
		['осень 1945 г.', () => formatGiven('1945-23')],
		['08.09.1945', () => formatTableDay(exactly.best)],
		['1945', () => formatTick(on('1945-01-01'), 'year')]
	],
	zh: [
		['1945年9月8日', () => formatDay(exactly.best)],
		['1945年9月', () => formatMonth(exactly.best)],
		['1945年9月7日至9日', () => formatWhen(when('1945-09-07', '1945-09-08', '1945-09-09'), 'long')],
		['1949年8月22日至9月1日', () => formatWhenSpan(when('1949-08-22'), when('1949-09-01'))],
		[
			LANGUAGE === 'zh-Hant' ? '約1945年9月8日' : '约1945年9月8日',
			() => formatWhen(when('1945-09-07', '1945-09-08', '1945-09-09'), 'point')
		],
		[
			'1950年3月至1950年4月',
			// “About”, which begins it, is another sign in either writing.
			() =>
				formatWhenSpan(
					when('1950-02-01', '1950-03-15', '1950-04-30'),
					when('1950-04-01', '1950-04-15', '1950-04-30')
				).slice(1)
		],
		['1945年', () => formatWhen(when('1945-01-01', '1945-07-01', '1945-12-31'))],
		['1945年秋', () => formatGiven('1945-23')],
		['1945.9.8', () => formatTableDay(exactly.best)],
		['1945', () => formatTick(on('1945-01-01'), 'year')],
		['4月', () => formatTick(on('1945-04-01'), 'quarter')]
	]
};

describe(`dates in ${LANGUAGE}`, () => {
	it.each(WRITTEN[LANGUAGE.slice(0, 2)] ?? [])('are written %s', (expected, written) => {
		expect(written().replace(/[\u00a0\u202f\u2009]/g, ' ')).toBe(expected);
	});
});

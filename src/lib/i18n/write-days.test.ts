import { afterEach, expect, it, vi } from 'vitest';
import { addDays, dayOf } from '#lib/atlas/time/day.ts';
import { joinDays } from './write-days.ts';

const format = new Intl.DateTimeFormat('zh-Hans-CN', {
	day: 'numeric',
	month: 'long',
	year: 'numeric',
	timeZone: 'UTC'
});

it.each([
	['1949-08-22', '1949-08-25', '1949年8月22日至25日'],
	['1949-08-22', '1949-09-03', '1949年8月22日至9月3日'],
	['1948-12-30', '1949-01-02', '1948年12月30日至1949年1月2日'],
	['1949-08-22', '1949-08-22', '1949年8月22日']
])('writes what the days %s and %s share once', (from, to, text) => {
	expect(joinDays(format, Date.parse(from), Date.parse(to), '至')).toBe(text);
});

afterEach(() => {
	vi.unstubAllGlobals();
});

it('makes no format before a day is written: the script before the first paint writes none', async () => {
	const first = dayOf({ year: 1970, month: 1, day: 1 });
	const next = addDays(first, 1);
	let made = 0;
	class Counted extends Intl.DateTimeFormat {
		constructor(...given: ConstructorParameters<typeof Intl.DateTimeFormat>) {
			super(...given);
			made++;
		}
	}
	vi.stubGlobal('Intl', { ...Intl, DateTimeFormat: Counted });
	vi.resetModules();
	const { dayWriter, longDays } = await import('./write-days.ts');
	const years = dayWriter({ year: 'numeric' });
	expect(made).toBe(0);
	expect(longDays(first, first)).toBe('1 January 1970');
	expect(years(first, first)).toBe('1970');
	expect(made).toBe(2);
	expect(longDays(next, next)).toBe('2 January 1970');
	expect(made).toBe(2);
});

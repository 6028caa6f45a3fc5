import { expect, it } from 'vitest';
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

import { describe, expect, it } from 'vitest';
import { formatIsoDay } from '#lib/atlas/time/day.ts';
import { parseEdtf } from './edtf.ts';

describe('edtf', () => {
	it.each([
		['1945-09-08', '1945-09-08/1945-09-08'],
		['1945-09', '1945-09-01/1945-09-30'],
		['1945', '1945-01-01/1945-12-31'],
		['1944-11~', '1944-11-01/1944-11-30 about'],
		['1947-05-08~', '1947-05-08/1947-05-08 about'],
		['1945-09-07/1945-09-09', '1945-09-07/1945-09-09'],
		['[1945-09-07..1945-09-09]', '1945-09-07/1945-09-09'],
		['[1946-06-16,1946-06-26]', '1946-06-16/1946-06-26'],
		['[1902..1903]', '1902-01-01/1903-12-31'],
		['[..1946-03-18]', '1946-03-18/1946-03-18 earlier'],
		['[1947-02-22..]', '1947-02-22/1947-02-22 later'],
		['1948-21', '1948-03-01/1948-05-31'],
		['1945-23', '1945-09-01/1945-11-30'],
		['1945-24', '1945-12-01/1946-02-28']
	])('reads %s', (text, bounds) => {
		const read = parseEdtf(text);
		const vague = read?.vague === undefined ? '' : ` ${read.vague}`;
		expect(read && `${formatIsoDay(read.earliest)}/${formatIsoDay(read.latest)}${vague}`).toBe(bounds);
	});

	it.each(['', 'autumn', '1945-02-30', '[1945-02-30]', '1945-25', '[..]', '../1945'])(
		'refuses %j',
		(text) => {
			expect(parseEdtf(text)).toBeNull();
		}
	);
});

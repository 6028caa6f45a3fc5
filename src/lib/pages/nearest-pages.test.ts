import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { tinyAtlas, day } from '#lib/atlas/testing/tiny-atlas.ts';
import { formatIsoDay } from '#lib/atlas/time/day.ts';
import { nearestPages } from './nearest-pages.ts';

const core = createAtlasCore(tinyAtlas());
const days = [day(10)];
const [district] = core.atlas.districts;
const id = district?.id ?? '';

describe('nearestPages', () => {
	it('finds a thing by its id with a letter wrong, that of the kind asked for first', () => {
		const wrong = `/district/${id.slice(0, -1)}x/`;
		expect(nearestPages(core, days, wrong)[0]?.path).toBe(`district/${id}/`);
	});

	it('finds nothing for what is like nothing', () => {
		expect(nearestPages(core, days, '/wp-admin/xmlrpc.php')).toEqual([]);
	});

	it('gives the days around a day without a page, in order', () => {
		const some = [10, 20, 30, 40, 50, 60, 70].map(day);
		const near = nearestPages(core, some, `/on/${formatIsoDay(day(31))}/`);
		expect(near.map(({ path }) => path)).toEqual(
			[10, 20, 30, 40, 50].map((value) => `on/${formatIsoDay(day(value))}/`)
		);
	});

	it('survives hostile addresses', () => {
		for (const path of ['', '/', '/%E0%A4%A', `/${'a'.repeat(1e5)}`, '/<script>', '/place/%00'])
			expect(() => nearestPages(core, days, path)).not.toThrow();
	});
});

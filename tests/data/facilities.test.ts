import { describe, expect, it } from 'vitest';
import { facilitiesOn } from '#lib/atlas/facilities-on.ts';
import { parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { core } from '../built-core.ts';

/* Which consulates, headquarters and airfields stood where, by the sources that the record cites. */

const { atlas } = core;

function standing(layer: string, date: string): string[] {
	return facilitiesOn(core, parseIsoDay(date) as Day, [layer])
		.marks.flatMap(({ facilities }) => facilities)
		.filter(({ isDocumented }) => isDocumented)
		.map(({ facility }) => facility.id)
		.sort();
}

describe('the layers of facilities', () => {
	it('hold enough to be worth a switch, each with a source that was read', () => {
		for (const { id } of atlas.facilityLayers)
			expect(atlas.facilities.filter(({ layer }) => layer === id).length, id).toBeGreaterThanOrEqual(8);
		const sources = new Set(atlas.sources.map(({ id }) => id));
		for (const { id, attestations } of atlas.facilities)
			expect(
				attestations.filter(({ source }) => sources.has(source) && source !== 'GK').length,
				id
			).toBeGreaterThan(0);
	});

	it('show the consulates of a day: the American one to 15 August 1949, the British one at Kashgar to 1948', () => {
		expect(standing('consulates', '1945-09-08')).toEqual([
			'american-consulate-dihua',
			'british-consulate-kashgar',
			'soviet-consulate-dihua',
			'soviet-consulate-ghulja',
			'soviet-consulate-tacheng'
		]);
		expect(standing('consulates', '1949-08-15')).toContain('american-consulate-dihua');
		expect(standing('consulates', '1949-08-25')).toEqual([
			'indian-consulate-kashgar',
			'soviet-consulate-dihua',
			'soviet-consulate-ghulja',
			'soviet-consulate-tacheng'
		]);
	});

	it('close the British consulate at Dihua in February 1947, and have it again by October 1949', () => {
		const british = (date: string) =>
			standing('consulates', date).filter((id) => id.startsWith('british-consulate-dihua'));
		expect(british('1946-06-01')).toEqual(['british-consulate-dihua']);
		expect(british('1947-08-12')).toEqual([]);
		expect(british('1949-10-20')).toEqual(['british-consulate-dihua-1949']);
	});

	it('never say for sure that the Soviet post at Kashgar was open', () => {
		const { period } = atlas;
		const days = Array.from({ length: period.end - period.start }, (_, i) => (period.start + i) as Day);
		const documented = days.flatMap((day) =>
			facilitiesOn(core, day, ['consulates'])
				.marks.flatMap(({ facilities }) => facilities)
				.filter(({ facility, isDocumented }) => isDocumented && facility.id === 'soviet-consulate-kashgar')
		);
		expect(documented).toEqual([]);
	});

	it('show headquarters on both sides of the Manas, and those of the PLA from November 1949', () => {
		expect(standing('headquarters', '1948-06-01')).toEqual(
			expect.arrayContaining(['227th-brigade-suilai', 'garrison-command-dihua', 'national-army-ghulja'])
		);
		expect(standing('headquarters', '1949-11-05')).not.toContain('first-army-group-dihua');
		expect(standing('headquarters', '1949-11-06')).toContain('first-army-group-dihua');
	});
});

import { describe, expect, it } from 'vitest';
import { createAtlasCore } from './core.ts';
import { facilitiesOn, mayStandOn, standsOn } from './facilities-on.ts';
import type { Facility } from './model/facility.ts';
import { between, day, tinyAtlas } from './testing/tiny-atlas.ts';
import { certainDay, type UncertainDay } from './time/uncertain-day.ts';

const by = (last: number): UncertainDay => ({ ...certainDay(day(last)), vague: 'earlier' });
const from = (first: number): UncertainDay => ({ ...certainDay(day(first)), vague: 'later' });
const on = (one: number) => certainDay(day(one));

/** The first and the last of the days 0–99 on which something holds. */
function span(holds: (of: number) => boolean): readonly [number, number] | null {
	const days = Array.from({ length: 100 }, (_, i) => i).filter(holds);
	return days.length === 0 ? null : [days[0] ?? 0, days.at(-1) ?? 0];
}

describe('a facility', () => {
	it.each<[string, Pick<Facility, 'start' | 'end'>, unknown, unknown]>([
		['of known days', { start: on(10), end: on(20) }, [10, 19], [10, 19]],
		['that outlasts the period', { start: null, end: null }, [0, 99], [0, 99]],
		['first and last mentioned', { start: by(10), end: from(20) }, [10, 20], [0, 99]],
		['mentioned once', { start: by(10), end: from(10) }, [10, 10], [0, 99]],
		[
			'begun and ended on one of some days',
			{ start: between(10, 12, 15), end: between(20, 22, 25) },
			[15, 19],
			[10, 24]
		],
		['gone by a day', { start: null, end: by(30) }, null, [0, 29]],
		['begun after a day', { start: from(30), end: null }, null, [30, 99]]
	])('%s', (_, standing, documented, possible) => {
		expect(span((of) => standsOn(standing, day(of)))).toEqual(documented);
		expect(span((of) => mayStandOn(standing, day(of)))).toEqual(possible);
	});
});

describe('the facilities of a day', () => {
	const facility = (
		id: string,
		layer: string,
		place: string,
		start: UncertainDay,
		end: UncertainDay
	): Facility => ({
		id,
		layer,
		name: id,
		label: id,
		place,
		start,
		end,
		confidence: 'high',
		attestations: []
	});
	const core = createAtlasCore(
		tinyAtlas({
			facilityLayers: [
				{ id: 'mills', name: 'Mills', one: 'mill', glyph: 'square', summary: 'Mills.' },
				{ id: 'wells', name: 'Wells', one: 'well', glyph: 'house', summary: 'Wells.' }
			],
			facilities: [
				facility('old', 'wells', 'na-town', on(0), on(50)),
				facility('doubtful', 'mills', 'na-town', by(60), on(90)),
				facility('new', 'mills', 'na-town', on(40), on(90)),
				facility('south', 'mills', 'sa-town', on(70), on(80))
			]
		})
	);
	const marks = (of: number, layers: readonly string[]) =>
		facilitiesOn(core, day(of), layers).marks.map(({ place, layer, slot, label, isDocumented }) =>
			[place, layer, slot, label, isDocumented].join(' ')
		);

	it('stand side by side at a place, in the order of the layers, and only those that are switched on', () => {
		expect(marks(45, ['mills', 'wells'])).toEqual(['na-town mills 0 new true', 'na-town wells 1 old true']);
		expect(marks(45, ['wells'])).toEqual(['na-town wells 0 old true']);
		expect(marks(45, [])).toEqual([]);
	});

	it('come and go, and name what is documented before what is not', () => {
		expect(marks(20, ['mills'])).toEqual(['na-town mills 0 doubtful false']);
		expect(marks(65, ['mills'])).toEqual(['na-town mills 0 doubtful, new true']);
		expect(marks(75, ['mills'])).toEqual([
			'na-town mills 0 doubtful, new true',
			'sa-town mills 0 south true'
		]);
		expect(marks(90, ['mills'])).toEqual([]);
	});

	it('are the same object until one begins or ends', () => {
		const of = (one: number) => facilitiesOn(core, day(one), ['mills']);
		expect(of(41)).toBe(of(49));
		expect(of(41)).not.toBe(of(61));
		expect(of(69).key).not.toBe(of(70).key);
	});
});

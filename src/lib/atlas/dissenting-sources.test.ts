import { describe, expect, it } from 'vitest';
import { dissentingSources } from './dissenting-sources.ts';
import { day, held, tinyAtlas } from './testing/tiny-atlas.ts';
import { certainDay } from './time/uncertain-day.ts';

describe('dissentingSources', () => {
	it('finds the sources that say otherwise, of the map first', () => {
		const atlas = tinyAtlas({
			control: [held('na', 10, 100, 'red', { claims: [{ by: 'rumour', day: certainDay(day(12)) }] })],
			events: [
				{
					id: 'feast',
					day: certainDay(day(5)),
					title: 'Feast',
					kind: 'politics',
					importance: 1,
					areas: [],
					claims: [
						{ by: 'tale', day: certainDay(day(6)) },
						{ by: 'rumour', day: certainDay(day(7)) }
					]
				}
			]
		});
		expect(dissentingSources(atlas)).toEqual({ control: ['rumour'], other: ['tale'] });
		expect(dissentingSources(tinyAtlas())).toEqual({ control: [], other: [] });
	});
});

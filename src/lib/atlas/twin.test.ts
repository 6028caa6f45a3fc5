import { describe as suite, expect, it } from 'vitest';
import { twinWords } from '#lib/i18n/twin.ts';
import { createAtlasCore } from './core.ts';
import { describe } from './describe.ts';
import { between, day, held, tinyAtlas, title } from './testing/tiny-atlas.ts';
import { twinOf } from './twin.ts';

const core = createAtlasCore(
	tinyAtlas({
		control: [
			held('na', 0, 40, 'red'),
			held('na', between(38, 40, 44), 100, 'blue', { change: 'the north goes over' }),
			held('nb', 0, 100, 'red'),
			held('sa', 0, 100, 'red', { status: 'contested', claimants: ['red', 'green'] }),
			held('sb', 0, 100, null),
			held('far', 0, 70, 'green'),
			held('far', 70, 100, 'red')
		],
		titles: [title('whole', 0, 100, 'red'), title('north', 40, 100, 'red', { claimedBy: ['blue'] })]
	})
);
const twinOn = (value: number, view: 'de-facto' | 'de-jure' | 'both' = 'de-facto') =>
	twinOf(core, describe(core, { day: day(value), view, selection: null, names: 'period' }), twinWords);

suite('twinOf', () => {
	it('says who held what with area and share, in fact and in law', () => {
		expect(twinOn(50).paragraphs.map(({ topic, text }) => `${topic}: ${text}`)).toMatchInlineSnapshot(`
			[
			  "situation: Blue holds one of the district seats; one is contested. Before this, about 10 February 1970: the north goes over.",
			  "view: who held what in fact.",
			  "held: The blue: the seat of North, about 100 km² (25 %). Contested between the red and the green: the seat of South, about 100 km² (25 %). The red: no district seat, about 100 km² (25 %). No dated source: no district seat, about 100 km² (25 %).",
			  "parts: NB: The red; SB: no dated source.",
			  "title: The red, in all districts. North: also claimed by the blue.",
			  "elsewhere: Far: The green.",
			  "previous: 10 February 1970: the north went over about 10 February.",
			  "next: 12 March 1970: Far passes from the green to the red.",
			]
		`);
	});

	it('gives a row to each district and city, in full words', () => {
		expect(twinOn(50).rows).toMatchObject([
			{
				id: 'north',
				holder: 'blue',
				deFacto: 'The blue',
				since: expect.stringMatching(/^8.–.14 February 1970$/),
				until: 'the end of the period shown'
			},
			{
				id: 'south',
				status: 'contested',
				deFacto: 'contested between the red and the green',
				since: 'earlier'
			},
			{ id: 'far', holder: 'green', deJure: 'The red', until: '12 March 1970' }
		]);
	});

	it('says the same of the land whatever the map is painted by', () => {
		const without = (view: 'de-facto' | 'de-jure' | 'both') =>
			twinOn(50, view).paragraphs.filter(({ topic }) => topic !== 'view' && topic !== 'situation');
		expect(without('de-jure')).toEqual(without('de-facto'));
		expect(without('both')).toEqual(without('de-facto'));
	});
});

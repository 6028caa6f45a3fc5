import { describe as suite, expect, it } from 'vitest';
import { createAtlasCore } from './core.ts';
import { describe } from './describe.ts';
import type { EventStub } from './model/event.ts';
import { narrate, type NarrationWords } from './narrate.ts';
import { between, day, held, tinyAtlas } from './testing/tiny-atlas.ts';
import { certainDay } from './time/uncertain-day.ts';

const rest = ['nb', 'sa', 'sb', 'far'].map((area) => held(area, 0, 100, 'red'));
const words: NarrationWords = {
	past: (clause) => `once ${clause}`,
	about: (clause) => `about now ${clause}`,
	passes: (areas, from, to) => `${areas.map(({ name }) => name).join('+')} passes from ${from} to ${to}`,
	goesOn: (areas, from, to) =>
		`in ${areas.map(({ name }) => name).join('+')} ${from.name} goes on as ${to.name}`,
	title: ({ name }, districts) => `${name} has title to ${districts?.join('+') ?? 'all'}`,
	seats: (counts, total) =>
		counts
			.map((count) => `${count.kind === 'polity' ? count.holder.name : count.kind} ${count.seats}/${total}`)
			.join(', '),
	contestedBy: (claimants) => `contested hands (${claimants.join(', ')})`,
	unknown: 'unknown',
	before: ({ best }, clause) => `before, on ${best - day(0)}, ${clause}`
};

interface Setting {
	readonly events?: readonly EventStub[];
	readonly view?: 'de-facto' | 'de-jure';
	readonly most?: number;
}

function told(
	control: ReturnType<typeof held>[],
	value: number,
	{ events = [], view = 'de-facto', most }: Setting = {}
): string {
	const core = createAtlasCore(tinyAtlas({ control, events }));
	const scene = describe(core, { day: day(value), view, selection: null, names: 'period' });
	return narrate(core, scene, words, most);
}

function event(on: number, title: string, more: Partial<EventStub> = {}): EventStub {
	return {
		id: title,
		day: certainDay(day(on)),
		title,
		kind: 'politics',
		importance: 1,
		areas: [],
		claims: [],
		...more
	};
}

const quiet = [held('na', 0, 100, 'blue'), ...rest];

suite('narrate', () => {
	it('tells who holds the seats on a day without news', () => {
		expect(told([held('na', 0, 100, 'blue'), ...rest], 5)).toBe('Blue 1/2, red 1/2.');
	});

	it('tells what happened in the record’s own words, once for all areas', () => {
		const change = { change: 'the gates are opened' };
		const control = [
			held('na', 0, 10, 'red'),
			held('na', 10, 100, 'blue', change),
			held('nb', 0, 10, 'red'),
			held('nb', 10, 100, 'blue', change),
			...rest.slice(1)
		];
		expect(told(control, 10)).toBe('The gates are opened. Blue 1/2, red 1/2.');
	});

	it('says “about” of an uncertain day', () => {
		const control = [
			held('na', 0, 10, 'red'),
			held('na', between(8, 10, 12), 100, 'blue', { change: 'the gates are opened' }),
			...rest
		];
		expect(told(control, 10)).toBe('About now the gates are opened. Blue 1/2, red 1/2.');
	});

	it('has words for a change without words of its own', () => {
		const control = [
			held('na', 0, 10, 'red'),
			held('na', 10, 100, 'blue'),
			held('nb', 0, 10, 'red'),
			held('nb', 10, 100, 'blue'),
			...rest.slice(1)
		];
		expect(told(control, 10)).toBe('NA+NB passes from the red to the blue. Blue 1/2, red 1/2.');
	});

	it('tells a renaming without words of its own as such', () => {
		const control = [held('na', 0, 10, 'blue'), held('na', 10, 100, 'green'), ...rest];
		const polities = tinyAtlas().polities.map((one) =>
			one.id === 'green' ? { ...one, continues: 'blue' } : one
		);
		const core = createAtlasCore(tinyAtlas({ control, polities }));
		const scene = describe(core, { day: day(10), view: 'de-facto', selection: null, names: 'period' });
		expect(narrate(core, scene, words)).toBe('In NA the blue goes on as the green. Green 1/2, red 1/2.');
	});

	it('does not say that something goes on beside what it began with', () => {
		const begun = { change: 'a siege begins', situation: 'a siege goes on' };
		const control = [held('na', 0, 10, 'red'), held('na', 10, 100, 'red', begun), ...rest];
		expect(told(control, 10)).toBe('A siege begins. Red 2/2.');
		const events = [event(20, 'a feast')];
		expect(told(control, 20, { events })).toBe('A feast. Red 2/2. A siege goes on.');
	});

	it('adds what goes on, once', () => {
		const situation = 'a siege goes on';
		const control = [
			held('na', 0, 100, 'red', { situation }),
			held('nb', 0, 100, 'red', { situation }),
			...rest.slice(1)
		];
		expect(told(control, 10)).toBe('Red 2/2. A siege goes on.');
	});

	it('leaves out what goes on when the sentence would grow too long to read', () => {
		const control = [held('na', 0, 100, 'red', { situation: 'x'.repeat(220) }), ...rest];
		expect(told(control, 10)).toBe('Red 2/2.');
	});

	it('tells an event of the day, the weightiest first, in its own words where it has some', () => {
		const events = [
			event(10, 'a rest day'),
			event(10, 'the signing', { importance: 3, headline: 'the peace is signed' })
		];
		expect(told(quiet, 10, { events })).toBe('The peace is signed. A rest day. Blue 1/2, red 1/2.');
	});

	it('tells an event and the change that it is once, in the words of the change and with the weight of the event', () => {
		const control = [
			held('na', 0, 10, 'red'),
			held('na', 10, 100, 'blue', { change: 'the gates are opened' }),
			...rest
		];
		const events = [
			event(10, 'a feast', { importance: 2 }),
			event(10, 'NA falls', { importance: 3, areas: ['na'] })
		];
		expect(told(control, 10, { events })).toBe('The gates are opened. A feast. Blue 1/2, red 1/2.');
	});

	it('puts what happened elsewhere after the state, unless it is a turning point', () => {
		const control = [
			...rest.slice(0, 3),
			held('na', 0, 100, 'blue'),
			held('far', 0, 10, 'red'),
			held('far', 10, 100, 'green', { change: 'far falls' })
		];
		expect(told(control, 10)).toBe('Blue 1/2, red 1/2. Far falls.');
		const events = [event(10, 'the end', { importance: 3, place: 'far' })];
		expect(told(control, 10, { events })).toBe('Far falls. Blue 1/2, red 1/2.');
	});

	it('says on a day of nothing what last happened', () => {
		const events = [event(4, 'the signing')];
		expect(told(quiet, 9, { events })).toBe('Blue 1/2, red 1/2. Before, on 4, the signing.');
		expect(told(quiet, 3, { events })).toBe('Blue 1/2, red 1/2.');
	});

	it('does not give an event known to the month as the news of a day', () => {
		const events = [event(9, 'a meeting', { day: between(0, 9, 30) })];
		expect(told(quiet, 9, { events })).toBe('Blue 1/2, red 1/2.');
	});

	it('lets no silence of the record speak first', () => {
		const control = [
			held('na', 0, 10, 'red'),
			held('na', 10, 100, null, { status: 'unknown', change: 'the record falls silent' }),
			...rest
		];
		const events = [event(10, 'a feast')];
		expect(told(control, 10, { events })).toBe('A feast. Red 1/2, unknown 1/2.');
		expect(told(control, 10)).toBe('Red 1/2, unknown 1/2. The record falls silent.');
	});

	it('tells title instead of seats where the map shows title', () => {
		expect(told(quiet, 10, { view: 'de-jure' })).toBe('The red has title to all.');
	});

	it('says only what happened where there is no room for more', () => {
		const events = [event(10, 'x'.repeat(40)), event(10, 'a feast')];
		expect(told(quiet, 10, { events, most: 50 })).toBe(`X${'x'.repeat(39)}.`);
	});
});

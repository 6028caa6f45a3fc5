import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { day, tinyAtlas } from '#lib/atlas/testing/tiny-atlas.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { defaultViewState } from '#lib/url/view-state.ts';
import { PROTOCOL_VERSION, readMessage, writeMessage, type Message, type Showing } from './protocol.ts';
import { MOST_POINTS, MOST_STROKES } from './strokes.ts';

const facts = atlasFacts(createAtlasCore(tinyAtlas()));
const showing: Showing = {
	view: {
		...defaultViewState(facts),
		day: day(12),
		view: 'both',
		selection: { kind: 'district', id: 'north' }
	},
	areHoldersHidden: true,
	isRevealed: false,
	isBlank: false,
	ground: 'dark',
	isPointing: true,
	pointer: { x: 0.25, y: 1 },
	pen: 'blue',
	strokes: [
		{
			colour: 'red',
			points: [
				{ x: 0, y: 0.5 },
				{ x: 1, y: 0.25 }
			]
		},
		{ colour: 'blue', points: [{ x: 0.1, y: 0.1 }] }
	]
};
const MESSAGES: readonly Message[] = [
	{ kind: 'hello' },
	{ kind: 'show', session: 'one', serial: 7, showing },
	{ kind: 'show', session: 'one', serial: 0, showing: { ...showing, pointer: null, pen: null, strokes: [] } },
	{ kind: 'shown', session: 'one', serial: 7, aspect: 4 / 3 },
	{ kind: 'request', session: 'one', request: 'advance' },
	{ kind: 'request', session: 'one', request: 'pen-colour' },
	{ kind: 'gesture', session: 'one', gesture: { kind: 'point', at: { x: 0, y: 1 } } },
	{
		kind: 'gesture',
		session: 'one',
		gesture: { kind: 'draw', stroke: { colour: 'red', points: [{ x: 0.5, y: 0.5 }] } }
	},
	{ kind: 'seek', console: 'desk' },
	{ kind: 'steering', console: 'desk', session: 'one' },
	{ kind: 'take', console: 'desk', session: 'one' },
	{ kind: 'bye', session: 'one', from: 'audience' }
];

describe('a message', () => {
	it.each(MESSAGES)('is read as it was written: $kind', (message) => {
		// As it crosses between windows: by structured clone.
		expect(readMessage(structuredClone(writeMessage(message, facts)), facts)).toEqual(message);
	});

	const show = writeMessage({ kind: 'show', session: 'one', serial: 7, showing }, facts) as Record<
		string,
		unknown
	>;
	const part = show['showing'] as Record<string, unknown>;
	const dot = { x: 0.5, y: 0.5 };
	const drawn = (stroke: unknown) => ({ ...show, showing: { ...part, strokes: [stroke] } });
	const hand = (gesture: unknown) => ({ ...show, kind: 'gesture', gesture });

	it.each<[string, unknown]>([
		['nothing', undefined],
		['a text', 'show'],
		['a list', [show]],
		['another program’s', { kind: 'show', showing: part }],
		['an unknown kind', { ...show, kind: 'format-disk' }],
		['a kind of the prototype', { ...show, kind: '__proto__' }],
		['a serial that is no number', { ...show, serial: '7' }],
		['a negative serial', { ...show, serial: -1 }],
		['no session', { ...show, session: undefined }],
		['a session of the script kind', { ...show, session: '<script>' }],
		['a console without a name', { ...show, kind: 'take', console: 7 }],
		['nothing to show', { ...show, showing: null }],
		['a view that is no text', { ...show, showing: { ...part, view: { day: 1 } } }],
		['a pointer off the picture', { ...show, showing: { ...part, pointer: { x: 2, y: 0 } } }],
		['a pointer that is no number', { ...show, showing: { ...part, pointer: { x: NaN, y: 0 } } }],
		['a pointer of the prototype', { ...show, showing: { ...part, pointer: '__proto__' } }],
		['no word of pointing', { ...show, showing: { ...part, isPointing: 'yes' } }],
		['a pen that is none', { ...show, showing: { ...part, pen: 'url(https://example.org)' } }],
		['strokes that are no list', { ...show, showing: { ...part, strokes: { length: 1 } } }],
		[
			'more strokes than there are',
			{
				...show,
				showing: { ...part, strokes: Array(MOST_STROKES + 1).fill({ colour: 'red', points: [dot] }) }
			}
		],
		['a stroke of nothing', drawn({ colour: 'red', points: [] })],
		['a stroke without end', drawn({ colour: 'red', points: Array(MOST_POINTS + 1).fill(dot) })],
		['a stroke of no colour', drawn({ colour: 'red" onload="', points: [dot] })],
		['a stroke that is a text', drawn('M0 0')],
		['a stroke off the picture', drawn({ colour: 'red', points: [{ x: -0.1, y: 0 }] })],
		['a stroke of no numbers', drawn({ colour: 'red', points: [{ x: '0', y: '0' }] })],
		['a gesture that is none', hand({ kind: 'wipe' })],
		['a gesture of the prototype', hand({ kind: '__proto__' })],
		['pointing nowhere', hand({ kind: 'point', at: null })],
		['drawing nothing', hand({ kind: 'draw' })],
		['a ground of the CSS kind', { ...show, showing: { ...part, ground: 'url(https://example.org)' } }],
		['a request nobody may make', { ...show, kind: 'request', request: 'end' }],
		['an impossible aspect', { ...show, kind: 'shown', aspect: Infinity }]
	])('is not understood: %s', (_, data) => {
		expect(readMessage(data, facts)).toEqual({ kind: 'unreadable', why: 'form' });
	});

	it('of another version is recognised', () => {
		expect(readMessage({ ...show, version: PROTOCOL_VERSION + 1 }, facts)).toEqual({
			kind: 'unreadable',
			why: 'version'
		});
	});

	it('with a bad view shows the nearest good one', () => {
		const bad = { ...show, showing: { ...part, view: '#date=<script>&sel=place:nowhere' } };
		expect(readMessage(bad, facts)).toMatchObject({
			showing: { view: { day: facts.defaultDay, selection: null } }
		});
	});

	it('never throws, whatever it is given', () => {
		const hostile = fc.oneof(
			fc.anything(),
			fc.record({
				atlas: fc.constant('lesson'),
				version: fc.constantFrom(PROTOCOL_VERSION, 1, '2'),
				kind: fc.constantFrom(
					'hello',
					'show',
					'shown',
					'request',
					'gesture',
					'seek',
					'steering',
					'take',
					'bye',
					'x'
				),
				session: fc.oneof(fc.constant('one'), fc.anything()),
				console: fc.anything(),
				serial: fc.anything(),
				showing: fc.anything(),
				aspect: fc.anything(),
				request: fc.anything(),
				gesture: fc.anything(),
				from: fc.anything()
			})
		);
		fc.assert(
			fc.property(hostile, (data) => {
				expect(readMessage(data, facts)).toHaveProperty('kind');
			})
		);
	});
});

import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { day, tinyAtlas } from '#lib/atlas/testing/tiny-atlas.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { defaultViewState } from '#lib/url/view-state.ts';
import { AudienceLink } from './audience-link.ts';
import type { Wire } from './channel.ts';
import { ConsoleLink } from './console-link.svelte.ts';
import { PROTOCOL_VERSION, writeMessage, type Showing } from './protocol.ts';

const facts = atlasFacts(createAtlasCore(tinyAtlas()));

/** Windows of one origin: each receives the messages of all others. */
function air() {
	const open = new Set<Wire>();
	return (): Wire => {
		const wire: Wire = {
			onmessage: null,
			postMessage: (data) => {
				for (const other of [...open])
					if (other !== wire) other.onmessage?.({ data: structuredClone(data) } as MessageEvent);
			},
			close: () => {
				open.delete(wire);
			}
		};
		open.add(wire);
		return wire;
	};
}

const on = (at: number): Showing => ({
	view: { ...defaultViewState(facts), day: day(at) },
	areHoldersHidden: false,
	isRevealed: false,
	isBlank: false,
	ground: 'light',
	isPointing: false,
	pointer: null,
	pen: null,
	strokes: []
});

function setUp() {
	const tune = air();
	const clock = { now: 0 };
	const requests: string[] = [];
	let consoles = 0;
	const openConsole = (session = 'one') => {
		const link = new ConsoleLink(
			tune(),
			facts,
			{ id: `desk${++consoles}`, session, now: () => clock.now },
			(request) => requests.push(`${session} ${request}`)
		);
		link.begin();
		return link;
	};
	const openAudience = (session: string | null = null) => {
		const days: number[] = [];
		let isAlone = false;
		const link = new AudienceLink(
			tune(),
			facts,
			() => clock.now,
			{
				show: ({ view }) => {
					days.push(view.day);
				},
				setAlone: (now) => {
					isAlone = now;
				},
				aspect: () => 4 / 3
			},
			session
		);
		return { link, days, isAlone: () => isAlone };
	};
	return { tune, clock, requests, openConsole, openAudience };
}

describe('the two windows of a lesson', () => {
	it('find each other whichever comes first', () => {
		const { openConsole, openAudience } = setUp();
		const desk = openConsole();
		desk.show(on(3));
		expect(desk.isConnected).toBe(false);
		const late = openAudience();
		expect(late.days).toEqual([3]);
		expect(desk.isConnected).toBe(true);
		expect(desk.aspect).toBeCloseTo(4 / 3);
		desk.show(on(4));
		expect(late.days).toEqual([3, 4]);
	});

	it('find each other again after either was reloaded, before the class is told', () => {
		const { clock, openConsole, openAudience } = setUp();
		const first = openConsole();
		first.show(on(3));
		const audience = openAudience();
		first.close();
		clock.now = 2000;
		audience.link.beat();
		expect(audience.isAlone()).toBe(false);
		const second = openConsole();
		second.show(on(9));
		expect(audience.days).toEqual([3, 9]);
		audience.link.close();
		expect(second.isConnected).toBe(false);
		expect(openAudience('one').days).toEqual([9]);
		expect(second.isConnected).toBe(true);
	});

	it('tell that the console is gone, whether it said so or not; then keys act on the wall itself', () => {
		const { clock, openConsole, openAudience, requests } = setUp();
		const desk = openConsole();
		desk.show(on(3));
		const audience = openAudience();
		expect(audience.link.ask('advance')).toBe(true);
		desk.close();
		expect(audience.link.ask('advance')).toBe(false);
		clock.now = 6500;
		audience.link.beat();
		expect(audience.isAlone()).toBe(true);
		const again = openConsole('two');
		again.show(on(5));
		expect(audience.isAlone()).toBe(false);
		// It vanishes without a word.
		clock.now = 14_000;
		audience.link.beat();
		expect(audience.isAlone()).toBe(true);
		expect(requests).toEqual(['one advance']);
	});

	it.each([2 ** 53 - 1, 2 ** 53, Infinity, NaN, -1])(
		'are not deafened by a message of number %s',
		(serial) => {
			const { tune, openConsole, openAudience } = setUp();
			const desk = openConsole();
			const audience = openAudience();
			desk.show(on(3));
			const forged = writeMessage({ kind: 'show', session: 'one', serial, showing: on(5) }, facts);
			tune().postMessage(forged);
			desk.show(on(7));
			expect(audience.days.at(-1)).toBe(7);
			expect(desk.isConnected).toBe(true);
		}
	);

	it('find each other again after a stranger spoke first and fell silent', () => {
		const { clock, tune, openConsole, openAudience } = setUp();
		const audience = openAudience();
		tune().postMessage(writeMessage({ kind: 'show', session: 'stranger', serial: 9, showing: on(2) }, facts));
		const desk = openConsole();
		desk.show(on(3));
		clock.now = 8000;
		desk.beat();
		expect(audience.days.at(-1)).toBe(3);
	});

	it('show again what a console repeats that was away while the wall went elsewhere', () => {
		const { clock, openConsole, openAudience } = setUp();
		const desk = openConsole();
		desk.show(on(3));
		const audience = openAudience();
		clock.now = 8000;
		expect(audience.link.ask('advance')).toBe(false);
		desk.beat();
		expect(audience.days).toEqual([3, 3]);
	});

	it('show a repeated message once', () => {
		const { openConsole, openAudience } = setUp();
		const desk = openConsole();
		const audience = openAudience();
		desk.show(on(3));
		desk.beat();
		desk.beat();
		expect(audience.days).toEqual([3]);
	});

	it('a window that vanished without a word is missed after a while', () => {
		const { tune, openConsole, clock } = setUp();
		const desk = openConsole();
		desk.show(on(3));
		const ghost = tune();
		const shown = { atlas: 'lesson', version: PROTOCOL_VERSION, kind: 'shown', serial: 1, aspect: 1 };
		ghost.postMessage({ ...shown, session: 'other' });
		expect(desk.isConnected).toBe(false);
		ghost.postMessage({ ...shown, session: 'one' });
		expect(desk.isConnected).toBe(true);
		clock.now = 10_000;
		desk.beat();
		expect(desk.isConnected).toBe(false);
	});

	it('passes on keys, and neither obeys nor dies of what it does not understand', () => {
		const { tune, openConsole, openAudience, requests } = setUp();
		const desk = openConsole();
		desk.show(on(4));
		const audience = openAudience();
		audience.link.ask('advance');
		const stranger = tune();
		for (const noise of [
			null,
			7,
			'bye',
			{ atlas: 'lesson', version: 99 },
			{ kind: 'request', request: 'advance' },
			{ atlas: 'lesson', version: PROTOCOL_VERSION, kind: 'request', session: 'two', request: 'back' }
		])
			stranger.postMessage(noise);
		expect(requests).toEqual(['one advance']);
		expect(desk.hasOtherVersion).toBe(true);
		desk.show(on(5));
		expect(audience.days).toEqual([4, 5]);
	});
});

describe('a second console', () => {
	it('waits, sees what the class sees, and takes over without a change on the wall', () => {
		const { openConsole, openAudience, requests } = setUp();
		const first = openConsole('one');
		first.show(on(3));
		const audience = openAudience();
		const second = openConsole('two');
		expect([first.isWaiting, second.isWaiting]).toEqual([false, true]);
		second.show(on(8));
		expect(audience.days).toEqual([3]);
		first.beat();
		expect(second.overheard?.view.day).toBe(3);
		// Keys of the wall are the first one's.
		audience.link.ask('advance');
		expect(requests).toEqual(['one advance']);

		second.show(on(3));
		second.takeOver();
		expect([first.isWaiting, second.isWaiting]).toEqual([true, false]);
		expect(audience.days).toEqual([3]);
		first.show(on(1));
		second.show(on(9));
		expect(audience.days).toEqual([3, 9]);
		audience.link.ask('back');
		expect(requests).toEqual(['one advance', 'two back']);
	});

	it('that is a copy of the first window, with its session, waits too', () => {
		const { openConsole } = setUp();
		const first = openConsole('one');
		const copy = openConsole('one');
		expect([first.isWaiting, copy.isWaiting]).toEqual([false, true]);
	});

	it('of another session does not reach a wall whose console is there', () => {
		const { tune, openConsole, openAudience } = setUp();
		const desk = openConsole('one');
		desk.show(on(3));
		const audience = openAudience();
		tune().postMessage(writeMessage({ kind: 'show', session: 'two', serial: 1, showing: on(7) }, facts));
		expect(audience.days).toEqual([3]);
	});
});

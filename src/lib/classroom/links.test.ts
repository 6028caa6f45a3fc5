import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { day, tinyAtlas } from '#lib/atlas/testing/tiny-atlas.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { defaultViewState } from '#lib/url/view-state.ts';
import { AudienceLink } from './audience-link.ts';
import type { Wire } from './channel.ts';
import { ConsoleLink } from './console-link.svelte.ts';
import { PROTOCOL_VERSION, type Showing } from './protocol.ts';

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
	pointer: null
});

function setUp() {
	const tune = air();
	const clock = { now: 0 };
	const requests: string[] = [];
	const openConsole = () =>
		new ConsoleLink(
			tune(),
			facts,
			() => clock.now,
			(request) => requests.push(request)
		);
	const openAudience = () => {
		const days: number[] = [];
		let isLeft = false;
		const link = new AudienceLink(tune(), facts, {
			show: ({ view }) => {
				isLeft = false;
				days.push(view.day);
			},
			left: () => {
				isLeft = true;
			},
			aspect: () => 4 / 3
		});
		return { link, days, isLeft: () => isLeft };
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

	it('find each other again after either was reloaded', () => {
		const { openConsole, openAudience } = setUp();
		const first = openConsole();
		first.show(on(3));
		const audience = openAudience();
		first.close();
		expect(audience.isLeft()).toBe(true);
		const second = openConsole();
		second.show(on(9));
		expect(audience.days).toEqual([3, 9]);
		expect(audience.isLeft()).toBe(false);
		audience.link.close();
		expect(second.isConnected).toBe(false);
		expect(openAudience().days).toEqual([9]);
		expect(second.isConnected).toBe(true);
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
		ghost.postMessage({ atlas: 'lesson', version: PROTOCOL_VERSION, kind: 'shown', serial: 1, aspect: 1 });
		expect(desk.isConnected).toBe(true);
		clock.now = 10_000;
		desk.beat();
		expect(desk.isConnected).toBe(false);
	});

	it('passes on keys, and neither obeys nor dies of what it does not understand', () => {
		const { tune, openConsole, openAudience, requests } = setUp();
		const desk = openConsole();
		const audience = openAudience();
		audience.link.ask('advance');
		const stranger = tune();
		for (const noise of [
			null,
			7,
			'bye',
			{ atlas: 'lesson', version: 99 },
			{ kind: 'request', request: 'advance' }
		])
			stranger.postMessage(noise);
		expect(requests).toEqual(['advance']);
		expect(desk.hasOtherVersion).toBe(true);
		desk.show(on(5));
		expect(audience.days).toEqual([5]);
	});
});

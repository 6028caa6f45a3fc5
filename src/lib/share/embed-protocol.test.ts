import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEmbedOptions, readGoto, stateMessage } from './embed-protocol.ts';

describe('readEmbedOptions', () => {
	it.each([
		['', ['date', 'tour', 'play', 'legend']],
		['?controls=none', []],
		['?controls=', []],
		['?controls=Legend,date,weather', ['date', 'legend']]
	])('shows for %s the parts %j', (search, controls) => {
		expect([...readEmbedOptions(search).controls]).toEqual(controls);
	});

	it.each([
		['https://paper.example', 'https://paper.example'],
		['https://paper.example/', 'https://paper.example'],
		['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
		['https://paper.example/article', null],
		['*', null],
		['null', null],
		['javascript:alert(1)', null],
		['https://', null]
	])('obeys the origin %s as %s', (text, origin) => {
		expect(readEmbedOptions(`?origin=${encodeURIComponent(text)}`).origin).toBe(origin);
	});

	it('takes a theme that there is', () => {
		expect(readEmbedOptions('?theme=dark&live')).toMatchObject({ theme: 'dark', isLive: true });
		expect(readEmbedOptions('?theme=pink').theme).toBeNull();
	});
});

describe('readGoto', () => {
	const good = { type: 'atlas:goto', version: 1, hash: '#date=1923' };

	it('reads a command', () => {
		expect(readGoto(good, 'atlas')).toBe('#date=1923');
	});

	it.each([
		{ ...good, type: 'other:goto' },
		{ ...good, version: 2 },
		{ ...good, hash: 7 },
		{ ...good, hash: 'x'.repeat(3000) },
		null,
		'goto'
	])('ignores %j', (message) => {
		expect(readGoto(message, 'atlas')).toBeNull();
	});

	it('never throws', () => {
		fc.assert(fc.property(fc.anything(), (message) => readGoto(message, 'atlas') === null));
	});
});

describe('stateMessage', () => {
	it('says which atlas and which version speaks', () => {
		const state = {
			hash: '',
			date: '1923-01-01',
			title: 'x',
			link: 'y',
			tour: { id: 'round', step: 2, steps: 3 }
		};
		expect(stateMessage('atlas', state)).toEqual({ type: 'atlas:state', version: 1, ...state });
	});
});

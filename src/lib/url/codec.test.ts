import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIsoDay, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { decodeUrl, encodeHash, roundCamera } from './codec.ts';
import { defaultViewState, PANEL_TABS, type AtlasFacts, type ViewState } from './view-state.ts';

const day = (iso: string): Day => {
	const parsed = parseIsoDay(iso);
	if (parsed === null) throw new Error(iso);
	return parsed;
};

const IDS: Readonly<Record<string, readonly string[]>> = {
	district: ['north'],
	unit: ['hills'],
	place: ['harbour', 'old-town']
};
const facts: AtlasFacts = {
	period: { start: day('1920-03-01'), end: day('1925-01-01') },
	defaultDay: day('1922-06-15'),
	has: (kind, id) => IDS[kind]?.includes(id) ?? false
};

const anyState: fc.Arbitrary<ViewState> = fc.record({
	day: fc.integer({ min: facts.period.start, max: facts.period.end - 1 }).map((value) => value as Day),
	camera: fc.option(
		fc
			.record({
				zoom: fc.double({ min: 0, max: 22, noNaN: true }),
				lng: fc.double({ min: -180, max: 180, noNaN: true }),
				lat: fc.double({ min: -85, max: 85, noNaN: true }),
				bearing: fc.double({ min: -180, max: 180, noNaN: true }),
				pitch: fc.double({ min: 0, max: 60, noNaN: true })
			})
			.map(roundCamera)
	),
	view: fc.constantFrom('de-facto', 'de-jure', 'both'),
	selection: fc.option(
		fc.constantFrom(
			{ kind: 'district', id: 'north' } as const,
			{ kind: 'unit', id: 'hills' } as const,
			{ kind: 'place', id: 'old-town' } as const
		)
	),
	panel: fc.constantFrom(...PANEL_TABS)
});

describe('encodeHash', () => {
	it('writes only what differs from the default, in a fixed order', () => {
		const state: ViewState = {
			day: day('1923-07-01'),
			camera: { zoom: 5.2, lat: 43.9, lng: 81.3, bearing: 0, pitch: 0 },
			view: 'both',
			selection: { kind: 'place', id: 'harbour' },
			panel: 'events'
		};
		expect(encodeHash(defaultViewState(facts), facts)).toBe('');
		expect(encodeHash(state, facts)).toBe(
			'#date=1923-07-01&map=5.20/43.900/81.300&sel=place:harbour&view=both&panel=events'
		);
	});

	it('is undone by decodeUrl for every state', () => {
		fc.assert(
			fc.property(anyState, (state) => {
				expect(decodeUrl(encodeHash(state, facts), '', facts)).toEqual({ state, notices: [] });
			})
		);
	});
});

describe('decodeUrl', () => {
	it.each([
		['#date=1923-02-30', '1923-02-28', 'bad-date'],
		['#date=1923', '1923-01-01', null],
		['#date=1920', '1920-03-01', null],
		['#date=1923-08', '1923-08-01', null],
		['#time=1923-08-09', '1923-08-09', null],
		['#year=1924', '1924-01-01', null],
		['#date=1899-01-01', '1920-03-01', 'date-outside'],
		['#date=1950', '1924-12-31', 'date-outside'],
		['#date=1923-13', '1923-12-01', 'bad-date'],
		['#date=soon', '1922-06-15', 'bad-date'],
		['#date=%E0%A4%A', '1922-06-15', 'bad-date'],
		['#date=1923-01-01&date=1924-01-01', '1923-01-01', null]
	])('reads the date of %s as %s', (hash, expected, kind) => {
		const { state, notices } = decodeUrl(hash, '', facts);
		expect(formatIsoDay(state.day)).toBe(expected);
		expect(notices.map((notice) => notice.kind)).toEqual(kind === null ? [] : [kind]);
	});

	it.each([
		['#map=5.2/43.9/81.3/10/20', { zoom: 5.2, lat: 43.9, lng: 81.3, bearing: 10, pitch: 20 }],
		['#map=5/91/0', null],
		['#map=a/b/c', null],
		['#map=1//2', null],
		['#map=Infinity/1/1', null]
	])('reads the camera of %s', (hash, camera) => {
		const { state, notices } = decodeUrl(hash, '', facts);
		expect(state.camera).toEqual(camera);
		expect(notices).toHaveLength(camera === null ? 1 : 0);
	});

	it('takes keys of the query string, under those of the fragment, and ignores unknown ones', () => {
		const { state, notices } = decodeUrl('#view=both&utm=1', '?view=de-jure&date=1923-01-01&x', facts);
		expect(state).toMatchObject({ view: 'both', day: day('1923-01-01') });
		expect(notices).toEqual([]);
	});

	it.each(PANEL_TABS)('reads the panel %s', (panel) => {
		expect(decodeUrl(`#panel=${panel.toUpperCase()}`, '', facts)).toMatchObject({
			state: { panel },
			notices: []
		});
	});

	it('tells an unknown selection, view and panel', () => {
		const { state, notices } = decodeUrl('#sel=place:nowhere&view=sideways&panel=attic', '', facts);
		expect(state).toEqual(defaultViewState(facts));
		expect(notices.map((notice) => notice.kind)).toEqual(['bad-view', 'bad-selection', 'bad-panel']);
	});

	it('never throws, and gives a state that encodes canonically, whatever it is given', () => {
		const pieces = fc.constantFrom(
			'date=',
			'map=',
			'sel=',
			'view=',
			'panel=',
			'&',
			'#',
			'%',
			'=',
			'<script>',
			'1923-',
			'/',
			'…',
			'%00'
		);
		const hostile = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }).map((parts) => parts.join(''))
		);
		fc.assert(
			fc.property(hostile, hostile, (hash, search) => {
				const { state } = decodeUrl(hash, search, facts);
				expect(state.day).toBeGreaterThanOrEqual(facts.period.start);
				expect(state.day).toBeLessThan(facts.period.end);
				expect(decodeUrl(encodeHash(state, facts), '', facts)).toEqual({ state, notices: [] });
			}),
			{ numRuns: 2000 }
		);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIsoDay, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { roundCamera } from './camera.ts';
import { decodeUrl, encodeHash, encodeLasting } from './codec.ts';
import { LINK_KEY_LIST, namesOf } from './link-keys.ts';
import { VERSION_KEY } from './migrations.ts';
import { readDay } from './read-day.ts';
import {
	COMPARE_FORMS,
	defaultViewState,
	LAYERS,
	PANEL_TABS,
	TIME_SPACINGS,
	type AtlasFacts,
	type ViewState
} from './view-state.ts';

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
const SUCCESSORS: ReadonlyMap<string, string> = new Map([
	['place:haven', 'harbour'],
	['source:leaflet', 'gazette-1921']
]);
const facts: AtlasFacts = {
	period: { start: day('1920-03-01'), end: day('1925-01-01') },
	defaultDay: day('1922-06-15'),
	has: (kind, id) => IDS[kind]?.includes(id) ?? false,
	languages: [
		{ lang: 'el', name: 'Greek', link: 'el' },
		{ lang: 'zh-Hant', name: 'Chinese', link: 'chinese' }
	],
	hasLayer: (id) => ['mills', 'wells'].includes(id),
	hasPreference: (by) => ['best', 'founding', 'gazette-1921', 'SEED'].includes(by),
	successorOf: (kind, id) => SUCCESSORS.get(`${kind}:${id}`) ?? null,
	tourLength: (id) =>
		new Map([
			['long-walk', 12],
			['stroll', 1]
		]).get(id) ?? 0
};

const anyDay = fc
	.integer({ min: facts.period.start, max: facts.period.end - 1 })
	.map((value) => value as Day);

const anyFields: fc.Arbitrary<ViewState> = fc.record({
	day: anyDay,
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
	compare: fc.option(
		fc
			.uniqueArray(anyDay, { minLength: 2, maxLength: 2 })
			.map((days) => days.toSorted((a, b) => a - b))
			.map(([from, to]) => ({ from: from as Day, to: to as Day }))
	),
	account: fc.constantFrom('best', 'founding', 'gazette-1921'),
	names: fc.constantFrom('period', 'modern', 'el', 'zh-Hant'),
	hiddenLayers: fc.subarray([...LAYERS]),
	shownLayers: fc.shuffledSubarray(['mills', 'wells']),
	compareForm: fc.constantFrom(...COMPARE_FORMS),
	tour: fc.option(
		fc.constantFrom({ id: 'long-walk', step: 1 }, { id: 'long-walk', step: 12 }, { id: 'stroll', step: 1 })
	),
	panel: fc.constantFrom(...PANEL_TABS),
	spacing: fc.constantFrom(...TIME_SPACINGS)
});

/** While two days are compared the clock stands on one of them; else there is nothing to swipe between. */
const anyState: fc.Arbitrary<ViewState> = fc
	.tuple(anyFields, fc.boolean())
	.map(([state, onEarlier]) =>
		state.compare
			? { ...state, day: onEarlier ? state.compare.from : state.compare.to }
			: { ...state, compareForm: 'painted' as const }
	)
	.chain((state) =>
		state.selection === null || state.camera !== null
			? fc.constant(state)
			: fc.constantFrom(null, 'home' as const).map((camera) => ({ ...state, camera }))
	);

describe('encodeHash', () => {
	it('writes only what differs from the default, in a fixed order', () => {
		const state: ViewState = {
			day: day('1921-02-03'),
			camera: { zoom: 5.2, lat: 43.9, lng: 81.3, bearing: 0, pitch: 0 },
			view: 'both',
			selection: { kind: 'place', id: 'harbour' },
			compare: { from: day('1921-02-03'), to: day('1922-03-04') },
			compareForm: 'swipe',
			account: 'founding',
			names: 'modern',
			hiddenLayers: ['relief', 'labels'],
			shownLayers: ['wells'],
			tour: { id: 'long-walk', step: 3 },
			panel: 'events',
			spacing: 'equal'
		};
		expect(encodeHash(defaultViewState(facts), facts)).toBe('');
		expect(encodeHash(state, facts)).toBe(
			'#date=1921-02-03&map=5.20/43.900/81.300&sel=place:harbour&view=both&compare=1921-02-03..1922-03-04' +
				'&as=swipe&by=founding&names=modern&off=relief,labels&on=wells&tour=long-walk.3&panel=events&steps=equal'
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

	it.each([
		['#map=home&SEL', 'home', 0],
		['#map=HOME&SEL', 'home', 0],
		// The notice says that the whole area is shown.
		['#map=nowhere&SEL', 'home', 1],
		['#map=home', null, 0]
	])('reads %s', (hash, camera, count) => {
		const { state, notices } = decodeUrl(hash.replace('SEL', 'sel=district:north'), '', facts);
		expect(state.camera).toBe(camera);
		expect(notices).toHaveLength(count);
		expect(encodeHash(state, facts)).toBe(camera === null ? '' : '#map=home&sel=district:north');
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

	it('reports an unknown selection, view and panel', () => {
		const hash =
			'#sel=place:nowhere&view=sideways&by=hearsay&names=elvish&off=sky&panel=attic&as=smoke&steps=giant';
		const { state, notices } = decodeUrl(hash, '', facts);
		expect(state).toEqual(defaultViewState(facts));
		expect(notices.map((notice) => notice.kind)).toEqual([
			'bad-selection',
			'bad-view',
			'bad-as',
			'bad-by',
			'bad-names',
			'bad-off',
			'bad-panel',
			'bad-steps'
		]);
	});

	it.each([
		['1923-01-01..1924-02-03', ['1923-01-01', '1924-02-03'], null],
		['1924-02-03,1923-01-01', ['1923-01-01', '1924-02-03'], null],
		['1921..1923', ['1921-01-01', '1923-01-01'], null],
		['1923-01-01...1924-02-03', ['1923-01-01', '1924-02-03'], null],
		['1923-01-01…1924-02-03', ['1923-01-01', '1924-02-03'], null],
		['1923-01-01/1924-02-03', ['1923-01-01', '1924-02-03'], null],
		['1923-01-01–1924-02-03', ['1923-01-01', '1924-02-03'], null],
		['1923-01-01 to 1924-02-03', ['1923-01-01', '1924-02-03'], null],
		['1923-02-30..1924-01-01', ['1923-02-28', '1924-01-01'], 'bad-compare'],
		['1899..1924', ['1920-03-01', '1924-01-01'], 'bad-compare'],
		['1923-01-01..1923-01-01', null, 'no-comparison'],
		['1923-01-01', null, 'no-comparison'],
		['then..now', null, 'no-comparison'],
		['1921..1922..1923', null, 'no-comparison']
	])('reads the comparison %s as %s', (value, expected, kind) => {
		const { state, notices } = decodeUrl(`#compare=${value}`, '', facts);
		const { compare } = state;
		expect(compare && [formatIsoDay(compare.from), formatIsoDay(compare.to)]).toEqual(expected);
		expect(notices.map((notice) => notice.kind)).toEqual(kind === null ? [] : [kind]);
	});

	it.each([
		['#compare=1921..1923', '1923-01-01', ''],
		['#date=1921-01-01&compare=1921..1923', '1921-01-01', 'date=1921-01-01&'],
		['#date=1922-05-05&compare=1921..1923&as=painted', '1923-01-01', '']
	])('puts the clock of %s on a day compared', (hash, expected, written) => {
		const { state } = decodeUrl(hash, '', facts);
		expect(formatIsoDay(state.day)).toBe(expected);
		expect(encodeHash(state, facts)).toBe(`#${written}compare=1921-01-01..1923-01-01`);
	});

	it('puts the clock on the later day of a comparison also where the earlier is the default', () => {
		const { state } = decodeUrl('#compare=1922-06-15..1924-01-01', '', facts);
		expect(formatIsoDay(state.day)).toBe('1924-01-01');
		expect(
			formatIsoDay(decodeUrl('#date=1922-06-15&compare=1922-06-15..1924-01-01', '', facts).state.day)
		).toBe('1922-06-15');
	});

	it('keeps the good layers of a list, in their own order', () => {
		const { state, notices } = decodeUrl('#off=labels,sky,RELIEF', '', facts);
		expect(state.hiddenLayers).toEqual(['relief', 'labels']);
		expect(notices).toEqual([{ kind: 'bad-off', value: 'sky' }]);
	});

	it.each([
		['long-walk.3', { id: 'long-walk', step: 3 }, null],
		['long-walk', { id: 'long-walk', step: 1 }, null],
		// A lesson of the reader’s own may be there or not, and as long as it is: only its device knows.
		['own:lesson-a.7', { id: 'own:lesson-a', step: 7 }, null],
		['own:lesson-a.61', { id: 'own:lesson-a', step: 60 }, 'bad-tour-step'],
		['long-walk.0', { id: 'long-walk', step: 1 }, 'bad-tour-step'],
		['long-walk.13', { id: 'long-walk', step: 12 }, 'bad-tour-step'],
		['long-walk.x', { id: 'long-walk', step: 1 }, 'bad-tour-step'],
		['long-walk.-1', { id: 'long-walk', step: 1 }, 'bad-tour-step'],
		['long-walk.1e1', { id: 'long-walk', step: 1 }, 'bad-tour-step'],
		['hike.3', null, 'no-tour'],
		['.3', null, 'no-tour'],
		['constructor.1', null, 'no-tour']
	])('reads the tour %s as %s', (value, tour, kind) => {
		const { state, notices } = decodeUrl(`#tour=${value}`, '', facts);
		expect(state.tour).toEqual(tour && { ...tour, isAlone: true });
		expect(notices.map((notice) => notice.kind)).toEqual(kind === null ? [] : [kind]);
	});

	it('shows the day of a selected event that names no other', () => {
		const known: AtlasFacts = { ...facts, has: () => true, dayOf: () => day('1923-08-09') };
		const { state } = decodeUrl('#sel=event:flood', '', known);
		expect(formatIsoDay(state.day)).toBe('1923-08-09');
		expect(encodeHash(state, known)).toBe('#sel=event:flood');
		const moved = { ...state, day: facts.defaultDay };
		expect(decodeUrl(encodeHash(moved, known), '', known).state).toEqual(moved);
	});

	it.each(['#1923-07-02', '#on/1923-07-02', '#/on/1923-07-02/', '#date=2-Jul-1923', '#date=1923-Jul-02'])(
		'reads the day of %s',
		(link) => {
			const known: AtlasFacts = { ...facts, readDay: (text) => readDay(text, facts.period) };
			const { state, notices } = decodeUrl(link, '', known);
			expect([formatIsoDay(state.day), notices]).toEqual(['1923-07-02', []]);
		}
	);

	it('tells a step beside the default day from the step alone', () => {
		const alone = decodeUrl('#tour=long-walk.3', '', facts).state;
		expect(encodeHash(alone, facts)).toBe('#tour=long-walk.3');
		const moved: ViewState = { ...alone, tour: { id: 'long-walk', step: 3 } };
		expect(encodeHash(moved, facts)).toBe(`#date=${formatIsoDay(facts.defaultDay)}&tour=long-walk.3`);
		expect(decodeUrl(encodeHash(moved, facts), '', facts).state).toEqual(moved);
	});

	it('has its day in a link that is handed on', () => {
		const { state } = decodeUrl('#sel=place:harbour', '', facts);
		expect(encodeLasting(state, facts)).toBe(`#date=${formatIsoDay(facts.defaultDay)}&sel=place:harbour`);
	});

	it.each([
		['#tour=Long-Walk.03', '#tour=long-walk.3'],
		['#DATE=1923-08-09&Sel=Place:Harbour&BY=seed', '#date=1923-08-09&sel=place:harbour&by=SEED'],
		['#date=1923-08-09&amp;view=BOTH', '#date=1923-08-09&view=both'],
		['#date%3D1923-08-09%26sel%3Dplace%3Aharbour', '#date=1923-08-09&sel=place:harbour'],
		['#sel=place%3Aharbour&map=5.2%2F43.9%2F81.3', '#map=5.20/43.900/81.300&sel=place:harbour'],
		['#date=1923-08-09).', '#date=1923-08-09'],
		['#view=both”', '#view=both'],
		['#date=1923-08-09%20', '#date=1923-08-09'],
		['#date=1923-08-09*', '#date=1923-08-09'],
		['#date=1923-08-09\u200b', '#date=1923-08-09'],
		['#%E2%80%8Bdate=1923-08-09%E2%80%8B', '#date=1923-08-09'],
		['#%23date=1923-08-09%3E', '#date=1923-08-09'],
		['#sel=place:harbour%20_', '#sel=place:harbour'],
		['#map=5.2,43.9,81.3', '#map=5.20/43.900/81.300'],
		['#date=1923-08-09&v=1', '#date=1923-08-09'],
		['#date=1923-08-09&v=99', '#date=1923-08-09'],
		['#v=soon&view=both', '#view=both'],
		['#sel=place:haven&by=leaflet', '#sel=place:harbour&by=gazette-1921'],
		['#sel=&compare=&off=', ''],
		...[
			'#date=1923-08-09](https://x.org/#date=1921-01-01)',
			'#date=1923-08-09</a>',
			'#date=1923-08-09`|',
			'#date=1923-08-09？）。',
			'#date=“1923-08-09”',
			'#date=１９２３－０８－０９',
			'#date=1923-08\u00ad-09',
			'#date=1923-08-09%2520',
			'#date=1923-08-09?utm_source=x&fbclid=y',
			'#date=1923-08-09#top',
			'#date=1923-08-=%0D%0A09',
			'#date=3D1923-08-09',
			'#/date=1923-08-09',
			'#!/date=1923-08-09',
			'#date%253D1923-08-09',
			'#date:1923-08-09',
			'#1923-08-09'
		].map((link) => [link, '#date=1923-08-09']),
		['#date=1923-08-09;view=both', '#date=1923-08-09&view=both'],
		['#date=1923-08-09%2526view%253Dboth', '#date=1923-08-09&view=both'],
		['#view=De_Jure', '#view=de-jure'],
		['#sel=place/harbour', '#sel=place:harbour'],
		['#sel=place：harbour', '#sel=place:harbour'],
		['#tour=long-walk/3', '#tour=long-walk.3'],
		['#map=5,2/−43,9/81,3', '#map=5.20/-43.900/81.300']
	] as [string, string][])('reads %s as %s', (hash, canonical) => {
		const { state, notices } = decodeUrl(hash, '', facts);
		expect(encodeHash(state, facts)).toBe(canonical);
		expect(notices).toEqual([]);
	});
});

/** Links made of the parts that links are made of, in every wrong order, and of anything at all. */
const hostileText = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc
		.array(
			fc.oneof(
				fc.constantFrom(
					...[VERSION_KEY, ...LINK_KEY_LIST.flatMap(namesOf)].map((key) => `${key}=`),
					...['..', ',', '&', '&amp;', '#', '%', '=', '/', ':', '-', '…', '%00', '%E0%A4%A', '__proto__'],
					...['<script>', '<img src=x onerror=hit()>', 'javascript:', 'constructor', '1e309', '-0', 'NaN'],
					...[
						'1923-',
						'1923-02-30',
						'0000',
						'9999-99-99',
						'place:',
						'place:harbour',
						'gazette-1921',
						'both',
						'long-walk.'
					]
				),
				fc.string({ maxLength: 10 })
			),
			{ maxLength: 9 }
		)
		.map((parts) => parts.join(''))
);

/** What is wrong with a state, in words; the empty string when nothing is. Plain comparisons, for they run 100,000 times. */
function faultOf(state: ViewState): string {
	const { day: shown, camera, selection, compare } = state;
	const isInPeriod = (value: number) =>
		Number.isInteger(value) && value >= facts.period.start && value < facts.period.end;
	if (!isInPeriod(shown)) return 'day';
	if (camera && camera !== 'home' && !Object.values(camera).every(Number.isFinite)) return 'camera';
	if (selection && !facts.has(selection.kind, selection.id)) return 'selection';
	if (compare && !(isInPeriod(compare.from) && isInPeriod(compare.to) && compare.from < compare.to))
		return 'compare';
	if (!facts.hasPreference(state.account)) return 'by';
	const once = encodeHash(state, facts);
	const again = decodeUrl(once, '', facts);
	if (again.notices.length > 0) return 'notices of a canonical link';
	return encodeHash(again.state, facts) === once ? '' : 'not canonical';
}

describe('a hostile link', () => {
	it('never throws, and always gives a state that is valid and canonical: 100,000 of them', () => {
		let told = 0;
		fc.assert(
			fc.property(hostileText, hostileText, (hash, search) => {
				const { state, notices } = decodeUrl(hash, search, facts);
				if (notices.length > 0) told++;
				return faultOf(state) === '';
			}),
			{ numRuns: 100_000 }
		);
		// The strings must get past the first comparison: a good part of them holds something that is repaired.
		expect(told).toBeGreaterThan(10_000);
	});

	it('is cut before it is reported', () => {
		const { notices } = decodeUrl(`#date=${'x'.repeat(100_000)}`, '', facts);
		expect(notices[0]?.value.length).toBeLessThan(100);
	});
});

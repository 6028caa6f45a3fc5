import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { SELECTION_KINDS, type SelectionKind } from '#lib/atlas/model/selection-kind.ts';
import { addDays } from '#lib/atlas/time/day.ts';
import { qrCode } from '#lib/share/qr-code.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { roundCamera } from '#lib/url/camera.ts';
import { decodeUrl, encodeHash } from '#lib/url/codec.ts';
import {
	COMPARE_FORMS,
	defaultViewState,
	LAYERS,
	PANEL_TABS,
	TIME_SPACINGS,
	type ViewState
} from '#lib/url/view-state.ts';
import { compileGeodata } from './compiled.ts';

/* How long links of this atlas are, over a thousand states in which each part is another than the default in half of them. */

const STATES = 1000;
/** An address as long as one that a site of this kind has. */
const SITE = 'https://tendistricts.example/';
const core = createAtlasCore(compileGeodata().atlas);
const { atlas } = core;
const facts = atlasFacts(core);
const defaults = defaultViewState(facts);

const IDS: Partial<Record<SelectionKind, readonly { id: string }[]>> = {
	district: atlas.districts,
	unit: atlas.units,
	place: atlas.places,
	event: atlas.events,
	person: atlas.people,
	journey: atlas.journeys,
	institution: atlas.institutions,
	office: atlas.offices,
	polity: atlas.polities,
	source: atlas.sources
};
const selections = SELECTION_KINDS.flatMap((kind) => (IDS[kind] ?? []).map(({ id }) => ({ kind, id })));
const anyDay = fc
	.integer({ min: 0, max: atlas.period.end - atlas.period.start - 1 })
	.map((days) => addDays(atlas.period.start, days));
const half = <T, U>(arbitrary: fc.Arbitrary<T>, otherwise: U): fc.Arbitrary<T | U> =>
	fc.oneof(fc.constant(otherwise), arbitrary);
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const anyState: fc.Arbitrary<ViewState> = fc
	.record({
		day: half(anyDay, defaults.day),
		other: half(fc.option(anyDay), null),
		camera: half(
			fc
				.record({
					zoom: number(2, 10),
					lng: number(70, 100),
					lat: number(30, 52),
					bearing: fc.constant(0),
					pitch: fc.constant(0)
				})
				.map(roundCamera),
			null
		),
		view: half(fc.constantFrom('de-facto', 'de-jure', 'both'), defaults.view),
		selection: half(fc.constantFrom(...selections), null),
		as: half(fc.constantFrom(...COMPARE_FORMS), defaults.compareForm),
		by: half(
			fc.constantFrom(
				'founding',
				...atlas.sources.map(({ id }) => id).filter((id) => facts.hasPreference(id))
			),
			defaults.account
		),
		names: half(
			fc.constantFrom('period', 'modern', ...atlas.languages.map(({ lang }) => lang)),
			defaults.names
		),
		off: half(fc.subarray([...LAYERS]), []),
		shownLayers: half(fc.subarray(atlas.facilityLayers.map(({ id }) => id)), []),
		panel: half(fc.constantFrom(...PANEL_TABS), defaults.panel),
		steps: half(fc.constantFrom(...TIME_SPACINGS), defaults.spacing)
	})
	.map(({ day, other, as, ...rest }): ViewState => {
		const compare =
			other === null || other === day
				? null
				: { from: day < other ? day : other, to: day < other ? other : day };
		return { ...defaults, ...rest, day, compare, compareForm: compare ? as : defaults.compareForm };
	});

describe('links of a thousand states', () => {
	it('fit into a line of a letter and into a code of large modules', () => {
		const states = fc.sample(anyState, { numRuns: STATES, seed: 1946 });
		const links = states.map((state) => SITE + encodeHash(state, facts)).sort((a, b) => a.length - b.length);
		for (const link of links) expect(decodeUrl(new URL(link).hash, '', facts).notices, link).toEqual([]);
		const median = links[STATES / 2] ?? '';
		const longest = links.at(-1) ?? '';
		const { modules } = qrCode(median);
		console.log(
			`${STATES} links: median ${median.length}, longest ${longest.length} characters; ${modules} modules at the median`
		);
		expect(median.length).toBeLessThan(160);
		expect(longest.length).toBeLessThan(400);
		expect(modules).toBeLessThanOrEqual(49);
	});
});

import { Resvg } from '@resvg/resvg-js';
import type { FeatureCollection } from 'geojson';
import { render } from 'svelte/server';
import { describe as suite, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { groupBy } from '#lib/atlas/group-by.ts';
import type { JourneyLine } from '#lib/atlas/journeys-on.ts';
import { describe } from '#lib/atlas/describe.ts';
import { createHistoryCore, type HistoryCore } from '#lib/atlas/history-core.ts';
import type { Theme } from '#lib/atlas/model/polity.ts';
import type { JourneyStub } from '#lib/atlas/model/journey.ts';
import { addDays, clampDay } from '#lib/atlas/time/day.ts';
import { readAtlas, readHistory } from '#lib/atlas/wire.ts';
import wire from '#lib/generated/atlas.json' with { type: 'json' };
import record from '#lib/generated/record.json' with { type: 'json' };
import { formatDay } from '#lib/i18n/format-day.ts';
import { NO_INSETS } from '#lib/svg/picture-frame.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { defaultViewState, type ViewState } from '#lib/url/view-state.ts';
import { mapLink } from '#lib/share/links.ts';
import ExportImage from '#lib/share/ExportImage.svelte';
import { IMAGE_TYPE, type MeasureText } from '#lib/share/image-column.ts';
import { layoutImage } from '#lib/share/image-layout.ts';
import { signsOn } from '#lib/share/image-signs.ts';
import { signEntries } from '#lib/share/sign-entries.ts';
import { imageSubject } from '#lib/share/image-subject.ts';
import { stateGeojson } from '#lib/share/state-files.ts';

const core = createAtlasCore(readAtlas(wire));
const facts = atlasFacts(core);
const history = createHistoryCore(readHistory(record, core.atlas.version), core);
/** As wide as the widest letters: what fits so fits in any font. */
const measure: MeasureText = (text, style) => text.length * IMAGE_TYPE[style].size * 0.56;
const SIZES = [
	{ width: 1280, height: 720 },
	{ width: 1024, height: 576 }
];

function subject(part: Partial<ViewState>, known: HistoryCore | null = history) {
	const state = { ...defaultViewState(facts), ...part };
	const scene = describe(core, { ...state });
	const link = mapLink('https://maps.example/', state, facts);
	return imageSubject({ core, scene, state, link, history: known, seen: null });
}

function renderImage(part: Partial<ViewState>, theme: Theme, known: HistoryCore | null = history) {
	const shown = subject(part, known);
	const size = { width: 1280, height: 720 };
	const { body } = render(ExportImage, { props: { ...shown, theme, size, measure } });
	return { ...shown, ...shown.picture, svg: body.replace(/<!--[^>]*-->/g, '') };
}

/** The sign of a leg while one of the journeys is selected. */
function wayOf({ status, isAhead, isSecond }: JourneyLine): string {
	if (isAhead) return 'journey-ahead';
	if (status === 'not-flown') return 'journey-not-flown';
	return `journey-${status}${isSecond ? '-second' : '-chosen'}`;
}

suite('an exported image', () => {
	it.each(['light', 'dark', 'projector'] as const)('needs nothing of the page, %s', (theme) => {
		const { svg } = renderImage({ view: 'both' }, theme);
		expect(svg).not.toMatch(/var\(|light-dark|undefined|NaN|href="(?!#)/);
		const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
		expect([image.width, image.height]).toEqual([1280, 720]);
	});

	it('says the day, the holders, the edition and the link, and draws every unit as the scene has it', () => {
		const day = addDays(core.atlas.period.start, 900);
		const { svg, scene, content: said } = renderImage({ day }, 'light');
		expect(said.days).toEqual([formatDay(day)]);
		expect(said.foot.join(' ')).toContain(`record ${core.atlas.version}. maps.example/#date=`);
		for (const { name } of said.legend) expect(svg).toContain(name.split(' ')[0]);
		for (const unit of scene.units)
			expect(svg).toContain(`data-unit="${unit.id}" data-holder="${unit.control.deFacto ?? ''}"`);
	});

	const { period, journeys } = core.atlas;
	const ends = { from: period.start, to: addDays(period.end, -1) };
	/** The last day of a journey, as far as the atlas has it, with the journey selected. */
	const onJourney = ({ id, end }: JourneyStub): Partial<ViewState> => ({
		day: clampDay(end.best, ends.from, ends.to),
		selection: { kind: 'journey', id }
	});

	it('of two days says both, their shares, and what changed, numbered as on the map', () => {
		const { svg, content, difference } = renderImage({ compare: ends, day: ends.to }, 'light');
		expect(content.days).toEqual([formatDay(ends.from), `to ${formatDay(ends.to)}`]);
		expect(content.heads).toHaveLength(2);
		expect(content.changes.map(({ key }) => key)).toEqual(
			difference?.items.map(({ number }) => ({ kind: 'number', number }))
		);
		expect(content.sentence).toMatch(/^The .+ lost \d+ % of .+ Painted: /);
		const onMap = [...svg.matchAll(/class="number-name"[^>]*>(\d+)</g)].map(([, number]) => Number(number));
		expect(new Set(onMap)).toEqual(new Set(difference?.items.map(({ number }) => number)));
	});

	it('of two days in halves draws both, and paints no difference', () => {
		const { svg, content, difference } = renderImage(
			{ compare: ends, day: ends.to, compareForm: 'swipe' },
			'light'
		);
		expect(svg.match(/data-unit=/g)).toHaveLength(2 * core.atlas.units.length);
		expect(svg).not.toContain('class="number"');
		expect(difference).toBeNull();
		expect(content.sentence).toMatch(/left of the edge/);
		expect(content.changes).toEqual([]);
	});

	it('draws the selected journey and where accounts put its end, and explains every sign', () => {
		let found = 0;
		for (const journey of journeys) {
			const { svg, journeys: journeysDrawn, positions } = renderImage(onJourney(journey), 'light');
			expect(journeysDrawn.lines.length).toBeGreaterThan(0);
			// Once on the map for each leg, and once more in the legend for each way of drawing.
			const ways = groupBy(journeysDrawn.lines, wayOf);
			for (const [way, lines] of ways)
				expect(svg.match(new RegExp(`<path[^>]*class="${way}"`, 'g')), `${journey.id} ${way}`).toHaveLength(
					lines.length + 1
				);
			found += positions.length;
			const told = new Set(positions.map(({ isPreferred }) => isPreferred));
			expect(svg.match(/<circle[^>]*class="position(-ghost)?"/g) ?? []).toHaveLength(positions.length);
			// A sample in the legend is a path.
			expect(svg.match(/<path[^>]*class="position(-ghost)?"/g) ?? []).toHaveLength(told.size);
		}
		expect(found).toBeGreaterThan(0);
	});

	const missions = core.atlas.places.filter(({ mission }) => mission);

	it('carries the overview map of the page, with its frame, every place that the atlas is about, and what the map shows', () => {
		const shown = subject({});
		const size = { width: 1280, height: 720 };
		const draw = (hasInset: boolean) =>
			render(ExportImage, { props: { ...shown, hasInset, theme: 'light', size, measure } }).body;
		const [, drawn = ''] = draw(true).split('class="image-inset');
		const [inset = ''] = drawn.split('</svg>');
		expect(inset.match(/<circle/g)).toHaveLength(missions.length);
		for (const place of shown.picture.scene.places.filter(({ mission, unit }) => mission && unit === null))
			expect(inset).toContain(`>${place.name}</text>`);
		// Its frame, and twice that of what the map shows: with its casing.
		const [frame = '', ...views] = inset.match(/<rect[^>]*stroke=[^>]*>/g) ?? [];
		expect(frame).toMatch(/width="156" height="102"/);
		expect(views).toHaveLength(2);
		expect(draw(false)).not.toContain('image-inset');
	});

	it('carries the overview map wherever the map looks beyond the home view, but not where that shows all of it', () => {
		const far = missions.find(({ unit }) => unit === undefined);
		if (!far) throw new Error('no place beyond');
		const { svg } = renderImage({ selection: { kind: 'place', id: far.id } }, 'dark');
		expect(svg).toContain('image-inset');
		const seen = {
			camera: { zoom: 1, lng: far.lngLat[0], lat: far.lngLat[1] },
			free: { width: 900, height: 500 }
		};
		const { body } = render(ExportImage, {
			props: { ...subject({}), view: seen, theme: 'light', size: { width: 1280, height: 720 }, measure }
		});
		expect(body).not.toContain('image-inset');
	});

	it('leaves out the layers that are off', () => {
		const [journey] = journeys;
		if (!journey) throw new Error('no journey');
		const hiddenLayers = ['journeys', 'events', 'labels'] as const;
		const { svg } = renderImage({ ...onJourney(journey), hiddenLayers }, 'light');
		expect(svg.match(/class="(journey-[a-z-]+|position[a-z-]*|event|district|[a-z]+-name)[ "]/g)).toBeNull();
	});

	it.each(SIZES)(
		'sets all of its text inside the column and the sheet, on every day of change, $width px',
		(size) => {
			const days = core.index.changeDays.map(({ day }) => day);
			const views: Partial<ViewState>[] = [
				...days.flatMap((day) => [{ day }, { day, view: 'both' as const }]),
				...days.slice(1).map((day) => ({ day, compare: { from: period.start, to: day } })),
				...journeys.map((journey) => ({ ...onJourney(journey), view: 'both' as const }))
			];
			for (const view of views) {
				const { content, picture, view: seen } = subject(view);
				const layout = layoutImage(content, {
					size,
					measure,
					signsOn: (map) =>
						picture.halves
							? []
							: signEntries(
									picture,
									signsOn(picture, { ground: null, map, view: seen ?? null, insets: NO_INSETS })
								)
				});
				const right = layout.column.x + layout.column.width;
				for (const text of layout.texts.filter(({ style }) => style !== 'foot')) {
					const width = measure(text.text, text.style);
					expect(text.isRight ? text.x : text.x + width, text.text).toBeLessThanOrEqual(right + 1);
					expect(text.y, `${JSON.stringify(view)} ${text.text}`).toBeLessThan(
						layout.map.y + layout.map.height
					);
				}
				expect(layout.map.height).toBeGreaterThan(size.height * 0.7);
			}
		}
	);
});

suite('the state of a day as GeoJSON', () => {
	it('has geometry, edition and link', () => {
		const { scene } = subject({}).picture;
		const file = JSON.parse(stateGeojson(core, scene, 'https://m.example/')) as FeatureCollection & {
			metadata: object;
		};
		expect(file.features).toHaveLength(core.atlas.units.length + core.atlas.cities.length);
		expect(new Set(file.features.map(({ geometry }) => geometry.type))).toEqual(
			new Set(['Polygon', 'Point'])
		);
		expect(file.metadata).toMatchObject({ link: 'https://m.example/' });
	});
});

import { Resvg } from '@resvg/resvg-js';
import type { FeatureCollection } from 'geojson';
import { render } from 'svelte/server';
import { describe as suite, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { describe } from '#lib/atlas/describe.ts';
import type { Theme } from '#lib/atlas/model/polity.ts';
import { addDays } from '#lib/atlas/time/day.ts';
import { readAtlas } from '#lib/atlas/wire.ts';
import wire from '#lib/generated/atlas.json' with { type: 'json' };
import { formatDay } from '#lib/i18n/format-day.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { defaultViewState, type ViewState } from '#lib/url/view-state.ts';
import { mapLink } from './links.ts';
import Plate from './Plate.svelte';
import { plateContent } from './plate-content.ts';
import { layoutPlate, PLATE_TYPE, type MeasureText } from './plate-layout.ts';
import { stateGeojson } from './state-files.ts';

const core = createAtlasCore(readAtlas(wire));
const facts = atlasFacts(core);
/** As wide as the widest letters: what fits so fits in any font. */
const measure: MeasureText = (text, style) => text.length * PLATE_TYPE[style].size * 0.56;
const SIZES = [
	{ width: 1280, height: 720 },
	{ width: 1024, height: 576 }
];

function content(part: Partial<ViewState>) {
	const state = { ...defaultViewState(facts), ...part };
	const scene = describe(core, { ...state });
	return { scene, content: plateContent(core, scene, state, mapLink('https://maps.example/', state, facts)) };
}

function plate(part: Partial<ViewState>, theme: Theme) {
	const shown = content(part);
	const size = { width: 1280, height: 720 };
	const { body } = render(Plate, { props: { core, ...shown, theme, size, measure } });
	return { ...shown, svg: body.replace(/<!--[^>]*-->/g, '') };
}

suite('a plate', () => {
	it.each(['light', 'dark', 'projector'] as const)('needs nothing of the page, %s', (theme) => {
		const { svg } = plate({ view: 'both' }, theme);
		expect(svg).not.toMatch(/var\(|light-dark|undefined|NaN|href="(?!#)/);
		const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
		expect([image.width, image.height]).toEqual([1280, 720]);
	});

	it('says the day, the holders, the edition and the link, and draws every unit as the scene has it', () => {
		const day = addDays(core.atlas.period.start, 900);
		const { svg, scene, content: said } = plate({ day }, 'light');
		expect(said.date).toBe(formatDay(day));
		expect(said.foot.join(' ')).toContain(`record ${core.atlas.version}. maps.example/#date=`);
		for (const { name } of said.legend) expect(svg).toContain(name.split(' ')[0]);
		for (const unit of scene.units)
			expect(svg).toContain(`data-unit="${unit.id}" data-holder="${unit.control.deFacto ?? ''}"`);
	});

	it.each(SIZES)(
		'sets all of its text inside the column and the sheet, on every day of change, $width px',
		(size) => {
			for (const { day } of core.index.changeDays) {
				for (const view of ['de-facto', 'both'] as const) {
					const layout = layoutPlate(content({ day, view }).content, size, measure);
					const right = layout.column.x + layout.column.width;
					for (const text of layout.texts.filter(({ style }) => style !== 'foot')) {
						const width = measure(text.text, text.style);
						expect(text.isRight ? text.x : text.x + width, text.text).toBeLessThanOrEqual(right + 1);
						expect(text.y, `${formatDay(day)} ${text.text}`).toBeLessThan(layout.map.y + layout.map.height);
					}
					expect(layout.map.height).toBeGreaterThan(size.height * 0.7);
				}
			}
		}
	);
});

suite('the state of a day as GeoJSON', () => {
	it('has geometry, edition and link', () => {
		const { scene } = content({});
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

import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import { describe } from '#lib/atlas/describe.ts';
import { BEST, FOUNDING, resolve as resolveAccount } from '#lib/atlas/resolve.ts';
import { placeName } from '#lib/atlas/toponym.ts';
import { STATE_COLUMNS, stateRecord, stateTable } from '#lib/atlas/state-table.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import { twinOf } from '#lib/atlas/twin.ts';
import { twinWords } from '#lib/i18n/twin.ts';
import { viewPicture } from '#lib/atlas/view-picture.ts';
import { renderMapSvg } from '#lib/svg/render-map-svg.ts';
import { core as builtCore } from '../built-core.ts';

/* Map, twin and exported table show one scene: they never disagree, whatever the day and the options. */

const { atlas } = builtCore;
const cores = new Map(
	[BEST, FOUNDING, ...new Set(atlas.versions.flatMap((v) => v.attestations.map(({ source }) => source)))].map(
		(by) => [by, createAtlasCore(by === BEST ? atlas : resolveAccount(atlas, by))] as const
	)
);

const options = fc.record({
	by: fc.constantFrom(...cores.keys()),
	day: fc.integer({ min: atlas.period.start, max: atlas.period.end - 1 }).map((day) => day as Day),
	view: fc.constantFrom('de-facto' as const, 'de-jure' as const, 'both' as const),
	names: fc.constantFrom('period' as const, 'modern' as const, 'ug' as const)
});

function stateBy(by: string) {
	const core = cores.get(by);
	if (!core) throw new Error(`no account by ${by}`);
	return core;
}

it('map, twin and exported table agree on every day, by every account', () => {
	fc.assert(
		fc.property(options, ({ by, ...view }) => {
			const core = stateBy(by);
			const scene = describe(core, { ...view, selection: null });
			const twin = twinOf(core, scene, twinWords);
			const csv = stringify(stateTable(core, scene).map(stateRecord), {
				header: true,
				columns: [...STATE_COLUMNS]
			});
			const exported = new Map(
				parse<Record<string, string>>(csv, { columns: true }).map((record) => [record['id'], record])
			);
			// Every unit of the map is a line of the table, with the attributes the picture carries.
			for (const unit of scene.units) {
				expect(exported.get(unit.id)).toMatchObject({
					de_facto: unit.control.deFacto ?? '',
					status: unit.control.status,
					de_jure: unit.title.deJure
				});
			}
			// Every row of the twin is the line of the unit of its seat, or of its city.
			for (const row of twin.rows) {
				const id = row.kind === 'district' ? core.seatUnitOf(row.id) : row.id;
				expect(exported.get(id)).toMatchObject({
					de_facto: row.holder ?? '',
					status: row.status,
					is_seat: '1'
				});
				if (row.status === 'held') expect(row.deFacto).toBe(core.polity(row.holder ?? '').name);
			}
			expect(exported.size).toBe(atlas.units.length + atlas.cities.length);
			expect(twin.rows.length).toBe(atlas.districts.length + atlas.cities.length);
		}),
		{ numRuns: 400 }
	);
});

it('the picture carries what the exported table says, unit by unit', () => {
	fc.assert(
		fc.property(options, ({ by, ...view }) => {
			const core = stateBy(by);
			const scene = describe(core, { ...view, selection: null });
			const pictured = {
				...view,
				selection: null,
				compare: null,
				compareForm: 'painted',
				hiddenLayers: ['labels'],
				camera: null
			} as const;
			const picture = viewPicture(core, pictured, { history: null });
			const svg = renderMapSvg({ picture, label: 'map' });
			const drawn = [...svg.matchAll(/<[^>]*\bdata-unit="[^>]*>/g)].map(([tag]) => {
				const [unit, holder, status] = ['unit', 'holder', 'status'].map(
					(name) => new RegExp(`data-${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
				);
				return { unit, holder, status };
			});
			const exported = stateTable(core, scene)
				.map(stateRecord)
				.filter(({ id }) => core.has('unit', String(id)))
				.map(({ id, de_facto: holder, status }) => ({ unit: id, holder, status }));
			const byUnit = (a: { unit: unknown }, b: { unit: unknown }) =>
				String(a.unit) < String(b.unit) ? -1 : 1;
			expect(drawn.sort(byUnit)).toEqual(exported.sort(byUnit));
		}),
		{ numRuns: 40 }
	);
});

it('prose names every holder of a seat, and every unit that another held', () => {
	fc.assert(
		fc.property(options, ({ by, ...view }) => {
			const core = stateBy(by);
			const scene = describe(core, { ...view, selection: null });
			const prose = new Map(
				twinOf(core, scene, twinWords).paragraphs.map(({ topic, text }) => [topic, text])
			);
			for (const row of scene.rows.filter(({ kind, status }) => kind === 'district' && status === 'held'))
				expect(prose.get('held')).toContain(core.polity(row.deFacto ?? '').name);
			for (const part of scene.rows.flatMap(({ parts }) => parts))
				expect(prose.get('parts')).toContain(part.name);
			for (const { id } of atlas.cities)
				expect(prose.get('elsewhere')).toContain(placeName(core.place(id), view.day));
		}),
		{ numRuns: 400 }
	);
});

import { describe as suite, expect, it } from 'vitest';
import { createAtlasCore } from '#lib/atlas/core.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import { viewPicture } from '#lib/atlas/view-picture.ts';
import { readAtlas } from '#lib/atlas/wire.ts';
import wire from '#lib/generated/atlas.json' with { type: 'json' };
import { chosenFeatures } from '#lib/paint/cartography/chosen-features.ts';
import { createPictureGeometry } from '#lib/svg/picture.ts';
import { renderMapSvg } from '#lib/svg/render-map-svg.ts';

const core = createAtlasCore(readAtlas(wire));
const { places, units, events, journeys, period, defaultDay } = core.atlas;
const { plane, arcs } = createPictureGeometry(core.atlas);
const town = existing(
	places.find(({ id, unit, rank }) => unit !== undefined && rank > 1 && !core.isSeat(id))
);
const battle = existing(events.find(({ place }) => place !== undefined && place !== town.id));
const trip = existing(
	journeys.find(
		({ end, legs }) => end.best < period.end && legs.some(({ status }) => status === 'documented')
	)
);
/** The first district that has units besides that of its seat. */
const district = existing(
	units.find((unit) => units.some((other) => other !== unit && other.district === unit.district))
).district;

function existing<Item>(item: Item | undefined): Item {
	if (!item) throw new Error('the atlas has none');
	return item;
}

/** A picture with something selected, as it leaves the page. */
function svgOf(
	selection: Selection | null,
	{
		theme = 'light',
		day = defaultDay
	}: { readonly theme?: 'light' | 'dark' | 'projector'; readonly day?: Day } = {}
): string {
	const view = {
		day,
		view: 'de-facto',
		selection,
		names: 'period',
		compare: null,
		compareForm: 'painted',
		hiddenLayers: [],
		camera: 'home'
	} as const;
	const picture = viewPicture(core, view, { history: null });
	const size = { width: 900, height: 600 };
	return renderMapSvg({ picture, label: '', theme, size, scope: 'p' });
}

/** The attributes of the elements of a class. */
function drawnAs(svg: string, sign: string): string[] {
	const body = svg.slice(svg.indexOf('</style>'));
	return [...body.matchAll(/<\w+ ([^>]*)>/gu)].flatMap(([, attributes = '']) =>
		attributes.includes(`class="${sign}"`) ? [attributes] : []
	);
}

/** A number of the rule of a class. */
function ruleOf(svg: string, sign: string, property: string): number {
	const [, rule = ''] = new RegExp(`\\.p \\.${sign}\\{([^}]*)\\}`, 'u').exec(svg) ?? [];
	return parseFloat(new RegExp(`(?:^|;)${property}:([^;]+)`, 'u').exec(rule)?.[1] ?? 'NaN');
}

suite('what is selected, in the picture', () => {
	it.each<[Selection, string]>([
		[{ kind: 'place', id: town.id }, town.id],
		[{ kind: 'event', id: battle.id }, battle.place ?? '']
	])('%j has a ring around its place, and the name of that in bold', (selection, id) => {
		const svg = svgOf(selection);
		const [x, y] = plane.project(core.place(id).lngLat).map((value) => Math.round(value * 10) / 10);
		for (const sign of ['chosen-place-bed', 'chosen-place']) {
			const rings = drawnAs(svg, sign);
			expect(rings, sign).toHaveLength(1);
			expect(rings[0]).toContain(`cx="${x}" cy="${y}"`);
		}
		expect(drawnAs(svg, 'chosen-name').map((name) => /data-place="([^"]*)"/u.exec(name)?.[1])).toEqual([id]);
		expect(ruleOf(svg, 'chosen-name', 'font-weight')).toBe(700);
		expect(ruleOf(svg, 'chosen-place-bed', 'stroke-width')).toBeGreaterThan(
			ruleOf(svg, 'chosen-place', 'stroke-width')
		);
	});

	it('a district has its whole border drawn, and no line within it', () => {
		const own = units.filter((unit) => unit.district === district).map(({ id }) => id);
		const isOwn = (unit: string | null) => unit !== null && own.includes(unit);
		const around = arcs.filter(({ left, right }) => isOwn(left) !== isOwn(right));
		expect(arcs.some(({ left, right }) => isOwn(left) && isOwn(right))).toBe(true);
		const svg = svgOf({ kind: 'district', id: district });
		const [path = '', ...others] = drawnAs(svg, 'chosen-border');
		expect(others).toEqual([]);
		expect(path.match(/M/gu)).toHaveLength(around.length);
		for (const { points } of around) {
			const [x, y] = (points[0] ?? [0, 0]).map((value) => Math.round(value * 10) / 10);
			expect(path).toContain(`M${x} ${y}`);
		}
		expect(ruleOf(svg, 'chosen-border', 'stroke-width')).toBeGreaterThan(
			ruleOf(svg, 'outline', 'stroke-width')
		);
	});

	it('a unit has its own border drawn, and no other', () => {
		const [unit] = units;
		if (!unit) throw new Error('no unit');
		const around = arcs.filter(({ left, right }) => (left === unit.id) !== (right === unit.id));
		const [path = '', ...others] = drawnAs(svgOf({ kind: 'unit', id: unit.id }), 'chosen-border');
		expect(others).toEqual([]);
		expect(path.match(/M/gu)).toHaveLength(around.length);
	});

	it('a journey is wider than another, and rings none of its stops', () => {
		const svg = svgOf({ kind: 'journey', id: trip.id }, { day: trip.end.best });
		expect(drawnAs(svg, 'journey-documented-chosen')).not.toEqual([]);
		expect(ruleOf(svg, 'journey-documented-chosen', 'stroke-width')).toBeGreaterThan(
			ruleOf(svg, 'journey-documented-second', 'stroke-width')
		);
		expect(drawnAs(svg, 'chosen-place')).toEqual([]);
	});

	it('nothing is marked while nothing is selected', () => {
		expect(svgOf(null).slice(svgOf(null).indexOf('</style>'))).not.toMatch(/class="[^"]*chosen/u);
	});

	it('stands out in every theme by the ink of that theme', () => {
		const inks = (['light', 'dark', 'projector'] as const).map((theme) => {
			const svg = svgOf({ kind: 'place', id: town.id }, { theme });
			const stroke = (sign: string) => new RegExp(`\\.p \\.${sign}\\{stroke:([^;]+)`, 'u').exec(svg)?.[1];
			expect(stroke('chosen-place')).not.toBe(stroke('chosen-place-bed'));
			return stroke('chosen-place');
		});
		expect(inks[0]).not.toBe(inks[1]);
	});

	it('is the same on every day, so that the clock draws none of it anew', () => {
		const before = chosenFeatures(core, { kind: 'district', id: district });
		expect(chosenFeatures(core, { kind: 'district', id: district })).toBe(before);
		expect(chosenFeatures(core, { kind: 'place', id: town.id })).not.toBe(before);
	});
});

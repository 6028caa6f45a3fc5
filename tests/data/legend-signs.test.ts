import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Selection } from '#lib/atlas/scene.ts';
import { atlasPicture, plainView, viewPicture, type ViewPicture } from '#lib/atlas/view-picture.ts';
import { LEGEND_ROWS, type Sign } from '#lib/paint/cartography/sign.ts';
import { SIGNS } from '#lib/paint/cartography/signs.ts';
import { loadBasemap } from '#lib/data/load-basemap.ts';
import { markFeatures } from '#lib/paint/cartography/mark-features.ts';
import { signEntries } from '#lib/share/sign-entries.ts';
import { groundOfBasemap } from '#lib/svg/ground.ts';
import { captionsOf } from '#lib/svg/leg-captions.ts';
import { pictureFrame } from '#lib/svg/picture-frame.ts';
import { createPictureGeometry } from '#lib/svg/picture.ts';
import { letterPicture } from '#lib/svg/picture-labels.ts';
import { renderMapSvg } from '#lib/svg/render-map-svg.ts';
import { signsShown } from '#lib/svg/signs-shown.ts';
import { core } from '../built-core.ts';

/*
 * Of each day with a change: every sign that the picture draws has a line in the legend, and every line of the legend
 * explains a sign that is drawn. What is read of the picture are the classes of its elements.
 */

const { plane } = createPictureGeometry(core.atlas);
const FOLDER = resolve(import.meta.dirname, '../../static/data/basemap');
const basemap = await loadBasemap(FOLDER, async (file) => new Response(await readFile(file as string)));
if (!basemap) throw new Error('no basemap is compiled');
const ground = groundOfBasemap(basemap, plane);
const TABLE: readonly Sign[] = SIGNS;
/** Ground of the map, what goes with another sign, and what the lines of holders explain. */
const UNTOLD =
	/^(neighbours|tint|pattern|band|river.*|lake|shore.*|road|railway-ties|margin|margin-fade|coast|district-casing|title-.*|front-casing|journey-casing.*|chosen-border-casing|chosen-place-bed|arrow.*|capital-pip|number)$/u;

function drawnBy(picture: ViewPicture): Set<string> {
	const svg = renderMapSvg({ picture, label: '', ground });
	const body = svg.slice(svg.indexOf('</style>'));
	const classes = [...body.matchAll(/class="([^"]+)"/gu)].flatMap(([, names = '']) => names.split(' '));
	return new Set(classes.filter((name) => TABLE.some(({ id, kind }) => id === name && kind !== 'name')));
}

function told(picture: ViewPicture): Set<string> {
	return new Set(signEntries(picture, signsOf(picture)).map(({ row }) => row));
}

function signsOf(picture: ViewPicture): ReadonlySet<string> {
	const { scene } = picture;
	const frame = pictureFrame(plane, null, null);
	const marks = markFeatures(scene.places, picture);
	const lettering = letterPicture({
		scene,
		ground,
		marks,
		facilities: picture.facilities,
		plane,
		frame,
		captions: captionsOf(picture, plane)
	});
	return signsShown({ picture, ground, frame, lettering, seen: null });
}

function rowsOf(signs: ReadonlySet<string>): Set<string> {
	return new Set(TABLE.flatMap(({ id, legend }) => (legend !== undefined && signs.has(id) ? [legend] : [])));
}

const days = [
	...core.index.changeDays.map(({ day }) => day),
	...core.atlas.journeys.flatMap(({ legs }) => legs.map(({ end }) => end.best))
].filter(
	(day, i, all) => all.indexOf(day) === i && day >= core.atlas.period.start && day < core.atlas.period.end
);

describe('the legend of a day', () => {
	it('has a line for each sign that the picture draws, and none for others', () => {
		const seen = new Set<string>();
		for (const day of days) {
			const picture = atlasPicture(core, day);
			const drawn = rowsOf(drawnBy(picture));
			expect([...told(picture)].sort(), String(day)).toEqual([...drawn].sort());
			for (const row of drawn) seen.add(row);
		}
		expect(seen.size).toBeGreaterThan(12);
	});

	it('has a line for each layer of facilities that is switched on, with the sources of what it shows', () => {
		const { facilityLayers, defaultDay } = core.atlas;
		const shownLayers = facilityLayers.map(({ id }) => id);
		const picture = viewPicture(core, { ...plainView(defaultDay), shownLayers }, { history: null });
		const entries = signEntries(picture, signsOf(picture));
		const named = entries.filter(({ row }) => row === 'facility');
		expect(named.map(({ name }) => name)).toEqual(facilityLayers.map(({ name }) => name));
		for (const { note } of named) expect(note).toMatch(/^Sources: /u);
		expect([...told(picture)].sort()).toEqual([...rowsOf(drawnBy(picture))].sort());
		expect(told(atlasPicture(core, defaultDay)).has('facility')).toBe(false);
	});

	it('leaves no sign of the table unexplained but the ground of the map', () => {
		const untold = TABLE.filter(
			({ kind, legend }) => legend === undefined && kind !== 'name' && kind !== 'relief'
		);
		expect(untold.filter(({ id }) => !UNTOLD.test(id)).map(({ id }) => id)).toEqual([]);
		const rows = new Set(TABLE.flatMap(({ legend }) => legend ?? []));
		expect([...rows].sort()).toEqual([...LEGEND_ROWS].sort());
	});

	const placed = core.atlas.events.find(({ place }) => place !== undefined);
	it.each<Selection>([
		...core.atlas.journeys.map(({ id }) => ({ kind: 'journey' as const, id })),
		...core.atlas.districts.slice(0, 2).map(({ id }) => ({ kind: 'district' as const, id })),
		...core.atlas.places.slice(0, 2).map(({ id }) => ({ kind: 'place' as const, id })),
		...(placed ? [{ kind: 'event' as const, id: placed.id }] : [])
	])('explains what is drawn while $kind $id is selected', (selection) => {
		const day = selection.kind === 'journey' ? core.journey(selection.id).start.best : core.atlas.defaultDay;
		const view = {
			...plainView(day),
			day: Math.min(Math.max(day, core.atlas.period.start), core.atlas.period.end - 1) as typeof day,
			selection
		};
		const picture = { ...viewPicture(core, view, { history: null }), box: null };
		const rows = told(picture);
		expect([...rows].sort()).toEqual([...rowsOf(drawnBy(picture))].sort());
		expect(rows.has('selected')).toBe(selection.kind !== 'journey');
	});
});

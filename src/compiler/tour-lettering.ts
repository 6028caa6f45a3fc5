import { createAtlasCore, type AtlasCore } from '#lib/atlas/core.ts';
import { createHistoryCore, type HistoryCore } from '#lib/atlas/history-core.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { Basemap } from '#lib/atlas/model/basemap.ts';
import type { History } from '#lib/atlas/model/history.ts';
import { viewPicture } from '#lib/atlas/view-picture.ts';
import { markFeatures } from '#lib/paint/cartography/mark-features.ts';
import { obstaclesOf } from '#lib/stage/obstacles.ts';
import { waypointsOf } from '#lib/stage/wayfinding.ts';
import { groundOfBasemap, type PictureGround } from '#lib/svg/ground.ts';
import { captionsOf } from '#lib/svg/leg-captions.ts';
import { createPicturePlane, type PicturePlane } from '#lib/svg/mercator.ts';
import { isWithin, widthOf, type Box } from '#lib/svg/name-space.ts';
import { HALF_HEIGHT, nameSign, sizeOf } from '#lib/svg/name-spots.ts';
import { freeBox, pictureFrame, seenBox, type PictureFrame } from '#lib/svg/picture-frame.ts';
import { letterPicture } from '#lib/svg/picture-labels.ts';
import { fromTourCamera, type MapSpace } from '#lib/svg/tour-camera.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { decodeUrl } from '#lib/url/codec.ts';
import type { AtlasFacts } from '#lib/url/link-key.ts';
import { cameraOf } from '#lib/url/view-state.ts';
import type { Faults } from './faults.ts';
import type { Spoken } from './gazetteer.ts';
import type { SpokenStep } from './tour-focus.ts';

/** A window in which a tour is read: its map, px, and what lies over that. */
export interface TourWindow {
	readonly name: string;
	readonly space: MapSpace;
	/** The things of the page that lie over the map, at their widest, px from its top left. */
	readonly things: readonly Box[];
}

const side = (left: number, top: number, right: number, bottom: number): Box => ({
	left,
	top,
	right,
	bottom
});

/**
 * The windows in which every step is looked at, as tests/e2e/tour-windows.spec.ts measures them with the card of a tour
 * open, which leaves out the note on borders: buttons, scale bar with the overview map or its button.
 */
export const TOUR_WINDOWS: readonly TourWindow[] = [
	{
		name: '1280×720',
		space: { width: 1280, height: 516, insets: { top: 10, right: 352, bottom: 200, left: 279 } },
		things: [side(886, 12, 916, 98), side(812, 291, 916, 316)]
	},
	{
		name: '1920×1080',
		space: { width: 1920, height: 876, insets: { top: 10, right: 352, bottom: 200, left: 285 } },
		things: [side(1526, 12, 1556, 98), side(1304, 572, 1556, 676)]
	},
	{
		name: '390×844',
		space: { width: 390, height: 371, insets: { top: 8, right: 12, bottom: 8, left: 12 } },
		things: [side(336, 12, 366, 98), side(304, 342, 366, 361)]
	}
];

/** What is needed to draw the map of a step. */
interface Drawing {
	readonly core: AtlasCore;
	readonly history: HistoryCore;
	readonly facts: AtlasFacts;
	readonly plane: PicturePlane;
	readonly ground: PictureGround;
}

/**
 * Letters the map of every step in each of {@link TOUR_WINDOWS} as the page does, and reports what the step names and the free
 * part of the map does not letter: by the name of the map, that of the day, which then stands in the text too.
 */
export function checkTourLettering(
	steps: readonly SpokenStep[],
	{ atlas, history }: { readonly atlas: Atlas; readonly history: History },
	basemap: Basemap,
	faults: Faults
): void {
	const core = createAtlasCore(atlas);
	const plane = createPicturePlane(core.atlas.home);
	const drawing = {
		core,
		history: createHistoryCore(history, core),
		facts: atlasFacts(core),
		plane,
		ground: groundOfBasemap(basemap, plane)
	};
	for (const step of steps) {
		const missing = new Map<string, string[]>();
		for (const window of TOUR_WINDOWS)
			for (const word of missingIn(step, window, drawing))
				missing.set(word, [...(missing.get(word) ?? []), window.name]);
		for (const [word, windows] of missing)
			faults.add({
				...step.location,
				rule: `what a step names is lettered on the free part of its map, by the name that the text gives it`,
				found: `${word}, at ${windows.join(', ')}`
			});
	}
}

/** The words of a step that name nothing that is lettered in a window. */
function missingIn(step: SpokenStep, window: TourWindow, drawing: Drawing): string[] {
	// While a class decides there are no front lines and no answer, and afterwards there are: both are looked at.
	const letterings = [...new Set([step.hides, false])].map((isHidden) => ({
		isHidden,
		lettered: letteredIn(step, window, isHidden, drawing)
	}));
	return [...step.named].flatMap(([word, things]) => {
		const isLettered = (lettered: ReadonlySet<string>) =>
			things.some((thing) => {
				const name = thing.nameOn(step.focus.onDay);
				return lettered.has(keyOf(thing)) && (name === word || step.named.has(name));
			});
		const isWanted = (isHidden: boolean) => !isHidden || !step.secret.has(word);
		return letterings.every(({ isHidden, lettered }) => !isWanted(isHidden) || isLettered(lettered))
			? []
			: [word];
	});
}

/** What the free part of the map of a step letters, as `kind id`. */
function letteredIn(
	{ view, focus }: SpokenStep,
	{ space, things }: TourWindow,
	areHoldersHidden: boolean,
	{ core, history, facts, plane, ground }: Drawing
): ReadonlySet<string> {
	const { state } = decodeUrl(`#${view}`, '', facts);
	const picture = viewPicture(core, { ...state, focus }, { history, areHoldersHidden });
	const wanted = cameraOf(state);
	const camera = wanted && fromTourCamera(plane, wanted, space);
	const frame = pictureFrame(plane, space, camera, space.insets, picture.box);
	const { scene, journeys, positions, facilities } = picture;
	const landmarks = scene.places.filter(({ mission }) => mission);
	const waypoints = waypointsOf(landmarks, plane, {
		seen: seenBox(plane, frame, space.insets),
		space,
		turn: 0,
		things
	});
	const seen = freeBox(frame, space.insets);
	const { places, districts, names } = letterPicture({
		scene,
		ground,
		marks: markFeatures(scene.places, { journeys, positions }),
		facilities,
		plane,
		frame,
		captions: captionsOf(picture, plane),
		seen,
		obstacles: obstaclesOf(space, [...things, ...waypoints.map(({ box }) => box)])
	});
	const isSeen = (box: Box) => isWithin(box, seen);
	return new Set([
		...places.flatMap(({ place, name }) =>
			name && isSeen(boxOf(place.name, name, frame)) ? [`place ${place.id}`] : []
		),
		...districts.flatMap(({ district, ...name }) =>
			isSeen(boxOf(district.name, { ...name, anchor: 'middle' }, frame)) ? [`district ${district.id}`] : []
		),
		...names.flatMap(({ text, sign, at, path }) => {
			const box = at ? boxOf(text, { sign, anchor: 'middle', ...at }, frame) : courseBox(path ?? '');
			return isSeen(box) ? [`land ${text.toLowerCase()}`] : [];
		})
	]);
}

/** The rectangle of a name that stands at a point, on its base line. */
function boxOf(
	text: string,
	{ sign, x, y, anchor }: { sign: string; x: number; y: number; anchor?: string },
	frame: PictureFrame
): Box {
	const row = nameSign(sign);
	const size = sizeOf(row, frame);
	const width = widthOf(text, row.type) * size;
	const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
	// Its letters reach from the base line up; the height of the line is kept beyond that by whoever set it.
	return { left, right: left + width, top: y - 2 * HALF_HEIGHT * size * 0.7, bottom: y };
}

/** The rectangle around a name that runs along a line. */
function courseBox(path: string): Box {
	const points = [...path.matchAll(/[ML](-?\d+) (-?\d+)/g)].map(
		([, x, y]) => [Number(x), Number(y)] as const
	);
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** What is lettered in capitals too is one with what the text names. */
function keyOf({ kind, id }: Pick<Spoken, 'kind' | 'id'>): string {
	return `${kind} ${kind === 'land' ? id.toLowerCase() : id}`;
}

import { narrate, FEW_CHARACTERS } from '#lib/atlas/narrate.ts';
import type { TourStep } from '#lib/atlas/model/tour.ts';
import { formatDay } from '#lib/i18n/format-day.ts';
import { differenceSentence } from '#lib/i18n/legend-words.ts';
import { narrationWords } from '#lib/i18n/narration.ts';
import { LIMITS } from '#lib/lessons/step-rules.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';
import { createPicturePlane } from '#lib/svg/mercator.ts';
import { DESK } from '#lib/svg/picture-frame.ts';
import { roundCamera } from '#lib/url/camera.ts';
import { encodeHash } from '#lib/url/codec.ts';
import { LINK_KEY_LIST } from '#lib/url/link-keys.ts';
import type { AtlasFacts, Camera, ViewState } from '#lib/url/view-state.ts';

const STEP_KEYS = new Set(LINK_KEY_LIST.filter(({ isForTours }) => isForTours).map(({ name }) => name));

/** A view as a step holds it: in the syntax of a link, without what no step sets. */
export function viewText(view: ViewState, facts: AtlasFacts): string {
	return encodeHash({ ...view, tour: null }, facts)
		.slice(1)
		.split('&')
		.filter((pair) => STEP_KEYS.has(pair.split('=', 1)[0] ?? ''))
		.join('&');
}

/**
 * Where a step looks that is to show what the map shows now. The camera of a step is meant for what the page leaves free
 * of the map, that of any other view for the whole of it.
 */
function stepCamera({ core, camera, seen, tour, view }: Explorer): ViewState['camera'] {
	if (camera === null || seen === null || tour !== null) return view.camera;
	const plane = createPicturePlane(core.atlas.home);
	const [west, south, east, north] = seen;
	const [left, top] = plane.project([west, north]);
	const [right, bottom] = plane.project([east, south]);
	const unit = plane.unitsPerPixel(camera.zoom);
	const lost = Math.max(
		0,
		Math.log2((DESK.width * unit) / (right - left)),
		Math.log2((DESK.height * unit) / (bottom - top))
	);
	const [lng, lat] = plane.unproject([(left + right) / 2, (top + bottom) / 2]);
	return roundCamera({ ...camera, lng, lat, zoom: camera.zoom + lost } satisfies Camera);
}

/** What the map shows as a step: its author goes on from the words of the day. */
export function stepOf(explorer: Explorer, facts: AtlasFacts): TourStep {
	const { core, scene, difference, day } = explorer;
	const caption = difference
		? differenceSentence(core, difference)
		: narrate(core, scene, narrationWords, FEW_CHARACTERS);
	return {
		title: formatDay(day),
		view: viewText({ ...explorer.view, camera: stepCamera(explorer) }, facts),
		caption: caption.slice(0, LIMITS.caption),
		notes: [],
		hides: false,
		attestations: []
	};
}

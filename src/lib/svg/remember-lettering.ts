import { onceOf } from '#lib/atlas/once-of.ts';
import type { Feature } from 'geojson';
import { isThere, type OpenInterval } from '#lib/atlas/time/interval.ts';
import type { Scene, ScenePlace } from '#lib/atlas/scene.ts';
import { selectionKey } from '#lib/paint/cartography/chosen-features.ts';
import type { PictureGround } from './ground.ts';
import { placesDrawn, type LetteringOptions } from './name-spots.ts';
import { isTrueOf } from './picture-names.ts';
import { remember } from './remember.ts';
import { letterPicture, type PictureLettering } from './picture-labels.ts';

/**
 * {@link letterPicture} that gives the lettering of the last time again as long as nothing it depends on has changed: on most
 * days of the clock nothing has.
 */
export function rememberLettering(): (options: LetteringOptions) => PictureLettering {
	return remember((options) => [options.ground ?? null, options.plane, keyOf(options)], letterPicture);
}

/** Equal for options of one ground and one plane that are lettered alike. */
function keyOf(options: LetteringOptions): string {
	const {
		scene,
		ground,
		marks = [],
		facilities,
		frame,
		numbers = [],
		captions = [],
		seen = null,
		obstacles = []
	} = options;
	const { names, selection, view, areHoldersHidden = false, focus } = scene.options;
	return [
		[
			frame.x,
			frame.y,
			frame.width,
			frame.height,
			names,
			view,
			areHoldersHidden,
			selectionKey(selection)
		].join(),
		...obstacles.map(({ left, right, top, bottom }) => [left, right, top, bottom].join()),
		ground ? namesInForce(ground, scene) : '',
		keyOfDistricts(scene.districts),
		...placesDrawn(scene.places)(frame.zoom).map(({ place }) => keyOfPlace(place)),
		...marks.map(nameOfMark),
		facilities?.key ?? '',
		focus ? [focus.places, focus.districts, focus.land].join(';') : '',
		seen ? [seen.left, seen.right, seen.top, seen.bottom].join() : '',
		...captions.map(({ key, texts }) => [key, ...texts.flat()].join()),
		...numbers.map(({ x, y }) => `${x},${y}`)
	].join('|');
}

const keyOfDistricts = onceOf((districts: Scene['districts']) =>
	districts.map(({ id, name }) => id + name).join('|')
);

const keyOfPlace = onceOf(
	({ id, name, isChosen, changesToday }: ScenePlace) => `${id}${name}${isChosen}${changesToday}`
);

/** Which of the dated names of a ground are in force, as a text of zeros and ones. */
function namesInForce(ground: PictureGround, scene: Scene): string {
	const { day } = scene.options;
	return datedNames(ground)
		.map((item) => Number(isThere(item, day) && isTrueOf(item, scene)))
		.join('');
}

type Dated = OpenInterval & Partial<Pick<PictureGround['labels'][number], 'tells'>>;
const datedNames = onceOf(({ labels, lines }: PictureGround) => {
	const all: readonly Dated[] = [...labels, ...lines];
	return all.filter(isDated);
});

function isDated({ start, end }: Dated): boolean {
	return start !== null || end !== null;
}

function nameOfMark({ geometry, properties }: Feature): string {
	const { sign, name } = properties as { readonly sign: string; readonly name?: string };
	return name === undefined || geometry.type !== 'Point' ? '' : sign + name + geometry.coordinates.join();
}

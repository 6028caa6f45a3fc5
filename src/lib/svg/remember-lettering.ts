import type { Feature } from 'geojson';
import { isThere } from '#lib/atlas/time/interval.ts';
import type { PictureGround } from './ground.ts';
import type { LetteringOptions } from './name-spots.ts';
import { letterPicture, type PictureLettering } from './picture-labels.ts';

/**
 * {@link letterPicture} that gives the lettering of the last time again as long as nothing it depends on has changed: on most
 * days of the clock nothing has.
 */
export function rememberLettering(): (options: LetteringOptions) => PictureLettering {
	let known: (Pick<LetteringOptions, 'ground' | 'plane'> & Known) | null = null;
	return (options) => {
		const { ground = null, plane } = options;
		const key = keyOf(options);
		if (known?.ground !== ground || known.plane !== plane || known.key !== key)
			known = { ground, plane, key, lettering: letterPicture(options) };
		return known.lettering;
	};
}

interface Known {
	readonly key: string;
	readonly lettering: PictureLettering;
}

/** Equal for options of one ground and one plane that are lettered alike. */
function keyOf({ scene, ground, marks = [], frame, numbers = [], isCut = false }: LetteringOptions): string {
	const { names, selection, view, day } = scene.options;
	const district = selection?.kind === 'district' ? selection.id : '';
	return [
		[frame.x, frame.y, frame.width, frame.height, isCut, names, view, district].join(),
		ground ? namesInForce(ground, day) : '',
		...scene.districts.map(({ id, name }) => id + name),
		...scene.places.map(({ id, name, isChosen, changesToday }) => `${id}${name}${isChosen}${changesToday}`),
		...marks.map(nameOfMark),
		...numbers.map(({ x, y }) => `${x},${y}`)
	].join('|');
}

/** Which of the dated names of a ground are in force, as a text of zeros and ones. */
function namesInForce(ground: PictureGround, day: number): string {
	const dated = datedNames.get(ground) ?? [...ground.labels, ...ground.lines].filter(isDated);
	datedNames.set(ground, dated);
	return dated.map((item) => Number(isThere(item, day))).join('');
}

type Dated = Pick<PictureGround['lines'][number], 'start' | 'end'>;
const datedNames = new WeakMap<PictureGround, readonly Dated[]>();

function isDated({ start, end }: Dated): boolean {
	return start !== null || end !== null;
}

function nameOfMark({ geometry, properties }: Feature): string {
	const { sign, name } = properties as { readonly sign: string; readonly name?: string };
	return name === undefined || geometry.type !== 'Point' ? '' : sign + name + geometry.coordinates.join();
}

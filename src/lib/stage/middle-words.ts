import { wayBetween } from '#lib/atlas/geometry/distance.ts';
import type { Bbox, LngLat } from '#lib/atlas/model/area.ts';
import type { ViewPicture } from '#lib/atlas/view-picture.ts';
import { holderShort } from '#lib/i18n/holder-words.ts';
import { compassName } from '#lib/i18n/compass-words.ts';
import { t } from '#lib/i18n/messages.ts';
import { createPictureGeometry } from '#lib/svg/picture.ts';
import { unitOver } from '#lib/svg/picture-land.ts';
import { middleOf, roundKm } from './wayfinding.ts';

/**
 * What lies in the middle of a map, in words: the unit and who holds it, where that is not left out, and how far the nearest
 * place is.
 * @param seen - What the map shows beside what covers it.
 * @param unitAt - Finds the unit at a point; a browser asks its canvas.
 */
export function middleWords(picture: ViewPicture, seen: Bbox, unitAt = unitOver): string {
	const geometry = createPictureGeometry(picture.core.atlas);
	const middle = middleOf(seen, geometry.plane);
	const id = unitAt(geometry, geometry.plane.project(middle));
	return t('map.middle', { ...landWords(picture, id), ...nearestWords(picture, middle) });
}

const NOBODY = { name: '', within: 'no', district: '', isTold: 'no', holder: '' };

function landWords({ core, scene }: ViewPicture, id: string | undefined) {
	const unit = scene.units.find((one) => one.id === id);
	if (!unit) return { ...NOBODY, land: 'beyond' };
	// While it is asked for no district is named but those that the question names.
	if (!scene.districts.some(({ id: named }) => named === unit.district))
		return { ...NOBODY, land: 'unit', name: core.atlas.whole ?? core.atlas.title };
	const district = scene.rows.find((row) => row.id === unit.district)?.name ?? unit.name;
	return {
		land: 'unit',
		name: unit.name,
		within: district === unit.name ? 'no' : 'yes',
		district,
		isTold: scene.options.areHoldersHidden === true ? 'no' : 'yes',
		holder: holderShort(core, unit.control)
	};
}

function nearestWords({ scene }: ViewPicture, middle: LngLat) {
	const [nearest] = scene.places
		.map(({ lngLat, inText }) => ({ place: inText, ...wayBetween(lngLat, middle) }))
		.sort((a, b) => a.km - b.km);
	const { place, km, bearing } = nearest ?? { place: '', km: 0, bearing: 0 };
	return { place, km: roundKm(km), direction: compassName(bearing) };
}

import type { SceneDistrict, ScenePlace, Selection } from '#lib/atlas/scene.ts';

/** From which zoom level a place of a lettering rank is drawn: index = rank. */
const MIN_ZOOM_BY_RANK: readonly number[] = [0, 3, 3, 3, 4, 4.6, 4.6, 4.6, 4.6, 4.6, 5.4];
/** Where it is one of the places that the atlas is about, or a great city in no part of it: a map of the whole window shows it. */
const WIDE_ZOOM = 1.4;
export const CITY_RANK = 3;
/** Where it is the town of a unit whose control is recorded, so that the whole area shows it. */
const UNIT_TOWN_ZOOM = 3.95;

/** The zoom level from which a place is drawn; every rendering keeps to it. */
export function minZoomOf({
	rank,
	mission,
	unit,
	isUnitTown,
	isChosen,
	isSpokenOf
}: Pick<ScenePlace, 'rank' | 'mission' | 'unit' | 'isUnitTown' | 'isChosen' | 'isSpokenOf'>): number {
	if (isChosen || isSpokenOf) return 0;
	if (mission || (unit === null && rank <= CITY_RANK)) return WIDE_ZOOM;
	const byRank = MIN_ZOOM_BY_RANK[rank] ?? 0;
	return isUnitTown ? Math.min(byRank, UNIT_TOWN_ZOOM) : byRank;
}

/** The sign that a place is lettered by. */
export function placeSign({
	rank,
	isSeat,
	mission
}: Pick<ScenePlace, 'rank' | 'isSeat' | 'mission'>): 'capital' | 'seat' | 'town' {
	if (rank === 1) return 'capital';
	return isSeat || mission ? 'seat' : 'town';
}

/** Whether a place is ringed as the one that is selected: its own selection, or that of an event there. A journey is seen by its legs. */
export function isRinged({ isChosen }: Pick<ScenePlace, 'isChosen'>, selection: Selection | null): boolean {
	return isChosen && selection?.kind !== 'journey';
}

/** The sign that a district is lettered by. */
export function districtSign(
	{ id }: Pick<SceneDistrict, 'id'>,
	selection: Selection | null
): 'district' | 'district-selected' {
	return selection?.kind === 'district' && selection.id === id ? 'district-selected' : 'district';
}

import type { SceneDistrict, ScenePlace, Selection } from '#lib/atlas/scene.ts';

/** From which zoom level a place of a lettering rank is drawn: index = rank. */
const MIN_ZOOM_BY_RANK: readonly number[] = [0, 3, 3, 3, 4.2, 4.6, 4.6, 4.6, 4.6, 4.6, 5.4];
/** Where it is the town of a unit whose control is recorded, so that the whole area shows it. */
const UNIT_TOWN_ZOOM = 3.95;

/** The zoom level from which a place is drawn; every rendering keeps to it. */
export function minZoomOf({
	rank,
	mission,
	isUnitTown,
	isChosen
}: Pick<ScenePlace, 'rank' | 'mission' | 'isUnitTown' | 'isChosen'>): number {
	if (isChosen) return 0;
	const byRank = MIN_ZOOM_BY_RANK[mission ? 1 : rank] ?? 0;
	return isUnitTown ? Math.min(byRank, UNIT_TOWN_ZOOM) : byRank;
}

/** The sign that a place is lettered by. */
export function placeSign({
	rank,
	isSeat
}: Pick<ScenePlace, 'rank' | 'isSeat'>): 'capital' | 'seat' | 'town' {
	if (rank === 1) return 'capital';
	return isSeat ? 'seat' : 'town';
}

/** The sign that a district is lettered by. */
export function districtSign(
	{ id }: Pick<SceneDistrict, 'id'>,
	selection: Selection | null
): 'district' | 'district-selected' {
	return selection?.kind === 'district' && selection.id === id ? 'district-selected' : 'district';
}

import { onceOf } from './once-of.ts';
import { chosenPlaces } from './chosen-places.ts';
import type { AtlasCore } from './core.ts';
import type { District } from './model/area.ts';
import type { Place } from './model/place.ts';
import type { NameScheme, Toponym } from './model/toponym.ts';
import { remade } from './remade.ts';
import type { Scene, SceneDistrict, SceneOptions, ScenePlace } from './scene.ts';
import type { Day } from './time/day.ts';
import { districtLettering, isOfText, placeLettering, placeName } from './toponym.ts';

/** The names of districts on a day; only of those that have dated names anew where the last scene has the same scheme. */
export function describeDistricts(
	core: AtlasCore,
	options: SceneOptions,
	last: Pick<Scene, 'options' | 'districts'> | null
): readonly SceneDistrict[] {
	const { districts } = core.atlas;
	const describeOne = (district: District): SceneDistrict => ({
		id: district.id,
		...districtLettering(district, options.day, options.names),
		lngLat: district.label,
		seatUnit: district.seatUnit
	});
	if (last?.options.names !== options.names) return districts.map(describeOne);
	return remade(last.districts, pick(districts, whereabouts(core).datedDistricts, describeOne));
}

/** The places of a scene, and what changed hands on its day. */
interface DescribedPlaces {
	readonly scene: Pick<Scene, 'options' | 'places'>;
	readonly changing: ReadonlySet<string>;
}

/**
 * The places as they are lettered on a day; where the last scene has the same names and is about the same, only those anew that have
 * dated names or change hands on either day.
 */
export function describePlaces(
	core: AtlasCore,
	options: SceneOptions,
	changing: ReadonlySet<string>,
	last: DescribedPlaces | null
): readonly ScenePlace[] {
	const { places } = core.atlas;
	const { day, names, selection, focus } = options;
	const chosen = chosenPlaces(core, selection);
	const describeOne = (place: Place): ScenePlace => ({
		id: place.id,
		...placeNamesOn(place, day, names),
		lngLat: place.lngLat,
		rank: place.rank,
		mission: place.mission,
		isSeat: core.isSeat(place.id),
		isUnitTown: core.isUnitTown(place.id),
		changesToday:
			(place.unit !== undefined && core.isUnitTown(place.id) && changing.has(place.unit)) ||
			changing.has(place.id),
		isChosen: chosen.includes(place.id),
		isSpokenOf: focus?.places.includes(place.id) === true,
		precisionKm: place.precisionKm,
		unit: place.unit ?? null
	});
	if (!last || !isAboutTheSame(last.scene.options, options)) return places.map(describeOne);
	const { datedPlaces, placesOf } = whereabouts(core);
	const turning = [...last.changing, ...changing].flatMap((area) => placesOf.get(area) ?? []);
	return remade(last.scene.places, pick(places, [...datedPlaces, ...turning], describeOne));
}

function isAboutTheSame(one: SceneOptions, other: SceneOptions): boolean {
	return one.names === other.names && one.selection === other.selection && one.focus === other.focus;
}

function pick<T, S>(
	items: readonly T[],
	at: readonly number[],
	make: (item: T) => S
): (readonly [number, S])[] {
	return at.flatMap((i) => {
		const item = items[i];
		return item === undefined ? [] : [[i, make(item)] as const];
	});
}

/** What a place is lettered with, and what it is called in a sentence: another name only where the map's are of another script. */
function placeNamesOn(place: Place, day: Day, names: NameScheme) {
	const letters = placeLettering(place, day, names);
	return { ...letters, inText: isOfText(names) ? letters.name : placeName(place, day, names) };
}

/** Which places and districts of an atlas another day may tell differently, by their index in it. */
interface Whereabouts {
	readonly datedDistricts: readonly number[];
	readonly datedPlaces: readonly number[];
	/** Those that change hands with an area. */
	readonly placesOf: ReadonlyMap<string, readonly number[]>;
}

const whereabouts = onceOf((core: AtlasCore): Whereabouts => {
	const { districts, places } = core.atlas;
	const placesOf = new Map<string, number[]>();
	for (const [i, { id, unit }] of places.entries())
		for (const area of unit !== undefined && core.isUnitTown(id) ? [unit, id] : [id]) {
			const before = placesOf.get(area);
			if (before) before.push(i);
			else placesOf.set(area, [i]);
		}
	return { datedDistricts: datedAmong(districts), datedPlaces: datedAmong(places), placesOf };
});

function datedAmong(named: readonly { readonly toponyms: readonly Toponym[] }[]): number[] {
	return named.flatMap(({ toponyms }, i) =>
		toponyms.some(({ from, to }) => from !== undefined || to !== undefined) ? [i] : []
	);
}

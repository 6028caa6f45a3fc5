import { chosenPlaces } from './chosen-places.ts';
import type { AreaState, ChangeDay, Epoch } from './control-index.ts';
import type { AtlasCore } from './core.ts';
import { fillOf } from './fill.ts';
import { isHeldAlike } from './holder-key.ts';
import { legendOf } from './legend.ts';
import type { District } from './model/area.ts';
import type { Place } from './model/place.ts';
import type { NameScheme } from './model/toponym.ts';
import { runOf, titleBounds, titleRunOf } from './runs.ts';
import type { Scene, SceneOptions, ScenePart, ScenePlace, SceneRow, SceneTitle } from './scene.ts';
import { passageOf } from './succession.ts';
import { addDays, type Day } from './time/day.ts';
import { districtLettering, isOfText, placeLettering, placeName } from './toponym.ts';

/**
 * The scene of a day: what every rendering shows. Pure; O(units + places), which is what a map of this size needs
 * anyway. Renderings that must only touch what changed compare `epoch` and the units' `fill`.
 * @throws RangeError when the day lies outside the period.
 */
export function describe(core: AtlasCore, options: SceneOptions): Scene {
	const { index } = core;
	const epoch = index.stateOn(options.day);
	const today = index.changesOn(options.day);
	const changing = changingAreas(core, today);
	const units = core.atlas.units.map((unit) => {
		const state = stateIn(epoch, unit.id);
		return {
			id: unit.id,
			district: unit.district,
			name: unit.name,
			fill: fillOf(core, state, options),
			control: state.control,
			title: state.title,
			changesToday: changing.has(unit.id),
			isPartApart: !isHeldAlike(state.control, stateIn(epoch, core.seatUnitOf(unit.district)).control)
		};
	});
	return {
		options,
		epoch,
		units,
		districts: core.atlas.districts.map((district) => ({
			id: district.id,
			...districtLettering(district, options.day, options.names),
			lngLat: district.label,
			seatUnit: district.seatUnit
		})),
		rows: [
			...core.atlas.districts.map((district) => districtRow(core, epoch, district, options)),
			...cityRows(core, epoch, options)
		],
		places: describePlaces(core, options, changing),
		legend: legendOf(core, units, options),
		titles: describeTitles(core, epoch, options.day),
		today: today?.changes ?? [],
		previous: core.news.previousStop(options.day),
		next: core.news.nextStop(options.day)
	};
}

/** The state of one area of an epoch. @throws RangeError for an id that is no unit or city. */
export function stateIn(epoch: Epoch, area: string): AreaState {
	const state = epoch.areas.get(area);
	if (!state) throw new RangeError(`no such area: ${area}`);
	return state;
}

/** The areas that pass from side to side on a day; where only a name or the record’s words change, nothing passes. */
function changingAreas(core: AtlasCore, today: ChangeDay | null): ReadonlySet<string> {
	return new Set(
		today?.changes
			.filter((change) => change.kind === 'control' && passageOf(core, change.from, change.to) === 'change')
			.map((change) => change.area)
	);
}

function districtRow(core: AtlasCore, epoch: Epoch, district: District, options: SceneOptions): SceneRow {
	const seat = stateIn(epoch, district.seatUnit);
	const parts: ScenePart[] = district.units
		.filter((unit) => !isHeldAlike(stateIn(epoch, unit).control, seat.control))
		.map((unit) => {
			const state = stateIn(epoch, unit);
			return {
				unit,
				name: core.unit(unit).name,
				fill: fillOf(core, state, options),
				status: state.control.status,
				deFacto: state.control.deFacto,
				claimants: state.control.claimants,
				since: runOf(core, state, options.day).since
			};
		});
	return {
		...row(core, seat, options),
		id: district.id,
		kind: 'district',
		group: district.group,
		name: district.name,
		parts
	};
}

function cityRows(core: AtlasCore, epoch: Epoch, options: SceneOptions): SceneRow[] {
	return core.atlas.cities.map((city) => ({
		...row(core, stateIn(epoch, city.id), options),
		id: city.id,
		kind: 'place',
		group: city.group,
		name: core.placeName(city.id, options.day),
		parts: []
	}));
}

type RowState = Omit<SceneRow, 'id' | 'kind' | 'group' | 'name' | 'parts'>;

function row(core: AtlasCore, state: AreaState, options: SceneOptions): RowState {
	const { control, title } = state;
	const { since, until, named } =
		options.view === 'de-jure' ? titleRunOf(core, state, options.day) : runOf(core, state, options.day);
	return {
		fill: fillOf(core, state, options),
		status: control.status,
		deFacto: control.deFacto,
		claimants: control.claimants,
		deJure: title.deJure,
		qualifier: title.qualifier,
		since,
		until,
		named,
		changedRecently: since !== null && since.best >= addDays(options.day, -1)
	};
}

function describePlaces(
	core: AtlasCore,
	{ day, names, selection, focus }: SceneOptions,
	changing: ReadonlySet<string>
): ScenePlace[] {
	const chosen = chosenPlaces(core, selection);
	return core.atlas.places.map((place) => ({
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
	}));
}

/** What a place is lettered with, and what it is called in a sentence: another name only where the map's are of another script. */
function placeNamesOn(place: Place, day: Day, names: NameScheme) {
	const letters = placeLettering(place, day, names);
	return { ...letters, inText: isOfText(names) ? letters.name : placeName(place, day, names) };
}

function describeTitles(core: AtlasCore, epoch: Epoch, day: Day): SceneTitle[] {
	const titles = new Map<string, SceneTitle & { units: string[] }>();
	for (const unit of core.atlas.units) {
		const { title } = stateIn(epoch, unit.id);
		const { start, end } = titleBounds(core, stateIn(epoch, unit.id), day);
		const key = [title.deJure, title.qualifier, start.best, end.best, ...title.claimedBy].join('|');
		const known = titles.get(key);
		if (known) known.units.push(unit.id);
		else {
			titles.set(key, {
				deJure: title.deJure,
				qualifier: title.qualifier,
				claimedBy: title.claimedBy,
				since: start,
				until: end,
				units: [unit.id]
			});
		}
	}
	return [...titles.values()];
}

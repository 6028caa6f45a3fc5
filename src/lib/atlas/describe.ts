import { chosenPlaces } from './chosen-places.ts';
import type { AreaState, ChangeDay, Epoch } from './control-index.ts';
import type { AtlasCore } from './core.ts';
import { fillOf, isPaintedAlike } from './fill.ts';
import { isHeldAlike } from './holder-key.ts';
import { legendOf } from './legend.ts';
import type { District, Unit } from './model/area.ts';
import type { Place } from './model/place.ts';
import type { NameScheme } from './model/toponym.ts';
import { runOf, titleBounds, titleRunOf } from './runs.ts';
import { saidOf, type Said } from './said-before.ts';
import type { Scene, SceneOptions, ScenePart, ScenePlace, SceneRow, SceneTitle, SceneUnit } from './scene.ts';
import { passageOf } from './succession.ts';
import { addDays, type Day } from './time/day.ts';
import type { UncertainDay } from './time/uncertain-day.ts';
import { districtLettering, isOfText, placeLettering, placeName } from './toponym.ts';

/**
 * The scene of a day: what every rendering shows. Pure; O(units + places), but what is said of an area that is as it was on the
 * day asked for before is the same object. Renderings that must only touch what changed compare `epoch` and the units' `fill`.
 * @throws RangeError when the day lies outside the period.
 */
export function describe(core: AtlasCore, options: SceneOptions): Scene {
	const { index } = core;
	const epoch = index.stateOn(options.day);
	const today = index.changesOn(options.day);
	const changing = changingAreas(core, today);
	const units = core.atlas.units.map((unit) =>
		describeUnit(core, epoch, unit, changing.has(unit.id), options)
	);
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

const unitsSaid = new WeakMap<AreaState, Said<SceneUnit>>();
const rowsSaid = new WeakMap<AreaState, Said<SceneRow>>();

function describeUnit(
	core: AtlasCore,
	epoch: Epoch,
	unit: Unit,
	changesToday: boolean,
	options: SceneOptions
): SceneUnit {
	const state = stateIn(epoch, unit.id);
	const seat = stateIn(epoch, core.seatUnitOf(unit.district));
	return saidOf(
		unitsSaid,
		state,
		{ core, view: options.view, of: [seat, changesToday] },
		() => isPaintedAlike(core, state, options),
		() => ({
			id: unit.id,
			district: unit.district,
			name: unit.name,
			fill: fillOf(core, state, options),
			control: state.control,
			title: state.title,
			changesToday,
			isPartApart: !isHeldAlike(state.control, seat.control)
		})
	);
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
	const states = district.units.map((unit) => stateIn(epoch, unit));
	const said = saidOf(
		rowsSaid,
		seat,
		{ core, view: options.view, of: states },
		() => states.every((state) => isPaintedAlike(core, state, options)),
		() => makeDistrictRow(core, epoch, district, options)
	);
	const changedRecently = isRecent(said, options);
	return said.changedRecently === changedRecently ? said : { ...said, changedRecently };
}

function makeDistrictRow(core: AtlasCore, epoch: Epoch, district: District, options: SceneOptions): SceneRow {
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
		changedRecently: isRecent({ since }, options)
	};
}

function isRecent({ since }: Pick<SceneRow, 'since'>, { day }: Pick<SceneOptions, 'day'>): boolean {
	return since !== null && since.best >= addDays(day, -1);
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
		const state = stateIn(epoch, unit.id);
		const { title } = state;
		const { start, end, key } = titleSaid(core, state, day);
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

interface TitleSaid {
	readonly start: UncertainDay;
	readonly end: UncertainDay;
	/** Equal for what is one title. */
	readonly key: string;
}

const titlesSaid = new WeakMap<AreaState, TitleSaid>();

/** The bounds of the title of an area in a state, which last as long as that. */
function titleSaid(core: AtlasCore, state: AreaState, day: Day): TitleSaid {
	let said = titlesSaid.get(state);
	if (!said) {
		const { title } = state;
		const { start, end } = titleBounds(core, state, day);
		const key = [title.deJure, title.qualifier, start.best, end.best, ...title.claimedBy].join('|');
		titlesSaid.set(state, (said = { start, end, key }));
	}
	return said;
}

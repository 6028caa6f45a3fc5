import type { AreaState } from './area-runs.ts';
import type { ChangeDay, Epoch } from './control-index.ts';
import type { AtlasCore } from './core.ts';
import { describeDistricts, describePlaces } from './describe-places.ts';
import { describeTitles, isTitledAlike } from './describe-titles.ts';
import { fillOf, isPaintedAlike } from './fill.ts';
import { isHeldAlike } from './holder-key.ts';
import { isInOneLine, legendAfter, legendOf, type LegendUnit } from './legend.ts';
import type { District, Unit } from './model/area.ts';
import { remade } from './remade.ts';
import { runOf, titleRunOf } from './runs.ts';
import { saidOf, type Said } from './said-before.ts';
import type { LegendEntry, Scene, SceneOptions, ScenePart, SceneRow, SceneUnit } from './scene.ts';
import { stateIn } from './state-in.ts';
import { passageOf } from './succession.ts';
import { addDays } from './time/day.ts';

/**
 * The scene of a day: what every rendering shows. O(units + places) for the first of an atlas; for one after another
 * of near days and the same view what changed between them: what is said of an area that is as it was is the same object, and a list
 * of which all is so the same list. Renderings that must only touch what changed compare these.
 * @throws RangeError when the day lies outside the period.
 */
export function describe(core: AtlasCore, options: SceneOptions): Scene {
	const { index } = core;
	const epoch = index.stateOn(options.day);
	const today = index.changesOn(options.day);
	const changing = changingAreas(core, today);
	const last = described.get(core) ?? null;
	const before = last && sinceThen(core, last, epoch, changing, options);
	const units = describeUnits(core, epoch, changing, options, before);
	const scene: Scene = {
		options,
		epoch,
		units,
		districts: describeDistricts(core, options, last?.scene ?? null),
		rows: describeRows(core, epoch, options, before),
		places: describePlaces(core, options, changing, last),
		legend: describeLegend(core, units, options, before),
		titles: (before?.isTitledAlike ? before.scene.titles : null) ?? describeTitles(core, epoch, options.day),
		today: today?.changes ?? [],
		previous: core.news.previousStop(options.day),
		next: core.news.nextStop(options.day)
	};
	described.set(core, { scene, changing, unsettled: unsettledIn(core, epoch, options, before) });
	return scene;
}

/** The scene that was described last, and what of it lasts no longer than its day. */
interface Described {
	readonly scene: Scene;
	readonly changing: ReadonlySet<string>;
	/** Units that may be painted in another way while they are in the same state. */
	readonly unsettled: ReadonlySet<string>;
}

const described = new WeakMap<AtlasCore, Described>();

/** What a scene says anew of what the last one said; all else of that is said again. */
interface Before extends Described {
	/** Units that are in another state than then. */
	readonly passed: readonly string[];
	/** Districts of which anything may be another. */
	readonly districts: ReadonlySet<string>;
	/** Of those that passed the ones that may be in another line of the legend, or give theirs another look, as they were. */
	readonly turned: readonly LegendUnit[];
	readonly isTitledAlike: boolean;
}

/** `null` where so much is another, or is told so differently, that all is said anew. */
function sinceThen(
	core: AtlasCore,
	last: Described,
	epoch: Epoch,
	changing: ReadonlySet<string>,
	options: SceneOptions
): Before | null {
	const { scene } = last;
	if (scene.options.view !== options.view) return null;
	const areas = core.index.areasBetween(scene.epoch, epoch);
	if (!areas) return null;
	const passed = [...areas].filter((area) => core.has('unit', area));
	const touched = [...passed, ...last.changing, ...changing, ...last.unsettled];
	const then = (area: string) => stateIn(scene.epoch, area);
	return {
		...last,
		passed,
		districts: new Set(
			touched.filter((area) => core.has('unit', area)).map((area) => core.unit(area).district)
		),
		turned: passed
			.filter((area) => !isInOneLine(then(area), stateIn(epoch, area), options))
			.map((id) => ({ id, ...then(id) })),
		isTitledAlike: passed.every((area) =>
			isTitledAlike(core, then(area), scene.options.day, stateIn(epoch, area), options.day)
		)
	};
}

function describeLegend(
	core: AtlasCore,
	units: readonly SceneUnit[],
	options: SceneOptions,
	before: Before | null
): readonly LegendEntry[] {
	if (!before) return legendOf(core, units, options);
	const { scene, turned } = before;
	return turned.length === 0
		? scene.legend
		: legendAfter(core, scene.legend, { units, passed: turned }, options);
}

function unsettledIn(
	core: AtlasCore,
	epoch: Epoch,
	options: SceneOptions,
	before: Before | null
): ReadonlySet<string> {
	const asked = before ? [...before.unsettled, ...before.passed] : core.atlas.units.map(({ id }) => id);
	return new Set(asked.filter((unit) => !isPaintedAlike(core, stateIn(epoch, unit), options)));
}

function describeUnits(
	core: AtlasCore,
	epoch: Epoch,
	changing: ReadonlySet<string>,
	options: SceneOptions,
	before: Before | null
): readonly SceneUnit[] {
	const describeOne = (unit: Unit) => describeUnit(core, epoch, unit, changing.has(unit.id), options);
	if (!before) return core.atlas.units.map(describeOne);
	// A unit may stand apart from the seat of its district because that passed.
	const units = [...before.districts].flatMap((id) => core.district(id).units.map((unit) => core.unit(unit)));
	return remade(
		before.scene.units,
		units.map((unit): [number, SceneUnit] => [core.orderOf(unit.id), describeOne(unit)])
	);
}

function describeRows(
	core: AtlasCore,
	epoch: Epoch,
	options: SceneOptions,
	before: Before | null
): readonly SceneRow[] {
	const { districts } = core.atlas;
	if (!before)
		return [
			...districts.map((district) => districtRow(core, epoch, district, options)),
			...cityRows(core, epoch, options)
		];
	const { rows } = before.scene;
	return remade(rows, [
		...districtsToSay(core, before, options).map((i): [number, SceneRow] => [
			i,
			districtRow(core, epoch, districts[i] as District, options)
		]),
		...cityRows(core, epoch, options).map((row, i): [number, SceneRow] => [districts.length + i, row])
	]);
}

/** The indexes of the districts whose rows may be other than before. */
function districtsToSay({ atlas }: AtlasCore, before: Before, options: SceneOptions): number[] {
	const { rows } = before.scene;
	const found: number[] = [];
	for (const [i, { id }] of atlas.districts.entries()) {
		const row = rows[i];
		if (!row || before.districts.has(id) || row.changedRecently !== isRecent(row, options)) found.push(i);
	}
	return found;
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

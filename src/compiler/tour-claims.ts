import type { AreaState } from '#lib/atlas/area-runs.ts';
import type { Change } from '#lib/atlas/control-index.ts';
import { createAtlasCore, type AtlasCore } from '#lib/atlas/core.ts';
import { stateIn } from '#lib/atlas/state-in.ts';
import { holderKey, isHeldAlike } from '#lib/atlas/holder-key.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { ControlInterval, TitleInterval } from '#lib/atlas/model/control.ts';
import type { History } from '#lib/atlas/model/history.ts';
import { addDays, formatIsoDay, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { decodeUrl } from '#lib/url/codec.ts';
import type { Faults } from './faults.ts';
import type { StepClaims } from './schemas/index.ts';
import { checkAbsolutes } from './tour-absolutes.ts';
import type { UnfocusedStep } from './tour-focus.ts';
import { checkProse, Known } from './tour-prose.ts';
import type { ReadTour } from './tours.ts';

/** Adds a fault of one step. */
type Report = (rule: string, found: string) => void;

/**
 * Checks every step against the record: what it claims of the map is recomputed from the control index, and the dates
 * and numbers of its prose are those of the step's day, of its claims and of the records that it names.
 */
export function checkTourClaims(
	tours: readonly ReadTour[],
	{ atlas, history }: { atlas: Atlas; history: History },
	faults: Faults
): void {
	const core = createAtlasCore(atlas);
	const facts = atlasFacts(core);
	for (const { value, steps, claims: allClaims } of tours) {
		for (const [i, step] of value.steps.entries()) {
			const claims = allClaims[i] ?? {};
			const location = steps[i] ?? { file: value.id };
			const { day } = decodeUrl(`#${step.view}`, '', facts).state;
			const report: Report = (rule, found) => faults.add({ ...location, rule, found });
			const known = new Known();
			known.addDay(day);
			for (const count of countsOf(atlas)) known.addNumber(count);
			checkRecords(claims, core, history, known, report);
			checkState(claims, core, day, known, report);
			for (const change of claims.changes ?? []) checkChange(change, core, known, report);
			checkProse(step, known, report);
			checkAbsolutes(step, claims, report);
			if (step.hides) checkSecret(step, atlas, report);
		}
	}
}

/** Numbers that are true of the atlas on any day: its districts, those of each group, its units. */
function countsOf({ districts, units, groups }: Atlas): number[] {
	const inGroup = groups.map(({ id }) => districts.filter(({ group }) => group === id).length);
	return [districts.length, units.length, ...inGroup];
}

/** The records that a step rests on exist, and bring in their dates and numbers. */
function checkRecords(
	claims: StepClaims,
	core: AtlasCore,
	history: History,
	known: Known,
	report: Report
): void {
	for (const reference of claims.record ?? []) {
		const [kind = '', id = ''] = reference.split(':');
		const found =
			kind === 'event'
				? [core.atlas.events.find((e) => e.id === id), history.events.find((e) => e.id === id)]
				: kind === 'journey'
					? [history.journeys.find((j) => j.id === id)]
					: [history.institutions.find((institution) => institution.id === id)];
		if (found.some((record) => record === undefined)) report('claims.record names a record', reference);
		else known.addRecord(found);
	}
}

/** What the map shows on the day of the step. */
function checkState(claims: StepClaims, core: AtlasCore, day: Day, known: Known, report: Report): void {
	const epoch = core.index.stateOn(day);
	const units = core.atlas.units.map((unit) => ({ ...unit, state: stateIn(epoch, unit.id) }));
	const seatOf = (district: string) => stateIn(epoch, core.seatUnitOf(district));
	const actual = {
		holders: tally(units.map(({ state }) => writtenHolder(state.control))),
		seats: tally(core.atlas.districts.map(({ id }) => writtenHolder(seatOf(id).control))),
		law: tally(units.map(({ state }) => titleKey(state.title))),
		apart: units
			.filter(({ state, district }) => !isHeldAlike(state.control, seatOf(district).control))
			.map(({ id }) => id),
		unlike: units.filter(({ state }) => isUnlike(state)).map(({ id }) => id)
	};
	for (const key of ['holders', 'seats', 'law'] as const) {
		const claimed = claims[key];
		if (!claimed) continue;
		compare(`${key} on ${formatIsoDay(day)}`, writeTally(claimed), writeTally(actual[key]), report);
		for (const count of Object.values(claimed)) known.addNumber(count);
	}
	const areas = new Set([...core.atlas.units, ...core.atlas.cities].map(({ id }) => id));
	for (const [area, holder] of Object.entries(claims.held ?? {})) {
		const actual = areas.has(area) ? writtenHolder(stateIn(epoch, area).control) : '';
		compare(`the holder of ${area} on ${formatIsoDay(day)}`, holder, actual, report);
	}
	for (const key of ['apart', 'unlike'] as const) {
		const claimed = claims[key];
		if (!claimed) continue;
		compare(`${key} on ${formatIsoDay(day)}`, writeIds(claimed), writeIds(actual[key]), report);
		known.addNumber(claimed.length);
	}
}

/** Which units change over a run of days, ends included. */
function checkChange(
	{ from, to = from, units, titles, days }: NonNullable<StepClaims['changes']>[number],
	core: AtlasCore,
	known: Known,
	report: Report
): void {
	const [first, last] = [parseIsoDay(from), parseIsoDay(to)];
	if (first === null || last === null || last < first) {
		report('claims.changes lie between two days of the calendar', `${from} to ${to}`);
		return;
	}
	const isUnit = new Set(core.atlas.units.map(({ id }) => id));
	const changes = core.index
		.changesBetween(addDays(first, -1), last)
		.flatMap((change) => change.changes)
		.filter((change) => isUnit.has(change.area) && isNews(change));
	const controls = changes.filter(({ kind }) => kind === 'control');
	const run = first === last ? from : `${from} to ${to}`;
	const areas = [...new Set(controls.map(({ area }) => area))];
	if (typeof units === 'number')
		compare(`units that change ${run}`, String(units), String(areas.length), report);
	else if (units) compare(`units that change ${run}`, writeIds(units), writeIds(areas), report);
	if (titles !== undefined) {
		const changed = new Set(changes.filter(({ kind }) => kind === 'title').map(({ area }) => area));
		compare(`titles that change ${run}`, String(titles), String(changed.size), report);
		known.addNumber(titles);
	}
	if (days) {
		const changed = [...new Set(controls.map(({ day }) => formatIsoDay(day)))];
		compare(`days of change ${run}`, writeIds(days), writeIds(changed), report);
		known.addNumber(days.length);
	}
	known.addNumber(typeof units === 'number' ? units : (units?.length ?? 0));
	known.addNumber(last - first + 1);
	known.addDay(first).addDay(last);
	for (const { to: next } of changes) known.addRecord([next.start]);
}

/**
 * What a class is to decide does not stand in what it reads first: title, caption and question name no holder whom the
 * answer names.
 */
function checkSecret(
	{ title, caption, question = '', answer = '' }: UnfocusedStep,
	atlas: Atlas,
	report: Report
): void {
	const read = `${title} ${caption} ${question}`;
	for (const { name } of atlas.polities) {
		if (answer.includes(name) && read.includes(name))
			report('title, caption and question of a step that hides name no holder of its answer', name);
	}
}

function compare(what: string, claimed: string, actual: string, report: Report): void {
	if (claimed !== actual)
		report(`claims: ${what} must be what the record has, ${actual || 'none'}`, claimed || 'none');
}

/** Who is drawn, as a step writes it: a polity, claimants joined by `|`, or `unknown`. */
function writtenHolder(control: ControlInterval): string {
	return holderKey(control).replace(/^\w+:/, '');
}

/** Who holds title: a polity, with `+` and the qualifier where there is one. */
function titleKey({ deJure, qualifier }: TitleInterval): string {
	return qualifier === null ? deJure : `${deJure}+${qualifier}`;
}

/** Whether another than the holder of title holds a unit, or disputes it. */
function isUnlike({ control, title }: AreaState): boolean {
	return control.status !== 'unknown' && writtenHolder(control) !== title.deJure;
}

function isNews(change: Change): boolean {
	return change.kind === 'control'
		? !isHeldAlike(change.from, change.to)
		: titleKey(change.from) !== titleKey(change.to);
}

function tally(keys: readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
	return counts;
}

function writeTally(counts: Readonly<Record<string, number>>): string {
	return Object.entries(counts)
		.map(([key, count]) => `${key} ${count}`)
		.sort()
		.join(', ');
}

function writeIds(ids: readonly string[]): string {
	return [...ids].sort().join(', ');
}

import { createAtlasCore, type AtlasCore } from '#lib/atlas/core.ts';
import { describe } from '#lib/atlas/describe.ts';
import type { ControlInterval, TitleInterval } from '#lib/atlas/model/control.ts';
import { BEST, FOUNDING, resolve as resolveAccount } from '#lib/atlas/resolve.ts';
import type { ControlView, Scene } from '#lib/atlas/scene.ts';
import { formatIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { core as built } from '../built-core.ts';

/* The record by every account, read from its rows: the index and its runs are not asked. */

const { atlas } = built;
/** The views of control. */
export const VIEWS: readonly ControlView[] = ['de-facto', 'de-jure', 'both'];

/** A day by an account. */
export interface Case {
	readonly core: AtlasCore;
	readonly day: Day;
	/** Account and day, for the message of a test that fails. */
	readonly when: string;
}

/** Accounts that tell something of control or of title otherwise than the best; each once. */
export const accounts = [BEST, FOUNDING, ...atlas.sources.map(({ id }) => id)].flatMap((by) => {
	const told = resolveAccount(atlas, by);
	const records = ({ control, titles }: typeof atlas) => JSON.stringify([control, titles]);
	if (by === BEST) return [{ by, core: built }];
	return records(told) === records(atlas) ? [] : [{ by, core: createAtlasCore(told) }];
});

/** The best account on every day of change; another on the days on which something passes that does not by the best. */
export const cases: readonly Case[] = accounts.flatMap(({ by, core }) =>
	[atlas.period.start, ...core.index.changeDays.map(({ day }) => day)]
		.filter((day) => by === BEST || changesOn(core, day) !== changesOn(built, day))
		.map((day) => ({ core, day, when: `${by}, ${formatIsoDay(day)}` }))
);

function changesOn({ index }: AtlasCore, day: Day): string {
	const changes = index.changesOn(day)?.changes ?? [];
	return changes
		.map(({ area, to }) => [area, 'deFacto' in to ? nameOf(to) : titleOf(to), to.confidence].join())
		.join();
}

/** Ids of units and cities. */
const areas = [...atlas.units, ...atlas.cities].map(({ id }) => id);

/** The scene of a day. */
export function sceneOn({ core, day }: Case, view: ControlView = 'de-facto'): Scene {
	return describe(core, { day, view, selection: null, names: 'period' });
}

/** The first polity of the chain of names that a polity stands in. */
export function first(polity: string): string {
	const { continues } = atlas.polities.find(({ id }) => id === polity) ?? {};
	return continues === undefined ? polity : first(continues);
}

/** The rows of the record, by area: the index and its runs are not asked. */
const rowsOf = new Map(
	accounts.map(({ core }) => [
		core,
		new Map(areas.map((area) => [area, core.atlas.control.filter((row) => row.area === area)]))
	])
);

/** The row of an area on a day. */
export function rowOn(core: AtlasCore, area: string, day: Day): ControlInterval | undefined {
	return rowsOf
		.get(core)
		?.get(area)
		?.find(({ start, end }) => start.best <= day && day < end.best);
}

/** Who holds or contests by a row, by name. */
export function nameOf({ status, deFacto, claimants }: ControlInterval): string {
	return status === 'contested' ? `contested ${claimants.join(' ')}` : String(deFacto);
}

/** The same by side. */
export function sideOf({ status, deFacto, claimants }: ControlInterval): string {
	if (status === 'contested') return `contested ${claimants.map(first).join(' ')}`;
	return deFacto === null ? 'null' : first(deFacto);
}

/** Who has title, and in what manner. */
export function titleOf({ deJure, qualifier }: Pick<TitleInterval, 'deJure' | 'qualifier'>): string {
	return `${first(deJure)} ${String(qualifier)}`;
}

/** The days on which a row of an area begins, and the first of the period: between two of them all is as it was. */
export function stepsOf(core: AtlasCore, area: string): Day[] {
	return [atlas.period.start, ...(rowsOf.get(core)?.get(area) ?? []).map(({ start }) => start.best)];
}

/** Every area by every account. */
export const holdings = accounts.flatMap(({ by, core }) =>
	areas.map((area) => ({ by, core, area, rows: rowsOf.get(core)?.get(area) ?? [] }))
);

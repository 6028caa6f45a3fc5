import { stateIn } from './state-in.ts';
import type { AreaState } from './area-runs.ts';
import type { Change } from './control-index.ts';
import type { AtlasCore } from './core.ts';
import { fillOf } from './fill.ts';
import type { ControlView, Fill } from './scene.ts';
import { originOf, sideKey, titleKey } from './succession.ts';
import type { Day } from './time/day.ts';
import type { UncertainDay } from './time/uncertain-day.ts';

/** What is compared of two days: who holds, or who has title. */
export type Compared = Change['kind'];

/** What a view compares: the de jure view titles, the others holders. */
export function comparedIn(view: ControlView): Compared {
	return view === 'de-jure' ? 'title' : 'control';
}

/** A unit or city that another held on the later day than on the earlier. */
export interface ChangedArea {
	readonly area: string;
	/** District id; `null` for a city outside the districts. */
	readonly district: string | null;
	readonly name: string;
	readonly from: AreaState;
	readonly to: AreaState;
	readonly fromFill: Fill;
	readonly toFill: Fill;
	/** When who held it on the earlier day ceased to, for the last time; `since` where only the claimants changed. */
	readonly lost: UncertainDay;
	/** Since when who holds it on the later day has, under whatever name. */
	readonly since: UncertainDay;
	/** Polities that held it between the two, in their order. */
	readonly via: readonly string[];
	/** What befell it after the earlier day, up to and with the later one, ascending, with words and attestations. */
	readonly changes: readonly Change[];
}

/** A unit or a city elsewhere. */
interface NamedArea {
	readonly id: string;
	readonly name: string;
	readonly district: string | null;
}

/** An area on two days, with what befell it in between. */
export function compareArea(
	core: AtlasCore,
	{ id, name, district }: NamedArea,
	from: Day,
	to: Day,
	view: ControlView
): ChangedArea {
	const before = stateIn(core.index.stateOn(from), id);
	const after = stateIn(core.index.stateOn(to), id);
	const kind = comparedIn(view);
	const changes = core.index
		.changesBetween(from, to)
		.flatMap((day) => day.changes.filter((change) => change.area === id && change.kind === kind));
	const holders = changes.map((change) => [holderIn(core, change.from), holderIn(core, change.to)] as const);
	const [first, final] = [holderIn(core, before[kind]), holderIn(core, after[kind])];
	const passedOn = holders.findLastIndex(([from, to]) => from === first && to !== first);
	const arrived = holders.findLastIndex(([from, to]) => to === final && from !== final);
	const last = changes.findLast((change) => keyOf(core, change.from) !== keyOf(core, change.to));
	const fallback = last?.to.start ?? after[kind].start;
	const isPassed = first !== final;
	return {
		area: id,
		district,
		name,
		from: before,
		to: after,
		fromFill: fillOf(core, before, { day: from, view }),
		toFill: fillOf(core, after, { day: to, view }),
		lost: (isPassed ? changes[passedOn]?.to.start : undefined) ?? fallback,
		since: (isPassed ? changes[arrived]?.to.start : undefined) ?? fallback,
		via: isPassed ? holdersOf(changes.slice(passedOn, arrived)) : [],
		changes
	};
}

/** The side that holds, or has title; `null` where nobody is documented. */
export function holderIn(core: AtlasCore, state: Change['to']): string | null {
	const polity = 'deFacto' in state ? state.deFacto : state.deJure;
	return polity === null ? null : originOf(core, polity);
}

/** The polities that hold after each of the changes, each once. */
function holdersOf(changes: readonly Change[]): string[] {
	const ids = changes.map(({ to }) => ('deFacto' in to ? to.deFacto : to.deJure));
	return [...new Set(ids)].filter((id) => id !== null);
}

/** Who holds, as far as it makes a difference: holder or claimants, or title and its manner; a new name makes none. */
export function keyOf(core: AtlasCore, state: Change['to']): string {
	return 'deFacto' in state ? sideKey(core, state) : titleKey(core, state);
}

/** Whether another side holds an area, or has title to it, on the later day. */
export function isDifferent(core: AtlasCore, { from, to }: ChangedArea, kind: Compared): boolean {
	return keyOf(core, from[kind]) !== keyOf(core, to[kind]);
}

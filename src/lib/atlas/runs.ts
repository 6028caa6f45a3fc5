import type { AreaState } from './area-runs.ts';
import type { AtlasCore } from './core.ts';
import { isHeldAlike } from './holder-key.ts';
import type { TitleInterval } from './model/control.ts';
import { sideKey, titleKey } from './succession.ts';
import type { Day } from './time/day.ts';
import { lastAtOrBefore } from './time/interval.ts';
import type { UncertainDay } from './time/uncertain-day.ts';

/** Since when and until when something was as it is; `null` where that reaches the edge of the period. */
export interface Span {
	readonly since: UncertainDay | null;
	readonly until: UncertainDay | null;
}

/** How long one side held an area, or had title to it, without a break, under whatever name. */
export interface Run extends Span {
	/** Within that, how long under the name of the day; `null` where it had no other. */
	readonly named: Span | null;
}

interface Dated {
	readonly start: UncertainDay;
	readonly end: UncertainDay;
}

/**
 * Since when and until when the side that held an area on a day held it: records that differ in confidence, in words or in the
 * name of the side are one run.
 */
export function runOf(core: AtlasCore, { area, control }: AreaState, day: Day): Run {
	const side = sideKey(core, control);
	return runWithName(
		core.index.historyOf(area),
		day,
		(other) => sideKey(core, other) === side,
		(other) => isHeldAlike(other, control)
	);
}

/** Since when and until when title is held by who holds it, and in that manner, whoever claims it besides. */
export function titleRunOf(core: AtlasCore, { area, title }: AreaState, day: Day): Run {
	const key = titleKey(core, title);
	return runWithName(
		core.index.titlesOf(area),
		day,
		(other) => titleKey(core, other) === key,
		(other) => other.deJure === title.deJure && titleKey(core, other) === key
	);
}

/** The first and the last day of {@link titleRunOf}, also where they are those of the period. */
export function titleBounds(core: AtlasCore, { area, title }: AreaState, day: Day): Dated {
	const key = titleKey(core, title);
	const run = runIn<TitleInterval>(core.index.titlesOf(area), day, (other) => titleKey(core, other) === key);
	return { start: (run[0] ?? title).start, end: (run.at(-1) ?? title).end };
}

function runWithName<T extends Dated>(
	history: readonly T[],
	day: Day,
	isOneSide: (record: T) => boolean,
	isOneName: (record: T) => boolean
): Run {
	const run = spanOf(history, runIn(history, day, isOneSide));
	const name = spanOf(history, runIn(history, day, isOneName));
	const since = name.since === run.since ? null : name.since;
	const until = name.until === run.until ? null : name.until;
	return { ...run, named: since === null && until === null ? null : { since, until } };
}

/** The records of a history, ascending, that are alike without a break around a day. */
function runIn<T extends Dated>(
	history: readonly T[],
	day: Day,
	isAlike: (record: T) => boolean
): readonly T[] {
	const at = lastAtOrBefore(history, day, ({ start }) => start.best);
	const isOf = (i: number) => {
		const record = history[i];
		return record !== undefined && isAlike(record);
	};
	let first = at;
	while (isOf(first - 1)) first--;
	let last = at;
	while (isOf(last + 1)) last++;
	return history.slice(first, last + 1);
}

function spanOf<T extends Dated>(history: readonly T[], run: readonly T[]): Span {
	const [first, last] = [run[0], run.at(-1)];
	return {
		since: first && first !== history[0] ? first.start : null,
		until: last && last !== history.at(-1) ? last.end : null
	};
}

import type { AtlasCore } from './core.ts';
import { fillOf } from './fill.ts';
import type { ControlInterval } from './model/control.ts';
import type { FillPattern } from './scene.ts';
import type { Day } from './time/day.ts';

/** A pattern that a unit carries on some day of the period. */
export interface PatternedUnit {
	readonly unit: string;
	readonly pattern: Exclude<FillPattern, { kind: 'none' }>;
}

/**
 * Every pattern that any unit ever carries, once each: so that a map can prepare them and only switch them on and off.
 * Looks at the days on which a fill can change, not at all days.
 */
export function patternedUnits(core: AtlasCore): PatternedUnit[] {
	return core.atlas.units.flatMap(({ id }) => {
		const history = core.index.historyOf(id);
		const patterns = new Map<string, PatternedUnit>();
		for (const [i, interval] of history.entries()) {
			for (const day of decidingDays(interval, history[i + 1])) {
				const title = core.index.titlesOf(id)[0];
				if (!title) continue;
				const { pattern } = fillOf(core, { area: id, control: interval, title }, { day, view: 'de-facto' });
				if (pattern.kind !== 'none') patterns.set(JSON.stringify(pattern), { unit: id, pattern });
			}
		}
		return [...patterns.values()];
	});
}

/** Days of an interval between which its fill does not change: its first and last, and the edges of windows of doubt. */
function decidingDays(interval: ControlInterval, next: ControlInterval | undefined): Day[] {
	const { start, end } = interval;
	const candidates = [
		start.best,
		end.best - 1,
		start.latest - 1,
		start.latest,
		...(next ? [next.start.earliest - 1, next.start.earliest] : [])
	];
	return candidates.filter((day) => day >= start.best && day < end.best) as Day[];
}

import type { AreaState } from './area-runs.ts';
import type { Epoch } from './control-index.ts';
import type { AtlasCore } from './core.ts';
import { titleBounds } from './runs.ts';
import type { SceneTitle } from './scene.ts';
import { stateIn } from './state-in.ts';
import type { Day } from './time/day.ts';
import type { UncertainDay } from './time/uncertain-day.ts';

/** The titles of a day, in the order of the units that they are to first. */
export function describeTitles(core: AtlasCore, epoch: Epoch, day: Day): SceneTitle[] {
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

/** Whether an area has one title on two days, told by its state on each. */
export function isTitledAlike(
	core: AtlasCore,
	then: AreaState,
	thatDay: Day,
	now: AreaState,
	thisDay: Day
): boolean {
	return titleSaid(core, then, thatDay).key === titleSaid(core, now, thisDay).key;
}

import type { AreaState } from './area-runs.ts';
import type { AtlasCore } from './core.ts';
import type { Fill, FillPattern, FillOptions } from './scene.ts';
import { lastAtOrBefore } from './time/interval.ts';
import type { UncertainDay } from './time/uncertain-day.ts';
import type { Day } from './time/day.ts';

const PLAIN: FillPattern = { kind: 'none' };
const UNDOCUMENTED: Fill = { ground: null, pattern: { kind: 'unknown' } };

/**
 * How an area is painted on a day. Contested: the tint of who sits in the seat, hatched in the challenger's. A day
 * inside the uncertain window of a change is hatched too, half and half, in the tints before and after, unless
 * `hatchDoubt` is false (the timeline shows doubt as a soft edge instead).
 */
export function fillOf(
	core: AtlasCore,
	{ control, title }: AreaState,
	options: FillOptions,
	hatchDoubt = true
): Fill {
	if (options.view === 'de-jure') return plain(core, title.deJure);
	if (control.status === 'unknown' || control.deFacto === null) return UNDOCUMENTED;
	if (control.status === 'contested') {
		const challenger = control.claimants.find((id) => id !== control.deFacto) ?? control.deFacto;
		return { ground: control.deFacto, pattern: { kind: 'stripe', of: challenger, even: false } };
	}
	const doubt = hatchDoubt ? doubtful(core, control.area, control.deFacto, options.day) : null;
	return doubt ?? plain(core, control.deFacto);
}

function plain(core: AtlasCore, polity: string): Fill {
	const carriesPattern = core.polity(polity).pattern !== 'none';
	return { ground: polity, pattern: carriesPattern ? { kind: 'polity', of: polity } : PLAIN };
}

/** The hatch of a day on which it is not certain that the change had already, or had not yet, come. */
function doubtful(core: AtlasCore, area: string, holder: string, day: Day): Fill | null {
	const history = core.index.historyOf(area);
	const at = lastAtOrBefore(history, day, ({ start }) => start.best);
	const before = history[at - 1];
	const here = history[at];
	const after = history[at + 1];
	if (!here) return null;
	if (
		before?.status === 'held' &&
		before.deFacto !== null &&
		before.deFacto !== holder &&
		isWithin(here.start, day)
	) {
		return { ground: before.deFacto, pattern: { kind: 'stripe', of: holder, even: true } };
	}
	if (
		after?.status === 'held' &&
		after.deFacto !== null &&
		after.deFacto !== holder &&
		isWithin(after.start, day)
	) {
		return { ground: holder, pattern: { kind: 'stripe', of: after.deFacto, even: true } };
	}
	return null;
}

/** Whether an area is painted in one way for as long as it is in a state. */
export function isPaintedAlike(
	core: AtlasCore,
	{ control }: AreaState,
	{ view }: Pick<FillOptions, 'view'>
): boolean {
	if (view === 'de-jure') return true;
	const history = core.index.historyOf(control.area);
	const after = history[lastAtOrBefore(history, control.start.best, ({ start }) => start.best) + 1];
	return !isHatched(control.start) && !(after && isHatched(after.start));
}

/** Days of doubt longer than this (a season, a month) are shown by the timeline’s soft edge, not hatched on the map. */
const LONGEST_HATCHED_WINDOW = 14;

function isHatched({ earliest, latest }: UncertainDay): boolean {
	return latest > earliest && latest - earliest <= LONGEST_HATCHED_WINDOW;
}

function isWithin(window: UncertainDay, day: Day): boolean {
	return isHatched(window) && window.earliest <= day && day < window.latest;
}

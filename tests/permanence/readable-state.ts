import { namesInLink } from '#lib/url/link-key.ts';
import { core } from '../built-core.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import type { Selection } from '#lib/atlas/scene.ts';
import { calendarDate, formatIsoDay } from '#lib/atlas/time/day.ts';
import type { ViewState } from '#lib/url/view-state.ts';

/**
 * A state as the lists of released links hold it: days as ISO dates, so that a reader can check them, and fields under the
 * names that they had when the first list was written.
 */
export function readableState({
	day,
	compare,
	compareForm,
	account,
	hiddenLayers,
	shownLayers,
	spacing,
	names,
	...rest
}: ViewState) {
	return {
		...rest,
		names: namesInLink(names, core.atlas.languages),
		as: compareForm,
		by: account,
		off: hiddenLayers,
		// Lists of releases that had no such layers do not name them.
		...(shownLayers.length > 0 ? { on: shownLayers } : {}),
		steps: spacing,
		day: formatIsoDay(day),
		compare: compare && { from: formatIsoDay(compare.from), to: formatIsoDay(compare.to) }
	};
}

/** What an id means, as far as a test can tell: where it lies, or in which year it was. */
export function meaningOf(
	core: AtlasCore,
	selection: Selection | null
): { at?: readonly number[]; year?: number } {
	switch (selection?.kind) {
		case 'district':
			return { at: core.place(core.district(selection.id).seat).lngLat };
		case 'place':
			return { at: core.place(selection.id).lngLat };
		case 'unit':
			return { at: core.unit(selection.id).label };
		case 'event':
			return { year: calendarDate(core.event(selection.id).day.best).year };
		default:
			return {};
	}
}

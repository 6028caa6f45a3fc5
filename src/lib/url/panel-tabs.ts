import { hasAny } from '#lib/atlas/at-hand.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { SelectionKind } from '#lib/atlas/model/selection-kind.ts';
import { PANEL_TABS } from './link-keys.ts';
import type { PanelTab } from './view-state.ts';

/** What a list of the panel is of. */
const KINDS: Readonly<Record<Exclude<PanelTab, 'now'>, readonly SelectionKind[]>> = {
	events: ['event'],
	places: ['place'],
	people: ['person', 'institution', 'office'],
	journeys: ['journey'],
	sources: ['source']
};

/** The lists of the panel that an atlas has something for, and one that is open. */
export function panelTabsOf(atlas: Atlas, open?: PanelTab): readonly PanelTab[] {
	return PANEL_TABS.filter(
		(tab) => tab === 'now' || tab === open || KINDS[tab].some((kind) => hasAny(atlas, kind))
	);
}

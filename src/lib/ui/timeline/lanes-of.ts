import type { AtlasCore } from '#lib/atlas/core.ts';
import type { Dossier } from '#lib/atlas/dossier/dossier.ts';
import type { HistoryCore } from '#lib/atlas/history-core.ts';
import { areaLanes, eventLanes, journeyLanes, officeLanes, personLanes, type LaneSet } from './lanes.ts';

/** The strip that belongs to a dossier; `null` where there is nothing to show, or the record is not there yet. */
export function lanesOf(
	core: AtlasCore,
	history: HistoryCore | null,
	{ of, area }: Pick<Dossier, 'of' | 'area'>
): LaneSet | null {
	if (area !== null) return areaLanes(core, area);
	switch (of.kind) {
		case 'office':
			return officeLanes(core, of.id);
		case 'journey':
			return journeyLanes(core, of.id);
		case 'person':
			return history && personLanes(core, history, of.id);
		case 'event':
			return history && eventLanes(core, history, of.id);
		default:
			return null;
	}
}

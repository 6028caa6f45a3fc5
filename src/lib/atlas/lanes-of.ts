import type { AtlasCore } from './core.ts';
import type { Dossier } from './dossier/dossier.ts';
import type { HistoryCore } from './history-core.ts';
import {
	areaLanes,
	eventLanes,
	journeyLanes,
	officeLanes,
	personLanes,
	polityLanes,
	type LaneSet,
	type LaneWords
} from './lanes.ts';

/** The strip that belongs to a dossier; `null` where there is nothing to show, or the record is not there yet. */
export function lanesOf(
	core: AtlasCore,
	history: HistoryCore | null,
	{ of, area }: Pick<Dossier, 'of' | 'area'>,
	words: LaneWords
): LaneSet | null {
	if (area !== null) return areaLanes(core, area, words);
	switch (of.kind) {
		case 'polity':
			return polityLanes(core, of.id);
		case 'office':
			return officeLanes(core, of.id, words);
		case 'journey':
			return journeyLanes(core, of.id, words);
		case 'person':
			return history && personLanes(core, history, of.id, words);
		case 'event':
			return history && eventLanes(core, history, of.id, words);
		default:
			return null;
	}
}

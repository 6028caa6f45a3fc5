import type { AtlasCore } from './core.ts';
import { facilitiesOn, NO_FACILITIES, type FacilitiesOnDay } from './facilities-on.ts';
import type { HistoryCore } from './history-core.ts';
import { journeysOn, type JourneysOnDay } from './journeys-on.ts';
import type { EventStub } from './model/event.ts';
import { accountPositions, type AccountPosition } from './positions.ts';
import type { Scene } from './scene.ts';

/** What a map shows over the scene. */
export interface Overlays {
	/** Those under way on the day, and the selected one. */
	readonly journeys: JourneysOnDay;
	/** Events of the day that have a place no ring marks as changing hands, and the one that is selected. */
	readonly events: readonly EventStub[];
	/** Where accounts put what is selected; none before the record is there. */
	readonly positions: readonly AccountPosition[];
	/** What stood at places on the day, of the layers that are switched on. */
	readonly facilities: FacilitiesOnDay;
}

/** What decides which overlays are drawn. */
export interface OverlayOptions {
	/** Layers that are switched off; `journeys` and `events` (with their positions) are heeded. */
	readonly hiddenLayers: readonly string[];
	/** Layers of facilities that are switched on; left out: none. */
	readonly shownLayers?: readonly string[];
	/** Two days are compared: journeys, events and facilities belong to one. */
	readonly isDifference: boolean;
	readonly history: HistoryCore | null;
}

const NO_JOURNEYS: JourneysOnDay = { lines: [], marks: [], key: '' };

/** A map with nothing over its scene. */
export const NO_OVERLAYS: Overlays = {
	journeys: NO_JOURNEYS,
	events: [],
	positions: [],
	facilities: NO_FACILITIES
};

/** What a map of this scene shows over it, for each of its renderings. */
export function overlaysOf(core: AtlasCore, scene: Scene, options: OverlayOptions): Overlays {
	const { hiddenLayers, shownLayers = [], isDifference, history } = options;
	const hasEvents = !hiddenLayers.includes('events');
	return {
		journeys: isDifference || hiddenLayers.includes('journeys') ? NO_JOURNEYS : drawnJourneys(core, scene),
		events: isDifference || !hasEvents ? [] : drawnEvents(core, scene),
		positions: history && hasEvents ? drawnPositions(core, history, scene) : [],
		facilities: isDifference ? NO_FACILITIES : facilitiesOn(core, scene.options.day, shownLayers)
	};
}

function drawnJourneys(core: AtlasCore, { options }: Scene): JourneysOnDay {
	const { day, selection, focus } = options;
	return journeysOn(core, day, selection?.kind === 'journey' ? selection.id : null, focus?.journeys);
}

function drawnEvents(core: AtlasCore, { options, places }: Scene): EventStub[] {
	const { day, selection } = options;
	const ringed = new Set(places.filter(({ changesToday }) => changesToday).map(({ id }) => id));
	const chosen = selection?.kind === 'event' ? [core.event(selection.id)] : [];
	const today = core.eventsBetween(day, day).filter(({ place }) => place !== undefined && !ringed.has(place));
	return [...new Set([...chosen, ...today])].filter(({ place }) => place !== undefined);
}

function drawnPositions(core: AtlasCore, history: HistoryCore, { options }: Scene): AccountPosition[] {
	const { selection } = options;
	if (selection?.kind === 'event') return accountPositions(core, history.event(selection.id).versions);
	if (selection?.kind === 'journey') return accountPositions(core, history.journey(selection.id).versions);
	return [];
}

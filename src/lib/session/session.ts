import { base } from '$app/paths';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { browserHost } from '#lib/classroom/browser-host.ts';
import { setLesson } from '#lib/classroom/context.ts';
import { Lesson } from '#lib/classroom/lesson.svelte.ts';
import { loadAtlas } from '#lib/data/load-atlas.ts';
import { loadTermIndex, loadTerms } from '#lib/data/load-glossary.ts';
import { loadRecord } from '#lib/data/load-record.ts';
import { loadTours } from '#lib/data/load-tours.ts';
import { OwnTours } from '#lib/lessons/own-tours.svelte.ts';
import { browserFrames } from '#lib/state/browser-frames.ts';
import {
	setDialogs,
	setExplorer,
	setGlossary,
	setPlayer,
	setPreferences,
	setReadings,
	setRecord,
	setTroubles
} from '#lib/state/context.ts';
import { Dialogs } from '#lib/state/dialogs.svelte.ts';
import { Explorer } from '#lib/state/explorer.svelte.ts';
import { GlossaryStore } from '#lib/state/glossary.svelte.ts';
import { Player } from '#lib/state/player.svelte.ts';
import { PreferencesStore } from '#lib/state/preferences.svelte.ts';
import { RecordStore } from '#lib/state/record.svelte.ts';
import { TrailingExplorer } from '#lib/state/trailing-explorer.svelte.ts';
import { Troubles } from '#lib/state/troubles.svelte.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import { defaultViewState, type AtlasFacts } from '#lib/url/view-state.ts';

/** What a page with a map runs on. Nothing is loaded, restored or listened to before the page asks for it. */
export interface Session {
	readonly core: AtlasCore;
	readonly facts: AtlasFacts;
	readonly explorer: Explorer;
	readonly player: Player;
	readonly dialogs: Dialogs;
	/** As designed, until the page has them restored. */
	readonly preferences: PreferencesStore;
	readonly record: RecordStore;
	/** The words that are explained; what is said of them is loaded when a reader asks. */
	readonly glossary: GlossaryStore;
	/** Parts of the site that could not be fetched, for the reader to ask for again. */
	readonly troubles: Troubles;
	readonly lesson: Lesson;
}

/** How a page differs from the explorer's. */
export interface SessionOptions {
	/** Whether another step of a tour is shown at once, without travelling there. */
	readonly cuts?: boolean;
	/** Whether the page stands within another one, and keeps nothing. */
	readonly isGuest?: boolean;
	/** Fetches what presenting needs, then begins; left out where nothing has to be fetched. */
	readonly preparePresenting?: (begin: () => void) => void;
}

/**
 * Makes the session of a page and hands it to every component below. To be called while a component is made, once for each
 * window.
 */
export function startSession({
	cuts = false,
	isGuest = false,
	preparePresenting
}: SessionOptions = {}): Session {
	const core = loadAtlas();
	const facts = atlasFacts(core);
	const explorer = setExplorer(new Explorer(core, defaultViewState(facts)));
	setReadings(new TrailingExplorer(explorer));
	const own = new OwnTours(core, facts, base, isGuest);
	const host = cuts ? { ...browserHost, skipsMotion: () => true } : browserHost;
	return {
		core,
		facts,
		explorer,
		player: setPlayer(new Player(explorer, browserFrames)),
		dialogs: setDialogs(new Dialogs()),
		preferences: setPreferences(new PreferencesStore(core.atlas.id, base)),
		record: setRecord(new RecordStore(explorer, () => loadRecord(core))),
		glossary: setGlossary(new GlossaryStore(loadTermIndex(), loadTerms)),
		troubles: setTroubles(new Troubles()),
		lesson: setLesson(new Lesson(explorer, facts, () => loadTours(core), host, own, preparePresenting))
	};
}

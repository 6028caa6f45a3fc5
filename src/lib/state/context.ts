import { createContext } from 'svelte';
import type { Dialogs } from './dialogs.svelte.ts';
import type { Explorer } from './explorer.svelte.ts';
import type { GlossaryStore } from './glossary.svelte.ts';
import type { Player } from './player.svelte.ts';
import type { PreferencesStore } from './preferences.svelte.ts';
import type { RecordStore } from './record.svelte.ts';
import type { TrailingExplorer } from './trailing-explorer.svelte.ts';
import type { Troubles } from './troubles.svelte.ts';

/** The explorer of the page, for every component below it. */
export const [getExplorer, setExplorer] = createContext<Explorer>();

/** The explorer of the page for what is read rather than watched, for every component below it. */
export const [getReadings, setReadings] = createContext<TrailingExplorer>();

/** The player of the page, for every component below it. */
export const [getPlayer, setPlayer] = createContext<Player>();

/** The record of the page, for every component below it. */
export const [getRecord, setRecord] = createContext<RecordStore>();

/** The words that are explained, for every component below the page. */
export const [getGlossary, setGlossary] = createContext<GlossaryStore>();

/** Which dialog of the page is open, for every component below it. */
export const [getDialogs, setDialogs] = createContext<Dialogs>();

/** The reader's own settings, for every component below the page. */
export const [getPreferences, setPreferences] = createContext<PreferencesStore>();

/** Parts of the page that could not be fetched, for every component below it. */
export const [getTroubles, setTroubles] = createContext<Troubles>();

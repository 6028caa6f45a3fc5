import { createContext } from 'svelte';
import type { AtlasCore } from '#lib/atlas/core.ts';
import type { HistoryCore } from '#lib/atlas/history-core.ts';
import type { SiteFacts } from '#lib/atlas/model/site.ts';
import type { TermIndex } from '#lib/atlas/term-index.ts';
import type { Day } from '#lib/atlas/time/day.ts';
import type { AtlasFacts } from '#lib/url/view-state.ts';

/** What every page around the map is made of. */
export interface PageContext {
	readonly core: AtlasCore;
	readonly history: HistoryCore;
	readonly site: SiteFacts;
	readonly facts: AtlasFacts;
	/** Which words the glossary explains. */
	readonly terms: TermIndex;
	/** Days with a page of their own, ascending. */
	readonly days: readonly Day[];
	/** From the page to the top of the site, without a slash at its end. */
	readonly root: string;
}

/** The record and the site, for every component of a page. */
export const [getPages, setPages] = createContext<PageContext>();

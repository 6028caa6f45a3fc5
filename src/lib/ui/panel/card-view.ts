import { pageDays } from '#lib/atlas/page-days.ts';
import { IS_PORTABLE } from '#lib/offline/portable.ts';
import type { RecordView } from '#lib/record-view/record-view.ts';
import type { Explorer } from '#lib/state/explorer.svelte.ts';
import type { TermIndex } from '#lib/atlas/term-index.ts';
import type { RecordStore } from '#lib/state/record.svelte.ts';
import { dayAddress, entityAddress, mapPath, termPath } from '#lib/url/addresses.ts';
import { atlasFacts } from '#lib/url/atlas-facts.ts';
import Term from '../glossary/Term.svelte';
import Segmented from '../primitives/Segmented.svelte';
import ShowAccount from './ShowAccount.svelte';

/**
 * How the record is shown beside the map: its links select and move the clock, and have the addresses of the pages of
 * the same things, for readers who open them in another tab. The atlas in one file has no pages: there they are views
 * of the map.
 */
export function cardView(explorer: Explorer, record: RecordStore, terms: TermIndex): RecordView {
	const facts = atlasFacts(explorer.base);
	const days = new Set(IS_PORTABLE ? [] : pageDays(explorer.base));
	return {
		get core() {
			return explorer.core;
		},
		get history() {
			return record.history;
		},
		get now() {
			return explorer.day;
		},
		form: 'card',
		terms,
		Term,
		hrefOfTerm: termPath,
		hrefOfFile: (path) => path,
		hrefOf: (to) =>
			IS_PORTABLE ? mapPath({ selection: to }, facts) : entityAddress(explorer.base, to, facts),
		hrefOfDay: (day) => dayAddress(day, days, facts),
		follow: (to) => {
			explorer.select(to);
		},
		goTo: (day) => {
			explorer.goTo(day);
		},
		ShowAccount: ShowAccount,
		Choice: Segmented
	};
}

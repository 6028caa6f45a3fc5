import type { Day } from '#lib/atlas/time/day.ts';
import type { RecordView } from '#lib/record-view/record-view.ts';
import { dayAddress, entityAddress, mapPath, termPath } from '#lib/url/addresses.ts';
import type { PageContext } from './page-context.ts';

/**
 * How the record is shown on a page: every link is an address, relative to the page.
 * @param notes - Gains the works that the page names, each with the id of its note, as they come.
 */
export function pageView(
	{ core, history, facts, days, root, terms }: PageContext,
	notes: Map<string, string>
): RecordView {
	const pages = new Set(days);
	const isOnMap = (day: Day) => day >= facts.period.start && day < facts.period.end;
	return {
		core,
		history,
		form: 'page',
		terms,
		hrefOfTerm: (id) => `${root}/${termPath(id)}`,
		noteOfWork: (source) => {
			const id = `work-${source}`;
			notes.set(source, id);
			return id;
		},
		now: null,
		hrefOfFile: (path) => `${root}/${path}`,
		hrefOf: (to) => `${root}/${entityAddress(core, to, facts)}`,
		hrefOfDay: (day) => {
			const address = dayAddress(day, pages, facts);
			return address === null ? null : `${root}/${address}`;
		},
		hrefOfAccount: (account, day) =>
			`${root}/${mapPath({ account, ...(day !== undefined && isOnMap(day) ? { day } : {}) }, facts)}`
	};
}

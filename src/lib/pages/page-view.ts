import type { RecordView } from '#lib/record-view/record-view.ts';
import { dayAddress, entityPath } from '#lib/url/addresses.ts';
import type { PageContext } from './page-context.ts';

/** How the record is shown on a page: every link is an address, relative to the page. */
export function pageView({ core, history, facts, days, root }: PageContext): RecordView {
	const pages = new Set(days);
	return {
		core,
		history,
		form: 'page',
		now: null,
		hrefOf: (to) => `${root}/${entityPath(to)}`,
		hrefOfDay: (day) => {
			const address = dayAddress(day, pages, facts);
			return address === null ? null : `${root}/${address}`;
		}
	};
}

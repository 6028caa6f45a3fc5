import type { Day } from '#lib/atlas/time/day.ts';
import { decodeUrl } from '#lib/url/codec.ts';
import { defaultViewState, type AtlasFacts, type ViewState } from '#lib/url/view-state.ts';
import { NAMED_FIELDS, type NamedField } from './named-fields.ts';
import { unpackDays } from './pack-days.ts';
import type { StartFacts } from './start-facts.ts';

/** What a link asks for, as far as it can be determined from the link and the facts in the page. */
export interface AskedView {
	readonly view: ViewState;
	/** The day that is asked for; where the link names none, the default. */
	readonly day: Day;
	/** The date as the link has it, where it is not a day of the atlas: `day` is then the nearest. */
	readonly badDate: string | null;
	/** What of the view differs from that of a link without any key, besides the day. */
	readonly lost: readonly NamedField[];
}

/** Reads a link with the site's own codec; whether a thing of the record exists is not known here, and assumed. */
export function askedView(hash: string, search: string, facts: StartFacts): AskedView {
	const known: AtlasFacts = {
		period: facts.period,
		defaultDay: facts.defaultDay,
		has: () => true,
		hasLayer: () => true,
		hasPreference: () => true,
		successorOf: () => null,
		tourLength: (id) => tourDays(facts, id).length
	};
	const { state, notices } = decodeUrl(hash, search, known);
	const defaults = defaultViewState(known);
	const bad = notices.find((notice) => notice.kind === 'bad-date' || notice.kind === 'date-outside');
	const { tour } = state;
	const day = tour?.isAlone ? tourDays(facts, tour.id)[tour.step - 1] : undefined;
	return {
		view: state,
		day: day ?? state.day,
		badDate: bad?.value ?? null,
		lost: NAMED_FIELDS.filter((field) => JSON.stringify(state[field]) !== JSON.stringify(defaults[field]))
	};
}

function tourDays({ tours }: StartFacts, id: string): readonly Day[] {
	return unpackDays(Object.hasOwn(tours, id) ? (tours[id]?.days ?? '') : '');
}

/** The page of a day: its own, else that of the nearest day before it that has one, else the first. */
export function pageOf(day: Day, pageDays: readonly Day[]): Day | null {
	return pageDays.findLast((candidate) => candidate <= day) ?? pageDays[0] ?? null;
}

import { addDays, clampDay, type Day } from '#lib/atlas/time/day.ts';
import type { Comparison, ViewState } from '#lib/url/view-state.ts';

/** The first and the last day that a clock can show. */
export interface ClockSpan {
	readonly firstDay: Day;
	readonly lastDay: Day;
}

type Clocked = Pick<ViewState, 'day' | 'compare'>;
/** The part of a view that its clock sets. */
type ClockPart = Pick<ViewState, 'day'> & Partial<Pick<ViewState, 'compare'>>;

/** The day that a view's is compared with; `null` while one day is shown. */
export function comparedDay({ day, compare }: Clocked): Day | null {
	if (compare === null) return null;
	return day === compare.from ? compare.to : compare.from;
}

/** What the clock sets when it moves: a day that is compared with another skips that one. */
export function movedTo(view: Clocked, wanted: Day, span: ClockSpan): ClockPart {
	const day = clampDay(wanted, span.firstDay, span.lastDay);
	const other = comparedDay(view);
	return other === null ? { day } : pairOf(day, { beside: other, before: view.day }, span);
}

/** What the clock sets when it is sent to a day: there it arrives, and changes places with a day compared with it. */
export function sentTo(view: Clocked, wanted: Day, span: ClockSpan): ClockPart {
	const day = clampDay(wanted, span.firstDay, span.lastDay);
	return day === comparedDay(view) ? { day } : movedTo(view, day, span);
}

/** A day moved beside one that stays; where they would meet, it goes a day further the way it was going. */
export function pairOf(
	wanted: Day,
	{ beside, before }: { readonly beside: Day; readonly before: Day },
	{ firstDay, lastDay }: ClockSpan
): { readonly day: Day; readonly compare: Comparison } {
	const onwards = beside > firstDay && (before > beside || beside === lastDay) ? -1 : 1;
	const day = wanted === beside ? addDays(beside, onwards) : wanted;
	return { day, compare: day < beside ? { from: day, to: beside } : { from: beside, to: day } };
}

import type { ControlInterval, ControlVersion, TitleInterval } from '#lib/atlas/model/control.ts';
import type { Tenure } from '#lib/atlas/model/office.ts';
import { formatIsoDay } from '#lib/atlas/time/day.ts';

/*
 * What attested facts are called: kind:id, or kind:id@first-day for what is known by its beginning, as statements.csv names
 * what shows a statement. The rest of an id tells parts of one record apart.
 */

/** Who held an area in fact. */
export function controlFact({ area, start }: Pick<ControlInterval, 'area' | 'start'>): string {
	return `control:${area}@${formatIsoDay(start.best)}`;
}

/** Who held title to an area. */
export function titleFact({ area, start }: Pick<TitleInterval, 'area' | 'start'>): string {
	return `title:${area}@${formatIsoDay(start.best)}`;
}

/** The title of which `part` is what holds of an area, where titles of a lesser area lie over a part of its days. */
export function recordedTitle(titles: readonly TitleInterval[], part: TitleInterval): TitleInterval {
	const holds = ({ area, start, end }: TitleInterval) =>
		area === part.area && start.best <= part.start.best && part.start.best < end.best;
	return titles.find(holds) ?? part;
}

/** Another account of who held an area: by its first source. */
export function otherControlFact({ area, start, attestations }: ControlVersion): string {
	return `other:${area}@${formatIsoDay(start)}@${attestations[0]?.source ?? ''}`;
}

/** Who held an office; that which one source alone tells bears its id. */
export function tenureFact({ office, start, account }: Tenure): string {
	return `tenure:${office}@${formatIsoDay(start.best)}${account === null ? '' : `@${account}`}`;
}

/** A leg of a journey, counted from 1. */
export function legId(journey: string, leg: number): string {
	return `${journey}-${leg}`;
}

/** An account, of a question on which sources differ about a fact; both are counted from 1. */
export function accountFact(about: string, question: number, account: number): string {
	return `account:${about}/${question}.${account}`;
}

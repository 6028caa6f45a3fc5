import type { LegStub } from './model/journey.ts';

/** Every place of some legs once, in the order in which it is first reached. */
export function stopsOf(legs: readonly Pick<LegStub, 'from' | 'via' | 'to'>[]): string[] {
	return [...new Set(legs.flatMap(({ from, via, to }) => [from, ...via, to]))];
}

import { formatIsoDay } from '#lib/atlas/time/day.ts';
import type { UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import { formatEdtf } from '../edtf.ts';

/** A day as the downloads have it: the best day, and beside it the days that it may be (EDTF). */
export function dates<const Name extends string>(
	name: Name,
	{ best, earliest, latest, vague }: UncertainDay
): Record<Name | `${Name}_edtf`, string> {
	return {
		[name]: formatIsoDay(best),
		[`${name}_edtf`]: formatEdtf({ earliest, latest, ...(vague === undefined ? {} : { vague }) })
	} as Record<Name | `${Name}_edtf`, string>;
}

import type { Attestation } from '#lib/atlas/model/attestation.ts';
import type { Claim } from '#lib/atlas/model/version.ts';
import { withBoundsOf, type UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import { parseEdtf } from '../edtf.ts';

/** What attestations with a date (`KEY@edtf`) say of a day of ours; they were checked when they were read. */
export function statedDays(
	attestations: readonly Attestation[],
	ours: UncertainDay
): { by: string; day: UncertainDay }[] {
	return attestations.flatMap(({ source, says }) => {
		const bounds = says === undefined ? null : parseEdtf(says);
		return bounds ? [{ by: source, day: withBoundsOf(ours, { ...bounds, best: bounds.earliest }) }] : [];
	});
}

/** The `claims` of a record whose attestations date its beginning; nothing when none does. */
export function startClaims(attestations: readonly Attestation[], start: UncertainDay): { claims?: Claim[] } {
	return ifAny(statedDays(attestations, start));
}

/** The same where they date its end. */
export function endClaims(attestations: readonly Attestation[], end: UncertainDay): { claims?: Claim[] } {
	return ifAny(statedDays(attestations, end).map(({ by, day }) => ({ by, end: day })));
}

/** The same where each dates whichever of its two ends is the nearer. */
export function spanClaims(
	attestations: readonly Attestation[],
	start: UncertainDay,
	end: UncertainDay | null
): { claims?: Claim[] } {
	if (!end) return startClaims(attestations, start);
	const starts = statedDays(attestations, start);
	const ends = statedDays(attestations, end);
	const distance = (a: UncertainDay, b: UncertainDay) => Math.abs(a.best - b.best);
	return ifAny(
		starts.map(({ by, day }, i): Claim => {
			const last = ends[i]?.day ?? day;
			return distance(last, end) < distance(day, start) ? { by, end: last } : { by, day };
		})
	);
}

function ifAny(claims: Claim[]): { claims?: Claim[] } {
	return claims.length > 0 ? { claims } : {};
}

import { describe, expect, it } from 'vitest';
import { parseAttestation } from '#lib/atlas/attestation.ts';
import type { Attestation } from '#lib/atlas/model/attestation.ts';
import { formatIsoDay, parseIsoDay, type Day } from '#lib/atlas/time/day.ts';
import { certainDay, type UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import { endClaims, spanClaims, startClaims } from './claims.ts';

function on(text: string): UncertainDay {
	return certainDay(parseIsoDay(text) ?? (0 as Day));
}

function by(...texts: string[]): Attestation[] {
	return texts.map(parseAttestation).filter((attestation) => attestation !== null);
}

function told(claims: ReturnType<typeof startClaims>): string[] {
	return (claims.claims ?? []).map(
		({ by: source, day, end }) =>
			`${source} ${day ? formatIsoDay(day.best) : ''}-${end ? formatIsoDay(end.best) : ''}`
	);
}

describe('claims', () => {
	it('are none where no attestation is dated', () => {
		expect(startClaims(by('A', 'B#p. 1'), on('1922-03-01'))).toEqual({});
	});

	it('keep our day within a coarser date, and take the nearest one outside it', () => {
		expect(told(startClaims(by('A@1922', 'B@1922-01', 'C@1922-04-09'), on('1922-03-01')))).toEqual([
			'A 1922-03-01-',
			'B 1922-01-31-',
			'C 1922-04-09-'
		]);
	});

	it('date the nearer end of a span', () => {
		const claims = spanClaims(by('A@1922-03-04', 'B@1923-01', 'C@1922'), on('1922-03-01'), on('1923-02-01'));
		expect(told(claims)).toEqual(['A 1922-03-04-', 'B -1923-01-31', 'C 1922-03-01-']);
		expect(told(spanClaims(by('A@1930'), on('1922-03-01'), null))).toEqual(['A 1930-01-01-']);
	});

	it('date an arrival', () => {
		expect(told(endClaims(by('A@1922-03-04'), on('1922-03-01')))).toEqual(['A -1922-03-04']);
	});
});

import type { Attestation } from '#lib/atlas/model/attestation.ts';
import type { EventAccount, EventStub } from '#lib/atlas/model/event.ts';
import type { Claim, Version } from '#lib/atlas/model/version.ts';
import { omit } from '#lib/atlas/omit.ts';
import { withBoundsOf, type UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import type { AuthoredRecord } from '../load.ts';
import { statedDays } from './claims.ts';
import { defined, type FieldReader } from './fields.ts';

/** An event as compiled: its two halves, which are stored in two files. */
export interface CompiledEvent extends EventStub, EventAccount {}

/** A record of events.yaml. */
export function readEvent(
	authored: AuthoredRecord['events'][number]['value'],
	fields: FieldReader
): CompiledEvent {
	const { date, best, versions, attestations, ...rest } = omit(authored, 'formula');
	fields.require('place', rest.place);
	fields.requireAll('place', [...(rest.falls ?? []), ...(rest.garrisonEnds ?? [])]);
	fields.requireAll('unit', rest.areas);
	fields.requireAll('person', rest.people);
	const dated = {
		day: fields.uncertainDay(date, best),
		attestations: fields.attestations(attestations),
		versions: fields.versions(versions)
	};
	return { ...defined(rest), ...dated, claims: claimsOf({ place: rest.place, ...dated }) };
}

/** What single sources say of an event’s day and place, where it is not what we say. */
function claimsOf({
	day,
	place,
	attestations,
	versions
}: {
	readonly day: UncertainDay;
	readonly place: string | undefined;
	readonly attestations: readonly Attestation[];
	readonly versions: readonly Version[];
}): Claim[] {
	const claims = new Map<string, Omit<Claim, 'by'>>();
	const claim = (by: string, stated: Omit<Claim, 'by'>) => claims.set(by, { ...stated, ...claims.get(by) });
	for (const stated of statedDays(attestations, day)) claim(stated.by, { day: stated.day });
	const answers = versions.flatMap(({ field, accounts }) =>
		accounts
			.filter(({ preferred }) => !preferred)
			.flatMap((account) => account.attestations.map(({ source }) => ({ field, account, source })))
	);
	for (const { field, account, source } of answers) {
		if (field === 'day' && account.date) claim(source, { day: withBoundsOf(day, account.date) });
		if (account.place !== undefined && account.place !== place) claim(source, { place: account.place });
	}
	return [...claims].map(([by, stated]) => ({ by, ...stated }));
}

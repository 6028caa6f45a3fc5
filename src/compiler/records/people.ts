import type { LifeDate, Person } from '#lib/atlas/model/person.ts';
import type { AuthoredRecord } from '../load.ts';
import { startClaims } from './claims.ts';
import { defined, type FieldReader } from './fields.ts';

type AuthoredPerson = AuthoredRecord['people'][number]['value'];

/** A record of people.yaml. */
export function readPerson(
	{ names, gender, community, born, died, versions, attestations, ...rest }: AuthoredPerson,
	fields: FieldReader
): Person {
	fields.require('side', rest.side);
	fields.require('community', community?.is);
	return {
		...rest,
		names: fields.names(names),
		...(gender ? { gender: fields.attested(gender) } : {}),
		...(community ? { community: fields.attested(community) } : {}),
		...(born ? { born: readLifeDate(born, fields) } : {}),
		...(died ? { died: readLifeDate(died, fields) } : {}),
		versions: fields.versions(versions),
		attestations: fields.attestations(attestations)
	};
}

function readLifeDate(
	{ date, attestations: texts, ...rest }: NonNullable<AuthoredPerson['born']>,
	fields: FieldReader
): LifeDate {
	fields.require('place', rest.place);
	const day = fields.uncertainDay(date);
	const attestations = fields.attestations(texts);
	return { date: day, ...defined(rest), attestations, ...startClaims(attestations, day) };
}

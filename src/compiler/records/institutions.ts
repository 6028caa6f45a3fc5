import type { Institution, Seat, SeatFormula, SeatOutcome } from '#lib/atlas/model/institution.ts';
import type { AuthoredRecord } from '../load.ts';
import { defined, type FieldReader } from './fields.ts';

type AuthoredInstitution = AuthoredRecord['institutions'][number]['value'];
type AuthoredFormula = NonNullable<AuthoredInstitution['formula']>[number];
type AuthoredOutcome = NonNullable<AuthoredInstitution['outcome']>[number];
type AuthoredSeat = NonNullable<AuthoredInstitution['seats']>[number];

/** A record of institutions.yaml. */
export function readInstitution(
	{
		names,
		start,
		end,
		predecessor = [],
		successor = [],
		formula,
		outcome,
		seats,
		versions,
		attestations,
		...rest
	}: AuthoredInstitution,
	fields: FieldReader
): Institution {
	fields.requireAll('institution', [...predecessor, ...successor]);
	fields.require('institution', rest.partOf);
	fields.require('place', rest.seat);
	return {
		...defined(rest),
		names: fields.names(names),
		...(start === undefined ? {} : { start: fields.uncertainDay(start) }),
		...(end === undefined ? {} : { end: fields.uncertainDay(end) }),
		predecessor,
		successor,
		...(formula ? { formula: formula.map((part) => readFormula(part, fields)) } : {}),
		...(outcome ? { outcome: outcome.map((part) => readOutcome(part, fields)) } : {}),
		...(seats ? { seats: seats.map((seat) => readSeat(seat, fields)) } : {}),
		versions: fields.versions(versions),
		attestations: fields.attestations(attestations)
	};
}

function readFormula({ including, ...part }: AuthoredFormula, fields: FieldReader): SeatFormula {
	const read = fields.attested(part);
	return including ? { ...read, including: including.map((inner) => fields.attested(inner)) } : read;
}

function readOutcome(part: AuthoredOutcome, fields: FieldReader): SeatOutcome {
	fields.require('side', part.side);
	return fields.attested(part);
}

function readSeat({ postAttestations, ...seat }: AuthoredSeat, fields: FieldReader): Seat {
	fields.require('side', seat.side);
	fields.require('person', seat.holder);
	return {
		...fields.attested(seat),
		...(postAttestations ? { postAttestations: fields.attestations(postAttestations) } : {})
	};
}

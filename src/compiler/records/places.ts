import type { Place } from '#lib/atlas/model/place.ts';
import type { Toponym } from '#lib/atlas/model/toponym.ts';
import type { AuthoredRecord } from '../load.ts';
import { defined, type FieldReader } from './fields.ts';

type AuthoredPlace = AuthoredRecord['places'][number]['value'];

/** A name of a district, in another language or of another time. */
export interface DistrictName {
	/** District id. */
	readonly district: string;
	readonly toponym: Toponym;
}

/** A record of places.yaml. */
export function readPlace(
	{ mission = false, unit, country, note, toponyms, attestations, grade, ...rest }: AuthoredPlace,
	fields: FieldReader
): Place {
	return {
		...rest,
		confidence: grade,
		mission,
		...defined({ unit, country }),
		toponyms: toponyms.map((toponym) => readToponym(toponym, fields)),
		...defined({ note }),
		attestations: fields.attestations(attestations)
	};
}

/** A row of district-names.csv; its source is checked and stays in the file. */
export function readDistrictName(
	row: AuthoredRecord['districtNames'][number]['value'],
	fields: FieldReader
): DistrictName {
	fields.require('district', row.district);
	fields.attestations(row.attestations);
	const { name, lang, use, latin } = row;
	const toponym = { name, lang, ...(use ? { use } : {}), ...(latin ? { latin } : {}) };
	return { district: row.district, toponym };
}

/** A name of a place; the notes on it stay in the file. */
function readToponym(
	{ name, lang, use, latin, from, to }: AuthoredPlace['toponyms'][number],
	fields: FieldReader
): Toponym {
	return {
		name,
		lang,
		...defined({ use, latin }),
		...(from === undefined ? {} : { from: fields.uncertainDay(from) }),
		...(to === undefined ? {} : { to: fields.uncertainDay(to) })
	};
}

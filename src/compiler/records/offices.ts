import type { Office, Tenure } from '#lib/atlas/model/office.ts';
import type { AuthoredRecord } from '../load.ts';
import { spanClaims } from './claims.ts';
import { textsOf, type FieldReader } from './fields.ts';

/** A record of offices.yaml. */
export function readOffice(office: AuthoredRecord['offices'][number]['value'], fields: FieldReader): Office {
	fields.require('side', office.side);
	fields.require('institution', office.institution);
	fields.require('place', office.place);
	return office;
}

/** A row of offices.csv. */
export function readTenure(row: AuthoredRecord['tenures'][number]['value'], fields: FieldReader): Tenure {
	fields.require('office', row.office);
	fields.require('person', row.holder);
	fields.require('source', row.account);
	const start = fields.uncertainDay(row.start_edtf || row.start, row.start);
	const end = row.end ? fields.uncertainDay(row.end_edtf || row.end, row.end) : null;
	fields.checkOrder({ start: start.best, end: end?.best ?? null }, row);
	const attestations = fields.attestations(row.attestations);
	return {
		office: row.office,
		holder: row.holder,
		start,
		end,
		acting: row.acting === 'true',
		confidence: row.confidence,
		attestations,
		...spanClaims(attestations, start, end),
		...textsOf(row, ['note', 'doubt']),
		account: row.account || null
	};
}

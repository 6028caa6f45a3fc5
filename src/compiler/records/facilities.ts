import type { Facility, FacilityLayer } from '#lib/atlas/model/facility.ts';
import type { Faults } from '../faults.ts';
import type { AuthoredRecord } from '../load.ts';
import type { Located } from '../read.ts';
import type { References } from '../references.ts';
import { defined, recordReader, type FieldReader } from './fields.ts';

/** What stood at places, and the layers in which maps show it. */
export interface FacilityRecords {
	readonly layers: readonly FacilityLayer[];
	readonly facilities: readonly Located<Facility>[];
}

/** Reads the facilities into records of the model; reports what cannot be read. */
export function readFacilities(
	authored: AuthoredRecord,
	references: References,
	faults: Faults
): FacilityRecords {
	const read = recordReader(references, faults);
	return {
		layers: authored.facilityLayers.map(({ value }) => value),
		facilities: read(authored.facilities, 'id', readFacility)
	};
}

function readFacility(row: AuthoredRecord['facilities'][number]['value'], fields: FieldReader): Facility {
	fields.require('facility-layer', row.layer);
	fields.require('place', row.place);
	const start = row.start === undefined ? null : fields.uncertainDay(row.start);
	const end = row.end === undefined ? null : fields.uncertainDay(row.end);
	// What is open at an end may have begun, or gone on, beyond any day.
	fields.checkOrder(
		{
			start: start === null || start.vague === 'earlier' ? null : start.earliest,
			end: end === null || end.vague === 'later' ? null : end.latest
		},
		{ start: row.start ?? '', end: row.end ?? '' }
	);
	return { ...defined(row), start, end, attestations: fields.attestations(row.attestations) };
}

import type { ControlInterval, ControlVersion, TitleInterval } from '#lib/atlas/model/control.ts';
import type { Place } from '#lib/atlas/model/place.ts';
import type { Faults } from '../faults.ts';
import type { AuthoredRecord } from '../load.ts';
import type { Located } from '../read.ts';
import type { References } from '../references.ts';
import { readControl, readControlVersion, readTitle } from './control.ts';
import { recordReader } from './fields.ts';
import { readDistrictName, readPlace, type DistrictName } from './places.ts';

/** Who held which area, by what title, and the places: as read, before they are known to fit together. */
export interface AreaRecords {
	readonly control: readonly Located<ControlInterval>[];
	readonly titles: readonly Located<TitleInterval>[];
	readonly versions: readonly Located<ControlVersion>[];
	readonly places: readonly Located<Place>[];
	readonly districtNames: readonly Located<DistrictName>[];
}

/** Reads control, title and places into records of the model; reports what cannot be read. */
export function readAreas(authored: AuthoredRecord, references: References, faults: Faults): AreaRecords {
	const read = recordReader(references, faults);
	return {
		control: read(authored.control, 'unit', readControl),
		titles: read(authored.titles, 'area', readTitle),
		versions: read(authored.versions, 'unit', readControlVersion),
		places: read(authored.places, 'id', readPlace),
		districtNames: read(authored.districtNames, 'district', readDistrictName)
	};
}

import type { Institution } from '#lib/atlas/model/institution.ts';
import type { Journey } from '#lib/atlas/model/journey.ts';
import type { Office, Tenure } from '#lib/atlas/model/office.ts';
import type { Person } from '#lib/atlas/model/person.ts';
import type { Picture } from '#lib/atlas/model/picture.ts';
import type { PopulationCount } from '#lib/atlas/model/population.ts';
import type { Statement } from '#lib/atlas/model/statement.ts';
import type { Faults } from '../faults.ts';
import type { AuthoredRecord } from '../load.ts';
import type { Located } from '../read.ts';
import type { References } from '../references.ts';
import { readDocument, type CompiledDocument } from './documents.ts';
import { readEvent, type CompiledEvent } from './events.ts';
import { recordReader } from './fields.ts';
import { readInstitution } from './institutions.ts';
import { readJourney } from './journeys.ts';
import { readOffice, readTenure } from './offices.ts';
import { readPerson } from './people.ts';
import { readPicture } from './pictures.ts';
import { readPopulation } from './population.ts';
import { readStatement } from './statements.ts';

/** What happened, who acted, and what the founding documents say: as read, before it is known to fit together. */
export interface HistoryRecords {
	/** In the order of their days. */
	readonly events: readonly Located<CompiledEvent>[];
	readonly people: readonly Located<Person>[];
	readonly institutions: readonly Located<Institution>[];
	readonly offices: readonly Located<Office>[];
	readonly tenures: readonly Located<Tenure>[];
	readonly journeys: readonly Located<Journey>[];
	/** In the order of their days. */
	readonly documents: readonly Located<CompiledDocument>[];
	readonly population: readonly Located<PopulationCount>[];
	readonly pictures: readonly Located<Picture>[];
	readonly statements: readonly Located<Statement>[];
}

/** Reads the history into records of the model; reports what cannot be read. */
export function readHistory(
	authored: AuthoredRecord,
	references: References,
	faults: Faults
): HistoryRecords {
	const read = recordReader(references, faults);
	const lngLats = new Map(authored.places.map(({ value }) => [value.id, value.lngLat]));
	return {
		events: read(authored.events, 'id', readEvent).sort((a, b) => a.value.day.best - b.value.day.best),
		people: read(authored.people, 'id', readPerson),
		institutions: read(authored.institutions, 'id', readInstitution),
		offices: read(authored.offices, 'id', readOffice),
		tenures: read(authored.tenures, 'office', readTenure),
		journeys: read(authored.journeys, 'id', (journey, fields) => readJourney(journey, lngLats, fields)),
		documents: read(authored.documents, 'id', readDocument).sort(
			(a, b) => a.value.day.best - b.value.day.best
		),
		population: read(authored.population, 'id', readPopulation),
		pictures: read(authored.pictures, 'id', readPicture),
		statements: read(authored.statements, 'no', readStatement)
	};
}

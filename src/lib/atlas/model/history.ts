import type { Origin, Source } from './attestation.ts';
import type { RecordedDocument } from './document.ts';
import type { EventAccount } from './event.ts';
import type { Institution } from './institution.ts';
import type { Journey } from './journey.ts';
import type { Person } from './person.ts';
import type { Picture } from './picture.ts';
import type { Community, PopulationCount } from './population.ts';
import type { Statement } from './statement.ts';

/** The version of the compiled form that this code reads. */
export const HISTORY_SCHEMA = 1;

/**
 * The part of the record that cards, lists of sources and journeys show, and the map can do without at first. Compiled
 * together with the atlas whose `version` it bears.
 */
export interface History {
	readonly schema: typeof HISTORY_SCHEMA;
	/** Content hash of the whole record, the same as the atlas's. */
	readonly version: string;
	readonly events: readonly EventAccount[];
	readonly people: readonly Person[];
	readonly institutions: readonly Institution[];
	readonly journeys: readonly Journey[];
	readonly documents: readonly RecordedDocument[];
	/** Peoples, as persons and the population are counted among them. */
	readonly communities: readonly Community[];
	readonly population: readonly PopulationCount[];
	readonly pictures: readonly Picture[];
	/** Where sources come from. */
	readonly origins: readonly Origin[];
	readonly sources: readonly Source[];
	readonly statements: readonly Statement[];
}

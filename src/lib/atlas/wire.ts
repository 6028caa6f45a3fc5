import { formatAttestation } from './attestation.ts';
import { compact, expand, readAttestations, type Compact } from './compact.ts';
import { AtlasError } from './errors.ts';
import { ATLAS_SCHEMA, type Atlas } from './model/atlas.ts';
import { HISTORY_SCHEMA, type History } from './model/history.ts';
import { TOURS_SCHEMA, type TourBook } from './model/tour.ts';
import type { ControlVersion } from './model/control.ts';

/** The parts of an atlas that hold uncertain days or attestations. */
type Records = 'control' | 'titles' | 'places' | 'events' | 'tenures' | 'journeys' | 'facilities';

type WireVersion = Omit<ControlVersion, 'attestations'> & { readonly attestations: readonly string[] };

/** The compiled atlas as JSON. */
export type AtlasWire = Omit<Atlas, Records | 'versions'> & { readonly [K in Records]: Compact<Atlas[K]> } & {
	readonly versions: readonly WireVersion[];
};

/** The compiled history as JSON. */
export type HistoryWire = Compact<History>;

/**
 * Reads a compiled atlas. Its contents were validated when it was compiled; here only the version of its form is.
 * @throws AtlasError `bad-atlas` when the file is not a compiled atlas of the form this code reads.
 */
export function readAtlas(input: unknown): Atlas {
	checkSchema(input, ATLAS_SCHEMA, 'atlas');
	const wire = input as AtlasWire;
	return {
		...wire,
		control: expand<Atlas['control']>(wire.control),
		titles: expand<Atlas['titles']>(wire.titles),
		places: expand<Atlas['places']>(wire.places),
		events: expand<Atlas['events']>(wire.events),
		tenures: expand<Atlas['tenures']>(wire.tenures),
		journeys: expand<Atlas['journeys']>(wire.journeys),
		facilities: expand<Atlas['facilities']>(wire.facilities),
		versions: wire.versions.map((version) => ({
			...version,
			attestations: readAttestations(version.attestations)
		}))
	};
}

/** Writes an atlas in its compiled form. */
export function writeAtlas(atlas: Atlas): AtlasWire {
	return {
		...atlas,
		control: compact(atlas.control),
		titles: compact(atlas.titles),
		places: compact(atlas.places),
		events: compact(atlas.events),
		tenures: compact(atlas.tenures),
		journeys: compact(atlas.journeys),
		facilities: compact(atlas.facilities),
		versions: atlas.versions.map((version) => ({
			...version,
			attestations: version.attestations.map(formatAttestation)
		}))
	};
}

/**
 * Reads a compiled history that belongs to an atlas of this version.
 * @throws AtlasError `bad-atlas` when the file is of another form or of another version.
 */
export function readHistory(input: unknown, version: string): History {
	checkSchema(input, HISTORY_SCHEMA, 'history');
	const history = expand<History>(input as HistoryWire);
	if (history.version !== version) {
		throw new AtlasError('bad-atlas', `history of version ${history.version}, atlas of ${version}`);
	}
	return history;
}

/** Writes a history in its compiled form. */
export function writeHistory(history: History): HistoryWire {
	return compact(history);
}

/**
 * Reads the compiled tours that belong to an atlas of this version.
 * @throws AtlasError `bad-atlas` when the file is of another form or of another version.
 */
export function readTours(input: unknown, version: string): TourBook {
	checkSchema(input, TOURS_SCHEMA, 'book of tours');
	const book = expand<TourBook>(input as Compact<TourBook>);
	if (book.version !== version) {
		throw new AtlasError('bad-atlas', `tours of version ${book.version}, atlas of ${version}`);
	}
	return book;
}

/** Writes tours in their compiled form. */
export function writeTours(book: TourBook): Compact<TourBook> {
	return compact(book);
}

function checkSchema(input: unknown, schema: number, what: string): void {
	if (typeof input !== 'object' || input === null || !('schema' in input)) {
		throw new AtlasError('bad-atlas', `not a compiled ${what}`);
	}
	if (input.schema !== schema) {
		throw new AtlasError('bad-atlas', `${what} schema ${String(input.schema)}, expected ${schema}`);
	}
}

import type { Topology } from 'topojson-specification';
import { formatAttestation, parseAttestation } from './attestation.ts';
import { AtlasError } from './errors.ts';
import { ATLAS_SCHEMA, type Atlas } from './model/atlas.ts';
import type { Attestation } from './model/attestation.ts';
import type { ControlInterval, ControlVersion, TitleInterval } from './model/control.ts';
import type { Place, Toponym } from './model/place.ts';
import { readWireDay, writeWireDay, type UncertainDay, type WireDay } from './time/uncertain-day.ts';

/** A record as it stands in the compiled file: uncertain days and attestations in their short forms. */
type Wire<T> = {
	[K in keyof T]: T[K] extends readonly Attestation[]
		? readonly string[]
		: UncertainDay extends T[K]
			? Exclude<T[K], UncertainDay> | WireDay
			: T[K];
};

type WirePlace = Omit<Wire<Place>, 'toponyms'> & { readonly toponyms: readonly Wire<Toponym>[] };

/** The compiled atlas as JSON. */
export type AtlasWire = Omit<Atlas, 'control' | 'titles' | 'versions' | 'places'> & {
	readonly control: readonly Wire<ControlInterval>[];
	readonly titles: readonly Wire<TitleInterval>[];
	readonly versions: readonly Wire<ControlVersion>[];
	readonly places: readonly WirePlace[];
	readonly topology: Topology;
};

/**
 * Reads a compiled atlas. Its contents were validated when it was compiled; here only the version of its form is.
 * @throws AtlasError `bad-atlas` when the file is not a compiled atlas of the form this code reads.
 */
export function readAtlas(input: unknown): Atlas {
	if (typeof input !== 'object' || input === null || !('schema' in input)) {
		throw new AtlasError('bad-atlas', 'not a compiled atlas');
	}
	if (input.schema !== ATLAS_SCHEMA) {
		throw new AtlasError('bad-atlas', `atlas schema ${String(input.schema)}, expected ${ATLAS_SCHEMA}`);
	}
	const wire = input as AtlasWire;
	return {
		...wire,
		control: wire.control.map(readInterval),
		titles: wire.titles.map(readInterval),
		versions: wire.versions.map((version) => ({ ...version, attestations: readAttestations(version.attestations) })),
		places: wire.places.map(readPlace)
	};
}

/** Writes an atlas in its compiled form. */
export function writeAtlas(atlas: Atlas): AtlasWire {
	return {
		...atlas,
		control: atlas.control.map(writeInterval),
		titles: atlas.titles.map(writeInterval),
		versions: atlas.versions.map((version) => ({ ...version, attestations: version.attestations.map(formatAttestation) })),
		places: atlas.places.map((place) => ({
			...place,
			attestations: place.attestations.map(formatAttestation),
			toponyms: place.toponyms.map(({ from, to, ...rest }) => ({
				...rest,
				...(from ? { from: writeWireDay(from) } : {}),
				...(to ? { to: writeWireDay(to) } : {})
			}))
		}))
	};
}

interface Dated {
	readonly start: UncertainDay;
	readonly end: UncertainDay;
	readonly attestations: readonly Attestation[];
}

function readInterval<T extends Dated>(wire: Wire<T> & Wire<Dated>): T {
	return {
		...wire,
		start: readWireDay(wire.start),
		end: readWireDay(wire.end),
		attestations: readAttestations(wire.attestations)
	} as unknown as T;
}

function writeInterval<T extends Dated>(interval: T): Wire<T> {
	return {
		...interval,
		start: writeWireDay(interval.start),
		end: writeWireDay(interval.end),
		attestations: interval.attestations.map(formatAttestation)
	} as unknown as Wire<T>;
}

function readAttestations(texts: readonly string[]): Attestation[] {
	return texts.map(parseAttestation).filter((attestation) => attestation !== null);
}

function readPlace({ toponyms, attestations, ...place }: WirePlace): Place {
	return {
		...place,
		attestations: readAttestations(attestations),
		toponyms: toponyms.map(({ from, to, ...rest }) => ({
			...rest,
			...(from === undefined ? {} : { from: readWireDay(from) }),
			...(to === undefined ? {} : { to: readWireDay(to) })
		}))
	};
}

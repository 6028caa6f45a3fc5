import { formatAttestation, parseAttestation } from './attestation.ts';
import type { Attestation } from './model/attestation.ts';
import { withChildren } from './with-children.ts';
import { readWireDay, writeWireDay, type UncertainDay, type WireDay } from './time/uncertain-day.ts';

/** A record as it stands in the compiled files: uncertain days and attestations in their short forms, at any depth. */
export type Compact<T> = T extends UncertainDay
	? WireDay
	: T extends readonly Attestation[]
		? readonly string[]
		: T extends readonly (infer Item)[]
			? readonly Compact<Item>[]
			: T extends object
				? { readonly [K in keyof T]: Compact<T[K]> }
				: T;

/** The keys under which uncertain days and attestations stand in the records that are compacted. */
const DAY_KEYS: ReadonlySet<string> = new Set(['day', 'date', 'start', 'end', 'from', 'to']);
const ATTESTATION_KEYS: ReadonlySet<string> = new Set(['attestations', 'postAttestations']);

/** Writes records in their short form. */
export function compact<T>(value: T): Compact<T> {
	return mapValues(value, (key, child) => {
		if (DAY_KEYS.has(key) && isUncertainDay(child)) return writeWireDay(child);
		return ATTESTATION_KEYS.has(key) ? (child as Attestation[]).map(formatAttestation) : undefined;
	}) as Compact<T>;
}

/** Reads records from their short form: the inverse of {@link compact}. */
export function expand<T>(value: Compact<T>): T {
	return mapValues(value, (key, child) => {
		if (DAY_KEYS.has(key) && isWireDay(child)) return readWireDay(child);
		return ATTESTATION_KEYS.has(key) ? readAttestations(child as string[]) : undefined;
	}) as T;
}

/** Reads a list of attestations; one that is not of the form is left out (the compiler rules that out). */
export function readAttestations(texts: readonly string[]): Attestation[] {
	return texts.map(parseAttestation).filter((attestation) => attestation !== null);
}

/** The same value, with each child replaced for which `convert` gives something, at any depth. */
function mapValues(value: unknown, convert: (key: string, child: unknown) => unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	const isList = Array.isArray(value);
	return withChildren(
		value,
		(key, child) => (isList ? undefined : convert(key, child)) ?? mapValues(child, convert)
	);
}

function isUncertainDay(value: unknown): value is UncertainDay {
	return typeof value === 'object' && value !== null && 'earliest' in value;
}

/** A number, or three numbers and perhaps a word. */
function isWireDay(value: unknown): value is WireDay {
	return typeof value === 'number' || (Array.isArray(value) && typeof value[0] === 'number');
}

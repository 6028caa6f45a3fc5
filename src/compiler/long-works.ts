import type { Attestation } from '#lib/atlas/model/attestation.ts';
import type { AuthoredRecord } from './load.ts';

type SourceRecord = AuthoredRecord['sources'][number];

/** The most pages of a work in which a reader finds what is cited without being told where. */
const SHORT = 10;

/** How many attestations say where in a work they are, and which of long works do not. */
export interface Locators {
	readonly given: number;
	readonly of: number;
	/** Attestations of long works without a place in them, by source. */
	readonly missing: ReadonlyMap<string, number>;
}

/** Counts the places in works that attestations give. */
export function locatorsOf(
	sources: readonly SourceRecord[],
	facts: readonly (readonly Attestation[])[]
): Locators {
	const long = new Set(sources.filter(isLong).map(({ id }) => id));
	const attestations = facts.flat();
	const missing = new Map<string, number>();
	for (const { source, locator } of attestations)
		if (long.has(source) && !isPlace(locator)) missing.set(source, (missing.get(source) ?? 0) + 1);
	return {
		given: attestations.filter(({ locator }) => isPlace(locator)).length,
		of: attestations.length,
		missing
	};
}

/** Whether a work is one in which to look for a page: a book, a thesis, or what has more than ten pages. */
function isLong({ type, page, 'number-of-pages': extent, custom }: SourceRecord): boolean {
	const [first, last] = (page ?? '').split(/[-–]/).map(Number);
	const pages = extent === undefined ? (last ?? 0) - (first ?? 0) + 1 : Number(extent);
	return type === 'book' || type === 'thesis' || custom.long === true || pages > SHORT;
}

/** “for …” says what a source is used for, not where in it that is. */
function isPlace(locator: string | undefined): boolean {
	return locator !== undefined && !locator.startsWith('for ');
}

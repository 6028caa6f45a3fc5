import type { Attestation } from './model/attestation.ts';

const ATTESTATION = /^([^#@|\s]+)(?:#([^@|]+))?(?:@([^|]+))?$/;

/** Reads `KEY`, `KEY#locator`, `KEY@edtf` or `KEY#locator@edtf`; `null` when the text is none of these. */
export function parseAttestation(text: string): Attestation | null {
	const match = ATTESTATION.exec(text.trim());
	if (!match?.[1]) return null;
	return {
		source: match[1],
		...(match[2] ? { locator: match[2].trim() } : {}),
		...(match[3] ? { says: match[3].trim() } : {})
	};
}

/** The ids of the sources that attestations cite, each once, in their order. */
export function sourcesCited(attestations: readonly Attestation[]): string[] {
	return [...new Set(attestations.map(({ source }) => source))];
}

/** Each place in each source once, with the date it gives. */
export function uniqueAttestations(attestations: readonly Attestation[]): Attestation[] {
	return [
		...new Map(attestations.map((attestation) => [formatAttestation(attestation), attestation])).values()
	];
}

/** The inverse of {@link parseAttestation}. */
export function formatAttestation({ source, locator, says }: Attestation): string {
	return source + (locator ? `#${locator}` : '') + (says ? `@${says}` : '');
}

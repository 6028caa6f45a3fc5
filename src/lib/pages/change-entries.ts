import { uniqueAttestations } from '#lib/atlas/attestation.ts';
import { causesOf } from '#lib/atlas/causes.ts';
import type { Change } from '#lib/atlas/control-index.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import type { Attestation, Confidence } from '#lib/atlas/model/attestation.ts';
import { changeClauses } from '#lib/atlas/narrate.ts';
import type { UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import { narrationWords } from '#lib/i18n/narration.ts';

/** What happened on a day for one cause: the areas that passed, and who attests it. */
export interface ChangeEntry {
	readonly clause: string;
	readonly changes: readonly Change[];
	/** When it happened, as well as it is known. */
	readonly start: UncertainDay;
	/** The weakest of its records. */
	readonly confidence: Confidence;
	readonly attestations: readonly Attestation[];
	readonly notes: readonly string[];
}

const ORDER: readonly Confidence[] = ['low', 'medium', 'high'];

/** The changes of a day by their causes; a title that passes without words of its own is left to the table. */
export function changeEntries(core: AtlasCore, changes: readonly Change[]): ChangeEntry[] {
	return causesOf(changes).flatMap((cause): ChangeEntry[] => {
		const [clause] = changeClauses(core, cause, narrationWords);
		if (clause === undefined) return [];
		return [
			{
				clause,
				changes: cause,
				start: cause[0].to.start,
				confidence: ORDER.find((grade) => cause.some(({ to }) => to.confidence === grade)) ?? 'low',
				attestations: uniqueAttestations(cause.flatMap(({ to }) => to.attestations)),
				notes: [...new Set(cause.flatMap(({ to }) => to.note ?? []))]
			}
		];
	});
}

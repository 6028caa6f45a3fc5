import { uniqueAttestations } from '#lib/atlas/attestation.ts';
import { causesOf } from '#lib/atlas/causes.ts';
import type { Change } from '#lib/atlas/control-index.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { groupBy } from '#lib/atlas/group-by.ts';
import type { Attestation, Confidence } from '#lib/atlas/model/attestation.ts';
import { changeClauses } from '#lib/atlas/narrate.ts';
import type { UncertainDay } from '#lib/atlas/time/uncertain-day.ts';
import { narrationWords } from '#lib/i18n/narration.ts';

/** What happened on a day for one cause: the areas that passed, and who attests it. */
export interface ChangeEntry {
	readonly clause: string;
	readonly changes: readonly Change[];
	/** When it happened, as well as it is known, and how sure that is: once for all areas of which the same is so. */
	readonly evidence: readonly Evidence[];
	readonly attestations: readonly Attestation[];
	readonly notes: readonly string[];
}

/** How well a change is known. */
export interface Evidence {
	readonly start: UncertainDay;
	readonly confidence: Confidence;
	/** Unit and city ids; `null` for all that the change concerns. */
	readonly areas: readonly string[] | null;
}

/** The changes of a day by their causes; a title that passes without words of its own is left to the table. */
export function changeEntries(core: AtlasCore, changes: readonly Change[]): ChangeEntry[] {
	return causesOf(changes).flatMap((cause): ChangeEntry[] => {
		const [clause] = changeClauses(core, cause, narrationWords);
		if (clause === undefined) return [];
		return [
			{
				clause,
				changes: cause,
				evidence: evidenceOf(cause),
				attestations: uniqueAttestations(cause.flatMap(({ to }) => to.attestations)),
				notes: [...new Set(cause.flatMap(({ to }) => to.note ?? []))]
			}
		];
	});
}

function evidenceOf(changes: readonly Change[]): Evidence[] {
	const groups = groupBy(changes, ({ to: { start, confidence } }) => JSON.stringify([start, confidence]));
	return [...groups.values()].flatMap((alike): Evidence[] => {
		const [first] = alike;
		if (!first) return [];
		const { start, confidence } = first.to;
		return [
			{ start, confidence, areas: groups.size === 1 ? null : [...new Set(alike.map(({ area }) => area))] }
		];
	});
}

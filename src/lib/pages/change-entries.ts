import { uniqueAttestations } from '#lib/atlas/attestation.ts';
import type { Change } from '#lib/atlas/control-index.ts';
import type { AtlasCore } from '#lib/atlas/core.ts';
import { groupBy } from '#lib/atlas/group-by.ts';
import { holderKey } from '#lib/atlas/holder-key.ts';
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

/** The changes of a day by what the record says of them; those without words of their own by who passed to whom. */
export function changeEntries(core: AtlasCore, changes: readonly Change[]): ChangeEntry[] {
	const groups = groupBy(changes, (change) => change.to.change ?? wordless(change));
	return [...groups.values()].flatMap((group): ChangeEntry[] => {
		const [first] = group;
		const [clause] = changeClauses(core, group, narrationWords);
		if (!first || clause === undefined) return [];
		return [
			{
				clause,
				changes: group,
				start: first.to.start,
				confidence: ORDER.find((grade) => group.some(({ to }) => to.confidence === grade)) ?? 'low',
				attestations: uniqueAttestations(group.flatMap(({ to }) => to.attestations)),
				notes: [...new Set(group.flatMap(({ to }) => to.note ?? []))]
			}
		];
	});
}

function wordless(change: Change): string {
	if (change.kind === 'title') return `title|${change.from.deJure}|${change.to.deJure}`;
	return `control|${holderKey(change.from)}|${holderKey(change.to)}`;
}

import { allVersions, attestedFacts } from '#lib/atlas/attested-facts.ts';
import type { Atlas } from '#lib/atlas/model/atlas.ts';
import type { Attestation, SourceKind } from '#lib/atlas/model/attestation.ts';
import type { History } from '#lib/atlas/model/history.ts';

/** Figures about a record: how much there is, and what it rests on. */
export interface Figures {
	/** Attested statements: intervals, places, events, lives, tenures, legs, seats, accounts. */
	readonly facts: number;
	/** Of these, with at least one primary source. */
	readonly primary: number;
	/** Of these, resting on general knowledge alone. */
	readonly generalOnly: number;
	/** Questions on which sources differ, runs of days and tenures of which single sources give other accounts. */
	readonly conflicts: number;
	readonly statements: Readonly<Record<'shown' | 'shown-as-disputed' | 'outside-scope', number>>;
}

/** Counts a record. */
export function figuresOf(atlas: Atlas, history: History): Figures {
	const kinds = new Map(history.sources.map((source) => [source.id, source.kind]));
	const facts = attestedFacts(atlas, history);
	const isOf = (kind: SourceKind) => (attestation: Attestation) => kinds.get(attestation.source) === kind;
	const treated = (treatment: string) =>
		history.statements.filter((statement) => statement.treatment === treatment).length;
	return {
		facts: facts.length,
		primary: facts.filter((attestations) => attestations.some(isOf('primary'))).length,
		generalOnly: facts.filter((attestations) => attestations.every(isOf('general'))).length,
		conflicts:
			allVersions(history).filter((version) => version.accounts.length > 1).length +
			atlas.versions.length +
			atlas.tenures.filter((tenure) => tenure.account !== null).length,
		statements: {
			shown: treated('shown'),
			'shown-as-disputed': treated('shown-as-disputed'),
			'outside-scope': treated('outside-scope')
		}
	};
}

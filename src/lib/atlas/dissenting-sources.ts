import type { Atlas } from './model/atlas.ts';
import type { Claim } from './model/version.ts';

/** Sources by whose account something differs from the best one; ids in the order of the atlas. */
export interface DissentingSources {
	/** Those that give areas other days or holders, so that map and timeline differ. */
	readonly control: readonly string[];
	/** Those that only give other dates or places of events, journeys and offices. */
	readonly other: readonly string[];
}

/** The sources that depart from the best account, by what they say differently; linear in the size of the atlas. */
export function dissentingSources(atlas: Atlas): DissentingSources {
	const control = new Set([
		...claimants([...atlas.control, ...atlas.titles]),
		...atlas.versions.flatMap(({ attestations }) => attestations.map(({ source }) => source))
	]);
	const other = new Set([
		...claimants([...atlas.events, ...atlas.journeys, ...atlas.tenures]),
		...atlas.tenures.flatMap(({ account }) => (account === null ? [] : [account]))
	]);
	const ids = atlas.sources.map(({ id }) => id);
	return {
		control: ids.filter((id) => control.has(id)),
		other: ids.filter((id) => other.has(id) && !control.has(id))
	};
}

function claimants(records: readonly { readonly claims?: readonly Claim[] }[]): string[] {
	return records.flatMap(({ claims }) => claims?.map(({ by }) => by) ?? []);
}

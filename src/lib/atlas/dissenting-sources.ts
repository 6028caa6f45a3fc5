import type { Atlas } from './model/atlas.ts';
import type { Claim } from './model/version.ts';

/** Sources by whose account something is drawn otherwise than by the best one; ids in the order of the atlas. */
export interface DissentingSources {
	/** Those that give other days or holders to areas: the map and the strip differ. */
	readonly control: readonly string[];
	/** Those that only date or place events, journeys and offices otherwise. */
	readonly other: readonly string[];
}

/** The sources that depart from the best account, by what they say otherwise; linear in the size of the atlas. */
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

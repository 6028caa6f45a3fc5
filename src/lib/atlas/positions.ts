import type { AtlasCore } from './core.ts';
import type { LngLat } from './model/area.ts';
import type { Version } from './model/version.ts';

/** A place where, by one account, something happened. */
export interface AccountPosition {
	readonly lngLat: LngLat;
	/** How wide the place is meant, km; 0 = a point. */
	readonly radiusKm: number;
	readonly label: string;
	/** Id of the place. */
	readonly place: string;
	/** Whether the label is but the place's name. */
	readonly isNamedAsPlace: boolean;
	/** Whether it is the account that the atlas draws. */
	readonly isPreferred: boolean;
}

/**
 * Where accounts of the question of place put something, the preferred one first; empty where they do not differ. Of two
 * accounts of one place the first stands.
 */
export function accountPositions(core: AtlasCore, versions: readonly Version[]): AccountPosition[] {
	const asked = versions.find(
		({ accounts }) => accounts.filter((account) => account.radiusKm !== undefined).length > 0
	);
	const positions = (asked?.accounts ?? []).flatMap((account): AccountPosition[] => {
		if (account.place === undefined) return [];
		const { id, lngLat, toponyms } = core.place(account.place);
		const label = account.label ?? core.placeName(id, account.date?.best ?? core.atlas.defaultDay);
		return [
			{
				lngLat,
				radiusKm: account.radiusKm ?? 0,
				label,
				place: id,
				isNamedAsPlace: account.label === undefined || toponyms.some(({ name }) => name === label),
				isPreferred: account.preferred === true
			}
		];
	});
	return positions.sort((a, b) => Number(b.isPreferred) - Number(a.isPreferred));
}

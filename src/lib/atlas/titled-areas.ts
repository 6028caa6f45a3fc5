import type { AtlasCore } from './core.ts';

/**
 * Names of what units make up, of which title is told: of a district where they are all of it, else of the units; `null` when
 * they are all there are.
 */
export function titledAreas({ atlas }: AtlasCore, units: readonly string[]): string[] | null {
	if (units.length === atlas.units.length) return null;
	return atlas.districts.flatMap((district) => {
		const own = district.units.filter((unit) => units.includes(unit));
		if (own.length === district.units.length) return [district.name];
		return atlas.units.filter(({ id }) => own.includes(id)).map(({ name }) => name);
	});
}

import { isPartyTo } from './holder-key.ts';
import type { AtlasCore } from './core.ts';
import { approximate, areaErrorKm2 } from './geometry/approximate.ts';
import { legendOf } from './legend.ts';
import type { ControlInterval } from './model/control.ts';
import type { LegendEntry, Scene } from './scene.ts';

/** What one side holds of the whole area on a day, or what the same claimants contest, or what has no dated source. */
export interface Holding {
	readonly entry: LegendEntry;
	/** Names of the districts whose seats it holds, in the order of the record. */
	readonly districts: readonly string[];
	/** Names of its units in districts whose seats it does not hold, in the order of the record. */
	readonly parts: readonly string[];
	/** Spherical area, km², rounded to what the lines of its units allow. */
	readonly aboutKm2: number;
	/** 0–1. */
	readonly share: number;
}

/** Who holds how much de facto, whatever the view of the scene, in the order of the legend. */
export function holdingsOf(core: AtlasCore, scene: Scene): Holding[] {
	const legend =
		scene.options.view === 'de-jure'
			? legendOf(core, scene.units, { day: scene.options.day, view: 'de-facto' })
			: scene.legend;
	return legend.map((entry) => {
		const units = new Set(entry.units);
		return {
			entry,
			districts: core.atlas.districts.filter(({ seatUnit }) => units.has(seatUnit)).map(({ name }) => name),
			parts: entry.units
				.map((id) => core.unit(id))
				.filter(({ district }) => !units.has(core.seatUnitOf(district)))
				.map(({ name }) => name),
			aboutKm2: aboutKm2(core, entry.share),
			share: entry.share
		};
	});
}

/** The area of a share of the whole area, km², rounded to what its lines allow; see {@link approximate}. */
export function aboutKm2(core: AtlasCore, share: number): number {
	const { units } = core.atlas;
	const precision = units.reduce((sum, unit) => sum + unit.areaKm2 * unit.precisionKm, 0) / core.areaKm2;
	const km2 = core.areaKm2 * share;
	return approximate(km2, areaErrorKm2(km2, precision));
}

/** The records by which a polity held an area, or was one of those who contested it, in the order of the record. */
export function intervalsOf(core: AtlasCore, polity: string): ControlInterval[] {
	return core.atlas.control.filter((interval) => isPartyTo(polity, interval));
}
